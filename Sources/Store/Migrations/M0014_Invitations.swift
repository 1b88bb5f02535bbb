extension Migration {
  /// Roles that are offered to an address, whether an account has it or not.
  static let invitations = Migration(
    14, "invitations",
    [
      """
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
      )
      """,
      "CREATE INDEX invitation_by_email ON invitation (email, expires_at)",
      "CREATE INDEX invitation_by_time ON invitation (expires_at)",
    ])
}
