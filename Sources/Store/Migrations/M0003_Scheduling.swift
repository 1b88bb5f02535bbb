extension Migration {
  /// Carers and their rounds, visits, and everything that happens to them.
  static let scheduling = Migration(
    3, "scheduling",
    carers + visits + [
      """
      CREATE TABLE planning_day (
        organization_id TEXT NOT NULL REFERENCES organization (id),
        day TEXT NOT NULL CHECK (length(day) = 10),
        version BIGINT NOT NULL CHECK (version >= 1),
        PRIMARY KEY (organization_id, day)
      )
      """,
      """
      CREATE TABLE depot (
        organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organization (id),
        street TEXT NOT NULL,
        postcode TEXT CHECK (length(postcode) = 4),
        locality TEXT NOT NULL,
        latitude BIGINT NOT NULL CHECK (latitude BETWEEN -90000000 AND 90000000),
        longitude BIGINT NOT NULL CHECK (longitude BETWEEN -180000000 AND 180000000),
        place_quality TEXT NOT NULL
      )
      """,
    ])

  private static let carers = [
    """
    CREATE TABLE carer (
      id TEXT NOT NULL PRIMARY KEY,
      organization_id TEXT NOT NULL REFERENCES organization (id),
      version BIGINT NOT NULL CHECK (version >= 1),
      given TEXT NOT NULL,
      family TEXT NOT NULL CHECK (family <> ''),
      sort_key TEXT NOT NULL,
      qualification TEXT NOT NULL
        CHECK (qualification IN ('nurse', 'careAssistant', 'familyAid', 'physiotherapist')),
      inami TEXT,
      skills TEXT NOT NULL,
      languages TEXT NOT NULL,
      phones TEXT NOT NULL,
      travel TEXT NOT NULL CHECK (travel IN ('car', 'bicycle', 'foot')),
      street TEXT NOT NULL,
      postcode TEXT CHECK (length(postcode) = 4),
      locality TEXT NOT NULL,
      latitude BIGINT CHECK (latitude BETWEEN -90000000 AND 90000000),
      longitude BIGINT CHECK (longitude BETWEEN -180000000 AND 180000000),
      place_quality TEXT,
      base TEXT NOT NULL CHECK (base IN ('home', 'depot')),
      weekly_minutes BIGINT CHECK (weekly_minutes >= 0),
      person_id TEXT REFERENCES person (id),
      external_key TEXT CHECK (external_key <> ''),
      until_day TEXT CHECK (length(until_day) = 10),
      UNIQUE (organization_id, id),
      UNIQUE (organization_id, external_key),
      UNIQUE (organization_id, person_id),
      CHECK ((latitude IS NULL) = (longitude IS NULL)),
      CHECK ((latitude IS NULL) = (place_quality IS NULL))
    )
    """,
    "CREATE INDEX carer_by_name ON carer (organization_id, sort_key, id)",
    """
    CREATE TABLE shift (
      id TEXT NOT NULL PRIMARY KEY,
      organization_id TEXT NOT NULL,
      carer_id TEXT NOT NULL,
      day TEXT NOT NULL CHECK (length(day) = 10),
      starts BIGINT NOT NULL CHECK (starts BETWEEN 0 AND 86400),
      ends BIGINT NOT NULL CHECK (ends BETWEEN 0 AND 86400),
      break_minutes BIGINT NOT NULL CHECK (break_minutes >= 0),
      overtime_minutes BIGINT NOT NULL CHECK (overtime_minutes >= 0),
      CHECK (starts < ends),
      FOREIGN KEY (organization_id, carer_id) REFERENCES carer (organization_id, id)
    )
    """,
    "CREATE INDEX shift_by_day ON shift (organization_id, day, carer_id)",
    "CREATE INDEX shift_by_carer ON shift (carer_id, day)",
    """
    CREATE TABLE absence (
      id TEXT NOT NULL PRIMARY KEY,
      organization_id TEXT NOT NULL,
      carer_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('sick', 'leave', 'training', 'other')),
      from_at BIGINT NOT NULL,
      until_at BIGINT NOT NULL,
      CHECK (from_at < until_at),
      FOREIGN KEY (organization_id, carer_id) REFERENCES carer (organization_id, id)
    )
    """,
    "CREATE INDEX absence_by_end ON absence (organization_id, until_at)",
    "CREATE INDEX absence_by_carer ON absence (carer_id, until_at)",
  ]

  private static let visits = [
    """
    CREATE TABLE visit (
      id TEXT NOT NULL PRIMARY KEY,
      organization_id TEXT NOT NULL,
      version BIGINT NOT NULL CHECK (version >= 1),
      patient_id TEXT NOT NULL,
      day TEXT NOT NULL CHECK (length(day) = 10),
      care TEXT NOT NULL CHECK (care <> ''),
      window_from BIGINT NOT NULL CHECK (window_from BETWEEN 0 AND 86400),
      window_to BIGINT NOT NULL CHECK (window_to BETWEEN 0 AND 86400),
      preferred_from BIGINT,
      preferred_to BIGINT,
      minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 720),
      skills TEXT NOT NULL,
      is_required BIGINT NOT NULL CHECK (is_required IN (0, 1)),
      pair_id TEXT,
      gap_after TEXT REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
      gap_minimum BIGINT,
      gap_maximum BIGINT,
      status TEXT NOT NULL
        CHECK (status IN ('planned', 'underWay', 'done', 'notHome', 'cancelled')),
      carer_id TEXT,
      starts BIGINT CHECK (starts BETWEEN 0 AND 86400),
      is_locked BIGINT NOT NULL CHECK (is_locked IN (0, 1)),
      external_key TEXT CHECK (external_key <> ''),
      UNIQUE (organization_id, external_key),
      CHECK (window_from <= window_to),
      CHECK ((preferred_from IS NULL) = (preferred_to IS NULL)),
      CHECK (preferred_from <= preferred_to),
      CHECK ((gap_after IS NULL) = (gap_minimum IS NULL)),
      CHECK ((gap_after IS NULL) = (gap_maximum IS NULL)),
      CHECK (gap_minimum <= gap_maximum),
      CHECK ((carer_id IS NULL) = (starts IS NULL)),
      FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
      FOREIGN KEY (organization_id, carer_id) REFERENCES carer (organization_id, id)
    )
    """,
    "CREATE INDEX visit_by_day ON visit (organization_id, day, starts)",
    "CREATE INDEX visit_by_patient ON visit (patient_id, day)",
    "CREATE INDEX visit_by_carer ON visit (carer_id, day)",
    "CREATE INDEX visit_by_gap ON visit (gap_after) WHERE gap_after IS NOT NULL",
    """
    CREATE TABLE visit_carer (
      visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
      carer_id TEXT NOT NULL REFERENCES carer (id),
      wish TEXT NOT NULL CHECK (wish IN ('preferred', 'excluded')),
      PRIMARY KEY (visit_id, carer_id)
    )
    """,
    """
    CREATE TABLE cancellation (
      visit_id TEXT NOT NULL PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
      person_id TEXT NOT NULL REFERENCES person (id),
      at BIGINT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      stay_id TEXT REFERENCES stay (id)
    )
    """,
    "CREATE INDEX cancellation_by_stay ON cancellation (stay_id) WHERE stay_id IS NOT NULL",
    """
    CREATE TABLE rule_override (
      visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
      rule TEXT NOT NULL CHECK (rule <> ''),
      because TEXT NOT NULL CHECK (because <> ''),
      person_id TEXT NOT NULL REFERENCES person (id),
      at BIGINT NOT NULL,
      PRIMARY KEY (visit_id, rule)
    )
    """,
    """
    CREATE TABLE visit_report (
      id TEXT NOT NULL PRIMARY KEY,
      organization_id TEXT NOT NULL REFERENCES organization (id),
      visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
      person_id TEXT NOT NULL REFERENCES person (id),
      client_key TEXT NOT NULL CHECK (client_key <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('started', 'ended', 'notHome', 'note')),
      at BIGINT NOT NULL,
      received_at BIGINT NOT NULL,
      absent_reason TEXT,
      note TEXT NOT NULL,
      UNIQUE (person_id, client_key),
      CHECK ((kind = 'notHome') = (absent_reason IS NOT NULL))
    )
    """,
    "CREATE INDEX visit_report_by_visit ON visit_report (visit_id, at)",
    """
    CREATE TABLE visit_change (
      organization_id TEXT NOT NULL REFERENCES organization (id),
      day TEXT NOT NULL CHECK (length(day) = 10),
      day_version BIGINT NOT NULL,
      visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
      batch_id TEXT NOT NULL,
      person_id TEXT REFERENCES person (id),
      at BIGINT NOT NULL,
      kind TEXT NOT NULL CHECK (kind <> ''),
      visit_version BIGINT NOT NULL,
      before_carer_id TEXT,
      before_starts BIGINT,
      before_locked BIGINT NOT NULL CHECK (before_locked IN (0, 1)),
      before_status TEXT,
      after_carer_id TEXT,
      after_starts BIGINT,
      after_locked BIGINT NOT NULL CHECK (after_locked IN (0, 1)),
      after_status TEXT NOT NULL,
      PRIMARY KEY (organization_id, day, day_version, visit_id)
    )
    """,
    "CREATE INDEX visit_change_by_batch ON visit_change (batch_id)",
    "CREATE INDEX visit_change_by_visit ON visit_change (visit_id)",
    """
    CREATE TABLE undone_batch (
      batch_id TEXT NOT NULL PRIMARY KEY,
      organization_id TEXT NOT NULL REFERENCES organization (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      at BIGINT NOT NULL
    )
    """,
  ]
}
