import PlanCheck
import PlanModel
import Testing

/// A change of the two days, and exactly the codes that must come of it.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let testDescription: String, codes: Set<PlanViolation.Code>
  let change: @Sendable (inout PlanProblem, inout Plan) -> Void

  init(
    _ name: String, _ codes: Set<PlanViolation.Code> = [],
    _ change: @escaping @Sendable (inout PlanProblem, inout Plan) -> Void
  ) {
    (testDescription, self.codes, self.change) = (name, codes, change)
  }

  func check() {
    var problem = TwoDays.problem
    var plan = TwoDays.plan
    change(&problem, &plan)
    let verdict = PlanChecker.check(problem, plan)
    #expect(Set(verdict.violations.map(\.code)) == codes, "\(verdict.violations)")
  }
}
