/// Puts open visits back, one unit after another, each at its cheapest place.
final class Recreate {
  private let tours: Tours
  private let meetings: Meetings
  private let ruin: Ruin
  private let arena = Arena()
  private let units: UnsafeMutablePointer<Int32>, keys: UnsafeMutablePointer<Int>
  /// Units that no shift can take.
  private let isHopeless: UnsafeMutablePointer<UInt8>

  init(_ tours: Tours, _ meetings: Meetings, _ ruin: Ruin) {
    (self.tours, self.meetings, self.ruin) = (tours, meetings, ruin)
    let i = tours.instance
    units = arena.cells(i.unitCount)
    keys = arena.words(i.unitCount)
    isHopeless = arena.allocate(i.unitCount, 0)
    for u in 0..<i.unitCount {
      for k in i.units.range(u) where i.eligibleShifts.count(i.units[k]) == 0 { isHopeless[u] = 1 }
    }
  }

  private enum Order: Int { case random, scarce, early, late, far, missed }

  /// The same for a whole day, ended early when the search is cancelled.
  func run(_ stop: borrowing Stop) {
    let n = choose()
    for k in 0..<n where !stop.cancel.isCancelled { place(Int(units[k])) }
    tours.sums.pointee.blinks = 0
  }

  /// Plans what is open: all that was just taken out, and some of what was open before.
  func run() {
    let n = choose()
    for k in 0..<n { place(Int(units[k])) }
    tours.sums.pointee.blinks = 0
  }

  /// Puts the open units in order; answers how many.
  private func choose() -> Int {
    let i = tours.instance
    let pick = tours.dice.pointee.below(12)
    let order: Order =
      tours.lacksRequired && pick % 2 == 0
      ? .missed
      : pick < 4 ? .random : pick < 8 ? .scarce : pick < 9 ? .early : pick < 10 ? .late : .far
    var n = 0
    for u in 0..<i.unitCount {
      let first = i.units[Int(i.units.offsets[u])]
      if tours.routeOf[first] >= 0 || isHopeless[u] != 0 { continue }
      if ruin.fresh[u] == 0 && tours.instance.openCost[first] < tours.requiredCost
        && tours.dice.pointee.below(4) != 0
      {
        continue
      }
      ruin.fresh[u] = 0
      insertSorted(u, key(u, first, order), n)
      n += 1
    }
    tours.sums.pointee.blinks = 10
    return n
  }

  private func key(_ unit: Int, _ v: Int, _ order: Order) -> Int {
    let i = tours.instance
    switch order {
    case .random: return tours.dice.pointee.below(1 << 20)
    case .scarce:
      let windows = i.windows.range(v)
      let width =
        windows.isEmpty
        ? 0 : i.windows[windows.lowerBound + 1] - i.windows[windows.lowerBound]
      let size = i.units.count(unit)
      return i.eligibleShifts.count(v) * min(width, 20_000) / (size * size)
        + tours.dice.pointee.below(20_000)
    case .missed: return -tours.openCost[v]
    case .early: return Int(tours.lastStart[v])
    case .late: return -Int(tours.lastStart[v])
    case .far:
      let shifts = i.eligibleShifts.range(v)
      if shifts.isEmpty { return 0 }
      let r = i.eligibleShifts[shifts.lowerBound]
      let leg = i.leg(Int(i.profile[r]), Int(i.startPlace[r]), Int(i.place[v]))
      return -Int(leg.seconds)
    }
  }

  private func insertSorted(_ unit: Int, _ key: Int, _ n: Int) {
    var k = n
    while k > 0 && keys[k - 1] > key {
      keys[k] = keys[k - 1]
      units[k] = units[k - 1]
      k -= 1
    }
    keys[k] = key
    units[k] = Int32(unit)
  }

  private func place(_ unit: Int) {
    let i = tours.instance
    let range = i.units.range(unit)
    if range.count > 1 {
      _ = meetings.insert(unit, tries: 6)
      return
    }
    let v = i.units[range.lowerBound]
    var offer = Offer(cost: tours.openCost[v])
    for k in i.eligibleShifts.range(v) { tours.seek(v, i.eligibleShifts[k], &offer) }
    guard offer.exists else { return }
    tours.useWindow(v, offer.window)
    tours.insert(v, offer.route, at: offer.position)
  }
}
