import PlanModel

/// Routes of the published routing problem as linked lists, with earliest and latest starts.
///
/// Nodes 1…n are customers; each route has a node for leaving and one for coming back. With both
/// times at hand, an insertion is judged in constant time.
final class RoutingTours {
  let customers: Int, fleet: Int, capacity: Int
  private let arena = Arena()
  /// Travel by place; places of nodes.
  let ways: UnsafeMutablePointer<Int32>, width: Int
  let place: UnsafeMutablePointer<Int32>
  let from: UnsafeMutablePointer<Int32>, to: UnsafeMutablePointer<Int32>
  let service: UnsafeMutablePointer<Int32>, demand: UnsafeMutablePointer<Int32>

  let next: UnsafeMutablePointer<Int32>, last: UnsafeMutablePointer<Int32>
  /// The route of a customer, −1 when it is in none.
  let route: UnsafeMutablePointer<Int32>
  let early: UnsafeMutablePointer<Int32>, late: UnsafeMutablePointer<Int32>
  let load: UnsafeMutablePointer<Int32>, size: UnsafeMutablePointer<Int32>
  private(set) var distance = 0
  var open = 0

  // What routes were before a change
  private let stamp: UnsafeMutablePointer<Int>
  private let saved: UnsafeMutablePointer<Int32>
  private var change = 0, savedCount = 0, distanceBefore = 0, openBefore = 0

  init(_ problem: RoutingProblem, _ rounding: RoutingProblem.Rounding) {
    customers = problem.stops.count - 1
    fleet = min(problem.vehicles, customers)
    capacity = problem.capacity
    let nodes = customers + 1 + 2 * fleet
    width = customers + 1
    ways = arena.cells(width * width)
    for a in 0..<width {
      for b in 0..<width where a != b {
        ways[a * width + b] = Int32(clamping: problem.distance(a, b, rounding))
      }
    }
    place = arena.cells(nodes)
    from = arena.cells(nodes)
    to = arena.cells(nodes)
    service = arena.cells(nodes)
    demand = arena.cells(nodes)
    for node in 0..<nodes {
      let stop = problem.stops[node <= customers ? node : 0]
      place[node] = node <= customers ? Int32(node) : 0
      from[node] = Int32(clamping: stop.from * rounding.scale)
      to[node] = Int32(clamping: stop.to * rounding.scale)
      service[node] = Int32(clamping: stop.service * rounding.scale)
      demand[node] = node <= customers ? Int32(clamping: stop.demand) : 0
    }
    next = arena.cells(nodes, -1)
    last = arena.cells(nodes, -1)
    route = arena.cells(nodes, -1)
    early = arena.cells(nodes)
    late = arena.cells(nodes)
    load = arena.cells(fleet)
    size = arena.cells(fleet)
    stamp = arena.words(fleet, -1)
    saved = arena.cells(customers + 2 * fleet + 2)
    for r in 0..<fleet { clear(r) }
    open = customers
  }

  @inline(__always) func start(_ r: Int) -> Int { customers &+ 1 &+ 2 &* r }
  @inline(__always) func end(_ r: Int) -> Int { customers &+ 2 &+ 2 &* r }
  @inline(__always) func way(_ a: Int, _ b: Int) -> Int {
    Int(ways[Int(place[a]) &* width &+ Int(place[b])])
  }

  private func clear(_ r: Int) {
    let (a, b) = (start(r), end(r))
    (next[a], last[b]) = (Int32(b), Int32(a))
    (early[a], late[b]) = (from[a], to[b])
    (early[b], late[a]) = (from[a], to[b])
    (load[r], size[r], route[a], route[b]) = (0, 0, Int32(r), Int32(r))
  }

  /// What `u` adds between `a` and its next, or the largest number when it does not fit.
  @inline(__always) func price(_ u: Int, after a: Int) -> Int {
    let b = Int(next[a])
    let (there, on) = (way(a, u), way(u, b))
    let arrival = max(Int(from[u]), Int(early[a]) &+ Int(service[a]) &+ there)
    if arrival > Int(to[u]) || arrival &+ Int(service[u]) &+ on > Int(late[b]) { return .max }
    return there &+ on &- way(a, b)
  }

