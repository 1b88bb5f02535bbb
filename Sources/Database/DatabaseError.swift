/// What a database refuses, in the same words for both engines.
///
/// Never holds a value of a row, because errors end up in logs.
public enum DatabaseError: Error, Equatable {
  /// A row with the same key is there already; columns in the order of the constraint, none when
  /// the key is an expression.
  case uniqueViolation(table: String, columns: [String])
  /// A row that is referred to is missing, or is still referred to.
  case foreignKeyViolation
  /// A `CHECK` is not met; its name, when the schema names it.
  case checkViolation(name: String)
  /// A value is missing.
  case notNullViolation(table: String, column: String)
  /// Another transaction was in the way for too long, or each time it was tried again.
  case busy
  /// A statement took longer than the time limit.
  case timedOut
  /// The database cannot be reached, or went away; what was under way may or may not be saved.
  case connection(String)
  /// A text holds a NUL, which PostgreSQL cannot store.
  case unstorableText
  /// A column holds something else than the program expects.
  case unexpectedValue(column: Int, expected: String)
  /// The address of the database is not `sqlite:PATH`, `sqlite::memory:` or `postgres://…`.
  case malformedURL
  /// The database is closed.
  case closed
  /// Anything else: the engine's code (an SQLSTATE, or `SQLITE_` and a number) and its words.
  case other(code: String, message: String)
}

extension DatabaseError {
  /// Whether a unique key on exactly these columns refused the row.
  public func isUniqueViolation(_ table: String, _ columns: String...) -> Bool {
    self == .uniqueViolation(table: table, columns: columns)
  }
}
