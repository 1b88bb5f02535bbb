import Kernel

/// The visits of a day by what the question makes of them.
struct SortedVisits {
  /// To be planned, or planned anew.
  private(set) var asked: [Visit] = []
  /// Those that keep carer and start.
  private(set) var staying: [Visit] = []
  /// Those among `staying` by name.
  private(set) var stays: Set<ID<Visit>> = []
  /// No part of the question: they have begun, lie outside, or nobody knows where they are.
  private(set) var kept: Set<ID<Visit>> = []
  /// Nobody knows where the person lives, and nobody has placed the visit by hand.
  private(set) var withoutPlace: Set<ID<Visit>> = []
  /// The person is away on that day.
  private(set) var away: Set<ID<Visit>> = []

  init(_ day: PlanningDay, _ scope: PlanningScope, hasPlace: (Visit) -> Bool) {
    for visit in day.visits where visit.status != .cancelled {
      let isPlaced = visit.placement != nil
      if scope.hasBegun(visit) {
        if isPlaced { keep(visit) }
      } else if Self.isOutside(visit, day, scope) {
        keep(visit)
      } else if day.isSuspended(visit) && !visit.isLocked {
        away.insert(visit.id)
      } else if visit.isLocked {
        // Locked and placed, it is part of the question: it is shown to stay.
        if isPlaced { stay(visit) } else { kept.insert(visit.id) }
      } else if !hasPlace(visit) {
        if isPlaced { keep(visit) } else { withoutPlace.insert(visit.id) }
      } else {
        asked.append(visit)
      }
    }
  }

  private mutating func keep(_ visit: Visit) {
    kept.insert(visit.id)
    if visit.placement != nil { stay(visit) }
  }

  private mutating func stay(_ visit: Visit) {
    staying.append(visit)
    stays.insert(visit.id)
  }

  /// True for a visit of another carer, or of another part of the day, than asked for: what starts
  /// outside the part stays there even when its window touches the part, and who comes with
  /// somebody outside stays outside.
  private static func isOutside(_ visit: Visit, _ day: PlanningDay, _ scope: PlanningScope) -> Bool
  {
    if let carer = visit.placement?.carer, !scope.carers.isEmpty, !scope.carers.contains(carer) {
      return true
    }
    guard let part = scope.part else { return false }
    if visit.window.to < part.from || part.to < visit.window.from { return true }
    if let placement = visit.placement { return !part.contains(placement.start) }
    guard let pair = visit.pair else { return false }
    return day.visits.contains {
      $0.pair == pair && $0.id != visit.id && $0.status != .cancelled
        && $0.placement.map { !part.contains($0.start) } ?? false
    }
  }
}

extension PlanningScope {
  /// True for a visit that is over or under way, or planned to begin before now.
  func hasBegun(_ visit: Visit) -> Bool {
    guard visit.status == .planned, let placement = visit.placement else {
      return visit.status != .planned
    }
    return now.map { placement.start < $0 } ?? false
  }
}
