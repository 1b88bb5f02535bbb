public import PlanModel

extension Explainer {
  /// What giving a visit to a shift by hand would do, before it is confirmed.
  ///
  /// When the rules allow it, the visit takes its cheapest place (at `time` if given). When they do
  /// not, it is placed all the same where it does least harm, later stops are pushed back, and every
  /// broken rule is listed. `nil` for an unknown visit or shift.
  public func placement(
    of visit: PlanID, in shift: PlanShiftName, at time: Int? = nil
  ) -> PlanConsequences? {
    guard let v = compilation.visitIndex[visit], let r = compilation.shiftIndex[shift] else {
      return nil
    }
    let before = starts()
    let home = Int(tours.routeOf[v])
    tours.open()
    defer { tours.undo() }
    if home >= 0 {
      tours.pull(v)
      tours.settle(home)
    }
    if instance.isEligible(v, r), let window = window(of: v, at: time) {
      var offer = Offer()
      if let time {
        (tours.from[v], tours.to[v]) = (Int32(time), Int32(time))
        tours.seekInWindow(v, r, window, &offer)
        if offer.exists && tours.insert(v, r, at: offer.position) {
          tours.useWindow(v, window)
          return consequences([], v, before)
        }
      } else {
        tours.seek(v, r, &offer)
        if offer.exists && insert(v, offer) { return consequences([], v, before) }
      }
    }
    tours.keep(r)
    let forced = forcedRoute(v, r, at: time)
    write(forced, r)
    return consequences(broken(v, r, forced, asked: time), v, before)
  }

  private func window(of v: Int, at time: Int?) -> Int? {
    guard let time else { return 0 }
    return compilation.draft.visits[v].windows.firstIndex { $0.0 <= time && time <= $0.1 }
  }

  private func consequences(
    _ broken: [BrokenRule], _ v: Int, _ before: [Int]
  ) -> PlanConsequences {
    let all = broken.isEmpty ? partners(of: v) : broken
    return PlanConsequences(
      broken: all, time: Int(tours.start[v]), moved: moved(since: before, except: v),
      difference: difference(), plan: compilation.plan(tours))
  }

  private func partners(of v: Int) -> [BrokenRule] {
    instance.units.range(Int(instance.unitOf[v])).map { instance.units[$0] }
      .filter { $0 != v && tours.routeOf[$0] < 0 }
      .map { .partner(visit: id(v), other: id($0)) }
  }

  /// A route with times that may break rules.
  struct ForcedRoute {
    var stops: [Int] = []
    var times: [Int] = []
    var end = 0
    /// Seconds of harm: lateness, overtime and lost breaks.
    var harm = 0
  }

  /// The order and times that do least harm with `v` in route `r`.
  private func forcedRoute(_ v: Int, _ r: Int, at time: Int?) -> ForcedRoute {
    let row = tours.row(r)
    let stops = (0..<Int(tours.count[r])).map { Int(tours.stops[row + $0]) }
    let times = (0..<stops.count).map { Int(tours.times[row + $0]) }
    if let time {
      let position = times.firstIndex { $0 > time } ?? stops.count
      return pushed(v, r, stops, times, position, at: time)
    }
    let tries = (0...stops.count).map { pushed(v, r, stops, times, $0, at: nil) }
    return tries.min { ($0.harm, $0.end) < ($1.harm, $1.end) } ?? ForcedRoute()
  }

  /// The route with `v` put in; every stop keeps its time or is pushed to when it can be reached.
  private func pushed(
    _ v: Int, _ r: Int, _ stops: [Int], _ times: [Int], _ position: Int, at asked: Int?
  ) -> ForcedRoute {
    let i = instance
    var stops = stops
    var wishes = times
    stops.insert(v, at: position)
    wishes.insert(asked ?? wish(for: v), at: position)
    var forced = ForcedRoute(stops: stops)
    let profile = Int(i.profile[r])
    var place = Int(i.startPlace[r])
    var ready = tours.bounds(r).from
    if position == 0, let asked {
      let out = Int(i.leg(profile, place, Int(i.place[v])).seconds)
      ready = min(ready, asked - out)
    }
    for (j, stop) in stops.enumerated() {
      if stop < i.visits {
        let arrival = ready + Int(i.leg(profile, place, Int(i.place[stop])).seconds)
        let time = max(arrival, wishes[j])
        forced.times.append(time)
        forced.harm += abs(offWindow(stop, time))
        (place, ready) = (Int(i.place[stop]), time + Int(i.service[stop]))
      } else {
        let code = stop - i.visits
        if code & 1 == 1 {
          let next = stops[(j + 1)...].first { $0 < i.visits }.map { Int(i.place[$0]) }
          ready += Int(i.leg(profile, place, next ?? Int(i.endPlace[r])).seconds)
          place = next ?? Int(i.endPlace[r])
        }
        let time = max(ready, wishes[j])
        forced.times.append(time)
        if !isBreakHour(code >> 1, time) { forced.harm += 3600 }
        ready = time + Int(i.breakService[code >> 1])
      }
    }
    forced.end = ready + Int(i.leg(profile, place, Int(i.endPlace[r])).seconds)
    forced.harm += max(0, forced.end - Int(i.shiftLimit[r]))
    return forced
  }

  /// The hour a visit would like: its preferred window, else the start of its first window.
  private func wish(for v: Int) -> Int {
    let visit = compilation.draft.visits[v]
    let opening = visit.windows.first?.0 ?? 0
    return visit.preferred.map { max(opening, $0.0) } ?? opening
  }

  func isBreakHour(_ rest: Int, _ time: Int) -> Bool {
    let window = tours.breakWindow(rest, time)
    return window.0 <= time && time <= window.1
  }

  /// Seconds after the nearest window; negative before it, 0 inside.
  func offWindow(_ v: Int, _ time: Int) -> Int {
    let windows = compilation.problem.visits[v].windows
    if windows.isEmpty { return 0 }
    let off = windows.map {
      $0.contains(time) ? 0 : time < $0.start ? time - $0.start : time - $0.end
    }
    return off.min { abs($0) < abs($1) } ?? 0
  }

  private func write(_ forced: ForcedRoute, _ r: Int) {
    let row = tours.row(r)
    tours.clear(r)
    for (j, stop) in forced.stops.enumerated() {
      tours.stops[row + j] = Int32(stop)
      tours.times[row + j] = Int32(clamping: forced.times[j])
    }
    tours.load(r, forced.stops.count)
    tours.present(r)
  }
}
