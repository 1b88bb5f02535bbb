import Database
import Kernel
import TestSupport
import Testing

@Suite struct TransactionTests {
  enum Thing {}
  enum Kind: String { case small, large }

  static func withTables(_ engine: Engine, _ test: (Database) async throws -> Void) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      try await database.write { try createTables($0) }
      try await test(database)
    }
  }

  static func createTables(_ tx: Transaction) throws {
    try tx.define(
      """
      CREATE TABLE owner (id TEXT NOT NULL PRIMARY KEY, first TEXT, last TEXT, UNIQUE (first, last))
      """)
    try tx.define(
      """
      CREATE TABLE thing (
        id TEXT NOT NULL PRIMARY KEY, owner_id TEXT REFERENCES owner (id), name TEXT NOT NULL,
        size BIGINT CONSTRAINT thing_size CHECK (size >= 0), weight REAL, picture BLOB)
      """)
  }

  @Test(arguments: TestDatabase.engines)
  func everyTypeComesBackAsItWas(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let id = ID<Thing>(at: Instant(milliseconds: 1_772_791_200_000))
      let day = try #require(LocalDate("2026-03-06"))
      let time = try #require(LocalTime("07:30"))
      let instant = Instant(milliseconds: 1_772_791_200_123)
      let bytes = Bytes([0, 1, 255])
      let text = "Éloïse “€” 🧡 O'Brien"
      try await database.write { tx in
        try tx.define(
          """
          CREATE TABLE sample (a TEXT, b TEXT, c BIGINT, d BIGINT, e BLOB, f TEXT, g REAL,
            h BIGINT, i TEXT, j BIGINT)
          """)
        try tx.execute(
          """
          INSERT INTO sample VALUES (\(id), \(day), \(time), \(instant), \(bytes), \(text),
            \(1.25), \(true), \(Kind.large), \(nil as Int?))
          """)
      }
      let row = try await database.read { try $0.row("SELECT * FROM sample") }
      let sample = try #require(row)
      #expect(try sample.get(0) == id)
      #expect(try sample.get(1) == day)
      #expect(try sample.get(2) == time)
      #expect(try sample.get(3) == instant)
      #expect(try sample.get(4) == bytes)
      #expect(try sample.get(5) == text)
      #expect(try sample.get(6) == 1.25)
      #expect(try sample.get(7) == true)
      #expect(try sample.get(8) == Kind.large)
      #expect(try sample.get(9, as: Int?.self) == nil)
      #expect(try sample.get(9, as: Kind?.self) == nil)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func emptyTextAndEmptyBytesAreNotNull(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let row = try await database.write { tx in
        try tx.define("CREATE TABLE sample (a TEXT, b BLOB)")
        try tx.execute("INSERT INTO sample VALUES (\(""), \(Bytes([])))")
        return try tx.row("SELECT a, b FROM sample")
      }
      #expect(try row?.get(0) == "")
      #expect(try row?.get(1) == Bytes([]))
    }
  }

  @Test(arguments: TestDatabase.engines)
  func hostileTextStaysText(engine: Engine) async throws {
    try await Self.withTables(engine) { database in
      let hostile = "'); DROP TABLE thing; --"
      let found = try await database.write { tx in
        try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \(hostile))")
        return try tx.value("SELECT name FROM thing WHERE name = \(hostile)", as: String.self)
      }
      #expect(found == hostile)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func textWithNULIsRefused(engine: Engine) async throws {
    try await Self.withTables(engine) { database in
      await #expect(throws: DatabaseError.unstorableText) {
        try await database.write { tx in
          try tx.execute("INSERT INTO thing (id, name) VALUES (\("1"), \("a\0b"))")
        }
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func listsOfAnyLengthWork(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let counts = try await database.write { tx in
        try tx.define("CREATE TABLE n (n BIGINT NOT NULL)")
        try tx.execute(each: 1...10) { "INSERT INTO n VALUES (\($0))" }
        return try [[], [1], [1, 2, 3], Array(1...10), [99]].map { (list: [Int]) in
          let yes: Int? = try tx.value("SELECT COUNT(*) FROM n WHERE n IN \(list)")
          let no: Int? = try tx.value("SELECT COUNT(*) FROM n WHERE n NOT IN \(list)")
          return [yes ?? -1, no ?? -1]
        }
      }
      #expect(counts == [[0, 10], [1, 9], [3, 7], [10, 0], [0, 10]])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func sumsAndCountsAreWholeNumbers(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let row = try await database.write { tx in
        try tx.define("CREATE TABLE n (n BIGINT NOT NULL)")
        try tx.execute(each: [10_000, 20_001, -5, 1_000_000_000]) { "INSERT INTO n VALUES (\($0))" }
        return try tx.row(
          """
          SELECT SUM(n), COUNT(*), MAX(n), MIN(n), SUM(n) FILTER (WHERE n > 2000000000),
            SUM(n) - SUM(n), EXISTS (SELECT 1 FROM n WHERE n = -5), SUM(n) / 1000 * 1000
          FROM n
          """)
      }
      #expect(try row?.get(0) == 1_000_029_996)
      #expect(try row?.get(1) == 4)
      #expect(try row?.get(2) == 1_000_000_000)
      #expect(try row?.get(3) == -5)
      #expect(try row?.get(4, as: Int?.self) == nil)
      #expect(try row?.get(5) == 0)
      #expect(try row?.get(6) == true)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func textSortsByteByByteAndCasesDiffer(engine: Engine) async throws {
    try await Self.withTables(engine) { database in
      let (sorted, like) = try await database.write { tx in
        try tx.execute(each: ["b", "A", "a", "é", "B", "z"].enumerated()) {
          "INSERT INTO thing (id, name) VALUES (\("\($0.offset)"), \($0.element))"
        }
        return (
          try tx.rows("SELECT name FROM thing ORDER BY name").map {
            try $0.get(0, as: String.self)
          },
          try tx.value("SELECT COUNT(*) FROM thing WHERE name LIKE \("a%")", as: Int.self)
        )
      }
      #expect(sorted == ["A", "B", "a", "b", "z", "é"])
      #expect(like == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func changedRowsAreCounted(engine: Engine) async throws {
    try await Self.withTables(engine) { database in
      let before = database.statements
      let counts = try await database.write { tx in
        let inserted = try tx.execute(each: 0..<1000) {
          "INSERT INTO thing (id, name, size) VALUES (\("\($0)"), \("n"), \($0))"
        }
        let updated = try tx.execute("UPDATE thing SET name = \("m") WHERE size < \(10)")
        let none = try tx.execute("UPDATE thing SET name = \("m") WHERE size < \(-1)")
        let returned = try tx.execute("DELETE FROM thing WHERE size < \(3) RETURNING id")
        let upserted = try tx.execute(
          """
          INSERT INTO thing (id, name) VALUES (\("5"), \("x"))
          ON CONFLICT (id) DO UPDATE SET name = excluded.name
          """)
        let selected = try tx.execute("SELECT * FROM thing")
        return [inserted, updated, none, returned, upserted, selected, tx.changes]
      }
      #expect(counts == [1000, 10, 0, 3, 1, 0, 1014])
      // 1000 insertions, then five statements.
      #expect(database.statements - before == 1005)
    }
  }
}
