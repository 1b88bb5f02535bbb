import Care
import Kernel
import Store

extension Roster {
  /// Minutes of work of a carer, breaks and absences left out. O(rounds × absences).
  func minutes(of carer: ID<Carer>) -> Int {
    let own = absences.filter { $0.carer == carer }
    return shifts.filter { $0.carer == carer }.reduce(0) { total, shift in
      let spans = PlanningDay(day: shift.day, shifts: [shift], absences: own).workSpans
      let worked = spans.reduce(0) { $0 + ($1.end.seconds - $1.start.seconds) / 60 }
      return total + max(0, worked - (spans.isEmpty ? 0 : shift.breakMinutes))
    }
  }

  /// The rounds of a carer on a day, in order.
  func rounds(of carer: ID<Carer>, on day: LocalDate) -> [Shift] {
    shifts.filter { $0.carer == carer && $0.day == day }.sorted { $0.start < $1.start }
  }

  /// The absences of a carer that touch a day.
  func absences(of carer: ID<Carer>, on day: LocalDate) -> [Absence] {
    let start = Instant(day, .midnight), end = Instant(day.adding(days: 1), .midnight)
    return absences.filter { $0.carer == carer && $0.from < end && start < $0.until }
  }
}

/// The hours of a week beside those of the contract, in words and as a tone.
struct HoursWords: Equatable {
  let text: String
  let difference: String?
  let tone: Tone

  init(_ minutes: Int, contract: Int?, _ reader: Reader) {
    let worked = reader.duration(minutes: minutes)
    guard let contract else {
      (text, difference, tone) = (worked, nil, .neutral)
      return
    }
    text = reader.text(
      "roster.hours.of", ["worked": worked, "contract": reader.duration(minutes: contract)])
    let gap = minutes - contract
    let size = ["duration": reader.duration(minutes: abs(gap))]
    difference =
      gap == 0 ? nil : reader.text(gap > 0 ? "roster.hours.over" : "roster.hours.under", size)
    tone = gap > 0 ? .warning : .neutral
  }
}

extension Absence {
  /// `Malade, du lundi 2 mars au vendredi 6 mars`, with times when it does not cover whole days.
  func words(_ reader: Reader) -> String {
    let first = from.local, last = until.local
    let isRestOfDay = last.time == .midnight && last.date == first.date.adding(days: 1)
    if isRestOfDay, first.time != .midnight {
      let time = reader.clockTime(first.time)
      return reader.text(
        "roster.absence.rest-of-day", ["day": reader.longDate(first.date), "time": time])
    }
    guard first.time == .midnight, last.time == .midnight else {
      return reader.text(
        "roster.absence.span",
        ["from": reader.dateTime(from), "to": reader.dateTime(until)])
    }
    let end = last.date.adding(days: -1)
    guard end > first.date else { return reader.longDate(first.date) }
    return reader.text(
      "roster.absence.days",
      ["from": reader.numericDate(first.date), "to": reader.numericDate(end)])
  }
}
