import Dispatch
import Kernel
import TestSupport
import Testing

@testable import Database

/// Statements that travel together, and with the end of what reads.
@Suite struct RoundTripTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, access: Access, roundTrips: Int
    let body: @Sendable (Transaction) throws -> Void
    init(
      _ name: String, _ access: Access, _ roundTrips: Int,
      _ body: @escaping @Sendable (Transaction) throws -> Void
    ) {
      (testDescription, self.access, self.roundTrips) = (name, access, roundTrips)
      self.body = body
    }
  }

  static let cases = [
    Case("nothing", .read, 2) { _ in },
    Case("one statement", .read, 2) { _ = try $0.rows("SELECT 1") },
    Case("one statement that is the last", .read, 1) { _ = try $0.rows("SELECT 1", last: true) },
    Case("one row that is the last", .read, 1) { _ = try $0.row("SELECT 1", last: true) },
    Case("two statements", .read, 2) { tx in
      _ = try tx.rows("SELECT 1")
      _ = try tx.rows("SELECT 2", last: true)
    },
    Case("three together", .read, 1) { tx in
      _ = try tx.rows(together: ["SELECT 1", "SELECT 2", "SELECT 3"], last: true)
    },
    Case("three together, then another", .read, 2) { tx in
      _ = try tx.rows(together: ["SELECT 1", "SELECT 2", "SELECT 3"])
      _ = try tx.rows("SELECT 4", last: true)
    },
    Case("writing ends by itself", .write, 2) { _ = try $0.rows("SELECT 1", last: true) },
  ]

  @Test(.enabled(if: TestDatabase.engines.contains(.postgres)), arguments: cases)
  func transactionsTakeFewRoundTrips(test: Case) async throws {
    try await TestDatabase.withURL(.postgres) { url in
      let worker = Worker(url: url)
      // Statements are prepared the first time.
      try worker.run(test.access, test.body)
      let before = try #require(worker.connection).roundTrips
      try worker.run(test.access, test.body)
      let connection = try #require(worker.connection)
      #expect(connection.roundTrips - before == test.roundTrips)
      #expect(!connection.isInTransaction)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func answersStandInTheOrderOfTheQueries(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      for last in [false, true] {
        let rows = try await database.read { tx in
          let before = tx.statements
          let rows = try tx.rows(
            together: ["SELECT \(1)", "SELECT \(2) WHERE 1 = 0", "SELECT \("three"), \(3)"],
            last: last)
          #expect(tx.statements - before == 3)
          return rows
        }
        #expect(rows.map(\.count) == [1, 0, 1])
        #expect(try rows[0][0].get(0, as: Int.self) == 1)
        #expect(try rows[2][0].get(0, as: String.self) == "three")
      }
      #expect(try await database.read { try $0.rows(together: [], last: true).count } == 0)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func nothingRunsAfterTheLast(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine, connections: 1) { database in
      await #expect(throws: DatabaseError.self) {
        try await database.read { tx in
          _ = try tx.row("SELECT 1", last: true)
          _ = try tx.row("SELECT 2")
        }
      }
      let two = try await database.write { tx in
        _ = try tx.row("SELECT 1", last: true)
        return try tx.value("SELECT 2", as: Int.self)
      }
      #expect(two == 2)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theLastCannotWriteEither(engine: Engine) async throws {
    try await TransactionTests.withTables(engine) { database in
      await #expect(throws: DatabaseError.self) {
        try await database.read { tx in
          try tx.rows(
            "INSERT INTO thing (id, name) VALUES (\("1"), \("a")) RETURNING id", last: true)
        }
      }
      let count = try await database.write {
        try $0.value("SELECT COUNT(*) FROM thing", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aFailureAmongSeveralIsTheFirstOne(engine: Engine) async throws {
    try await TransactionTests.withTables(engine) { database in
      let insertion: SQL = "INSERT INTO thing (id, name) VALUES (\("1"), \("a")) RETURNING id"
      await #expect(throws: DatabaseError.uniqueViolation(table: "thing", columns: ["id"])) {
        try await database.write { tx in
          try tx.rows(together: [insertion, insertion, "SELECT COUNT(*) FROM thing"])
        }
      }
      await #expect(throws: DatabaseError.unstorableText) {
        try await database.read {
          try $0.rows(together: ["SELECT 1", "SELECT \("a\0b")"], last: true)
        }
      }
      let count = try await database.read {
        try $0.row("SELECT COUNT(*) FROM thing", last: true)?.get(0, as: Int.self)
      }
      #expect(count == 0)
    }
  }
}

