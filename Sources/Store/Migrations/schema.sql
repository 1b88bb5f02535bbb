-- Every table, made by the migrations. `scripts/schema` writes this file.

CREATE TABLE event (
  organization_id TEXT NOT NULL REFERENCES organization (id),
  sequence BIGINT NOT NULL CONSTRAINT event_sequence CHECK (sequence > 0),
  at BIGINT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  source TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (organization_id, sequence)
);

CREATE INDEX event_person ON event (organization_id, person_id, sequence);

CREATE INDEX event_subject ON event (organization_id, subject_id, sequence);

CREATE TABLE event_chain (
  organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organization (id),
  events BIGINT NOT NULL CONSTRAINT event_chain_events CHECK (events >= 0),
  hash BLOB NOT NULL
);

CREATE TABLE membership (
  id TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CONSTRAINT membership_role CHECK (role IN (
    'administrator', 'coordinator', 'nurse', 'careAssistant', 'familyAid', 'physician',
    'coordinatingPhysician', 'networkCoordinator', 'socialCoordinator')),
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  CONSTRAINT membership_days CHECK (ends_on >= starts_on),
  UNIQUE (organization_id, person_id, role, starts_on)
);

CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE organization (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT organization_name CHECK (name <> ''),
  language TEXT NOT NULL
    CONSTRAINT organization_language CHECK (language IN ('fr', 'nl', 'de', 'en')),
  created_at BIGINT NOT NULL
);

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  given TEXT NOT NULL,
  family TEXT NOT NULL CONSTRAINT person_family CHECK (family <> ''),
  email TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  language TEXT NOT NULL
    CONSTRAINT person_language CHECK (language IN ('fr', 'nl', 'de', 'en')),
  theme TEXT NOT NULL CONSTRAINT person_theme CHECK (theme IN ('device', 'light', 'dark')),
  created_at BIGINT NOT NULL,
  disabled_at BIGINT,
  CONSTRAINT person_email CHECK (email = lower(email) AND email LIKE '%_@_%')
);

CREATE TABLE schema_migration (
  number BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at BIGINT NOT NULL
);

CREATE TABLE session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  organization_id TEXT NOT NULL REFERENCES organization (id),
  csrf TEXT NOT NULL,
  address TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE INDEX session_expiry ON session (expires_at);

CREATE INDEX session_person ON session (person_id);

CREATE TABLE sign_in_attempt (
  id TEXT NOT NULL PRIMARY KEY,
  account_hash TEXT NOT NULL,
  address TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_hash, at);

CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);

CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);
