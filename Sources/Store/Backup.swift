public import Database
import Foundation
public import Kernel

/// Copies of an SQLite database and the way back, each checked down to the last event.
///
/// PostgreSQL has `pg_dump` and `pg_basebackup`; see `docs/how-to/back-up-and-restore.md`.
public enum Backup {
  /// Writes a copy of a database in use into a new file, and checks what was written.
  ///
  /// Throws `BackupError` or `BackupRefusal`; the file is then not there.
  @discardableResult
  public static func write(_ database: Database, to path: String) async throws -> BackupReport {
    try await database.backUp(to: path)
    do {
      return try await check(path)
    } catch {
      try FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// Checks a copy: its pages, its references, its version, its events. O(n) in its size.
  public static func check(_ path: String) async throws -> BackupReport {
    guard FileManager.default.isReadableFile(atPath: path) else { throw BackupError.missing }
    // The copy itself stays untouched: opening a database may write into it and beside it.
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("filrouge-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    try FileManager.default.createDirectory(
      at: scratch, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let opened = scratch.appendingPathComponent("opened.sqlite").path
    let database = try await open("sqlite:\(opened)")
    defer { database.close() }
    // Restoring checks pages and references.
    try await database.restore(from: path)
    return try await report(on: database, path: path)
  }

  /// Replaces the content of a database, which a server may be using, by a copy.
  ///
  /// The copy is checked first; what was there is kept in the file `kept`. A copy of an older
  /// version is brought to this one, a newer one is refused. People have to sign in again. What a
  /// server saves between the keeping and the replacement is in neither file.
  @discardableResult
  public static func restore(
    _ path: String, into database: Database, keeping kept: String, at now: Instant
  ) async throws -> BackupReport {
    let report = try await check(path)
    try await database.backUp(to: kept)
    try await database.restore(from: path)
    try await Schema.migrate(database, at: now)
    try await database.write { try $0.execute("DELETE FROM session") }
    let verdict = try await Audit.verify(database)
    guard verdict.isWhole else { throw BackupRefusal.brokenChain(verdict.faults) }
    guard try await goesOn(from: report.heads, in: database) else {
      throw BackupRefusal.incomplete
    }
    return report
  }

  /// Whether each chain still holds the event with which it ended in the copy. A server may have added
  /// others since.
  private static func goesOn(from heads: [ChainHead], in database: Database) async throws -> Bool {
    try await database.read { tx in
      try heads.allSatisfy { head in
        let hash = try tx.value(
          """
          SELECT e.hash FROM event e
          WHERE e.organization_id = \(head.organization) AND e.sequence = \(head.events)
          """, as: Bytes.self)
        let found = head.events == 0 ? Event.genesis : hash?.array
        return found.map(Audit.hex) == head.hash
      }
    }
  }

  private static func open(_ url: String) async throws -> Database {
    try await Database.open(url, connections: 1)
  }

  private static func report(on database: Database, path: String) async throws -> BackupReport {
    let version = try await Schema.version(of: database)
    guard version > 0 else { throw BackupRefusal.foreign }
    guard version <= Schema.version else {
      throw SchemaError.newer(database: version, program: Schema.version)
    }
    let verdict = try await Audit.verify(database)
    guard verdict.isWhole else { throw BackupRefusal.brokenChain(verdict.faults) }
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return BackupReport(
      bytes: (attributes[.size] as? NSNumber)?.intValue ?? 0, version: version,
      events: verdict.events, heads: verdict.heads)
  }
}

/// What a checked copy holds.
public struct BackupReport: Hashable, Sendable {
  /// The size of the file.
  public let bytes: Int
  /// The version of its tables.
  public let version: Int
  /// How many events it holds, all in whole chains.
  public let events: Int
  public let heads: [ChainHead]
}

/// Why a copy that the engine finds whole is refused all the same.
public enum BackupRefusal: Refusal, Equatable {
  /// It is a database of another program.
  case foreign
  case brokenChain([AuditFault])
  /// What stands in the database after the restoration is not what the copy holds.
  case incomplete

  public var reason: RefusalReason { .conflict }

  public var message: Message {
    switch self {
    case .foreign: "backup.foreign"
    case .brokenChain(let faults):
      Message("backup.broken-chain", ["sequence": "\(faults.first?.sequence ?? 0)"])
    case .incomplete: "backup.incomplete"
    }
  }
}
