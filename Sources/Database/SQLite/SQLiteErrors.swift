import GRDB
import GRDBSQLite

/// Runs `work`, and gives errors of GRDB in our words.
func translated<T>(_ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let error as GRDB.DatabaseError {
    throw DatabaseError(
      sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
  }
}

extension DatabaseError {
  /// Source: sqlite.org/rescode.html, extended codes.
  init(sqliteCode code: Int32, message: String) {
    switch code {
    case 1555, 2067, 2579:  // primary key, unique, row identifier
      let keys = subject(of: message).split(separator: ", ").map { $0.split(separator: ".") }
      let columns = keys.compactMap { $0.count == 2 ? String($0[1]) : nil }
      self = .uniqueViolation(table: keys.first?.first.map(String.init) ?? "", columns: columns)
    case 787, 1811: self = .foreignKeyViolation
    case 275: self = .checkViolation(name: subject(of: message))
    case 1299:
      let parts = subject(of: message).split(separator: ".")
      self = .notNullViolation(
        table: parts.first.map(String.init) ?? "", column: parts.last.map(String.init) ?? "")
    default:
      switch code & 0xFF {
      case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
      case SQLITE_MISUSE where message.contains("closed"): self = .closed
      case SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_IOERR, SQLITE_CORRUPT: self = .connection(message)
      default: self = .other(code: "SQLITE_\(code)", message: message)
      }
    }
  }
}

/// What follows the colon in `UNIQUE constraint failed: person.email`.
private func subject(of message: String) -> String {
  guard let colon = message.firstIndex(of: ":") else { return "" }
  return message[message.index(after: colon)...].drop { $0 == " " }.description
}
