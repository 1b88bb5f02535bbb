public import Care
public import Kernel

/// A cell that cannot be brought in, and why.
public struct CellIssue: Hashable, Sendable {
  /// The row as a spreadsheet numbers it, 1 for the header.
  public var row: Int
  /// The code of the column: the raw value of the draft's `Field`, empty when the row is meant.
  public var field: String
  /// The header as written in the file.
  public var column: String
  /// The cell as written.
  public var value: String
  public var reason: Message

  /// The same, without the header.
  public var refusal: RowRefusal {
    RowRefusal(row: row, field: field, value: value, reason: reason)
  }
}

extension CellIssue: CustomStringConvertible {
  /// Without the cell, because descriptions end up in logs.
  public var description: String { "row \(row), \(field): \(reason.key)" }
}

/// Reads the cells of one row, and keeps every reason why one cannot be read.
struct ImportRow {
  let row: CSVRow
  let columns: ImportColumns
  let today: LocalDate
  /// The skills of the service by their folded names and codes.
  let ownSkills: [String: Skill]
  private(set) var issues: [CellIssue] = []
  /// What is unlikely but may be right: it does not refuse the row.
  private(set) var doubts: [CellIssue] = []

  init(
    _ row: CSVRow, _ columns: ImportColumns, today: LocalDate, ownSkills: [String: Skill] = [:]
  ) {
    (self.row, self.columns, self.today, self.ownSkills) = (row, columns, today, ownSkills)
  }

  /// The cell without blanks at its ends; `nil` when the column is missing or the cell empty.
  ///
  /// What programs write for nothing, such as `-` and `NULL`, is empty.
  func text(_ code: String) -> String? {
    guard let position = columns.position(code) else { return nil }
    let text = CSVWriter.unguarded(row.cell(position).trimmedBlanks)
    return text.isEmpty || Self.nothing.contains(text) ? nil : text
  }

  /// A checked value; `nil` when there is none or when it was refused.
  mutating func read<Value>(_ code: String, _ parse: (String) throws -> Value) -> Value? {
    guard let text = text(code) else { return nil }
    do { return try parse(text) } catch {
      report(code, (error as? any Refusal)?.message ?? "import.word.unknown")
      return nil
    }
  }

  /// Free text of at most `limit` characters.
  mutating func free(_ code: String, limit: Int = 200) -> String? {
    guard let text = text(code) else { return nil }
    guard text.count <= limit else {
      report(code, Message("import.cell.too-long", ["limit": "\(limit)"]))
      return nil
    }
    return text
  }

  /// A word of a list of words.
  mutating func word<Value>(_ code: String, _ words: ImportWords<Value>) -> Value? {
    guard let text = text(code) else { return nil }
    if let value = words[text] { return value }
    report(code, words.refusal)
    return nil
  }

  /// Adds a reason against a column, which refuses the row.
  mutating func report(_ code: String, _ reason: Message) { issues.append(issue(code, reason)) }

  /// Adds a question about a column, which refuses nothing.
  mutating func doubt(_ code: String, _ reason: Message) { doubts.append(issue(code, reason)) }

  private func issue(_ code: String, _ reason: Message) -> CellIssue {
    CellIssue(
      row: row.number, field: code, column: columns.header(of: code) ?? "",
      value: columns.position(code).map(row.cell) ?? "", reason: reason)
  }

  private static let nothing: Set<String> = ["-", "–", "--", "/", "NULL", "null", "#N/A", "N/A"]
}

extension ImportRow {
  /// Family and given names, from two columns or from one.
  mutating func names() -> (family: String?, given: String?) {
    let family = free("family", limit: 100), given = free("given", limit: 100)
    guard family == nil, let full = free("full-name", limit: 200) else { return (family, given) }
    if let parts = FullName.split(full) { return (parts.family, given ?? parts.given) }
    guard let given else {
      report("full-name", "import.name.unsplit")
      return (nil, nil)
    }
    // With the first name in a column of its own, the rest is the family name.
    var rest = full
    if full.hasSuffix(" \(given)") { rest = String(full.dropLast(given.count)).trimmedBlanks }
    if full.hasPrefix("\(given) ") { rest = String(full.dropFirst(given.count)).trimmedBlanks }
    return (rest, given)
  }

  /// Street, number and box, from one column or from three.
  mutating func street() -> String? {
    guard let street = free("street") else { return nil }
    var text = street
    if let number = free("house-number", limit: 20) { text += " \(number)" }
    if let box = free("box", limit: 20) { text += " bte \(box)" }
    return text
  }

  /// A point; latitude and longitude come together.
  mutating func coordinates() -> Coordinates? {
    let issuesBefore = issues.count
    let latitude = read("latitude", NumberInput.decimal)
    let longitude = read("longitude", NumberInput.decimal)
    guard issues.count == issuesBefore else { return nil }
    switch (latitude, longitude) {
    case (nil, nil): return nil
    case (let latitude?, let longitude?):
      return read("latitude") { _ in try Coordinates(degrees: latitude, longitude) }
    case (nil, _):
      report("longitude", PersonError.coordinatesIncomplete.message)
    case (_, nil):
      report("latitude", PersonError.coordinatesIncomplete.message)
    }
    return nil
  }

  /// Telephones from up to three columns, each with one or more numbers.
  mutating func phones() -> [PhoneNumber]? {
    var found: [PhoneNumber] = []
    for code in ["phones", "phones-2", "phones-3"] {
      let numbers = read(code) { text in try Self.phoneTexts(text).map(PhoneNumber.init) } ?? []
      for number in numbers where !found.contains(number) { found.append(number) }
    }
    return found.isEmpty ? nil : found
  }

  private static func phoneTexts(_ text: String) -> [String] {
    if text.utf8.count <= 16 { return [text] }
    var marked = text
    for mark in [" / ", " ou ", " of ", " oder ", " or ", " - "] {
      marked = marked.replacing(mark, with: ";")
    }
    return marked.split { ";,|\n".contains($0) }.map(String.init)
      .filter { !$0.trimmedBlanks.isEmpty }
  }
}

/// A name written in one cell.
enum FullName {
  /// `LAMBERT Marie-Louise`, `Marie-Louise LAMBERT`, `Lambert, Marie-Louise`; `nil` when nothing
  /// tells the family name from the first.
  static func split(_ text: String) -> (family: String, given: String?)? {
    if let comma = text.firstIndex(of: ",") {
      let family = String(text[..<comma]).trimmedBlanks
      let given = String(text[text.index(after: comma)...]).trimmedBlanks
      return family.isEmpty ? nil : (family, given.isEmpty ? nil : given)
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let capitals = words.filter(isCapital)
    guard !capitals.isEmpty, capitals.count < words.count else { return nil }
    let family = Array(words.prefix(while: isCapital))
    if family.count == capitals.count {
      return (family.joined(separator: " "), words.dropFirst(family.count).joined(separator: " "))
    }
    let given = Array(words.prefix { !isCapital($0) })
    guard words.dropFirst(given.count).allSatisfy(isCapital) else { return nil }
    return (capitals.joined(separator: " "), given.joined(separator: " "))
  }

  private static func isCapital(_ word: String) -> Bool {
    word.count > 1 && word == word.uppercased() && word.contains(where: \.isLetter)
  }
}
