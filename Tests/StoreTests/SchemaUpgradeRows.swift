import Care
import Database
import Kernel
import TestSupport

@testable import Store

/// One row for each table of each version, as a program of that version could have written it.
enum SchemaUpgradeRows {
  /// The version that brought each table, and how many rows stand in it.
  static let counts: [(since: Int, table: String, query: SQL)] = [
    (1, "organization", "SELECT COUNT(*) FROM organization"),
    (1, "person", "SELECT COUNT(*) FROM person"),
    (1, "membership", "SELECT COUNT(*) FROM membership"),
    (1, "session", "SELECT COUNT(*) FROM session"),
    (1, "sign_in_attempt", "SELECT COUNT(*) FROM sign_in_attempt"),
    (1, "event_chain", "SELECT COUNT(*) FROM event_chain"),
    (1, "event", "SELECT COUNT(*) FROM event"),
    (2, "patient", "SELECT COUNT(*) FROM patient"),
    (2, "patient_phone", "SELECT COUNT(*) FROM patient_phone"),
    (2, "patient_contact", "SELECT COUNT(*) FROM patient_contact"),
    (2, "patient_term", "SELECT COUNT(*) FROM patient_term"),
    (2, "search_word", "SELECT COUNT(*) FROM search_word"),
    (2, "search_slip", "SELECT COUNT(*) FROM search_slip"),
    (2, "stay", "SELECT COUNT(*) FROM stay"),
    (3, "planning_day", "SELECT COUNT(*) FROM planning_day"),
    (3, "depot", "SELECT COUNT(*) FROM depot"),
    (3, "carer", "SELECT COUNT(*) FROM carer"),
    (3, "shift", "SELECT COUNT(*) FROM shift"),
    (3, "absence", "SELECT COUNT(*) FROM absence"),
    (3, "visit", "SELECT COUNT(*) FROM visit"),
    (3, "visit_carer", "SELECT COUNT(*) FROM visit_carer"),
    (3, "cancellation", "SELECT COUNT(*) FROM cancellation"),
    (3, "rule_override", "SELECT COUNT(*) FROM rule_override"),
    (3, "visit_report", "SELECT COUNT(*) FROM visit_report"),
    (3, "visit_change", "SELECT COUNT(*) FROM visit_change"),
    (3, "undone_batch", "SELECT COUNT(*) FROM undone_batch"),
    (4, "planning_run", "SELECT COUNT(*) FROM planning_run"),
    (4, "planning_run_carer", "SELECT COUNT(*) FROM planning_run_carer"),
    (4, "proposal", "SELECT COUNT(*) FROM proposal"),
    (4, "proposal_visit", "SELECT COUNT(*) FROM proposal_visit"),
    (4, "proposal_cost", "SELECT COUNT(*) FROM proposal_cost"),
    (4, "proposal_unplaced", "SELECT COUNT(*) FROM proposal_unplaced"),
    (5, "import", "SELECT COUNT(*) FROM import"),
    (6, "proposal_call", "SELECT COUNT(*) FROM proposal_call"),
    (8, "ended_override", "SELECT COUNT(*) FROM ended_override"),
    (10, "draft", "SELECT COUNT(*) FROM draft"),
    (16, "ended_cancellation", "SELECT COUNT(*) FROM ended_cancellation"),
    (14, "invitation", "SELECT COUNT(*) FROM invitation"),
    (12, "import_refusal", "SELECT COUNT(*) FROM import_refusal"),
    (12, "import_change", "SELECT COUNT(*) FROM import_change"),
    (12, "import_withdrawal", "SELECT COUNT(*) FROM import_withdrawal"),
  ]

  private static let now = SchemaUpgradeTests.now
  private static let organization = SchemaUpgradeTests.organization
  private static let person = SchemaUpgradeTests.person
  private static let visit = SchemaUpgradeTests.visit.id, done = SchemaUpgradeTests.done.id
  private static let carer = Town.nurseSofie.id, away = Town.madameLefevre.id
  private static let run = SchemaUpgradeTests.run, proposal = SchemaUpgradeTests.proposal
  private static let stay = SchemaUpgradeTests.stay, file = SchemaUpgradeTests.file
  private static let report: ID<VisitReport> = Town.id(9)
  private static let batch = SchemaUpgradeTests.batch

