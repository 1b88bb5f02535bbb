import CPostgres

/// One connection to PostgreSQL, with its prepared statements. Used by one thread at a time.
final class PostgresConnection {
  /// How many statements are sent before their answers are read. Few enough for the answers to fit
  /// into the buffers of the connection, so that neither side waits for the other.
  static let batch = 256
  private static let mostStatements = 500

  /// The SQLSTATE of the last failure, empty when there was none.
  var lastState = ""

  private let handle: OpaquePointer
  private var names: [Shape: String] = [:]
  private var parameters = PostgresParameters()
  /// What begins the transaction, until it is sent with the first statement.
  private var beginning: SQL?
  private var access = Access.read
  /// Whether the server has been told the end of the transaction.
  private var hasEnded = false
  /// True when answers may be left that belong to nobody: nothing more can be asked.
  private var isOutOfStep = false
  /// How often the server has been asked and waited for.
  private(set) var roundTrips = 0
  /// Whether the server has answered since the transaction was asked for.
  private(set) var hasAnswered = false

  /// What decides a prepared statement.
  private struct Shape: Hashable {
    let text: String
    let types: [SQLType]
  }

  init(url: String) throws {
    let options: [(String, String)] = [
      ("connect_timeout", "5"), ("application_name", "filrouge"), ("keepalives_idle", "30"),
      ("target_session_attrs", "read-write"), ("dbname", url), ("client_encoding", "UTF8"),
    ]
    handle = try Self.connect(options)
    // Answers are for the program; notices for people would only fill the log.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PQstatus(handle) == CONNECTION_OK else {
      throw DatabaseError.connection(Self.words(of: handle))
    }
    // A page out of order costs little more than the next one on today's disks; with the default of
    // 4, PostgreSQL reads whole tables where an index is ten times faster. Our statements are made for
    // an index each, so a plan is made once for each of them: to make one for every run costs more than
    // most of the runs themselves.
    // To translate a plan into machine code, or to begin processes that help, takes many times as long
    // as to carry ours out.
    // What says nothing else is a reading of one moment.
    try command(
      """
      SET statement_timeout = '60s'; SET lock_timeout = '10s';
      SET idle_in_transaction_session_timeout = '60s'; SET standard_conforming_strings = on;
      SET random_page_cost = 1.1; SET plan_cache_mode = force_generic_plan;
      SET jit = off; SET max_parallel_workers_per_gather = 0;
      SET default_transaction_isolation = 'repeatable read'; SET default_transaction_read_only = on
      """)
  }

  deinit { PQfinish(handle) }

  var isBroken: Bool { isOutOfStep || PQstatus(handle) == CONNECTION_BAD }
  var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }
  var hasStaleStatements: Bool { lastState == "26000" || lastState == "0A000" }

  /// Begins a transaction with the first statement that is run: the two travel together.
  func begin(_ access: Access) {
    self.access = access
    beginning = access == .read ? Self.reading : Self.writing
    (hasAnswered, hasEnded, lastState) = (false, false, "")
  }

  private static let reading: SQL = "BEGIN"
  private static let writing: SQL = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
  private static let end: SQL = "COMMIT"

  /// Ends the transaction well. One in which nothing was run asks the server all the same, whether it
  /// is there.
  func commit() throws {
    guard !hasEnded else { return }
    try sendBeginning()
    try command("COMMIT")
  }

  /// Runs words of our own, without values; several statements when separated by semicolons.
  func command(_ text: String) throws {
    try sendBeginning()
    roundTrips += 1
    _ = try checked(PQexec(handle, text))
    hasAnswered = true
  }

  func run(_ sql: SQL, changes: inout Int) throws -> RowSet {
    guard beginning == nil else {
      guard let answer = try run(together: [sql], isLast: false, changes: &changes).first else {
        throw failure()
      }
      return answer
    }
    let name = try prepare(sql)
    try parameters.fill(sql)
    roundTrips += 1
    let raw = parameters.withPointers { count, values, lengths, formats in
      PQexecPrepared(handle, name, count, values, lengths, formats, 1)
    }
    let result = try checked(raw)
    changes += result.changes
    return try result.rowSet()
  }

  /// Runs statements in one round trip.
  ///
  /// The `last` of a reading bring its end along. All there are of one need neither a beginning nor an
  /// end: what is sent together is a transaction. Source: PostgreSQL 15, section 55.2.3.
  func run(together batch: [SQL], isLast: Bool, changes: inout Int) throws -> [RowSet] {
    let isLast = isLast && access == .read
    var sent = batch
    if let words = beginning, !isLast { sent.insert(words, at: 0) }
    if beginning == nil, isLast { sent.append(Self.end) }
    let own = (isLast ? 0 : sent.count - batch.count)..<(isLast ? batch.count : sent.count)
    let prepared = try sent.map { ($0, try prepare($0)) }
    beginning = nil
    var results: [PostgresResult] = []
    try pipeline(prepared) { results.append($0) }
    (hasAnswered, hasEnded) = (true, isLast)
    guard results.count == sent.count else { throw failure() }
    return try results[own].map { result in
      changes += result.changes
      return try result.rowSet()
    }
  }

  private func sendBeginning() throws {
    guard let words = beginning else { return }
    beginning = nil
    roundTrips += 1
    _ = try checked(PQexec(handle, words.text))
    hasAnswered = true
  }

  /// Sends all statements, then reads all answers.
  ///
  /// Source: PostgreSQL 15, libpq, "Pipeline Mode".
  func run(each batch: [SQL], changes: inout Int) throws {
    try sendBeginning()
    try pipeline(batch.map { ($0, try prepare($0)) }) { changes += $0.changes }
  }

  /// Sends prepared statements together and hands over each answer; throws the first failure.
  private func pipeline(
    _ batch: [(sql: SQL, name: String)], _ take: (PostgresResult) -> Void
  ) throws {
    guard PQenterPipelineMode(handle) == 1 else { throw failure() }
    roundTrips += 1
    isOutOfStep = true
    var firstFailure: (any Error)?
    do {
      for (sql, name) in batch { try send(sql, name) }
    } catch {
      firstFailure = error
    }
    guard PQpipelineSync(handle) == 1 else { throw failure() }
    try readAnswers(&firstFailure, take)
    guard PQexitPipelineMode(handle) == 1 else { throw failure() }
    isOutOfStep = false
    if let firstFailure { throw firstFailure }
  }

  /// Whether so many statements are prepared that it is time to start afresh.
  var hasManyStatements: Bool { names.count > Self.mostStatements }

  /// Drops all prepared statements. Between transactions.
  func forgetStatements() throws {
    names = [:]
    try command("DEALLOCATE ALL")
  }

  private func prepare(_ sql: SQL) throws -> String {
    let shape = Shape(text: sql.text, types: sql.types)
    if let name = names[shape] { return name }
    let name = "s\(names.count)"
    let types = sql.types.map(\.oid)
    roundTrips += 1
    _ = try checked(PQprepare(handle, name, numbered(sql.text), Int32(types.count), types))
    names[shape] = name
    return name
  }

  private func send(_ sql: SQL, _ name: String) throws {
    try parameters.fill(sql)
    let sent = parameters.withPointers { count, values, lengths, formats in
      PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1)
    }
    guard sent == 1 else { throw failure() }
  }

  private func readAnswers(
    _ firstFailure: inout (any Error)?, _ take: (PostgresResult) -> Void
  ) throws {
    while true {
      // Null ends the answers to one statement; the synchronisation ends them all.
      guard let raw = PQgetResult(handle) else {
        if PQstatus(handle) == CONNECTION_BAD { throw failure() }
        continue
      }
      let status = PQresultStatus(raw)
      if status == PGRES_PIPELINE_SYNC {
        PQclear(raw)
        return
      }
      if status == PGRES_PIPELINE_ABORTED {
        PQclear(raw)
        continue
      }
      do {
        take(try checked(raw))
      } catch {
        if firstFailure == nil { firstFailure = error }
      }
    }
  }

  private func checked(_ raw: OpaquePointer?) throws -> PostgresResult {
    guard let raw else { throw failure() }
    let result = PostgresResult(raw)
    switch PQresultStatus(raw) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return result
    default:
      lastState = result.field("C")
      throw PQstatus(handle) == CONNECTION_BAD ? failure() : result.error
    }
  }

  private func failure() -> DatabaseError {
    .connection(isBroken ? "the connection to PostgreSQL was lost" : Self.words(of: handle))
  }

  private static func connect(_ options: [(String, String)]) throws -> OpaquePointer {
    let keys = CStrings(options.map(\.0)), values = CStrings(options.map(\.1))
    guard let handle = PQconnectdbParams(keys.pointers, values.pointers, 1) else {
      throw DatabaseError.connection("out of memory")
    }
    return handle
  }

  /// libpq's words; it never repeats the password.
  private static func words(of handle: OpaquePointer) -> String {
    guard let message = PQerrorMessage(handle) else { return "" }
    return String(cString: message).split(separator: "\n").joined(separator: "; ")
  }
}

/// `?` becomes `$1`, `$2`, …; a text of `SQL` holds no other question mark.
func numbered(_ text: String) -> String {
  var result: [UInt8] = [], number = 0
  for byte in text.utf8 {
    if byte == UInt8(ascii: "?") {
      number += 1
      result += "$\(number)".utf8
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
