import Care
import Kernel
import Store

/// One visit in a list about one person; every string is ready to print.
struct PersonVisitRow: Equatable {
  let id: ID<Visit>
  let moment: String, time: String
  let care: String, carer: String
  let minutes: String
  let state: String?, tone: Tone
  let isOpen: Bool, isCancelled: Bool

  init(_ line: PatientVisitLine, _ reader: Reader, today: LocalDate) {
    let visit = line.visit
    id = visit.id
    if let start = visit.placement?.start {
      moment = reader.moment(visit.day, start, today: today).sentence
      time = reader.timeRange(start, start.adding(minutes: visit.minutes))
    } else {
      time = reader.text(
        "people.visit.window",
        ["from": reader.clockTime(visit.window.from), "to": reader.clockTime(visit.window.to)])
      moment = "\(reader.relativeDate(visit.day, today: today).sentence), \(time)"
    }
    care = reader.text("care.\(visit.care.rawValue)")
    minutes = reader.duration(minutes: visit.minutes)
    carer =
      line.carer.map(reader.fullName)
      ?? reader.text(
        visit.isOpen && visit.day >= today ? "people.visit.to-place" : "people.visit.nobody")
    (isOpen, isCancelled) = (visit.isOpen, visit.status == .cancelled)
    let words = reader.text("visit.status.\(visit.status.rawValue)")
    let reason = line.cancellation.map { reader.text("cancellation.\($0.rawValue)") }
    state =
      visit.status == .planned ? nil : reason.map { "\(words) · \($0)" } ?? words
    tone =
      switch visit.status {
      case .done: .ok
      case .underWay: .info
      case .notHome: .warning
      case .planned, .cancelled: .neutral
      }
  }

  var tag: Tag? { state.map { Tag($0, tone) } }
}
