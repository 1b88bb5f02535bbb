/// Inserts visits that start together as one unit, and moves the moment at which they meet.
final class Meetings {
  let tours: Tours
  private let arena = Arena()
  private let moments: UnsafeMutablePointer<Int>
  private let offers: UnsafeMutablePointer<Offer>
  private let choice: UnsafeMutablePointer<Offer>
  private let found: UnsafeMutablePointer<Offer>
  private let trail: UnsafeMutablePointer<Offer>
  private let members: UnsafeMutablePointer<Int32>
  private var size = 0
  private static let momentLimit = 240
  /// How many carers are remembered for each member.
  private let width: Int

  init(_ tours: Tours) {
    self.tours = tours
    let i = tours.instance
    var largest = 1
    for u in 0..<i.unitCount { largest = max(largest, i.units.count(u)) }
    width = max(2, min(largest, 5))
    moments = arena.words(Meetings.momentLimit + 64)
    offers = arena.allocate(largest * width, Offer())
    choice = arena.allocate(largest, Offer())
    found = arena.allocate(largest, Offer())
    trail = arena.allocate(largest, Offer())
    members = arena.cells(largest)
  }

  private func open(_ unit: Int) {
    let i = tours.instance
    size = 0
    for k in i.units.range(unit) {
      members[size] = Int32(i.units[k])
      size += 1
    }
    // The member with the fewest shifts decides first.
    for a in 0..<size {
      for b in a + 1..<max(size, a + 1) {
        let (x, y) = (Int(members[a]), Int(members[b]))
        if i.eligibleShifts.count(y) < i.eligibleShifts.count(x) {
          (members[a], members[b]) = (Int32(y), Int32(x))
        }
      }
    }
  }

  /// Plans all visits of the unit at their cheapest common start among `tries` moments; false, with
  /// nothing changed, when there is none cheaper than leaving them out.
  func insert(_ unit: Int, tries: Int) -> Bool {
    open(unit)
    var worth = 0
    for m in 0..<size { worth &+= tours.openCost[Int(members[m])] }
    let count = collectMoments()
    if count == 0 { return false }
    var best = worth
    var bestMoment = -1
    let step = max(1, count / max(1, tries))
    var at = step > 1 ? tours.dice.pointee.below(step) : 0
    // The hour the unit had before is always tried.
    var isFirst = tours.lastStart[Int(members[0])] >= 0
    while at < count {
      let moment = isFirst ? moments[0] : moments[at]
      if isFirst { isFirst = false } else { at += step }
      judge(moment, &best, &bestMoment)
    }
    if bestMoment < 0 { return false }
    bestMoment = refine(bestMoment)
    return place(at: bestMoment)
  }

  private func judge(_ moment: Int, _ best: inout Int, _ bestMoment: inout Int) {
    let i = tours.instance
    for m in 0..<size {
      let v = Int(members[m])
      let list = offers + m * width
      for k in 0..<width { list[k] = Offer() }
      guard isAllowed(v, moment) else { return }
      (tours.from[v], tours.to[v]) = (Int32(moment), Int32(moment))
      for k in i.eligibleShifts.range(v) {
        let r = i.eligibleShifts[k]
        var offer = Offer(cost: list[width - 1].cost)
        tours.seekInWindow(v, r, 0, &offer)
        if offer.exists { remember(offer, list) }
      }
      if !list[0].exists { return }
    }
    var budget = 500
    if combine(0, 0, best, &budget, &best) {
      bestMoment = moment
      for m in 0..<size { choice[m] = found[m] }
    }
  }

  /// Keeps the cheapest offers, one per carer, in rising order.
  private func remember(_ offer: Offer, _ list: UnsafeMutablePointer<Offer>) {
    let i = tours.instance
    var k = width - 1
    for j in 0..<width
    where list[j].exists && i.carerOf[list[j].route] == i.carerOf[offer.route] {
      if list[j].cost <= offer.cost { return }
      k = j
      break
    }
    while k > 0 && list[k - 1].cost > offer.cost {
      list[k] = list[k - 1]
      k -= 1
    }
    list[k] = offer
  }

  /// The cheapest choice of different carers from member `m` on; true when below `limit`.
  private func combine(
    _ m: Int, _ sum: Int, _ limit: Int, _ budget: inout Int, _ best: inout Int
  ) -> Bool {
    if m == size {
      best = sum
      return sum < limit
    }
    let i = tours.instance
    var isFound = false
    for k in 0..<width {
      let offer = offers[m * width + k]
      if !offer.exists || sum &+ offer.cost >= best { break }
      budget -= 1
      if budget < 0 { break }
      var isFree = true
      for j in 0..<m where i.carerOf[trail[j].route] == i.carerOf[offer.route] { isFree = false }
      if !isFree { continue }
      trail[m] = offer
      if combine(m + 1, sum &+ offer.cost, best, &budget, &best) {
        isFound = true
        if m + 1 == size { for j in 0..<size { found[j] = trail[j] } }
      }
    }
    return isFound
  }

  private func isAllowed(_ v: Int, _ moment: Int) -> Bool { window(of: v, at: moment) >= 0 }

