import PlanCheck
import PlanModel
import Testing

@Suite(.enabled(if: BenchmarkPlans.areHere)) struct BenchmarkTests {
  /// Every published plan is accepted, and each of its figures reproduced.
  @Test func publishedPlansAndTheirCosts() throws {
    let rows = try BenchmarkPlans.reference()
    #expect(rows.count == 12)
    for row in rows {
      let name = try #require(row["instance"])
      let (problem, plan) = try BenchmarkPlans.read(name)
      let verdict = PlanChecker.check(problem, plan)
      #expect(verdict.violations == [], "\(name)")
      #expect(plan.cost == verdict.cost.total, "\(name)")
      #expect(plan.components == verdict.cost, "\(name)")
      let figures = verdict.figures
      let recounted: [String: Int64] = [
        "visits": Int64(problem.visits.count), "cost": verdict.cost.total,
        "unassigned_required": Int64(figures.unassignedRequired),
        "unassigned_optional": Int64(figures.unassignedOptional),
        "travel_s": Int64(figures.travelSeconds), "wait_s": Int64(figures.waitSeconds),
      ]
      for (column, value) in recounted {
        #expect(row[column].flatMap(Int64.init) == value, "\(name) \(column)")
      }
      for component in PlanComponent.allCases {
        guard let cell = row["c_\(component.rawValue)"] else { continue }
        #expect(Int64(cell) == verdict.cost[component], "\(name) \(component)")
      }
      let share = try #require(row["carers_per_patient"].flatMap(Double.init))
      #expect(abs(share - Double(figures.patientCarers) / Double(figures.patients)) < 0.0006)
    }
  }

  @Test func everyMutationOfPublishedPlansIsFound() throws {
    var applied: [String: Int] = [:]
    // All days, and one week for what couples days.
    let names = try BenchmarkPlans.reference().compactMap { $0["instance"] }
      .filter { $0.hasPrefix("day") || $0 == "week-suburban-1300" }
    #expect(names.count == 7)
    for name in names {
      let (problem, published) = try BenchmarkPlans.read(name)
      let plan = listingWhatIsLeftOut(problem, published)
      #expect(PlanChecker.check(problem, plan).isValid)
      for mutation in Mutation.all {
        var mutated = (problem: problem, plan: plan)
        guard mutation.apply(&mutated.problem, &mutated.plan) else { continue }
        applied[mutation.name, default: 0] += 1
        let codes = Set(PlanChecker.check(mutated.problem, mutated.plan).violations.map(\.code))
        #expect(codes.contains(mutation.code), "\(name): \(mutation.name) gave \(codes)")
      }
    }
    for mutation in Mutation.all {
      #expect(applied[mutation.name, default: 0] > 0, "never applied: \(mutation.name)")
    }
  }

  private func listingWhatIsLeftOut(_ problem: PlanProblem, _ plan: Plan) -> Plan {
    var plan = plan
    let planned = Set(plan.routes.flatMap(\.visits))
    plan.unassigned = problem.visits.map(\.id).filter { !planned.contains($0) }
      .map { PlanUnassigned(id: $0) }
    return plan
  }
}
