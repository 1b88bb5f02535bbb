/// What a form sent: names and values as typed, and files.
///
/// Invariant: values are without NUL, which no record can hold, without the blanks around them and
/// with `\n` as the only newline; an absent field reads as the empty string, so a form is decoded without optionals.
struct Form: Sendable, Equatable {
  /// Fields in the order they were sent; a name can come more than once.
  private(set) var fields: [Field] = []
  /// Files in the order they were sent; a file field left empty is absent.
  private(set) var files: [SentFile] = []

  /// One field.
  struct Field: Sendable, Equatable {
    let name: String, value: String
  }

  /// A form without anything in it.
  init() {}

  /// A form filled by the program, to show a record for editing.
  init(_ values: KeyValuePairs<String, String?>) {
    for (name, value) in values {
      if let value { add(name, value) }
    }
  }

  /// The value of a field, empty when it was not sent.
  subscript(_ name: String) -> String {
    fields.first { $0.name == name }?.value ?? ""
  }

  /// All values of a field that can come more than once: ticked boxes.
  func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// Whether the field was sent: for a box that is ticked or not.
  func has(_ name: String) -> Bool {
    fields.contains { $0.name == name }
  }

  /// The file sent in a field.
  func file(_ name: String) -> SentFile? {
    files.first { $0.field == name }
  }

  /// What a person typed or chose, without secrets: what may be shown or kept.
  var typed: [Field] {
    fields.filter { !Self.secrets.contains($0.name) }
  }

  /// Fields that are never put back into a page nor kept.
  private static let secrets: Set<String> = [
    FormToken.field, KeptForm.field, "password", "new-password", "repeated-password",
  ]

  /// Adds a value.
  mutating func add(_ name: String, _ value: String) {
    let lines = value.replacing("\0", with: "").replacing("\r\n", with: "\n")
      .replacing("\r", with: "\n")
    fields.append(Field(name: name, value: lines.trimmed))
  }

  /// Gives a field other values than those that were sent.
  mutating func set(_ name: String, _ values: [String]) {
    fields.removeAll { $0.name == name }
    for value in values { add(name, value) }
  }

  /// Adds a file.
  mutating func add(_ file: SentFile) {
    files.append(file)
  }
}

/// A file as it arrived: in memory, at most as large as the site allows.
struct SentFile: Sendable, Equatable {
  /// The name of the form field.
  let field: String
  /// The name the file had, without folders; for people to read, never used as a path.
  let name: String
  let bytes: [UInt8]
}

extension String {
  /// Without the blanks at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
  }
}
