extension Migration {
  /// Beside each word of a person their name and all their words, in one table that is its own index: a
  /// search reads one run of it and looks nobody up who does not bear the other words too.
  ///
  /// What the tables say follows from the records, so nothing else refers to them.
  static let searchEntries = Migration(
    15, "search_entries",
    [
      "ALTER TABLE patient_term RENAME TO patient_term_before",
      """
      CREATE TABLE patient_term (
        organization_id TEXT NOT NULL,
        term TEXT NOT NULL CONSTRAINT patient_term_term CHECK (term <> ''),
        patient_id TEXT NOT NULL,
        entry TEXT NOT NULL,
        PRIMARY KEY (organization_id, term, patient_id, entry)
      ) WITHOUT ROWID
      """,
      """
      INSERT INTO patient_term (organization_id, term, patient_id, entry)
      SELECT t.organization_id, t.term, t.patient_id, ' ' || p.sort_key || ' ' || p.words
      FROM patient_term_before t JOIN patient p ON p.id = t.patient_id ORDER BY 1, 2, 3
      """,
      "DROP TABLE patient_term_before",
      "DROP INDEX patient_by_words",
      "ALTER TABLE search_slip RENAME TO search_slip_before",
      """
      CREATE TABLE search_slip (
        organization_id TEXT NOT NULL,
        slip TEXT NOT NULL CONSTRAINT search_slip_slip CHECK (slip <> ''),
        word TEXT NOT NULL,
        PRIMARY KEY (organization_id, slip, word)
      ) WITHOUT ROWID
      """,
      """
      INSERT INTO search_slip (organization_id, slip, word)
      SELECT organization_id, slip, word FROM search_slip_before ORDER BY 1, 2, 3
      """,
      "DROP TABLE search_slip_before",
    ])
}
