import PlanModel

/// Turns an order of all patients and a choice of caregivers into times and cost, front to back.
///
/// Each service starts at the first moment its caregivers and its window allow, so no two caregivers
/// can wait for each other in a circle. Every `stride` positions the state of all caregivers is kept:
/// after a change, decoding begins at the last such mark before it and ends at the first mark after
/// it where everybody is where they were.
///
/// Source: Ceschia, Di Gaspero, Rosati, Schaerf (2024), ITOR, for the representation.
final class HomeCareDecoder {
  let patients: Int, caregivers: Int
  private let arena = Arena()
  private let marks: Int
  static let stride = 8

  // The problem, flat
  let from: UnsafeMutablePointer<Int>, to: UnsafeMutablePointer<Int>
  /// Two services per patient; the second lasts −1 when there is none.
  let length: UnsafeMutablePointer<Int>
  /// The start of the second service after the first: 0 and 0 when both start together.
  let least: UnsafeMutablePointer<Int>, most: UnsafeMutablePointer<Int>
  let ways: UnsafeMutablePointer<Int32>

  // The plan
  let order: UnsafeMutablePointer<Int32>, place: UnsafeMutablePointer<Int32>
  /// Two caregivers per patient.
  let hand: UnsafeMutablePointer<Int32>

  /// The state at each mark: when each caregiver is free and where, and the cost so far.
  private struct Track {
    let free: UnsafeMutablePointer<Int>, spot: UnsafeMutablePointer<Int32>
    let cost: UnsafeMutablePointer<Cost>
  }
  struct Cost: BitwiseCopyable {
    var distance = 0, tardiness = 0, largest = 0
    var sum: Int { distance &+ tardiness &+ largest }
  }
  private let kept: Track, tried: Track
  /// The largest tardiness of the kept plan from each mark on.
  private let largestFrom: UnsafeMutablePointer<Int>
  private let tardy: UnsafeMutablePointer<Int>, tardyTried: UnsafeMutablePointer<Int>
  private let free: UnsafeMutablePointer<Int>, spot: UnsafeMutablePointer<Int32>
  private(set) var total = Cost()
  /// What `accept` takes over: first mark decoded, mark at which decoding could end.
  private var span = (first: 0, last: 0), trial = Cost()
  /// Places decoded so far, the measure of work.
  private(set) var work = 0

  init(_ problem: HomeCareProblem) {
    (patients, caregivers) = (problem.patients.count, problem.caregivers.count)
    let (n, c) = (patients, caregivers)
    marks = n / HomeCareDecoder.stride + 2
    from = arena.words(n)
    to = arena.words(n)
    length = arena.words(2 * n, -1)
    least = arena.words(n)
    most = arena.words(n)
    ways = arena.cells((n + 1) * (n + 1))
    order = arena.cells(n)
    place = arena.cells(n)
    hand = arena.cells(2 * n, -1)
    func track(_ arena: Arena, _ marks: Int) -> Track {
      Track(
        free: arena.words(marks * c), spot: arena.cells(marks * c),
        cost: arena.allocate(marks, Cost()))
    }
    kept = track(arena, marks)
    tried = track(arena, marks)
    largestFrom = arena.words(marks + 1)
    tardy = arena.words(n)
    tardyTried = arena.words(n)
    free = arena.words(c)
    spot = arena.cells(c)
    for (p, patient) in problem.patients.enumerated() {
      (from[p], to[p]) = (patient.from, patient.to)
      for (k, service) in patient.services.enumerated() { length[2 * p + k] = service.duration }
      if case .sequential(let low, let high)? = patient.synchronization {
        (least[p], most[p]) = (low, high)
      }
      (order[p], place[p]) = (Int32(p), Int32(p))
    }
    for (a, row) in problem.distances.enumerated() {
      for (b, way) in row.enumerated() { ways[a * (n + 1) + b] = Int32(clamping: a == b ? 0 : way) }
    }
  }

  /// Decodes everything and keeps it.
  func decodeAll() {
    total = decode(from: 0, to: patients, limit: .max)
    accept()
  }

