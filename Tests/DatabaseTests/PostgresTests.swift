import Dispatch
import Kernel
import TestSupport
import Testing

@testable import Database

/// What only PostgreSQL can do to us.
@Suite(.enabled(if: TestDatabase.engines.contains(.postgres))) struct PostgresTests {
  /// With one connection, transactions run in the order in which they were asked for.
  @Test func transactionsWaitTheirTurn() async throws {
    try await TestDatabase.withEmpty(.postgres, connections: 1) { database in
      guard case .postgres(let connections) = database.connections else { return }
      let notes = Notes(), gate = DispatchSemaphore(value: 0)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await database.write { _ in
            notes.add(-1)
            gate.wait()
          }
        }
        while notes.all.isEmpty { await Task.yield() }
        for number in 0..<20 {
          group.addTask { try await database.write { _ in notes.add(number) } }
          while connections.waiting <= number { await Task.yield() }
        }
        gate.signal()
        try await group.waitForAll()
      }
      #expect(notes.all == Array(-1..<20))
    }
  }

  /// Two transactions that lock two rows in opposite orders: PostgreSQL ends one of them, which is
  /// then tried again.
  @Test func deadlocksAreTriedAgain() async throws {
    try await ConcurrencyTests.withCounter(.postgres) { database in
      let holdsOne = DispatchSemaphore(value: 0), holdsTwo = DispatchSemaphore(value: 0)
      let notes = Notes()
      async let one: Void = database.write { tx in
        notes.add(1)
        try tx.execute("UPDATE counter SET n = n + 1 WHERE id = 1")
        holdsOne.signal()
        if notes.all.filter({ $0 == 1 }).count == 1 { holdsTwo.wait() }
        try tx.execute("UPDATE counter SET n = n + 1 WHERE id = 2")
      }
      async let two: Void = database.write { tx in
        notes.add(2)
        try tx.execute("UPDATE counter SET n = n + 1 WHERE id = 2")
        holdsTwo.signal()
        if notes.all.filter({ $0 == 2 }).count == 1 { holdsOne.wait() }
        try tx.execute("UPDATE counter SET n = n + 1 WHERE id = 1")
      }
      _ = try await (one, two)
      // The one that is tried again may meet the other once more before that one wakes up.
      #expect(notes.all.count >= 3)
      #expect(try await ConcurrencyTests.counters(database) == [2, 2])
    }
  }

  @Test func aConnectionThatBrokeWhileIdleIsReplaced() async throws {
    try await TestDatabase.withURL(.postgres) { url in
      let (database, other) = (
        try await Database.open(url, connections: 1), try await Database.open(url, connections: 1)
      )
      defer {
        database.close()
        other.close()
      }
      for _ in 0..<3 {
        let process = try await database.read {
          try $0.value("SELECT pg_backend_pid()", as: Int.self)
        }
        let found = try #require(process)
        try await other.write {
          try $0.execute("SELECT pg_terminate_backend(CAST(\(found) AS INTEGER), 5000)")
        }
        #expect(try await database.write { try $0.value("SELECT 42") } == 42)
      }
    }
  }

  @Test func aConnectionLostInTheMiddleIsReportedAndNotTriedAgain() async throws {
    try await TestDatabase.withURL(.postgres) { url in
      let database = try await Database.open(url, connections: 1)
      defer { database.close() }
      do {
        try await database.write { tx in
          try tx.define("CREATE TABLE n (n BIGINT)")
          try tx.execute("SELECT pg_terminate_backend(pg_backend_pid())")
          try tx.execute("INSERT INTO n VALUES (1)")
        }
        Issue.record("the connection should have been lost")
      } catch DatabaseError.connection {}
      #expect(try await database.read { try $0.structure() } == "\n")
    }
  }

  @Test func aSlowStatementIsCutOff() async throws {
    try await TestDatabase.withEmpty(.postgres) { database in
      let slow: @Sendable (Transaction) throws -> Void = { tx in
        try tx.execute("SELECT set_config('statement_timeout', '50ms', true)")
        try tx.execute("SELECT pg_sleep(5)")
      }
      await #expect(throws: DatabaseError.timedOut) { try await database.write(slow) }
      let one = try await database.read { try $0.value("SELECT 1", as: Int.self) }
      #expect(one == 1)
    }
  }

  @Test func preparedStatementsSurviveAChangeOfTheTable() async throws {
    try await TestDatabase.withEmpty(.postgres, connections: 1) { database in
      try await database.write { tx in
        try tx.define("CREATE TABLE n (n BIGINT)")
        try tx.execute("INSERT INTO n VALUES (1)")
      }
      for columns in 1...3 {
        let row = try await database.read { try $0.row("SELECT * FROM n") }
        #expect(row?.count == columns)
        try await database.write { try $0.define("ALTER TABLE n ADD COLUMN a\(columns) BIGINT") }
      }
    }
  }

  @Test func moreStatementsThanTheCacheHolds() async throws {
    try await TestDatabase.withEmpty(.postgres, connections: 1) { database in
      for round in 0..<3 {
        let sum = try await database.read { tx in
          try (0..<300).reduce(0) { sum, number in
            let names: SQL = SQL(
              Array(repeating: "0", count: round * 300 + number + 1), separator: "+")
            return sum + (try tx.value("SELECT \(names)", as: Int.self) ?? -1)
          }
        }
        #expect(sum == 0)
      }
    }
  }

  @Test func numericsOfAnySizeAreRead() async throws {
    try await TestDatabase.withEmpty(.postgres) { database in
      let row = try await database.read {
        try $0.row(
          """
          SELECT 0::numeric, 10000::numeric, 123456789012::numeric, -40000000::numeric,
            0.25::numeric, -1234.5678::numeric, 0.00001::numeric
          """)
      }
      let numbers = try #require(row)
      #expect(
        try (0..<4).map { try numbers.get($0, as: Int.self) } == [
          0, 10_000, 123_456_789_012, -40_000_000,
        ])
      let reals = try (4..<7).map { try numbers.get($0, as: Double.self) }
      for (real, expected) in zip(reals, [0.25, -1234.5678, 0.00001]) {
        #expect(abs(real - expected) < 1e-12)
      }
    }
  }
}
