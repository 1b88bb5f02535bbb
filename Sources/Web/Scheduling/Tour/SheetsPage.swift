import Care
import Kernel

/// Tour sheets for paper: one page for each carer, with what is needed at the door and no NISS.
struct SheetsPage {
  let title: String
  let sheets: [Sheet]
  let headings: [String]
  let back: String
  let empty: String
  let reader: Reader

  /// The sheet of one carer.
  struct Sheet {
    let mark: HTML, name: String, line: String, rows: [Row], end: String?
    /// Whose sheet it is, and of which day: on top of every page of paper.
    let whose: String
  }

  /// One visit on paper.
  struct Row {
    let number: Int, time: String, name: String, address: String, care: String
    let door: [String], phones: [String]
    /// Who comes along, on a visit for two.
    let partner: String?
  }

  /// The sheets of a day, or of one carer.
  init(_ plan: DayPlan, only carer: ID<Carer>? = nil) {
    let reader = plan.reader
    self.reader = reader
    title = reader.text("sheets.title")
    back = Links.planning(plan.day.day)
    empty = reader.text("sheets.empty")
    headings = ["sheets.order", "list.hours", "list.person", "sheets.door", "list.care"]
      .map { reader.text(Message($0)) }
    let carers = plan.carers.filter { carer == nil || $0.id == carer }
    sheets = carers.compactMap { Self.sheet($0, plan) }
  }

  private static func sheet(_ carer: Carer, _ plan: DayPlan) -> Sheet? {
    let rounds = plan.rounds[carer.id] ?? []
    let stops = rounds.flatMap(\.stops)
    guard !stops.isEmpty, plan.marks[carer.id]?.isAway == false else { return nil }
    let reader = plan.reader
    let spans = rounds.compactMap { $0.span.map { reader.timeRange($0.start, $0.end) } }
    let line = [
      reader.longDate(plan.day.day), reader.qualification(carer.qualification),
      spans.joined(separator: ", "), reader.count("planning.visits", stops.count),
      reader.distance(metres: rounds.reduce(0) { $0 + $1.metres }),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    let end = rounds.last?.end.map {
      reader.text(
        Message("sheets.end", ["time": reader.clockTime(LocalTime(seconds: $0))]))
    }
    return Sheet(
      mark: plan.marks[carer.id]?.html ?? .empty, name: reader.full(carer.name), line: line,
      rows: stops.enumerated().map { row($0.element.visit, $0.offset + 1, plan) }, end: end,
      whose: "\(reader.full(carer.name)) · \(reader.longDate(plan.day.day))")
  }

  private static func row(_ visit: Visit, _ number: Int, _ plan: DayPlan) -> Row {
    let reader = plan.reader, card = plan.patient(of: visit)
    let door = card?.door ?? DoorNotes()
    let notes = [
      ("tour.door.key", door.key), ("tour.door.dog", door.dog), ("tour.door.parking", door.parking),
      ("tour.door.other", door.other),
    ].filter { !$0.1.isEmpty }.map {
      reader.text(
        Message("tour.door.line", ["name": reader.text(Message($0.0)), "text": $0.1]))
    }
    return Row(
      number: number, time: plan.hours(of: visit),
      name: card.map(reader.titledHead) ?? "", address: card?.address.oneLine ?? "",
      care: "\(reader.care(visit.care)), \(reader.duration(minutes: visit.minutes))",
      door: notes, phones: (card?.phones ?? []).prefix(2).map(\.formatted),
      partner: partner(visit, plan))
  }

  private static func partner(_ visit: Visit, _ plan: DayPlan) -> String? {
    guard let pair = visit.pair else { return nil }
    let other = plan.shown.visits.first { $0.pair == pair && $0.id != visit.id }
    guard let other, plan.state(of: other) != .removed,
      let carer = other.placement.flatMap({ plan.carer($0.carer) })
    else { return plan.reader.text("tour.pair") }
    return plan.reader.text(Message("sheets.with", ["carer": plan.reader.full(carer.name)]))
  }

  func page(_ frame: Frame) -> Page {
    let foot = PrintFrame(frame: frame, title: title).words
    let body: HTML =
      sheets.isEmpty
      ? EmptyState(empty, reader.text("planning.empty.text")).html
      : "\(sheets.map { html($0, foot) })"
    return Page(
      title, .planning, crumbs: [Page.Crumb(reader.text("nav.planning"), back)],
      """
      <div class="hello no-print"><h1>\(title)</h1><p class="muted">\(reader.text("sheets.hint"))</p></div>\
      \(body)
      """)
  }

  private func html(_ sheet: Sheet, _ foot: String) -> HTML {
    let heads = headings.map { "<th scope=\"col\">\($0)</th>" as HTML }
    return """
      <section class="card sheet"><header>\(sheet.mark)<div><h2>\(sheet.name)</h2>\
      <p class="small muted">\(sheet.line)</p></div></header>\
      <div class="scroll" role="region" aria-label="\(sheet.name)" tabindex="0"><table class="tbl">\
      <thead><tr class="again" aria-hidden="true"><td colspan="\(headings.count)">\(sheet.whose)</td></tr>\
      <tr>\(heads)</tr></thead><tbody>\(sheet.rows.map(row))</tbody></table></div>\
      \(sheet.end.map { "<p class=\"small\">\($0)</p>" as HTML })\
      <p class="small on-paper">\(foot)</p></section>
      """
  }

  private func row(_ row: Row) -> HTML {
    let notes = row.door.map { "<small>\($0)</small>" as HTML }
    return """
      <tr><td class="num">\(row.number)</td><td class="num">\(row.time)</td>\
      <th scope="row">\(row.name)<small>\(row.address)</small><small>\(row.phones.joined(separator: " · "))</small></th>\
      <td>\(notes)</td><td>\(row.care)\(row.partner.map { "<small>\($0)</small>" as HTML })</td></tr>
      """
  }
}
