public import Database
public import Kernel

/// The tables of the program, and the way from an older version to this one.
public enum Schema {
  /// All steps, in order. A new one goes at the end, in a file `M0002_….swift` of its own.
  static let migrations: [Migration] = [
    .organizations, .people, .scheduling, .planning, .imports, .calls, .runFigures,
    .endedOverrides, .searchWords, .drafts, .ownSkills, .importHistory, .runAttempts,
    .invitations, .searchEntries, .redo,
  ]

  /// The version that this program needs.
  public static var version: Int { migrations.count }

  /// Brings the database to this version, and says which steps it took; none when it was there.
  ///
  /// Everything happens in one transaction, or nothing. Two programs that start together wait for
  /// each other. Throws `SchemaError` for a database of a newer program.
  @discardableResult
  public static func migrate(_ database: Database, at now: Instant) async throws -> [String] {
    try await migrate(database, at: now, by: migrations)
  }

  @discardableResult
  static func migrate(_ database: Database, at now: Instant, by migrations: [Migration])
    async throws
    -> [String]
  {
    try await database.write { tx in
      try tx.lockDefinitions()
      try tx.define(
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
          number BIGINT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          checksum TEXT NOT NULL,
          applied_at BIGINT NOT NULL
        )
        """)
      let applied = try tx.rows("SELECT number, checksum FROM schema_migration ORDER BY number")
      try check(applied, against: migrations)
      return try migrations.dropFirst(applied.count).map { migration in
        try apply(migration, in: tx, at: now)
        return migration.name
      }
    }
  }

  /// The version of a database, 0 when it is empty.
  public static func version(of database: Database) async throws -> Int {
    try await database.read { tx in
      let tables = try tx.structure()
      guard tables.contains("table schema_migration\n") else { return 0 }
      return try tx.value("SELECT MAX(number) FROM schema_migration") ?? 0
    }
  }

  private static func check(_ applied: [Row], against migrations: [Migration]) throws {
    guard applied.count <= migrations.count else {
      throw SchemaError.newer(database: applied.count, program: migrations.count)
    }
    for (row, migration) in zip(applied, migrations) {
      guard try row.get(0) == migration.number, try row.get(1) == migration.checksum else {
        throw SchemaError.edited(migration.number)
      }
    }
  }

  private static func apply(_ migration: Migration, in tx: Transaction, at now: Instant) throws {
    for statement in migration.statements { try tx.define(statement) }
    try tx.execute(
      """
      INSERT INTO schema_migration (number, name, checksum, applied_at)
      VALUES (\(migration.number), \(migration.name), \(migration.checksum), \(now))
      """)
  }
}

/// Why a database cannot be brought to this version.
public enum SchemaError: Refusal, Equatable {
  /// It was used by a newer program; going back is not possible.
  case newer(database: Int, program: Int)
  /// A step differs from the one that was applied.
  case edited(Int)

  public var reason: RefusalReason { .conflict }

  public var message: Message {
    switch self {
    case .newer(let database, let program):
      Message("schema.newer", ["database": "\(database)", "program": "\(program)"])
    case .edited(let number): Message("schema.edited", ["number": "\(number)"])
    }
  }
}
