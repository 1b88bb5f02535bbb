-- Every table, made by the migrations. `scripts/schema` writes this file.

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
);

CREATE INDEX absence_by_carer ON absence (carer_id, until_at);

CREATE INDEX absence_by_end ON absence (organization_id, until_at);

CREATE TABLE cancellation (
  visit_id TEXT NOT NULL PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  reason TEXT NOT NULL CONSTRAINT cancellation_reason CHECK (reason <> ''),
  stay_id TEXT REFERENCES stay (id)
);

CREATE INDEX cancellation_by_stay ON cancellation (stay_id) WHERE stay_id IS NOT NULL;

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
);

CREATE INDEX carer_by_name ON carer (organization_id, sort_key, id);

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
);

CREATE TABLE draft (
  id TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  page TEXT NOT NULL CONSTRAINT draft_page CHECK (page LIKE '/%'),
  content TEXT NOT NULL,
  saved_at BIGINT NOT NULL
);

CREATE INDEX draft_by_page ON draft (person_id, organization_id, page, saved_at);

CREATE INDEX draft_by_time ON draft (saved_at);

CREATE TABLE ended_cancellation (
  batch_id TEXT NOT NULL,
  visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  reason TEXT NOT NULL CONSTRAINT ended_cancellation_reason CHECK (reason <> ''),
  stay_id TEXT REFERENCES stay (id) ON DELETE SET NULL,
  PRIMARY KEY (batch_id, visit_id)
);

CREATE INDEX ended_cancellation_by_stay ON ended_cancellation (stay_id)
  WHERE stay_id IS NOT NULL;

CREATE INDEX ended_cancellation_by_visit ON ended_cancellation (visit_id);

CREATE TABLE ended_override (
  batch_id TEXT NOT NULL,
  visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CONSTRAINT ended_override_rule CHECK (rule <> ''),
  because TEXT NOT NULL CONSTRAINT ended_override_because CHECK (because <> ''),
  person_id TEXT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  PRIMARY KEY (batch_id, visit_id, rule)
);

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
);

CREATE INDEX import_by_time ON import (organization_id, requested_at);

CREATE INDEX import_open ON import (state, requested_at) WHERE state = 'open';

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
);

CREATE TABLE import_refusal (
  import_id TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  row_number BIGINT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL CONSTRAINT import_refusal_reason CHECK (reason <> ''),
  PRIMARY KEY (import_id, position)
);

CREATE TABLE import_withdrawal (
  import_id TEXT NOT NULL PRIMARY KEY REFERENCES import (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  withdrawn BIGINT NOT NULL,
  remaining BIGINT NOT NULL
);

CREATE TABLE invitation (
  id TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id),
  email TEXT NOT NULL,
  given TEXT NOT NULL,
  family TEXT NOT NULL CONSTRAINT invitation_family CHECK (family <> ''),
  language TEXT NOT NULL
    CONSTRAINT invitation_language CHECK (language IN ('fr', 'nl', 'de', 'en')),
  role TEXT NOT NULL CONSTRAINT invitation_role CHECK (role IN (
    'administrator', 'coordinator', 'nurse', 'careAssistant', 'familyAid', 'physician',
    'coordinatingPhysician', 'networkCoordinator', 'socialCoordinator')),
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  code_hash TEXT NOT NULL,
  invited_by TEXT NOT NULL REFERENCES person (id),
  invited_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  refused_at BIGINT,
  CONSTRAINT invitation_email CHECK (email = lower(email) AND email LIKE '%_@_%'),
  CONSTRAINT invitation_days CHECK (ends_on >= starts_on),
  CONSTRAINT invitation_times CHECK (expires_at > invited_at),
  UNIQUE (organization_id, email)
);

CREATE INDEX invitation_by_email ON invitation (email, expires_at);

CREATE INDEX invitation_by_time ON invitation (expires_at);

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
, own_skills TEXT NOT NULL DEFAULT '');

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
);

CREATE INDEX patient_by_birth ON patient (organization_id, birth_date);

CREATE INDEX patient_by_name ON patient (organization_id, sort_key, id);

CREATE TABLE patient_contact (
  patient_id TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  position BIGINT NOT NULL CONSTRAINT patient_contact_position CHECK (position >= 0),
  name TEXT NOT NULL,
  relationship TEXT NOT NULL,
  e164 TEXT CONSTRAINT patient_contact_e164 CHECK (e164 LIKE '+%'),
  PRIMARY KEY (patient_id, position)
);

CREATE TABLE patient_phone (
  patient_id TEXT NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  position BIGINT NOT NULL CONSTRAINT patient_phone_position CHECK (position >= 0),
  organization_id TEXT NOT NULL,
  e164 TEXT NOT NULL CONSTRAINT patient_phone_e164 CHECK (e164 LIKE '+%'),
  PRIMARY KEY (patient_id, position)
);

CREATE INDEX patient_phone_by_number ON patient_phone (organization_id, e164);

CREATE TABLE patient_term (
  organization_id TEXT NOT NULL,
  term TEXT NOT NULL CONSTRAINT patient_term_term CHECK (term <> ''),
  patient_id TEXT NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (organization_id, term, patient_id, entry)
) WITHOUT ROWID;

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

