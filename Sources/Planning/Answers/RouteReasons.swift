import PlanModel

extension Explainer {
  /// What stands in the way in the present routes: limits, breaks, other visits, or the cost.
  func routeReasons(_ v: Int) -> [PlanReason] {
    let shifts = instance.eligibleShifts.range(v).map { instance.eligibleShifts[$0] }
    var best = Offer()
    for r in shifts { tours.seek(v, r, &best) }
    if best.exists && isSingle(v) { return [fitting(v, best)] }
    var found: [PlanReason] = []
    let ways = shifts.flatMap { rooms(for: v, in: $0) }
      .sorted { ($0.extraCost, $0.remove.count) < ($1.extraCost, $1.remove.count) }
    if !ways.isEmpty { found.append(.shiftFull(Array(ways.prefix(5)))) }
    let limits = shifts.compactMap { r in limit(v, r).map { (r, $0.0, $0.1) } }
    found += limits.prefix(2).map { .workLimit(name(of: $0.0), limit: $0.1, excess: $0.2) }
    if let r = shifts.first(where: { fitsWithoutBreaks(v, $0) }) {
      found.append(.breakInTheWay(name(of: r), rest: firstBreak(r)))
    }
    if found.isEmpty { found.append(.shiftFull([])) }
    return found
  }

  private func isSingle(_ v: Int) -> Bool { instance.units.count(Int(instance.unitOf[v])) == 1 }

  /// There is room: then it is a matter of cost, or nobody has tried.
  private func fitting(_ v: Int, _ offer: Offer) -> PlanReason {
    tours.open()
    defer { tours.undo() }
    guard insert(v, offer) else { return .shiftFull([]) }
    var cost = difference()
    let value = -cost.unassigned
    cost.unassigned = 0
    if compilation.problem.visits[v].isRequired || cost.total < value {
      return .shiftFull([PlanRoom(shift: name(of: offer.route), remove: [], extraCost: cost.total)])
    }
    return .priority(cost: cost.total, value: value)
  }

  /// Single visits, else runs of two or three, whose removal from a shift makes room.
  private func rooms(for v: Int, in r: Int) -> [PlanRoom] {
    let row = tours.row(r)
    let visits = (0..<Int(tours.count[r])).map { Int(tours.stops[row + $0]) }
      .filter { $0 < instance.visits }
    for length in 1...3 where length <= visits.count {
      var found: [PlanRoom] = []
      for first in 0...visits.count - length {
        let run = Array(visits[first..<first + length])
        if run.contains(where: { instance.has($0, Trait.pinned) }) { continue }
        if let room = room(for: v, in: r, without: run) { found.append(room) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func room(for v: Int, in r: Int, without run: [Int]) -> PlanRoom? {
    tours.open()
    defer { tours.undo() }
    for other in run { tours.pull(other) }
    tours.settle(r)
    var offer = Offer()
    tours.seek(v, r, &offer)
    guard offer.exists, insert(v, offer) else { return nil }
    var cost = difference()
    cost.unassigned = 0
    return PlanRoom(shift: name(of: r), remove: run.map(id), extraCost: cost.total)
  }

  /// The limit of the carer or the shift that alone stands in the way, and by how much.
  private func limit(_ v: Int, _ r: Int) -> (PlanLimit, Int)? {
    let i = instance
    let c = Int(i.carerOf[r])
    let kept = (i.maxWork[r], i.carerMaxWork[c], i.maxTasks[r], i.maxTravel[r], i.maxDistance[r])
    let rest = i.minRest[c]
    func restore() {
      (i.maxWork[r], i.carerMaxWork[c], i.maxTasks[r], i.maxTravel[r], i.maxDistance[r]) = kept
      i.minRest[c] = rest
    }
    func fits() -> (Int, Int, Int, Int)? {
      tours.open()
      defer { tours.undo() }
      var offer = Offer()
      tours.seek(v, r, &offer)
      guard offer.exists, insert(v, offer) else { return nil }
      let visits = (0..<Int(tours.count[r]))
        .filter { Int(tours.stops[tours.row(r) + $0]) < i.visits }.count
      return (Int(tours.paid[r]), tours.work[c], visits, Int(tours.travel[r]))
    }
    defer { restore() }
    let far = Int32(Draft.far)
    (i.maxWork[r], i.carerMaxWork[c]) = (far, far)
    (i.maxTasks[r], i.maxTravel[r], i.maxDistance[r]) = (far, far, far)
    if let (paid, work, visits, travel) = fits() {
      if paid > Int(kept.0) { return (.shiftWork, paid - Int(kept.0)) }
      if work > Int(kept.1) { return (.carerWork, work - Int(kept.1)) }
      if visits > Int(kept.2) { return (.tasks, visits - Int(kept.2)) }
      if travel > Int(kept.3) { return (.travelTime, travel - Int(kept.3)) }
      return nil
    }
    if rest > 0 {
      i.minRest[c] = 0
      if fits() != nil { return (.rest, Int(rest)) }
    }
    return nil
  }

  private func fitsWithoutBreaks(_ v: Int, _ r: Int) -> Bool {
    let i = instance
    let breaks = i.shiftBreaks.range(r)
    if breaks.isEmpty { return false }
    let limits = breaks.map { i.breakLimit[$0] }
    for k in breaks { i.breakLimit[k] = Int32(Draft.far) }
    defer { for (k, limit) in zip(breaks, limits) { i.breakLimit[k] = limit } }
    tours.open()
    defer { tours.undo() }
    tours.keep(r)
    let row = tours.row(r)
    var m = 0
    for j in 0..<Int(tours.count[r]) where Int(tours.stops[row + j]) < i.visits {
      tours.stops[row + m] = tours.stops[row + j]
      m += 1
    }
    tours.count[r] = Int32(m)
    tours.settle(r)
    var offer = Offer()
    tours.seek(v, r, &offer)
    return offer.exists
  }

  private func firstBreak(_ r: Int) -> PlanID {
    let (carer, shift) = compilation.shiftNames[r]
    return compilation.problem.carers[carer].shifts[shift].breaks[0].id
  }
}
