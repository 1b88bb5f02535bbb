import Kernel
import PlanModel
import Planning
import Testing

@testable import Care

/// People who are in hospital, and carers who are away in the middle of a round.
@Suite struct AwayPlanningTests {
  private func solved(_ planning: TourPlanning) -> Plan {
    Solver.solve(planning.problem, options: SolveOptions(seed: 1, limits: .init(work: 20_000)))
  }

  @Test func aVisitToSomebodyInHospitalLeavesItsTourAndIsSaid() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    let ill = try day.patient("A", at: 1), well = try day.patient("B", at: 2)
    let placed = try day.visit(ill) {
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(8))
    }
    let open = try day.visit(ill)
    let other = try day.visit(well)
    day.value.stays = [
      Stay(
        id: ID(at: Instant(DayFixture.day, .midnight)), patient: ill.id, kind: .hospital,
        from: DayFixture.day)
    ]
    let planning = day.planning()
    #expect(planning.away == [placed.id, open.id])
    #expect(planning.problem.visits.map(\.id) == [PlanID(other.id)])
    let proposal = planning.proposal(solved(planning))
    let left = proposal.unplaced.filter(\.isAway)
    #expect(Set(left.map(\.visit)) == [placed.id, open.id])
    #expect(left.allSatisfy { $0.leftOutReasons.map(\.code) == ["away"] })
    #expect(left.allSatisfy { UnplacedVisit(visit: $0.visit, parts: $0.parts) == $0 })
    let change = try #require(proposal.visits.first { $0.visit == placed.id })
    #expect(change.before != nil && change.after == nil)
  }

  @Test func aVisitThatSomebodyDecidedToKeepIsPlanned() throws {
    var day = try DayFixture()
    _ = try day.carer("Sofie")
    let ill = try day.patient("A", at: 1), visit = try day.visit(ill)
    let now = Instant(DayFixture.day, .midnight)
    day.value.stays = [Stay(id: ID(at: now), patient: ill.id, kind: .respite, from: DayFixture.day)]
    day.value.overrides = [
      RuleOverride(visit: visit.id, rule: "away", because: "convenu", by: ID(at: now), at: now)
    ]
    #expect(day.planning().away.isEmpty)
    #expect(day.planning().problem.visits.count == 1)
    let ended = Stay(
      id: ID(at: now), patient: ill.id, kind: .respite, from: DayFixture.day.adding(days: -3),
      until: DayFixture.day.adding(days: -1))
    (day.value.stays, day.value.overrides) = ([ended], [])
    #expect(day.planning().away.isEmpty)
  }

  @Test func aMoveOnADayInHospitalBreaksARule() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    let ill = try day.patient("A", at: 1), visit = try day.visit(ill)
    day.value.stays = [
      Stay(
        id: ID(at: Instant(DayFixture.day, .midnight)), patient: ill.id, kind: .hospital,
        from: DayFixture.day)
    ]
    let result = MoveConsequences(
      moving: visit.id, to: Placement(carer: sofie.id, start: DayFixture.time(8)), on: day.value,
      journeys: Journeys(estimating: .standard))
    #expect(result.broken.map(\.rule) == [.away] && result.needsReason)
  }

  /// Away from ten to eleven: both sides of the round are used.
  @Test func anAbsenceInTheMiddleLeavesTwoRounds() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", from: 7, to: 14)
    let patients = try (1...4).map { (kilometre: Int) in
      try day.patient("P\(kilometre)", at: kilometre)
    }
    let early = try patients.prefix(2).map { try day.visit($0, from: 7, to: 9) }
    let late = try patients.suffix(2).map { try day.visit($0, from: 11, to: 13) }
    try day.absent(sofie, from: 10, to: 11)
    let planning = day.planning()
    let shifts = try #require(planning.problem.carers.first).shifts
    #expect(shifts.map(\.window) == [PlanWindow(25_200, 36_000), PlanWindow(39_600, 50_400)])
    let plan = solved(planning)
    #expect(plan.unassigned == [] && plan.routes.count == 2)
    let after = planning.placements(in: plan)
    for visit in early { #expect(try #require(after[visit.id]).start <= DayFixture.time(10)) }
    for visit in late { #expect(try #require(after[visit.id]).start >= DayFixture.time(11)) }
  }
}
