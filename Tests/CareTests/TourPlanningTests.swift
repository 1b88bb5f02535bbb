import Care
import Kernel
import PlanCheck
import PlanModel
import Planning
import Testing

@Suite struct TourPlanningTests {
  private func solved(_ planning: TourPlanning) -> Plan {
    Solver.solve(planning.problem, options: SolveOptions(seed: 1, limits: .init(work: 20_000)))
  }

  @Test func aDayIsPlannedAndPassesTheJudge() throws {
    var day = try DayFixture()
    let nurse = try day.carer("Sofie"), other = try day.carer("Julie", from: 8, to: 14)
    for kilometre in 1...6 { _ = try day.visit(try day.patient("P\(kilometre)", at: kilometre)) }
    let lifted = try day.pair(try day.patient("Lift", at: 3))
    let planning = day.planning()
    #expect(planning.problem.validate().isEmpty)
    let plan = solved(planning)
    #expect(PlanChecker.check(planning.problem, plan).violations.isEmpty)
    let proposal = planning.proposal(plan)
    #expect(proposal.unplaced.isEmpty)
    #expect(proposal.dayVersion == 3)
    #expect(proposal.visits.allSatisfy { $0.before == nil && $0.after != nil })
    let together = proposal.visits.filter { lifted.map(\.id).contains($0.visit) }
    #expect(Set(together.compactMap { $0.after?.carer }) == [nurse.id, other.id])
    #expect(Set(together.compactMap { $0.after?.start }).count == 1)
  }

  @Test func whatHasBegunIsPinnedAndStays() throws {
    var day = try DayFixture()
    let nurse = try day.carer("Sofie")
    let begun = try day.visit(try day.patient("A", at: 4)) {
      ($0.status, $0.placement) = (.done, Placement(carer: nurse.id, start: DayFixture.time(8)))
    }
    let open = try day.visit(try day.patient("B", at: 5))
    let planning = day.planning(PlanningScope(now: DayFixture.time(8, 40)))
    #expect(planning.kept == [begun.id])
    let pinned = try #require(planning.problem.visits.first { $0.id == PlanID(begun.id) })
    #expect(pinned.pinned == PlanPin(carer: PlanID(nurse.id), start: 8 * 3600))
    // The way to what follows begins now, not when the visit was over.
    #expect(pinned.service == 40 * 60)
    let shift = try #require(planning.problem.carers.first?.shifts.first)
    #expect(shift.window == PlanWindow(7 * 3600, 12 * 3600))
    let plan = solved(planning)
    #expect(PlanChecker.check(planning.problem, plan).violations.isEmpty)
    let proposal = planning.proposal(plan)
    #expect(proposal.visits.map(\.visit) == [open.id])
    let start = try #require(proposal.visits.first?.after?.start)
    #expect(start >= DayFixture.time(8, 40).adding(minutes: 3))
  }

  @Test func aLockedVisitIsPinned() throws {
    var day = try DayFixture()
    let nurse = try day.carer("Sofie")
    let locked = try day.visit(try day.patient("A", at: 1)) {
      ($0.isLocked, $0.placement) = (true, Placement(carer: nurse.id, start: DayFixture.time(9)))
    }
    let pinned = day.planning().problem.visits.first
    #expect(pinned?.pinned == PlanPin(carer: PlanID(nurse.id), start: 9 * 3600))
    #expect(day.planning().kept.contains(locked.id) == false)
  }

  @Test func aLockedVisitThatCannotBeKeptByRuleIsLeftAsTheyDecided() throws {
    var day = try DayFixture()
    let nurse = try day.carer("Sofie")
    let patients = try [day.patient("A", at: 1), day.patient("B", at: 9)]
    let locked = try patients.map { patient in
      try day.visit(patient) {
        ($0.isLocked, $0.placement) = (true, Placement(carer: nurse.id, start: DayFixture.time(9)))
      }
    }
    let planning = day.planning()
    #expect(planning.problem.visits.count == 1)
    #expect(planning.kept.isSubset(of: Set(locked.map(\.id))) && planning.kept.count == 1)
  }

  struct AbsenceCase: CustomTestStringConvertible, Sendable {
    let testDescription: String, from: Int, to: Int, expected: [PlanWindow]
    init(_ name: String, _ from: Int, _ to: Int, _ expected: [(Int, Int)]) {
      (testDescription, self.from, self.to) = (name, from, to)
      self.expected = expected.map { PlanWindow($0.0 * 3600, $0.1 * 3600) }
    }
  }

  @Test(arguments: [
    AbsenceCase("the whole day", 0, 24, []),
    AbsenceCase("before the round", 0, 7, [(7, 12)]),
    AbsenceCase("its beginning", 6, 9, [(9, 12)]),
    AbsenceCase("its end", 10, 13, [(7, 10)]),
    AbsenceCase("its middle", 9, 10, [(7, 9), (10, 12)]),
    AbsenceCase("after the round", 12, 15, [(7, 12)]),
  ])
  func anAbsenceCutsTheRound(_ absence: AbsenceCase) throws {
    var day = try DayFixture()
    let nurse = try day.carer("Sofie")
    try day.absent(nurse, from: absence.from, to: absence.to)
    #expect(day.planning().problem.carers.first?.shifts.map(\.window) == absence.expected)
  }

