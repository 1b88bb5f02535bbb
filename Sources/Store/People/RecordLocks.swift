import Care
import Database
import Kernel

/// Rows that are locked before anything is read, so that what is read afterwards stays true.
///
/// Everybody takes them in this order, and days (`touch`) last, so that two writers cannot block
/// each other. SQLite has one writer anyway.
extension Transaction {
  /// Makes whoever accepts imports of one organization, or takes them back, wait for each other.
  func lockImports(of organization: ID<Organization>) throws {
    guard engine == .postgres else { return }
    try execute("SELECT pg_advisory_xact_lock(4922, hashtext(\("\(organization)")))")
  }

  /// Makes whoever decides by the stays of these people wait for each other; with `toRemove`, also
  /// whoever refers to them. One statement on PostgreSQL for up to 1024 of them.
  func lockPatients(
    _ ids: [ID<Patient>], in organization: ID<Organization>, toRemove: Bool = false
  ) throws {
    guard engine == .postgres else { return }
    let strength: SQL = toRemove ? "FOR UPDATE" : "FOR NO KEY UPDATE"
    try Self.parts(ids) { part in
      _ = try rows(
        """
        SELECT id FROM patient WHERE organization_id = \(organization) AND id IN \(part)
        ORDER BY id \(strength)
        """)
    }
  }

  /// Makes whoever saves the rounds of these carers wait for each other; with `toRemove`, also
  /// whoever refers to them.
  func lockCarers(
    _ ids: [ID<Carer>], in organization: ID<Organization>, toRemove: Bool = false
  ) throws {
    guard engine == .postgres else { return }
    let strength: SQL = toRemove ? "FOR UPDATE" : "FOR NO KEY UPDATE"
    try Self.parts(ids) { part in
      _ = try rows(
        """
        SELECT id FROM carer WHERE organization_id = \(organization) AND id IN \(part)
        ORDER BY id \(strength)
        """)
    }
  }
}