/// What only PostgreSQL can do to statements that travel together.
@Suite(.enabled(if: TestDatabase.engines.contains(.postgres))) struct PipelineTests {
  static let failures: [(String, DatabaseError?, [SQL])] = [
    ("a division by zero", nil, ["SELECT 1", "SELECT 1 / (\(1) - 1)", "SELECT 2"]),
    (
      "a statement that takes too long", .timedOut,
      ["SELECT set_config('statement_timeout', '50ms', true)", "SELECT pg_sleep(5)", "SELECT 2"]
    ),
    (
      "a connection that is lost", .connection("the connection to PostgreSQL was lost"),
      ["SELECT 1", "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 2"]
    ),
  ]

  /// With and without a beginning before them, on the only connection.
  @Test(arguments: failures.indices, [false, true])
  func theConnectionIsGoodAfterAFailure(index: Int, isBegun: Bool) async throws {
    let (_, expected, queries) = Self.failures[index]
    try await TestDatabase.withEmpty(.postgres, connections: 1) { database in
      do {
        try await database.read { tx in
          if isBegun { _ = try tx.row("SELECT 0") }
          _ = try tx.rows(together: queries, last: true)
        }
        Issue.record("this should have failed")
      } catch let error as DatabaseError {
        if let expected { #expect(error == expected || error.isLostConnection) }
      }
      for number in 1...3 {
        let one = try await database.read {
          try $0.row("SELECT \(number)", last: true)?.get(0) ?? 0
        }
        #expect(one == number)
        try await database.write { _ = try $0.row("SELECT \(number)") }
      }
    }
  }

  @Test func aConnectionThatBrokeWhileIdleIsReplacedForTheLastToo() async throws {
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
          try $0.row("SELECT pg_backend_pid()", last: true)?.get(0, as: Int.self)
        }
        let found = try #require(process)
        try await other.write {
          try $0.execute("SELECT pg_terminate_backend(CAST(\(found) AS INTEGER), 5000)")
        }
      }
      let answer = try await database.read {
        try $0.row("SELECT 42", last: true)?.get(0, as: Int.self)
      }
      #expect(answer == 42)
    }
  }

  @Test func readingIsOfOneMomentAndWritingOfEachStatement() async throws {
    let settings: SQL = """
      SELECT current_setting('transaction_isolation') || ' ' || current_setting('transaction_read_only')
      """
    try await TestDatabase.withEmpty(.postgres) { database in
      for last in [false, true] {
        let reading = try await database.read {
          try $0.rows(together: ["SELECT 1", settings], last: last)[1][0].get(0, as: String.self)
        }
        #expect(reading == "repeatable read on")
        let writing = try await database.write {
          try $0.rows(together: ["SELECT 1", settings], last: last)[1][0].get(0, as: String.self)
        }
        #expect(writing == "read committed off")
      }
    }
  }

  /// A row that is saved between the first and the third of three statements is seen by none.
  @Test func statementsThatTravelTogetherSeeOneMoment() async throws {
    try await TestDatabase.withEmpty(.postgres) { database in
      try await database.write { try $0.define("CREATE TABLE n (n BIGINT NOT NULL)") }
      let count: SQL = "SELECT COUNT(*) FROM n"
      let holds = DispatchSemaphore(value: 0)
      async let writing: Void = database.write { tx in
        try tx.execute("SELECT pg_advisory_xact_lock(7)")
        holds.signal()
        // Until the reader waits for the lock, after its first count.
        while try tx.value(
          "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted", as: Int.self)
          == 0
        {}
        try tx.execute("INSERT INTO n VALUES (1)")
      }
      let counts = try await database.read { tx in
        holds.wait()
        let answers = try tx.rows(
          together: [count, "SELECT pg_advisory_xact_lock_shared(7)", count], last: true)
        return try [answers[0], answers[2]].map { try $0[0].get(0, as: Int.self) }
      }
      try await writing
      #expect(counts == [0, 0])
      #expect(try await database.read { try $0.value(count) } == 1)
    }
  }
}

extension DatabaseError {
  fileprivate var isLostConnection: Bool {
    if case .connection = self { true } else { false }
  }
}
