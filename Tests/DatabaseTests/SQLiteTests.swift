import Database
import Foundation
import TestSupport
import Testing

/// What only SQLite needs.
@Suite struct SQLiteTests {
  @Test func everyAnsweredWriteIsOnTheDisk() async throws {
    try await TestDatabase.withURL(.sqlite) { url in
      let database = try await Database.open(url)
      defer { database.close() }
      let settings = try await database.write { tx in
        [
          try tx.value("PRAGMA synchronous", as: Int.self).map { "\($0)" },
          try tx.value("PRAGMA journal_mode", as: String.self),
          try tx.value("PRAGMA foreign_keys", as: Int.self).map { "\($0)" },
        ]
      }
      // 2 is FULL. Source: sqlite.org/pragma.html.
      #expect(settings == ["2", "wal", "1"])
    }
  }

  @Test func theFileIsForItsOwnerAlone() async throws {
    try await TestDatabase.withURL(.sqlite) { url in
      let database = try await Database.open(url)
      defer { database.close() }
      let path = String(url.dropFirst("sqlite:".count))
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let mode = try #require(attributes[.posixPermissions] as? NSNumber)
      #expect(mode.intValue & 0o077 == 0)
    }
  }

  @Test func databasesInMemoryAreApart() async throws {
    let (one, two) = (
      try await Database.open("sqlite::memory:"), try await Database.open("sqlite::memory:")
    )
    try await one.write { try $0.define("CREATE TABLE n (n BIGINT)") }
    try await two.write { try $0.define("CREATE TABLE n (n BIGINT)") }
    one.close()
    two.close()
  }

  @Test func aFileThatIsNoDatabaseIsRefused() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
    do {
      _ = try await Database.open("sqlite:\(path)")
      Issue.record("the file should have been refused")
    } catch DatabaseError.connection {}
  }
}
