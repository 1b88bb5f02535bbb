import PlanModel
import Planning
import Testing

@Suite struct SolverTests {
  @Test func emptyProblemHasAnEmptyPlan() {
    let problem = PlanProblem(name: "empty", travelTimes: .matrices([:]))
    let plan = Solver.solve(problem, options: SolveOptions(limits: .init(work: 1000)))
    #expect(plan.routes.isEmpty)
    #expect(plan.unassigned == [])
    #expect(plan.cost == 0)
  }
}
