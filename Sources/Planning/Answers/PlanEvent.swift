public import PlanModel

/// Something that disturbs a running plan.
public enum PlanEvent: Hashable, Sendable {
  /// The carer is away between two moments (seconds since the origin).
  case carerAbsent(PlanID, from: Int, to: Int)
  /// The carer is so many seconds behind the plan.
  case carerLate(PlanID, seconds: Int)
  /// A new visit, with the links that join it to others.
  case visitAdded(PlanVisit, links: [PlanLink])
  case visitCancelled(PlanID)
  /// The visit lasts so many seconds now.
  case visitLonger(PlanID, service: Int)
  /// The visit has to start in other windows.
  case visitMoved(PlanID, windows: [PlanWindow])
}

/// The running plan and the moment at which events strike it.
struct DisturbedDay {
  private(set) var problem: PlanProblem
  private(set) var baseline: Plan
  let now: Int
  /// Carer and start of each visit of the running plan.
  let placements: [PlanID: PlanChange.Placement]

  init(_ problem: PlanProblem, _ baseline: Plan, now: Int) {
    (self.problem, self.baseline, self.now) = (problem, baseline, now)
    self.problem.baseline = baseline
    var placements: [PlanID: PlanChange.Placement] = [:]
    for route in baseline.routes {
      for step in route.steps {
        if let visit = step.visit {
          placements[visit] = PlanChange.Placement(carer: route.carer, time: step.time)
        }
      }
    }
    self.placements = placements
  }

  /// Whether the visit has begun: it stays where it is.
  func hasBegun(_ visit: PlanID) -> Bool { placements[visit].map { $0.time < now } ?? false }

  /// Pins every visit that has begun to its carer and start.
  mutating func pinThePast() {
    for k in problem.visits.indices {
      guard let placement = placements[problem.visits[k].id], placement.time < now else { continue }
      problem.visits[k].pinned = PlanPin(carer: placement.carer, start: placement.time)
      // What was promised and what happened can differ; the past is not judged again.
      problem.visits[k].windows = [PlanWindow(placement.time, placement.time)]
    }
  }

  mutating func apply(_ event: PlanEvent) {
    switch event {
    case .carerAbsent(let carer, let from, let to): apply(absence: carer, from, to)
    case .carerLate(let carer, let seconds): apply(delay: carer, seconds)
    case .visitAdded(let visit, let links):
      problem.visits.removeAll { $0.id == visit.id }
      problem.visits.append(visit)
      problem.links += links
    case .visitCancelled(let visit): if !hasBegun(visit) { remove(visit) }
    case .visitLonger(let visit, let service): change(visit) { $0.service = service }
    case .visitMoved(let visit, let windows):
      if !hasBegun(visit) { change(visit) { $0.windows = windows } }
    }
  }

  private mutating func change(_ visit: PlanID, _ body: (inout PlanVisit) -> Void) {
    guard let k = problem.visits.firstIndex(where: { $0.id == visit }) else { return }
    body(&problem.visits[k])
  }

  private mutating func remove(_ visit: PlanID) {
    problem.visits.removeAll { $0.id == visit }
    problem.links = problem.links.compactMap { link in
      guard link.visits.contains(visit) else { return link }
      let rest = link.visits.filter { $0 != visit }
      if rest.count < 2 { return nil }
      switch link {
      case .sameStart: return .sameStart(rest)
      case .sameCarer: return .sameCarer(rest)
      case .differentCarers: return .differentCarers(rest)
      case .gap: return nil
      }
    }
  }

  /// Cuts the absent carer's shifts; an absence in the middle of one leaves both sides.
  private mutating func apply(absence carer: PlanID, _ from: Int, _ to: Int) {
    guard let c = problem.carers.firstIndex(where: { $0.id == carer }) else { return }
    problem.carers[c].shifts = problem.carers[c].shifts.flatMap { shift -> [PlanShift] in
      let limit = shift.window.end + shift.maxOvertime
      if to <= shift.window.start || from >= limit { return [shift] }
      let head = part(before: from, of: shift, c)
      var tail = part(after: to, of: shift)
      guard var head else { return [tail].compactMap(\.self) }
      guard tail != nil else { return [head] }
      let name = PlanID.text("\(shift.id)~\(to)")
      tail?.id = name
      share(&head, &tail, as: shift)
      split(carer, shift.id, at: to, into: name)
      return [head, tail].compactMap(\.self)
    }
  }

