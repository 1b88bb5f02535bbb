public import Database
import Foundation
import Kernel

/// Real databases for tests: SQLite in memory, and PostgreSQL when `POSTGRES_URL` is set.
public enum TestDatabase {
  /// The address of the PostgreSQL server for tests; `scripts/postgres url` prints one.
  static let postgresURL = ProcessInfo.processInfo.environment["POSTGRES_URL"]

  /// The engines to run each test on: `@Test(arguments: TestDatabase.engines)`.
  public static let engines: [Engine] = postgresURL == nil ? [.sqlite] : [.sqlite, .postgres]

  /// Lends an empty database to `test` and drops it afterwards.
  public static func withEmpty<T>(
    _ engine: Engine, connections: Int = 4,
    _ test: (Database) async throws -> T
  ) async throws -> T {
    switch engine {
    case .sqlite:
      let database = try await Database.open("sqlite::memory:")
      defer { database.close() }
      return try await test(database)
    case .postgres:
      return try await withSchema(connections: connections) { url in
        let database = try await Database.open(url, connections: connections)
        defer { database.close() }
        return try await test(database)
      }
    }
  }

  /// Lends the address of an empty database that outlives its connections, for tests that open it
  /// more than once, and deletes it afterwards.
  public static func withURL<T>(_ engine: Engine, _ test: (String) async throws -> T) async throws
    -> T
  {
    switch engine {
    case .sqlite:
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("filrouge-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      return try await test("sqlite:\(folder.path)/test.sqlite")
    case .postgres:
      return try await withSchema(connections: 8, test)
    }
  }

  /// A schema of its own for one test, in the one PostgreSQL database.
  private static func withSchema<T>(connections: Int, _ test: (String) async throws -> T)
    async throws -> T
  {
    guard let server = postgresURL else { throw DatabaseError.malformedURL }
    await Seats.shared.take(connections)
    let owner = try await Database.open(server, connections: 1)
    let name = "test_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
    func leave() async throws {
      try await owner.write { try $0.define("DROP SCHEMA \(name) CASCADE") }
      owner.close()
      await Seats.shared.give(connections)
    }
    do {
      try await owner.write { try $0.define("CREATE SCHEMA \(name)") }
      let mark = server.contains("?") ? "&" : "?"
      let result = try await test("\(server)\(mark)options=-c%20search_path%3D\(name)")
      try await leave()
      return result
    } catch {
      try await leave()
      throw error
    }
  }
}

/// How many connections the tests that run side by side may hold, so that the server's limit is
/// never met.
private actor Seats {
  static let shared = Seats()
  private var free = 48
  private var waiting: [(count: Int, turn: CheckedContinuation<Void, Never>)] = []

  func take(_ count: Int) async {
    if waiting.isEmpty, free >= count {
      free -= count
    } else {
      await withCheckedContinuation { waiting.append((count, $0)) }
    }
  }

  func give(_ count: Int) {
    free += count
    while let first = waiting.first, free >= first.count {
      free -= first.count
      waiting.removeFirst().turn.resume()
    }
  }
}
