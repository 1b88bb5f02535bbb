public import PlanModel

/// Mends a running plan after a disturbance, changing as little as it can.
public enum Repairer {
  /// How hard to look for better repairs.
  public struct Options: Hashable, Sendable {
    public var seed: UInt64
    /// Positions tried for each proposal; the answer depends on it, not on the machine.
    public var work: Int
    /// At most this many seconds of wall time in all; the answer can depend on it.
    public var wallSeconds: Double?

    public init(seed: UInt64 = 1, work: Int = 250_000, wallSeconds: Double? = nil) {
      (self.seed, self.work, self.wallSeconds) = (seed, work, wallSeconds)
    }
  }

  /// Up to three distinct proposals: fewest changes, lowest cost, no overtime.
  ///
  /// Visits that have begun before `now` stay as they are. Every proposal obeys the hard rules of
  /// `problem(after:)`, and a required visit stays open only when no route was found for it, with
  /// overtime where shifts allow it. Costs compare with `baseline` (stability).
  public static func repair(
    _ problem: PlanProblem, baseline: Plan, events: [PlanEvent], now: Int,
    options: Options = Options(), cancel: CancelFlag = CancelFlag()
  ) -> RepairAnswer {
    let day = day(problem, baseline, events, now)
    let truth = Compilation(day.problem)
    let stop = Stop(cancel: cancel, wallSeconds: options.wallSeconds)
    var proposals: [RepairProposal] = []
    for spirit in RepairProposal.Spirit.allCases {
      if stop.isAsked && !proposals.isEmpty { break }
      let mended = mend(day, spirit, options, stop)
      let plan = truth.priced(mended)
      if spirit == .noOvertime && overtime(plan, day.problem) >= overtime(proposals, day.problem) {
        continue
      }
      if spirit == .lowestCost, let first = proposals.first,
        (plan.cost ?? 0) >= (first.plan.cost ?? 0)
      {
        continue
      }
      if proposals.contains(where: { $0.plan.routes == plan.routes }) { continue }
      proposals.append(
        RepairProposal(spirit: spirit, plan: plan, changes: changes(day, to: plan)))
    }
    return RepairAnswer(proposals: proposals)
  }

  /// The problem as it stands after the events: begun visits pinned, absent carers' shifts cut, and
  /// `baseline` as the plan to compare with. Proposals are plans for this problem.
  public static func problem(
    _ problem: PlanProblem, baseline: Plan, after events: [PlanEvent], now: Int
  ) -> PlanProblem {
    day(problem, baseline, events, now).problem
  }

  private static func day(
    _ problem: PlanProblem, _ baseline: Plan, _ events: [PlanEvent], _ now: Int
  ) -> DisturbedDay {
    var day = DisturbedDay(problem, baseline, now: now)
    day.pinThePast()
    for event in events { day.apply(event) }
    return day
  }

  /// One repair: what still holds is kept with its times, open visits are inserted by regret, then a
  /// short search around them.
  private static func mend(
    _ day: DisturbedDay, _ spirit: RepairProposal.Spirit, _ options: Options, _ stop: Stop
  ) -> Plan {
    let bent = Compilation(day.problem) { draft in
      forbidThePast(&draft, day)
      switch spirit {
      case .fewestChanges:
        draft.weights.changeCarer = max(5000, 10 * draft.weights.changeCarer)
        draft.weights.changeStartMin = max(60, 10 * draft.weights.changeStartMin)
        draft.weights.changeStartTolerance = 0
      case .lowestCost: break
      case .noOvertime:
        draft.weights.overtimeHour = max(600_000, 50 * draft.weights.overtimeHour)
        draft.weights.changeStartMin = max(30, 5 * draft.weights.changeStartMin)
        draft.weights.changeStartTolerance = 0
      }
    }
    let arena = Arena()
    let island = Island(
      bent.instance, seed: options.seed, number: 0,
      neighbours: Neighbourhood.lists(bent.instance, arena))
    bent.load(day.baseline, into: island.tours, keepingTimes: true)
    let open = (0..<bent.instance.visits).filter { island.tours.routeOf[$0] < 0 }
    island.construct(stop, movingMeetings: false)
    island.focus(on: open)
    island.run(quota: options.work, from: 700, to: 1000, byClock: false, stop)
    let tours = Tours(bent.instance)
    tours.restore(island.best)
    return bent.plan(tours, seed: options.seed, work: island.work)
  }

  /// What has not begun cannot begin before now.
  private static func forbidThePast(_ draft: inout Draft, _ day: DisturbedDay) {
    for v in draft.visits.indices where !day.hasBegun(day.problem.visits[v].id) {
      draft.visits[v].windows = draft.visits[v].windows.compactMap { from, to in
        to < day.now ? nil : (max(from, day.now), to)
      }
    }
  }

  private static func overtime(_ proposals: [RepairProposal], _ problem: PlanProblem) -> Int {
    proposals.map { overtime($0.plan, problem) }.min() ?? Int.max
  }

  /// Seconds that routes run past the end of their shifts.
  private static func overtime(_ plan: Plan, _ problem: PlanProblem) -> Int {
    var sum = 0
    for route in plan.routes {
      let shift = problem.carers.first { $0.id == route.carer }?.shifts.first {
        $0.id == route.shift
      }
      if let shift, let end = route.steps.last?.time { sum += max(0, end - shift.window.end) }
    }
    return sum
  }

  /// What differs from the running plan, in the order of time.
  private static func changes(_ day: DisturbedDay, to plan: Plan) -> [PlanChange] {
    let after = DisturbedDay(day.problem, plan, now: day.now).placements
    let tolerance = day.problem.weights.changeStartTolerance
    let changes = day.problem.visits.compactMap { visit -> PlanChange? in
      let (old, new) = (day.placements[visit.id], after[visit.id])
      if old == new { return nil }
      let isSameCarer = old?.carer == new?.carer
      let isNear = abs((old?.time ?? 0) - (new?.time ?? 0)) <= tolerance
      let carers = isSameCarer ? [new?.carer] : [old?.carer, new?.carer]
      return PlanChange(
        visit: visit.id, patient: visit.patient, before: old, after: new,
        callCarers: carers.compactMap(\.self), callPatient: !isSameCarer || !isNear)
    }
    func hour(_ change: PlanChange) -> Int { change.after?.time ?? change.before?.time ?? 0 }
    return changes.sorted { (hour($0), $0.visit) < (hour($1), $1.visit) }
  }
}

extension Compilation {
  /// The plan with its exact cost in this problem, its times kept.
  func priced(_ plan: Plan) -> Plan {
    let tours = Tours(instance)
    load(plan, into: tours, keepingTimes: true)
    return self.plan(tours, seed: plan.seed, work: plan.work)
  }
}
