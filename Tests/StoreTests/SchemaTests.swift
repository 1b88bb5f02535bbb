import Database
import Foundation
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchemaTests {
  static let now = TestClock.start
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Store/Migrations/schema.sql").standardizedFileURL

  static func sqliteDefinitions() async throws -> String {
    try await TestDatabase.withEmpty(.sqlite) { database in
      try await Schema.migrate(database, at: now)
      let definitions = try await database.read { try $0.definitions() }
      return "-- Every table, made by the migrations. `scripts/schema` writes this file.\n\n"
        + definitions.map { "\($0);\n" }.joined(separator: "\n")
    }
  }

  @Test func theFileShowsTheTables() async throws {
    let made = try await Self.sqliteDefinitions()
    if ProcessInfo.processInfo.environment["WRITE_SCHEMA"] != nil {
      try made.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(made == written, "run scripts/schema after adding a migration")
  }

  @Test(arguments: TestDatabase.engines)
  func bothEnginesHaveTheSameTables(engine: Engine) async throws {
    let expected = try await TestDatabase.withEmpty(.sqlite) { database in
      try await Schema.migrate(database, at: Self.now)
      return try await database.read { try $0.structure() }
    }
    let found = try await TestDatabase.withEmpty(engine) { database in
      try await Schema.migrate(database, at: Self.now)
      return try await database.read { try $0.structure() }
    }
    let lines = Set(expected.split(separator: "\n")).symmetricDifference(
      found.split(separator: "\n"))
    #expect(lines.isEmpty)
    #expect(found == expected)
    #expect(found.contains("foreign key (organization_id) references organization (id)"))
  }

  @Test func migrationsAreNumberedWithoutGaps() {
    #expect(Schema.migrations.map(\.number) == Array(1...Schema.migrations.count))
    #expect(Set(Schema.migrations.map(\.name)).count == Schema.migrations.count)
  }

  @Test(arguments: TestDatabase.engines)
  func twoProgramsThatStartTogetherDoNotRace(engine: Engine) async throws {
    try await TestDatabase.withURL(engine) { url in
      let steps = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<4 {
          group.addTask {
            let database = try await Database.open(url, connections: 1)
            defer { database.close() }
            return try await Schema.migrate(database, at: Self.now)
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(steps == Schema.migrations.map(\.name))
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aNewStepKeepsWhatIsThere(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let first = Migration(1, "first", ["CREATE TABLE a (id TEXT NOT NULL PRIMARY KEY)"])
      let second = Migration(2, "second", ["ALTER TABLE a ADD COLUMN name TEXT"])
      #expect(try await Schema.version(of: database) == 0)
      #expect(try await Schema.migrate(database, at: Self.now, by: [first]) == ["first"])
      try await database.write { try $0.execute("INSERT INTO a (id) VALUES (\("1"))") }
      #expect(try await Schema.migrate(database, at: Self.now, by: [first, second]) == ["second"])
      #expect(try await Schema.migrate(database, at: Self.now, by: [first, second]) == [])
      #expect(try await Schema.version(of: database) == 2)
      let count = try await database.read { try $0.value("SELECT COUNT(*) FROM a", as: Int.self) }
      #expect(count == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aFailingStepLeavesNothingBehind(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let first = Migration(1, "first", ["CREATE TABLE a (id TEXT NOT NULL PRIMARY KEY)"])
      let broken = Migration(2, "broken", ["CREATE TABLE b (id TEXT)", "CREATE TABLE a (id TEXT)"])
      await #expect(throws: DatabaseError.self) {
        try await Schema.migrate(database, at: Self.now, by: [first, broken])
      }
      let version = try await Schema.version(of: database)
      #expect(version == 0)
      #expect(try await database.read { try $0.structure() } == "\n")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aNewerOrForeignDatabaseIsRefused(engine: Engine) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let first = Migration(1, "first", ["CREATE TABLE a (id TEXT)"])
      let edited = Migration(1, "first", ["CREATE TABLE a (id TEXT, name TEXT)"])
      let second = Migration(2, "second", ["CREATE TABLE b (id TEXT)"])
      try await Schema.migrate(database, at: Self.now, by: [first, second])
      await #expect(throws: SchemaError.newer(database: 2, program: 1)) {
        try await Schema.migrate(database, at: Self.now, by: [first])
      }
      await #expect(throws: SchemaError.edited(1)) {
        try await Schema.migrate(database, at: Self.now, by: [edited, second])
      }
    }
  }
}
