extension Migration {
  /// Forms that were begun and not saved yet, for the person who began them.
  static let drafts = Migration(
    10, "drafts",
    [
      """
      CREATE TABLE draft (
        id TEXT NOT NULL PRIMARY KEY,
        organization_id TEXT NOT NULL REFERENCES organization (id),
        person_id TEXT NOT NULL REFERENCES person (id),
        page TEXT NOT NULL CONSTRAINT draft_page CHECK (page LIKE '/%'),
        content TEXT NOT NULL,
        saved_at BIGINT NOT NULL
      )
      """,
      "CREATE INDEX draft_by_page ON draft (person_id, organization_id, page, saved_at)",
      "CREATE INDEX draft_by_time ON draft (saved_at)",
    ])
}
