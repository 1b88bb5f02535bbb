extension Transaction {
  /// Runs a statement that defines tables or indexes, written in SQLite's names of types.
  ///
  /// On PostgreSQL `TEXT` compares byte by byte as on SQLite, `BLOB` is `BYTEA` and `REAL` has
  /// double precision, so that both engines keep and sort the same things the same way. A table
  /// `WITHOUT ROWID` is one of the usual kind there.
  public func define(_ statement: String) throws {
    try command(engine == .postgres ? inPostgres(statement) : statement)
  }

  /// Waits until no other process or connection defines tables in this database, and keeps others
  /// out until the transaction ends.
  ///
  /// On SQLite a writing transaction is alone anyway.
  public func lockDefinitions() throws {
    guard engine == .postgres else { return }
    try command("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
    try execute(
      """
      SELECT pg_advisory_xact_lock(4919, hashtext(current_database() || '.' || current_schema()))
      """)
  }
}

/// `statement` with PostgreSQL's names of types, and without what only SQLite knows.
func inPostgres(_ statement: String) -> String {
  let words = ["TEXT": "TEXT COLLATE \"C\"", "BLOB": "BYTEA", "REAL": "DOUBLE PRECISION"]
  var result = "", word = ""
  var isQuoted = false
  func flush() {
    result += isQuoted ? word : words[word] ?? word
    word = ""
  }
  for character in statement.replacing(") WITHOUT ROWID", with: ")") {
    if character.isLetter || character.isNumber || character == "_" {
      word.append(character)
    } else {
      flush()
      if character == "'" { isQuoted.toggle() }
      result.append(character)
    }
  }
  flush()
  return result
}
