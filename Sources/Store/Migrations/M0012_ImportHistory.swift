extension Migration {
  /// What became of accepted files: the rows that were refused, and what can be taken back.
  static let importHistory = Migration(
    12, "import_history",
    [
      """
      CREATE TABLE import_refusal (
        import_id TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
        position BIGINT NOT NULL,
        row_number BIGINT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        reason TEXT NOT NULL CONSTRAINT import_refusal_reason CHECK (reason <> ''),
        PRIMARY KEY (import_id, position)
      )
      """,
      """
      CREATE TABLE import_change (
        import_id TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
        position BIGINT NOT NULL,
        kind TEXT NOT NULL
          CONSTRAINT import_change_kind
            CHECK (kind IN ('patient', 'carer', 'shift', 'absence', 'visit')),
        record_id TEXT NOT NULL,
        version BIGINT NOT NULL,
        before_image TEXT,
        PRIMARY KEY (import_id, position)
      )
      """,
      """
      CREATE TABLE import_withdrawal (
        import_id TEXT NOT NULL PRIMARY KEY REFERENCES import (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id),
        at BIGINT NOT NULL,
        withdrawn BIGINT NOT NULL,
        remaining BIGINT NOT NULL
      )
      """,
      "CREATE INDEX import_open ON import (state, requested_at) WHERE state = 'open'",
    ])
}
