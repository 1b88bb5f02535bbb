/// Takes visits out of the tours, in ways that leave room to put them back better.
final class Ruin {
  enum Way: Int, CaseIterable {
    case strings, slice, worst, linked, patient, route, random, tails, open
  }

  static let wayCount = Way.allCases.count
  /// The ways that stay near where they begin.
  static let local: [Way] = [.strings, .strings, .slice, .linked, .open, .open]

  let tours: Tours
  private let arena = Arena()
  /// Visits close to each visit in space and time, the closest first.
  let neighbours: Lists
  private let touched: UnsafeMutablePointer<Int32>
  private let isTouched: UnsafeMutablePointer<UInt8>
  let keys: UnsafeMutablePointer<Int>, order: UnsafeMutablePointer<Int32>
  /// Visits about to be taken out of one route.
  private let chosen: UnsafeMutablePointer<Int32>
  private let state: UnsafeMutablePointer<(touched: Int, removed: Int)>
  private var focused: [Int]?
  /// Units that came out of their routes in the present change.
  let fresh: UnsafeMutablePointer<UInt8>

  init(_ tours: Tours, neighbours: Lists) {
    (self.tours, self.neighbours) = (tours, neighbours)
    let i = tours.instance
    touched = arena.cells(i.shifts)
    isTouched = arena.allocate(i.shifts, 0)
    keys = arena.words(i.visits)
    order = arena.cells(i.visits)
    chosen = arena.cells(i.longestRow)
    state = arena.allocate(1, (touched: 0, removed: 0))
    fresh = arena.allocate(i.unitCount, 0)
  }

  @inline(__always) func below(_ bound: Int) -> Int {
    tours.dice.pointee.below(max(1, bound))
  }

  /// Takes about `amount` visits out and times the routes that lost some.
  func run(_ way: Way, amount: Int) {
    let i = tours.instance
    state.pointee = (0, 0)
    guard i.visits > 0, let seed = plannedVisit(way) else { return }
    switch way {
    case .strings: strings(seed, amount)
    case .slice: slice(seed, amount)
    case .worst: worst(amount)
    case .linked: linked(seed, amount)
    case .patient: patient(seed, amount)
    case .route: route(seed, amount)
    case .random:
      for _ in 0..<amount { take(below(i.visits)) }
    case .tails: tails(seed)
    case .open: around(seed, amount)
    }
    settleTouched()
  }

  /// Starts every ruin at one of these visits, or near one that is not planned.
  func focus(on visits: [Int]) { focused = visits }

  /// False when the focus is empty: then there is nothing to search.
  var hasWork: Bool { focused?.isEmpty != true }

  /// Takes every visit out that may move.
  func scatter() {
    state.pointee = (0, 0)
    for v in 0..<tours.instance.visits { take(v) }
    settleTouched()
  }

  private func settleTouched() {
    for k in 0..<state.pointee.touched {
      let r = Int(touched[k])
      isTouched[r] = 0
      tours.settle(r)
    }
  }

  private func plannedVisit(_ way: Way) -> Int? {
    let n = tours.instance.visits
    if let focused {
      if focused.isEmpty { return nil }
      let v = focused[below(focused.count)]
      let near = neighbours.range(v)
      if near.isEmpty || below(3) == 0 { return v }
      return neighbours[near.lowerBound + below(min(20, near.count))]
    }
    if way == .open && tours.sums.pointee.openVisits > 0 {
      let first = below(n)
      for k in 0..<n where tours.routeOf[(first + k) % n] < 0 { return (first + k) % n }
    }
    for _ in 0..<20 {
      let v = below(n)
      if tours.routeOf[v] >= 0 { return v }
    }
    return (0..<n).first { tours.routeOf[$0] >= 0 }
  }

  /// Takes a visit out with its whole unit, and usually with visits tied to it within hours.
  func take(_ v: Int) {
    let i = tours.instance
    guard tours.routeOf[v] >= 0 else { return }
    let unit = Int(i.unitOf[v])
    for k in i.units.range(unit) where i.has(i.units[k], Trait.fixed) { return }
    fresh[unit] = 1
    for k in i.units.range(unit) {
      let member = i.units[k]
      let r = Int(tours.routeOf[member])
      if r < 0 { continue }
      if isTouched[r] == 0 {
        isTouched[r] = 1
        touched[state.pointee.touched] = Int32(r)
        state.pointee.touched += 1
      }
      tours.pull(member)
      state.pointee.removed += 1
    }
    for k in i.units.range(unit) {
      let member = i.units[k]
      var j = Int(i.links.offsets[member])
      while j < Int(i.links.offsets[member + 1]) {
        let other = i.links[j]
        let isNear = i.links[j + 1] > -10_800 && i.links[j + 2] < 10_800
        if tours.routeOf[other] >= 0 && isNear && below(4) != 0 { take(other) }
        j += 3
      }
    }
  }

