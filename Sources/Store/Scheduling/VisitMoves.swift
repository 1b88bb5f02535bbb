public import Care
import Database
public import Kernel

/// A visit as somebody saw it: a change of it is refused when it was saved since.
public struct SeenVisit: Hashable, Sendable {
  public var id: ID<Visit>
  public var version: Int

  public init(_ id: ID<Visit>, version: Int) { (self.id, self.version) = (id, version) }

  public init(_ visit: Visit) { self.init(visit.id, version: visit.version) }
}

/// A visit's new carer and start; none to take it back among those to place.
public struct VisitMove: Hashable, Sendable {
  public var visit: SeenVisit
  public var placement: Placement?

  public init(_ visit: SeenVisit, to placement: Placement?) {
    (self.visit, self.placement) = (visit, placement)
  }
}

extension Workspace {
  /// Places visits, moves them, exchanges them or takes them back, as one act; the visits as saved.
  ///
  /// All visits must be of one day. What the board shows as consequences decides: broken rules need
  /// a `reason` from somebody who may override, which stays with the visit until it moves again.
  /// Throws `SchedulingError.changedMeanwhile`, `.visitIsLocked`, `.visitIsOver`, `.carerIsBusy`,
  /// `.needsReason`. Journeys are estimates unless `journeys` knows better.
  @discardableResult
  public func moveVisits(
    _ moves: [VisitMove], on day: LocalDate, because reason: String? = nil,
    journeys: Journeys = Journeys(estimating: .standard)
  ) async throws -> [Visit] {
    let log = ChangeLog(self)
    let reason = try overrideReason(reason)
    return try await write(
      .planVisits,
      recording: { tx, acts in
        let version = try tx.touch(day, in: organization)
        let snapshot = try tx.planningDay(day, in: organization, withHistory: false)
        let old = try moves.map { try snapshot.open($0.visit) }
        let broken = try snapshot.brokenRules(moves, because: reason, journeys: journeys)
        let moved = try tx.updateStates(
          zip(old, moves).map { $0.placed($1.placement) }, in: organization)
        try tx.endOverrides(of: old.map(\.id), by: log)
        for visit in moved {
          let rules = broken[visit.id] ?? []
          try tx.save(rules, of: visit.id, because: reason, by: log)
          acts.append(.visitMoved(visit.id))
          if !rules.isEmpty { acts.append(.ruleOverridden(visit.id)) }
        }
        try tx.log(
          zip(old, moved).map { ($0, $1) }, .placed, by: log, versions: [day: version])
        return moved
      })
  }

  /// Locks visits, so that the planner leaves them where they are, or unlocks them.
  @discardableResult
  public func lockVisits(
    _ visits: [SeenVisit], on day: LocalDate, _ isLocked: Bool
  ) async throws -> [Visit] {
    try await changeStates(of: visits, on: day, as: .locked) { visit in
      visit.isLocked = isLocked
      return isLocked ? .visitLocked(visit.id) : .visitUnlocked(visit.id)
    }
  }

  /// Saves new states of planned visits of one day, as one act.
  func changeStates(
    of visits: [SeenVisit], on day: LocalDate, as kind: VisitChange.Kind,
    also extra: @escaping @Sendable (Transaction, [Visit], ChangeLog) throws -> Void = { _, _, _ in
    },
    _ change: @escaping @Sendable (inout Visit) throws -> Act
  ) async throws -> [Visit] {
    let log = ChangeLog(self)
    return try await write(
      .planVisits,
      recording: { tx, acts in
        let version = try tx.touch(day, in: organization)
        let known = try tx.visits(visits.map(\.id), in: organization)
        let old = try visits.map { seen in
          guard let visit = known[seen.id], visit.day == day else {
            throw SchedulingError.unknownVisit
          }
          guard visit.version == seen.version else { throw SchedulingError.changedMeanwhile }
          return visit
        }
        var new = old
        for index in new.indices { acts.append(try change(&new[index])) }
        let saved = try tx.updateStates(new, in: organization)
        try extra(tx, saved, log)
        try tx.log(
          zip(old, saved).map { ($0, $1) }, kind, by: log, versions: [day: version])
        return saved
      })
  }
}

extension Visit {
  func placed(_ placement: Placement?) -> Visit {
    var visit = self
    visit.placement = placement
    return visit
  }
}

extension PlanningDay {
  /// A visit that may be moved, as it was seen.
  fileprivate func open(_ seen: SeenVisit) throws(SchedulingError) -> Visit {
    guard let visit = visits.first(where: { $0.id == seen.id }) else { throw .unknownVisit }
    guard visit.version == seen.version else { throw .changedMeanwhile }
    guard visit.isOpen else { throw .visitIsOver }
    guard !visit.isLocked else { throw .visitIsLocked }
    return visit
  }

  /// The rules that the moves break, per visit; refused without a reason.
  ///
  /// Two visits of one carer that run at the same time break a rule too, whichever comes first.
  fileprivate func brokenRules(
    _ moves: [VisitMove], because reason: String?, journeys: Journeys
  ) throws -> [ID<Visit>: [MoveConsequences.Rule]] {
    let changes = Dictionary(
      moves.map { ($0.visit.id, $0.placement) }, uniquingKeysWith: { _, last in last })
    let known = Set(carers.map(\.id))
    guard moves.allSatisfy({ $0.placement.map { known.contains($0.carer) } ?? true }) else {
      throw SchedulingError.unknownCarer
    }
    let consequences = MoveConsequences(changes, on: self, journeys: journeys)
    return try Self.brokenRules(consequences, overlapping(changes), because: reason)
  }

  /// The rules that visits break when something else is asked of them; refused without a reason.
  func brokenRules(
    revising visits: [Visit], because reason: String?, journeys: Journeys
  ) throws -> [ID<Visit>: [MoveConsequences.Rule]] {
    let consequences = MoveConsequences(revising: visits, on: self, journeys: journeys)
    let overlapping = revised(visits).overlapping(Set(visits.map(\.id)))
    return try Self.brokenRules(consequences, overlapping, because: reason)
  }

  private static func brokenRules(
    _ consequences: MoveConsequences, _ overlapping: [ID<Visit>], because reason: String?
  ) throws -> [ID<Visit>: [MoveConsequences.Rule]] {
    var broken = Dictionary(grouping: consequences.broken, by: \.visit)
      .mapValues { $0.map(\.rule) }
    for id in overlapping where broken[id]?.contains(.late) != true {
      guard reason != nil else { throw SchedulingError.carerIsBusy(free: []) }
      broken[id, default: []].append(.late)
    }
    let rules = MoveConsequences.Rule.allCases.filter { rule in
      broken.values.contains { $0.contains(rule) }
    }
    guard rules.isEmpty || reason != nil else { throw SchedulingError.needsReason(rules) }
    return broken
  }
}