  @Test func onlyThePartAskedForIsPlanned() throws {
    var day = try DayFixture()
    _ = try day.carer("Sofie", to: 18)
    let morning = try day.visit(try day.patient("A", at: 1), from: 7, to: 10)
    let afternoon = try day.visit(try day.patient("B", at: 2), from: 14, to: 16)
    let part = try TimeWindow(DayFixture.time(6), DayFixture.time(12))
    let planning = day.planning(PlanningScope(part: part))
    #expect(planning.problem.visits.map(\.id) == [PlanID(morning.id)])
    #expect(planning.kept == [afternoon.id])
  }

  @Test func onlyTheCarersAskedForArePlanned() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie"), julie = try day.carer("Julie")
    let hers = try day.visit(try day.patient("A", at: 1)) {
      $0.placement = Placement(carer: julie.id, start: DayFixture.time(9))
    }
    let free = try day.visit(try day.patient("B", at: 2))
    let planning = day.planning(PlanningScope(carers: [sofie.id]))
    #expect(planning.problem.carers.map(\.id) == [PlanID(sofie.id)])
    #expect(planning.problem.visits.map(\.id) == [PlanID(free.id)])
    #expect(planning.kept == [hers.id])
    #expect(planning.proposal(solved(planning)).visits.map(\.visit) == [free.id])
  }

  @Test func theSecondCarerOfAPairComesWhenTheFirstOneStays() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie"), julie = try day.carer("Julie")
    let pair = try day.pair(try day.patient("Lift", at: 2))
    day.value.visits[0].isLocked = true
    day.value.visits[0].placement = Placement(carer: julie.id, start: DayFixture.time(9))
    let planning = day.planning()
    let plan = solved(planning)
    let after = planning.placements(in: plan)
    #expect(after[pair[1].id] == Placement(carer: sofie.id, start: DayFixture.time(9)))
  }

  @Test func whoHasComeBeforeIsPreferredElseWhoSpeaksTheLanguage() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie"), julie = try day.carer("Julie")
    day.value.carers[0].languages = ["fr", "nl"]
    day.value.carers[1].languages = ["fr"]
    let dutch = try day.patient("Peeters", at: 1, language: "nl")
    let known = try day.patient("Renard", at: 2)
    day.value.familiarity = [
      Familiarity(patient: known.id, carer: julie.id, visits: 2, last: DayFixture.day)
    ]
    _ = try day.visit(dutch)
    _ = try day.visit(known)
    let visits = day.planning().problem.visits
    #expect(visits.map(\.preferredCarers) == [[PlanID(sofie.id)], [PlanID(julie.id)]])
  }

  @Test func aVisitWhoseHomeIsUnknownIsLeftOutAndSaid() throws {
    var day = try DayFixture()
    _ = try day.carer("Sofie")
    let lost = try day.visit(try day.patient("Nowhere", at: nil))
    let planning = day.planning()
    #expect(planning.withoutPlace == [lost.id])
    #expect(
      planning.proposal(solved(planning)).unplaced
        == [UnplacedVisit(visit: lost.id, reasons: [], isWithoutPlace: true)])
  }

  @Test func todaysPlanCountsOnlyWhenItIsToBeKept() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    let visit = try day.visit(try day.patient("A", at: 1)) {
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(9))
    }
    #expect(day.planning(PlanningScope(keepsPlan: false)).problem.baseline == nil)
    let routes = try #require(day.planning().problem.baseline).routes
    #expect(routes.flatMap(\.visits) == [PlanID(visit.id)])
  }

  @Test(arguments: [(12, 0), (13, 0), (14, 1)])
  func aBreakIsAskedWhenTheRoundPassesSixHours(end: Int, breaks: Int) throws {
    var day = try DayFixture()
    _ = try day.carer("Sofie", from: 7, to: end, rest: 30)
    let shift = try #require(day.planning().problem.carers.first?.shifts.first)
    #expect(shift.breaks.count == breaks)
    #expect(shift.breaks.allSatisfy { $0.windows == [PlanWindow(9 * 3600, 13 * 3600)] })
  }

  @Test func twoCarersDoNotMeetAtOnePersonsHome() throws {
    var day = try DayFixture()
    _ = try day.carer("Sofie", to: 10)
    _ = try day.carer("Julie", to: 10)
    let patient = try day.patient("A", at: 2)
    let first = try day.visit(patient, from: 7, to: 9),
      second = try day.visit(patient, from: 7, to: 9)
    let planning = day.planning()
    let after = planning.placements(in: solved(planning))
    let starts = try [first, second].map { try #require(after[$0.id]).start.seconds }
    #expect(abs(starts[0] - starts[1]) >= 1800)
  }

  @Test func aVisitKeepsClearOfOneThatStays() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    let patient = try day.patient("A", at: 2)
    _ = try day.visit(patient) {
      ($0.status, $0.placement) = (.done, Placement(carer: sofie.id, start: DayFixture.time(8)))
    }
    let open = try day.visit(patient)
    let windows = try #require(day.planning().problem.visits.first { $0.id == PlanID(open.id) })
      .windows
    #expect(windows == [PlanWindow(25_200, 27_000), PlanWindow(30_600, 39_600)])
  }
}
