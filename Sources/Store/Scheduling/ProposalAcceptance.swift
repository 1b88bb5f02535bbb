public import Care
import Database
public import Kernel

/// What came of accepting a proposal.
public enum Acceptance: Hashable, Sendable {
  /// The visits as they are saved now.
  case accepted([Visit])
  /// Nothing was saved: these visits were changed since, are locked, have begun, or would overlap
  /// with another visit of their carer. The others may be accepted without them.
  case conflicts([ID<Visit>])
}

extension Workspace {
  /// Accepts a proposal, or only some of its visits: everything asked for, or nothing.
  ///
  /// Every visit is compared with its version in the proposal and with what else its carer does.
  /// The other proposals of the run are rejected with it. One act, which undo takes back. Throws
  /// `SchedulingError.proposalIsSettled` or `.unknownProposal`.
  public func acceptProposal(
    _ id: ID<TourProposal>, only chosen: Set<ID<Visit>>? = nil
  ) async throws -> Acceptance {
    let log = ChangeLog(self)
    return try await write(
      .planTours,
      recording: { tx, acts in
        let stored = try tx.proposal(id, in: organization)
        let day = stored.proposal.day
        let changes = stored.proposal.changes.filter {
          chosen?.contains($0.visit) != false && !stored.accepted.contains($0.visit)
        }
        let before = try tx.planningDay(day, in: organization, withHistory: false)
        let conflicts = before.conflicts(with: changes)
        guard conflicts.isEmpty else { return .conflicts(conflicts) }
        let version = try tx.touch(day, in: organization)
        // Read again under the lock of the day: somebody may have saved just before.
        let snapshot = try tx.planningDay(day, in: organization, withHistory: false)
        guard snapshot.conflicts(with: changes).isEmpty,
          try tx.proposal(id, in: organization).state == stored.state
        else { throw SchedulingError.changedMeanwhile }
        guard stored.state == .open || stored.state == .partly else {
          throw SchedulingError.proposalIsSettled
        }
        acts.append(.proposalAccepted(id))
        return .accepted(
          try tx.accept(changes, of: stored, on: snapshot, version: version, by: log))
      })
  }
}

extension Transaction {
  fileprivate func accept(
    _ changes: [ProposedVisit], of stored: StoredProposal, on snapshot: PlanningDay,
    version: Int, by log: ChangeLog
  ) throws -> [Visit] {
    let known = Dictionary(
      snapshot.visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let old = changes.compactMap { known[$0.visit] }
    let saved = try updateStates(
      zip(old, changes).map { $0.placed($1.after) }, in: log.organization)
    let ids = saved.map(\.id)
    try endOverrides(of: ids, by: log)
    try execute(
      """
      UPDATE proposal_visit SET is_accepted = 1
      WHERE proposal_id = \(stored.id) AND visit_id IN \(ids)
      """)
    let all = Set(stored.proposal.changes.map(\.visit))
    let isWhole = all.isSubset(of: stored.accepted.union(ids))
    try settle(stored.id, isWhole ? .accepted : .partly, by: log.person, at: log.at)
    try execute(
      """
      UPDATE proposal SET state = 'rejected', settled_by = \(log.person), settled_at = \(log.at)
      WHERE run_id = \(stored.run) AND id <> \(stored.id) AND state = 'open'
      """)
    try self.log(
      zip(old, saved).map { ($0, $1) }, .proposal, by: log,
      versions: [stored.proposal.day: version])
    return saved
  }
}

extension PlanningDay {
  /// The visits that can no longer be changed as proposed.
  fileprivate func conflicts(with changes: [ProposedVisit]) -> [ID<Visit>] {
    let known = Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var lost = Set(
      changes.filter { change in
        guard let visit = known[change.visit] else { return true }
        return visit.version != change.version || !visit.isOpen || visit.isLocked
          || change.after.map { isAway($0, minutes: visit.minutes) } ?? false
      }.map(\.visit))
    let placements = Dictionary(
      changes.map { ($0.visit, $0.after) }, uniquingKeysWith: { _, last in last })
    lost.formUnion(overlapping(placements))
    return lost.sorted()
  }

  /// True when the carer was reported absent for a part of that time since the search.
  private func isAway(_ placement: Placement, minutes: Int) -> Bool {
    let start = Instant(day, placement.start)
    let end = Instant(day, placement.start.adding(minutes: minutes))
    return absences.contains {
      $0.carer == placement.carer && $0.from < end && start < $0.until
    }
  }
}
