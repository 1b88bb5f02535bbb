import Care
import Database
import Kernel

/// Visits that give way to a stay away from home, and come back after it. Whoever calls holds the
/// patient's lock, so that no visit is booked and no stay noted meanwhile.
extension Transaction {
  /// Cancels the planned visits of a patient on the days of a stay. Returns those cancelled.
  func suspendVisits(for stay: Stay, by log: ChangeLog) throws -> [Visit] {
    let (old, versions) = try touched(
      """
      FROM visit v
      WHERE v.organization_id = \(log.organization) AND v.patient_id = \(stay.patient)
        AND v.day >= \(stay.from) AND v.day <= \(stay.until ?? stay.from.adding(days: 3660))
        AND v.status = 'planned'
      """, in: log.organization)
    let saved = try updateStates(
      old.map { visit in
        var cancelled = visit
        cancelled.status = .cancelled
        return cancelled
      }, in: log.organization)
    try saveCancellations(of: saved, stay.reason, stay: stay.id, by: log)
    try self.log(zip(old, saved).map { ($0, $1) }, .cancelled, by: log, versions: versions)
    return saved
  }

  /// Gives back the visits that a stay had cancelled and that `days` no longer covers, to be placed
  /// again. Those that another stay of the patient covers stay cancelled, because of that one.
  func resumeVisits(
    after stay: Stay, outside days: Stay?, by log: ChangeLog
  ) throws -> [Visit] {
    var (old, versions) = try touched(
      """
      FROM cancellation k JOIN visit v ON v.id = k.visit_id
      WHERE k.stay_id = \(stay.id) AND v.organization_id = \(log.organization)
        AND v.status = 'cancelled'
      """, in: log.organization)
    old.removeAll { days?.covers($0.day) == true }
    for other in try stays(of: stay.patient, in: log.organization) where other.id != stay.id {
      let kept = old.filter { other.covers($0.day) }.map(\.id)
      try Self.parts(kept) { part in
        try execute(
          """
          UPDATE cancellation SET stay_id = \(other.id), reason = \(other.reason)
          WHERE visit_id IN \(part)
          """)
      }
      old.removeAll { other.covers($0.day) }
    }
    let saved = try updateStates(
      old.map { visit in
        var restored = visit
        (restored.status, restored.placement) = (.planned, nil)
        return restored
      }, in: log.organization)
    try Self.parts(saved.map(\.id)) { part in
      try execute("DELETE FROM cancellation WHERE visit_id IN \(part)")
    }
    try self.log(zip(old, saved).map { ($0, $1) }, .restored, by: log, versions: versions)
    return saved
  }

  /// The visits of a query, whose days are touched before they are read: whoever changes one of them
  /// waits. Two statements and one for each day.
  private func touched(
    _ query: SQL, in organization: ID<Organization>
  ) throws -> ([Visit], [LocalDate: Int]) {
    let days = try rows("SELECT DISTINCT v.day \(query)").map { try $0.get(0, as: LocalDate.self) }
    var versions = try touch(days, in: organization)
    let visits = try rows("SELECT \(SQL.visitColumns) \(query) ORDER BY v.day, v.id")
      .map(Visit.init)
    // Moved here from another day just before.
    let more = visits.map(\.day).filter { versions[$0] == nil }
    versions.merge(try touch(more, in: organization)) { first, _ in first }
    return (visits, versions)
  }
}

extension Stay {
  /// Why visits on its days are not made.
  fileprivate var reason: Cancellation.Reason { kind == .hospital ? .hospital : .away }
}
