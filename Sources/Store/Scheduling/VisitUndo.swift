public import Care
import Database
public import Kernel

extension Workspace {
  /// What the person's undo on a day would take back; `nil` when there is nothing.
  public func lastBatch(on day: LocalDate) async throws -> ID<ChangeBatch>? {
    try await read(.planVisits) { tx in
      try tx.lastBatch(of: person, on: day, in: organization)
    }
  }

  /// Takes back what this person did last on that day: bookings, moves, locks, cancellations, or a
  /// proposal that was accepted; the visits as they are then.
  ///
  /// Throws `SchedulingError.nothingToUndo`, or `.undoneMeanwhile` when one of the visits was
  /// changed since, by anybody, or when its time was given to another visit.
  @discardableResult
  public func undoLastChange(
    on day: LocalDate, batch expected: ID<ChangeBatch>? = nil
  ) async throws -> [Visit] {
    let log = ChangeLog(self)
    return try await write(
      .planVisits,
      recording: { tx, acts in
        try tx.touch(day, in: organization)
        guard let batch = try tx.lastBatch(of: person, on: day, in: organization) else {
          throw SchedulingError.nothingToUndo
        }
        if let expected, expected != batch { throw SchedulingError.undoneMeanwhile }
        let saved = try tx.undo(batch, by: log)
        acts.append(.changesUndone(batch))
        return saved
      })
  }
}

extension Transaction {
  func lastBatch(
    of person: ID<Person>, on day: LocalDate, in organization: ID<Organization>
  ) throws -> ID<ChangeBatch>? {
    try value(
      """
      SELECT h.batch_id FROM visit_change h
      WHERE h.organization_id = \(organization) AND h.day = \(day) AND h.person_id = \(person)
        AND h.kind IN ('booked', 'placed', 'locked', 'cancelled', 'proposal')
        AND NOT EXISTS (SELECT 1 FROM undone_batch u WHERE u.batch_id = h.batch_id)
      ORDER BY h.day_version DESC LIMIT 1
      """)
  }

  /// True when a visit of the batch was changed since by something that still stands.
  private func isOvertaken(_ batch: ID<ChangeBatch>) throws -> Bool {
    try row(
      """
      SELECT 1 FROM visit_change h JOIN visit_change l
        ON l.visit_id = h.visit_id AND l.visit_version > h.visit_version
      WHERE h.batch_id = \(batch) AND l.kind <> 'undone'
        AND NOT EXISTS (SELECT 1 FROM undone_batch u WHERE u.batch_id = l.batch_id) LIMIT 1
      """) != nil
  }

  /// True when another visit was given, after the batch, a time of the same carer at which `visits`
  /// would run again: an undo must not book a carer twice.
  private func isTakenSince(_ visits: [Visit], _ changes: [VisitChange]) throws -> Bool {
    let since = Dictionary(
      changes.map { ($0.visit, $0.dayVersion) }, uniquingKeysWith: { first, _ in first })
    let own = visits.map(\.id)
    return try visits.contains { visit in
      guard visit.status != .cancelled, let place = visit.placement else { return false }
      let start = place.start.seconds, end = start + visit.minutes * 60
      let other = try row(
        """
        SELECT 1 FROM visit v JOIN visit_change h ON h.visit_id = v.id
        WHERE v.carer_id = \(place.carer) AND v.day = \(visit.day) AND v.status <> 'cancelled'
          AND v.id NOT IN \(own) AND v.starts < \(end) AND v.starts + v.minutes * 60 > \(start)
          AND h.day = v.day AND h.day_version > \(since[visit.id] ?? 0) LIMIT 1
        """)
      return other != nil
    }
  }

  /// Gives every visit of the batch its state of before; one that was booked is cancelled.
  fileprivate func undo(_ batch: ID<ChangeBatch>, by log: ChangeLog) throws -> [Visit] {
    let changes = try rows(
      """
      SELECT \(VisitChange.columns) FROM visit_change h
      WHERE h.batch_id = \(batch) AND h.organization_id = \(log.organization) ORDER BY h.visit_id
      """
    ).map(VisitChange.init)
    let visits = try visits(changes.map(\.visit), in: log.organization)
    let old = changes.compactMap { visits[$0.visit] }
    guard try !isOvertaken(batch), old.count == changes.count else {
      throw SchedulingError.undoneMeanwhile
    }
    let back = zip(old, changes).map { $0.back(to: $1.before) }
    guard try !isTakenSince(back, changes) else { throw SchedulingError.undoneMeanwhile }
    let saved = try updateStates(back, in: log.organization)
    let ids = saved.map(\.id)
    try execute("DELETE FROM cancellation WHERE visit_id IN \(ids)")
    try execute("DELETE FROM rule_override WHERE visit_id IN \(ids)")
    try saveCancellations(of: saved.filter { $0.status == .cancelled }, .error, by: log)
    try execute(
      """
      INSERT INTO undone_batch (batch_id, organization_id, person_id, at)
      VALUES (\(batch), \(log.organization), \(log.person), \(log.at))
      """)
    let versions = try touch(saved.map(\.day), in: log.organization)
    try self.log(zip(old, saved).map { ($0, $1) }, .undone, by: log, versions: versions)
    return saved
  }
}

extension Visit {
  fileprivate func back(to state: VisitChange.State?) -> Visit {
    var visit = self
    if let state {
      (visit.placement, visit.isLocked, visit.status) = (
        state.placement, state.isLocked, state.status
      )
    } else {
      visit.status = .cancelled
    }
    return visit
  }
}
