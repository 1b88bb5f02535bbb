/// Gives a visit another place, and where that helps pushes one other visit to a place elsewhere.
///
/// What repairs need: ruin and recreate finds such pairs of moves by chance only.
final class Ejection {
  private let tours: Tours
  private let meetings: Meetings, neighbours: Lists
  private let arena = Arena()
  private let row: UnsafeMutablePointer<Int32>

  init(_ tours: Tours, _ meetings: Meetings, _ neighbours: Lists) {
    (self.tours, self.meetings, self.neighbours) = (tours, meetings, neighbours)
    row = arena.cells(tours.instance.longestRow)
  }

  /// A change that was tried: the route the visit goes to, and the visit that makes way or −1.
  private struct Move { var cost: Int, route = -1, out = -1 }

  /// Moves `v` where the plan becomes cheapest, to routes of one carer if given; false, with nothing
  /// changed, when no move makes it cheaper. Visits that start together stay where they are.
  func move(_ v: Int, to carer: Int? = nil, _ stop: borrowing Stop) -> Bool {
    let i = tours.instance
    guard isLoose(v) else { return false }
    let before = tours.objective
    var best = Move(cost: before)
    for k in i.eligibleShifts.range(v) {
      let r = i.eligibleShifts[k]
      if stop.cancel.isCancelled { return false }
      if r == Int(tours.routeOf[v]) || (carer.map { $0 != Int(i.carerOf[r]) } ?? false) { continue }
      look(v, r, -1, &best)
      let (first, n) = (tours.row(r), Int(tours.count[r]))
      for j in 0..<n { row[j] = tours.stops[first + j] }
      for j in 0..<n where Int(row[j]) < i.visits && isInTheWay(Int(row[j]), of: v) {
        if stop.cancel.isCancelled { return false }
        look(v, r, Int(row[j]), &best)
      }
    }
    guard best.route >= 0 else { return false }
    tours.open()
    guard attempt(v, best.route, best.out, below: before) < before else {
      tours.undo()
      return false
    }
    tours.accept()
    return true
  }

  /// Plans an open unit of visits that start together by pushing one visit near it elsewhere; false,
  /// with nothing changed, when that makes the plan no cheaper. The first way found is taken.
  func place(unit: Int, _ stop: borrowing Stop) -> Bool {
    let i = tours.instance
    let v = i.units[i.units.range(unit).lowerBound]
    let before = tours.objective
    for k in neighbours.range(v) {
      let w = neighbours[k]
      if stop.cancel.isCancelled { return false }
      guard tours.routeOf[w] >= 0, isLoose(w), isInTheWay(w, of: v) else { continue }
      tours.open()
      let r = Int(tours.routeOf[w])
      tours.pull(w)
      tours.settle(r)
      if meetings.insert(unit, tries: 6) {
        var offer = Offer(cost: tours.openCost[w])
        for s in i.eligibleShifts.range(w) { tours.seek(w, i.eligibleShifts[s], &offer) }
        if put(w, offer) && tours.objective < before {
          tours.accept()
          return true
        }
      }
      tours.undo()
    }
    return false
  }

  private func look(_ v: Int, _ r: Int, _ out: Int, _ best: inout Move) {
    tours.open()
    let cost = attempt(v, r, out, below: best.cost)
    tours.undo()
    if cost < best.cost { best = Move(cost: cost, route: r, out: out) }
  }

  /// Whether a visit may be moved on its own.
  private func isLoose(_ v: Int) -> Bool {
    let i = tours.instance
    return i.units.count(Int(i.unitOf[v])) == 1 && !i.has(v, Trait.fixed)
  }

  /// Whether taking `w` out can make room for `v`: their hours are not far apart.
  private func isInTheWay(_ w: Int, of v: Int) -> Bool {
    let i = tours.instance
    if w == v || !isLoose(w) { return false }
    let (start, windows) = (Int(tours.start[w]), i.windows)
    var k = Int(windows.offsets[v])
    while k < Int(windows.offsets[v + 1]) {
      if start < windows[k + 1] + Int(i.service[v]) + 3600
        && start + Int(i.service[w]) + 3600 > windows[k]
      {
        return true
      }
      k += 2
    }
    return false
  }

  /// Carries the move out; answers what the plan costs then, or the largest number when it cannot
  /// be done or stay below `limit`.
  private func attempt(_ v: Int, _ r: Int, _ out: Int, below limit: Int) -> Int {
    let i = tours.instance
    let home = Int(tours.routeOf[v])
    if home >= 0 {
      tours.pull(v)
      tours.settle(home)
    }
    if out >= 0 {
      tours.pull(out)
      tours.settle(r)
    }
    var offer = Offer()
    tours.seek(v, r, &offer)
    guard put(v, offer) else { return .max }
    if out >= 0 {
      let room = limit &- (tours.objective &- tours.openCost[out])
      if room <= 0 { return .max }
      var other = Offer(cost: min(room, tours.openCost[out]))
      for k in i.eligibleShifts.range(out) where i.eligibleShifts[k] != r {
        tours.seek(out, i.eligibleShifts[k], &other)
      }
      guard put(out, other) else { return .max }
    }
    return tours.objective
  }

  private func put(_ v: Int, _ offer: Offer) -> Bool {
    guard offer.exists else { return false }
    tours.useWindow(v, offer.window)
    return tours.insert(v, offer.route, at: offer.position)
  }
}
