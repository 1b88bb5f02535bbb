public import Kernel

extension PlanningDay {
  /// The rules that the day would break after these changes and does not break as it stands, by
  /// visit; empty when the changes may be made without a reason.
  ///
  /// Unlike `MoveConsequences.broken` it looks at the whole of what the changes touch, not only at
  /// the visits that change: the rounds that lose or gain a visit, the other half of a pair, the
  /// visits kept at a gap. So a part of a proposal can be judged as what it is, a day of its own:
  ///
  /// - half of a pair that is placed while the other half is not breaks `pair`;
  /// - a visit that stays but whose carer can no longer be there in time breaks `late`;
  /// - what was broken before counts only where it gets worse: more minutes, another missing skill;
  /// - `overtime` and `rest` are said once per round, on its last changed visit, else its last one.
  ///
  /// `journeys` must be those that the proposal was made with, or whole proposals look late.
  /// O(r · n) for r visits in the rounds concerned among n of the day.
  public func newlyBrokenRules(
    by changes: [ID<Visit>: Placement?], journeys: Journeys
  ) -> [MoveConsequences.Broken] {
    var after = self
    for index in after.visits.indices {
      if let placement = changes[after.visits[index].id] {
        after.visits[index].placement = placement
      }
    }
    let concerned = visitsConcerned(by: changes)
    let known = Dictionary(
      breaches(of: concerned, changing: changes, journeys).map {
        (Breach(visit: $0.visit, rule: $0.rule), $0)
      }, uniquingKeysWith: { first, _ in first })
    return after.breaches(of: concerned, changing: changes, journeys).filter { broken in
      guard let before = known[Breach(visit: broken.visit, rule: broken.rule)] else { return true }
      return broken.minutes > before.minutes
        || !Set(broken.skills).isSubset(of: before.skills)
    }
  }

  /// The changed visits, those of the carers who lose or gain one, and those of the same people.
  private func visitsConcerned(by changes: [ID<Visit>: Placement?]) -> [ID<Visit>] {
    let changed = visits.filter { changes[$0.id] != nil }
    let carers = Set(changed.compactMap { $0.placement?.carer })
      .union(changes.values.compactMap { $0?.carer })
    let patients = Set(changed.map(\.patient))
    return visits.filter { visit in
      changes[visit.id] != nil || patients.contains(visit.patient)
        || visit.placement.map { carers.contains($0.carer) } ?? false
    }.map(\.id)
  }

  /// What those visits break on this day, in the order of visits and rules.
  private func breaches(
    of concerned: [ID<Visit>], changing changes: [ID<Visit>: Placement?], _ journeys: Journeys
  ) -> [MoveConsequences.Broken] {
    let wanted = Set(concerned)
    let held = Set(visits.filter { wanted.contains($0.id) }.compactMap { $0.placement?.carer })
    let rounds = carers.filter { held.contains($0.id) }.flatMap {
      TourTimes.rounds(of: $0, on: self, visits: visits, journeys: journeys)
    }
    let rules = MoveRules(day: self, rounds: rounds)
    let speakers = Set(
      rounds.compactMap { round in
        round.stops.last { changes[$0.visit.id] != nil }?.visit.id ?? round.stops.last?.visit.id
      })
    return visits.filter { wanted.contains($0.id) && $0.status != .cancelled }.flatMap { visit in
      let broken = rules.broken(by: visit.id).filter { broken in
        let isOfRound = broken.rule == .overtime || broken.rule == .rest
        return !isOfRound || speakers.contains(visit.id)
      }
      return broken + halfPair(visit)
    }
  }

  /// A pair of which this half is placed and the other is not.
  private func halfPair(_ visit: Visit) -> [MoveConsequences.Broken] {
    guard let pair = visit.pair, visit.placement != nil else { return [] }
    let isAlone = visits.contains {
      $0.pair == pair && $0.id != visit.id && $0.status == .planned && $0.placement == nil
    }
    return isAlone ? [.init(.pair, visit.id)] : []
  }
}

/// One rule broken by one visit.
private struct Breach: Hashable {
  let visit: ID<Visit>, rule: MoveConsequences.Rule
}
