extension Tours {
  /// Puts visit `v` before stop `position` of route `r`; false, with nothing changed, when the hard
  /// rules forbid it. The window in use must be chosen already.
  @discardableResult
  func insert(_ v: Int, _ r: Int, at position: Int) -> Bool {
    let (row, n) = (row(r), Int(count[r]))
    if n + 1 >= Int(instance.capacity[r]) || !allows(v, carer: Int(instance.carerOf[r])) {
      return false
    }
    for j in 0..<position { scratch[j] = stops[row + j] }
    scratch[position] = Int32(v)
    for j in position..<max(position, n) { scratch[j + 1] = stops[row + j] }
    var size = 0
    let timing = arrange(r, scratch, n + 1, &size)
    if !timing.isPossible { return false }
    keep(r)
    admit(v, r)
    commit(r, size, timing)
    return true
  }

  /// Takes visit `v` out; its route must be settled before anything else is asked of it.
  func pull(_ v: Int) {
    let r = Int(routeOf[v])
    if r < 0 { return }
    keep(r)
    let (row, n) = (row(r), Int(count[r]))
    var m = 0
    for j in 0..<n where Int(stops[row + j]) != v {
      stops[row + m] = stops[row + j]
      times[row + m] = times[row + j]
      m += 1
    }
    count[r] = Int32(m)
    dismiss(v, r)
  }

  /// Times route `r` anew after visits were taken out, or times elsewhere have changed.
  ///
  /// Without the triangle inequality a route with fewer visits can be too long; then more are taken
  /// out, the last first.
  func settle(_ r: Int) {
    keep(r)
    let row = row(r)
    while true {
      let n = Int(count[r])
      var size = 0
      let timing = arrange(r, stops + row, n, &size)
      if timing.isPossible {
        commit(r, size, timing)
        return
      }
      var j = n - 1
      while j > 0 && Int(stops[row + j]) >= instance.visits { j -= 1 }
      pullUnit(Int(stops[row + j]), settling: r)
    }
  }

  private func pullUnit(_ v: Int, settling r: Int) {
    for k in instance.units.range(Int(instance.unitOf[v])) {
      let member = instance.units[k]
      let other = Int(routeOf[member])
      if other < 0 { continue }
      pull(member)
      if other != r { settle(other) }
    }
  }

  /// Books a visit as planned: faces, open cost, last start.
  @inline(__always) private func admit(_ v: Int, _ r: Int) {
    let i = instance
    routeOf[v] = Int32(r)
    sums.pointee.open &-= openCost[v]
    sums.pointee.trueOpen &-= i.openCost[v]
    sums.pointee.openVisits &-= 1
    let p = Int(i.patient[v])
    let cell = p &* i.carers &+ Int(i.carerOf[r])
    faces[cell] &+= 1
    if faces[cell] == 1 {
      distinct[p] &+= 1
      if distinct[p] > 1 { sums.pointee.extraCarers &+= i.weights.extraCarer }
    }
  }

  @inline(__always) private func dismiss(_ v: Int, _ r: Int) {
    let i = instance
    routeOf[v] = -1
    lastStart[v] = start[v]
    sums.pointee.open &+= openCost[v]
    sums.pointee.trueOpen &+= i.openCost[v]
    sums.pointee.openVisits &+= 1
    let p = Int(i.patient[v])
    let cell = p &* i.carers &+ Int(i.carerOf[r])
    faces[cell] &-= 1
    if faces[cell] == 0 {
      if distinct[p] > 1 { sums.pointee.extraCarers &-= i.weights.extraCarer }
      distinct[p] &-= 1
    }
    if i.traits[v] & Trait.series != 0 { refreshSeries(Int(i.seriesOf[v])) }
  }

  /// Writes the arranged stops and times into the row, and books what changes.
  private func commit(_ r: Int, _ size: Int, _ timing: Timing) {
    let row = row(r)
    for j in 0..<size {
      stops[row + j] = arranged[j]
      times[row + j] = arrangedTimes[j]
    }
    count[r] = Int32(size)
    book(r, timing)
    publish(r)
  }

  /// Books the numbers of a route in place of its former ones.
  @inline(__always) private func book(_ r: Int, _ timing: Timing) {
    let i = instance
    let c = Int(i.carerOf[r])
    let alone = timing.cost &- timing.series
    sums.pointee.routes &+= alone &- cost[r]
    cost[r] = alone
    flexible[r] = timing.flexible
    sums.pointee.excess &-= excess(c, work[c])
    work[c] &+= timing.paid &- Int(paid[r])
    sums.pointee.excess &+= excess(c, work[c])
    begin[r] = Int32(timing.begin)
    end[r] = Int32(timing.end)
    travel[r] = Int32(timing.travel)
    metres[r] = Int32(timing.metres)
    idle[r] = Int32(timing.idle)
    overtime[r] = Int32(timing.overtime)
    paid[r] = Int32(timing.paid)
  }

