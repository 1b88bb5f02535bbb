import Kernel
import PlanCheck
import PlanModel
import Planning
import Testing

@testable import Care

/// Hard rules on a day that is under way: what has begun binds what is to come.
@Suite struct BegunDayTests {
  private func solved(_ planning: TourPlanning) -> Plan {
    #expect(planning.problem.validate().isEmpty)
    let plan = Solver.solve(
      planning.problem, options: SolveOptions(seed: 1, limits: .init(work: 20_000)))
    #expect(PlanChecker.check(planning.problem, plan).violations.isEmpty)
    return plan
  }

  struct GapCase: CustomTestStringConvertible, Sendable {
    let testDescription: String, isAfter: Bool, minimum: Int, maximum: Int
    let window: PlanWindow?
    init(_ name: String, isAfter: Bool, _ minimum: Int, _ maximum: Int, _ window: PlanWindow?) {
      (testDescription, self.isAfter) = (name, isAfter)
      (self.minimum, self.maximum, self.window) = (minimum, maximum, window)
    }
  }

  /// The insulin at 07:15 takes half an hour; it is 07:50.
  @Test(arguments: [
    GapCase("the meal 15 to 45 minutes after", isAfter: true, 15, 45, PlanWindow(28_800, 30_600)),
    GapCase("the meal at once: not before now", isAfter: true, 0, 20, PlanWindow(28_200, 29_100)),
    GapCase("too late for the meal", isAfter: true, 0, 4, nil),
    GapCase("what stays wants to come after it", isAfter: false, 0, 60, nil),
  ])
  func aGapToWhatHasBegunBinds(_ gap: GapCase) throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    let person = try day.patient("A", at: 1)
    let insulin = try day.visit(person) {
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(7, 15))
    }
    let meal = try day.visit(person, .medication, from: 7, to: 11) {
      $0.gap =
        gap.isAfter
        ? try? VisitGap(after: insulin.id, minimum: gap.minimum, maximum: gap.maximum) : nil
    }
    if !gap.isAfter {
      day.value.visits[0].gap = try VisitGap(
        after: meal.id, minimum: gap.minimum, maximum: gap.maximum)
    }
    let planning = day.planning(PlanningScope(now: DayFixture.time(7, 50)))
    let visit = try #require(planning.problem.visits.first { $0.id == PlanID(meal.id) })
    let after = planning.placements(in: solved(planning))
    if let window = gap.window {
      #expect(visit.windows == [window])
      #expect(window.contains(try #require(after[meal.id]).start.seconds))
    } else {
      #expect(after[meal.id] == nil)
      let reasons = planning.proposal(solved(planning)).unplaced.first?.leftOutReasons
      #expect(reasons?.map(\.code) == ["gap"] && reasons?.first?.visits == [insulin.id])
    }
  }

  @Test func whatWasWorkedCountsAgainstNineHours() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", from: 7, to: 20)
    _ = try day.visit(try day.patient("A", at: 1), from: 7, to: 8) {
      $0.status = .done
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(7, 10))
    }
    let late = try day.visit(try day.patient("B", at: 1), from: 16, to: 18)
    let soon = try day.visit(try day.patient("C", at: 1), from: 14, to: 15)
    let planning = day.planning(PlanningScope(now: DayFixture.time(12)))
    let after = planning.placements(in: solved(planning))
    // Since a little after seven: 15:00 is within nine hours, 16:00 and half an hour is not.
    #expect(after[soon.id] != nil && after[late.id] == nil)
  }

  @Test func aBreakIsAskedFromTheTrueStartOfTheRound() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", from: 7, to: 15, rest: 30)
    for (kilometre, hour) in [(1, 7), (2, 8), (3, 9)] {
      _ = try day.visit(try day.patient("P\(kilometre)", at: kilometre), from: 7, to: 10) {
        $0.status = .done
        $0.minutes = 50
        $0.placement = Placement(carer: sofie.id, start: DayFixture.time(hour, 5))
      }
    }
    for kilometre in 4...8 {
      _ = try day.visit(try day.patient("P\(kilometre)", at: kilometre), from: 10, to: 14)
    }
    // Five hours are left, and the round lasts eight.
    let planning = day.planning(PlanningScope(now: DayFixture.time(10)))
    let rest = try #require(planning.problem.carers.first?.shifts.first?.breaks.first)
    #expect(rest.windows == [PlanWindow(9 * 3600, 13 * 3600)])
    let steps = solved(planning).routes.flatMap(\.steps)
    #expect(steps.contains { $0.kind == .rest("break") && $0.time >= 36_000 })
  }

  @Test func aBreakThatWasTakenIsHonoured() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", from: 7, to: 14, rest: 30)
    for (kilometre, hour) in [(1, 7), (2, 11)] {
      _ = try day.visit(try day.patient("P\(kilometre)", at: kilometre), from: 7, to: 12) {
        $0.status = .done
        $0.minutes = 90
        $0.placement = Placement(carer: sofie.id, start: DayFixture.time(hour, 10))
      }
    }
    let open = try day.visit(try day.patient("C", at: 3), from: 12, to: 14)
    let plan = solved(day.planning(PlanningScope(now: DayFixture.time(12, 30))))
    let taken = try #require(plan.routes.first?.steps.first { $0.kind == .rest("break") })
    // Between 08:40 and 11:10 there was time enough.
    #expect(taken.time < 11 * 3600)
    #expect(plan.routes.first?.visits.contains(PlanID(open.id)) == true)
  }

  @Test func withoutLawfulMomentTheBreakIsGivenLaterRatherThanNever() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", from: 7, to: 16, rest: 30)
    for hour in 7...12 {
      _ = try day.visit(try day.patient("P\(hour)", at: 0), from: 7, to: 14) {
        $0.status = .done
        $0.minutes = hour == 12 ? 80 : 60
        $0.placement = Placement(carer: sofie.id, start: DayFixture.time(hour))
      }
    }
    let planning = day.planning(PlanningScope(now: DayFixture.time(13, 20)))
    let rest = try #require(planning.problem.carers.first?.shifts.first?.breaks.first)
    #expect(rest.windows == [PlanWindow(48_000, 16 * 3600 - 1800)])
    _ = solved(planning)
  }

  @Test func nobodyIsSentIntoThePast() throws {
    var day = try DayFixture()
    _ = try day.carer("Sofie")
    let open = try day.visit(try day.patient("A", at: 1), from: 7, to: 11)
    let missed = try day.visit(try day.patient("B", at: 1), from: 7, to: 8)
    let planning = day.planning(PlanningScope(now: DayFixture.time(9)))
    let after = planning.placements(in: solved(planning))
    #expect(try #require(after[open.id]).start > DayFixture.time(9))
    #expect(after[missed.id] == nil)
  }

  @Test func aCarerCalledAwayDuringAVisitEndsIt() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie"), julie = try day.carer("Julie")
    let person = try day.patient("A", at: 3)
    _ = try day.visit(person) {
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(7, 10))
    }
    let next = try day.visit(try day.patient("B", at: 3), from: 8, to: 9) {
      $0.placement = Placement(carer: sofie.id, start: DayFixture.time(8))
    }
    try day.absent(sofie, from: 7, to: 24)
    day.value.absences[0].from = Instant(DayFixture.day, DayFixture.time(7, 20))
    let planning = day.planning(PlanningScope(now: DayFixture.time(7, 20)))
    let baseline = try #require(planning.problem.baseline)
    let answer = Repairer.repair(
      planning.problem, baseline: baseline, events: [], now: DayFixture.time(7, 20).seconds)
    let problem = Repairer.problem(
      planning.problem, baseline: baseline, after: [], now: DayFixture.time(7, 20).seconds)
    let first = try #require(answer.proposals.first)
    #expect(PlanChecker.check(problem, first.plan).violations.isEmpty)
    #expect(planning.placements(in: first.plan)[next.id]?.carer == julie.id)
    #expect(planning.proposal(first.plan).changes.map(\.visit) == [next.id])
  }

  struct RestCase: CustomTestStringConvertible, Sendable {
    let testDescription: String, isEmployee: Bool, ended: Int?, starts: Int?, window: PlanWindow?
    init(
      _ name: String, isEmployee: Bool = true, ended: Int? = nil, starts: Int? = nil,
      _ window: (Int, Int)?
    ) {
      (testDescription, self.isEmployee) = (name, isEmployee)
      (self.ended, self.starts) = (ended, starts)
      self.window = window.map { PlanWindow($0.0 * 3600, $0.1 * 3600) }
    }
  }

  @Test(arguments: [
    RestCase("nothing known", (7, 20)),
    RestCase("stopped at 20:00: 07:00 is lawful", ended: 20, (7, 20)),
    RestCase("stopped at 22:00: from 09:00", ended: 22, (9, 20)),
    RestCase("begins at 07:00 tomorrow: until 20:00", starts: 7, (7, 20)),
    RestCase("begins at 05:00 tomorrow: until 18:00", starts: 5, (7, 18)),
    RestCase("both", ended: 21, starts: 6, (8, 19)),
    RestCase("the self-employed are free", isEmployee: false, ended: 23, starts: 5, (7, 20)),
  ])
  func theDailyRestNarrowsARound(_ rest: RestCase) throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie", from: 7, to: 20)
    if !rest.isEmployee { day.value.carers[0].weeklyMinutes = nil }
    day.value.adjacent = [
      AdjacentWork(
        carer: sofie.id,
        endedBefore: rest.ended.map {
          Instant(DayFixture.day.adding(days: -1), DayFixture.time($0))
        },
        startsAfter: rest.starts.map {
          Instant(DayFixture.day.adding(days: 1), DayFixture.time($0))
        })
    ]
    let shift = day.planning().problem.carers.first?.shifts.first
    #expect(shift?.window == rest.window)
    let isCut = shift?.window.end != 20 * 3600
    #expect(shift?.maxOvertime == (isCut || rest.starts == 7 && rest.isEmployee ? 0 : 1800))
  }

  @Test func onlyConfirmedLimitsOfTheDayBind() {
    #expect(WorkingTime(on: DayFixture.day) == WorkingTime())
    #expect(WorkingTime(on: LocalDate(daysSinceEpoch: 0)).dailyRest == 0)
  }
}
