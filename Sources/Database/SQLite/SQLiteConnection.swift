import GRDB
import GRDBSQLite

/// Runs statements on one SQLite connection, inside a transaction that is already open.
struct SQLiteConnection {
  private let connection: GRDB.Database

  init(_ connection: GRDB.Database) {
    self.connection = connection
  }

  func command(_ text: String) throws {
    try translated { try connection.execute(sql: text) }
  }

  func run(_ sql: SQL, changes: inout Int) throws -> RowSet {
    let statement = try translated { try connection.cachedStatement(sql: sql.text) }
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    for (index, value) in sql.values.enumerated() {
      try bind(value, to: handle, at: Int32(index + 1))
    }
    let width = sqlite3_column_count(handle)
    var values: [SQLValue] = []
    let before = sqlite3_total_changes(database(handle))
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      for column in 0..<width { values.append(read(handle, column)) }
      code = sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else { throw failure(handle) }
    if sqlite3_stmt_readonly(handle) == 0, sqlite3_total_changes(database(handle)) != before {
      // Rows removed by a cascade are not counted, as on PostgreSQL.
      changes += Int(sqlite3_changes(database(handle)))
    }
    return RowSet(width: Int(width), values: values)
  }

  private func bind(_ value: SQLValue, to handle: OpaquePointer, at index: Int32) throws {
    let code: Int32
    switch value {
    case .null: code = sqlite3_bind_null(handle, index)
    case .integer(let number): code = sqlite3_bind_int64(handle, index, number)
    case .real(let number): code = sqlite3_bind_double(handle, index, number)
    case .text(let text): code = try bind(text, to: handle, at: index)
    case .blob(let bytes):
      code = bytes.withUnsafeBytes { buffer in
        buffer.isEmpty
          ? sqlite3_bind_zeroblob(handle, index, 0)
          : sqlite3_bind_blob(handle, index, buffer.baseAddress, Int32(buffer.count), transient)
      }
    }
    guard code == SQLITE_OK else { throw failure(handle) }
  }

  private func bind(_ text: String, to handle: OpaquePointer, at index: Int32) throws -> Int32 {
    var text = text
    return try text.withUTF8 { utf8 in
      guard !utf8.contains(0) else { throw DatabaseError.unstorableText }
      guard !utf8.isEmpty else { return sqlite3_bind_text(handle, index, "", 0, transient) }
      return utf8.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), transient)
      }
    }
  }

  private func read(_ handle: OpaquePointer, _ column: Int32) -> SQLValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(handle, column)
      let count = Int(sqlite3_column_bytes(handle, column))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(handle, column)
      let count = Int(sqlite3_column_bytes(handle, column))
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }

  private func database(_ handle: OpaquePointer) -> OpaquePointer? { sqlite3_db_handle(handle) }

  private func failure(_ handle: OpaquePointer) -> DatabaseError {
    let database = database(handle)
    let message = sqlite3_errmsg(database).map { String(cString: $0) } ?? ""
    return DatabaseError(sqliteCode: sqlite3_extended_errcode(database), message: message)
  }
}

/// Tells SQLite to copy what is bound. Source: sqlite3.h, `SQLITE_TRANSIENT`.
private nonisolated(unsafe) let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
