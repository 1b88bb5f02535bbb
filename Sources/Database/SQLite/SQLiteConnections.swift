import Foundation
import GRDB
import Synchronization

/// The connections to one SQLite file: one that writes, several that read.
final class SQLiteConnections: Sendable {
  let file: any DatabaseWriter
  private let isClosed = Mutex(false)

  /// Opens or creates the file, readable by its owner alone; `:memory:` is a new database in memory.
  init(path: String, readers: Int) throws {
    do {
      if path == ":memory:" {
        file = try DatabaseQueue(configuration: Self.configuration(readers: readers))
      } else {
        file = try SQLiteFile.opening(path) {
          let pool = try DatabasePool(
            path: path, configuration: Self.configuration(readers: readers))
          // GRDB asks for NORMAL when it turns the log on; every answered write must survive a
          // power cut.
          try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
          return pool
        }
      }
    } catch let error as GRDB.DatabaseError {
      throw DatabaseError.connection(error.message ?? "SQLite \(error.resultCode.rawValue)")
    }
  }

  private static func configuration(readers: Int) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = max(1, readers)
    configuration.prepareDatabase { connection in
      // PostgreSQL tells cases apart in LIKE; so must SQLite. It also lets LIKE use an index.
      try connection.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA case_sensitive_like = ON; PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -4096
          """)
    }
    return configuration
  }

  func run<T: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try Task.checkCancellation()
    guard !isClosed.withLock({ $0 }) else { throw DatabaseError.closed }
    let cancelled = Flag()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        switch access {
        case .read:
          file.asyncRead { connection in
            continuation.resume(
              with: Result {
                try cancelled.check()
                return try Self.read(connection.get(), body)
              })
          }
        case .write:
          file.asyncWriteWithoutTransaction { connection in
            continuation.resume(
              with: Result {
                try cancelled.check()
                return try Self.write(connection, body)
              })
          }
        }
      }
    } onCancel: {
      cancelled.raise()
    }
  }

  private static func read<T>(_ connection: GRDB.Database, _ body: (Transaction) throws -> T) throws
    -> T
  {
    try translated { try body(Transaction(.sqlite(SQLiteConnection(connection)))) }
  }

  private static func write<T>(_ connection: GRDB.Database, _ body: (Transaction) throws -> T)
    throws -> T
  {
    try translated {
      try connection.beginTransaction(.immediate)
      do {
        let result = try body(Transaction(.sqlite(SQLiteConnection(connection))))
        try connection.commit()
        return result
      } catch {
        if connection.isInsideTransaction { try connection.rollback() }
        throw error
      }
    }
  }

  func close() {
    isClosed.withLock { $0 = true }
    // Refused only while a transaction runs: the connections then close when it lets go of them.
    try? file.close()
  }
}

/// A wish to stop, seen from any thread.
final class Flag: Sendable {
  private let raised = Atomic<Bool>(false)

  func raise() { raised.store(true, ordering: .relaxed) }

  func check() throws {
    if raised.load(ordering: .relaxed) { throw CancellationError() }
  }
}
