import Kernel
import TestSupport
import Testing

@testable import Database

@Suite struct ChangedTablesTests {
  @Test(
    arguments: [
      ("UPDATE session SET seen_at = 1", "session"),
      ("INSERT INTO membership (id) VALUES (1)", "membership"),
      ("INSERT INTO membership(id) VALUES (1)", "membership"),
      ("DELETE FROM session\nWHERE a = 1", "session"),
      ("\n  UPDATE\n  person\n  SET a = 1", "person"),
      ("SELECT id FROM session", nil), ("", nil), ("UPDATE", nil),
    ] as [(String, String?)])
  func theTableStandsInTheStatement(statement: String, table: String?) {
    #expect(ChangedTables.table(in: statement) == table)
  }

  @Test(arguments: TestDatabase.engines)
  func aChangeIsCountedBeforeItsCallerGoesOn(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      try await database.write { tx in
        try tx.define("CREATE TABLE a (n BIGINT NOT NULL)")
        try tx.define("CREATE TABLE b (n BIGINT NOT NULL)")
      }
      func counts() -> [Int] {
        [
          database.changes(of: ["a"]), database.changes(of: ["b"]),
          database.changes(of: ["a", "b"]),
        ]
      }
      #expect(counts() == [0, 0, 0])
      try await database.write { tx in
        for _ in 0..<3 { try tx.execute("INSERT INTO a (n) VALUES (1)") }
      }
      #expect(counts() == [1, 0, 1])
      try await database.write { try $0.execute("UPDATE b SET n = 2 WHERE n = 1") }
      _ = try await database.read { try $0.rows("SELECT n FROM a") }
      #expect(counts() == [1, 0, 1])
      try await database.write { tx in
        try tx.execute(each: [1, 2]) { "INSERT INTO b (n) VALUES (\($0))" }
        _ = try tx.rows("DELETE FROM a RETURNING n")
      }
      #expect(counts() == [2, 1, 3])
      try await database.write { try $0.execute("UPDATE b SET n = 3", unnoticed: true) }
      #expect(counts() == [2, 1, 3])
      struct Failure: Error {}
      await #expect(throws: Failure.self) {
        try await database.write { tx in
          try tx.execute("DELETE FROM b")
          throw Failure()
        }
      }
      // Counted too much rather than too little.
      #expect(counts() == [2, 2, 4])
    }
  }
}
