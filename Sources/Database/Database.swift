import Foundation
import Synchronization

/// The two engines.
public enum Engine: String, CaseIterable, Sendable {
  case sqlite, postgres
}

/// A database, on SQLite or PostgreSQL, shared by the whole program.
///
/// Every access is one transaction: a short synchronous closure that runs on the engine's own
/// threads, so nothing in it may wait for the network or for a person. On SQLite, where reading waits
/// for nobody, it may also run on the caller's thread. Transactions wait their turn
/// in the order in which they were asked for. A task that is cancelled while it waits throws
/// `CancellationError`; once begun, a transaction runs to its end.
public final class Database: Sendable {
  enum Connections: Sendable {
    case sqlite(SQLiteConnections)
    case postgres(PostgresConnections)
  }

  let connections: Connections
  private let counter = Counter()
  private let tableChanges = TableChanges()

  init(_ connections: Connections) {
    self.connections = connections
  }

  deinit { close() }

  /// Opens `sqlite:PATH`, `sqlite::memory:` (each time a new one) or `postgres://…`.
  ///
  /// Throws `DatabaseError.malformedURL` or `.connection`. On PostgreSQL, at most `connections`
  /// transactions run at once; on SQLite as many readers, though no more than one for each processor
  /// and another, and one writer.
  public static func open(_ url: String, connections: Int = 8) async throws -> Database {
    if let path = url.removing(prefix: "sqlite:") {
      return Database(.sqlite(try SQLiteConnections(path: path, readers: connections)))
    }
    guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") else {
      throw DatabaseError.malformedURL
    }
    let database = Database(.postgres(PostgresConnections(url: url, limit: connections)))
    do {
      try await database.checkServer()
    } catch {
      database.close()
      throw error
    }
    return database
  }

  /// The engine beneath.
  public var engine: Engine {
    switch connections {
    case .sqlite: .sqlite
    case .postgres: .postgres
    }
  }

  /// How many statements have been run, those of finished transactions only.
  public var statements: Int { counter.value }

  /// How often this process has changed one of `tables`: a number that grows with each transaction
  /// that did, before its caller hears that it is done.
  ///
  /// A copy kept in memory is as good as the tables, as far as this process goes, while the number is
  /// the one that was asked for before they were read. Tables are found in the text of the statements,
  /// so nobody can forget to tell.
  public func changes(of tables: Set<String>) -> Int { tableChanges.count(of: tables) }

  /// Reads in one consistent snapshot; what other transactions save meanwhile is not seen.
  public func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws
    -> T
  {
    try await run(.read, body)
  }

  /// Reads and writes, all or nothing.
  ///
  /// `body` may run again when PostgreSQL finds that two transactions are in each other's way, so
  /// it must have no effect but its statements.
  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws
    -> T
  {
    try await run(.write, body)
  }

  /// Closes every connection once the transactions under way are done; later ones throw `.closed`.
  public func close() {
    switch connections {
    case .sqlite(let sqlite): sqlite.close()
    case .postgres(let postgres): postgres.close()
    }
  }

  private func run<T: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    let note = ChangeNote()
    // Also when it fails: a commit without an answer may have been carried out.
    defer { tableChanges.note(note.tables) }
    let counted: @Sendable (Transaction) throws -> T = { [counter] transaction in
      defer {
        counter.add(transaction.statements)
        if transaction.changes > 0 { note.set(transaction.changedTables) }
      }
      let result = try body(transaction)
      if let failure = transaction.failure { throw failure }
      return result
    }
    switch connections {
    case .sqlite(let sqlite): return try await sqlite.run(access, counted)
    case .postgres(let postgres): return try await postgres.run(access, counted)
    }
  }

  private func checkServer() async throws {
    let row = try await read {
      try $0.row(
        """
        SELECT current_setting('server_version_num'), current_setting('server_encoding')
        """)
    }
    guard let row, let version = Int(try row.get(0, as: String.self)), version >= 150_000 else {
      throw DatabaseError.connection("PostgreSQL 15 or newer is needed")
    }
    guard try row.get(1, as: String.self) == "UTF8" else {
      throw DatabaseError.connection("the PostgreSQL database must have the encoding UTF8")
    }
  }
}

/// Whether a transaction may write.
enum Access: Sendable {
  case read, write
}

/// A number that every thread may raise.
private final class Counter: Sendable {
  private let number = Atomic<Int>(0)

  var value: Int { number.load(ordering: .relaxed) }
  func add(_ amount: Int) { number.add(amount, ordering: .relaxed) }
}

extension String {
  func removing(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
