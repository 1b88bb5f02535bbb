import PlanModel

extension PlanChecker {
  /// What the plan says about itself, against the recount.
  static func claims(_ problem: PlanProblem, _ plan: Plan, _ recount: CostRecount)
    -> [PlanViolation]
  {
    var violations: [PlanViolation] = []
    if !plan.problem.isEmpty, plan.problem != problem.name {
      violations.append(PlanViolation(.otherProblem))
    }
    if let claimed = plan.cost, claimed != recount.cost.total {
      violations.append(PlanViolation(.wrongCost, amount: excess(claimed, recount.cost.total)))
    }
    if let claimed = plan.components {
      for part in PlanComponent.allCases where claimed[part] != recount.cost[part] {
        let amount = excess(claimed[part], recount.cost[part])
        violations.append(PlanViolation(.wrongComponent, amount: amount, component: part))
      }
    }
    if let summary = plan.summary, !isTrue(summary, recount.figures) {
      violations.append(PlanViolation(.wrongSummary))
    }
    return violations
  }

  /// By how many cents the claim is too high.
  private static func excess(_ claimed: Int64, _ real: Int64) -> Int64 {
    Int64(clamping: Int128(claimed) - Int128(real))
  }

  /// The count of visits is not compared: some writers count all visits, others the planned ones.
  private static func isTrue(_ summary: PlanSummary, _ figures: PlanFigures) -> Bool {
    summary.travelSeconds == figures.travelSeconds && summary.waitSeconds == figures.waitSeconds
      && summary.unassigned == figures.unassignedRequired + figures.unassignedOptional
  }
}
