extension Tours {
  /// Whether a row obeys every hard rule with the times it has. O(n²) for n stops.
  func isSound(_ r: Int) -> Bool {
    let i = instance
    let (row, n, profile) = (row(r), Int(count[r]), Int(i.profile[r]))
    let (from, until) = bounds(r)
    guard n > 0 else { return true }
    if Int(begin[r]) < from || Int(end[r]) > until || !obeysTotals(r, n) { return false }
    var (place, ready) = (Int(i.startPlace[r]), Int(begin[r]))
    for j in 0..<n {
      let (stop, time) = (Int(stops[row + j]), Int(times[row + j]))
      if stop < i.visits {
        ready += Int(i.leg(profile, place, Int(i.place[stop])).seconds)
        if time < ready || !isWelcome(stop, r, time) { return false }
        (place, ready) = (Int(i.place[stop]), time + Int(i.service[stop]))
      } else {
        let code = stop - i.visits
        if code & 1 == 1 {
          let next = placeAfter(r, stops + row, n, j)
          ready += Int(i.leg(profile, place, next).seconds)
          place = next
        }
        let window = breakWindow(code >> 1, time)
        if time < ready || time < window.0 || time > window.1 { return false }
        ready = time + Int(i.breakService[code >> 1])
      }
    }
    return true
  }

  /// Windows, links in time and links by carer of one planned visit at `time`.
  private func isWelcome(_ v: Int, _ r: Int, _ time: Int) -> Bool {
    let i = instance
    if !i.isEligible(v, r) || !allows(v, carer: Int(i.carerOf[r])) { return false }
    if time < Int(from[v]) || time > Int(to[v]) { return false }
    var k = Int(i.links.offsets[v])
    while k < Int(i.links.offsets[v + 1]) {
      let other = i.links[k]
      if routeOf[other] >= 0 {
        let gap = time - Int(start[other])
        if gap < i.links[k + 1] || gap > i.links[k + 2] { return false }
      }
      k += 3
    }
    return true
  }

  private func obeysTotals(_ r: Int, _ n: Int) -> Bool {
    let i = instance
    let c = Int(i.carerOf[r])
    let row = row(r)
    var visits = 0
    for j in 0..<n where Int(stops[row + j]) < i.visits { visits += 1 }
    if visits > Int(i.maxTasks[r]) || travel[r] > i.maxTravel[r] { return false }
    if metres[r] > i.maxDistance[r] || paid[r] > i.maxWork[r] { return false }
    if work[c] > Int(i.carerMaxWork[c]) { return false }
    for rest in i.shiftBreaks.range(r) where Int(end[r]) - Int(begin[r]) > Int(i.breakLimit[rest]) {
      var isTaken = false
      for j in 0..<n where Int(stops[row + j]) >= i.visits {
        if (Int(stops[row + j]) - i.visits) >> 1 == rest { isTaken = true }
      }
      if !isTaken { return false }
    }
    return true
  }
}
