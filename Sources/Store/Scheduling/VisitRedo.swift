public import Care
import Database
public import Kernel

extension Workspace {
  /// Does again what an undo took back, exactly as it was, as an act of its own that can be undone:
  /// places, locks, cancellations with their reasons, broken rules, accepted proposals.
  ///
  /// `undo` is the act of the undo, as `changeBatch` gives it for its visits. Throws
  /// `SchedulingError.nothingToRedo` for what is no undo, and `.redoneMeanwhile` when one of its visits
  /// was changed since, by anybody, or when its time was given to another visit.
  @discardableResult
  public func redo(_ undo: ID<ChangeBatch>) async throws -> [Visit] {
    let log = ChangeLog(self)
    return try await write(
      .planVisits,
      recording: { tx, acts in
        guard let act = try tx.undoneAct(by: undo, in: organization) else {
          throw SchedulingError.nothingToRedo
        }
        try tx.touch(tx.days(of: undo, in: organization), in: organization)
        let saved = try tx.redo(undo, act, by: log)
        acts.append(.changesRedone(undo))
        return saved
      })
  }
}

extension Transaction {
  fileprivate func undoneAct(
    by undo: ID<ChangeBatch>, in organization: ID<Organization>
  ) throws -> UndoneAct? {
    try row(
      """
      SELECT h.kind, u.proposal_id FROM undone_batch u JOIN visit_change h ON h.batch_id = u.batch_id
      WHERE u.undo_id = \(undo) AND u.organization_id = \(organization) LIMIT 1
      """
    ).map { UndoneAct(kind: try $0.get(0), proposal: try $0.get(1)) }
  }

  /// Gives every visit of an undo its state of before it. Only while each stands as the undo left it.
  fileprivate func redo(
    _ undo: ID<ChangeBatch>, _ act: UndoneAct, by log: ChangeLog
  ) throws -> [Visit] {
    let changes = try rows(
      """
      SELECT \(VisitChange.columns) FROM visit_change h
      WHERE h.batch_id = \(undo) AND h.organization_id = \(log.organization)
      ORDER BY h.visit_id
      """
    ).map(VisitChange.init)
    let visits = try visits(changes.map(\.visit), in: log.organization)
    let old = changes.compactMap { visits[$0.visit] }
    guard old.count == changes.count,
      zip(old, changes).allSatisfy({ $0.version == $1.visitVersion })
    else { throw SchedulingError.redoneMeanwhile }
    let back = zip(old, changes).map { $0.back(to: $1.before) }
    let since = Dictionary(
      changes.map { ($0.visit, $0.dayVersion) }, uniquingKeysWith: { first, _ in first })
    guard try taken(back, since: since, in: log.organization).isEmpty else {
      throw SchedulingError.redoneMeanwhile
    }
    let saved = try updateStates(back, in: log.organization)
    let ids = saved.map(\.id)
    try endCancellations(of: ids, by: log)
    try restoreCancellations(of: saved, endedBy: undo)
    if act.kind.isPlacing { try restoreOverrides(of: ids, endedBy: undo, log) }
    if let proposal = act.proposal { try acceptAgain(proposal, old, by: log) }
    let versions = try touch(saved.map(\.day), in: log.organization)
    try self.log(zip(old, saved).map { ($0, $1) }, act.kind, by: log, versions: versions)
    return saved
  }

  /// Visits are cancelled no longer; a redo brings the reasons back. Two statements.
  func endCancellations(of visits: [ID<Visit>], by log: ChangeLog) throws {
    try execute(
      """
      INSERT INTO ended_cancellation (batch_id, visit_id, person_id, at, reason, stay_id)
      SELECT \(log.batch), k.visit_id, k.person_id, k.at, k.reason, k.stay_id
      FROM cancellation k WHERE k.visit_id IN \(visits)
      """)
    try execute("DELETE FROM cancellation WHERE visit_id IN \(visits)")
  }

  private func restoreCancellations(
    of visits: [Visit], endedBy undo: ID<ChangeBatch>
  ) throws {
    let cancelled = visits.filter { $0.status == .cancelled }.map(\.id)
    try execute(
      """
      INSERT INTO cancellation (visit_id, person_id, at, reason, stay_id)
      SELECT e.visit_id, e.person_id, e.at, e.reason, e.stay_id FROM ended_cancellation e
      WHERE e.batch_id = \(undo) AND e.visit_id IN \(cancelled)
      """)
  }

  /// A proposal counts as accepted again as far as it did, for visits as they are just before.
  private func acceptAgain(
    _ proposal: ID<TourProposal>, _ visits: [Visit], by log: ChangeLog
  ) throws {
    try execute(each: visits) { visit in
      """
      UPDATE proposal_visit SET is_accepted = 1, visit_version = \(visit.version)
      WHERE proposal_id = \(proposal) AND visit_id = \(visit.id)
      """
    }
    try execute(
      """
      UPDATE proposal SET state = CASE WHEN EXISTS (
          SELECT 1 FROM proposal_visit x
          WHERE x.proposal_id = \(proposal) AND x.is_accepted = 0)
        THEN 'partly' ELSE 'accepted' END,
        settled_by = \(log.person), settled_at = \(log.at)
      WHERE id = \(proposal)
      """)
  }
}

/// What an undo took back.
private struct UndoneAct {
  let kind: VisitChange.Kind
  /// The one that is no longer accepted.
  let proposal: ID<TourProposal>?
}
