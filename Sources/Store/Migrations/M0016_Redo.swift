extension Migration {
  /// What it takes to do an undone act again: which undo it was, the proposal that is no longer
  /// accepted, and the cancellations that ended.
  static let redo = Migration(
    16, "redo",
    [
      "ALTER TABLE undone_batch ADD COLUMN undo_id TEXT",
      """
      ALTER TABLE undone_batch ADD COLUMN proposal_id TEXT
        REFERENCES proposal (id) ON DELETE SET NULL
      """,
      "CREATE INDEX undone_batch_by_undo ON undone_batch (undo_id)",
      """
      CREATE INDEX undone_batch_by_proposal ON undone_batch (proposal_id)
        WHERE proposal_id IS NOT NULL
      """,
      """
      CREATE TABLE ended_cancellation (
        batch_id TEXT NOT NULL,
        visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id),
        at BIGINT NOT NULL,
        reason TEXT NOT NULL CONSTRAINT ended_cancellation_reason CHECK (reason <> ''),
        stay_id TEXT REFERENCES stay (id) ON DELETE SET NULL,
        PRIMARY KEY (batch_id, visit_id)
      )
      """,
      "CREATE INDEX ended_cancellation_by_visit ON ended_cancellation (visit_id)",
      """
      CREATE INDEX ended_cancellation_by_stay ON ended_cancellation (stay_id)
        WHERE stay_id IS NOT NULL
      """,
    ])
}
