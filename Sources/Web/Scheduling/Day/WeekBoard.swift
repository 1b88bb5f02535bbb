import Care
import Kernel
import Store

/// A week: how much each carer has to do each day, and what is still to place.
struct WeekBoard: Equatable {
  let caption: String
  let days: [Day]
  let rows: [Row]
  let corner: String
  let empty: String

  struct Day: Equatable { let label: String, address: String, isToday: Bool }
  struct Row: Equatable { let mark: HTML, name: String, detail: String, cells: [Cell] }

  /// The raw value of `look` is the class.
  struct Cell: Equatable {
    enum Look: String { case none = "", free, light, full, over, away = "off", wait }
    let main: String, detail: String, look: Look, address: String, label: String
    /// Eighths of the round that are taken, 0 to 8.
    let fill: Int
  }

  /// The week of `load`; absences come from the rosters of the week.
  init(_ load: WeekLoad, absences: [Absence], today: LocalDate, reader: Reader) {
    let monday = load.monday
    let dates = (0..<7).map { monday.adding(days: $0) }
    days = dates.map {
      Day(
        label: reader.shortDate($0), address: PlanningView(date: $0).address, isToday: $0 == today)
    }
    caption = reader.text(
      Message(
        "week.caption",
        [
          "week": reader.ordinalWeek(monday), "from": reader.dayAndMonth(monday),
          "to": reader.dayAndMonth(dates[6]),
        ]))
    corner = reader.text("planning.carer")
    empty = reader.text("planning.empty.sentence")
    let waiting = Row(
      mark: TourMark.toPlace, name: reader.text("planning.to-place"),
      detail: reader.count("planning.visits", load.unplaced.values.reduce(0, +)),
      cells: dates.map { Self.waiting(load.unplaced[$0] ?? 0, $0, reader) })
    let own = DayPlan.ordered(load.carers).enumerated().map { index, carer in
      let loads = load.loads.filter { $0.carer == carer.id }
      let away = absences.filter { $0.carer == carer.id }
      return Row(
        mark: TourMark(index).html, name: reader.full(carer.name),
        detail: reader.qualification(carer.qualification),
        cells: dates.map { date in
          Self.cell(
            loads.first { $0.day == date }, away.first { Self.covers($0, date) }?.kind, date, reader
          )
        })
    }
    rows = load.unplaced.values.contains { $0 > 0 } ? [waiting] + own : own
  }

  private static func covers(_ absence: Absence, _ date: LocalDate) -> Bool {
    absence.from < Instant(date.adding(days: 1), .midnight)
      && Instant(date, .midnight) < absence.until
  }

  private static func waiting(_ count: Int, _ date: LocalDate, _ reader: Reader) -> Cell {
    let words = reader.count("planning.visits", count)
    return Cell(
      main: count == 0 ? "" : reader.number(count), detail: "", look: count == 0 ? .none : .wait,
      address: PlanningView(date: date).address, label: "\(reader.shortDate(date)), \(words)",
      fill: 0)
  }

  private static func cell(
    _ load: DayLoad?, _ absence: Absence.Kind?, _ date: LocalDate, _ reader: Reader
  ) -> Cell {
    let address = PlanningView(date: date).address, day = reader.shortDate(date)
    let words = load.map { reader.count("planning.visits", $0.visits) } ?? ""
    if let absence {
      let kind = reader.absence(absence), detail = (load?.visits ?? 0) == 0 ? "" : words
      let label = [day, kind, detail].filter { !$0.isEmpty }.joined(separator: ", ")
      return Cell(main: kind, detail: detail, look: .away, address: address, label: label, fill: 0)
    }
    guard let load, load.visits > 0 || load.shiftMinutes > 0 else {
      return Cell(main: "", detail: "", look: .none, address: address, label: "", fill: 0)
    }
    if load.visits == 0 {
      let (free, round) = (reader.text("roster.free"), reader.duration(minutes: load.shiftMinutes))
      return Cell(
        main: free, detail: round, look: .free, address: address,
        label: "\(day), \(free), \(round)", fill: 0)
    }
    let hours = reader.duration(minutes: load.careMinutes)
    let isOff = load.shiftMinutes == 0 && load.careMinutes > 0
    let share = load.shiftMinutes == 0 ? 0 : load.careMinutes * 8 / load.shiftMinutes
    let look: Cell.Look = isOff || share > 8 ? .over : share >= 6 ? .full : .light
    return Cell(
      main: hours, detail: words, look: look, address: address,
      label: "\(day), \(words), \(hours)", fill: min(8, share))
  }

  var html: HTML {
    let heads = days.map { day -> HTML in
      """
      <th scope="col"\(attribute: "class", day.isToday ? "today" : nil)>\
      <a href="\(day.address)"\(attribute: "aria-current", day.isToday ? "date" : nil)>\(day.label)</a></th>
      """
    }
    return """
      <div class="board week" tabindex="0" role="region" aria-label="\(caption)"><table>\
      <caption>\(caption)</caption><thead><tr><th scope="col" class="lab">\(corner)</th>\(heads)</tr>\
      </thead><tbody>\(rows.map(row))</tbody></table>\
      \(rows.isEmpty ? "<p class=\"muted none\">\(empty)</p>" as HTML : .empty)</div>
      """
  }

  private func row(_ row: Row) -> HTML {
    """
    <tr><th scope="row" class="lab"><div class="carer">\(row.mark)<b>\(row.name)</b>\
    <small>\(row.detail)</small></div></th>\(row.cells.map(cell))</tr>
    """
  }

  private func cell(_ cell: Cell) -> HTML {
    guard !cell.main.isEmpty else { return "<td></td>" }
    return """
      <td><a class="load \(cell.look.rawValue) f\(cell.fill)" href="\(cell.address)" \
      aria-label="\(cell.label)"><b>\(cell.main)</b><small>\(cell.detail)</small></a></td>
      """
  }
}

/// The page of one week.
struct WeekPage {
  let bar: PlanningBar
  let week: WeekBoard

  private func content(_ reader: Reader) -> HTML {
    week.rows.isEmpty ? EmptyPlanning(reader, canPlan: bar.canPlan).html : week.html
  }

  func page(_ reader: Reader) -> Page {
    Page(
      "\(reader.text("nav.planning")), \(bar.title)", .planning, width: .full,
      "\(bar.html)<div class=\"left\">\(content(reader))</div>")
  }
}
