/// The tours being planned: one row of stops per shift, with times, and every sum of the objective.
///
/// A stop is a visit's index, or, from `instance.visits` on, a break: twice its index, plus 1 when
/// it is taken after the drive. Rows are always timed at the least cost given the times of linked
/// visits in other rows, so each row can be judged alone.
///
/// Invariant between two changes: every row obeys every hard rule, and all sums are exact.
final class Tours {
  let instance: Instance
  let arena = Arena()

  // Rows, at `instance.rowStart[r]`
  let count: UnsafeMutablePointer<Int32>
  let stops: UnsafeMutablePointer<Int32>, times: UnsafeMutablePointer<Int32>
  /// Earliest and latest start of each stop while all other rows stay as they are.
  let early: UnsafeMutablePointer<Int32>, late: UnsafeMutablePointer<Int32>

  // Per route
  let begin: UnsafeMutablePointer<Int32>, end: UnsafeMutablePointer<Int32>
  let travel: UnsafeMutablePointer<Int32>, metres: UnsafeMutablePointer<Int32>
  let idle: UnsafeMutablePointer<Int32>, overtime: UnsafeMutablePointer<Int32>
  let paid: UnsafeMutablePointer<Int32>
  /// Scaled cost of the route alone, and the part of it that better times could save.
  let cost: UnsafeMutablePointer<Int>, flexible: UnsafeMutablePointer<Int>

  // Per visit
  let routeOf: UnsafeMutablePointer<Int32>, start: UnsafeMutablePointer<Int32>
  let lastStart: UnsafeMutablePointer<Int32>
  /// Scaled cost of leaving each visit out, as the search sees it: it grows for visits that keep
  /// being left out.
  let openCost: UnsafeMutablePointer<Int>
  /// The window in use.
  let from: UnsafeMutablePointer<Int32>, to: UnsafeMutablePointer<Int32>
  /// Earliest and latest time of day of the other planned visits of the series.
  let seriesFrom: UnsafeMutablePointer<Int32>, seriesTo: UnsafeMutablePointer<Int32>

  // Per carer, per patient, per series
  let work: UnsafeMutablePointer<Int>
  let faces: UnsafeMutablePointer<Int32>, distinct: UnsafeMutablePointer<Int32>
  let seriesCost: UnsafeMutablePointer<Int>

  let sums: UnsafeMutablePointer<Sums>
  let clock: RouteClock
  let shadow: Shadow
  let scratch: UnsafeMutablePointer<Int32>, arranged: UnsafeMutablePointer<Int32>
  let trial: UnsafeMutablePointer<Int32>
  let arrangedTimes: UnsafeMutablePointer<Int32>
  let dice: UnsafeMutablePointer<RandomSource>

  /// Running totals, scaled; `evaluated` counts tried positions, `blinks` is a chance in 1000.
  struct Sums: BitwiseCopyable {
    var routes = 0, open = 0, trueOpen = 0, extraCarers = 0, series = 0, excess = 0
    var openVisits = 0, evaluated = 0, blinks = 0
  }

  init(_ instance: Instance, seed: UInt64 = 1, stream: UInt64 = 0) {
    self.instance = instance
    let (n, r, c) = (instance.visits, instance.shifts, instance.carers)
    count = arena.cells(r)
    stops = arena.cells(instance.rowTotal)
    times = arena.cells(instance.rowTotal)
    early = arena.cells(instance.rowTotal)
    late = arena.cells(instance.rowTotal)
    begin = arena.cells(r)
    end = arena.cells(r)
    travel = arena.cells(r)
    metres = arena.cells(r)
    idle = arena.cells(r)
    overtime = arena.cells(r)
    paid = arena.cells(r)
    cost = arena.words(r)
    flexible = arena.words(r)
    routeOf = arena.cells(n, -1)
    start = arena.cells(n)
    lastStart = arena.cells(n, -1)
    openCost = arena.words(n)
    from = arena.cells(n)
    to = arena.cells(n)
    seriesFrom = arena.cells(n, 1)
    seriesTo = arena.cells(n, 0)
    work = arena.words(c)
    faces = arena.cells(instance.patients * c)
    distinct = arena.cells(instance.patients)
    seriesCost = arena.words(instance.series)
    sums = arena.allocate(1, Sums())
    clock = RouteClock(instance, arena)
    shadow = Shadow(instance, arena)
    let row = instance.longestRow + 4
    scratch = arena.cells(row)
    arranged = arena.cells(row)
    trial = arena.cells(row)
    arrangedTimes = arena.cells(row)
    dice = arena.allocate(1, RandomSource(seed: seed, stream: stream))
    for v in 0..<n {
      useWindow(v, 0)
      openCost[v] = instance.openCost[v]
      sums.pointee.open += openCost[v]
    }
    sums.pointee.trueOpen = sums.pointee.open
    sums.pointee.openVisits = n
  }

  @inline(__always) func row(_ r: Int) -> Int { Int(instance.rowStart[r]) }

