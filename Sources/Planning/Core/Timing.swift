extension Tours {
  /// Times the stops at the least cost, given the times of linked visits in other routes.
  ///
  /// The times are left in `clock.times`. O(n²) for n stops in the worst case, O(n) usually;
  /// allocates nothing.
  func time(_ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int) -> Timing {
    let i = instance
    let c = Int(i.carerOf[r])
    var timing = Timing()
    let (from, until) = bounds(r)
    let others = work[c] &- Int(paid[r])
    var hurry = i.weights.wait
    let target = Int(i.target[c])
    if target > 0 && others &+ Int(paid[r]) > target { hurry &+= i.weights.excess }

    var linked = false
    guard pass(r, stops, n, hurry, from, until, false, &linked, &timing) else { return timing }
    if linked && !settleInnerLinks(r, stops, n, hurry, from, until, &timing) {
      timing.isPossible = false
      return timing
    }
    measure(r, stops, n, clock.times, &timing)
    if !obeysLimits(r, others, timing) || timing.missingBreaks > 0 {
      // A shorter route may obey what the cheapest one does not.
      if linked {
        return timing.missingBreaks > 0 && obeysLimits(r, others, timing) ? timing : Timing()
      }
      guard pass(r, stops, n, 1 << 40, from, until, false, &linked, &timing) else { return timing }
      measure(r, stops, n, clock.times, &timing)
      guard obeysLimits(r, others, timing) else { return Timing() }
    }
    timing.isPossible = timing.missingBreaks == 0
    return timing
  }

  /// One sweep forward for the cheapest start of each stop, and one back for the times.
  @inline(__always)
  private func pass(
    _ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ hurry: Int, _ from: Int,
    _ until: Int, _ bounded: Bool, _ linked: inout Bool, _ timing: inout Timing
  ) -> Bool {
    let i = instance
    let clock = clock
    let visits = i.visits
    let profile = Int(i.profile[r])
    var fall = Fall(clock, from: from, slope: hurry)
    var place = Int(i.startPlace[r])
    var length = 0
    var (travel, metres, tasks) = (0, 0, 0)
    var j = 0
    while j < n {
      let stop = Int(stops[j])
      var arc = length
      var (a, b) = (0, 0)
      if stop < visits {
        let next = Int(i.place[stop])
        let leg = i.leg(profile, place, next)
        arc &+= Int(leg.seconds)
        travel &+= Int(leg.seconds)
        metres &+= Int(leg.metres)
        place = next
        length = Int(i.service[stop])
        (a, b) = (Int(self.from[stop]), Int(self.to[stop]))
        tasks &+= 1
        if i.traits[stop] & Trait.timed != 0 { narrow(stop, r, &a, &b, &linked) }
      } else {
        let code = stop &- visits
        if code & 1 == 1 {
          let next = placeAfter(r, stops, n, j)
          let leg = i.leg(profile, place, next)
          arc &+= Int(leg.seconds)
          travel &+= Int(leg.seconds)
          metres &+= Int(leg.metres)
          place = next
        }
        length = Int(i.breakService[code >> 1])
        (a, b) = breakWindow(code >> 1, fall.earliest &+ arc)
      }
      if bounded {
        a = max(a, clock.lower[j])
        b = min(b, clock.upper[j])
      }
      if !fall.move(arc, a, b) { return false }
      if stop < visits { addWishes(stop, &fall) }
      clock.arc[j] = arc
      clock.soonest[j] = fall.earliest
      clock.best[j] = fall.bestStart
      j &+= 1
    }
    let leg = i.leg(profile, place, Int(i.endPlace[r]))
    let arc = length &+ Int(leg.seconds)
    travel &+= Int(leg.seconds)
    metres &+= Int(leg.metres)
    if !fall.move(arc, 0, until) { return false }
    fall.addAfter(Int(i.shiftTo[r]), i.weights.overtime)
    fall.addAfter(fall.earliest, hurry)

    var time = fall.bestStart
    (timing.end, timing.travel, timing.metres) = (time, travel, metres)
    time &-= arc
    j = n
    while j > 0 {
      j &-= 1
      time = min(time, clock.best[j])
      clock.times[j] = Int32(truncatingIfNeeded: time)
      time &-= clock.arc[j]
    }
    timing.begin = time
    return tasks <= Int(i.maxTasks[r]) && travel <= Int(i.maxTravel[r])
      && metres <= Int(i.maxDistance[r])
  }

  /// The same within `clock.lower` and `clock.upper`.
  func passBounded(
    _ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ hurry: Int, _ from: Int,
    _ until: Int, _ linked: inout Bool, _ timing: inout Timing
  ) -> Bool {
    pass(r, stops, n, hurry, from, until, true, &linked, &timing)
  }

  /// Narrows a window to what visits linked in other routes allow at their present times.
  @inline(__always)
  func narrow(_ v: Int, _ r: Int, _ a: inout Int, _ b: inout Int, _ linked: inout Bool) {
    let links = instance.links
    var k = Int(links.offsets[v])
    let end = Int(links.offsets[v &+ 1])
    while k < end {
      let other = links[k]
      let route = Int(routeOf[other])
      if route == r {
        linked = true
      } else if route >= 0 {
        let time = Int(start[other])
        a = max(a, time &+ links[k &+ 1])
        b = min(b, time &+ links[k &+ 2])
      }
      k &+= 3
    }
  }

  /// The wishes about the start of a visit: preferred window, series, and the running plan.
  @inline(__always) private func addWishes(_ v: Int, _ fall: inout Fall) {
    let i = instance
    let traits = i.traits[v]
    if traits & Trait.preferred != 0 {
      fall.addBefore(Int(i.preferredFrom[v]), i.weights.preferred)
      fall.addAfter(Int(i.preferredTo[v]), i.weights.preferred)
    }
    if traits & Trait.baseline != 0 {
      let (time, slack) = (Int(i.baselineStart[v]), i.weights.changeTolerance)
      fall.addBefore(time &- slack, i.weights.changeStart)
      fall.addAfter(time &+ slack, i.weights.changeStart)
    }
    if traits & Trait.series != 0, let (low, high) = seriesRange(v) {
      fall.addBefore(low, i.weights.spread)
      fall.addAfter(high, i.weights.spread)
    }
  }

  /// The starts of `v` that do not widen its series beyond what it costs already.
  @inline(__always) func seriesRange(_ v: Int) -> (Int, Int)? {
    let (least, most) = (Int(seriesFrom[v]), Int(seriesTo[v]))
    if least > most { return nil }
    let day = Int(from[v]) / 86400 &* 86400
    let slack = instance.weights.spreadTolerance
    if most &- least >= slack { return (day &+ least, day &+ most) }
    return (day &+ most &- slack, day &+ least &+ slack)
  }

  @inline(__always) func breakWindow(_ rest: Int, _ ready: Int) -> (Int, Int) {
    let windows = instance.breakWindows
    var k = Int(windows.offsets[rest])
    let end = Int(windows.offsets[rest &+ 1])
    while k < end {
      if windows[k &+ 1] >= ready { return (windows[k], windows[k &+ 1]) }
      k &+= 2
    }
    return (1, 0)
  }

  /// The place of the next visit after stop `j`, or where the route ends.
  @inline(__always)
  func placeAfter(_ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ j: Int) -> Int {
    var k = j &+ 1
    while k < n {
      let stop = Int(stops[k])
      if stop < instance.visits { return Int(instance.place[stop]) }
      k &+= 1
    }
    return Int(instance.endPlace[r])
  }

  /// What the stops cost at the given times; begin, end, travel and metres are set already.
  @inline(__always)
  func measure(
    _ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ times: UnsafeMutablePointer<Int32>,
    _ timing: inout Timing
  ) {
    let i = instance
    let c = Int(i.carerOf[r])
    let weights = i.weights
    var (busy, resting, unpaid, tasks) = (timing.travel, 0, 0, 0)
    var (fixed, soft, series) = (0, 0, 0)
    var j = 0
    while j < n {
      let stop = Int(stops[j])
      let time = Int(times[j])
      if stop >= i.visits {
        let rest = (stop &- i.visits) >> 1
        resting &+= Int(i.breakService[rest])
        unpaid &+= Int(i.breakService[rest]) &* Int(i.breakUnpaid[rest])
        j &+= 1
        continue
      }
      tasks &+= 1
      busy &+= Int(i.service[stop])
      if i.disliked[stop &* i.carers &+ c] != 0 { fixed &+= weights.disliked }
      let traits = i.traits[stop]
      if traits & Trait.preferred != 0 {
        let off =
          max(0, Int(i.preferredFrom[stop]) &- time) &+ max(0, time &- Int(i.preferredTo[stop]))
        soft &+= weights.preferred &* off
      }
      if traits & Trait.baseline != 0 {
        if Int(i.baselineCarer[stop]) != c { fixed &+= weights.changeCarer }
        let off = abs(time &- Int(i.baselineStart[stop])) &- weights.changeTolerance
        soft &+= weights.changeStart &* max(0, off)
      }
      if traits & Trait.series != 0, let (low, high) = seriesRange(stop) {
        series &+= weights.spread &* (max(0, low &- time) &+ max(0, time &- high))
      }
      j &+= 1
    }
    let length = timing.end &- timing.begin
    timing.idle = length &- busy &- resting
    timing.overtime = max(0, timing.end &- Int(i.shiftTo[r]))
    timing.paid = length &- unpaid
    timing.series = series
    timing.flexible =
      weights.wait &* timing.idle &+ weights.overtime &* timing.overtime &+ soft &+ series
    timing.cost =
      weights.travel &* timing.travel &+ weights.metre &* timing.metres &+ fixed &+ timing.flexible
    if tasks > 0 { timing.cost &+= weights.fixed }
    timing.missingBreaks = missingBreaks(r, stops, n, length)
  }

  @inline(__always)
  private func missingBreaks(
    _ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ length: Int
  ) -> Int {
    let i = instance
    var k = Int(i.shiftBreaks.offsets[r])
    let end = Int(i.shiftBreaks.offsets[r &+ 1])
    var missing = 0
    while k < end {
      if length > Int(i.breakLimit[k]) {
        missing &+= 1
        var j = 0
        while j < n {
          if Int(stops[j]) >= i.visits && (Int(stops[j]) &- i.visits) >> 1 == k { missing &-= 1 }
          j &+= 1
        }
      }
      k &+= 1
    }
    return missing
  }

  /// Working time and rest between days.
  @inline(__always) private func obeysLimits(_ r: Int, _ others: Int, _ timing: Timing) -> Bool {
    let i = instance
    let c = Int(i.carerOf[r])
    if timing.paid > Int(i.maxWork[r]) || others &+ timing.paid > Int(i.carerMaxWork[c]) {
      return false
    }
    // Bounds assume the day on which the shift starts; night shifts can begin on the next.
    if i.minRest[c] > 0 && timing.begin / 86400 != Int(i.shiftFrom[r]) / 86400 {
      return isRested(r, timing)
    }
    return true
  }

  private func isRested(_ r: Int, _ timing: Timing) -> Bool {
    let i = instance
    let c = Int(i.carerOf[r])
    for k in i.carerShifts.range(c) {
      let other = i.carerShifts[k]
      if other == r || count[other] == 0 { continue }
      if Int(begin[other]) / 86400 == timing.begin / 86400 { continue }
      let gap =
        Int(begin[other]) < timing.begin
        ? timing.begin - Int(end[other]) : Int(begin[other]) - timing.end
      if gap < Int(i.minRest[c]) { return false }
    }
    return true
  }
}
