import PlanModel

extension PlanChecker {
  /// H1: every visit is planned or listed as left out, never both; and promised visits (H12) are
  /// planned. That no visit is planned twice is seen while the routes are read.
  static func coverage(_ problem: PlanProblem, _ plan: Plan, _ facts: PlanFacts) -> [PlanViolation]
  {
    var violations: [PlanViolation] = []
    let known = Set(problem.visits.map(\.id))
    var listed: Set<PlanID> = []
    for visit in (plan.unassigned ?? []).map(\.id) {
      if !known.contains(visit) { violations.append(PlanViolation(.unknownVisit, visit: visit)) }
      if !listed.insert(visit).inserted {
        violations.append(PlanViolation(.unassignedTwice, visit: visit))
      }
      if let placement = facts.placements[visit] {
        violations.append(
          PlanViolation(.plannedAndUnassigned, visit: visit, carer: placement.carer))
      }
    }
    for visit in problem.visits where facts.placements[visit.id] == nil {
      if plan.unassigned != nil, !listed.contains(visit.id) {
        violations.append(PlanViolation(.visitMissing, visit: visit.id))
      }
      if visit.pinned != nil {
        violations.append(PlanViolation(.pinnedLeftOut, visit: visit.id))
      }
    }
    return violations
  }
}