  func insert(_ u: Int, after a: Int) {
    let b = Int(next[a])
    let r = Int(route[a])
    keep(r)
    distance &+= way(a, u) &+ way(u, b) &- way(a, b)
    (next[a], last[u], next[u], last[b]) = (Int32(u), Int32(a), Int32(b), Int32(u))
    route[u] = Int32(r)
    load[r] &+= demand[u]
    size[r] &+= 1
    open &-= 1
    early[u] = max(from[u], early[a] &+ service[a] &+ Int32(way(a, u)))
    late[u] = min(to[u], late[b] &- Int32(way(u, b)) &- service[u])
    spread(u)
  }

  func remove(_ u: Int) {
    let r = Int(route[u])
    keep(r)
    let (a, b) = (Int(last[u]), Int(next[u]))
    distance &-= way(a, u) &+ way(u, b) &- way(a, b)
    (next[a], last[b]) = (Int32(b), Int32(a))
    route[u] = -1
    load[r] &-= demand[u]
    size[r] &-= 1
    open &+= 1
    // Times are only read again after `settle`.
  }

  /// Works the times of a route out anew.
  func settle(_ r: Int) {
    var a = start(r)
    let stop = end(r)
    while a != stop {
      let b = Int(next[a])
      early[b] = max(from[b], early[a] &+ service[a] &+ Int32(way(a, b)))
      a = b
    }
    var b = stop
    let first = start(r)
    while b != first {
      let a = Int(last[b])
      late[a] = min(to[a], late[b] &- Int32(way(a, b)) &- service[a])
      b = a
    }
  }

  /// Carries the times of `u` on, both ways, as far as they change.
  private func spread(_ u: Int) {
    var a = u
    while true {
      let b = Int(next[a])
      if b < 0 { break }
      let time = max(from[b], early[a] &+ service[a] &+ Int32(way(a, b)))
      if time == early[b] { break }
      early[b] = time
      if b > customers { break }
      a = b
    }
    var b = u
    while true {
      let a = Int(last[b])
      if a < 0 { break }
      let time = min(to[a], late[b] &- Int32(way(a, b)) &- service[a])
      if time == late[a] { break }
      late[a] = time
      if a > customers { break }
      b = a
    }
  }

  // MARK: Undoing

  func begin() {
    change += 1
    (savedCount, distanceBefore, openBefore) = (0, distance, open)
  }

  @inline(__always) private func keep(_ r: Int) {
    if stamp[r] == change { return }
    stamp[r] = change
    saved[savedCount] = Int32(-1 - r)
    savedCount += 1
    var u = Int(next[start(r)])
    while u <= customers {
      saved[savedCount] = Int32(u)
      savedCount += 1
      u = Int(next[u])
    }
  }

  /// Takes back everything since `begin`.
  func undo() {
    for k in 0..<savedCount where saved[k] < 0 {
      let r = -1 - Int(saved[k])
      var u = Int(next[start(r)])
      while u <= customers {
        route[u] = -1
        u = Int(next[u])
      }
      clear(r)
    }
    var k = 0
    while k < savedCount {
      let r = -1 - Int(saved[k])
      k += 1
      var a = start(r)
      while k < savedCount && saved[k] >= 0 {
        let u = Int(saved[k])
        (next[a], last[u]) = (Int32(u), Int32(a))
        route[u] = Int32(r)
        load[r] &+= demand[u]
        size[r] &+= 1
        a = u
        k += 1
      }
      let b = end(r)
      (next[a], last[b]) = (Int32(b), Int32(a))
      settle(r)
    }
    (distance, open) = (distanceBefore, openBefore)
  }

  var plan: RoutingPlan {
    var routes: [[Int]] = []
    for r in 0..<fleet where size[r] > 0 {
      var route: [Int] = []
      var u = Int(next[start(r)])
      while u <= customers {
        route.append(u)
        u = Int(next[u])
      }
      routes.append(route)
    }
    return RoutingPlan(routes: routes)
  }

  /// Loads a plan into empty tours.
  func load(_ plan: RoutingPlan) {
    for r in 0..<fleet {
      var u = Int(next[start(r)])
      while u <= customers {
        route[u] = -1
        u = Int(next[u])
      }
      clear(r)
    }
    (distance, open) = (0, customers)
    for (r, list) in plan.routes.enumerated() {
      var a = start(r)
      for u in list {
        insert(u, after: a)
        a = u
      }
    }
  }
}
