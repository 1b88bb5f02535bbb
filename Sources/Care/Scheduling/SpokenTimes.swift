import PlanCheck
public import PlanModel

/// Gives the visits of a plan starts that people can be told: 07:10 rather than 07:08:40.
///
/// Starts go to the nearest five minutes, or to a whole minute where there is less room, and move
/// by less than five minutes. Nothing gives way for it: hours, journeys, breaks, links, promises and
/// overtime stay within their rules, and what has the same carer and start as in the running plan
/// is not moved.
public enum SpokenTimes {
  /// The plan with rounded starts and its cost counted anew; the plan itself where the judge would
  /// refuse that. O(n log n) for n visits.
  public static func rounded(_ plan: Plan, for problem: PlanProblem) -> Plan {
    var frozen: Set<PlanShiftName> = []
    for _ in 0..<3 {
      var result = TimeRounding(plan, problem, frozen).plan
      (result.cost, result.components, result.summary) = (nil, nil, nil)
      let verdict = PlanChecker.check(problem, result)
      guard !verdict.isValid else {
        result.cost = plan.cost.map { _ in verdict.cost.total }
        result.components = plan.components.map { _ in verdict.cost }
        result.summary = plan.summary
        result.summary?.travelSeconds = verdict.figures.travelSeconds
        result.summary?.waitSeconds = verdict.figures.waitSeconds
        return result
      }
      // The routes that are at fault keep their times; the others are tried once more.
      let faulty = Set(verdict.violations.compactMap(\.carer))
      let routes = plan.routes.filter { faulty.contains($0.carer) }
      let more = Set(routes.map { PlanShiftName(carer: $0.carer, shift: $0.shift) })
      guard !more.isSubset(of: frozen) else { return plan }
      frozen.formUnion(more)
    }
    return plan
  }
}

/// The rounding of one plan: how far each start may move, then the moves, in the order of the day.
private struct TimeRounding {
  private let problem: PlanProblem
  private var stops: [Stop] = []
  private var numbers: [PlanID: Int] = [:]
  /// Stops that start together, in the order of the day.
  private var groups: [[Int]] = []
  private var gaps: [(from: Int, to: Int, least: Int, most: Int?)] = []
  private(set) var plan: Plan

  /// A start may move by less than this.
  private static let step = 300

  struct Stop {
    let route: Int, index: Int, time: Int
    /// The first and last second at which it may start.
    var low: Int, high: Int
    /// The next stop of the route, and the least seconds from this start to that one.
    var next: Int?, leg = 0
    var start: Int
  }

  init(_ plan: Plan, _ problem: PlanProblem, _ frozen: Set<PlanShiftName>) {
    (self.problem, self.plan) = (problem, plan)
    readRoutes(frozen)
    readLinks()
    limitByWhatFollows()
    round()
    write()
  }

  // MARK: What may move

  private mutating func readRoutes(_ frozen: Set<PlanShiftName>) {
    let visits = Dictionary(problem.visits.map { ($0.id, $0) }) { first, _ in first }
    let carers = Dictionary(problem.carers.map { ($0.id, $0) }) { first, _ in first }
    let kept = Self.starts(in: problem.baseline)
    let travel = PlanTravel(problem)
    for (number, route) in plan.routes.enumerated() {
      guard let carer = carers[route.carer], let roads = travel.by(carer.profile),
        let shift = carer.shifts.first(where: { $0.id == route.shift })
      else { continue }
      let isFrozen = frozen.contains(PlanShiftName(carer: route.carer, shift: route.shift))
      let places = route.steps.indices.filter { route.steps[$0].visit != nil }
      for (turn, index) in places.enumerated() {
        guard let id = route.steps[index].visit, let visit = visits[id] else { continue }
        let time = route.steps[index].time
        var stop = Stop(
          route: number, index: index, time: time, low: time - Self.step + 1,
          high: time + Self.step - 1, start: time)
        stop.keep(within: visit.windows.first { $0.contains(time) })
        if let wish = visit.preferredWindow, wish.contains(time) { stop.keep(within: wish) }
        let stays = kept[id].map { $0.carer == route.carer && $0.start == time } ?? false
        let isPromised = visit.pinned != nil || (!visit.windows.isEmpty && stop.low > stop.high)
        if isFrozen || stays || isPromised { stop.stay() }
        if turn == 0 {
          // The round may begin as much earlier as its hours allow.
          stop.low = max(stop.low, min(time, shift.window.start + time - route.steps[0].time))
          if index != 1 { stop.stay() }
        }
        let following = turn + 1 < places.count ? places[turn + 1] : route.steps.count - 1
        let between = route.steps[(index + 1)..<max(index + 1, following)]
        if turn + 1 < places.count, let next = route.steps[following].visit.flatMap({ visits[$0] })
        {
          let drive = roads.seconds(
            from: visit.location, to: next.location, speedPercent: carer.speedPercent)
          stop.lead(over: between, shift, visit.service, drive, to: route.steps[following].time)
          stop.next = stops.count + 1
        } else if following < route.steps.count {
          if !between.isEmpty { stop.stay() }
          let room = max(0, shift.window.end - route.steps[following].time)
          stop.high = min(stop.high, time + room)
        }
        numbers[id] = stops.count
        stops.append(stop)
      }
    }
  }