  /// The cost after changes of the order or of hands between two places; above `limit` it may be any
  /// number above it.
  func decode(from first: Int, to last: Int, limit: Int) -> Cost {
    let stride = HomeCareDecoder.stride
    let c = caregivers
    var mark = first / stride
    span.first = mark
    let base = mark * c
    if mark == 0 {
      for k in 0..<c { (free[k], spot[k]) = (0, 0) }
    } else {
      for k in 0..<c { (free[k], spot[k]) = (kept.free[base &+ k], kept.spot[base &+ k]) }
    }
    var cost = mark == 0 ? Cost() : kept.cost[mark]
    var at = mark * stride
    while at < patients {
      let end = min(at &+ stride, patients)
      work &+= end &- at
      while at < end {
        serve(Int(order[at]), at, &cost)
        at &+= 1
      }
      mark &+= 1
      if at == patients { break }
      if at > last && isAsBefore(mark) {
        let old = kept.cost[mark]
        cost.distance &+= total.distance &- old.distance
        cost.tardiness &+= total.tardiness &- old.tardiness
        cost.largest = max(cost.largest, largestFrom[mark])
        span.last = mark
        trial = cost
        return cost
      }
      let row = mark &* c
      for k in 0..<c { (tried.free[row &+ k], tried.spot[row &+ k]) = (free[k], spot[k]) }
      tried.cost[mark] = cost
      if cost.sum > limit { return cost }
    }
    for k in 0..<c {
      cost.distance &+= Int(ways[Int(spot[k]) &* (patients &+ 1)])
    }
    span.last = marks
    trial = cost
    return cost
  }

  @inline(__always) private func isAsBefore(_ mark: Int) -> Bool {
    let row = mark &* caregivers
    for k in 0..<caregivers
    where free[k] != kept.free[row &+ k] || spot[k] != kept.spot[row &+ k] {
      return false
    }
    return true
  }

  @inline(__always) private func serve(_ p: Int, _ at: Int, _ cost: inout Cost) {
    let width = patients &+ 1
    let a = Int(hand[2 &* p])
    let way = Int(ways[Int(spot[a]) &* width &+ p &+ 1])
    cost.distance &+= way
    var start = max(free[a] &+ way, from[p])
    var late = 0
    if length[2 &* p &+ 1] >= 0 {
      let b = Int(hand[2 &* p &+ 1])
      let other = Int(ways[Int(spot[b]) &* width &+ p &+ 1])
      cost.distance &+= other
      let second = max(free[b] &+ other, from[p], start &+ least[p])
      start = max(start, second &- most[p])
      free[b] = second &+ length[2 &* p &+ 1]
      spot[b] = Int32(truncatingIfNeeded: p &+ 1)
      late = max(0, second &- to[p])
      cost.tardiness &+= late
    }
    free[a] = start &+ length[2 &* p]
    spot[a] = Int32(truncatingIfNeeded: p &+ 1)
    let own = max(0, start &- to[p])
    cost.tardiness &+= own
    late = max(late, own)
    tardyTried[at] = late
    cost.largest = max(cost.largest, late)
  }

  /// Keeps the plan that was decoded last.
  func accept() {
    let stride = HomeCareDecoder.stride
    let c = caregivers
    var mark = span.first + 1
    while mark < min(span.last, marks) && mark * stride < patients {
      let row = mark * c
      for k in 0..<c {
        (kept.free[row &+ k], kept.spot[row &+ k]) = (tried.free[row &+ k], tried.spot[row &+ k])
      }
      kept.cost[mark] = tried.cost[mark]
      mark += 1
    }
    let end = min(patients, span.last * stride)
    for at in span.first * stride..<max(span.first * stride, end) { tardy[at] = tardyTried[at] }
    // Costs at later marks shift by what changed before them.
    if span.last < marks {
      let shift = (trial.distance &- total.distance, trial.tardiness &- total.tardiness)
      var largest = span.last > 0 ? kept.cost[span.last &- 1].largest : 0
      for at in max(0, span.last - 1) * stride..<end { largest = max(largest, tardy[at]) }
      var mark = span.last
      while mark < marks && mark * stride < patients {
        kept.cost[mark].distance &+= shift.0
        kept.cost[mark].tardiness &+= shift.1
        kept.cost[mark].largest = largest
        for at in mark * stride..<min(patients, (mark + 1) * stride) {
          largest = max(largest, tardy[at])
        }
        mark += 1
      }
    }
    var largest = 0
    mark = marks - 1
    while mark >= 0 {
      for at in min(patients, mark * stride)..<min(patients, (mark + 1) * stride) {
        largest = max(largest, tardy[at])
      }
      largestFrom[mark] = largest
      mark -= 1
    }
    total = trial
  }

  /// The plan with its starts.
  func plan() -> HomeCarePlan {
    var routes: [[HomeCarePlan.Stop]] = Array(repeating: [], count: caregivers)
    for k in 0..<caregivers { (free[k], spot[k]) = (0, 0) }
    var cost = Cost()
    for at in 0..<patients {
      let p = Int(order[at])
      serve(p, at, &cost)
      for k in 0..<2 where length[2 * p + k] >= 0 {
        let c = Int(hand[2 * p + k])
        routes[c].append(.init(patient: p, service: k, start: free[c] - length[2 * p + k]))
      }
    }
    return HomeCarePlan(routes: routes)
  }
}
