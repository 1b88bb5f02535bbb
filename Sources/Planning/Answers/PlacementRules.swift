import PlanModel

extension Explainer {
  /// Every hard rule that the forced route breaks.
  func broken(_ v: Int, _ r: Int, _ forced: ForcedRoute, asked: Int?) -> [BrokenRule] {
    var broken = carerRules(v, r)
    if let asked, Int(tours.start[v]) > asked {
      broken.append(.late(visit: id(v), seconds: Int(tours.start[v]) - asked))
    }
    for stop in forced.stops where stop < instance.visits {
      let off = offWindow(stop, Int(tours.start[stop]))
      if off != 0 { broken.append(.window(visit: id(stop), seconds: off)) }
      broken += linkRules(stop)
      broken += pinRule(stop, r)
    }
    return unique(broken + partnerRules(v) + routeRules(r, forced))
  }

  private func unique(_ rules: [BrokenRule]) -> [BrokenRule] {
    var seen: Set<BrokenRule> = []
    return rules.filter { seen.insert($0).inserted }
  }

  private func carerRules(_ v: Int, _ r: Int) -> [BrokenRule] {
    let visit = compilation.problem.visits[v]
    let carer = compilation.problem.carers[compilation.shiftNames[r].carer]
    var broken: [BrokenRule] = []
    let missing = visit.skills.subtracting(carer.skills)
    if !missing.isEmpty { broken.append(.skills(visit: visit.id, missing: missing.sorted())) }
    if visit.excludedCarers.contains(carer.id) { broken.append(.excluded(visit: visit.id)) }
    if !visit.requiredCarers.isEmpty && !visit.requiredCarers.contains(carer.id) {
      broken.append(.notRequired(visit: visit.id))
    }
    return broken
  }

  private func pinRule(_ v: Int, _ r: Int) -> [BrokenRule] {
    guard let pin = compilation.problem.visits[v].pinned else { return [] }
    let carer = compilation.problem.carers[compilation.shiftNames[r].carer]
    let isKept =
      (pin.carer ?? carer.id) == carer.id
      && (pin.start ?? Int(tours.start[v])) == Int(tours.start[v])
    return isKept ? [] : [.pinned(visit: id(v))]
  }

  private func partnerRules(_ v: Int) -> [BrokenRule] {
    instance.units.range(Int(instance.unitOf[v])).map { instance.units[$0] }
      .filter { $0 != v && tours.routeOf[$0] < 0 }
      .map { .partner(visit: id(v), other: id($0)) }
  }

  /// Gaps, common starts and carers shared or not.
  private func linkRules(_ v: Int) -> [BrokenRule] {
    let i = instance
    var broken: [BrokenRule] = []
    var k = Int(i.links.offsets[v])
    while k < Int(i.links.offsets[v + 1]) {
      let other = i.links[k]
      if tours.routeOf[other] >= 0 {
        let gap = Int(tours.start[v]) - Int(tours.start[other])
        let off = gap < i.links[k + 1] ? gap - i.links[k + 1] : max(0, gap - i.links[k + 2])
        if off != 0 { broken.append(.link(visit: id(v), other: id(other), seconds: off)) }
      }
      k += 3
    }
    let carer = i.carerOf[Int(tours.routeOf[v])]
    k = Int(i.carerLinks.offsets[v])
    while k < Int(i.carerLinks.offsets[v + 1]) {
      let other = i.carerLinks[k]
      if tours.routeOf[other] >= 0 {
        let isSame = i.carerOf[Int(tours.routeOf[other])] == carer
        if isSame && i.carerLinks[k + 1] == 0 {
          broken.append(.sameCarer(visit: id(v), other: id(other)))
        }
        if !isSame && i.carerLinks[k + 1] == 1 {
          broken.append(.differentCarers(visit: id(v), other: id(other)))
        }
      }
      k += 2
    }
    return broken
  }

  /// The shift, its breaks, the limits and the carer's other routes.
  private func routeRules(_ r: Int, _ forced: ForcedRoute) -> [BrokenRule] {
    let i = instance
    let c = Int(i.carerOf[r])
    let shift = name(of: r)
    var broken: [BrokenRule] = []
    let (begin, end) = (Int(tours.begin[r]), Int(tours.end[r]))
    if begin < Int(i.shiftFrom[r]) {
      broken.append(.beforeShift(shift, seconds: Int(i.shiftFrom[r]) - begin))
    }
    if end > Int(i.shiftLimit[r]) {
      broken.append(.overtime(shift, seconds: end - Int(i.shiftLimit[r])))
    }
    let visits = forced.stops.filter { $0 < i.visits }.count
    let limits: [(PlanLimit, Int)] = [
      (.shiftWork, Int(tours.paid[r]) - Int(i.maxWork[r])),
      (.carerWork, tours.work[c] - Int(i.carerMaxWork[c])),
      (.tasks, visits - Int(i.maxTasks[r])),
      (.travelTime, Int(tours.travel[r]) - Int(i.maxTravel[r])),
      (.distance, Int(tours.metres[r]) - Int(i.maxDistance[r])),
    ]
    for (limit, excess) in limits where excess > 0 {
      broken.append(.limit(shift, limit, excess: excess))
    }
    return broken + breakRules(r, forced, end - begin) + otherRoutes(r, begin, end)
  }

  private func breakRules(_ r: Int, _ forced: ForcedRoute, _ length: Int) -> [BrokenRule] {
    let i = instance
    let (carer, shift) = compilation.shiftNames[r]
    let breaks = compilation.problem.carers[carer].shifts[shift].breaks
    var broken: [BrokenRule] = []
    for (index, k) in i.shiftBreaks.range(r).enumerated() {
      let at = forced.stops.firstIndex { $0 >= i.visits && ($0 - i.visits) >> 1 == k }
      let isLost = at.map { !isBreakHour(k, forced.times[$0]) } ?? (length > Int(i.breakLimit[k]))
      if isLost { broken.append(.breakLost(name(of: r), rest: breaks[index].id)) }
    }
    return broken
  }

  private func otherRoutes(_ r: Int, _ begin: Int, _ end: Int) -> [BrokenRule] {
    let i = instance
    let c = Int(i.carerOf[r])
    var broken: [BrokenRule] = []
    for k in i.carerShifts.range(c) {
      let other = i.carerShifts[k]
      if other == r || tours.count[other] == 0 { continue }
      let (from, to) = (Int(tours.begin[other]), Int(tours.end[other]))
      let overlap = min(end, to) - max(begin, from)
      if overlap > 0 {
        broken.append(.overlap(name(of: r), other: name(of: other).shift, seconds: overlap))
      } else if from / 86400 != begin / 86400 && -overlap < Int(i.minRest[c]) {
        broken.append(.limit(name(of: r), .rest, excess: Int(i.minRest[c]) + overlap))
      }
    }
    return broken
  }
}
