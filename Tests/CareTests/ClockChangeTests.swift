import Kernel
import Testing

@testable import Care

/// The days on which the clocks of Belgium change: 29 March 2026 has 23 hours, 25 October 25.
@Suite struct ClockChangeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, day: String, from: String, until: String?
    /// What is left of a round from 01:00 to 12:00.
    let left: [String]
  }

  static let cases = [
    Case(
      testDescription: "away all day in spring", day: "2026-03-29", from: "00:00", until: nil,
      left: []),
    Case(
      testDescription: "away all day in autumn", day: "2026-10-25", from: "00:00", until: nil,
      left: []),
    Case(
      testDescription: "from 07:10 on in spring", day: "2026-03-29", from: "07:10", until: nil,
      left: ["01:00–07:10"]),
    Case(
      testDescription: "from 07:10 on in autumn", day: "2026-10-25", from: "07:10", until: nil,
      left: ["01:00–07:10"]),
    Case(
      testDescription: "over the change in spring", day: "2026-03-29", from: "01:30",
      until: "08:00", left: ["01:00–01:30", "08:00–12:00"]),
    Case(
      testDescription: "over the change in autumn", day: "2026-10-25", from: "01:30",
      until: "08:00", left: ["01:00–01:30", "08:00–12:00"]),
    Case(
      testDescription: "an ordinary day", day: "2026-03-06", from: "08:00", until: "09:00",
      left: ["01:00–08:00", "09:00–12:00"]),
  ]

  @Test(arguments: cases)
  func roundsAndAbsencesFollowTheClockOnTheWall(_ item: Case) throws {
    let day = try #require(LocalDate(item.day)), now = Instant(day, .midnight),
      carer = ID<Carer>(at: now)
    let from = try #require(LocalTime(item.from))
    let until = try item.until.map { Instant(day, try #require(LocalTime($0))) }
    let absence = try Absence(
      id: ID(at: now), carer: carer, kind: .sick, from: Instant(day, from),
      until: until ?? Instant(day.adding(days: 1), .midnight))
    let shift = try Shift(
      id: ID(at: now), carer: carer, day: day, start: LocalTime(seconds: 3600),
      end: LocalTime(seconds: 12 * 3600), breakMinutes: 0, overtimeMinutes: 0)
    let planned = PlanningDay(day: day, shifts: [shift], absences: [absence])
    #expect(planned.workSpans.map { "\($0.start)–\($0.end)" } == item.left)
    #expect(planned.isAbsent(carer, at: from))
    #expect(!planned.isAbsent(carer, at: from.adding(minutes: -1)) || from == .midnight)
  }

  @Test(arguments: ["2026-03-29", "2026-10-25", "2026-03-06"])
  func everyQuarterOfAnHourIsReadBack(_ text: String) throws {
    let day = try #require(LocalDate(text))
    for quarter in 0..<96 {
      let time = LocalTime(seconds: quarter * 900), back = Instant(day, time).local
      // The hour that spring skips is read as the next one.
      let isSkipped = text == "2026-03-29" && (8..<12).contains(quarter)
      #expect(back.date == day && back.time == (isSkipped ? time.adding(minutes: 60) : time))
    }
    let next = Instant(day.adding(days: 1), .midnight)
    #expect(next.local.date == day.adding(days: 1) && next.local.time == .midnight)
  }

  @Test(arguments: [Int64.min, -1, 0, 1, Int64.max / 1000])
  func momentsAtTheEndsOfWhatCanBeWrittenCanBeRead(_ milliseconds: Int64) {
    let local = Instant(milliseconds: milliseconds).local
    #expect((0...86_400).contains(local.time.seconds))
  }
}
