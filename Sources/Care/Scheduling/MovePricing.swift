import Kernel
import PlanModel

/// The cost of a day with some visits changed, with the formulas of the solver.
///
/// Source: objective of the planning engine, `docs/decisions/0004-planning-search.md`. Sums are
/// rounded over all rounds, as in a plan, so that the difference of two days is that of two full
/// counts. What no change of these visits can touch is left out: wishes of other visits, carers of
/// other people. Visits of a day belong to no series, so there is no time spread.
struct MovePricing {
  let weights: PlanWeights
  let workingTime: WorkingTime
  /// The plan that stability is counted from: today's.
  let today: PlanningDay

  /// What the day costs in which the rounds amount to `totals`.
  func cost(
    _ totals: [ID<Carer>: RoundTotals], on day: PlanningDay, of changed: some Collection<ID<Visit>>
  ) -> PlanCost {
    let sum = totals.values.reduce(RoundTotals(), +)
    var cost = PlanCost()
    cost.travel = Int64(weights.travelHour * sum.travelSeconds / 3600)
    cost.distance = Int64(weights.distanceKilometre * sum.metres / 1000)
    cost.overtime = Int64(weights.overtimeHour * sum.overtimeSeconds / 3600)
    cost.wait = Int64(weights.waitHour * sum.waitSeconds / 3600)
    cost.shiftFixed = Int64(weights.shiftFixed * sum.rounds)
    let visits = day.visits.filter { changed.contains($0.id) && $0.status != .cancelled }
    for visit in visits { add(visit, on: day, to: &cost) }
    cost.extraCarers = extraCarers(of: Set(visits.map(\.patient)), on: day)
    addContracts(totals, on: day, to: &cost)
    return cost
  }

  private func add(_ visit: Visit, on day: PlanningDay, to cost: inout PlanCost) {
    guard let placement = visit.placement else {
      cost.unassigned += Int64(
        visit.isRequired ? weights.unassignedRequired : weights.unassignedOptional)
      return
    }
    let start = placement.start.seconds
    if let wish = visit.preferred {
      let beside = max(0, wish.from.seconds - start) + max(0, start - wish.to.seconds)
      cost.preferredWindow += Int64(weights.preferredWindowMinute * beside / 60)
    }
    let wished = day.preferredCarers(for: visit)
    if !wished.isEmpty, !wished.contains(placement.carer) {
      cost.notPreferred += Int64(weights.notPreferred)
    }
    guard let old = today.visits.first(where: { $0.id == visit.id })?.placement else { return }
    if old.carer != placement.carer { cost.stability += Int64(weights.changeCarer) }
    let moved = abs(start - old.start.seconds) - weights.changeStartTolerance
    cost.stability += Int64(weights.changeStartMinute * max(0, moved) / 60)
  }

  private func extraCarers(of patients: Set<ID<Patient>>, on day: PlanningDay) -> Int64 {
    patients.reduce(0) { sum, patient in
      let carers = Set(
        day.visits.filter { $0.patient == patient && $0.status != .cancelled }
          .compactMap { $0.placement?.carer })
      return sum + Int64(weights.extraCarer * max(0, carers.count - 1))
    }
  }

  /// Work beyond the contracts, and the distance between the fullest and the emptiest.
  private func addContracts(
    _ totals: [ID<Carer>: RoundTotals], on day: PlanningDay, to cost: inout PlanCost
  ) {
    let working = Set(day.workSpans.map(\.shift.carer))
    var loads: [Int] = []
    for carer in day.carers where working.contains(carer.id) {
      guard let target = carer.targetWork(workingTime) else { continue }
      let work = totals[carer.id]?.workSeconds ?? 0
      cost.contractExcess += Int64(weights.contractExcessHour * max(0, work - target) / 3600)
      loads.append(1000 * work / target)
    }
    if let most = loads.max(), let least = loads.min() {
      cost.imbalance = Int64(weights.imbalancePermille * (most - least))
    }
  }
}

extension PlanCost {
  /// Part by part.
  static func - (left: PlanCost, right: PlanCost) -> PlanCost {
    var result = PlanCost()
    for part in PlanComponent.allCases { result[part] = left[part] - right[part] }
    return result
  }
}
