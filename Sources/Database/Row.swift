/// One row of an answer; columns are read by position, in the order of the `SELECT`.
public struct Row: Sendable {
  private let answer: RowSet
  private let start: Int

  init(_ answer: RowSet, index: Int) {
    (self.answer, start) = (answer, index * answer.width)
  }

  /// A row that was kept elsewhere, with its values in order.
  public init(_ values: [SQLValue]) {
    (answer, start) = (RowSet(width: values.count, values: values), 0)
  }

  /// How many columns the row has.
  public var count: Int { answer.width }

  /// The value in `column`, counted from 0, as the database holds it.
  public subscript(column: Int) -> SQLValue {
    precondition(column < answer.width, "the statement has \(answer.width) columns")
    return answer.values[start + column]
  }

  /// The value in `column`, counted from 0.
  ///
  /// Throws `DatabaseError.unexpectedValue` when it is not a `Value`. A null is only read as an
  /// optional.
  public func get<Value: SQLConvertible>(_ column: Int, as type: Value.Type = Value.self)
    throws(DatabaseError) -> Value
  {
    guard let value = Value(sqlValue: self[column]) else { throw unexpected(column, Value.self) }
    return value
  }

  /// The case of an enum whose raw value stands in `column`.
  public func get<Value: RawRepresentable>(_ column: Int, as type: Value.Type = Value.self)
    throws(DatabaseError) -> Value where Value.RawValue: SQLConvertible
  {
    guard let raw = Value.RawValue(sqlValue: self[column]), let value = Value(rawValue: raw) else {
      throw unexpected(column, Value.self)
    }
    return value
  }

  /// The case of an enum whose raw value stands in `column`, or `nil` for null.
  public func get<Value: RawRepresentable>(_ column: Int, as type: Value?.Type = Value?.self)
    throws(DatabaseError) -> Value? where Value.RawValue: SQLConvertible
  {
    if case .null = self[column] { return nil }
    return try get(column, as: Value.self)
  }

  private func unexpected(_ column: Int, _ type: Any.Type) -> DatabaseError {
    .unexpectedValue(column: column, expected: "\(type)")
  }
}

/// All values of an answer, row after row, in one piece of memory that its rows share.
final class RowSet: Sendable {
  let width: Int
  let values: [SQLValue]

  init(width: Int, values: [SQLValue]) {
    (self.width, self.values) = (width, values)
  }

  var rows: [Row] {
    guard width > 0 else { return [] }
    return (0..<values.count / width).map { Row(self, index: $0) }
  }
}
