extension Migration {
  /// Planning runs and the tours they propose.
  static let planning = Migration(
    4, "planning",
    [
      """
      CREATE TABLE planning_run (
        id TEXT NOT NULL PRIMARY KEY,
        organization_id TEXT NOT NULL REFERENCES organization (id),
        day TEXT NOT NULL CONSTRAINT planning_run_day CHECK (length(day) = 10),
        kind TEXT NOT NULL CONSTRAINT planning_run_kind CHECK (kind IN ('tours', 'repair')),
        state TEXT NOT NULL
          CONSTRAINT planning_run_state
            CHECK (state IN ('queued', 'running', 'finished', 'stopped', 'failed', 'stale')),
        requested_by TEXT NOT NULL REFERENCES person (id),
        requested_at BIGINT NOT NULL,
        part_from BIGINT,
        part_to BIGINT,
        keeps_plan BIGINT NOT NULL CONSTRAINT planning_run_keeps_plan CHECK (keeps_plan IN (0, 1)),
        seconds BIGINT NOT NULL CONSTRAINT planning_run_seconds CHECK (seconds BETWEEN 1 AND 3600),
        absence_id TEXT REFERENCES absence (id) ON DELETE SET NULL,
        stop_wanted BIGINT NOT NULL
          CONSTRAINT planning_run_stop_wanted CHECK (stop_wanted IN (0, 1)),
        started_at BIGINT,
        seen_at BIGINT,
        finished_at BIGINT,
        moves BIGINT NOT NULL,
        cost BIGINT,
        unplaced BIGINT,
        failure TEXT NOT NULL,
        CONSTRAINT planning_run_part_from_whole CHECK ((part_from IS NULL) = (part_to IS NULL)),
        CONSTRAINT planning_run_state_whole
          CHECK ((state = 'queued') = (started_at IS NULL) OR state = 'stopped'),
        CONSTRAINT planning_run_state_whole2
          CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL))
      )
      """,
      """
      CREATE INDEX planning_run_waiting ON planning_run (state, requested_at, id)
      WHERE state IN ('queued', 'running')
      """,
      "CREATE INDEX planning_run_by_day ON planning_run (organization_id, day, requested_at)",
      """
      CREATE TABLE planning_run_carer (
        run_id TEXT NOT NULL REFERENCES planning_run (id) ON DELETE CASCADE,
        carer_id TEXT NOT NULL REFERENCES carer (id),
        PRIMARY KEY (run_id, carer_id)
      )
      """,
      """
      CREATE TABLE proposal (
        id TEXT NOT NULL PRIMARY KEY,
        organization_id TEXT NOT NULL REFERENCES organization (id),
        run_id TEXT NOT NULL REFERENCES planning_run (id) ON DELETE CASCADE,
        position BIGINT NOT NULL CONSTRAINT proposal_position CHECK (position >= 0),
        day TEXT NOT NULL CONSTRAINT proposal_day CHECK (length(day) = 10),
        day_version BIGINT NOT NULL,
        spirit TEXT,
        state TEXT NOT NULL
          CONSTRAINT proposal_state CHECK (state IN ('open', 'accepted', 'partly', 'rejected')),
        settled_by TEXT REFERENCES person (id),
        settled_at BIGINT,
        metres BIGINT NOT NULL,
        travel_seconds BIGINT NOT NULL,
        wait_seconds BIGINT NOT NULL,
        overtime_seconds BIGINT NOT NULL,
        known_faces BIGINT NOT NULL,
        placed BIGINT NOT NULL,
        UNIQUE (run_id, position),
        CONSTRAINT proposal_state_whole CHECK ((state = 'open') = (settled_by IS NULL)),
        CONSTRAINT proposal_settled_by_whole CHECK ((settled_by IS NULL) = (settled_at IS NULL))
      )
      """,
      "CREATE INDEX proposal_by_day ON proposal (organization_id, day)",
      """
      CREATE TABLE proposal_visit (
        proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
        visit_version BIGINT NOT NULL,
        before_carer_id TEXT,
        before_starts BIGINT,
        after_carer_id TEXT,
        after_starts BIGINT,
        is_accepted BIGINT NOT NULL
          CONSTRAINT proposal_visit_is_accepted CHECK (is_accepted IN (0, 1)),
        PRIMARY KEY (proposal_id, visit_id),
        CONSTRAINT proposal_visit_before_carer_id_whole
          CHECK ((before_carer_id IS NULL) = (before_starts IS NULL)),
        CONSTRAINT proposal_visit_after_carer_id_whole
          CHECK ((after_carer_id IS NULL) = (after_starts IS NULL))
      )
      """,
      "CREATE INDEX proposal_visit_by_visit ON proposal_visit (visit_id)",
      """
      CREATE TABLE proposal_cost (
        proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        component TEXT NOT NULL CONSTRAINT proposal_cost_component CHECK (component <> ''),
        cents BIGINT NOT NULL,
        PRIMARY KEY (proposal_id, component)
      )
      """,
      """
      CREATE TABLE proposal_unplaced (
        proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
        position BIGINT NOT NULL CONSTRAINT proposal_unplaced_position CHECK (position >= 0),
        code TEXT NOT NULL CONSTRAINT proposal_unplaced_code CHECK (code <> ''),
        arguments TEXT NOT NULL,
        PRIMARY KEY (proposal_id, visit_id, position)
      )
      """,
      "CREATE INDEX proposal_unplaced_by_visit ON proposal_unplaced (visit_id)",
    ])
}
