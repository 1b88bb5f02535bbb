import Care
import Kernel
import Store

/// The visits of one person, day by day.
struct PersonVisitsPage {
  /// Days shown at once.
  static let span = 14

  /// The visits of one day.
  struct Day: Equatable {
    let title: String
    let rows: [PersonVisitRow]
  }

  let frame: Frame
  let patient: Patient
  let from: LocalDate
  let days: [Day]
  let mayEdit: Bool, mayPlan: Bool
  private let today: LocalDate

  init(_ patient: Patient, _ lines: [PatientVisitLine], from: LocalDate, _ context: SignedIn) {
    (frame, self.patient, self.from, today) = (context.frame, patient, from, context.today)
    let reader = context.reader, today = context.today
    days = (0..<Self.span).map { from.adding(days: $0) }.compactMap { day in
      let rows = lines.filter { $0.visit.day == day }.map {
        PersonVisitRow($0, reader, today: today)
      }
      return rows.isEmpty ? nil : Day(title: reader.longDate(day).sentence, rows: rows)
    }
    mayEdit = context.permits(.editPatients)
    mayPlan = context.permits(.planVisits)
  }

  var page: Page {
    let name = reader.listName(patient.name), words = reader.text("people.tab.visits")
    let book: HTML? =
      mayPlan
      ? ButtonLink(
        reader.text("people.visit.book"), to: Links.newVisit(for: patient.id), .primary, icon: .plus
      ).html : nil
    return Page(
      reader.text("people.visits.title", ["name": name]), .people,
      crumbs: [
        Page.Crumb(reader.text("nav.people"), Links.people),
        Page.Crumb(name, Links.person(patient.id)),
      ],
      """
      <div class="stack"><div class="hello"><div class="grow"><h1>\(words)</h1>\
      <p>\(PersonLine(patient, reader, today: today).text)</p></div>\(book)</div>\
      \(PersonTabs(patient: patient.id, current: .visits, mayEdit: mayEdit, reader))\
      \(steps)\(list)</div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var steps: HTML {
    let to = from.adding(days: Self.span - 1)
    let words = reader.text(
      "people.visits.span", ["from": reader.shortDate(from), "to": reader.shortDate(to)])
    func link(_ day: LocalDate, _ label: Message, _ icon: Icon) -> HTML {
      ButtonLink(
        reader.text(label), to: Links.visits(of: patient.id, from: day), icon: icon,
        isIconOnly: true
      ).html
    }
    let back: HTML? =
      from == today
      ? nil
      : ButtonLink(reader.text("shortcuts.today"), to: Links.visits(of: patient.id)).html
    return """
      <nav class="line steps" aria-label="\(reader.text("people.visits.steps"))">\
      \(link(from.adding(days: -Self.span), "people.visits.earlier", .chevronLeft))\
      <b>\(words)</b>\(link(from.adding(days: Self.span), "people.visits.later", .chevron))\(back)\
      </nav>
      """
  }

  private var list: HTML {
    guard !days.isEmpty else {
      return Card(
        nil, isPadded: false,
        EmptyState(reader.text("people.visits.none"), reader.text("people.visits.none.span")).html
      ).html
    }
    return days.map { day in
      Card(day.title, isPadded: false, "<ul class=\"rows\">\(day.rows.map(row))</ul>").html
    }.joined()
  }

  private func row(_ row: PersonVisitRow) -> HTML {
    let action: HTML?
    if mayPlan, row.isOpen {
      let edit = ButtonLink(
        reader.text("visit.edit"), to: Links.editing(row.id), .ghost, isSmall: true)
      let cancel = ButtonLink(
        reader.text("people.visit.cancel"), to: Links.cancellation(of: row.id, for: patient.id),
        .ghost, isSmall: true)
      action = "\(edit)\(cancel)"
    } else if mayPlan, row.isCancelled {
      action = frame.button(
        Button(reader.text("people.visit.restore"), .ghost, isSmall: true),
        to: Links.restoration(of: row.id, for: patient.id))
    } else {
      action = nil
    }
    return """
      <li><div class="row vrow"><span class="vtime num">\(row.time)</span><span class="grow">\
      <b>\(row.care) <span class="muted">\(row.minutes)</span></b><small>\(row.carer)</small>\
      </span>\(row.tag)\(action)</div></li>
      """
  }
}

/// Name, age and birth date in one line, for pages about a person without the column.
struct PersonLine {
  let text: String

  init(_ patient: Patient, _ reader: Reader, today: LocalDate) {
    let name = reader.headName(family: patient.name.family, given: patient.name.given)
    let age = patient.birthDate.map { reader.age($0, on: today) }
    let born = patient.birthDate.map { reader.birthWords($0, patient.sex) }
    text = [name, age, born].compactMap { $0 }.joined(separator: ", ")
  }
}

/// Asks why a visit will not be made.
struct CancellationPage {
  let frame: Frame
  let patient: Patient
  let line: PatientVisitLine
  let today: LocalDate
  var problems: [Problem] = []

  var page: Page {
    let reader = frame.reader, title = reader.text("people.visit.cancel.title")
    let row = PersonVisitRow(line, reader, today: today)
    let form = Form(["version": "\(line.visit.version)"])
    let fields = Fields(reader, form, problems)
    let reasons = Cancellation.Reason.allCases.map {
      (value: $0.rawValue, label: reader.text("cancellation.\($0.rawValue)"))
    }
    let content: HTML = """
      \(fields.hidden("version"))\(fields.radios("reason", "people.visit.cancel.why", reasons))\
      <div class="acts gap">\(Button(reader.text("people.visit.cancel"), .primary))\
      \(ButtonLink(reader.text("people.visit.keep"), to: Links.visits(of: patient.id), .ghost))</div>
      """
    let name = reader.listName(patient.name)
    return Page(
      title, .people, width: .narrow,
      crumbs: [
        Page.Crumb(name, Links.person(patient.id)),
        Page.Crumb(reader.text("people.tab.visits"), Links.visits(of: patient.id)),
      ], hasProblems: !problems.isEmpty,
      """
      <div class="stack"><div><h1>\(title)</h1><p>\(name)</p>\
      <p class="muted">\(row.moment) · \(row.care) · \(row.carer)</p></div>\(fields.summary)\
      \(Card(nil, frame.form(to: Links.cancellation(of: line.visit.id, for: patient.id), content)))</div>
      """)
  }
}
