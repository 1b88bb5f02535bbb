import Database

/// Reads the columns of a row from left to right, in the order of the `SELECT`.
struct ColumnReader {
  private let row: Row
  private var column: Int

  /// Begins at `column`.
  init(_ row: Row, from column: Int = 0) {
    (self.row, self.column) = (row, column)
  }

  /// The next column.
  mutating func next<Value: SQLConvertible>(_ type: Value.Type = Value.self) throws -> Value {
    defer { column += 1 }
    return try row.get(column, as: Value.self)
  }

  /// The next column, a case of an enum.
  mutating func next<Value: RawRepresentable>(_ type: Value.Type = Value.self) throws -> Value
  where Value.RawValue: SQLConvertible {
    defer { column += 1 }
    return try row.get(column, as: Value.self)
  }

  /// The next column, a case of an enum or null.
  mutating func next<Value: RawRepresentable>(_ type: Value?.Type = Value?.self) throws -> Value?
  where Value.RawValue: SQLConvertible {
    defer { column += 1 }
    return try row.get(column, as: Value?.self)
  }

  /// The next column, a list separated by blanks.
  mutating func list() throws -> [String] {
    let text = try next(String.self)
    guard text.utf8.contains(UInt8(ascii: " ")) else { return text.isEmpty ? [] : [text] }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
}