  /// What is left of a shift before an absence. Work that has begun is brought to its end, and the way
  /// home after it is allowed.
  private func part(before from: Int, of shift: PlanShift, _ c: Int) -> PlanShift? {
    let done = lastDone(problem.carers[c].id, shift.id)
    let end = max(from, done ?? shift.window.start)
    if done == nil && from <= max(now, shift.window.start) { return nil }
    var head = shift
    head.window.end = min(shift.window.end, end)
    let limit = shift.window.end + shift.maxOvertime
    head.maxOvertime = min(limit, end + (done == nil ? 0 : wayHome(c, shift))) - head.window.end
    return head.maxOvertime >= 0 ? head : nil
  }

  /// What is left of a shift after an absence.
  private func part(after to: Int, of shift: PlanShift) -> PlanShift? {
    if to >= shift.window.end { return nil }
    var tail = shift
    tail.window.start = max(shift.window.start, to)
    return tail
  }

  /// Shares the limits of a shift between its two parts by their length.
  private func share(_ head: inout PlanShift, _ tail: inout PlanShift?, as shift: PlanShift) {
    guard var rest = tail else { return }
    let (first, second) = (
      head.window.end - head.window.start, rest.window.end - rest.window.start
    )
    func parts(_ limit: Int?) -> (Int?, Int?) {
      guard let limit else { return (nil, nil) }
      // In 128 bits, because limits may be as large as numbers go.
      let part = Int(Int128(limit) * Int128(first) / Int128(max(1, first + second)))
      return (part, limit - part)
    }
    (head.maxWork, rest.maxWork) = parts(shift.maxWork)
    (head.maxTasks, rest.maxTasks) = parts(shift.maxTasks)
    (head.maxTravelTime, rest.maxTravelTime) = parts(shift.maxTravelTime)
    (head.maxDistance, rest.maxDistance) = parts(shift.maxDistance)
    tail = rest
  }

  /// Names the later part of a running route after the later part of its shift.
  private mutating func split(_ carer: PlanID, _ shift: PlanID, at moment: Int, into name: PlanID) {
    guard let k = baseline.routes.firstIndex(where: { $0.carer == carer && $0.shift == shift })
    else { return }
    let route = baseline.routes[k]
    let later = route.steps.filter { $0.time >= moment }
    guard later.contains(where: { $0.visit != nil }) else { return }
    baseline.routes[k].steps = route.steps.filter { $0.time < moment }
    if case .end = later.last?.kind {
      let end = min(moment, later.last?.time ?? moment)
      baseline.routes[k].steps.append(PlanStep(.end, at: end))
    }
    baseline.routes.append(
      PlanRoute(carer: carer, shift: name, steps: [PlanStep(.start, at: moment)] + later))
    problem.baseline = baseline
  }

  /// When the last begun visit of a shift ends.
  private func lastDone(_ carer: PlanID, _ shift: PlanID) -> Int? {
    baseline.routes.filter { $0.carer == carer && $0.shift == shift }
      .flatMap(\.steps)
      .filter { $0.visit != nil && $0.time < now }
      .map { step in step.time + (problem.visits.first { $0.id == step.visit }?.service ?? 0) }
      .max()
  }

  /// The longest drive from a place to where the shift ends, so that who leaves early gets home.
  private func wayHome(_ c: Int, _ shift: PlanShift) -> Int {
    let carer = problem.carers[c]
    guard let travel = PlanTravel(problem).by(carer.profile) else { return 0 }
    let home = carer.endPlace(of: shift)
    return baseline.routes.filter { $0.carer == carer.id && $0.shift == shift.id }
      .flatMap(\.visits)
      .compactMap { id in problem.visits.first { $0.id == id }?.location }
      .map { travel.seconds(from: $0, to: home, speedPercent: carer.speedPercent) }.max() ?? 0
  }

  /// A carer under way is late because the present visit takes longer; one at home leaves later.
  private mutating func apply(delay carer: PlanID, _ seconds: Int) {
    guard let c = problem.carers.firstIndex(where: { $0.id == carer }) else { return }
    let routes = baseline.routes.filter { route in
      route.carer == carer && (route.steps.last?.time ?? 0) > now
    }
    guard let route = routes.min(by: { ($0.steps.first?.time ?? 0) < ($1.steps.first?.time ?? 0) })
    else { return }
    let begun = route.steps.last { $0.visit != nil && $0.time < now }
    if let visit = begun?.visit {
      change(visit) { $0.service += seconds }
    } else if let s = problem.carers[c].shifts.firstIndex(where: { $0.id == route.shift }) {
      let begin = route.steps.first?.time ?? problem.carers[c].shifts[s].window.start
      let window = problem.carers[c].shifts[s].window
      let start = max(window.start, begin + seconds)
      if start <= window.end {
        problem.carers[c].shifts[s].window.start = start
      } else {
        problem.carers[c].shifts.remove(at: s)
      }
    }
  }
}
