import Kernel
import Testing

@testable import Care

/// Every change of the clocks from 2020 to 2040: what people see on the wall holds for visits,
/// rounds, absences and visits that come again.
@Suite struct ClockPropertyTests {
  static let years = Array(2020...2040)

  /// The last Sunday of March and of October. Source: directive 2000/84/EC, article 1 to 4.
  static func changes(in year: Int) throws -> [(day: LocalDate, isSpring: Bool)] {
    try [3, 10].map { month in
      var day = try #require(LocalDate(year: year, month: month, day: 31))
      while day.weekday != 7 { day = day.adding(days: -1) }
      return (day, month == 3)
    }
  }

  /// Quarters of an hour that stand on the clock of that day: spring skips from 02:00 to 03:00.
  static func quarters(_ isSpring: Bool) -> [LocalTime] {
    (0...96).filter { !(isSpring && (8..<12).contains($0)) }.map { LocalTime(seconds: $0 * 900) }
  }

  @Test(arguments: years)
  func aDayHas23Or25HoursAndItsNeighbours24(_ year: Int) throws {
    for (day, isSpring) in try Self.changes(in: year) {
      for (offset, hours) in [(-1, 24), (0, isSpring ? 23 : 25), (1, 24)] {
        let date = day.adding(days: offset)
        let length = Instant(date.adding(days: 1), .midnight).seconds(
          since: Instant(date, .midnight))
        #expect(length == hours * 3600, "\(date)")
      }
    }
  }

  @Test(arguments: years)
  func everyTimeOnTheClockIsReadBack(_ year: Int) throws {
    for (day, isSpring) in try Self.changes(in: year) {
      var last = Instant(day.adding(days: -1), .midnight)
      for time in Self.quarters(isSpring) where time.seconds < 86_400 {
        let moment = Instant(day, time)
        #expect(moment.local.date == day && moment.local.time == time)
        #expect(last < moment)
        last = moment
      }
    }
  }

  /// All absences from one quarter to another against a round from 00:00 to 24:00.
  @Test(arguments: years)
  func roundsAreCutByTheClockOnTheWall(_ year: Int) throws {
    for (day, isSpring) in try Self.changes(in: year) {
      let start = Instant(day, .midnight), carer = ID<Carer>(at: start)
      let round = try Shift(
        id: ID(at: start), carer: carer, day: day, start: .midnight,
        end: LocalTime(seconds: 86_400))
      let times = Self.quarters(isSpring)
      for (index, from) in times.enumerated() {
        for until in times[(index + 1)...] {
          let absence = try Absence(
            id: ID(at: start), carer: carer, kind: .sick, from: Instant(day, from),
            until: Instant(day, until))
          let left = WorkSpan.pieces(of: round, without: [absence]).map {
            [$0.start.seconds, $0.end.seconds]
          }
          let expected = [[0, from.seconds], [until.seconds, 86_400]].filter { $0[0] < $0[1] }
          if left != expected { Issue.record("\(day) \(from)–\(until): \(left)") }
        }
      }
    }
  }

  /// A visit of half an hour every quarter of the day, against an absence around the change.
  @Test(arguments: years)
  func visitsMeetAbsencesByTheClockOnTheWall(_ year: Int) throws {
    for (day, isSpring) in try Self.changes(in: year) {
      let now = Instant(day, .midnight)
      let carer = Carer(
        id: ID(at: now), name: try PersonName(given: "", family: "A"), qualification: .nurse)
      let from = LocalTime(seconds: 3600 + 1800), until = LocalTime(seconds: 4 * 3600)
      let absence = try Absence(
        id: ID(at: now), carer: carer.id, kind: .leave, from: Instant(day, from),
        until: Instant(day, until))
      let round = try Shift(
        id: ID(at: now), carer: carer.id, day: day, start: .midnight,
        end: LocalTime(seconds: 86_400))
      let plan = PlanningDay(day: day, carers: [carer], shifts: [round], absences: [absence])
      let work = CarerDay(
        carer, day: day, shifts: [round], absences: [absence], depot: nil, taken: [])
      for start in Self.quarters(isSpring) where start.seconds <= 86_400 - 1800 {
        let visit = try Visit(
          id: ID(at: now), patient: ID(at: now), day: day, care: .hygiene,
          window: TimeWindow(start, start), minutes: 30)
        let isAway = from <= start && start < until
        #expect(plan.isAbsent(carer.id, at: start) == isAway, "\(day) \(start)")
        let broken = work.brokenRules(visit, at: start, place: nil)
        #expect(broken.contains(.absent) == isAway, "\(day) \(start): \(broken)")
        let runsIn = start < from && from.seconds < start.seconds + 1800
        #expect(broken.isEmpty == !(isAway || runsIn), "\(day) \(start): \(broken)")
      }
    }
  }

  /// Visits and absences that come again are days with a time on the clock, never a step of hours:
  /// over three weeks around the change each begins at the same time.
  @Test(arguments: years)
  func whatComesAgainKeepsItsTime(_ year: Int) throws {
    for (day, _) in try Self.changes(in: year) {
      let time = LocalTime(seconds: 8 * 3600)
      let days = (-10...10).map { day.adding(days: $0) }
      #expect(days.allSatisfy { Instant($0, time).local.time == time })
      let steps = zip(days, days.dropFirst()).map {
        Instant($1, time).seconds(since: Instant($0, time)) / 3600
      }
      #expect(steps.filter { $0 != 24 }.count == 1)
    }
  }

  /// A whole-day absence over the change ends at midnight, and leaves the days around it whole.
  @Test(arguments: years)
  func anAbsenceOfDaysCoversWholeDays(_ year: Int) throws {
    for (day, _) in try Self.changes(in: year) {
      let now = Instant(day, .midnight), carer = ID<Carer>(at: now)
      let absence = try Absence(
        id: ID(at: now), carer: carer, kind: .leave, from: Instant(day, .midnight),
        until: Instant(day.adding(days: 1), .midnight))
      for (offset, pieces) in [(-1, 1), (0, 0), (1, 1)] {
        let date = day.adding(days: offset)
        let round = try Shift(
          id: ID(at: now), carer: carer, day: date, start: LocalTime(seconds: 0),
          end: LocalTime(seconds: 86_400))
        let left = WorkSpan.pieces(of: round, without: [absence])
        #expect(left.count == pieces, "\(date)")
        #expect(left.allSatisfy { $0.end.seconds - $0.start.seconds == 86_400 })
      }
    }
  }
}
