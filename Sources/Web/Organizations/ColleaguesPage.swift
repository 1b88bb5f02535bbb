import Care
import Kernel
import Store

/// Everyone with an account in the organization, and what they may do.
struct ColleaguesPage {
  /// One colleague; every string is ready to print.
  struct Line: Equatable {
    let name: String, address: String, email: String
    let roles: String, span: String?
    let state: String, tone: Tone

    init(_ colleague: Colleague, _ reader: Reader, today: LocalDate) {
      let person = colleague.person
      name = reader.listName(person.name)
      (address, email) = (Links.colleague(person.id), person.email.text)
      let active = colleague.memberships.filter { $0.isActive(on: today) }
      let shown = active.isEmpty ? colleague.memberships.suffix(1) : active
      roles = reader.list(shown.map { reader.text($0.role.key) })
      span = shown.compactMap(\.ends).min().map {
        reader.text("colleague.until", ["date": reader.numericDate($0)])
      }
      switch (person.disabledAt, active.isEmpty) {
      case (.some, _): (state, tone) = (reader.text("colleague.state.closed"), .neutral)
      case (nil, true):
        let isFuture = colleague.memberships.contains { $0.starts > today }
        state = reader.text(isFuture ? "colleague.state.future" : "colleague.state.past")
        tone = .neutral
      case (nil, false): (state, tone) = (reader.text("colleague.state.active"), .ok)
      }
    }
  }

  let frame: Frame
  let lines: [Line]
  let invitations: [InvitationLine]

  init(_ colleagues: [Colleague], _ invitations: [Invitation], _ context: SignedIn) {
    frame = context.frame
    self.invitations = invitations.map { InvitationLine($0, context.frame) }
    lines = colleagues.map { Line($0, context.reader, today: context.today) }
  }

  var page: Page {
    let title = reader.text("colleague.title")
    let columns = [
      Table.Column(reader.text("colleague.column.name")),
      Table.Column(reader.text("account.email"), isSecondary: true),
      Table.Column(reader.text("settings.role")),
      Table.Column(reader.text("import.column.state")),
    ]
    let rows = lines.map { line -> [HTML] in
      let until: HTML? = line.span.map { "<small class=\"sub\">\($0)</small>" }
      return [
        "<a href=\"\(line.address)\">\(line.name)</a>", "\(line.email)", "\(line.roles)\(until)",
        "\(Tag(line.state, line.tone))",
      ]
    }
    return Page(
      title, crumbs: [Page.Crumb(reader.text("nav.settings"), Links.settings)],
      """
      <div class="stack"><div class="hello"><div class="grow"><h1>\(title)</h1>\
      <p>\(reader.text("colleague.text"))</p></div>\
      \(ButtonLink(reader.text("access.title"), to: Links.accessLog, icon: .eye))\
      \(ButtonLink(reader.text("colleague.add"), to: Links.newColleague, .primary, icon: .plus))</div>\
      <section class="card">\(Table(title, columns, rows))</section>\(invited)</div>
      """)
  }

  /// Those who were asked and have not said yes.
  private var invited: HTML? {
    guard !invitations.isEmpty else { return nil }
    let rows = invitations.map { $0.html(frame) }
    return Card(
      reader.text("invitation.list"), id: "invitations", isPadded: false,
      """
      <p class="p small muted">\(reader.text("invitation.list.text"))</p>\
      <ul class="rows">\(rows)</ul>
      """
    ).html
  }

  private var reader: Reader { frame.reader }
}

/// The form that adds a colleague.
struct NewColleaguePage {
  let frame: Frame
  var form: Form
  var problems: [Problem] = []
  /// What is kept of the form while it is not saved.
  var draft: DraftKeeping?

  var page: Page {
    let reader = frame.reader, title = reader.text("colleague.add")
    let fields = Fields(reader, form, problems)
    let languages = Language.allCases.map { (value: $0.rawValue, label: $0.ownName) }
    let content: HTML = """
      <div class="formgrid">\(fields.text("family", "patient.field.family"))\
      \(fields.text("given", "patient.field.given"))\
      <div class="full field">\(fields.text("email", "account.email", hint: "colleague.email.hint"))</div>\
      \(fields.select("role", "settings.role", RoleChoices(reader).all))\
      \(fields.select("language", "shell.language", languages))\
      \(fields.date("starts", "colleague.starts"))\
      \(fields.date("ends", "colleague.ends", hint: "colleague.ends.hint", isOptional: true))</div>\
      <p class="hint">\(reader.text("invitation.add.hint", ["days": "\(Invitation.days)"]))</p>\
      <div class="acts">\(Button(reader.text("invitation.add"), .primary))\
      \(ButtonLink(reader.text("shell.cancel"), to: Links.colleagues, .ghost))</div>
      """
    return Page(
      title, width: .narrow,
      crumbs: [Page.Crumb(reader.text("colleague.title"), Links.colleagues)],
      hasProblems: !problems.isEmpty,
      """
      <div class="stack"><h1>\(title)</h1>\(draft?.banner(frame))\(fields.summary)\
      \(Card(nil, frame.form(to: Links.colleagues, keeping: draft, content)))</div>
      """)
  }
}

/// The roles to choose from.
struct RoleChoices {
  let all: [(value: String, label: String)]

  init(_ reader: Reader) {
    all = Role.allCases.map { (value: $0.rawValue, label: reader.text($0.key)) }
  }
}
