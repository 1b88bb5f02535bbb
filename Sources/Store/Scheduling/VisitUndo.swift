public import Care
import Database
public import Kernel

extension Workspace {
  /// The act that made a visit what it is, which undo can be asked to take back; `nil` for a visit
  /// that is older than the records of acts. One statement.
  public func changeBatch(of saved: Visit) async throws -> ID<ChangeBatch>? {
    try await read(.planVisits) { tx in
      try tx.value(
        """
        SELECT h.batch_id FROM visit_change h
        WHERE h.visit_id = \(saved.id) AND h.visit_version = \(saved.version)
          AND h.organization_id = \(organization)
        """)
    }
  }

  /// Takes back one act, whoever did it: bookings, moves, locks, cancellations, or a proposal that
  /// was accepted; the visits as they are then, with the broken rules that the act had ended.
  ///
  /// Throws `SchedulingError.nothingToUndo` for an act that was taken back already or cannot be, such
  /// as what a stay suspended, and `.undoneMeanwhile` when one of its visits was changed since, by
  /// anybody, or when the carer or the person was given to another visit at that time.
  @discardableResult
  public func undo(_ batch: ID<ChangeBatch>) async throws -> [Visit] {
    let log = ChangeLog(self)
    return try await write(
      .planVisits,
      recording: { tx, acts in
        let days = try tx.days(of: batch, in: organization)
        try tx.touch(days, in: organization)
        let saved = try tx.undo(batch, by: log)
        acts.append(.changesUndone(batch))
        return saved
      })
  }

  /// Takes back what this person did last on a day and has not taken back yet. Throws as `undo`
  /// does.
  @discardableResult
  public func undoLastChange(on day: LocalDate) async throws -> [Visit] {
    let log = ChangeLog(self)
    return try await write(
      .planVisits,
      recording: { tx, acts in
        try tx.touch(day, in: organization)
        guard let batch = try tx.lastBatch(of: person, on: day, in: organization) else {
          throw SchedulingError.nothingToUndo
        }
        let saved = try tx.undo(batch, by: log)
        acts.append(.changesUndone(batch))
        return saved
      })
  }
}

extension VisitChange {
  /// Visits booked as one act that undo still cancels: a pair or a week, but never a whole plan.
  static let mostBooked = 14
}

extension VisitChange.Kind {
  /// True for what undo takes back.
  var isUndoable: Bool {
    switch self {
    case .booked, .placed, .locked, .cancelled, .proposal: true
    case .changed, .restored, .reported, .undone, .imported: false
    }
  }

  /// True for what gives visits a place, which ends the rules broken at the place of before.
  var isPlacing: Bool { self == .booked || self == .placed || self == .proposal }
}

extension Transaction {
  /// The last act of a person on a day that still stands. A stay that suspended visits is ended on
  /// its own page, so it does not count.
  fileprivate func lastBatch(
    of person: ID<Person>, on day: LocalDate, in organization: ID<Organization>
  ) throws -> ID<ChangeBatch>? {
    try value(
      """
      SELECT h.batch_id FROM visit_change h
      WHERE h.organization_id = \(organization) AND h.day = \(day) AND h.person_id = \(person)
        AND h.kind IN \(VisitChange.Kind.allCases.filter(\.isUndoable))
        AND (h.kind <> 'booked' OR \(VisitChange.mostBooked) >= (
          SELECT COUNT(*) FROM visit_change n WHERE n.batch_id = h.batch_id))
        AND NOT EXISTS (SELECT 1 FROM undone_batch u WHERE u.batch_id = h.batch_id)
        AND NOT EXISTS (
          SELECT 1 FROM cancellation k
          WHERE k.visit_id = h.visit_id AND k.stay_id IS NOT NULL AND h.kind = 'cancelled')
      ORDER BY h.day_version DESC LIMIT 1
      """)
  }