  /// Someone with an account, who signed in.
  static func first(_ tx: Transaction) throws {
    try tx.execute(
      """
      INSERT INTO person (id, given, family, email, password_hash, language, theme, created_at)
      VALUES (\(person), 'Claire', 'Marchal', 'claire@avant.example', 'x', 'fr', 'device', \(now))
      """)
    try tx.execute(
      """
      INSERT INTO membership (id, organization_id, person_id, role, starts_on)
      VALUES ('m', \(organization), \(person), 'coordinator', '2020-01-01')
      """)
    try tx.execute(
      """
      INSERT INTO session (token_hash, person_id, organization_id, csrf, address, created_at,
        seen_at, expires_at)
      VALUES ('t', \(person), \(organization), 'c', '192.0.2.1', \(now), \(now), \(now))
      """)
    try tx.execute(
      """
      INSERT INTO sign_in_attempt (id, account_hash, address, at)
      VALUES ('a', 'h', '192.0.2.1', \(now))
      """)
  }

  /// The words of patients, which stood alone until version 15.
  static func file(_ patients: [FiledPatient], _ tx: Transaction, _ version: Int) throws {
    guard version < 15 else { return try tx.fileWords(of: patients, in: organization) }
    for filed in patients {
      for word in filed.words.indexed {
        try tx.execute(
          """
          INSERT INTO search_word (organization_id, word, uses) VALUES (\(organization), \(word), 1)
          ON CONFLICT (organization_id, word) DO UPDATE SET uses = search_word.uses + 1
          """)
        for slip in SearchWords.slipKeys(word) {
          try tx.execute(
            """
            INSERT INTO search_slip (organization_id, slip, word)
            VALUES (\(organization), \(slip), \(word)) ON CONFLICT DO NOTHING
            """)
        }
        try tx.execute(
          """
          INSERT INTO patient_term (organization_id, term, patient_id)
          VALUES (\(organization), \(word), \(filed.patient.id))
          """)
      }
    }
  }

  /// What later versions added.
  static func later(_ tx: Transaction, _ version: Int) throws {
    if version >= 2 {
      try tx.execute(
        """
        INSERT INTO stay (id, organization_id, patient_id, kind, from_day, until_day)
        VALUES (\(stay), \(organization), \(away), 'hospital', '2026-03-05', '2026-03-07')
        """)
    }
    if version >= 3 { try scheduling(tx) }
    if version >= 4 { try planning(tx) }
    if version >= 5 {
      try tx.execute(
        """
        INSERT INTO import (id, organization_id, kind, file_name, bytes, requested_by,
          requested_at, state, added, changed, unchanged, refused)
        VALUES (\(file), \(organization), 'people', 'a.csv', \(Bytes([1, 2, 3])), \(person),
          \(now), 'open', 1, 0, 0, 1)
        """)
    }
    if version >= 6 {
      try tx.execute(
        """
        INSERT INTO proposal_call (proposal_id, whom, person_id, at)
        VALUES (\(proposal), 'patient', \(person), \(now))
        """)
    }
    if version >= 8 {
      try tx.execute(
        """
        INSERT INTO ended_override (batch_id, visit_id, rule, because, person_id, at)
        VALUES (\(batch), \(visit), 'window', 'convenu', \(person), \(now))
        """)
    }
    if version >= 10 {
      try tx.execute(
        """
        INSERT INTO draft (id, organization_id, person_id, page, content, saved_at)
        VALUES ('d', \(organization), \(person), '/people', 'a=b', \(now))
        """)
    }
    if version >= 16 {
      try tx.execute(
        """
        INSERT INTO ended_cancellation (batch_id, visit_id, person_id, at, reason)
        VALUES (\(batch), \(visit), \(person), \(now), 'away')
        """)
    }
    if version >= 14 {
      try tx.execute(
        """
        INSERT INTO invitation (id, organization_id, email, given, family, language, role,
          starts_on, code_hash, invited_by, invited_at, expires_at)
        VALUES ('i', \(organization), 'lea@avant.example', 'Léa', 'Roux', 'fr', 'nurse',
          '2026-03-06', 'h', \(person), \(now), \(now.adding(seconds: 1)))
        """)
    }
    if version >= 12 {
      try tx.execute(
        """
        INSERT INTO import_refusal (import_id, position, row_number, field, value, reason)
        VALUES (\(file), 0, 3, 'niss', 'x', 'patient.niss.used')
        """)
      try tx.execute(
        """
        INSERT INTO import_change (import_id, position, kind, record_id, version)
        VALUES (\(file), 0, 'patient', 'p', 1)
        """)
      try tx.execute(
        """
        INSERT INTO import_withdrawal (import_id, person_id, at, withdrawn, remaining)
        VALUES (\(file), \(person), \(now), 1, 1)
        """)
    }
  }

