import PlanModel
import Planning
import Testing

@Suite struct SolverTests {
  @Test func sameSeedSamePlanOnOneAndTwoThreads() {
    let shape = SmallShape(
      visits: 30, shifts: 10, carers: 5, days: 2, hasBreaks: true, hasLimits: true,
      hasSeries: true)
    let problem = smallProblem(3, shape)
    let first = solved(problem, work: 400_000, threads: 1, islands: 2)
    expectValid(problem, first)
    #expect(solved(problem, work: 400_000, threads: 1, islands: 2) == first)
    #expect(solved(problem, work: 400_000, threads: 2, islands: 2) == first)
  }

  @Test func cancellingEndsTheSearchAtOnce() {
    let problem = smallProblem(5, SmallShape(visits: 40, shifts: 12, carers: 6))
    let flag = CancelFlag()
    var taken: Duration?
    let clock = ContinuousClock()
    var asked = clock.now
    let plan = Solver.solve(
      problem, options: SolveOptions(limits: .init()), cancel: flag,
      onImproved: { _ in
        asked = clock.now
        flag.cancel()
      })
    taken = clock.now - asked
    expectValid(problem, plan)
    #expect(taken ?? .seconds(1) < .milliseconds(100))
  }

  @Test func aCancelledSearchStillAnswers() {
    let problem = smallProblem(6)
    let flag = CancelFlag()
    flag.cancel()
    expectValid(problem, Solver.solve(problem, cancel: flag))
  }

  @Test func improvementsNeverGetWorse() {
    let problem = smallProblem(9, SmallShape(visits: 40, shifts: 12, carers: 6))
    var costs: [Int64] = []
    let plan = Solver.solve(
      problem, options: SolveOptions(limits: .init(work: 900_000)),
      onImproved: { costs.append($0.cost ?? .max) })
    #expect(costs == costs.sorted(by: >))
    #expect(plan.cost == costs.last)
  }

  @Test func aWarmStartIsKeptOrImproved() {
    let problem = smallProblem(11, SmallShape(visits: 30, shifts: 9, carers: 4, hasBreaks: true))
    let first = solved(problem, work: 300_000)
    let again = Solver.solve(
      problem, options: SolveOptions(limits: .init(work: 1), warmStart: first))
    expectValid(problem, again)
    #expect((again.cost ?? .max) <= (first.cost ?? .min))
  }

  @Test(
    .enabled(if: Careplans.areThere), arguments: ["day-urban-1000", "day-suburban-1100"])
  func benchmarkDaysAreComplete(_ name: String) throws {
    let problem = try Careplans.problem(name)
    let plan = solved(problem, work: 6_000_000)
    expectValid(problem, plan)
    #expect(plan.components?.unassigned == 0)
  }

  @Test(.enabled(if: Careplans.areThere))
  func aBenchmarkWeekIsComplete() throws {
    let problem = try Careplans.problem("week-urban-1400")
    let plan = solved(problem, work: 3_000_000)
    expectValid(problem, plan)
    #expect(plan.components?.unassigned == 0)
  }

  @Test(.enabled(if: Careplans.areThere), arguments: ["day-rural-1200", "week-suburban-1300"])
  func anotherPlannersPlanIsReadAsItIs(_ name: String) throws {
    let problem = try Careplans.problem(name)
    let plan = try Careplans.plan(name)
    let read = Solver.solve(problem, options: SolveOptions(limits: .init(work: 0), warmStart: plan))
    expectValid(problem, read)
    let before = Set(plan.routes.flatMap(\.visits))
    #expect(before.isSubset(of: Set(read.routes.flatMap(\.visits))))
  }
}
