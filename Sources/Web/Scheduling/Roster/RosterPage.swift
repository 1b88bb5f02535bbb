import Care
import Kernel
import Store

/// Who works when in a week: carers by days, hours beside the contract.
struct RosterPage {
  /// One carer's week; every string is ready to print.
  struct Line {
    let name: String, qualification: String
    let address: String, edit: String
    let days: [Cell]
    let hours: HoursWords
  }

  struct Cell: Equatable {
    let day: String
    let rounds: [String]
    let absences: [String]
    let isToday: Bool
  }

  let frame: Frame
  let monday: LocalDate
  let lines: [Line]
  let mayEdit: Bool
  private let today: LocalDate

  init(_ carers: [Carer], _ roster: Roster, monday: LocalDate, _ context: SignedIn) {
    (frame, self.monday, today) = (context.frame, monday, context.today)
    mayEdit = context.permits(.editCarers)
    let reader = context.reader, today = context.today
    lines = carers.map { carer in
      let cells = (0..<7).map { offset -> Cell in
        let day = monday.adding(days: offset)
        return Cell(
          day: reader.shortDate(day),
          rounds: roster.rounds(of: carer.id, on: day).map {
            reader.timeRange($0.start, $0.end)
          },
          absences: roster.absences(of: carer.id, on: day).map {
            reader.text("absence.\($0.kind.rawValue)")
          }, isToday: day == today)
      }
      return Line(
        name: reader.listName(carer.name),
        qualification: reader.text("qualification.\(carer.qualification.rawValue)"),
        address: Links.carer(carer.id), edit: Links.roster(monday, of: carer.id), days: cells,
        hours: HoursWords(roster.minutes(of: carer.id), contract: carer.weeklyMinutes, reader))
    }
  }

  var page: Page {
    let title = reader.text("roster.title")
    return Page(
      title, .carers,
      crumbs: [Page.Crumb(reader.text("nav.carers"), Links.carers)],
      """
      <div class="stack"><div class="hello"><div class="grow"><h1>\(title)</h1>\
      <p>\(week.sentence)</p></div>\(copy)</div>\(WeekSteps(monday: monday, today: today, reader) { Links.roster($0) })\
      \(table)</div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var week: String {
    reader.text(
      "roster.week",
      [
        "week": reader.ordinalWeek(monday), "from": reader.shortDate(monday),
        "to": reader.shortDate(monday.adding(days: 6)),
      ])
  }

  private var copy: HTML? {
    guard mayEdit, !lines.isEmpty else { return nil }
    return frame.button(
      Button(reader.text("roster.copy"), icon: .repeatVisit), to: Links.copies(monday))
  }

  private var table: HTML {
    guard !lines.isEmpty else {
      return Card(
        nil, isPadded: false,
        EmptyState(reader.text("carers.empty"), reader.text("carers.empty.text")).html
      ).html
    }
    let heads = (0..<7).map { offset -> HTML in
      let day = monday.adding(days: offset)
      return """
        <th scope="col"\(attribute: "class", day == today ? "now" : nil)>\(reader.shortDate(day))</th>
        """
    }
    return """
      <section class="card"><div class="scroll" role="region" tabindex="0" \
      aria-label="\(reader.text("roster.title"))"><table class="tbl roster"><thead><tr>\
      <th scope="col">\(reader.text("visit.field.carer"))</th>\(heads)\
      <th scope="col">\(reader.text("roster.hours"))</th></tr></thead><tbody>\(lines.map(row))\
      </tbody></table></div></section><p class="small muted">\(reader.text("roster.copy.text"))</p>
      """
  }

  private func row(_ line: Line) -> HTML {
    let over: HTML? = line.hours.difference.map { "\(Tag($0, line.hours.tone))" }
    let edit: HTML? =
      mayEdit
      ? ButtonLink(
        reader.text("roster.edit.of", ["name": line.name]), to: line.edit, .ghost, icon: .edit,
        isSmall: true, isIconOnly: true
      ).html : nil
    return """
      <tr><th scope="row"><span class="line nowrap"><a href="\(line.address)">\(line.name)</a>\
      \(edit)</span><small class="sub">\(line.qualification)</small></th>\(line.days.map(cell))\
      <td><span class="num">\(line.hours.text)</span> \(over)</td></tr>
      """
  }

  private func cell(_ cell: Cell) -> HTML {
    let rounds = cell.rounds.map { "<span class=\"round num\">\($0)</span>" as HTML }
    let away = cell.absences.map { Tag($0, .warning) }
    let none: HTML? =
      cell.rounds.isEmpty && cell.absences.isEmpty
      ? "<span class=\"muted\"><span aria-hidden=\"true\">–</span><span class=\"vh\">\(reader.text("roster.free"))</span></span>"
      : nil
    return """
      <td\(attribute: "class", cell.isToday ? "now" : nil)><span class="dlabel" \
      aria-hidden="true">\(cell.day)</span><span class="rounds">\(rounds)\(away)\(none)</span></td>
      """
  }
}

/// Leads to the week before and after, and back to this one.
struct WeekSteps: Component {
  let monday: LocalDate, today: LocalDate
  let reader: Reader
  let address: (LocalDate) -> String

  init(
    monday: LocalDate, today: LocalDate, _ reader: Reader,
    _ address: @escaping (LocalDate) -> String
  ) {
    (self.monday, self.today, self.reader, self.address) = (monday, today, reader, address)
  }

  var html: HTML {
    let back: HTML? =
      monday == today.monday
      ? nil : ButtonLink(reader.text("roster.this-week"), to: address(today.monday)).html
    let before = ButtonLink(
      reader.text("roster.week.before"), to: address(monday.adding(days: -7)), icon: .chevronLeft,
      isIconOnly: true)
    let after = ButtonLink(
      reader.text("roster.week.after"), to: address(monday.adding(days: 7)), icon: .chevron,
      isIconOnly: true)
    return """
      <nav class="line steps" aria-label="\(reader.text("roster.weeks"))">\(before)\
      <b>\(reader.ordinalWeek(monday).sentence)</b>\(after)\(back)</nav>
      """
  }
}
