extension Migration {
  /// Files that were brought in, kept as they came until they are accepted.
  static let imports = Migration(
    5, "imports",
    [
      """
      CREATE TABLE import (
        id TEXT NOT NULL PRIMARY KEY,
        organization_id TEXT NOT NULL REFERENCES organization (id),
        kind TEXT NOT NULL CONSTRAINT import_kind CHECK (kind IN ('people', 'carers', 'visits')),
        file_name TEXT NOT NULL,
        bytes BLOB NOT NULL,
        requested_by TEXT NOT NULL REFERENCES person (id),
        requested_at BIGINT NOT NULL,
        state TEXT NOT NULL
          CONSTRAINT import_state CHECK (state IN ('open', 'accepted', 'dropped')),
        settled_at BIGINT,
        added BIGINT NOT NULL,
        changed BIGINT NOT NULL,
        unchanged BIGINT NOT NULL,
        refused BIGINT NOT NULL,
        CONSTRAINT import_state_whole CHECK ((state = 'open') = (settled_at IS NULL))
      )
      """,
      "CREATE INDEX import_by_time ON import (organization_id, requested_at)",
    ])
}
