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
  /// Nothing was saved: the day would break these rules, which it does not break now, and not all
  /// of them were known to whoever accepted.
  case breaks([MoveConsequences.Broken])
}

/// Rules that somebody breaks knowingly, with a reason that stays with the visits.
public struct KnownBreaches: Hashable, Sendable {
  public var broken: [MoveConsequences.Broken]
  public var because: String

  public init(_ broken: [MoveConsequences.Broken], because: String) {
    (self.broken, self.because) = (broken, because)
  }
}

extension StoredProposal {
  /// Whether it waits for an answer, or a part of it does.
  public var isUndecided: Bool { state == .open || state == .partly }

  /// The changes that accepting `chosen` makes, or all that are left: both halves of a visit of two go
  /// together.
  public func changes(of chosen: Set<ID<Visit>>?, on day: PlanningDay) -> [ProposedVisit] {
    let left = proposal.changes.filter { !accepted.contains($0.visit) }
    guard let chosen else { return left }
    let pairs = Dictionary(
      day.visits.compactMap { visit in visit.pair.map { (visit.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let together = Set(left.filter { chosen.contains($0.visit) }.compactMap { pairs[$0.visit] })
    return left.filter { change in
      chosen.contains(change.visit) || pairs[change.visit].map { together.contains($0) } ?? false
    }
  }
}

extension Sequence<ProposedVisit> {
  /// Where each visit would be.
  public var placements: [ID<Visit>: Placement?] {
    Dictionary(map { ($0.visit, $0.after) }, uniquingKeysWith: { _, last in last })
  }
}

extension Workspace {
  /// Accepts a proposal, or only some of its visits: everything asked for, or nothing.
  ///
  /// Every visit is compared with its version in the proposal and with what else its carer does. A part
  /// of a proposal, or one made on another day, may break rules: then nothing is accepted unless
  /// `known` names them, by somebody who may override. The other proposals of the run are rejected with it. One act, which undo takes back. Throws
  /// `SchedulingError.proposalIsSettled` or `.unknownProposal`.
  public func acceptProposal(
    _ id: ID<TourProposal>, only chosen: Set<ID<Visit>>? = nil,
    overriding known: KnownBreaches? = nil,
    journeys: Journeys = Journeys(estimating: .standard)
  ) async throws -> Acceptance {
    let log = ChangeLog(self)
    let because = try overrideReason(known?.because)
    let accepted = because == nil ? [] : Set(known?.broken ?? [])
    return try await write(
      .planTours,
      recording: { tx, acts in
        let stored = try tx.proposal(id, in: organization)
        let day = stored.proposal.day
        let before = try tx.planningDay(day, in: organization, withHistory: false)
        let changes = stored.changes(of: chosen, on: before)
        let conflicts = before.conflicts(with: changes)
        guard conflicts.isEmpty else { return .conflicts(conflicts) }
        let broken = before.newlyBrokenRules(by: changes.placements, journeys: journeys)
        guard accepted.isSuperset(of: broken) else { return .breaks(broken) }
        let version = try tx.touch(day, in: organization)
        // Read again under the lock of the day: somebody may have saved just before.
        let snapshot = try tx.planningDay(day, in: organization, withHistory: false)
        guard snapshot.conflicts(with: changes).isEmpty,
          snapshot.newlyBrokenRules(by: changes.placements, journeys: journeys) == broken,
          try tx.proposal(id, in: organization).state == stored.state
        else { throw SchedulingError.changedMeanwhile }
        guard stored.isUndecided else { throw SchedulingError.proposalIsSettled }
        acts.append(.proposalAccepted(id))
        let saved = try tx.accept(
          changes, of: stored, on: snapshot, version: version, by: log)
        acts += try tx.save(snapshot.holders(of: broken, among: changes), because, by: log)
        return .accepted(saved)
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

extension Transaction {
  /// Saves why rules are broken; one act for each visit.
  fileprivate func save(
    _ broken: [ID<Visit>: Set<MoveConsequences.Rule>], _ reason: String?, by log: ChangeLog
  ) throws -> [Act] {
    try broken.sorted { $0.key < $1.key }.map { visit, rules in
      try save(
        rules.sorted { $0.rawValue < $1.rawValue }, of: visit, because: reason, by: log)
      return .ruleOverridden(visit)
    }
  }
}

extension PlanningDay {
  /// The changed visits that broken rules are kept with: undo, or the next move of the visit, ends them.
  ///
  /// A visit that stays and is late now is late because of one that came to its carer.
  fileprivate func holders(
    of broken: [MoveConsequences.Broken], among changes: [ProposedVisit]
  ) -> [ID<Visit>: Set<MoveConsequences.Rule>] {
    let known = Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var held: [ID<Visit>: Set<MoveConsequences.Rule>] = [:]
    for item in broken {
      let stays = known[item.visit]
      let holder =
        changes.first { $0.visit == item.visit }
        ?? changes.first { stays?.placement != nil && $0.after?.carer == stays?.placement?.carer }
        ?? changes.first { known[$0.visit]?.patient == stays?.patient } ?? changes.first
      if let holder { held[holder.visit, default: []].insert(item.rule) }
    }
    return held
  }

  /// The visits that can no longer be changed as proposed. O(changes · visits).
  public func conflicts(with changes: [ProposedVisit]) -> [ID<Visit>] {
    let known = Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var lost = Set(
      changes.filter { change in
        guard let visit = known[change.visit] else { return true }
        return visit.version != change.version || !visit.isOpen || visit.isLocked
          || change.after.map { isAway($0, minutes: visit.minutes) } ?? false
      }.map(\.visit))
    lost.formUnion(overlapping(changes.placements))
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
