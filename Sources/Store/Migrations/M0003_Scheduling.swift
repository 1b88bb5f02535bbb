extension Migration {
  /// Carers and their rounds, visits, and everything that happens to them.
  static let scheduling = Migration(
    3, "scheduling",
    carers + visits + [
      """
      CREATE TABLE planning_day (
        organization_id TEXT NOT NULL REFERENCES organization (id),
        day TEXT NOT NULL CONSTRAINT planning_day_day CHECK (length(day) = 10),
        version BIGINT NOT NULL CONSTRAINT planning_day_version CHECK (version >= 1),
        PRIMARY KEY (organization_id, day)
      )
      """,
      """
      CREATE TABLE depot (
        organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organization (id),
        street TEXT NOT NULL,
        postcode TEXT CONSTRAINT depot_postcode CHECK (length(postcode) = 4),
        locality TEXT NOT NULL,
        latitude BIGINT NOT NULL
          CONSTRAINT depot_latitude CHECK (latitude BETWEEN -90000000 AND 90000000),
        longitude BIGINT NOT NULL
          CONSTRAINT depot_longitude CHECK (longitude BETWEEN -180000000 AND 180000000),
        place_quality TEXT NOT NULL
      )
      """,
    ])

  private static let carers = [
    """
    CREATE TABLE carer (
      id TEXT NOT NULL PRIMARY KEY,
      organization_id TEXT NOT NULL REFERENCES organization (id),
      version BIGINT NOT NULL CONSTRAINT carer_version CHECK (version >= 1),
      given TEXT NOT NULL,
      family TEXT NOT NULL CONSTRAINT carer_family CHECK (family <> ''),
      sort_key TEXT NOT NULL,
      qualification TEXT NOT NULL
        CONSTRAINT carer_qualification
          CHECK (qualification IN ('nurse', 'careAssistant', 'familyAid', 'physiotherapist')),
      inami TEXT,
      skills TEXT NOT NULL,
      languages TEXT NOT NULL,
      phones TEXT NOT NULL,
      travel TEXT NOT NULL CONSTRAINT carer_travel CHECK (travel IN ('car', 'bicycle', 'foot')),
      street TEXT NOT NULL,
      postcode TEXT CONSTRAINT carer_postcode CHECK (length(postcode) = 4),
      locality TEXT NOT NULL,
      latitude BIGINT CONSTRAINT carer_latitude CHECK (latitude BETWEEN -90000000 AND 90000000),
      longitude BIGINT
        CONSTRAINT carer_longitude CHECK (longitude BETWEEN -180000000 AND 180000000),
      place_quality TEXT,
      base TEXT NOT NULL CONSTRAINT carer_base CHECK (base IN ('home', 'depot')),
      weekly_minutes BIGINT CONSTRAINT carer_weekly_minutes CHECK (weekly_minutes >= 0),
      person_id TEXT REFERENCES person (id),
      external_key TEXT CONSTRAINT carer_external_key CHECK (external_key <> ''),
      until_day TEXT CONSTRAINT carer_until_day CHECK (length(until_day) = 10),
      UNIQUE (organization_id, id),
      UNIQUE (organization_id, external_key),
      UNIQUE (organization_id, person_id),
      CONSTRAINT carer_latitude_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
      CONSTRAINT carer_latitude_whole2 CHECK ((latitude IS NULL) = (place_quality IS NULL))
    )
    """,
    "CREATE INDEX carer_by_name ON carer (organization_id, sort_key, id)",
    """
    CREATE TABLE shift (
      id TEXT NOT NULL PRIMARY KEY,
      organization_id TEXT NOT NULL,
      carer_id TEXT NOT NULL,
      day TEXT NOT NULL CONSTRAINT shift_day CHECK (length(day) = 10),
      starts BIGINT NOT NULL CONSTRAINT shift_starts CHECK (starts BETWEEN 0 AND 86400),
      ends BIGINT NOT NULL CONSTRAINT shift_ends CHECK (ends BETWEEN 0 AND 86400),
      break_minutes BIGINT NOT NULL CONSTRAINT shift_break_minutes CHECK (break_minutes >= 0),
      overtime_minutes BIGINT NOT NULL
        CONSTRAINT shift_overtime_minutes CHECK (overtime_minutes >= 0),
      CONSTRAINT shift_starts_order CHECK (starts < ends),
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
      kind TEXT NOT NULL
        CONSTRAINT absence_kind CHECK (kind IN ('sick', 'leave', 'training', 'other')),
      from_at BIGINT NOT NULL,
      until_at BIGINT NOT NULL,
      CONSTRAINT absence_from_at_order CHECK (from_at < until_at),
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
      version BIGINT NOT NULL CONSTRAINT visit_version CHECK (version >= 1),
      patient_id TEXT NOT NULL,
      day TEXT NOT NULL CONSTRAINT visit_day CHECK (length(day) = 10),
      care TEXT NOT NULL CONSTRAINT visit_care CHECK (care <> ''),
      window_from BIGINT NOT NULL
        CONSTRAINT visit_window_from CHECK (window_from BETWEEN 0 AND 86400),
      window_to BIGINT NOT NULL CONSTRAINT visit_window_to CHECK (window_to BETWEEN 0 AND 86400),
      preferred_from BIGINT,
      preferred_to BIGINT,
      minutes BIGINT NOT NULL CONSTRAINT visit_minutes CHECK (minutes BETWEEN 1 AND 720),
      skills TEXT NOT NULL,
      is_required BIGINT NOT NULL CONSTRAINT visit_is_required CHECK (is_required IN (0, 1)),
      pair_id TEXT,
      gap_after TEXT REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
      gap_minimum BIGINT,
      gap_maximum BIGINT,
      status TEXT NOT NULL
        CONSTRAINT visit_status
          CHECK (status IN ('planned', 'underWay', 'done', 'notHome', 'cancelled')),
      carer_id TEXT,
      starts BIGINT CONSTRAINT visit_starts CHECK (starts BETWEEN 0 AND 86400),
      is_locked BIGINT NOT NULL CONSTRAINT visit_is_locked CHECK (is_locked IN (0, 1)),
      external_key TEXT CONSTRAINT visit_external_key CHECK (external_key <> ''),
      UNIQUE (organization_id, external_key),
      CONSTRAINT visit_window_from_order CHECK (window_from <= window_to),
      CONSTRAINT visit_preferred_from_whole
        CHECK ((preferred_from IS NULL) = (preferred_to IS NULL)),
      CONSTRAINT visit_preferred_from_order CHECK (preferred_from <= preferred_to),
      CONSTRAINT visit_gap_after_whole CHECK ((gap_after IS NULL) = (gap_minimum IS NULL)),
      CONSTRAINT visit_gap_after_whole2 CHECK ((gap_after IS NULL) = (gap_maximum IS NULL)),
      CONSTRAINT visit_gap_minimum_order CHECK (gap_minimum <= gap_maximum),
      CONSTRAINT visit_carer_id_whole CHECK ((carer_id IS NULL) = (starts IS NULL)),
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
      wish TEXT NOT NULL CONSTRAINT visit_carer_wish CHECK (wish IN ('preferred', 'excluded')),
      PRIMARY KEY (visit_id, carer_id)
    )
    """,
    """
    CREATE TABLE cancellation (
      visit_id TEXT NOT NULL PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
      person_id TEXT NOT NULL REFERENCES person (id),
      at BIGINT NOT NULL,
      reason TEXT NOT NULL CONSTRAINT cancellation_reason CHECK (reason <> ''),
      stay_id TEXT REFERENCES stay (id)
    )
    """,
    "CREATE INDEX cancellation_by_stay ON cancellation (stay_id) WHERE stay_id IS NOT NULL",
    """
    CREATE TABLE rule_override (
      visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
      rule TEXT NOT NULL CONSTRAINT rule_override_rule CHECK (rule <> ''),
      because TEXT NOT NULL CONSTRAINT rule_override_because CHECK (because <> ''),
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
      client_key TEXT NOT NULL CONSTRAINT visit_report_client_key CHECK (client_key <> ''),
      kind TEXT NOT NULL
        CONSTRAINT visit_report_kind CHECK (kind IN ('started', 'ended', 'notHome', 'note')),
      at BIGINT NOT NULL,
      received_at BIGINT NOT NULL,
      absent_reason TEXT,
      note TEXT NOT NULL,
      UNIQUE (person_id, client_key),
      CONSTRAINT visit_report_kind_whole CHECK ((kind = 'notHome') = (absent_reason IS NOT NULL))
    )
    """,
    "CREATE INDEX visit_report_by_visit ON visit_report (visit_id, at)",
    """
    CREATE TABLE visit_change (
      organization_id TEXT NOT NULL REFERENCES organization (id),
      day TEXT NOT NULL CONSTRAINT visit_change_day CHECK (length(day) = 10),
      day_version BIGINT NOT NULL,
      visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
      batch_id TEXT NOT NULL,
      person_id TEXT REFERENCES person (id),
      at BIGINT NOT NULL,
      kind TEXT NOT NULL CONSTRAINT visit_change_kind CHECK (kind <> ''),
      visit_version BIGINT NOT NULL,
      before_carer_id TEXT,
      before_starts BIGINT,
      before_locked BIGINT NOT NULL
        CONSTRAINT visit_change_before_locked CHECK (before_locked IN (0, 1)),
      before_status TEXT,
      after_carer_id TEXT,
      after_starts BIGINT,
      after_locked BIGINT NOT NULL
        CONSTRAINT visit_change_after_locked CHECK (after_locked IN (0, 1)),
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
