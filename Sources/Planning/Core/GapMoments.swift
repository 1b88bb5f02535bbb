extension Tours {
  /// Calls `add` with the first and last start that each gap of a route leaves for `v`.
  func gapMoments(_ v: Int, _ r: Int, _ add: (Int) -> Void) {
    let i = instance
    let c = Int(i.carerOf[r])
    if !allows(v, carer: c) || Int(count[r]) + 1 >= Int(i.capacity[r]) { return }
    var (a, b) = (Int(from[v]), Int(to[v]))
    var inner = false
    narrow(v, r, &a, &b, &inner)
    let (begin, until) = bounds(r)
    let (row, n, profile) = (row(r), Int(count[r]), Int(i.profile[r]))
    let (place, length) = (Int(i.place[v]), Int(i.service[v]))
    var (before, ready) = (Int(i.startPlace[r]), begin)
    for position in 0...n {
      let first = max(a, ready + Int(i.leg(profile, before, place).seconds))
      var last = b
      if position == n {
        last = min(b, until - length - Int(i.leg(profile, place, Int(i.endPlace[r])).seconds))
      } else if Int(stops[row + position]) < i.visits {
        let next = Int(i.place[Int(stops[row + position])])
        last = min(
          b, Int(late[row + position]) - length - Int(i.leg(profile, place, next).seconds))
      }
      if first <= last {
        add(first)
        if last != first { add(last) }
      }
      if position < n {
        let stop = Int(stops[row + position])
        if stop < i.visits {
          before = Int(i.place[stop])
          ready = Int(early[row + position]) + Int(i.service[stop])
        } else {
          ready =
            Int(early[row + position]) + Int(i.breakService[(stop - i.visits) >> 1])
        }
        if ready > b { return }
      }
    }
  }
}
