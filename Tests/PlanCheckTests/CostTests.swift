import PlanCheck
import PlanModel
import Testing

/// Every component of the objective, worked out by hand at `TwoDays.cost`, and its boundaries here.
@Suite struct CostTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, component: PlanComponent, expected: Int64
    let change: @Sendable (inout PlanProblem, inout Plan) -> Void

    init(
      _ name: String, _ component: PlanComponent, _ expected: Int64,
      _ change: @escaping @Sendable (inout PlanProblem, inout Plan) -> Void
    ) {
      (testDescription, self.component) = (name, component)
      (self.expected, self.change) = (expected, change)
    }
  }

  @Test func everyComponentIsRecounted() {
    let verdict = PlanChecker.check(TwoDays.problem, TwoDays.plan)
    for component in PlanComponent.allCases {
      #expect(verdict.cost[component] == TwoDays.cost[component], "\(component)")
    }
    #expect(verdict.cost.total == 28248)
    #expect(verdict.figures.patients == 4)
    #expect(verdict.figures.patientCarers == 7)
    #expect(verdict.figures.planned == 8)
    #expect(verdict.figures.unassignedOptional == 1)
    #expect(verdict.figures.changedCarers == 1)
  }

  @Test(arguments: [
    Case("a required visit left out", .unassigned, 110_500) { _, plan in plan.leaveOut("wound") },
    Case("each used route", .shiftFixed, 3000) { problem, _ in problem.weights.shiftFixed = 1000 },
    Case("overtime of 601 s: 6000 · 601 // 3600", .overtime, 1001) { problem, _ in
      problem.shift("bert", "monday") { ($0.window.end, $0.maxOvertime) = (39999, 1000) }
    },
    Case("after the preferred window: 10 · 61 // 60", .preferredWindow, 10) { problem, _ in
      problem.visit("wash") { $0.preferredWindow = PlanWindow(28000, 28739) }
    },
    Case("preferred windows are rounded visit by visit", .preferredWindow, 18) { problem, _ in
      problem.visit("wash") { $0.preferredWindow = PlanWindow(28859, 28900) }
      problem.visit("wound") { $0.preferredWindow = PlanWindow(34259, 34300) }
    },
    Case("at the end of the preferred window", .preferredWindow, 0) { problem, _ in
      problem.visit("wash") { $0.preferredWindow = PlanWindow(28000, 28800) }
    },
    Case("spread within the tolerance", .timeSpread, 0) { problem, _ in
      problem.weights.timeSpreadTolerance = 2700
    },
    Case("a visit without patient has no extra carer", .extraCarers, 800) { problem, _ in
      problem.visit("bandage") { $0.patient = nil }
    },
    Case("a contract of nothing is no target", .imbalance, 0) { problem, _ in
      problem.carer("anna") { $0.targetWork = 0 }
    },
    Case("a moved hour within the tolerance", .stability, 300) { problem, _ in
      problem.weights.changeStartTolerance = 2000
    },
    Case("no baseline, no stability", .stability, 0) { problem, _ in problem.baseline = nil },
    Case("waiting in the car at the end", .wait, 2462) { _, plan in
      plan.steps("bert", "monday") { $0[4].time += 10 }
    },
    Case("a paid lunch fills the contract: 2500 · 6100 // 3600", .contractExcess, 4236) {
      problem, _ in
      problem.shift("anna", "monday") { $0.breaks[0].isPaid = true }
    },
    Case("half as fast: 900 + 600 + 600 + 600 more", .travel, 8500) { problem, plan in
      problem.carer("bert") { $0.speedPercent = 50 }
    },
  ])
  func component(_ example: Case) {
    var problem = TwoDays.problem
    var plan = TwoDays.plan
    example.change(&problem, &plan)
    #expect(PlanChecker.check(problem, plan).cost[example.component] == example.expected)
  }

  @Test func claimsMustBeTrue() {
    var plan = TwoDays.plan
    plan.cost = TwoDays.cost.total
    plan.components = TwoDays.cost
    plan.summary = PlanSummary(visits: 9, unassigned: 1, travelSeconds: 7800, waitSeconds: 5900)
    #expect(PlanChecker.check(TwoDays.problem, plan).isValid)

    plan.cost = TwoDays.cost.total + 1
    let wrongCost = PlanChecker.check(TwoDays.problem, plan).violations
    #expect(wrongCost == [PlanViolation(.wrongCost, amount: 1)])

    plan.cost = nil
    for component in PlanComponent.allCases {
      var claimed = TwoDays.cost
      claimed[component] -= 1
      plan.components = claimed
      #expect(
        PlanChecker.check(TwoDays.problem, plan).violations == [
          PlanViolation(.wrongComponent, amount: -1, component: component)
        ])
    }

    plan.components = nil
    plan.summary?.waitSeconds += 1
    #expect(PlanChecker.check(TwoDays.problem, plan).violations.map(\.code) == [.wrongSummary])
  }
}
