extension Migration {
  /// Patients, how to reach them, and the words under which they are found.
  static let people = Migration(
    2, "people",
    [
      """
      CREATE TABLE patient (
        id TEXT NOT NULL PRIMARY KEY,
        organization_id TEXT NOT NULL REFERENCES organization (id),
        version BIGINT NOT NULL CONSTRAINT patient_version CHECK (version >= 1),
        given TEXT NOT NULL,
        family TEXT NOT NULL CONSTRAINT patient_family CHECK (family <> ''),
        sort_key TEXT NOT NULL,
        words TEXT NOT NULL,
        niss TEXT CONSTRAINT patient_niss CHECK (length(niss) = 11),
        birth_date TEXT CONSTRAINT patient_birth_date CHECK (length(birth_date) = 10),
        sex TEXT NOT NULL
          CONSTRAINT patient_sex CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        languages TEXT NOT NULL,
        street TEXT NOT NULL,
        postcode TEXT CONSTRAINT patient_postcode CHECK (length(postcode) = 4),
        locality TEXT NOT NULL,
        latitude BIGINT CONSTRAINT patient_latitude CHECK (latitude BETWEEN -90000000 AND 90000000),
        longitude BIGINT
          CONSTRAINT patient_longitude CHECK (longitude BETWEEN -180000000 AND 180000000),
        place_quality TEXT,
        gp_name TEXT,
        gp_inami TEXT,
        gp_phone TEXT,
        insurer TEXT,
        member_number TEXT,
        insurability TEXT CONSTRAINT patient_insurability CHECK (length(insurability) = 7),
        rights_checked_on TEXT
          CONSTRAINT patient_rights_checked_on CHECK (length(rights_checked_on) = 10),
        door_key TEXT NOT NULL,
        door_dog TEXT NOT NULL,
        door_parking TEXT NOT NULL,
        door_other TEXT NOT NULL,
        external_key TEXT CONSTRAINT patient_external_key CHECK (external_key <> ''),
        UNIQUE (organization_id, id),
        UNIQUE (organization_id, niss),
        UNIQUE (organization_id, external_key),
        CONSTRAINT patient_latitude_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
        CONSTRAINT patient_latitude_whole2 CHECK ((latitude IS NULL) = (place_quality IS NULL))
      )
      """,
      "CREATE INDEX patient_by_name ON patient (organization_id, sort_key, id)",
      "CREATE INDEX patient_by_birth ON patient (organization_id, birth_date)",
      """
      CREATE TABLE patient_phone (
        patient_id TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
        position BIGINT NOT NULL CONSTRAINT patient_phone_position CHECK (position >= 0),
        organization_id TEXT NOT NULL,
        e164 TEXT NOT NULL CONSTRAINT patient_phone_e164 CHECK (e164 LIKE '+%'),
        PRIMARY KEY (patient_id, position)
      )
      """,
      "CREATE INDEX patient_phone_by_number ON patient_phone (organization_id, e164)",
      """
      CREATE TABLE patient_contact (
        patient_id TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
        position BIGINT NOT NULL CONSTRAINT patient_contact_position CHECK (position >= 0),
        name TEXT NOT NULL,
        relationship TEXT NOT NULL,
        e164 TEXT CONSTRAINT patient_contact_e164 CHECK (e164 LIKE '+%'),
        PRIMARY KEY (patient_id, position)
      )
      """,
      """
      CREATE TABLE patient_term (
        organization_id TEXT NOT NULL,
        term TEXT NOT NULL CONSTRAINT patient_term_term CHECK (term <> ''),
        patient_id TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
        PRIMARY KEY (organization_id, term, patient_id)
      )
      """,
      "CREATE INDEX patient_term_by_patient ON patient_term (patient_id)",
      """
      CREATE TABLE search_word (
        organization_id TEXT NOT NULL REFERENCES organization (id),
        word TEXT NOT NULL CONSTRAINT search_word_word CHECK (word <> ''),
        uses BIGINT NOT NULL,
        PRIMARY KEY (organization_id, word)
      )
      """,
      """
      CREATE TABLE search_slip (
        organization_id TEXT NOT NULL,
        slip TEXT NOT NULL CONSTRAINT search_slip_slip CHECK (slip <> ''),
        word TEXT NOT NULL,
        PRIMARY KEY (organization_id, slip, word),
        FOREIGN KEY (organization_id, word) REFERENCES search_word (organization_id, word)
      )
      """,
      """
      CREATE TABLE stay (
        id TEXT NOT NULL PRIMARY KEY,
        organization_id TEXT NOT NULL,
        patient_id TEXT NOT NULL,
        kind TEXT NOT NULL
          CONSTRAINT stay_kind CHECK (kind IN ('hospital', 'respite', 'rehabilitation')),
        from_day TEXT NOT NULL CONSTRAINT stay_from_day CHECK (length(from_day) = 10),
        until_day TEXT CONSTRAINT stay_until_day CHECK (length(until_day) = 10),
        CONSTRAINT stay_until_day_order CHECK (until_day >= from_day),
        FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
      )
      """,
      "CREATE INDEX stay_by_patient ON stay (organization_id, patient_id, from_day)",
    ])
}
