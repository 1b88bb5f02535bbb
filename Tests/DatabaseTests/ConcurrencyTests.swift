import Database
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct ConcurrencyTests {
  static func withCounter(_ engine: Engine, _ test: (Database) async throws -> Void) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      try await database.write { tx in
        try tx.define("CREATE TABLE counter (id BIGINT NOT NULL PRIMARY KEY, n BIGINT NOT NULL)")
        try tx.execute("INSERT INTO counter VALUES (1, 0), (2, 0)")
      }
      try await test(database)
    }
  }

  static func counters(_ database: Database) async throws -> [Int] {
    try await database.read { tx in
      try tx.rows("SELECT n FROM counter ORDER BY id").map { try $0.get(0) }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func noUpdateIsLost(engine: Engine) async throws {
    try await Self.withCounter(engine) { database in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<200 {
          group.addTask {
            _ = try await database.write {
              try $0.execute("UPDATE counter SET n = n + 1 WHERE id = 1")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await Self.counters(database) == [200, 0])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func readingSeesOneMoment(engine: Engine) async throws {
    try await TestDatabase.withURL(engine) { url in
      let database = try await Database.open(url)
      defer { database.close() }
      try await database.write { tx in
        try tx.define("CREATE TABLE n (n BIGINT NOT NULL)")
        try tx.execute("INSERT INTO n VALUES (1)")
      }
      let (isReading, hasWritten) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let seen = database.read { tx in
        let before = try tx.value("SELECT COUNT(*) FROM n", as: Int.self)
        isReading.signal()
        hasWritten.wait()
        return [before, try tx.value("SELECT COUNT(*) FROM n", as: Int.self)]
      }
      try await database.write { tx in
        isReading.wait()
        try tx.execute("INSERT INTO n VALUES (2)")
      }
      hasWritten.signal()
      #expect(try await seen == [1, 1])
      #expect(try await database.read { try $0.value("SELECT COUNT(*) FROM n") } == 2)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aCancelledTaskThatWaitsNeverRuns(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine, connections: 1) { database in
      let (gate, hasBegun) = (DispatchSemaphore(value: 0), AsyncStream<Void>.makeStream())
      let notes = Notes()
      let busy = Task {
        try await database.write { _ in
          hasBegun.continuation.finish()
          gate.wait()
        }
      }
      for await _ in hasBegun.stream {}
      let waiting = Task { try await database.write { _ in notes.add(1) } }
      waiting.cancel()
      gate.signal()
      try await busy.value
      await #expect(throws: CancellationError.self) { try await waiting.value }
      #expect(notes.all.isEmpty)
      #expect(try await database.read { try $0.value("SELECT 1") } == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aClosedDatabaseRefuses(engine: Engine) async throws {
    try await TestDatabase.withURL(engine) { url in
      let database = try await Database.open(url)
      #expect(try await database.read { try $0.value("SELECT 1") } == 1)
      database.close()
      await #expect(throws: DatabaseError.closed) { try await database.read { _ in 1 } }
      await #expect(throws: DatabaseError.closed) { try await database.write { _ in 1 } }
    }
  }

  /// Blocking transactions must not hold up the tasks of the program.
  @Test(arguments: TestDatabase.engines)
  func tasksGoOnWhileTransactionsBlock(engine: Engine) async throws {
    try await TestDatabase.withURL(engine) { url in
      let database = try await Database.open(url, connections: 6)
      defer { database.close() }
      let gate = DispatchSemaphore(value: 0)
      async let blocked = withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<6 { group.addTask { try await database.read { _ in gate.wait() } } }
        try await group.waitForAll()
      }
      let sum = await withTaskGroup(of: Int.self) { group in
        for number in 0..<50 { group.addTask { number } }
        return await group.reduce(0, +)
      }
      #expect(sum == 1225)
      for _ in 0..<6 { gate.signal() }
      try await blocked
    }
  }
}
