import PlanCheck
import PlanModel
import Testing

@Suite struct MutationTests {
  /// The fixture has every kind of rule, so each mutation applies and is found by its own code.
  @Test(arguments: Mutation.all.map(\.name))
  func everyMutationOfTheFixtureIsFound(_ name: String) throws {
    let mutation = try #require(Mutation.all.first { $0.name == name })
    var problem = TwoDays.problem
    var plan = TwoDays.plan
    plan.cost = TwoDays.cost.total
    plan.components = TwoDays.cost
    if mutation.code == .overlappingRoutes { TwoDays.addEvening(&plan) }
    try #require(PlanChecker.check(problem, plan).violations.allSatisfy { $0.code.rule == .claims })
    try #require(mutation.apply(&problem, &plan))
    let violations = PlanChecker.check(problem, plan).violations
    #expect(violations.contains { $0.code == mutation.code }, "\(violations)")
  }
}
