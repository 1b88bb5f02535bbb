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
    neighbours = Neighbourhood.lists(truth.instance, arena, stop)
  }

  /// Distinct proposals, fewest changes first, and why a spirit has none.
  ///
  /// No proposal leaves more required visits open than another.
  func answer() -> RepairAnswer {
    var first = mend(.fewestChanges, from: day.baseline)
    var others = others(from: first)
    if let fuller = others.map(\.plan).min(by: { left($0) < left($1) }), left(fuller) < left(first)
    {
      first = mend(.fewestChanges, from: fuller, effort: 3)
      others = self.others(from: first)
    }
    var kept: [(spirit: RepairProposal.Spirit, plan: Plan)] = [(.fewestChanges, first)]
    var omissions: [RepairOmission] = []
    for (spirit, plan) in others {
      if let rival = kept.first(where: { !isWorth(plan, over: $0.plan, spirit) }) {
        let isMet = spirit == .lowestCost || overtime(rival.plan) == 0
        omissions.append(RepairOmission(spirit: spirit, metBy: isMet ? rival.spirit : nil))
      } else {
        kept.append((spirit, plan))
      }
    }
    return RepairAnswer(
      proposals: kept.map { spirit, plan in
        RepairProposal(spirit: spirit, plan: plan, changes: changes(to: plan))
      }, omissions: omissions)
  }

  private func others(from first: Plan) -> [(spirit: RepairProposal.Spirit, plan: Plan)] {
    var plans: [(RepairProposal.Spirit, Plan)] = []
    for spirit in [RepairProposal.Spirit.lowestCost, .noOvertime] where !stop.isAsked {
      // Without overtime there is none to save.
      let isMet = spirit == .noOvertime && overtime(first) == 0
      plans.append((spirit, isMet ? first : mend(spirit, from: first)))
    }
    return plans
  }

  /// Whether a coordinator would want to see a plan beside another: it leaves no more open, and it
  /// saves at least a euro, or five minutes of overtime.
  private func isWorth(_ plan: Plan, over other: Plan, _ spirit: RepairProposal.Spirit) -> Bool {
    if left(plan) != left(other) { return left(plan) < left(other) }
    switch spirit {
    case .noOvertime: return overtime(other) - overtime(plan) >= 300
    default: return (other.cost ?? 0) - (plan.cost ?? 0) >= 100
    }
  }

  /// Cents of visits left out: the first thing that matters.
  private func left(_ plan: Plan) -> Int64 { plan.components?.unassigned ?? 0 }

  /// One repair: what still holds is kept with its times, open visits are inserted by regret or by
  /// pushing another out, then a short search around them.
  private func mend(
    _ spirit: RepairProposal.Spirit, from start: Plan, effort: Int = 1
  ) -> Plan {
    let bent = truth.bent { bend(&$0, to: spirit) }
    let island = Island(
      bent.instance, seed: options.seed, number: 0, neighbours: neighbours)
    bent.load(start, into: island.tours, keepingTimes: true)
    let open = touched(island.tours)
    // A change of hands weighs more than what is lost or won elsewhere.
    if spirit == .fewestChanges { island.warmth = 12 }
    lost = min(lost, open.count)
    island.construct(stop, movingMeetings: false)
    island.push(open.filter { island.tours.routeOf[$0] < 0 }, stop)
    island.focus(on: open)
    island.run(quota: effort * options.work, from: 700, to: 1000, byClock: false, stop)
    if spirit == .fewestChanges {
      fill(island)
      giveBack(island)
    }
    let tours = Tours(bent.instance)
    tours.restore(island.best)
    return truth.priced(bent.plan(tours, seed: options.seed, work: island.work))
  }

  /// Visits without a place, or with another carer than in the running plan.
  private func touched(_ tours: Tours) -> [Int] {
    let i = tours.instance
    return (0..<i.visits).filter { v in
      let r = Int(tours.routeOf[v])
      return r < 0 || i.baselineCarer[v] != i.carerOf[r]
    }
  }

  /// Searches on while required visits are left out: no repair may leave one that has a place.
  private func fill(_ island: Island) {
    for turn in 0..<3 where !stop.isAsked {
      island.adopt(island.best)
      guard island.tours.lacksRequired else { return }
      let i = island.tours.instance
      let open = (0..<i.visits).filter {
        island.tours.routeOf[$0] < 0 && i.openCost[$0] >= island.tours.requiredCost
      }
      island.focus(on: turn % 2 == 0 ? open : touched(island.tours))
      island.run(quota: 2 * options.work, from: 0, to: 1000, byClock: false, stop)
      island.push(open, stop)
    }
  }

  /// Gives visits back to the carers they had, and searches on around those that changed hands,
  /// while more did than were lost.
  private func giveBack(_ island: Island) {
    for _ in 0..<2 where !stop.isAsked {
      island.adopt(island.best)
      let changed = touched(island.tours)
      if changed.count <= lost { return }
      island.giveBack(changed, stop)
      let rest = touched(island.tours)
      if rest.count <= lost { return }
      island.focus(on: rest)
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
    // To be left out is the worst of changes.
    draft.weights.unassignedOptional = max(10_000, 10 * draft.weights.unassignedOptional)
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
