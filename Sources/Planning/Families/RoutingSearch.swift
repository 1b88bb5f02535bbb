public import PlanModel

/// Plans the published routing problem by slack induction by string removals.
///
/// Source: Christiaens and Vanden Berghe (2020), Transportation Science 54(2), 417–433.
public enum RoutingSearch {
  /// The shortest routes found within the limits. A limit of work counts places tried; with it, the
  /// same problem and seed give the same routes on every machine.
  public static func solve(
    _ problem: RoutingProblem, rounding: RoutingProblem.Rounding = .dimacs, seed: UInt64 = 1,
    limits: SolveOptions.Limits, cancel: CancelFlag = CancelFlag()
  ) -> RoutingPlan {
    let stop = Stop(
      cancel: cancel, wallSeconds: limits.wallSeconds, cpuSeconds: limits.cpuSeconds)
    let search = StringRemoval(problem, rounding, seed)
    search.run(stop, work: limits.work)
    return search.best
  }
}

/// Takes neighbouring strings out of several routes and puts each customer back where it costs least.
final class StringRemoval {
  private let tours: RoutingTours
  private let arena = Arena()
  private var dice: RandomSource
  private let pace = Pace(visits: 1)
  /// Customers close to each customer, the nearest first.
  private let near: UnsafeMutablePointer<Int32>, nearCount: Int
  private let away: UnsafeMutablePointer<Int32>, keys: UnsafeMutablePointer<Int>
  private let touched: UnsafeMutablePointer<Int32>, isTouched: UnsafeMutablePointer<UInt8>
  private var awayCount = 0, touchedCount = 0
  private(set) var best = RoutingPlan(routes: [])
  private var bestCost = Int.max
  private var work = 0
  private let scale: Int
  /// With many customers only places beside near ones are tried.
  private let isGranular: Bool
  private let missing: Int

  init(_ problem: RoutingProblem, _ rounding: RoutingProblem.Rounding, _ seed: UInt64) {
    tours = RoutingTours(problem, rounding)
    dice = RandomSource(seed: seed)
    scale = rounding.scale
    missing = 100_000 * scale
    let n = tours.customers
    isGranular = n > 250
    nearCount = min(n - 1, isGranular ? 100 : n - 1)
    near = arena.cells(max(1, n + 1) * max(1, nearCount))
    away = arena.cells(n + 1)
    keys = arena.words(n + 1)
    touched = arena.cells(tours.fleet)
    isTouched = arena.allocate(tours.fleet, 0)
    for u in 1...max(1, n) where n > 1 {
      let ranked = (1...n).filter { $0 != u }.map { (tours.way(u, $0), $0) }.sorted { $0 < $1 }
      for (k, other) in ranked.prefix(nearCount).enumerated() {
        near[u * nearCount + k] = Int32(other.1)
      }
    }
  }

  private func below(_ bound: Int) -> Int { dice.below(max(1, bound)) }

  private var cost: Int { tours.distance &+ missing &* tours.open }

  func run(_ stop: borrowing Stop, work limit: Int?) {
    let n = tours.customers
    tours.begin()
    awayCount = 0
    for u in 1...max(1, n) where n > 0 {
      away[awayCount] = Int32(u)
      awayCount += 1
    }
    recreate()
    keep()
    if n < 2 { return }
    // The shorter the time for so many customers, the cooler the start.
    let hot = Double(scale) * (n <= 150 ? 20 : n <= 300 ? 8 : n <= 600 ? 5 : 2)
    let cold = Double(scale) * (n <= 150 ? 0.2 : 0.1)
    var (turns, heat, current) = (0, hot, cost)
    while true {
      if turns & 63 == 0 {
        if stop.isAsked { return }
        var progress = Double(stop.progress) / 1000
        if let limit {
          if work >= limit { return }
          progress = Double(work) / Double(max(1, limit))
        }
        heat = hot * HomeCareAnnealing.power(cold / hot, progress)
      }
      turns &+= 1
      tours.begin()
      ruin()
      recreate()
      let now = cost
      if now < current &+ Int(heat * pace.exponential(&dice)) {
        current = now
        if now < bestCost { keep() }
      } else {
        tours.undo()
      }
    }
  }

  private func keep() {
    (best, bestCost) = (tours.plan, cost)
  }

  // MARK: Ruin

