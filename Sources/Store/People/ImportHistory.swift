public import Care
public import Database
import Foundation
public import Kernel

/// A file that was brought in, as the list of them shows it.
public struct ImportHistoryLine: Hashable, Sendable {
  public var record: ImportRecord
  /// Who sent it.
  public var name: PersonName
  /// When it was taken back.
  public var withdrawal: ImportWithdrawal?
}

extension Workspace {
  /// The latest imports, newest first. One statement.
  public func imports(limit: Int = 20) async throws -> [ImportHistoryLine] {
    try await read(.importFiles) { tx in
      try tx.importLines("1 = 1", of: organization, limit: limit)
    }
  }

  /// One of them. Throws `ImportError.unknown`.
  public func importLine(_ id: ID<ImportRecord>) async throws -> ImportHistoryLine {
    try await read(.importFiles) { tx in
      let lines = try tx.importLines("i.id = \(id)", of: organization, limit: 1)
      guard let line = lines.first else { throw ImportError.unknown }
      return line
    }
  }

  /// The rows of an accepted import that were refused, with every reason, in the order of the file.
  public func refusals(of id: ID<ImportRecord>) async throws -> [RowRefusal] {
    try await read(.importFiles) { tx in
      try tx.rows(
        """
        SELECT r.row_number, r.field, r.value, r.reason FROM import_refusal r
        JOIN import i ON i.id = r.import_id
        WHERE r.import_id = \(id) AND i.organization_id = \(organization) ORDER BY r.position
        """
      ).map { row in
        RowRefusal(
          row: try row.get(0), field: try row.get(1), value: try row.get(2),
          reason: Message(kept: try row.get(3)))
      }
    }
  }
}

extension Transaction {
  fileprivate func importLines(
    _ condition: SQL, of organization: ID<Organization>, limit: Int
  ) throws -> [ImportHistoryLine] {
    try rows(
      """
      SELECT \(ImportRecord.columns), p.given, p.family, w.at, w.withdrawn, w.remaining
      FROM import i JOIN person p ON p.id = i.requested_by
      LEFT JOIN import_withdrawal w ON w.import_id = i.id
      WHERE i.organization_id = \(organization) AND \(condition)
      ORDER BY i.requested_at DESC, i.id DESC LIMIT \(limit)
      """
    ).map { row in
      ImportHistoryLine(
        record: try ImportRecord(row),
        name: try PersonName(given: row.get(11), family: row.get(12)),
        withdrawal: try ImportWithdrawal(row, from: 13))
    }
  }

  /// Keeps why rows were refused.
  func keep(_ refusals: [RowRefusal], of id: ID<ImportRecord>) throws {
    try insert(
      "import_refusal (import_id, position, row_number, field, value, reason)",
      Array(refusals.enumerated())
    ) { index, refusal in
      """
      (\(id), \(index), \(refusal.row), \(refusal.field),
        \(String(refusal.value.prefix(500))), \(refusal.reason.kept))
      """
    }
  }
}

/// Removes what waits too long: files that nobody accepted, and what is kept of accepted ones.
public struct ImportCleaning: Sendable {
  /// Days for which refused rows, and what is needed to take an import back, are kept.
  public static let keptDays = 30

  private let database: Database
  private let clock: @Sendable () -> Instant

  /// For the files of all organizations; `clock` gives this moment.
  public init(_ database: Database, clock: @escaping @Sendable () -> Instant) {
    (self.database, self.clock) = (database, clock)
  }

  /// Drops files that were sent a day ago and never accepted, as their senders could, and forgets
  /// what was kept of accepted files for `keptDays`; how many files. For an hourly runner.
  @discardableResult
  public func sweep() async throws -> Int {
    let now = clock(), dayAgo = now.adding(seconds: -86_400)
    let open = try await database.read { tx in
      try tx.rows(
        """
        SELECT id, organization_id, requested_by FROM import
        WHERE state = 'open' AND requested_at < \(dayAgo) ORDER BY requested_at LIMIT 1000
        """
      ).map { row in
        (
          try row.get(0, as: ID<ImportRecord>.self),
          Workspace(
            database: database, organization: try row.get(1), person: try row.get(2),
            permissions: [.importFiles], source: "background", clock: clock)
        )
      }
    }
    var dropped = 0
    for (id, workspace) in open {
      do {
        try await workspace.dropImport(id)
        dropped += 1
      } catch ImportError.settled {
        // Somebody was quicker.
      }
    }
    return dropped + (try await forget(before: now.adding(seconds: -Self.keptDays * 86_400)))
  }

  private func forget(before limit: Instant) async throws -> Int {
    try await database.write { tx in
      let old: SQL = "SELECT id FROM import WHERE state = 'accepted' AND settled_at < \(limit)"
      try tx.execute("DELETE FROM import_refusal WHERE import_id IN (\(old))")
      try tx.execute("DELETE FROM import_change WHERE import_id IN (\(old))")
      return try tx.execute(
        """
        UPDATE import SET bytes = \(Bytes([]))
        WHERE state = 'accepted' AND settled_at < \(limit) AND bytes <> \(Bytes([]))
        """)
    }
  }
}

extension Message {
  /// The message as it is kept in a column: key, values and lists.
  fileprivate var kept: String {
    guard let data = try? JSONEncoder().encode(KeptMessage(self)) else { return key }
    return String(decoding: data, as: UTF8.self)
  }

  fileprivate init(kept text: String) {
    let kept = try? JSONDecoder().decode(KeptMessage.self, from: Data(text.utf8))
    self = kept?.message ?? Message(text)
  }
}

private struct KeptMessage: Codable {
  let key: String, arguments: [String: String], lists: [String: [KeptMessage]]

  init(_ message: Message) {
    (key, arguments) = (message.key, message.arguments)
    lists = message.lists.mapValues { $0.map(KeptMessage.init) }
  }

  var message: Message {
    Message(key, arguments, lists: lists.mapValues { $0.map(\.message) })
  }
}
