import PlanModel

extension Compilation {
  /// Loads a plan into empty tours as far as the hard rules allow; the rest stays open.
  ///
  /// All routes are read with their own times first, so that linked visits see each other. Then each
  /// is timed anew, and visits that cannot stay are taken out; with `keepingTimes`, routes that
  /// obey all rules as they are keep their times. Answers the routes read.
  @discardableResult
  func load(_ plan: Plan, into tours: Tours, keepingTimes: Bool = false) -> [Int] {
    var loaded: [Int] = []
    for route in plan.routes {
      let name = PlanShiftName(carer: route.carer, shift: route.shift)
      guard let r = shiftIndex[name], tours.count[r] == 0 else { continue }
      if read(route, r, tours) > 0 { loaded.append(r) }
    }
    for r in loaded { tours.present(r) }
    for _ in 0..<2 {
      release(tours)
      for r in loaded where !(keepingTimes && tours.isSound(r)) { mend(r, tours) }
    }
    return loaded
  }

  private func read(_ route: PlanRoute, _ r: Int, _ tours: Tours) -> Int {
    let row = tours.row(r)
    let room = Int(instance.capacity[r]) - 1
    let offset = Int(instance.shiftBreaks.offsets[r])
    let (carer, shift) = shiftNames[r]
    let breaks = problem.carers[carer].shifts[shift].breaks
    var n = 0
    for step in route.steps where n < room {
      switch step.kind {
      case .visit(let id):
        guard let v = visitIndex[id], tours.routeOf[v] < 0, instance.isEligible(v, r),
          !(0..<n).contains(where: { Int(tours.stops[row + $0]) == v })
        else { continue }
        choose(v, step.time, tours)
        tours.stops[row + n] = Int32(v)
      case .rest(let id):
        guard let k = breaks.firstIndex(where: { $0.id == id }) else { continue }
        tours.stops[row + n] = Int32(instance.visits + 2 * (offset + k))
      case .start, .end: continue
      }
      tours.times[row + n] = Int32(clamping: step.time)
      n += 1
    }
    if !(0..<n).contains(where: { Int(tours.stops[row + $0]) < instance.visits }) { n = 0 }
    for j in 0..<n where Int(tours.stops[row + j]) >= instance.visits { placeBreak(j, n, r, tours) }
    tours.load(r, n)
    return n
  }

  /// A break that leaves no time for the drive after it was taken after the drive.
  private func placeBreak(_ j: Int, _ n: Int, _ r: Int, _ tours: Tours) {
    let row = tours.row(r)
    guard j + 1 < n else { return }
    var place = Int(instance.startPlace[r])
    for k in 0..<j where Int(tours.stops[row + k]) < instance.visits {
      place = Int(instance.place[Int(tours.stops[row + k])])
    }
    let next = tours.placeAfter(r, tours.stops + row, n, j)
    let drive = Int(instance.leg(Int(instance.profile[r]), place, next).seconds)
    let rest = (Int(tours.stops[row + j]) - instance.visits) >> 1
    let free = Int(tours.times[row + j + 1]) - Int(tours.times[row + j])
    if free < drive + Int(instance.breakService[rest]) { tours.stops[row + j] += 1 }
  }

  /// Uses the window that contains the time, else the nearest.
  private func choose(_ v: Int, _ time: Int, _ tours: Tours) {
    var best = (Int.max, 0)
    for w in 0..<tours.windowCount(v) {
      tours.useWindow(v, w)
      let off = max(0, Int(tours.from[v]) - time, time - Int(tours.to[v]))
      if off < best.0 { best = (off, w) }
    }
    tours.useWindow(v, best.1)
  }

  /// Takes out visits whose partners are missing, who share a carer, or whose carer links are broken.
  private func release(_ tours: Tours) {
    for v in 0..<instance.visits where tours.routeOf[v] >= 0 {
      let unit = instance.units.range(Int(instance.unitOf[v])).map { instance.units[$0] }
      let isWhole = unit.allSatisfy { tours.routeOf[$0] >= 0 }
      let carer = Int(instance.carerOf[Int(tours.routeOf[v])])
      if isWhole && tours.allows(v, carer: carer) { continue }
      for member in unit where tours.routeOf[member] >= 0 {
        let r = Int(tours.routeOf[member])
        tours.pull(member)
        if tours.count[r] == 0 { tours.settle(r) }
      }
    }
  }

  /// Times a route anew; while that is impossible, takes out the visit whose leaving helps most.
  private func mend(_ r: Int, _ tours: Tours) {
    while tours.count[r] > 0 {
      var size = 0
      let n = Int(tours.count[r])
      let row = tours.row(r)
      if tours.arrange(r, tours.stops + row, n, &size).isPossible {
        tours.settle(r)
        return
      }
      let v = victim(r, tours)
      for k in instance.units.range(Int(instance.unitOf[v])) {
        let member = instance.units[k]
        let other = Int(tours.routeOf[member])
        if other < 0 { continue }
        tours.pull(member)
        if tours.count[other] == 0 { tours.settle(other) }
      }
    }
    tours.settle(r)
  }

  /// The visit without which the route works; failing that, the one after the first that is late.
  private func victim(_ r: Int, _ tours: Tours) -> Int {
    let (row, n) = (tours.row(r), Int(tours.count[r]))
    var best = (-1, Int.max)
    for j in 0..<n {
      let v = Int(tours.stops[row + j])
      if v >= instance.visits || instance.has(v, Trait.pinned) { continue }
      var m = 0
      for k in 0..<n where k != j {
        tours.scratch[m] = tours.stops[row + k]
        m += 1
      }
      var size = 0
      let timing = tours.arrange(r, tours.scratch, m, &size)
      if timing.isPossible {
        let loss = timing.cost + instance.openCost[v]
        if loss < best.1 { best = (v, loss) }
      }
    }
    if best.0 >= 0 { return best.0 }
    let visits = (0..<n).map { Int(tours.stops[row + $0]) }.filter { $0 < instance.visits }
    let free = visits.filter { !instance.has($0, Trait.pinned) }
    tours.refresh(r)
    for j in 0..<n where tours.early[row + j] > tours.late[row + j] {
      let v = Int(tours.stops[row + j])
      if v < instance.visits && !instance.has(v, Trait.pinned) { return v }
    }
    return free.last ?? visits[visits.count - 1]
  }
}
