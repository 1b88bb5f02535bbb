import Care
import Kernel
import PlanCheck
import PlanModel
import Planning
import Testing

@testable import App

@Suite struct DemoTests {
  static let now = Instant(milliseconds: 1_772_780_400_000)  // 2026-03-06, a Friday

  @Test func hasTheSizePromised() throws {
    let demo = try DemoData(now: Self.now)
    #expect(demo.patients.count == 64)
    #expect(demo.carers.count == 12)
    #expect(Set(demo.carers.map(\.qualification)).count == 4)
    #expect(Set(demo.visits.map(\.day)).count == 14)
    #expect(demo.patients.contains { $0.languages.first == "nl" })
    #expect(demo.visits.contains { $0.pair != nil })
    #expect(demo.visits.contains { $0.gap != nil })
  }

  @Test(arguments: [0, 1, 2, 3]) func everyRequiredVisitFindsACarer(after days: Int) throws {
    let demo = try DemoData(now: Self.now)
    let snapshot = demo.planningDay(demo.today.adding(days: days))
    let travel = TravelTimes(estimating: TourPlanning.places(of: snapshot))
    let planning = TourPlanning(snapshot, travel: travel)
    #expect(planning.problem.validate().isEmpty)
    let plan = Solver.solve(
      planning.problem, options: SolveOptions(seed: 1, limits: .init(work: 400_000)))
    let verdict = PlanChecker.check(planning.problem, plan)
    #expect(verdict.violations.isEmpty)
    let left = planning.proposal(plan).unplaced.compactMap { item in
      demo.visits.first { $0.id == item.visit && $0.isRequired }
    }
    #expect(left.map { "\($0.care) \($0.window.from)" } == [])
    #expect(planning.proposal(plan).figures.placed == verdict.figures.planned)
    #expect(planning.proposal(plan).figures.metres == verdict.figures.metres)
  }
}
