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
  let baseline: Plan
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

  /// Cuts the absent carer's shifts; a part that lies in the middle leaves the longer side.
  private mutating func apply(absence carer: PlanID, _ from: Int, _ to: Int) {
    guard let c = problem.carers.firstIndex(where: { $0.id == carer }) else { return }
    problem.carers[c].shifts = problem.carers[c].shifts.compactMap { shift in
      let limit = shift.window.end + shift.maxOvertime
      if to <= shift.window.start || from >= limit { return shift }
      var shift = shift
      let done = lastDone(carer, shift.id)
      let before = max(from, done ?? shift.window.start)
      let (head, tail) = (before - max(now, shift.window.start), shift.window.end - to)
      if done != nil || head >= tail {
        if done == nil && head <= 0 { return nil }
        shift.window.end = min(shift.window.end, before)
        shift.maxOvertime =
          min(limit, before + (done == nil ? 0 : wayHome(c, shift))) - shift.window.end
        return shift.maxOvertime >= 0 ? shift : nil
      }
      if tail <= 0 { return nil }
      shift.window.start = max(shift.window.start, to)
      return shift
    }
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