  /// Chooses which of its windows a visit not yet planned is tried in.
  @inline(__always) func useWindow(_ v: Int, _ window: Int) {
    let range = instance.windows.range(v)
    guard range.lowerBound + 2 * window + 1 < range.upperBound else {
      (from[v], to[v]) = (1, 0)
      return
    }
    from[v] = instance.windows.values[range.lowerBound + 2 * window]
    to[v] = instance.windows.values[range.lowerBound + 2 * window + 1]
  }

  @inline(__always) func windowCount(_ v: Int) -> Int { instance.windows.count(v) / 2 }

  /// The scaled objective without imbalance.
  @inline(__always) var steadyCost: Int {
    let sums = sums.pointee
    return sums.routes &+ sums.open &+ sums.extraCarers &+ sums.series &+ sums.excess
  }

  /// The scaled objective, with the open costs of the search. O(carers).
  var objective: Int { steadyCost &+ imbalance }

  /// The scaled objective as the problem defines it. O(carers).
  var trueObjective: Int {
    objective &- sums.pointee.open &+ sums.pointee.trueOpen
  }

  /// Scaled cost of leaving out one required visit.
  var requiredCost: Int { instance.draft.weights.unassignedRequired &* Instance.scale }

  /// Whether more is left out than optional visits usually amount to.
  var lacksRequired: Bool { sums.pointee.trueOpen >= requiredCost }

  /// Makes every visit now open dearer to leave out, by a share of what it costs.
  func raiseOpenCosts() {
    for v in 0..<instance.visits where routeOf[v] < 0 {
      let more = instance.openCost[v] / 10
      openCost[v] &+= more
      sums.pointee.open &+= more
    }
  }

  /// Gives every visit its own open cost again, required ones at most `most`; pinned ones keep
  /// theirs.
  func resetOpenCosts(atMost most: Int = .max) {
    let sums = sums
    sums.pointee.open = 0
    for v in 0..<instance.visits {
      let own = instance.openCost[v]
      let isBendable = instance.traits[v] & Trait.pinned == 0 && own >= requiredCost
      openCost[v] = isBendable ? min(own, most) : own
      if routeOf[v] < 0 { sums.pointee.open &+= openCost[v] }
    }
  }

  private var imbalance: Int {
    guard instance.hasTargets, instance.weights.imbalance != 0 else { return 0 }
    var (least, most) = (Int.max, Int.min)
    for c in 0..<instance.carers where instance.target[c] > 0 {
      let ratio = 1000 &* work[c] / Int(instance.target[c])
      least = min(least, ratio)
      most = max(most, ratio)
    }
    return most > least ? instance.weights.imbalance &* (most &- least) : 0
  }

  /// When the route may begin and must have ended, given the carer's other routes.
  @inline(__always) func bounds(_ r: Int) -> (from: Int, until: Int) {
    let i = instance
    var (from, until) = (Int(i.shiftFrom[r]), Int(i.shiftLimit[r]))
    let c = Int(i.carerOf[r])
    let range = i.carerShifts.range(c)
    guard range.count > 1 else { return (from, until) }
    let at = range.lowerBound + Int(i.rank[r])
    var k = at - 1
    while k >= range.lowerBound {
      let other = i.carerShifts[k]
      if count[other] > 0 {
        var free = Int(end[other])
        if Int(begin[other]) / 86400 != from / 86400 { free += Int(i.minRest[c]) }
        from = max(from, free)
        break
      }
      k -= 1
    }
    k = at + 1
    while k < range.upperBound {
      let other = i.carerShifts[k]
      if count[other] > 0 {
        var free = Int(begin[other])
        if free / 86400 != Int(i.shiftFrom[r]) / 86400 { free -= Int(i.minRest[c]) }
        until = min(until, free)
        break
      }
      k += 1
    }
    return (from, until)
  }

  /// Whether the carer links of `v` allow the carer, given the visits planned now.
  @inline(__always) func allows(_ v: Int, carer: Int) -> Bool {
    guard instance.has(v, Trait.carers) else { return true }
    var k = Int(instance.carerLinks.offsets[v])
    let end = Int(instance.carerLinks.offsets[v + 1])
    while k < end {
      let other = instance.carerLinks[k]
      let r = Int(routeOf[other])
      if r >= 0 {
        let same = Int(instance.carerOf[r]) == carer
        if same != (instance.carerLinks[k + 1] == 1) { return false }
      }
      k += 2
    }
    return true
  }

  /// Scaled cost of this carer being new to the patient, and of the carer's contract being left.
  @inline(__always) func newFace(_ v: Int, _ c: Int) -> Int {
    let p = Int(instance.patient[v])
    if faces[p &* instance.carers &+ c] > 0 || distinct[p] == 0 { return 0 }
    return instance.weights.extraCarer
  }

  @inline(__always) func excess(_ c: Int, _ work: Int) -> Int {
    let target = Int(instance.target[c])
    return target > 0 && work > target ? instance.weights.excess &* (work &- target) : 0
  }
}