  /// Neighbouring strings of a few routes around a visit.
  ///
  /// Source: Christiaens and Vanden Berghe (2020), Transportation Science 54(2), 417–433.
  private func strings(_ seed: Int, _ amount: Int) {
    let length = 1 + below(min(8, max(1, amount)))
    var routes = 0
    let limit = max(1, amount / max(1, length / 2))
    cut(seed, length)
    routes += 1
    for k in neighbours.range(seed) {
      if state.pointee.removed >= amount || routes >= limit { return }
      let v = neighbours[k]
      let r = Int(tours.routeOf[v])
      if r < 0 || isTouched[r] != 0 { continue }
      cut(v, length)
      routes += 1
    }
  }

  /// Takes up to `length` consecutive visits around `v`, sometimes sparing a few in the middle.
  private func cut(_ v: Int, _ length: Int) {
    let r = Int(tours.routeOf[v])
    if r < 0 { return }
    let (row, n, visits) = (tours.row(r), Int(tours.count[r]), tours.instance.visits)
    var at = 0
    while at < n && Int(tours.stops[row + at]) != v { at += 1 }
    let first = max(0, min(at - below(length), n - length))
    var m = 0
    let spared = below(2) == 0 ? below(max(1, length / 2)) : 0
    let gap = first + below(length)
    for j in first..<min(n, first + length + spared) {
      let stop = Int(tours.stops[row + j])
      if stop >= visits || (j >= gap && j < gap + spared && stop != v) { continue }
      chosen[m] = Int32(stop)
      m += 1
    }
    for k in 0..<m { take(Int(chosen[k])) }
  }

  /// Visits that start within the same hour or so, nearby first.
  private func slice(_ seed: Int, _ amount: Int) {
    let centre = tours.routeOf[seed] >= 0 ? Int(tours.start[seed]) : Int(tours.from[seed])
    let width = 1200 + below(5400)
    take(seed)
    for k in neighbours.range(seed) {
      if state.pointee.removed >= amount { return }
      let v = neighbours[k]
      if tours.routeOf[v] >= 0 && abs(Int(tours.start[v]) - centre) <= width { take(v) }
    }
  }

  /// A linked visit, everything tied to it, and the neighbours of its new gaps.
  private func linked(_ seed: Int, _ amount: Int) {
    let i = tours.instance
    var v = seed
    for k in neighbours.range(seed) where !i.has(v, Trait.timed) {
      v = neighbours[k]
    }
    let members = i.units.range(Int(i.unitOf[v]))
    for m in members { cut(i.units[m], 3) }
    for m in members {
      var k = Int(i.links.offsets[i.units[m]])
      while k < Int(i.links.offsets[i.units[m] + 1]) {
        cut(i.links[k], 3)
        k += 3
      }
    }
    around(v, amount)
  }

  /// All visits of a patient, then those of the neighbours.
  private func patient(_ seed: Int, _ amount: Int) {
    let i = tours.instance
    for k in i.patientVisits.range(Int(i.patient[seed])) {
      if state.pointee.removed >= 3 * amount { break }
      take(i.patientVisits[k])
    }
    around(seed, amount)
  }

  /// A whole route, and often the route of a neighbour.
  private func route(_ seed: Int, _ amount: Int) {
    if tours.routeOf[seed] >= 0 { empty(Int(tours.routeOf[seed])) }
    for k in neighbours.range(seed) {
      if state.pointee.removed >= amount { return }
      let r = Int(tours.routeOf[neighbours[k]])
      if r >= 0 && isTouched[r] == 0 {
        if below(2) == 0 { empty(r) }
        return
      }
    }
  }

  private func empty(_ r: Int) {
    if r < 0 { return }
    takeFrom(r, .min)
  }

  /// The ends of two neighbouring routes after the same moment.
  private func tails(_ seed: Int) {
    let moment = Int(tours.start[seed])
    let first = Int(tours.routeOf[seed])
    if first < 0 { return }
    tail(first, moment)
    for k in neighbours.range(seed) {
      let r = Int(tours.routeOf[neighbours[k]])
      if r >= 0 && r != first {
        tail(r, moment - 900)
        return
      }
    }
  }

  private func tail(_ r: Int, _ moment: Int) {
    takeFrom(r, moment)
  }

  /// Takes every visit of a route out that starts at or after a moment.
  private func takeFrom(_ r: Int, _ moment: Int) {
    let row = tours.row(r)
    var m = 0
    for j in 0..<Int(tours.count[r])
    where Int(tours.times[row + j]) >= moment && Int(tours.stops[row + j]) < tours.instance.visits {
      chosen[m] = tours.stops[row + j]
      m += 1
    }
    for k in 0..<m { take(Int(chosen[k])) }
  }

  /// The nearest planned visits, skipping some.
  private func around(_ seed: Int, _ amount: Int) {
    take(seed)
    for k in neighbours.range(seed) {
      if state.pointee.removed >= amount { return }
      if below(5) != 0 { take(neighbours[k]) }
    }
  }
}
