import Kernel

/// The rules that a placement made by hand may break, on a day as it would be.
struct MoveRules {
  let day: PlanningDay
  /// The rounds of every carer concerned.
  let rounds: [TourTimes]

  /// What the visit breaks, in the order of `MoveConsequences.Rule`.
  func broken(by id: ID<Visit>) -> [MoveConsequences.Broken] {
    guard let visit = day.visits.first(where: { $0.id == id }), let placement = visit.placement,
      let carer = day.carers.first(where: { $0.id == placement.carer })
    else { return [] }
    let away: [MoveConsequences.Broken] =
      day.stay(of: visit.patient) == nil ? [] : [.init(.away, visit.id)]
    return whoComes(visit, carer) + when(visit, placement) + withOthers(visit, placement) + away
  }

  private func whoComes(_ visit: Visit, _ carer: Carer) -> [MoveConsequences.Broken] {
    var result: [MoveConsequences.Broken] = []
    let missing = visit.skills.subtracting(carer.skills).sorted()
    if !missing.isEmpty { result.append(.init(.skill, visit.id, skills: missing)) }
    if visit.excludedCarers.contains(carer.id) { result.append(.init(.excluded, visit.id)) }
    return result
  }

  private func when(_ visit: Visit, _ placement: Placement) -> [MoveConsequences.Broken] {
    var result: [MoveConsequences.Broken] = []
    let start = placement.start.seconds
    let tour = rounds.first { $0.stops.contains { $0.visit.id == visit.id } }
    let last = placement.start.adding(minutes: max(0, visit.minutes - 1))
    if day.isAbsent(placement.carer, at: placement.start) || day.isAbsent(placement.carer, at: last)
    {
      result.append(.init(.absent, visit.id))
    } else if tour?.span == nil {
      result.append(.init(.round, visit.id))
    }
    let outside = max(visit.window.from.seconds - start, start - visit.window.to.seconds)
    if outside > 0 { result.append(.init(.window, visit.id, minutes: minutes(outside))) }
    guard let tour, let stop = tour.stops.first(where: { $0.visit.id == visit.id }) else {
      return result
    }
    if stop.lateness > 0 { result.append(.init(.late, visit.id, minutes: minutes(stop.lateness))) }
    let allowed = (tour.span?.shift.overtimeMinutes ?? 0) * 60
    if tour.overtimeSeconds > allowed {
      result.append(.init(.overtime, visit.id, minutes: minutes(tour.overtimeSeconds)))
    }
    if tour.lacksBreak { result.append(.init(.rest, visit.id)) }
    return result
  }

  private func withOthers(_ visit: Visit, _ placement: Placement) -> [MoveConsequences.Broken] {
    var result: [MoveConsequences.Broken] = []
    let start = placement.start.seconds, end = start + visit.minutes * 60
    let others = day.visits.filter {
      $0.patient == visit.patient && $0.id != visit.id && $0.placement != nil
        && $0.status != .cancelled
    }
    let overlaps = others.contains { other in
      guard let from = other.placement?.start.seconds else { return false }
      let isPartner = visit.pair != nil && other.pair == visit.pair
      return !isPartner && from < end && start < from + other.minutes * 60
    }
    if overlaps { result.append(.init(.patient, visit.id)) }
    if let pair = visit.pair, let partner = others.first(where: { $0.pair == pair })?.placement,
      partner.start != placement.start || partner.carer == placement.carer
    {
      result.append(.init(.pair, visit.id))
    }
    if breaksGap(visit, others) { result.append(.init(.gap, visit.id)) }
    return result
  }

  /// The gap to the visit before, and the gaps that other visits keep to this one.
  private func breaksGap(_ visit: Visit, _ others: [Visit]) -> Bool {
    (others + [visit]).contains { later in
      guard let gap = later.gap, later.id == visit.id || gap.after == visit.id,
        let earlier = (others + [visit]).first(where: { $0.id == gap.after }),
        let from = earlier.placement?.start.minutes, let to = later.placement?.start.minutes
      else { return false }
      let between = to - from - earlier.minutes
      return between < gap.minimum || between > gap.maximum
    }
  }

  private func minutes(_ seconds: Int) -> Int { (seconds + 59) / 60 }
}