  private static func starts(in plan: Plan?) -> [PlanID: (carer: PlanID, start: Int)] {
    var result: [PlanID: (carer: PlanID, start: Int)] = [:]
    for route in plan?.routes ?? [] {
      for step in route.steps {
        if let id = step.visit { result[id] = (route.carer, step.time) }
      }
    }
    return result
  }

  private mutating func readLinks() {
    var group = Array(stops.indices)
    for link in problem.links {
      switch link {
      case .sameStart(let visits):
        let members = visits.compactMap { numbers[$0] }
        guard let first = members.first else { continue }
        for member in members { group[member] = group[first] }
      case .gap(let gap):
        guard let from = numbers[gap.from], let to = numbers[gap.to],
          let visit = problem.visits.first(where: { $0.id == gap.from })
        else { continue }
        let served = gap.reference == .end ? visit.service : 0
        if stops[to].time <= stops[from].time {
          stops[from].stay()
          stops[to].stay()
        }
        gaps.append((from, to, served + gap.minimum, gap.maximum.map { served + $0 }))
        guard let most = gap.maximum else { continue }
        stops[from].low = max(stops[from].low, stops[from].time)
        stops[to].high = min(stops[to].high, stops[from].time + served + most)
      case .sameCarer, .differentCarers: break
      }
    }
    let members = Dictionary(grouping: stops.indices) { group[$0] }
    groups = members.values.sorted {
      (stops[$0[0]].time, $0[0]) < (stops[$1[0]].time, $1[0])
    }
  }

  /// No start may move so late that what follows cannot.
  private mutating func limitByWhatFollows() {
    for group in groups.reversed() {
      for member in group {
        if let next = stops[member].next {
          stops[member].high = min(stops[member].high, stops[next].high - stops[member].leg)
        }
        for gap in gaps where gap.from == member {
          stops[member].high = min(stops[member].high, stops[gap.to].high - gap.least)
        }
      }
      let high = group.map { stops[$0].high }.min() ?? 0
      for member in group { stops[member].high = max(high, stops[member].time) }
    }
  }

  // MARK: The moves

  private mutating func round() {
    var before: [Int: Int] = [:]
    for (number, stop) in stops.enumerated() {
      if let next = stop.next { before[next] = number }
    }
    for group in groups {
      var low = group.map { stops[$0].low }.max() ?? 0
      for member in group {
        if let last = before[member] { low = max(low, stops[last].start + stops[last].leg) }
        for gap in gaps where gap.to == member { low = max(low, stops[gap.from].start + gap.least) }
      }
      let high = group.map { stops[$0].high }.min() ?? 0
      let time = Self.spoken(max(stops[group[0]].time, low), low, max(low, high))
      for member in group { stops[member].start = time }
    }
  }

  /// The nearest five minutes within the limits, else the nearest minute, else the time itself.
  private static func spoken(_ time: Int, _ low: Int, _ high: Int) -> Int {
    for unit in [300, 60] {
      let down = time / unit * unit
      let choices = [down, down + unit].filter { low <= $0 && $0 <= high }
      if let best = choices.min(by: { abs($0 - time) < abs($1 - time) }) { return best }
    }
    return time
  }

  private mutating func write() {
    for stop in stops {
      let moved = stop.start - stop.time
      let route = stop.route
      plan.routes[route].steps[stop.index].time = stop.start
      if let arrival = plan.routes[route].steps[stop.index].arrival {
        plan.routes[route].steps[stop.index].arrival = min(arrival, stop.start)
      }
      if stop.index == 1 { plan.routes[route].steps[0].time += moved }
      if let next = stop.next {
        plan.routes[route].steps[stops[next].index].arrival? += moved
      }
      let end = stop.next.map { stops[$0].index } ?? plan.routes[route].steps.count
      for index in (stop.index + 1)..<max(stop.index + 1, end) {
        plan.routes[route].steps[index].time += moved
      }
    }
  }
}

extension TimeRounding.Stop {
  fileprivate mutating func stay() { (low, high) = (time, time) }

  fileprivate mutating func keep(within window: PlanWindow?) {
    guard let window else { return }
    (low, high) = (max(low, window.start), min(high, window.end))
  }

  /// The way to the next stop; a break on it keeps its distance from the end of this visit.
  fileprivate mutating func lead(
    over steps: ArraySlice<PlanStep>, _ shift: PlanShift, _ service: Int, _ drive: Int,
    to next: Int
  ) {
    leg = service + drive
    guard let first = steps.first else { return }
    guard steps.count == 1, case .rest(let id) = first.kind,
      let rest = shift.breaks.first(where: { $0.id == id }),
      let window = rest.windows.first(where: { $0.contains(first.time) })
    else {
      stay()
      leg = next - time
      return
    }
    let isThere = first.time - (time + service) >= drive
    leg = first.time - time + rest.service + (isThere ? 0 : drive)
    keep(
      within: PlanWindow(time + window.start - first.time, time + window.end - first.time))
  }
}
