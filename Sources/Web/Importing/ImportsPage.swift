import Care
import Exchange
import Kernel
import Store

/// Where files are brought in: one card for each kind, and what was brought in before.
struct ImportsPage {
  let frame: Frame
  let history: [ImportHistoryLine]
  /// The kind that was just sent, and what is wrong with its file.
  var failure: (kind: ImportKind, message: Message)?

  var page: Page {
    let title = reader.text("import.title")
    let cards = ImportKind.allCases.enumerated().map { card($0.element, number: $0.offset + 1) }
    return Page(
      title, .imports, hasProblems: failure != nil,
      """
      <div class="stack"><div><h1>\(title)</h1><p class="muted">\(reader.text("import.text"))</p></div>\
      \(summary)<div class="importcards">\(cards)</div>\(past)</div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var problems: [Problem] {
    failure.map { [Problem(field: Self.field($0.kind), message: $0.message)] } ?? []
  }

  private var summary: HTML { Fields(reader, Form(), problems).summary }

  /// The name of the file field of a kind; three forms stand on one page.
  static func field(_ kind: ImportKind) -> String { "file-\(kind.rawValue)" }

  private func card(_ kind: ImportKind, number: Int) -> HTML {
    let fields = Fields(reader, Form(), problems), name = reader.text(kind.title)
    let upload = frame.form(
      to: Links.imports(kind), hasFile: true,
      """
      \(fields.file(Self.field(kind), "import.file", hint: "import.file.hint", accept: ".csv,.txt,text/csv,text/plain"))\
      <div class="gap">\(Button(reader.text("import.look"), .primary, icon: .eye))</div>
      """)
    let downloads: [(String, Message)] = [
      (Links.template(kind), "import.template"), (Links.example(kind), "import.example"),
      (Links.example(kind, withMistakes: true), "import.example.mistakes"),
    ]
    let items = downloads.filter { kind != .carers || !$0.0.contains("mistakes") }.map {
      "<li><a href=\"\($0.0)\" download>\(Icon.download) \(reader.text($0.1))</a></li>" as HTML
    }
    return Card(
      "\(reader.number(number)). \(name)", id: "kind-\(kind.rawValue)",
      """
      <p class="small muted">\(reader.text("import.kind.text.\(kind.rawValue)"))</p>\
      <div class="gap">\(upload)</div><ul class="downloads">\(items)</ul>
      """
    ).html
  }

  private var past: HTML {
    guard !history.isEmpty else { return .empty }
    let rows = history.map { line -> [HTML] in
      let record = line.record, (date, time) = line.record.requestedAt.local
      let state = ImportStateWords(line)
      return [
        "<a href=\"\(Links.importing(record.id))\">\(record.fileName)</a>",
        "\(reader.text(record.kind.file.title))",
        """
        <span class="num">\(reader.numericDate(date)) \(reader.clockTime(time))</span> \
        <span class="small muted">\(reader.fullName(line.name))</span>
        """, "\(Tag(reader.text(state.words), state.tone))",
        "\(ImportCounts(record, reader).short)",
      ]
    }
    return Card(
      reader.text("import.history"), isPadded: false,
      Table(
        reader.text("import.history"),
        [
          Table.Column(reader.text("import.column.file")),
          Table.Column(reader.text("import.column.kind"), isSecondary: true),
          Table.Column(reader.text("import.column.when")),
          Table.Column(reader.text("import.column.state")),
          Table.Column(reader.text("import.column.counts"), isSecondary: true),
        ], rows
      ).html
    ).html
  }
}

/// Where an import stands, in a word.
struct ImportStateWords {
  let words: Message
  let tone: Tone

  init(_ line: ImportHistoryLine) {
    guard line.withdrawal == nil else {
      (words, tone) = ("import.state.withdrawn", .warning)
      return
    }
    let state = line.record.state
    words = Message("import.state.\(state.rawValue)")
    tone = state == .accepted ? .ok : state == .open ? .info : .neutral
  }
}

/// How many records an import adds, changes, leaves and refuses.
struct ImportCounts {
  let reader: Reader
  let added: Int, changed: Int, unchanged: Int, refused: Int
  /// Values to look at, known as long as the rows are at hand.
  let look: Int

  init(_ record: ImportRecord, look: Int = 0, _ reader: Reader) {
    (self.reader, self.look) = (reader, look)
    (added, changed) = (record.added, record.changed)
    (unchanged, refused) = (record.unchanged, record.refused)
  }

  /// The fates that have rows, in words.
  var short: String {
    let parts = ImportFate.allCases.filter { count($0) > 0 }.map {
      reader.text("import.count.\($0.rawValue)", ["count": reader.number(count($0))])
    }
    return parts.joined(separator: " · ")
  }

  func count(_ fate: ImportFate) -> Int {
    switch fate {
    case .refused: refused
    case .look: look
    case .changed: changed
    case .added: added
    case .unchanged: unchanged
    }
  }
}

/// What becomes of a row. What has to be looked at comes first.
enum ImportFate: String, CaseIterable, Sendable {
  case refused, look, changed, added, unchanged
}
