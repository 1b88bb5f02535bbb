import Database
public import Kernel
public import Care

extension Workspace {
  /// What an open import would do now, from its file read again. Changes nothing; what it shows of
  /// people who are known already is an event for each of them.
  ///
  /// Throws `ImportError.unknown`, or `.settled` when it was accepted or dropped. O(rows).
  public func importPreview(
    _ id: ID<ImportRecord>, _ drafts: ImportDrafts, refused: [RowRefusal],
    doubts: [RowRefusal] = [], locate: @escaping @Sendable (Address) -> Place?
  ) async throws -> ImportPreview {
    let now = now(), today = today()
    let (preview, readings) = try await read(.importFiles) { tx in
      let row = try tx.row(
        """
        SELECT \(ImportRecord.columns) FROM import i
        WHERE i.organization_id = \(organization) AND i.id = \(id)
        """)
      guard let record = try row.map({ try ImportRecord($0) }) else { throw ImportError.unknown }
      guard record.state == .open else { throw ImportError.settled }
      var meter = ImportMeter(of: drafts.count) { _, _ in }
      let plan = try tx.importPlan(
        drafts, in: organization, at: now, today: today, &meter, locate)
      return (plan.preview(record, refused, doubts: doubts), plan.readings)
    }
    // Apart, so that nobody who writes waits for the comparison; nothing is shown without it.
    try await write(.importFiles, recording: { _, acts in acts += readings })
    return preview
  }
}
