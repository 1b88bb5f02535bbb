import Care
import Exchange
import Kernel
import Store

/// What a file would do, or has done: counts, and the rows of one fate, page by page.
struct ImportPreviewPage {
  static let pageSize = 50

  let frame: Frame
  let record: ImportRecord
  /// The rows; gone some time after the import is settled.
  let held: ImportDesk.Held?
  let fate: ImportFate
  let number: Int
  /// Whether the reader may complete the list of skills.
  var mayAddSkills = false
  var problems: [Problem] = []
  /// Where it stands in the list of imports: who sent it, and whether it was taken back.
  var line: ImportHistoryLine?
  /// What stayed when it was taken back.
  var remainders: [ImportRemainder] = []

  /// A page of `shown` fate, else of the one that most needs to be looked at.
  init(
    _ record: ImportRecord, _ held: ImportDesk.Held?, shown: ImportFate?, page: Int, _ frame: Frame
  ) {
    (self.frame, self.record, self.held, number) = (frame, record, held, max(1, page))
    let counts = ImportCounts(record, look: held?.preview.doubts.count ?? 0, frame.reader)
    fate = shown ?? ImportFate.allCases.first { counts.count($0) > 0 } ?? .unchanged
  }

  var page: Page {
    let title = record.fileName
    return Page(
      title, .imports, crumbs: [Page.Crumb(reader.text("import.title"), Links.imports)],
      """
      <div class="stack"><div class="hello"><div class="grow"><h1>\(title)</h1>\
      <p>\(reader.text(record.kind.file.title)) · \(state)</p></div></div>\
      \(summary)\(counts)\(unknown)\(skills)\(actions)\
      \(ImportRemainders(remainders: remainders, reader: reader))\(rows)</div>
      """)
  }

  private var reader: Reader { frame.reader }
  private var isOpen: Bool { record.state == .open }

  private var summary: HTML { Fields(reader, Form(), problems).summary }

  private var state: String {
    let plain = Message("import.state.\(record.state.rawValue)")
    let words = reader.text(line.map { ImportStateWords($0).words } ?? plain)
    let moment = reader.relativeMoment(record.settledAt ?? record.requestedAt, now: frame.now)
    let sender = line.map { " · \(reader.fullName($0.name))" } ?? ""
    return "\(words), \(moment)\(sender)"
  }

  private var counts: HTML {
    let numbers = ImportCounts(record, look: held?.preview.doubts.count ?? 0, reader)
    let shown = ImportFate.allCases.filter { $0 != .look || numbers.look > 0 }
    let tiles = shown.map { kind -> HTML in
      let count = numbers.count(kind)
      let words = reader.text("import.fate.\(kind.rawValue)", ["count": "\(count)"])
      let isCurrent = kind == fate && held != nil
      let content: HTML = "<b class=\"num\">\(reader.number(count))</b><span>\(words)</span>"
      guard held != nil, count > 0 else {
        return "<li><div class=\"tile \(kind.rawValue)\">\(content)</div></li>"
      }
      return """
        <li><a class="tile \(kind.rawValue)" href="\(Links.importing(record.id, show: kind.rawValue))"\
        \(attribute: "aria-current", isCurrent ? "true" : nil)>\(content)</a></li>
        """
    }
    return
      "<nav aria-label=\"\(reader.text("import.fates"))\"><ul class=\"tiles\">\(tiles)</ul></nav>"
  }

  /// Columns that are not read, so that nothing is lost in silence.
  private var unknown: HTML? {
    guard let names = held?.file.columns.unknown, !names.isEmpty else { return nil }
    let list = names.map { "« \($0) »" }.joined(separator: ", ")
    let title = reader.text("import.headers.unknown", ["count": "\(names.count)"])
    return Alert(.info, title, "\(list)").html
  }

  /// Skills that nobody knows yet, for a person to add to the list of the service.
  private var skills: HTML? {
    guard isOpen, mayAddSkills, let held else { return nil }
    let unknown = UnknownSkill.all(in: held.preview.refused)
    guard !unknown.isEmpty else { return nil }
    let choices = unknown.prefix(Self.pageSize).map { skill in
      (
        value: skill.name,
        label: reader.text(
          "import.skills.one", ["skill": skill.name, "count": "\(skill.rows)"])
      )
    }
    let fields = Fields(reader, Form(), problems)
    return Card(
      reader.text("import.skills"), id: "skills-unknown",
      frame.form(
        to: Links.skills(of: record.id),
        """
        <p class="small muted">\(reader.text("import.skills.text"))</p><div class="gap skills">\
        \(fields.checkboxes("skills", "import.skills.choose", choices))</div>\
        <div class="acts mt">\(Button(reader.text("import.skills.add"), icon: .plus))</div>
        """)
    ).html
  }

  private var actions: HTML {
    let writes = record.added + record.changed
    var parts: [HTML] = []
    if isOpen, writes > 0 {
      parts.append(
        frame.button(
          Button(
            reader.text("import.accept", ["count": reader.number(writes)]), .primary, icon: .check),
          to: Links.acceptance(of: record.id)))
    }
    if record.refused > 0, held != nil {
      parts.append(
        ButtonLink(
          reader.text("import.refused.download"), to: Links.refusedRows(of: record.id),
          icon: .download
        ).html)
    }
    if isOpen {
      parts.append(
        frame.button(
          Button(reader.text("import.reject"), .ghost), to: Links.rejection(of: record.id)))
    } else {
      parts.append(
        ButtonLink(reader.text("import.another"), to: Links.imports, icon: .upload).html)
      if let line, line.mayBeTakenBack(at: frame.now) {
        parts.append(
          ButtonLink(
            reader.text("import.withdraw"), to: Links.withdrawal(of: record.id), .ghost,
            icon: .undo
          ).html)
      }
    }
    return """
      <section class="card p importdo"><p>\(explanation(writes))</p>\
      <div class="acts mt">\(parts)</div></section>
      """
  }

  private func explanation(_ writes: Int) -> String {
    if let withdrawal = line?.withdrawal {
      return reader.text(
        withdrawal.remaining == 0 ? "import.withdrawn" : "import.withdrawn.partly",
        ["count": "\(withdrawal.withdrawn)", "rest": "\(withdrawal.remaining)"])
    }
    return switch record.state {
    case .accepted:
      reader.text(record.refused > 0 ? "import.done.refused" : "import.done")
    case .dropped: reader.text("import.dropped.text")
    case .open where writes == 0 && record.refused == 0: reader.text("import.nothing")
    case .open where writes == 0: reader.text("import.nothing.refused")
    case .open where record.refused > 0: reader.text("import.ready.refused")
    case .open: reader.text("import.ready")
    }
  }

  private var rows: HTML? {
    guard let held else { return nil }
    let list = ImportRows(held, kind: record.kind, reader)
    let total = list.count(fate)
    guard total > 0 else { return nil }
    let pages = (total + Self.pageSize - 1) / Self.pageSize
    let page = min(number, pages), first = (page - 1) * Self.pageSize
    let table = list.html(fate, first..<min(first + Self.pageSize, total))
    let steps = Pagination(page: page, of: pages, reader) {
      Links.importing(record.id, show: fate.rawValue, page: $0)
    }
    let title = reader.text("import.fate.\(fate.rawValue)", ["count": "\(total)"]).sentence
    return Card("\(title) (\(reader.number(total)))", isPadded: false, table).html + steps.html
  }
}
