/// The cheapest place found for a visit: scaled cost it adds, where, and in which window.
struct Offer: BitwiseCopyable {
  var cost = Int.max, route = -1, position = 0, window = 0

  var exists: Bool { route >= 0 }
}

extension Tours {
  /// Improves `offer` by places for visit `v` in route `r`.
  ///
  /// Every place is first judged in constant time by time and travel, then by timing the route.
  /// The added cost is exact (all components but imbalance), leaving out what `v` costs when open.
  func seek(_ v: Int, _ r: Int, _ offer: inout Offer) {
    let windows = windowCount(v)
    if windows == 1 {
      seekInWindow(v, r, 0, &offer)
    } else {
      for window in 0..<windows {
        useWindow(v, window)
        seekInWindow(v, r, window, &offer)
      }
      if windows > 0 { useWindow(v, offer.route >= 0 ? offer.window : 0) }
    }
  }

  /// The same with the window already chosen in `from` and `to`.
  func seekInWindow(_ v: Int, _ r: Int, _ window: Int, _ offer: inout Offer) {
    let i = instance
    let c = Int(i.carerOf[r])
    let n = Int(count[r])
    if n + 1 >= Int(i.capacity[r]) || !allows(v, carer: c) { return }
    var (a, b) = (Int(from[v]), Int(to[v]))
    var inner = false
    if i.traits[v] & Trait.timed != 0 { narrow(v, r, &a, &b, &inner) }
    let (begin, until) = bounds(r)
    if a > b || a > until || b < begin { return }

    let row = row(r)
    let stops = stops + row
    let early = early + row
    let late = late + row
    let (weights, visits) = (i.weights, i.visits)
    let (place, length) = (Int(i.place[v]), Int(i.service[v]))
    let profile = Int(i.profile[r])
    let baths = i.hasSeries ? seriesCostNow(r) : 0
    let base = cost[r] &+ baths
    let face = newFace(v, c)
    var least = face &- flexible[r]
    if i.disliked[v &* i.carers &+ c] != 0 { least &+= weights.disliked }
    if i.traits[v] & Trait.baseline != 0 && Int(i.baselineCarer[v]) != c {
      least &+= weights.changeCarer
    }
    let bookedExcess = excess(c, work[c])

    var before = Int(i.startPlace[r])
    var (ready, isLoose) = (begin, false)
    var filled = 0
    var position = 0
    while true {
      // `ready` is when the carer can leave `before`.
      var judged = true
      sums.pointee.evaluated &+= 1
      let there = i.leg(profile, before, place)
      let arrival = max(a, ready &+ Int(there.seconds))
      if !isLoose && arrival > b { judged = false }
      var isLast = true
      var nextIsBreak = false
      if position < n {
        isLast = false
        nextIsBreak = Int(stops[position]) >= visits
      }
      if judged {
        let after =
          isLast
          ? Int(i.endPlace[r])
          : nextIsBreak
            ? placeAfter(r, stops, n, position) : Int(i.place[Int(stops[position])])
        let onward = i.leg(profile, place, after)
        if !isLoose && !nextIsBreak {
          let limit = isLast ? until : Int(late[position])
          if arrival &+ length &+ Int(onward.seconds) > limit { judged = false }
        }
        if judged {
          let direct = i.leg(profile, before, after)
          let bound =
            least
            &+ weights.travel
            &* (Int(there.seconds) &+ Int(onward.seconds) &- Int(direct.seconds))
            &+ weights.metre
            &* (Int(there.metres) &+ Int(onward.metres) &- Int(direct.metres))
          if bound >= offer.cost { judged = false }
        }
      }
      if judged && sums.pointee.blinks > 0
        && dice.pointee.chance(sums.pointee.blinks, outOf: 1000)
      {
        judged = false
      }
      if judged {
        if filled == 0 {
          for j in 0..<n { scratch[j &+ 1] = stops[j] }
          scratch[0] = Int32(v)
          filled = 1
        }
        while filled &- 1 < position {
          scratch[filled &- 1] = scratch[filled]
          scratch[filled] = Int32(v)
          filled &+= 1
        }
        var timing = time(r, scratch, n &+ 1)
        sums.pointee.evaluated &+= 4
        if !timing.isPossible && (timing.missingBreaks > 0 || i.shiftBreaks.count(r) > 0) {
          var size = 0
          timing = arrange(r, scratch, n &+ 1, &size)
          sums.pointee.evaluated &+= 8
        }
        if timing.isPossible {
          let added =
            timing.cost &- base &+ face &- bookedExcess
            &+ excess(c, work[c] &- Int(paid[r]) &+ timing.paid)
          if added < offer.cost {
            offer = Offer(cost: added, route: r, position: position, window: window)
          }
        }
      }
      if isLast { return }
      let stop = Int(stops[position])
      if stop < visits {
        before = Int(i.place[stop])
        ready = Int(early[position]) &+ Int(i.service[stop])
        isLoose = false
        if ready > b { return }
      } else {
        // After a break the way here depends on what follows; the timing decides.
        isLoose = true
      }
      position &+= 1
    }
  }

  /// What the series of a route's visits cost at their present times, beyond their least.
  @inline(__always) private func seriesCostNow(_ r: Int) -> Int {
    let i = instance
    let row = row(r)
    var sum = 0
    for j in 0..<Int(count[r]) {
      let v = Int(stops[row &+ j])
      guard v < i.visits, i.traits[v] & Trait.series != 0, let (low, high) = seriesRange(v)
      else { continue }
      let time = Int(start[v])
      sum &+= i.weights.spread &* (max(0, low &- time) &+ max(0, time &- high))
    }
    return sum
  }
}
