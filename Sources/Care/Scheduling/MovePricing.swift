import Kernel
import PlanModel

/// The cost of a few rounds, with the formulas of the solver.
///
/// Source: `docs/decisions`, objective of the planning engine; the parts that look at the whole
/// horizon (contract, imbalance, time spread) do not change with one visit of one day.
struct MovePricing {
  let weights: PlanWeights

  /// What some rounds cost.
  struct Figures {
    var travelSeconds = 0, metres = 0, overtimeSeconds = 0, waitSeconds = 0
    var cost = PlanCost()
  }

  func figures(
    _ rounds: [TourTimes], on day: PlanningDay, of changed: some Collection<ID<Visit>>
  ) -> Figures {
    var result = Figures()
    for round in rounds {
      result.travelSeconds += round.travelSeconds
      result.metres += round.metres
      result.overtimeSeconds += round.overtimeSeconds
      result.waitSeconds += round.waitSeconds
    }
    result.cost.travel = Int64(weights.travelHour * result.travelSeconds / 3600)
    result.cost.distance = Int64(weights.distanceKilometre * result.metres / 1000)
    result.cost.overtime = Int64(weights.overtimeHour * result.overtimeSeconds / 3600)
    result.cost.wait = Int64(weights.waitHour * result.waitSeconds / 3600)
    let visits = day.visits.filter { changed.contains($0.id) }
    for visit in visits { add(visit, on: day, to: &result.cost) }
    result.cost.extraCarers = extraCarers(of: Set(visits.map(\.patient)), on: day)
    return result
  }

  private func add(_ visit: Visit, on day: PlanningDay, to cost: inout PlanCost) {
    guard let placement = visit.placement else {
      cost.unassigned += Int64(
        visit.isRequired ? weights.unassignedRequired : weights.unassignedOptional)
      return
    }
    if let wish = visit.preferred {
      let start = placement.start.seconds
      let beside = max(0, wish.from.seconds - start) + max(0, start - wish.to.seconds)
      cost.preferredWindow += Int64(weights.preferredWindowMinute * beside / 60)
    }
    let wished = preferred(visit, on: day)
    if !wished.isEmpty, !wished.contains(placement.carer) {
      cost.notPreferred += Int64(weights.notPreferred)
    }
  }

  private func preferred(_ visit: Visit, on day: PlanningDay) -> Set<ID<Carer>> {
    guard visit.preferredCarers.isEmpty else { return visit.preferredCarers }
    let known = day.familiarity.filter { $0.patient == visit.patient && $0.visits >= 2 }
    return Set(known.map(\.carer))
  }

  private func extraCarers(of patients: Set<ID<Patient>>, on day: PlanningDay) -> Int64 {
    patients.reduce(0) { sum, patient in
      let carers = Set(
        day.visits.filter { $0.patient == patient }.compactMap { $0.placement?.carer })
      return sum + Int64(weights.extraCarer * max(0, carers.count - 1))
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
