import Care
import Exchange
import Kernel
import Store

/// The rows of a preview as tables.
struct ImportRows {
  let held: ImportDesk.Held
  let kind: ImportRecord.Kind
  let reader: Reader

  init(_ held: ImportDesk.Held, kind: ImportRecord.Kind, _ reader: Reader) {
    (self.held, self.kind, self.reader) = (held, kind, reader)
  }

  /// How many lines the table of a fate has; a refused row has one for each reason.
  func count(_ fate: ImportFate) -> Int {
    switch fate {
    case .refused: held.preview.refused.count
    case .look: held.preview.doubts.count
    case .changed: held.preview.changed.count
    case .added: held.preview.added.count
    case .unchanged: held.preview.unchanged.count
    }
  }

  /// Some lines of the table of a fate.
  func html(_ fate: ImportFate, _ range: Range<Int>) -> HTML {
    switch fate {
    case .refused: refused(held.preview.refused[range], "import.refused.table")
    case .look: refused(held.preview.doubts[range], "import.look.table")
    case .changed: changed(held.preview.changed[range])
    case .added: added(held.preview.added[range])
    case .unchanged:
      """
      <p class="p">\(reader.text("import.rows.same", ["rows": held.preview.unchanged[range].map { "\($0)" }.joined(separator: ", ")]))</p>
      """
    }
  }

  private func refused(_ refusals: ArraySlice<RowRefusal>, _ title: Message) -> HTML {
    let rows = refusals.map { refusal -> [HTML] in
      let column = held.file.columns.header(of: refusal.field)
      let value: HTML =
        refusal.value.isEmpty
        ? "<span class=\"muted\">\(reader.text("people.nothing"))</span>"
        : "<code>\(String(refusal.value.prefix(80)))</code>"
      return [
        "\(reader.number(refusal.row))", "\(column ?? reader.text("import.whole-row"))", value,
        "\(reader.text(refusal.reason))",
      ]
    }
    return Table(
      reader.text(title),
      [
        Table.Column(reader.text("import.row")), Table.Column(reader.text("import.column")),
        Table.Column(reader.text("import.value")), Table.Column(reader.text("import.reason")),
      ], rows
    ).html
  }

  private func changed(_ lines: ArraySlice<ImportLine>) -> HTML {
    let rows = lines.map { line -> [HTML] in
      let items = line.differences.compactMap(difference).map { "<li>\($0)</li>" as HTML }
      return [
        "\(reader.number(line.row))", "\(name(line))", "<ul class=\"diffs\">\(items)</ul>",
      ]
    }
    return Table(
      reader.text("import.changed.table"),
      [
        Table.Column(reader.text("import.row")), Table.Column(reader.text("people.column.person")),
        Table.Column(reader.text("import.changes")),
      ], rows
    ).html
  }

  private func added(_ lines: ArraySlice<ImportLine>) -> HTML {
    let rows = lines.map { line -> [HTML] in
      let words = DifferenceWords(kind: kind, reader: reader)
      let texts = line.differences.compactMap { change -> String? in
        guard !["family", "given"].contains(change.field) else { return nil }
        return words.value(change.field, change.after).map { "\(words.name(change.field)): \($0)" }
      }
      return [
        "\(reader.number(line.row))", "\(name(line))",
        "<span class=\"small muted\">\(texts.prefix(8).joined(separator: " · "))</span>",
      ]
    }
    return Table(
      reader.text("import.added.table"),
      [
        Table.Column(reader.text("import.row")), Table.Column(reader.text("people.column.person")),
        Table.Column(reader.text("import.content"), isSecondary: true),
      ], rows
    ).html
  }

  private func name(_ line: ImportLine) -> String {
    let name = reader.listName(line.name)
    return line.day.map { "\(name), \(reader.shortDate($0))" } ?? name
  }

  private func difference(_ change: FieldDifference) -> HTML? {
    let words = DifferenceWords(kind: kind, reader: reader)
    let none = reader.text("people.nothing")
    let before = words.value(change.field, change.before)
    let after = words.value(change.field, change.after)
    guard before != nil || after != nil else { return nil }
    return """
      <span class="muted">\(words.name(change.field))</span> <del>\(before ?? none)</del> \
      <span aria-hidden="true">→</span> <ins>\(after ?? none)</ins>
      """
  }
}

/// The names and values of fields, as people read them.
struct DifferenceWords {
  let kind: ImportRecord.Kind
  let reader: Reader

  /// The label of a field.
  func name(_ field: String) -> String {
    switch kind {
    case .people: reader.text("patient.field.\(field)")
    case .carers: reader.text("carer.field.\(field)")
    case .visits: reader.text("visit.field.\(field)")
    }
  }

  /// A value in the words of the reader; `nil` for none and for what only programs can read.
  func value(_ field: String, _ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    switch field {
    case "sex", "qualification", "travel", "base", "care": return reader.text("\(field).\(text)")
    case "absent-from":
      return split(text).compactMap(absence).joined(separator: "; ")
    case "birth-date", "day", "until": return LocalDate(text).map(reader.numericDate) ?? text
    case "languages":
      return reader.list(split(text).map(reader.languageName))
    case "skills":
      return reader.list(split(text).compactMap { Skill($0) }.map { CarerWords.skill($0, reader) })
    case "required", "locked", "two-carers":
      return reader.text(text == "1" ? "import.yes" : "import.no")
    case "weekly-hours":
      return Int(text).map { reader.duration(minutes: $0) } ?? text
    case "patient-key", "gap-after": return nil
    case "latitude", "longitude":
      return Double(text).map { reader.decimal($0, 4) } ?? text
    default: return text
    }
  }

  /// `leave 2026-03-09T00:00 2026-03-14T00:00` as `Congé, 09/03/2026 – 13/03/2026`.
  private func absence(_ text: String) -> String? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let from = moment(parts[1]), let until = moment(parts[2]) else {
      return nil
    }
    func words(_ day: LocalDate, _ time: LocalTime) -> String {
      let date = reader.numericDate(day)
      return time == .midnight ? date : "\(date) \(reader.clockTime(time))"
    }
    let isWhole = until.time == .midnight
    let last = words(isWhole ? until.day.adding(days: -1) : until.day, until.time)
    let span = [words(from.day, from.time), last]
    return "\(reader.text("absence.\(parts[0])")), "
      + (span[0] == span[1] ? span[0] : span.joined(separator: " – "))
  }

  private func moment(_ text: String) -> (day: LocalDate, time: LocalTime)? {
    let parts = text.split(separator: "T").map(String.init)
    guard parts.count == 2, let day = LocalDate(parts[0]), let time = LocalTime(parts[1]) else {
      return nil
    }
    return (day, time)
  }

  private func split(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }
  }
}
