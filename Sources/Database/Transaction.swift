/// One transaction, open while the closure that received it runs.
///
/// Once a statement fails, the transaction can only be rolled back, on both engines alike; what may
/// fail and be caught goes into a `savepoint`.
public final class Transaction {
  /// The engine beneath, for the few places that must know.
  public var engine: Engine {
    switch connection {
    case .sqlite: .sqlite
    case .postgres: .postgres
    }
  }
  /// How many statements this transaction has run.
  public private(set) var statements = 0
  /// How many rows this transaction has inserted, updated or deleted.
  public private(set) var changes = 0
  /// The tables in which it has done so, but for changes made `unnoticed`.
  var changedTables: Set<String> { changed.tables }

  enum Connection {
    case sqlite(SQLiteConnection)
    case postgres(PostgresConnection)
  }

  let connection: Connection
  private let access: Access
  /// Whether the last statement has been run.
  private var hasEnded = false
  /// The first failure, which poisons everything after it.
  private(set) var failure: (any Error)?
  private var changed = ChangedTables()
  private var depth = 0

  init(_ connection: Connection, _ access: Access) {
    (self.connection, self.access) = (connection, access)
  }

  /// All rows of a query.
  ///
  /// The `last` query of a transaction that reads takes the end along to PostgreSQL: a round trip
  /// less, and nothing can be run after it. In one that writes `last` changes nothing.
  public func rows(_ sql: SQL, last: Bool = false) throws -> [Row] {
    guard last, access == .read else { return try run(sql).rows }
    return try rows(together: [sql], last: true)[0]
  }

  /// All rows of each of `queries`, in their order: PostgreSQL is sent all of them together, in one
  /// round trip. For `last` see `rows(_:last:)`.
  public func rows(together queries: [SQL], last: Bool = false) throws -> [[Row]] {
    let isLast = last && access == .read
    guard !queries.isEmpty else { return [] }
    defer { if isLast { hasEnded = true } }
    guard case .postgres(let postgres) = connection else {
      return try queries.map { try run($0).rows }
    }
    return try guarded {
      statements += queries.count
      let before = changes
      let answers = try postgres.run(together: queries, isLast: isLast, changes: &changes)
      if changes != before { for sql in queries { changed.note(sql) } }
      return answers.map(\.rows)
    }
  }

  /// The first row of a query, `nil` when there is none. For `last` see `rows(_:last:)`.
  public func row(_ sql: SQL, last: Bool = false) throws -> Row? {
    guard last, access == .read else {
      let set = try run(sql)
      return set.values.isEmpty ? nil : Row(set, index: 0)
    }
    return try rows(together: [sql], last: true)[0].first
  }

  /// The first column of the first row, `nil` when there is no row or it is null.
  public func value<Value: SQLConvertible>(_ sql: SQL, as type: Value.Type = Value.self) throws
    -> Value?
  {
    guard let row = try row(sql) else { return nil }
    return try row.get(0, as: Value?.self)
  }

  /// Runs a statement; the number of rows it inserted, updated or deleted.
  ///
  /// A change made `unnoticed` is one that no copy in memory need hear of; see `Database.changes(of:)`.
  @discardableResult
  public func execute(_ sql: SQL, unnoticed: Bool = false) throws -> Int {
    let before = changes
    _ = try run(sql, unnoticed: unnoticed)
    return changes - before
  }

  /// Runs a statement for each of `elements`, sent together; the number of rows changed.
  ///
  /// Made for thousands of rows: prepared once, and without waiting for each answer on PostgreSQL.
  @discardableResult
  public func execute<Element>(
    each elements: some Sequence<Element>, _ statement: (Element) throws -> SQL
  ) throws -> Int {
    let before = changes
    switch connection {
    case .sqlite:
      for element in elements { _ = try run(statement(element)) }
    case .postgres(let postgres):
      var batch: [SQL] = []
      for element in elements {
        batch.append(try statement(element))
        if batch.count == PostgresConnection.batch { try send(&batch, to: postgres) }
      }
      try send(&batch, to: postgres)
    }
    return changes - before
  }

  /// Runs `body`; when it throws, only what it changed is rolled back, and the error goes on.
  @discardableResult
  public func savepoint<T>(_ body: () throws -> T) throws -> T {
    depth += 1
    defer { depth -= 1 }
    let name = "savepoint_\(depth)"
    try command("SAVEPOINT \(name)")
    do {
      let result = try body()
      if let failure { throw failure }
      try command("RELEASE \(name)")
      return result
    } catch {
      failure = nil
      try command("ROLLBACK TO \(name)")
      try command("RELEASE \(name)")
      throw error
    }
  }

  /// How the engine would run a query, in its own words: for tests that an index is used.
  public func explain(_ sql: SQL) throws -> String {
    let prefix: SQL = engine == .sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN "
    return try rows("\(prefix)\(sql)").map { row in
      try row.get(engine == .sqlite ? 3 : 0, as: String.self)
    }.joined(separator: "\n")
  }

  private func run(_ sql: SQL, unnoticed: Bool = false) throws -> RowSet {
    try guarded {
      statements += 1
      let before = changes
      let answer =
        switch connection {
        case .sqlite(let sqlite): try sqlite.run(sql, changes: &changes)
        case .postgres(let postgres): try postgres.run(sql, changes: &changes)
        }
      if changes != before, !unnoticed { changed.note(sql) }
      return answer
    }
  }

  private func send(_ batch: inout [SQL], to postgres: PostgresConnection) throws {
    guard !batch.isEmpty else { return }
    try guarded {
      statements += batch.count
      try postgres.run(each: batch, changes: &changes)
      for sql in batch { changed.note(sql) }
    }
    batch.removeAll(keepingCapacity: true)
  }

  /// Runs words of our own without values, several statements at once if need be.
  func command(_ text: String) throws {
    try guarded {
      switch connection {
      case .sqlite(let sqlite): try sqlite.command(text)
      case .postgres(let postgres): try postgres.command(text)
      }
    }
  }

  private static let ended = DatabaseError.other(
    code: "25P01", message: "the last statement of the transaction has been run")

  private func guarded<T>(_ work: () throws -> T) throws -> T {
    if let failure { throw failure }
    do {
      guard !hasEnded else { throw Self.ended }
      return try work()
    } catch {
      failure = error
      throw error
    }
  }
}
