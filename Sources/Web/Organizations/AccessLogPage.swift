import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Who opened or changed what, and when, in plain words.
struct AccessLogPage {
  static let pageSize = 50

  /// What the log is narrowed to.
  struct Filter: Equatable {
    var patient: ID<Patient>?
    var colleague: ID<Person>?
    var readings = false
    var before: Int?

    func address(before: Int? = nil, sealed words: String? = nil) -> String {
      Links.accessLog(
        about: patient, by: colleague, readings: readings, before: before, sealed: words)
    }
  }

  let frame: Frame
  let filter: Filter
  let lines: [AccessLine]
  let colleagues: [Person]
  /// The patient that the log is about, `nil` also for one whose record was removed since.
  let patient: PatientLine?
  /// People who answer what was typed, to choose from.
  let choices: [PatientLine]
  let search: String
  /// Whether the address held words of another session.
  var isUnreadable = false

  var page: Page {
    let title = reader.text("access.title")
    return Page(
      title,
      crumbs: [
        Page.Crumb(reader.text("nav.settings"), Links.settings),
        Page.Crumb(reader.text("colleague.title"), Links.colleagues),
      ],
      """
      <div class="stack"><div><h1>\(title)</h1><p class="muted">\(reader.text("access.text"))</p></div>\
      \(filters)\(list)</div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var filters: HTML {
    let form = Form([
      "q": search, "colleague": filter.colleague.map { "\($0)" },
      "readings": filter.readings ? "1" : nil,
    ])
    let fields = Fields(reader, form)
    let about: HTML? = filter.patient.map { id in
      """
      <p>\(reader.text("access.about")) <b>\(patient.map { reader.listName($0.name) } ?? "\(id)")</b> \
      <a href="\(Filter(colleague: filter.colleague, readings: filter.readings).address())">\
      \(reader.text("access.everyone"))</a>\(fields.hidden("person", "\(id)"))</p>
      """
    }
    return """
      <search class="card p">\(isUnreadable ? SealedWords.unreadable(reader) : nil)\
      \(frame.form(to: Links.accessSearches, asked(about, fields)))\(suggestions)</search>
      """
  }

  private func asked(_ about: HTML?, _ fields: Fields) -> HTML {
    let people = colleagues.map { (value: "\($0.id)", label: reader.listName($0.name)) }
    return """
      \(about)<div class="formgrid three">\
      \(filter.patient == nil ? fields.text("q", "access.person", hint: "access.person.hint", kind: .search) : nil)\
      \(fields.select("colleague", "access.colleague", people, empty: "access.colleague.all", width: .wide))\
      <div>\(fields.checkbox("readings", "access.readings", value: "1"))</div></div>\
      \(Button(reader.text("access.show"), .tone, icon: .filter))
      """
  }

  /// Several people answer what was typed: one is chosen.
  private var suggestions: HTML? {
    guard !search.isEmpty else { return nil }
    guard !choices.isEmpty else {
      return "<p class=\"gap\">\(reader.text("search.none", ["text": search]))</p>"
    }
    let rows = choices.map { line -> HTML in
      let target = Filter(
        patient: line.id, colleague: filter.colleague, readings: filter.readings
      ).address()
      let born = line.birthDate.map { ", \(reader.numericDate($0))" } ?? ""
      return "<li><a href=\"\(target)\">\(reader.listName(line.name))\(born)</a></li>"
    }
    return "<p class=\"gap\">\(reader.text("access.choose"))</p><ul class=\"bullets\">\(rows)</ul>"
  }

  private var list: HTML {
    guard !lines.isEmpty else {
      return Card(
        nil, isPadded: false,
        EmptyState(reader.text("access.none"), reader.text("access.none.text")).html
      ).html
    }
    let columns = [
      Table.Column(reader.text("import.column.when")), Table.Column(reader.text("access.who")),
      Table.Column(reader.text("access.what")),
      Table.Column(reader.text("access.where"), isSecondary: true),
    ]
    let more: HTML? =
      lines.count < Self.pageSize
      ? nil
      : lines.last.map { last in
        ButtonLink(
          reader.text("access.older"), to: filter.address(before: last.event.sequence)
        ).html
      }
    let newest: HTML? =
      filter.before == nil
      ? nil : ButtonLink(reader.text("access.newest"), to: filter.address()).html
    return """
      <section class="card">\(Table(reader.text("access.title"), columns, lines.map(row)))</section>\
      <nav class="acts" aria-label="\(reader.text("shell.pages"))">\(newest)\(more)</nav>
      """
  }

  /// What people only do to their own account: the name would stand there twice.
  private static func isOwn(_ kind: String) -> Bool {
    let parts = kind.split(separator: ".")
    let own = [
      "signed-in", "signed-out", "signed-out-everywhere", "switched-organization",
      "password-changed",
    ]
    return parts.first == "person" && parts.count == 2 && own.contains(String(parts[1]))
  }

  private func row(_ line: AccessLine) -> [HTML] {
    return [
      "<span class=\"num\">\(reader.dateTime(line.event.at))</span>",
      "\(line.author.map { reader.fullName($0) } ?? reader.text("access.outside"))",
      "\(ActWords(line.event.kind, reader).text)\(subject(line))",
      "<span class=\"small muted\">\(line.author == nil ? "" : place(line.event.source))</span>",
    ]
  }

  /// On whom or what; a record that was removed since has only its identifier left.
  private func subject(_ line: AccessLine) -> HTML {
    if let patient = line.patient {
      return
        " <a href=\"\(Filter(patient: patient.id).address())\">\(reader.listName(patient.name))</a>"
    }
    if let other = line.other {
      return Self.isOwn(line.event.kind) ? .empty : " \(reader.fullName(other))"
    }
    switch line.event.subjectKind {
    case "patient":
      let address = ID<Patient>(line.event.subject).map { Filter(patient: $0).address() }
      return " <a\(attribute: "href", address)><code>\(line.event.subject)</code></a>"
    case "visit", "carer": return " <code>\(line.event.subject)</code>"
    default: return .empty
    }
  }

  private func place(_ source: String) -> String {
    switch source {
    case "command line": reader.text("access.command-line")
    case "background": reader.text("access.background")
    default: source
    }
  }
}

/// An act in plain words: `patient.read` is "a ouvert la fiche de".
struct ActWords {
  let text: String

  init(_ kind: String, _ reader: Reader) {
    let parts = kind.split(separator: ".")
    if parts.first == "membership", parts.count > 2 {
      let isNew = parts[1] == "added"
      let role = Role.allCases.first { kind.hasSuffix(".\($0.rawValue.lowercased())") }
      text = reader.text(
        isNew ? "act.membership.added" : "act.membership.ended",
        ["role": role.map { reader.text($0.key) } ?? ""])
    } else {
      let words = reader.text(Message("act.\(kind)"))
      text = words == "act.\(kind)" ? kind : words
    }
  }
}

/// The log's address and its filters.
struct AccessLogRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.get("admin/access-log", use: show)
    router.post("admin/access-log/searches", use: ask)
  }

  /// Leads to what was asked for; the name that was typed travels sealed.
  @Sendable func ask(_ request: Request, _ context: SignedIn) async throws -> Response {
    let form = context.form
    let filter = AccessLogPage.Filter(
      patient: ID<Patient>(form["person"]), colleague: ID<Person>(form["colleague"]),
      readings: form.has("readings"))
    let words = SealedWords.seal(form["q"], for: Links.accessLog, context)
    return .redirect(to: filter.address(sealed: words), type: .normal)
  }

  /// Four statements at most, whatever the number of events.
  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.readEvents)
    let workspace = context.workspace, words = SealedWords(request, context)
    let search = words.text
    var filter = AccessLogPage.Filter()
    filter.patient = request.query("person").flatMap { ID<Patient>($0) }
    filter.colleague = request.query("colleague").flatMap { ID<Person>($0) }
    filter.readings = request.query("readings") != nil
    filter.before = request.query("before").flatMap { Int($0) }
    var choices: [PatientLine] = []
    if filter.patient == nil, !search.isEmpty {
      choices = try await workspace.findPatients(search, limit: 10)
      if choices.count == 1, let only = choices.first {
        filter.patient = only.id
        return .redirect(to: filter.address(), type: .normal)
      }
    }
    let lines = try await workspace.accessLog(
      about: filter.patient, by: filter.colleague, readingsOnly: filter.readings,
      before: filter.before, limit: AccessLogPage.pageSize)
    var patient: PatientLine?
    if let id = filter.patient {
      do {
        patient = try await workspace.patientLine(id)
      } catch PatientError.unknown {
        // Removed since: what was done with the record is told all the same.
        patient = nil
      }
    }
    let colleagues = try await workspace.colleagues().map(\.person)
    return AccessLogPage(
      frame: context.frame, filter: filter, lines: lines, colleagues: colleagues,
      patient: patient, choices: choices, search: search, isUnreadable: words.isUnreadable
    ).page.response(context.frame)
  }
}
