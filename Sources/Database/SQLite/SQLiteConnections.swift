import Foundation
import GRDB
import Synchronization

/// The connections to one SQLite file: one that writes, several that read.
final class SQLiteConnections: Sendable {
  let file: any DatabaseWriter
  private let isClosed = Mutex(false)
  /// How many readers there are; none for a database in memory, which has one connection for all.
  private let readers: Int
  /// Reads under way.
  private let reading = Mutex(0)
  /// Those of all databases that run on threads of their callers.
  private static let readingHere = Mutex(0)
  private static let processors = ProcessInfo.processInfo.activeProcessorCount
  /// Kilobytes of pages that all readers keep together.
  private static let readerCache = 24_576

  /// Opens or creates the file, readable by its owner alone; `:memory:` is a new database in memory.
  init(path: String, readers: Int) throws {
    // More readers than processors can use would only share out the cache among them.
    let readers = min(max(1, readers), Self.processors + 1)
    self.readers = path == ":memory:" ? 0 : readers
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
    configuration.maximumReaderCount = readers
    configuration.prepareDatabase { connection in
      let cache = connection.configuration.readonly ? readerCache / readers : 4096
      // PostgreSQL tells cases apart in LIKE; so must SQLite. It also lets LIKE use an index.
      try connection.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA case_sensitive_like = ON; PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -\(cache)
          """)
    }
    return configuration
  }

  func run<T: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try Task.checkCancellation()
    guard !isClosed.withLock({ $0 }) else { throw DatabaseError.closed }
    if access == .read {
      if let answer = try readHere(body) { return answer }
      reading.withLock { $0 += 1 }
    }
    defer { if access == .read { reading.withLock { $0 -= 1 } } }
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

  /// Reads on the thread of the caller; `nil` when this is not the moment for it.
  ///
  /// To hand a read to another thread and back costs as much as a short read itself. A reader must be
  /// free, and one thread fewer may read so than there are processors, so that whatever is asked, a
  /// thread of those that Swift shares among tasks is always left for other work.
  private func readHere<T>(_ body: (Transaction) throws -> T) throws -> T? {
    guard Self.take(reading, upTo: readers) else { return nil }
    defer { reading.withLock { $0 -= 1 } }
    guard Self.take(Self.readingHere, upTo: Self.processors - 1) else { return nil }
    defer { Self.readingHere.withLock { $0 -= 1 } }
    return try translated { try file.read { try Self.read($0, body) } }
  }

  /// Counts one more, unless there are `most` already.
  private static func take(_ count: borrowing Mutex<Int>, upTo most: Int) -> Bool {
    count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
  }

  private static func read<T>(_ connection: GRDB.Database, _ body: (Transaction) throws -> T) throws
    -> T
  {
    try translated { try body(Transaction(.sqlite(SQLiteConnection(connection)), .read)) }
  }

  private static func write<T>(_ connection: GRDB.Database, _ body: (Transaction) throws -> T)
    throws -> T
  {
    try translated {
      try connection.beginTransaction(.immediate)
      do {
        let result = try body(Transaction(.sqlite(SQLiteConnection(connection)), .write))
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
