import Kernel
import PlanCheck
import PlanModel
import Planning
import Testing

@testable import Care

/// What lies outside the part, or with other carers, than asked for.
@Suite struct PartOfDayTests {
  private let morning = PlanningScope(
    part: try? TimeWindow(DayFixture.time(6), DayFixture.time(12)))

  /// A plan that the judge accepts, as starts.
  private func starts(_ planning: TourPlanning) -> [ID<Visit>: Placement] {
    #expect(planning.problem.validate().isEmpty)
    let plan = Solver.solve(
      planning.problem, options: SolveOptions(seed: 1, limits: .init(work: 20_000)))
    #expect(PlanChecker.check(planning.problem, plan).violations.isEmpty)
    return planning.placements(in: plan)
  }

  @Test func startsLieInThePartAskedFor() throws {
    var day = try DayFixture()
    _ = try day.carer("Sofie", to: 18)
    // All want to be visited in the afternoon; the morning alone is asked for.
    let visits = try (1...4).map { (kilometre: Int) in
      try day.visit(try day.patient("P\(kilometre)", at: kilometre), from: 10, to: 16) {
        $0.preferred = try? TimeWindow(DayFixture.time(15), DayFixture.time(16))
      }
    }
    let after = starts(day.planning(morning))
    for visit in visits {
      let start = try #require(after[visit.id]).start
      #expect(start >= DayFixture.time(10) && start <= DayFixture.time(12))
    }
  }

  @Test func whatStartsOutsideThePartStaysThereAndItsTimeIsTaken() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", to: 13)
    let noon = try day.visit(try day.patient("Far", at: 12), from: 10, to: 13) {
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(12, 5))
    }
    let open = try day.visit(try day.patient("A", at: 1), from: 11, to: 13)
    let planning = day.planning(morning)
    #expect(planning.kept == [noon.id])
    #expect(
      planning.problem.visits.first { $0.id == PlanID(noon.id) }?.pinned
        == PlanPin(carer: PlanID(sofie.id), start: DayFixture.time(12, 5).seconds))
    // 30 minutes of care and 11 km, 36 minutes with the stairs: it starts by 10:59, so not at all,
    // or the other comes too late.
    #expect(starts(planning)[open.id] == nil)
    var near = day
    let home = try near.place(1)
    near.value.patients[noon.patient]?.place = home
    #expect(try #require(starts(near.planning(morning))[open.id]).start <= DayFixture.time(11, 35))
  }

  @Test func whatWasPlacedOutsideItsOwnWindowStays() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", to: 18)
    let early = try day.visit(try day.patient("A", at: 1), from: 14, to: 16) {
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(9))
    }
    let planning = day.planning(morning)
    #expect(planning.kept == [early.id])
    #expect(starts(planning)[early.id]?.start == DayFixture.time(9))
    #expect(planning.proposal(Plan(problem: "", routes: [])).changes.isEmpty)
  }

  @Test func theTimeOfAVisitThatNoRoundCanHoldIsTakenToo() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    // Two at once, as a person decided: the carer is taken until 09:51.
    let both = try [(9, 0, 1), (9, 1, 2)].map { hour, minute, kilometre in
      try day.visit(try day.patient("P\(kilometre)", at: kilometre)) {
        $0.isLocked = true
        $0.minutes = 20 + 15 * kilometre
        $0.placement = Placement(carer: sofie.id, start: DayFixture.time(hour, minute))
      }
    }
    let planning = day.planning()
    let pinned = try #require(planning.problem.visits.first)
    #expect(pinned.id == PlanID(both[0].id) && pinned.service == 51 * 60)
    #expect(planning.kept == [both[1].id])
  }

  @Test func aVisitThatTheOneBeforeLeavesNoTimeForShortensIt() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    for (kilometre, hour, minute) in [(1, 8, 0), (2, 8, 20)] {
      _ = try day.visit(try day.patient("P\(kilometre)", at: kilometre)) {
        $0.isLocked = true
        $0.placement = Placement(carer: sofie.id, start: DayFixture.time(hour, minute))
      }
    }
    let planning = day.planning()
    #expect(planning.kept.isEmpty && planning.problem.visits.count == 2)
    #expect(starts(planning).count == 2)
  }

  @Test func aVisitAtAnUnknownHomeStaysWithItsCarer() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    let lost = try day.visit(try day.patient("Nowhere", at: nil)) {
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(9))
    }
    let planning = day.planning()
    #expect(planning.kept == [lost.id] && planning.withoutPlace.isEmpty)
    #expect(starts(planning)[lost.id] == lost.placement)
  }

  @Test func whoComesWithSomebodyOutsideStaysOutside() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", to: 18)
    _ = try day.carer("Julie", to: 18)
    let pair = try day.pair(try day.patient("Lift", at: 2))
    for index in [0, 1] {
      day.value.visits[index].window = try TimeWindow(DayFixture.time(10), DayFixture.time(16))
    }
    day.value.visits[0].placement = Placement(carer: sofie.id, start: DayFixture.time(15))
    #expect(day.planning(morning).kept == Set(pair.map(\.id)))
  }

  @Test func manyPinsAndPairsKeepEveryPromise() throws {
    var day = try DayFixture()
    let carers = try (0..<4).map { try day.carer("C\($0)", from: 7, to: 15, rest: 30) }
    for number in 0..<16 {
      let carer = carers[number % 4]
      _ = try day.visit(try day.patient("P\(number)", at: number % 7), from: 7, to: 14) {
        $0.isLocked = true
        $0.placement = Placement(
          carer: carer.id, start: DayFixture.time(8 + number / 4 * 2, number % 4 * 10))
      }
    }
    for number in 0..<4 { _ = try day.pair(try day.patient("Pair\(number)", at: number * 2)) }
    for scope in [PlanningScope(), PlanningScope(keepsPlan: false)] {
      #expect(starts(day.planning(scope)).count == 24)
    }
  }
}
