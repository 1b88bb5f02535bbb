extension Migration {
  /// Who has been told of an accepted proposal.
  static let calls = Migration(
    6, "calls",
    [
      """
      CREATE TABLE proposal_call (
        proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        whom TEXT NOT NULL CONSTRAINT proposal_call_whom CHECK (whom <> ''),
        person_id TEXT NOT NULL REFERENCES person (id),
        at BIGINT NOT NULL,
        PRIMARY KEY (proposal_id, whom)
      )
      """
    ])
}
