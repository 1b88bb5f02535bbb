public import Care
import Database
import Foundation
public import Kernel

/// An import that was taken back.
public struct ImportWithdrawal: Hashable, Sendable {
  public var at: Instant
  /// Records that are again as they were before the import, or gone when it had made them.
  public var withdrawn: Int
  /// Records that somebody changed or used since: they stay.
  public var remaining: Int
}

/// A record that an import wrote and that could not be taken back.
public struct ImportRemainder: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case visit, absence, shift, carer, patient }

  public var kind: Kind
  /// The person or carer it is about, `nil` when the record is gone.
  public var name: PersonName?
  public var day: LocalDate?
}

extension Workspace {
  /// Takes an accepted import back: what was new is removed and what was changed is again as it was,
  /// as far as nobody changed or used it since. What stays is told by `remainders(of:)`. A visit whose
  /// time of before was given to another one since is to place again.
  ///
  /// Throws `ImportError.cannotBeTakenBack` when it was not accepted, was taken back before, or is
  /// older than `ImportCleaning.keptDays`. One transaction; a few statements for each record.
  @discardableResult
  public func takeBackImport(
    _ id: ID<ImportRecord>, onProgress: @escaping ImportProgress = { _, _ in }
  ) async throws -> ImportWithdrawal {
    let log = ChangeLog(self)
    return try await write(
      .importFiles,
      recording: { tx, acts in
        try tx.lockImports(of: organization)
        let records = try tx.recordsToTakeBack(of: id, in: organization)
        var taking = ImportTakingBack(
          log: log, meter: ImportMeter(of: records.count, onProgress))
        try taking.takeBack(records, in: tx)
        let done = records.map(\.position).filter { taking.remaining[$0] == nil }
        try Transaction.parts(done) { part in
          try tx.execute(
            "DELETE FROM import_change WHERE import_id = \(id) AND position IN \(part)")
        }
        let withdrawal = ImportWithdrawal(
          at: log.at, withdrawn: records.count - taking.remaining.count,
          remaining: taking.remaining.count)
        try tx.execute(
          """
          INSERT INTO import_withdrawal (import_id, person_id, at, withdrawn, remaining)
          VALUES (\(id), \(person), \(log.at), \(withdrawal.withdrawn), \(withdrawal.remaining))
          """)
        acts.append(.importWithdrawn(id))
        acts += taking.acts
        return withdrawal
      })
  }

  /// What an import wrote and could not be taken back, at most `limit`.
  public func remainders(
    of id: ID<ImportRecord>, limit: Int = 200
  ) async throws -> [ImportRemainder] {
    try await read(.importFiles) { tx in
      try tx.rows(
        """
        SELECT c.kind, COALESCE(p.given, k.given, q.given), COALESCE(p.family, k.family, q.family),
          v.day
        FROM import_change c JOIN import i ON i.id = c.import_id
        LEFT JOIN visit v ON v.id = c.record_id AND v.organization_id = i.organization_id
        LEFT JOIN patient p ON p.organization_id = i.organization_id
          AND p.id = COALESCE(v.patient_id, c.record_id)
        LEFT JOIN carer k ON k.organization_id = i.organization_id AND k.id = c.record_id
        LEFT JOIN absence a ON a.organization_id = i.organization_id AND a.id = c.record_id
        LEFT JOIN carer q ON q.organization_id = i.organization_id AND q.id = a.carer_id
        WHERE i.organization_id = \(organization) AND i.id = \(id)
        ORDER BY c.position LIMIT \(limit)
        """
      ).map { row in
        let family = try row.get(2, as: String?.self)
        return ImportRemainder(
          kind: try row.get(0),
          name: try family.map { try PersonName(given: row.get(1), family: $0) },
          day: try row.get(3))
      }
    }
  }
}

extension Transaction {
  /// The records of an import that may be taken back, by their position.
  fileprivate func recordsToTakeBack(
    of id: ID<ImportRecord>, in organization: ID<Organization>
  ) throws -> [(position: Int, record: ImportedRecord)] {
    // Whoever comes first makes the others wait.
    let accepted = try execute(
      """
      UPDATE import SET state = state
      WHERE organization_id = \(organization) AND id = \(id) AND state = 'accepted'
      """)
    let isDone = try row("SELECT 1 FROM import_withdrawal WHERE import_id = \(id)") != nil
    let decoder = JSONDecoder()
    let records = try rows(
      """
      SELECT position, kind, record_id, version, before_image FROM import_change
      WHERE import_id = \(id) ORDER BY position
      """
    ).map { row in
      let image = try row.get(4, as: String?.self)
      return (
        position: try row.get(0, as: Int.self),
        record: ImportedRecord(
          kind: try row.get(1), id: try row.get(2), version: try row.get(3),
          image: try image.map { try decoder.decode(RecordImage.self, from: Data($0.utf8)) })
      )
    }
    guard accepted == 1, !isDone, !records.isEmpty else { throw ImportError.cannotBeTakenBack }
    return records
  }
}

extension ImportWithdrawal {
  /// Reads `at, withdrawn, remaining` from `column` on; `nil` when there is none.
  init?(_ row: Row, from column: Int) throws {
    guard let at = try row.get(column, as: Instant?.self) else { return nil }
    self.init(
      at: at, withdrawn: try row.get(column + 1), remaining: try row.get(column + 2))
  }
}

extension Act {
  static func importWithdrawn(_ id: ID<ImportRecord>) -> Act {
    Act("import.withdrawn", on: "import", id)
  }
  static func patientRemoved(_ id: ID<Patient>) -> Act { Act("patient.removed", on: "patient", id) }
  static func carerRemoved(_ id: ID<Carer>) -> Act { Act("carer.removed", on: "carer", id) }
  static func visitRemoved(_ id: ID<Visit>) -> Act { Act("visit.removed", on: "visit", id) }
}
