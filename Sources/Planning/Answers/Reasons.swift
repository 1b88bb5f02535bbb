public import PlanModel

extension Explainer {
  /// Why a visit is not planned: at most five true statements, the most useful first.
  ///
  /// Empty for a planned or an unknown visit.
  public func reasons(for visit: PlanID) -> [PlanReason] {
    guard let v = compilation.visitIndex[visit], tours.routeOf[v] < 0 else { return [] }
    if let reason = carerReason(v) ?? aloneReason(v) { return [reason] }
    let found = linkReasons(v) + routeReasons(v)
    return Array(found.prefix(5))
  }

  /// The plan with reasons beside every visit left out.
  public func explained(_ plan: Plan) -> Plan {
    var plan = plan
    plan.unassigned = (plan.unassigned ?? []).map {
      PlanUnassigned(id: $0.id, reasons: reasons(for: $0.id))
    }
    return plan
  }

  /// Skills and exclusions.
  private func carerReason(_ v: Int) -> PlanReason? {
    let problem = compilation.problem
    let visit = problem.visits[v]
    let skilled = problem.carers.filter { visit.skills.isSubset(of: $0.skills) }
    if skilled.isEmpty {
      let nobody = visit.skills.filter { skill in
        !problem.carers.contains { $0.skills.contains(skill) }
      }
      if !nobody.isEmpty { return .noSkill(skills: nobody.sorted()) }
      let missing = problem.carers.map { visit.skills.subtracting($0.skills).sorted() }
        .min { ($0.count, $0.description) < ($1.count, $1.description) }
      return .noSkill(skills: missing ?? visit.skills.sorted())
    }
    if !skilled.contains(where: { visit.accepts($0) }) {
      return .onlyExcluded(carers: skilled.map(\.id))
    }
    return nil
  }

  /// What already stands in the way when every shift is empty.
  private func aloneReason(_ v: Int) -> PlanReason? {
    let shifts = instance.eligibleShifts.range(v).map { instance.eligibleShifts[$0] }
    if shifts.isEmpty { return .noShift }
    let tries = shifts.map { ($0, alone(v, in: $0)) }
    if tries.contains(where: { $0.1 == .fits }) { return nil }
    for (r, result) in tries {
      if case .limit(let limit, let excess) = result {
        return .workLimit(name(of: r), limit: limit, excess: excess)
      }
    }
    for (r, result) in tries {
      if case .rest(let k) = result { return .breakInTheWay(name(of: r), rest: breakID(r, k)) }
    }
    let misses = tries.compactMap { r, result -> (Int, Int)? in
      if case .misses(let seconds) = result { (seconds, r) } else { nil }
    }
    return misses.min { $0 < $1 }.map { .tooFar(name(of: $0.1), seconds: $0.0) } ?? .noShift
  }

  private enum Alone: Equatable {
    case fits, misses(Int), limit(PlanLimit, Int), rest(Int)
  }

  /// The visit alone in an otherwise empty plan, in one shift.
  private func alone(_ v: Int, in r: Int) -> Alone {
    let i = instance
    let (profile, place) = (Int(i.profile[r]), Int(i.place[v]))
    let out = i.leg(profile, Int(i.startPlace[r]), place)
    let back = i.leg(profile, place, Int(i.endPlace[r]))
    let travel = Int(out.seconds) + Int(back.seconds)
    let length = travel + Int(i.service[v])
    let visit = compilation.draft.visits[v]
    var misses = Int.max
    for (from, to) in visit.windows {
      let start = max(from, Int(i.shiftFrom[r]) + Int(out.seconds))
      let end = start + Int(i.service[v]) + Int(back.seconds)
      misses = min(misses, max(0, start - to, end - Int(i.shiftLimit[r])))
    }
    if misses > 0 { return .misses(misses) }
    let carerLimit = Int(i.carerMaxWork[Int(i.carerOf[r])])
    let limits: [(PlanLimit, Int)] = [
      (.shiftWork, length - Int(i.maxWork[r])), (.carerWork, length - carerLimit),
      (.tasks, 1 - Int(i.maxTasks[r])), (.travelTime, travel - Int(i.maxTravel[r])),
      (.distance, Int(out.metres) + Int(back.metres) - Int(i.maxDistance[r])),
    ]
    for (limit, excess) in limits where excess > 0 { return .limit(limit, excess) }
    guard i.shiftBreaks.count(r) > 0 else { return .fits }
    return withEmptyPlan {
      var offer = Offer()
      tours.seek(v, r, &offer)
      return offer.exists ? .fits : .rest(i.shiftBreaks.range(r).lowerBound)
    }
  }

  private func breakID(_ r: Int, _ k: Int) -> PlanID {
    let (carer, shift) = compilation.shiftNames[r]
    let rest = k - instance.shiftBreaks.range(r).lowerBound
    return compilation.problem.carers[carer].shifts[shift].breaks[rest].id
  }

  /// Runs `body` with all routes empty, and puts them back.
  private func withEmptyPlan<T>(_ body: () -> T) -> T {
    tours.open()
    defer { tours.undo() }
    for r in 0..<instance.shifts where tours.count[r] > 0 {
      tours.keep(r)
      tours.clear(r)
    }
    return body()
  }

  /// Partners without a place and gaps without room.
  private func linkReasons(_ v: Int) -> [PlanReason] {
    var found: [PlanReason] = []
    let unit = instance.units.range(Int(instance.unitOf[v])).map { instance.units[$0] }
    if unit.count > 1 {
      let hopeless = unit.filter { $0 != v && (carerReason($0) ?? aloneReason($0)) != nil }
      found += hopeless.map { .partner(visit: id($0)) }
      if hopeless.isEmpty && !unitFits(Int(instance.unitOf[v])) {
        found += unit.filter { $0 != v }.map { .partner(visit: id($0)) }
      }
    }
    var (earliest, latest) = (Int.min, Int.max)
    var k = Int(instance.links.offsets[v])
    while k < Int(instance.links.offsets[v + 1]) {
      let other = instance.links[k]
      if tours.routeOf[other] >= 0 {
        let least = instance.links[k + 1] <= -Draft.far ? nil : instance.links[k + 1]
        let most = instance.links[k + 2] >= Draft.far ? nil : instance.links[k + 2]
        let from = least.map { Int(tours.start[other]) + $0 }
        let to = most.map { Int(tours.start[other]) + $0 }
        earliest = max(earliest, from ?? .min)
        latest = min(latest, to ?? .max)
        let hasRoom = compilation.draft.visits[v].windows.contains {
          max($0.0, earliest) <= min($0.1, latest)
        }
        if !hasRoom { return found + [.gap(visit: id(other), earliest: from, latest: to)] }
      }
      k += 3
    }
    return found
  }

  private func unitFits(_ unit: Int) -> Bool {
    withEmptyPlan { Meetings(tours).insert(unit, tries: 40) }
  }
}
