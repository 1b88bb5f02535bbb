extension Migration {
  /// Rules broken on purpose that an act ended, kept so that its undo brings them back.
  static let endedOverrides = Migration(
    8, "ended_overrides",
    [
      """
      CREATE TABLE ended_override (
        batch_id TEXT NOT NULL,
        visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
        rule TEXT NOT NULL CONSTRAINT ended_override_rule CHECK (rule <> ''),
        because TEXT NOT NULL CONSTRAINT ended_override_because CHECK (because <> ''),
        person_id TEXT NOT NULL REFERENCES person (id),
        at BIGINT NOT NULL,
        PRIMARY KEY (batch_id, visit_id, rule)
      )
      """
    ])
}