  /// The days whose visits an act changed. Throws `SchedulingError.nothingToUndo` for none.
  func days(
    of batch: ID<ChangeBatch>, in organization: ID<Organization>
  ) throws -> [LocalDate] {
    let days = try rows(
      """
      SELECT DISTINCT h.day FROM visit_change h
      WHERE h.batch_id = \(batch) AND h.organization_id = \(organization)
      """
    ).map { try $0.get(0, as: LocalDate.self) }
    guard !days.isEmpty else { throw SchedulingError.nothingToUndo }
    return days
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

  /// True when a stay suspended visits of the batch: they come back on its own page.
  private func isOfStay(_ batch: ID<ChangeBatch>) throws -> Bool {
    try row(
      """
      SELECT 1 FROM visit_change h JOIN cancellation k ON k.visit_id = h.visit_id
      WHERE h.batch_id = \(batch) AND h.kind = 'cancelled' AND k.stay_id IS NOT NULL LIMIT 1
      """) != nil
  }

  /// Gives every visit of the batch its state of before; one that was booked is cancelled.
  fileprivate func undo(_ batch: ID<ChangeBatch>, by log: ChangeLog) throws -> [Visit] {
    let changes = try rows(
      """
      SELECT \(VisitChange.columns) FROM visit_change h
      WHERE h.batch_id = \(batch) AND h.organization_id = \(log.organization)
        AND NOT EXISTS (SELECT 1 FROM undone_batch u WHERE u.batch_id = h.batch_id)
      ORDER BY h.visit_id
      """
    ).map(VisitChange.init)
    guard let first = changes.first, first.kind.isUndoable,
      first.kind != .booked || changes.count <= VisitChange.mostBooked,
      try first.kind != .cancelled || !isOfStay(batch)
    else {
      throw SchedulingError.nothingToUndo
    }
    let visits = try visits(changes.map(\.visit), in: log.organization)
    let old = changes.compactMap { visits[$0.visit] }
    guard try !isOvertaken(batch), old.count == changes.count else {
      throw SchedulingError.undoneMeanwhile
    }
    let back = zip(old, changes).map { $0.back(to: $1.before) }
    let since = Dictionary(
      changes.map { ($0.visit, $0.dayVersion) }, uniquingKeysWith: { first, _ in first })
    // An undo must book neither a carer nor a person twice.
    guard try taken(back, since: since, in: log.organization).isEmpty else {
      throw SchedulingError.undoneMeanwhile
    }
    let saved = try updateStates(back, in: log.organization)
    let ids = saved.map(\.id)
    try endCancellations(of: ids, by: log)
    try saveCancellations(of: saved.filter { $0.status == .cancelled }, .error, by: log)
    if first.kind.isPlacing { try restoreOverrides(of: ids, endedBy: batch, log) }
    let proposal = first.kind == .proposal ? try takeBack(first, ids, by: log) : nil
    try execute(
      """
      INSERT INTO undone_batch (batch_id, organization_id, person_id, at, undo_id,
        proposal_id)
      VALUES (\(batch), \(log.organization), \(log.person), \(log.at), \(log.batch),
        \(proposal))
      """)
    let versions = try touch(saved.map(\.day), in: log.organization)
    try self.log(zip(old, saved).map { ($0, $1) }, .undone, by: log, versions: versions)
    return saved
  }

  /// The rules broken at the place of before count again, with the reasons that were given.
  func restoreOverrides(
    of visits: [ID<Visit>], endedBy batch: ID<ChangeBatch>, _ log: ChangeLog
  ) throws {
    try endOverrides(of: visits, by: log)
    try execute(
      """
      INSERT INTO rule_override (visit_id, rule, because, person_id, at)
      SELECT e.visit_id, e.rule, e.because, e.person_id, e.at FROM ended_override e
      WHERE e.batch_id = \(batch) AND e.visit_id IN \(visits)
      """)
  }

  /// A proposal that was taken back is no longer accepted; once nothing of it stands, it is rejected.
  /// Answers which one it was.
  private func takeBack(
    _ change: VisitChange, _ visits: [ID<Visit>], by log: ChangeLog
  ) throws -> ID<TourProposal>? {
    let proposals = try rows(
      """
      SELECT q.id FROM proposal q JOIN proposal_visit x ON x.proposal_id = q.id
      WHERE q.organization_id = \(log.organization) AND x.visit_id = \(change.visit)
        AND x.is_accepted = 1 AND x.visit_version = \(change.visitVersion - 1)
      """
    ).map { try $0.get(0, as: ID<TourProposal>.self) }
    for proposal in proposals {
      try execute(
        """
        UPDATE proposal_visit SET is_accepted = 0
        WHERE proposal_id = \(proposal) AND visit_id IN \(visits)
        """)
      try execute(
        """
        UPDATE proposal SET state = 'rejected', settled_by = \(log.person), settled_at = \(log.at)
        WHERE id = \(proposal) AND NOT EXISTS (
          SELECT 1 FROM proposal_visit x WHERE x.proposal_id = \(proposal) AND x.is_accepted = 1)
        """)
    }
    return proposals.first
  }

  /// Rules broken by visits count no longer, because an act gives them another place; its undo
  /// brings them back. Two statements.
  func endOverrides(of visits: [ID<Visit>], by log: ChangeLog) throws {
    try execute(
      """
      INSERT INTO ended_override (batch_id, visit_id, rule, because, person_id, at)
      SELECT \(log.batch), r.visit_id, r.rule, r.because, r.person_id, r.at
      FROM rule_override r WHERE r.visit_id IN \(visits)
      """)
    try execute("DELETE FROM rule_override WHERE visit_id IN \(visits)")
  }
}

extension Visit {
  func back(to state: VisitChange.State?) -> Visit {
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