CREATE TABLE planning_day (
  organization_id TEXT NOT NULL REFERENCES organization (id),
  day TEXT NOT NULL CONSTRAINT planning_day_day CHECK (length(day) = 10),
  version BIGINT NOT NULL CONSTRAINT planning_day_version CHECK (version >= 1),
  PRIMARY KEY (organization_id, day)
);

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
  failure TEXT NOT NULL, placed BIGINT, metres BIGINT, overtime_seconds BIGINT, known_faces BIGINT, attempts BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT planning_run_part_from_whole CHECK ((part_from IS NULL) = (part_to IS NULL)),
  CONSTRAINT planning_run_state_whole
    CHECK ((state = 'queued') = (started_at IS NULL) OR state = 'stopped'),
  CONSTRAINT planning_run_state_whole2
    CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL))
);

CREATE INDEX planning_run_by_day ON planning_run (organization_id, day, requested_at);

CREATE INDEX planning_run_waiting ON planning_run (state, requested_at, id)
WHERE state IN ('queued', 'running');

CREATE TABLE planning_run_carer (
  run_id TEXT NOT NULL REFERENCES planning_run (id) ON DELETE CASCADE,
  carer_id TEXT NOT NULL REFERENCES carer (id),
  PRIMARY KEY (run_id, carer_id)
);

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
);

CREATE INDEX proposal_by_day ON proposal (organization_id, day);

CREATE TABLE proposal_call (
  proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
  whom TEXT NOT NULL CONSTRAINT proposal_call_whom CHECK (whom <> ''),
  person_id TEXT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  PRIMARY KEY (proposal_id, whom)
);

CREATE TABLE proposal_cost (
  proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
  component TEXT NOT NULL CONSTRAINT proposal_cost_component CHECK (component <> ''),
  cents BIGINT NOT NULL,
  PRIMARY KEY (proposal_id, component)
);

CREATE TABLE proposal_unplaced (
  proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
  visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  position BIGINT NOT NULL CONSTRAINT proposal_unplaced_position CHECK (position >= 0),
  code TEXT NOT NULL CONSTRAINT proposal_unplaced_code CHECK (code <> ''),
  arguments TEXT NOT NULL,
  PRIMARY KEY (proposal_id, visit_id, position)
);

CREATE INDEX proposal_unplaced_by_visit ON proposal_unplaced (visit_id);

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
);

CREATE INDEX proposal_visit_by_visit ON proposal_visit (visit_id);

CREATE TABLE rule_override (
  visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CONSTRAINT rule_override_rule CHECK (rule <> ''),
  because TEXT NOT NULL CONSTRAINT rule_override_because CHECK (because <> ''),
  person_id TEXT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  PRIMARY KEY (visit_id, rule)
);

CREATE TABLE schema_migration (
  number BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at BIGINT NOT NULL
);

CREATE TABLE search_slip (
  organization_id TEXT NOT NULL,
  slip TEXT NOT NULL CONSTRAINT search_slip_slip CHECK (slip <> ''),
  word TEXT NOT NULL,
  PRIMARY KEY (organization_id, slip, word)
) WITHOUT ROWID;

CREATE TABLE search_word (
  organization_id TEXT NOT NULL REFERENCES organization (id),
  word TEXT NOT NULL CONSTRAINT search_word_word CHECK (word <> ''),
  uses BIGINT NOT NULL,
  PRIMARY KEY (organization_id, word)
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
);

CREATE INDEX shift_by_carer ON shift (carer_id, day);

CREATE INDEX shift_by_day ON shift (organization_id, day, carer_id);

CREATE TABLE sign_in_attempt (
  id TEXT NOT NULL PRIMARY KEY,
  account_hash TEXT NOT NULL,
  address TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_hash, at);

CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);

CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);

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
);

CREATE INDEX stay_by_patient ON stay (organization_id, patient_id, from_day);

CREATE TABLE undone_batch (
  batch_id TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL
, undo_id TEXT, proposal_id TEXT
  REFERENCES proposal (id) ON DELETE SET NULL);

CREATE INDEX undone_batch_by_proposal ON undone_batch (proposal_id)
  WHERE proposal_id IS NOT NULL;

CREATE INDEX undone_batch_by_undo ON undone_batch (undo_id);

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
);

CREATE INDEX visit_by_carer ON visit (carer_id, day);

CREATE INDEX visit_by_day ON visit (organization_id, day, starts);

CREATE INDEX visit_by_gap ON visit (gap_after) WHERE gap_after IS NOT NULL;

CREATE INDEX visit_by_patient ON visit (patient_id, day);

CREATE TABLE visit_carer (
  visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
  carer_id TEXT NOT NULL REFERENCES carer (id),
  wish TEXT NOT NULL CONSTRAINT visit_carer_wish CHECK (wish IN ('preferred', 'excluded')),
  PRIMARY KEY (visit_id, carer_id)
);

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
);

CREATE INDEX visit_change_by_batch ON visit_change (batch_id);

CREATE INDEX visit_change_by_visit ON visit_change (visit_id);

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
);

CREATE INDEX visit_report_by_visit ON visit_report (visit_id, at);
