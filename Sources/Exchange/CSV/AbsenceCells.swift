import Care
import Kernel

extension ImportRow {
  /// The absence that a row names: from one day, or moment, to another, the last day included.
  mutating func absences() -> [AbsenceDraft] {
    let before = issues.count, today = today
    let first = read("absent-from") { try Self.moment($0, today: today) }
    let last = read("absent-until") { try Self.moment($0, today: today) }
    let kind = word("absence-kind", ImportVocabulary.absence)
    guard issues.count == before else { return [] }
    guard let first else {
      if last != nil || kind != nil { report("absent-from", "import.absence.no-day") }
      return []
    }
    let end = last ?? (first.day, nil)
    let from = Instant(first.day, first.time ?? .midnight)
    let until =
      end.time.map { Instant(end.day, $0) } ?? Instant(end.day.adding(days: 1), .midnight)
    guard from < until else {
      report("absent-until", SchedulingError.absenceEndsBeforeStart.message)
      return []
    }
    return [AbsenceDraft(kind ?? .other, from: from, until: until)]
  }

  /// `06/03/2026`, `06/03/2026 14:00`, `2026-03-06T14:00`: a day, or a moment of one.
  private static func moment(
    _ text: String, today: LocalDate
  ) throws -> (day: LocalDate, time: LocalTime?) {
    if let day = try? DateInput.read(text, today: today) { return (day, nil) }
    let cut = text.lastIndex { $0.isWhitespace || $0 == "T" }
    if let cut, let time = try? TimeInput.read(String(text[text.index(after: cut)...])) {
      return (try DateInput.read(String(text[..<cut]).trimmedBlanks, today: today), time)
    }
    return (try DateInput.read(text, today: today), nil)
  }
}
