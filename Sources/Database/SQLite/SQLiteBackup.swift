import Foundation
import GRDB

/// Copies of a whole SQLite database, made and put back while it is used.
extension Database {
  /// Copies everything into a new file at `path`, readable by its owner alone.
  ///
  /// The copy is of one moment; others may read and write meanwhile. It is checked before it gets its
  /// name, so a file that exists is a whole one. Throws `BackupError`.
  public func backUp(to path: String) async throws {
    try await copying { file in
      guard !FileManager.default.fileExists(atPath: path) else { throw BackupError.fileExists }
      let partial = path + ".partial"
      try? FileManager.default.removeItem(atPath: partial)
      do {
        try SQLiteFile.opening(partial) {}
        let copy = try DatabaseQueue(path: partial)
        try file.backup(to: copy)
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try Self.check(copy)
        try copy.close()
        try Self.flush(partial)
        try FileManager.default.moveItem(atPath: partial, toPath: path)
      } catch {
        try? FileManager.default.removeItem(atPath: partial)
        throw error
      }
    }
  }

  /// Replaces everything by the copy at `path`, in one transaction that other programs see at once.
  ///
  /// Refuses a copy that is damaged, before anything is touched. Throws `BackupError`.
  public func restore(from path: String) async throws {
    try await copying { file in
      guard FileManager.default.isReadableFile(atPath: path) else { throw BackupError.missing }
      var configuration = Configuration()
      configuration.readonly = true
      let copy: DatabaseQueue
      do {
        copy = try DatabaseQueue(path: path, configuration: configuration)
        try Self.check(copy)
      } catch is GRDB.DatabaseError {
        throw BackupError.damaged
      }
      try copy.backup(to: file)
      try Self.check(file)
    }
  }

  /// Runs `body` on a thread of its own, as copying takes as long as the file is large.
  private func copying(
    _ body: @escaping @Sendable (any DatabaseWriter) throws -> Void
  ) async throws {
    guard case .sqlite(let sqlite) = connections else { throw BackupError.notSQLite }
    let file = sqlite.file
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async { done.resume(with: Result { try body(file) }) }
    }
  }

  private static func check(_ database: any DatabaseReader) throws {
    let verdict = try database.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
    let strays = try database.read { try GRDB.Row.fetchOne($0, sql: "PRAGMA foreign_key_check") }
    guard verdict == ["ok"], strays == nil else { throw BackupError.damaged }
  }

  private static func flush(_ path: String) throws {
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.synchronize()
    try handle.close()
  }
}

/// Why a database cannot be copied or put back.
public enum BackupError: Error, Equatable {
  /// PostgreSQL has its own tools for that.
  case notSQLite
  case fileExists
  case missing
  /// The copy is not a whole database.
  case damaged
}
