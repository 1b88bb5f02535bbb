import Database
import Kernel
import TestSupport
import Testing

@Suite struct FailureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, sql: SQL, expected: DatabaseError
    init(_ name: String, _ sql: SQL, _ expected: DatabaseError) {
      (testDescription, self.sql, self.expected) = (name, sql, expected)
    }
  }

  static let cases = [
    Case(
      "same primary key", "INSERT INTO thing (id, name) VALUES (\("1"), \("b"))",
      .uniqueViolation(table: "thing", columns: ["id"])),
    Case(
      "same pair of columns",
      "INSERT INTO owner (id, first, last) VALUES (\("2"), \("Marie"), \("Dupont"))",
      .uniqueViolation(table: "owner", columns: ["first", "last"])),
    Case(
      "unknown reference",
      "INSERT INTO thing (id, name, owner_id) VALUES (\("2"), \("b"), \("none"))",
      .foreignKeyViolation),
    Case("still referred to", "DELETE FROM owner WHERE id = \("1")", .foreignKeyViolation),
    Case(
      "named check", "INSERT INTO thing (id, name, size) VALUES (\("2"), \("b"), \(-1))",
      .checkViolation(name: "thing_size")),
    Case(
      "missing value", "INSERT INTO thing (id, name) VALUES (\("2"), \(nil as String?))",
      .notNullViolation(table: "thing", column: "name")),
  ]

  @Test(arguments: TestDatabase.engines, cases)
  func constraintsAreToldApart(engine: Engine, failure: Case) async throws {
    try await TransactionTests.withTables(engine) { database in
      try await database.write { tx in
        try tx.execute("INSERT INTO owner VALUES (\("1"), \("Marie"), \("Dupont"))")
        try tx.execute("INSERT INTO thing (id, name, owner_id) VALUES (\("1"), \("a"), \("1"))")
      }
      await #expect(throws: failure.expected) {
        try await database.write { tx in try tx.execute(failure.sql) }
      }
      await #expect(throws: failure.expected) {
        try await database.write { tx in try tx.execute(each: [failure.sql]) { $0 } }
      }
      let count = try await database.read {
        try $0.value("SELECT COUNT(*) FROM thing", as: Int.self)
      }
      #expect(count == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func errorsHoldNoValues(engine: Engine) async throws {
    try await TransactionTests.withTables(engine) { database in
      do {
        try await database.write { tx in
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("Dupont-secret"))")
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("Dupont-secret"))")
        }
        Issue.record("the second row should have been refused")
      } catch {
        #expect(!"\(error)".contains("secret"))
      }
      #expect(!"\("SELECT \("secret")" as SQL)".contains("secret"))
      #expect(!"\(SQLValue.text("secret"))".contains("secret"))
    }
  }

  @Test(arguments: TestDatabase.engines)
  func nothingIsSavedAfterAFailureThatWasSwallowed(engine: Engine) async throws {
    try await TransactionTests.withTables(engine) { database in
      await #expect(throws: DatabaseError.self) {
        try await database.write { tx in
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("a"))")
          _ = try? tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("a"))")
        }
      }
      let count = try await database.read {
        try $0.value("SELECT COUNT(*) FROM thing", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aSavepointKeepsWhatCameBefore(engine: Engine) async throws {
    try await TransactionTests.withTables(engine) { database in
      let names = try await database.write { tx in
        try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("kept"))")
        let refused: Void? = try? tx.savepoint {
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("2"), \("lost"))")
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("again"))")
        }
        #expect(refused == nil)
        try tx.savepoint {
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("3"), \("kept too"))")
        }
        return try tx.rows("SELECT name FROM thing ORDER BY id").map {
          try $0.get(0, as: String.self)
        }
      }
      #expect(names == ["kept", "kept too"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aThrownErrorRollsBack(engine: Engine) async throws {
    struct Stop: Error {}
    try await TransactionTests.withTables(engine) { database in
      await #expect(throws: Stop.self) {
        try await database.write { tx in
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("a"))")
          throw Stop()
        }
      }
      let count = try await database.read {
        try $0.value("SELECT COUNT(*) FROM thing", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func readingCannotWrite(engine: Engine) async throws {
    try await TransactionTests.withTables(engine) { database in
      await #expect(throws: DatabaseError.self) {
        try await database.read { tx in
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("a"))")
        }
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aColumnOfAnotherTypeIsAnError(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let row = try await database.read { try $0.row("SELECT \("text"), \(2)") }
      #expect(throws: DatabaseError.unexpectedValue(column: 0, expected: "Int")) {
        try row?.get(0, as: Int.self)
      }
      #expect(throws: DatabaseError.unexpectedValue(column: 1, expected: "Bool")) {
        try row?.get(1, as: Bool.self)
      }
    }
  }

  @Test(arguments: ["", "mysql://x", "sqlite", "file.sqlite"])
  func otherAddressesAreRefused(url: String) async {
    await #expect(throws: DatabaseError.malformedURL) { try await Database.open(url) }
  }

  @Test func anAbsentServerIsAConnectionFailure() async {
    do {
      _ = try await Database.open("postgres://nobody:secret@127.0.0.1:1/none")
      Issue.record("there is no server on port 1")
    } catch DatabaseError.connection(let words) {
      #expect(!words.contains("secret"))
    } catch {
      Issue.record("\(error) is not a connection failure")
    }
  }
}