  private static func scheduling(_ tx: Transaction) throws {
    try tx.execute(
      """
      INSERT INTO depot (organization_id, street, postcode, locality, latitude, longitude,
        place_quality)
      VALUES (\(organization), 'Rue du Dépôt 1', '6000', 'Charleroi', 50411000, 4444000, 'exact')
      """)
    try tx.execute(
      """
      INSERT INTO cancellation (visit_id, person_id, at, reason, stay_id)
      VALUES (\(done), \(person), \(now), 'hospital', \(stay))
      """)
    try tx.execute(
      """
      INSERT INTO rule_override (visit_id, rule, because, person_id, at)
      VALUES (\(visit), 'late', 'convenu', \(person), \(now))
      """)
    try tx.execute(
      """
      INSERT INTO visit_report (id, organization_id, visit_id, person_id, client_key, kind, at,
        received_at, note)
      VALUES (\(report), \(organization), \(visit), \(person), 'k', 'note', \(now), \(now), 'bien')
      """)
    try tx.execute(
      """
      INSERT INTO visit_change (organization_id, day, day_version, visit_id, batch_id, person_id,
        at, kind, visit_version, before_locked, after_carer_id, after_starts, after_locked,
        after_status)
      VALUES (\(organization), '2026-03-06', 1, \(visit), \(batch), \(person), \(now),
        'booked', 1, 0, \(carer), 28800, 0, 'planned')
      """)
    try tx.execute(
      """
      INSERT INTO undone_batch (batch_id, organization_id, person_id, at)
      VALUES ('u', \(organization), \(person), \(now))
      """)
  }

  private static func planning(_ tx: Transaction) throws {
    try tx.execute(
      """
      INSERT INTO planning_run (id, organization_id, day, kind, state, requested_by, requested_at,
        keeps_plan, seconds, stop_wanted, started_at, seen_at, finished_at, moves, cost, unplaced,
        failure)
      VALUES (\(run), \(organization), '2026-03-06', 'tours', 'finished', \(person), \(now), 1,
        10, 0, \(now), \(now), \(now), 1000, 4200, 1, '')
      """)
    try tx.execute(
      "INSERT INTO planning_run_carer (run_id, carer_id) VALUES (\(run), \(carer))")
    try tx.execute(
      """
      INSERT INTO proposal (id, organization_id, run_id, position, day, day_version, state, metres,
        travel_seconds, wait_seconds, overtime_seconds, known_faces, placed)
      VALUES (\(proposal), \(organization), \(run), 0, '2026-03-06', 1, 'open', 1200, 600, 0, 0,
        1, 1)
      """)
    try tx.execute(
      """
      INSERT INTO proposal_visit (proposal_id, visit_id, visit_version, after_carer_id,
        after_starts, is_accepted)
      VALUES (\(proposal), \(visit), 1, \(carer), 28800, 0)
      """)
    try tx.execute(
      """
      INSERT INTO proposal_cost (proposal_id, component, cents)
      VALUES (\(proposal), 'travel', 120)
      """)
    try tx.execute(
      """
      INSERT INTO proposal_unplaced (proposal_id, visit_id, position, code, arguments)
      VALUES (\(proposal), \(done), 0, 'no_place', '')
      """)
  }
}
