public import Kernel
import Care

/// How the columns of one file were understood.
public struct ImportColumns: Hashable, Sendable {
  /// The headers as written.
  public let header: [String]
  /// Headers that mean nothing to us: their cells are not read.
  public let unknown: [String]
  /// One sentence for each header that means nothing to us.
  public var unknownMessages: [Message] {
    unknown.map { Message("import.columns.unknown", ["column": $0]) }
  }
  /// The position of each column by its code.
  private let positions: [String: Int]

  /// Understands a header: any of four languages, any order; case, accents, punctuation and what
  /// stands in brackets do not count.
  public init(_ header: [String], of kind: ImportKind) throws(ImportError) {
    var positions: [String: Int] = [:], unknown: [String] = [], twice: [String] = []
    for (index, name) in header.enumerated() {
      guard var code = Self.code(name, kind) else {
        unknown.append(name.trimmedBlanks.isEmpty ? Self.letters(index) : name.trimmedBlanks)
        continue
      }
      // A number beside the street is that of the house.
      if code == "external-key", kind != .visits, index > 0,
        Self.code(header[index - 1], kind) == "street",
        Self.bareNumbers.contains(TextFold.compact(name))
      {
        code = "house-number"
      }
      // Two columns named telephone are two telephones.
      if code == "phones", positions[code] != nil { code = "phones-2" }
      if code == "phones-2", positions[code] != nil, kind == .people { code = "phones-3" }
      if let first = positions[code] { twice += [header[first], name] }
      positions[code] = index
    }
    guard twice.isEmpty else { throw .twice(twice.map(\.trimmedBlanks)) }
    let missing = kind.required.filter { group in !group.contains { positions[$0] != nil } }
    guard missing.isEmpty else { throw .missing(Self.titles(missing, kind)) }
    (self.header, self.unknown, self.positions) = (header, unknown, positions)
  }

  private static let bareNumbers: Set<String> = [
    "n", "no", "nr", "num", "numero", "nummer", "number",
  ]

  /// The position of a column.
  func position(_ code: String) -> Int? { positions[code] }

  /// The header as written of the column that a field came from.
  public func header(of code: String) -> String? {
    let parts: [String: [String]] = [
      "family": ["full-name"], "given": ["full-name"], "window-from": ["window"],
      "window-to": ["window"], "shift-start": ["shift"], "shift-end": ["shift"],
      "second-shift-start": ["second-shift"], "second-shift-end": ["second-shift"],
    ]
    for candidate in [code] + (parts[code] ?? []) {
      if let position = positions[candidate] { return header[position].trimmedBlanks }
    }
    return nil
  }

  /// The position of the reasons in a file of refused rows that was mended.
  var reasons: Int? { positions["reason"] }

  private static func titles(_ groups: [[String]], _ kind: ImportKind) -> [Message] {
    groups.compactMap { group in kind.columns.first { $0.code == group[0] }?.title }
  }

  private static func code(_ header: String, _ kind: ImportKind) -> String? {
    let table = lookup[kind] ?? [:]
    if let code = table[TextFold.compact(header)] { return code }
    // `Durée (min)` is `Durée`.
    guard let bracket = header.firstIndex(where: { "([{".contains($0) }) else { return nil }
    return table[TextFold.compact(String(header[..<bracket]))]
  }

  /// `A`, `B`, … `AA`: how spreadsheets name a column without header.
  private static func letters(_ index: Int) -> String {
    var (text, rest) = ("", index)
    repeat {
      text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
      rest = rest / 26 - 1
    } while rest >= 0
    return text
  }

  /// Column codes by folded header.
  private static let lookup: [ImportKind: [String: String]] = {
    var tables: [ImportKind: [String: String]] = [:]
    for kind in ImportKind.allCases {
      var table: [String: String] = [:]
      // Titles first: a synonym never takes a header that a template uses.
      for language in Language.allCases {
        for column in kind.columns where column.isInTemplate {
          table[TextFold.compact(Reader(language: language).text(column.title))] = column.code
        }
      }
      for column in kind.columns {
        let titles = Language.allCases.map { Reader(language: $0).text(column.title) }
        for name in [column.code] + titles + column.synonyms {
          let key = TextFold.compact(name)
          if table[key] == nil { table[key] = column.code }
        }
      }
      tables[kind] = table
    }
    return tables
  }()
}

/// Why a whole file is refused.
public enum ImportError: Refusal, Equatable {
  case unreadable(CSVError)
  /// The titles of required columns that are not there.
  case missing([Message])
  /// Headers of columns that mean the same.
  case twice([String])

  public var reason: RefusalReason {
    if case .unreadable(let error) = self { return error.reason }
    return .invalid
  }

  public var message: Message {
    switch self {
    case .unreadable(let error): error.message
    case .missing(let columns): Message("import.columns.missing", lists: ["columns": columns])
    case .twice(let headers):
      Message("import.columns.twice", ["columns": headers.joined(separator: ", ")])
    }
  }
}
