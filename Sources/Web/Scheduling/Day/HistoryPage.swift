import Care
import Kernel
import Store

/// What was done to a day: who, when, what, each act with its way back.
struct HistoryPage {
  let title: String
  let day: LocalDate
  let lines: [Line]
  let reader: Reader

  /// One act.
  struct Line {
    let batch: ID<ChangeBatch>
    let time: String, who: String, what: String
    /// The visits of an act that changed several.
    let details: [String]
    let isUndone: Bool, canUndo: Bool
  }

  /// The acts of the day of `plan`, the latest first.
  init(_ acts: [DayAct], _ plan: DayPlan) {
    (reader, day) = (plan.reader, plan.day.day)
    title = reader.text(Message("history.title"))
    lines = acts.map { Self.line($0, plan) }
  }

  private static func line(_ act: DayAct, _ plan: DayPlan) -> Line {
    let reader = plan.reader
    let sentences = act.changes.map { sentence($0, plan) }
    let first = sentences.first ?? ""
    let what =
      sentences.count > 1
      ? reader.text(
        Message(
          "history.many.\(act.kind.rawValue)", ["count": reader.number(sentences.count)])) : first
    return Line(
      batch: act.batch, time: reader.dateTime(act.at), who: act.by.map { reader.full($0) } ?? "",
      what: what, details: sentences.count > 1 ? sentences : [], isUndone: act.isUndone,
      canUndo: act.canUndo)
  }

  /// `Henrard : Sofie Maes 09:05 → Karim Benali 09:20`.
  private static func sentence(_ change: VisitChange, _ plan: DayPlan) -> String {
    let reader = plan.reader
    let arguments = [
      "person": plan.visit(change.visit).map { plan.person(of: $0) } ?? "",
      "before": place(change.before?.placement, plan), "after": place(change.after.placement, plan),
    ]
    let key: String =
      switch change.kind {
      case .locked: change.after.isLocked ? "locked" : "unlocked"
      case .placed, .proposal, .undone:
        change.before?.placement == change.after.placement ? "same" : "placed"
      case .booked, .changed, .cancelled, .restored, .reported, .imported: change.kind.rawValue
      }
    let words = reader.text(Message("history.\(key)", arguments))
    return change.kind == .undone
      ? reader.text(Message("history.undone", ["what": words])) : words
  }

  private static func place(_ placement: Placement?, _ plan: DayPlan) -> String {
    guard let placement else { return plan.reader.text("planning.to-place").lowercased() }
    let name = plan.carer(placement.carer).map { plan.reader.full($0.name) } ?? ""
    return "\(name) \(plan.reader.clockTime(placement.start))"
  }

  func page(_ frame: Frame) -> Page {
    let list: HTML =
      lines.isEmpty
      ? EmptyState(reader.text("history.none"), reader.text("history.none.sentence")).html
      : "<ol class=\"card calls history\">\(lines.map { item($0, frame) })</ol>"
    return Page(
      title, .planning, width: .narrow,
      crumbs: [Page.Crumb(reader.text("nav.planning"), Links.planning(day))],
      """
      <div class="stack"><div><h1>\(title)</h1><p class="muted">\(reader.longDate(day))</p></div>\
      \(list)<p class="acts">\(ButtonLink(reader.text("calls.board"), to: Links.planning(day), icon: .planning))</p></div>
      """)
  }

  private func item(_ line: Line, _ frame: Frame) -> HTML {
    let back: HTML =
      line.isUndone
      ? Tag(reader.text("history.taken-back"), .neutral, icon: .undo).html
      : line.canUndo
        ? frame.button(
          Button(reader.text("undo"), icon: .undo, isSmall: true),
          to: Links.undos(day, of: line.batch), ["back": "history"]) : .empty
    let details: HTML =
      line.details.isEmpty
      ? .empty
      : """
      <details class="costs"><summary>\(reader.text("history.details"))</summary>\
      <ul>\(line.details.map { "<li>\($0)</li>" as HTML })</ul></details>
      """
    let who = line.who.isEmpty ? line.time : "\(line.time) · \(line.who)"
    return """
      <li\(attribute: "class", line.isUndone ? "done" : nil)><div class="grow"><b>\(line.what)</b>\
      <small>\(who)</small>\(details)</div><div class="acts">\(back)</div></li>
      """
  }
}
