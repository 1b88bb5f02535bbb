import PlanModel

/// Makes the proposals for one disturbed day.
final class Workshop {

  private let day: DisturbedDay
  private let options: Repairer.Options
  private let stop: Stop
  private let truth: Compilation
  private let arena = Arena()
  private let neighbours: Lists
  /// Visits that lost their place: no repair changes fewer.
  private var lost = Int.max

  init(_ day: DisturbedDay, _ options: Repairer.Options, _ stop: Stop) {
    (self.day, self.options, self.stop) = (day, options, stop)
    truth = Compilation(day.problem)
    neighbours = Neighbourhood.lists(truth.instance, arena)
  }

  /// Distinct proposals, fewest changes first.
  ///
  /// The first leaves no more required visits open than any other repair that was found.
  func proposals() -> [RepairProposal] {
    var first = mend(.fewestChanges, from: day.baseline)
    var plans: [(RepairProposal.Spirit, Plan)] = []
    for spirit in [RepairProposal.Spirit.lowestCost, .noOvertime] where !stop.isAsked {
      plans.append((spirit, mend(spirit, from: day.baseline)))
    }
    if let fuller = plans.map(\.1).min(by: { left($0) < left($1) }), left(fuller) < left(first) {
      first = mend(.fewestChanges, from: day.baseline, effort: 3)
      if left(fuller) < left(first) { first = mend(.fewestChanges, from: fuller, effort: 3) }
    }
    plans.removeAll { left($0.1) > left(first) || $0.1.routes == first.routes }
    plans.removeAll { spirit, plan in
      switch spirit {
      case .lowestCost: (plan.cost ?? 0) >= (first.cost ?? 0)
      default: overtime(plan) >= overtime(first)
      }
    }
    if plans.count == 2 && plans[0].1.routes == plans[1].1.routes { plans.removeLast() }
    return ([(.fewestChanges, first)] + plans).map { spirit, plan in
      RepairProposal(spirit: spirit, plan: plan, changes: changes(to: plan))
    }
  }

  /// Cents of visits left out: the first thing that matters.
  private func left(_ plan: Plan) -> Int64 { plan.components?.unassigned ?? 0 }

  /// One repair: what still holds is kept with its times, open visits are inserted by regret, then a
  /// short search around them.
  private func mend(
    _ spirit: RepairProposal.Spirit, from start: Plan, effort: Int = 1
  ) -> Plan {
    let bent = truth.bent { bend(&$0, to: spirit) }
    let island = Island(
      bent.instance, seed: options.seed, number: 0, neighbours: neighbours)
    bent.load(start, into: island.tours, keepingTimes: true)
    let open = (0..<bent.instance.visits).filter { v in
      guard island.tours.routeOf[v] >= 0 else { return true }
      let carer = Int(bent.instance.carerOf[Int(island.tours.routeOf[v])])
      return bent.instance.baselineCarer[v] != carer
    }
    lost = min(lost, open.count)
    island.construct(stop, movingMeetings: false)
    island.focus(on: open)
    island.run(quota: effort * options.work, from: 700, to: 1000, byClock: false, stop)
    if spirit == .fewestChanges { giveBack(island, bent.instance) }
    let tours = Tours(bent.instance)
    tours.restore(island.best)
    return truth.priced(bent.plan(tours, seed: options.seed, work: island.work))
  }

  /// Searches on around the visits that changed hands, while more did than were lost.
  private func giveBack(_ island: Island, _ instance: Instance) {
    for _ in 0..<4 where !stop.isAsked {
      island.adopt(island.best)
      let tours = island.tours
      let changed = (0..<instance.visits).filter { v in
        let r = Int(tours.routeOf[v])
        if r < 0 { return true }
        return instance.has(v, Trait.baseline) && instance.baselineCarer[v] != instance.carerOf[r]
      }
      if changed.count <= lost { return }
      island.focus(on: changed)
      island.run(quota: options.work, from: 300, to: 1000, byClock: false, stop)
    }
  }

  private func bend(_ draft: inout Draft, to spirit: RepairProposal.Spirit) {
    // What has not begun cannot begin before now.
    for v in draft.visits.indices where !day.hasBegun(day.problem.visits[v].id) {
      draft.visits[v].windows = draft.visits[v].windows.compactMap { from, to in
        to < day.now ? nil : (max(from, day.now), to)
      }
    }
    switch spirit {
    case .lowestCost: return
    case .fewestChanges:
      draft.weights.changeCarer = max(5000, 10 * draft.weights.changeCarer)
      draft.weights.changeStartMin = max(60, 10 * draft.weights.changeStartMin)
    case .noOvertime:
      draft.weights.overtimeHour = max(600_000, 50 * draft.weights.overtimeHour)
      draft.weights.changeStartMin = max(30, 5 * draft.weights.changeStartMin)
    }
    draft.weights.changeStartTolerance = 0
    draft.weights.unassignedRequired = max(10_000_000, 100 * draft.weights.unassignedRequired)
    draft.weights.unassignedOptional *= 10
  }

  /// Seconds that routes run past the end of their shifts.
  private func overtime(_ plan: Plan) -> Int {
    plan.routes.reduce(0) { sum, route in
      let name = PlanShiftName(carer: route.carer, shift: route.shift)
      guard let r = truth.shiftIndex[name], let end = route.steps.last?.time else { return sum }
      return sum + max(0, end - Int(truth.instance.shiftTo[r]))
    }
  }

  /// What differs from the running plan, in the order of time.
  private func changes(to plan: Plan) -> [PlanChange] {
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