  private func ruin() {
    let n = tours.customers
    (awayCount, touchedCount) = (0, 0)
    var used = 0
    for r in 0..<tours.fleet where tours.size[r] > 0 { used += 1 }
    let mean = max(1, (n - tours.open) / max(1, used))
    let longest = min(10, mean)
    let most = max(1, 4 * 10 / (1 + longest) - 1)
    let strings = 1 + below(most)
    let seed = 1 + below(n)
    cut(seed, longest)
    var k = 0
    while k < nearCount && touchedCount < strings {
      cut(Int(near[seed * nearCount + k]), longest)
      k += 1
    }
    for j in 0..<touchedCount {
      let r = Int(touched[j])
      isTouched[r] = 0
      tours.settle(r)
    }
    if tours.open > awayCount {
      for u in 1...n where tours.route[u] < 0 && !isAway(u) {
        away[awayCount] = Int32(u)
        awayCount += 1
      }
    }
  }

  private func isAway(_ u: Int) -> Bool {
    for k in 0..<awayCount where Int(away[k]) == u { return true }
    return false
  }

  /// Takes a string of customers around `u` out of its route, sometimes sparing some inside it.
  private func cut(_ u: Int, _ longest: Int) {
    let r = Int(tours.route[u])
    if r < 0 || isTouched[r] != 0 { return }
    isTouched[r] = 1
    touched[touchedCount] = Int32(r)
    touchedCount += 1
    let size = Int(tours.size[r])
    let length = 1 + below(min(longest, size))
    var spared = 0
    if length > 1 && length < size && below(2) == 0 {
      spared = 1
      while length + spared < size && below(100) != 0 && below(2) == 0 { spared += 1 }
    }
    // The string begins up to its length before `u`, within the route.
    var at = u
    var back = below(length + spared)
    while back > 0 && Int(tours.last[at]) <= tours.customers {
      at = Int(tours.last[at])
      back -= 1
    }
    let gap = spared > 0 ? 1 + below(length - 1) : length
    var (taken, seen) = (0, 0)
    while taken < length && at <= tours.customers {
      let next = Int(tours.next[at])
      if seen < gap || seen >= gap + spared {
        tours.remove(at)
        away[awayCount] = Int32(at)
        awayCount += 1
        taken += 1
      }
      seen += 1
      at = next
    }
  }

  // MARK: Recreate

  private func recreate() {
    sort()
    for k in 0..<awayCount { place(Int(away[k])) }
  }

  private func sort() {
    let order = below(17)
    for k in 0..<awayCount {
      let u = Int(away[k])
      switch order {
      case 0..<4: keys[k] = below(1 << 20)
      case 4..<8: keys[k] = -Int(tours.demand[u])
      case 8..<10: keys[k] = -tours.way(0, u)
      case 10..<11: keys[k] = tours.way(0, u)
      case 11..<13: keys[k] = Int(tours.to[u] - tours.from[u])
      case 13..<15: keys[k] = Int(tours.from[u])
      default: keys[k] = -Int(tours.to[u])
      }
    }
    for a in 1..<max(1, awayCount) {
      let (key, value) = (keys[a], away[a])
      var b = a
      while b > 0 && keys[b - 1] > key {
        keys[b] = keys[b - 1]
        away[b] = away[b - 1]
        b -= 1
      }
      (keys[b], away[b]) = (key, value)
    }
  }

  private func place(_ u: Int) {
    var (least, at) = (Int.max, -1)
    if isGranular && awayCount < tours.customers {
      for k in 0..<nearCount {
        let v = Int(near[u &* nearCount &+ k])
        let r = Int(tours.route[v])
        if r < 0 || Int(tours.load[r]) &+ Int(tours.demand[u]) > tours.capacity { continue }
        look(u, v, &least, &at)
        look(u, Int(tours.last[v]), &least, &at)
      }
      work &+= 2 &* nearCount
    } else {
      for r in 0..<tours.fleet
      where tours.size[r] > 0 && Int(tours.load[r]) &+ Int(tours.demand[u]) <= tours.capacity {
        var a = tours.start(r)
        let end = tours.end(r)
        while a != end {
          look(u, a, &least, &at)
          a = Int(tours.next[a])
        }
        work &+= Int(tours.size[r]) &+ 1
      }
    }
    for r in 0..<tours.fleet where tours.size[r] == 0 {
      look(u, tours.start(r), &least, &at)
      break
    }
    if at >= 0 { tours.insert(u, after: at) }
  }

  @inline(__always)
  private func look(_ u: Int, _ a: Int, _ least: inout Int, _ at: inout Int) {
    let price = tours.price(u, after: a)
    if price < least && below(100) != 0 { (least, at) = (price, a) }
  }
}