  /// Tells visits, series, linked routes and the carer's other routes about the times of route `r`.
  private func publish(_ r: Int) {
    let i = instance
    let (row, n) = (row(r), Int(count[r]))
    for j in 0..<n where Int(stops[row + j]) < i.visits {
      let v = Int(stops[row + j])
      start[v] = times[row + j]
      if i.traits[v] & Trait.series != 0 { refreshSeries(Int(i.seriesOf[v])) }
    }
    refresh(r)
    for j in 0..<n where Int(stops[row + j]) < i.visits {
      let v = Int(stops[row + j])
      if i.traits[v] & Trait.timed == 0 { continue }
      var k = Int(i.links.offsets[v])
      while k < Int(i.links.offsets[v + 1]) {
        let other = Int(routeOf[i.links[k]])
        if other >= 0 && other != r { refresh(other) }
        k += 3
      }
    }
    for k in i.carerShifts.range(Int(i.carerOf[r])) {
      let other = i.carerShifts[k]
      if other != r && count[other] > 0 { refresh(other) }
    }
  }

  /// Earliest and latest times of the other visits of each visit of a series, and its cost.
  private func refreshSeries(_ s: Int) {
    let i = instance
    var (least, second, most, secondMost) = (86400, 86400, -1, -1)
    for k in i.seriesMembers.range(s) {
      let v = i.seriesMembers[k]
      if routeOf[v] < 0 { continue }
      let time = Int(start[v]) % 86400
      if time < least { (least, second) = (time, least) } else if time < second { second = time }
      if time > most {
        (most, secondMost) = (time, most)
      } else if time > secondMost {
        secondMost = time
      }
    }
    for k in i.seriesMembers.range(s) {
      let v = i.seriesMembers[k]
      let time = routeOf[v] < 0 ? -1 : Int(start[v]) % 86400
      let low = time == least ? second : least
      let high = time == most ? secondMost : most
      (seriesFrom[v], seriesTo[v]) = high < 0 ? (1, 0) : (Int32(low), Int32(high))
    }
    let spread = most < 0 ? 0 : max(0, most - least - i.weights.spreadTolerance)
    sums.pointee.series &+= i.weights.spread &* spread &- seriesCost[s]
    seriesCost[s] = i.weights.spread &* spread
  }

  /// Earliest and latest start of every stop of a route, all other routes staying as they are.
  func refresh(_ r: Int) {
    let i = instance
    let (row, n) = (row(r), Int(count[r]))
    let (first, until) = bounds(r)
    let profile = Int(i.profile[r])
    var (time, place, length) = (first, Int(i.startPlace[r]), 0)
    var inner = false
    for j in 0..<n {
      let stop = Int(stops[row + j])
      var arc = length
      var (a, b) = (0, 0)
      if stop < i.visits {
        arc &+= Int(i.leg(profile, place, Int(i.place[stop])).seconds)
        (place, length) = (Int(i.place[stop]), Int(i.service[stop]))
        (a, b) = (Int(from[stop]), Int(to[stop]))
        if i.traits[stop] & Trait.timed != 0 { narrow(stop, r, &a, &b, &inner) }
      } else {
        let code = stop - i.visits
        if code & 1 == 1 {
          let next = placeAfter(r, stops + row, n, j)
          arc &+= Int(i.leg(profile, place, next).seconds)
          place = next
        }
        length = Int(i.breakService[code >> 1])
        (a, b) = breakWindow(code >> 1, time &+ arc)
      }
      time = max(time &+ arc, a)
      early[row + j] = Int32(clamping: time)
      clock.arc[j] = arc
      clock.best[j] = b
    }
    let last = length &+ Int(i.leg(profile, place, Int(i.endPlace[r])).seconds)
    time = until &- last
    var j = n - 1
    while j >= 0 {
      time = min(time, clock.best[j])
      late[row + j] = Int32(clamping: time)
      time &-= clock.arc[j]
      j -= 1
    }
  }
}

extension Tours {
  /// Forgets route `r` without a trace, for loading another row in its place.
  func clear(_ r: Int) {
    let row = row(r)
    for j in 0..<Int(count[r]) where Int(stops[row + j]) < instance.visits {
      dismiss(Int(stops[row + j]), r)
    }
    count[r] = 0
    book(r, Timing())
  }

  /// Books the row written at `r` with the times beside it, as they are.
  ///
  /// `present(r)` must follow once all rows are loaded.
  func load(_ r: Int, _ n: Int) {
    let i = instance
    let row = row(r)
    count[r] = Int32(n)
    for j in 0..<n where Int(stops[row + j]) < i.visits {
      admit(Int(stops[row + j]), r)
      start[Int(stops[row + j])] = times[row + j]
    }
    if n == 0 { return }
    let profile = Int(i.profile[r])
    var timing = Timing()
    var (place, length, before) = (Int(i.startPlace[r]), 0, 0)
    for j in 0..<n {
      let stop = Int(stops[row + j])
      let isVisit = stop < i.visits
      var leg = Leg()
      if isVisit || (stop - i.visits) & 1 == 1 {
        let next = isVisit ? Int(i.place[stop]) : placeAfter(r, stops + row, n, j)
        leg = i.leg(profile, place, next)
        place = next
      }
      timing.travel += Int(leg.seconds)
      timing.metres += Int(leg.metres)
      if j == 0 { timing.begin = Int(times[row]) - Int(leg.seconds) }
      length =
        isVisit ? Int(i.service[stop]) : Int(i.breakService[(stop - i.visits) >> 1])
      before = Int(times[row + j])
    }
    let leg = i.leg(profile, place, Int(i.endPlace[r]))
    timing.travel += Int(leg.seconds)
    timing.metres += Int(leg.metres)
    timing.end = before + length + Int(leg.seconds)
    measure(r, stops + row, n, times + row, &timing)
    book(r, timing)
  }

  /// Tells the rest of the plan about a loaded row.
  func present(_ r: Int) { publish(r) }
}
