/// Builds a first plan by regret: the visit that would lose most by waiting is planned next.
///
/// Visits that start together come first, as units. Source: Potvin and Rousseau (1993), European
/// Journal of Operational Research 66(3), 331–340.
final class Construction {
  private let tours: Tours
  private let meetings: Meetings
  private let arena = Arena()
  /// Per visit–shift pair, in the order of `eligibleShifts`: the cheapest place, without the cost of
  /// a new face.
  private let offers: UnsafeMutablePointer<Offer>
  private let regret: UnsafeMutablePointer<Int>, choice: UnsafeMutablePointer<Int32>
  private let isStale: UnsafeMutablePointer<UInt8>
  /// Pair indices per shift.
  private let pairs: Lists

  init(_ tours: Tours, _ meetings: Meetings) {
    (self.tours, self.meetings) = (tours, meetings)
    let i = tours.instance
    var byShift: [[Int]] = Array(repeating: [], count: i.shifts)
    for v in 0..<i.visits {
      for k in i.eligibleShifts.range(v) { byShift[i.eligibleShifts[k]] += [k, v] }
    }
    pairs = arena.lists(byShift)
    offers = arena.allocate(Int(i.eligibleShifts.offsets[i.visits]), Offer())
    regret = arena.words(i.visits)
    choice = arena.cells(i.visits, -1)
    isStale = arena.allocate(i.visits, 1)
  }

  /// Plans every open visit that has a place worth its cost.
  func run(_ stop: borrowing Stop) {
    let i = tours.instance
    placeFixed()
    for unit in unitsByScarcity() {
      if stop.isAsked { return }
      _ = meetings.insert(unit, tries: 12)
    }
    var open = (0..<i.visits).filter {
      tours.routeOf[$0] < 0 && i.units.count(Int(i.unitOf[$0])) == 1
    }
    for v in open {
      if stop.isAsked { return }
      for k in i.eligibleShifts.range(v) { judge(v, k) }
    }
    while !open.isEmpty {
      if stop.isAsked { return }
      var best = -1
      for (index, v) in open.enumerated() {
        if isStale[v] != 0 { weigh(v) }
        if choice[v] >= 0 && (best < 0 || regret[v] > regret[open[best]]) { best = index }
      }
      if best < 0 { return }
      let v = open[best]
      let pair = Int(choice[v])
      let offer = offers[pair]
      tours.useWindow(v, offer.window)
      if tours.insert(v, offer.route, at: offer.position) {
        open.remove(at: best)
        follow(v, offer.route)
      } else {
        offers[pair] = Offer()
        isStale[v] = 1
      }
    }
  }

  /// What has its carer and its start comes first, in the order of time: nothing takes its place.
  private func placeFixed() {
    let i = tours.instance
    let fixed = (0..<i.visits).filter {
      i.has($0, Trait.fixed) && tours.routeOf[$0] < 0 && i.units.count(Int(i.unitOf[$0])) == 1
    }
    for v in fixed.sorted(by: { (tours.from[$0], $0) < (tours.from[$1], $1) }) {
      var offer = Offer(cost: .max)
      for k in i.eligibleShifts.range(v) { tours.seek(v, i.eligibleShifts[k], &offer) }
      guard offer.exists else { continue }
      tours.useWindow(v, offer.window)
      _ = tours.insert(v, offer.route, at: offer.position)
    }
  }

  private func unitsByScarcity() -> [Int] {
    let i = tours.instance
    func scarcity(_ unit: Int) -> Int {
      i.units.range(unit).map { i.eligibleShifts.count(i.units[$0]) }.min() ?? 0
    }
    return (0..<i.unitCount)
      .filter { i.units.count($0) > 1 && tours.routeOf[i.units[i.units.range($0).lowerBound]] < 0 }
      .map { (scarcity($0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  private func judge(_ v: Int, _ pair: Int) {
    let i = tours.instance
    let r = i.eligibleShifts[pair]
    let face = tours.newFace(v, Int(i.carerOf[r]))
    var offer = Offer(cost: tours.openCost[v])
    tours.seek(v, r, &offer)
    offer.cost &-= face
    offers[pair] = offer.exists ? offer : Offer()
    isStale[v] = 1
  }

  /// Finds the three cheapest places of a visit and how much worse the second and third are.
  private func weigh(_ v: Int) {
    let i = tours.instance
    var (first, second, third) = (tours.openCost[v], tours.openCost[v], tours.openCost[v])
    choice[v] = -1
    for k in i.eligibleShifts.range(v) where offers[k].exists {
      let cost = offers[k].cost &+ tours.newFace(v, Int(i.carerOf[offers[k].route]))
      if cost < first {
        (first, second, third) = (cost, first, second)
        choice[v] = Int32(k)
      } else if cost < second {
        (second, third) = (cost, second)
      } else if cost < third {
        third = cost
      }
    }
    regret[v] = (second &- first) &+ (third &- first)
    isStale[v] = 0
  }

  /// Looks again at everything that planning `v` in route `r` has changed.
  private func follow(_ v: Int, _ r: Int) {
    let i = tours.instance
    var k = Int(pairs.offsets[r])
    while k < Int(pairs.offsets[r + 1]) {
      let other = pairs[k + 1]
      if tours.routeOf[other] < 0 && i.units.count(Int(i.unitOf[other])) == 1 {
        judge(other, pairs[k])
      }
      k += 2
    }
    for k in i.patientVisits.range(Int(i.patient[v])) { isStale[i.patientVisits[k]] = 1 }
    rejudgeLinked(v, i.links, 3)
    rejudgeLinked(v, i.carerLinks, 2)
  }

  private func rejudgeLinked(_ v: Int, _ links: Lists, _ width: Int) {
    let i = tours.instance
    var k = Int(links.offsets[v])
    while k < Int(links.offsets[v + 1]) {
      let other = links[k]
      if tours.routeOf[other] < 0 && i.units.count(Int(i.unitOf[other])) == 1 {
        for pair in i.eligibleShifts.range(other) { judge(other, pair) }
      }
      k += width
    }
  }
}