  private func window(of v: Int, at moment: Int) -> Int {
    let i = tours.instance
    let first = i.windows.range(v).lowerBound
    for w in 0..<tours.windowCount(v)
    where i.windows[first + 2 * w] <= moment && moment <= i.windows[first + 2 * w + 1] {
      return w
    }
    return -1
  }

  /// Moments worth trying: former start, preferred hours, and the ends of every gap that could take
  /// one of the two scarcest members.
  private func collectMoments() -> Int {
    let i = tours.instance
    var n = 0
    func add(_ moment: Int) {
      if n >= Meetings.momentLimit { return }
      for m in 0..<size where !isAllowed(Int(members[m]), moment) { return }
      for k in 0..<n where moments[k] == moment { return }
      moments[n] = moment
      n += 1
    }
    for m in 0..<size {
      let v = Int(members[m])
      if tours.lastStart[v] >= 0 { add(Int(tours.lastStart[v])) }
    }
    for m in 0..<size {
      let v = Int(members[m])
      if i.has(v, Trait.preferred) {
        add(Int(i.preferredFrom[v]))
        add(Int(i.preferredTo[v]))
      }
      if i.has(v, Trait.baseline) { add(Int(i.baselineStart[v])) }
      let first = i.windows.range(v).lowerBound
      for w in 0..<tours.windowCount(v) {
        add(i.windows[first + 2 * w])
        add(i.windows[first + 2 * w + 1])
      }
    }
    for m in 0..<min(2, size) {
      let v = Int(members[m])
      for w in 0..<tours.windowCount(v) {
        tours.useWindow(v, w)
        for k in i.eligibleShifts.range(v) { tours.gapMoments(v, i.eligibleShifts[k], add) }
      }
    }
    return n
  }

  /// The cheapest common start with the chosen routes and positions, near `moment`.
  private func refine(_ moment: Int) -> Int {
    var (best, at) = (value(at: moment), moment)
    var step = 2048
    while step > 0 {
      let (before, after) = (value(at: at - step), value(at: at + step))
      if before < best && before <= after {
        (best, at) = (before, at - step)
      } else if after < best {
        (best, at) = (after, at + step)
      } else {
        step /= 2
      }
    }
    return at
  }

  private func value(at moment: Int) -> Int {
    var sum = 0
    for m in 0..<size {
      let v = Int(members[m])
      let (r, position) = (choice[m].route, choice[m].position)
      guard isAllowed(v, moment) else { return .max }
      (tours.from[v], tours.to[v]) = (Int32(moment), Int32(moment))
      let (row, n) = (tours.row(r), Int(tours.count[r]))
      for j in 0..<position { tours.scratch[j] = tours.stops[row + j] }
      tours.scratch[position] = Int32(v)
      for j in position..<max(position, n) { tours.scratch[j + 1] = tours.stops[row + j] }
      let timing = tours.time(r, tours.scratch, n + 1)
      if !timing.isPossible { return .max }
      sum &+= timing.cost
    }
    return sum
  }

  private func place(at moment: Int) -> Bool {
    for m in 0..<size {
      let v = Int(members[m])
      (tours.from[v], tours.to[v]) = (Int32(moment), Int32(moment))
    }
    for m in 0..<size {
      if tours.insert(Int(members[m]), choice[m].route, at: choice[m].position) { continue }
      for j in 0..<m { tours.pull(Int(members[j])) }
      for j in 0..<m { tours.settle(choice[j].route) }
      return false
    }
    widen(moment)
    return true
  }

  /// Gives the members their real windows back.
  private func widen(_ moment: Int) {
    for m in 0..<size {
      let v = Int(members[m])
      tours.useWindow(v, max(0, window(of: v, at: moment)))
      if tours.routeOf[v] >= 0 { tours.refresh(Int(tours.routeOf[v])) }
    }
  }

  /// Moves the common start of a planned unit to where all its routes together cost least.
  func shift(_ unit: Int) {
    open(unit)
    let now = Int(tours.start[Int(members[0])])
    for m in 0..<size where tours.routeOf[Int(members[m])] < 0 { return }
    var (best, at) = (meeting(at: now), now)
    if best == .max {
      widen(now)
      return
    }
    var step = 1024
    while step > 0 {
      let (before, after) = (meeting(at: at - step), meeting(at: at + step))
      if before < best && before <= after {
        (best, at) = (before, at - step)
      } else if after < best {
        (best, at) = (after, at + step)
      } else {
        step /= 2
      }
    }
    _ = meeting(at: at)
    if at != now {
      for m in 0..<size { tours.settle(Int(tours.routeOf[Int(members[m])])) }
    }
    widen(at)
  }

  private func meeting(at moment: Int) -> Int {
    for m in 0..<size {
      let v = Int(members[m])
      guard isAllowed(v, moment) else { return .max }
      tours.start[v] = Int32(moment)
      (tours.from[v], tours.to[v]) = (Int32(moment), Int32(moment))
    }
    var sum = 0
    for m in 0..<size {
      let r = Int(tours.routeOf[Int(members[m])])
      let timing = tours.time(r, tours.stops + tours.row(r), Int(tours.count[r]))
      if !timing.isPossible { return .max }
      sum &+= timing.cost
    }
    return sum
  }
}
