public import PlanModel

/// The independent judge of a plan. It shares no code with the search and believes no claim.
public enum PlanChecker {
  /// Judges `plan` by the hard rules H1 to H13 and recomputes its cost.
  ///
  /// The rules are those of the planning reference, sections 3 and 4. O(n log n) in visits and steps.
  public static func check(_ problem: PlanProblem, _ plan: Plan) -> PlanVerdict {
    let issues = problem.validate()
    guard issues.isEmpty else {
      let violations = issues.map { PlanViolation(.invalidProblem, issue: $0) }
      return PlanVerdict(violations: violations, cost: PlanCost(), figures: PlanFigures())
    }
    let facts = PlanFacts(problem, plan)
    let recount = CostRecount(problem, facts)
    let violations =
      facts.violations + coverage(problem, plan, facts) + workingTime(problem, facts)
      + links(problem, facts) + claims(problem, plan, recount)
    return PlanVerdict(violations: violations, cost: recount.cost, figures: recount.figures)
  }
}

/// What a plan really does, read off its routes.
struct PlanFacts {
  /// Where and when a visit takes place.
  struct Placement {
    let start: Int
    let carer: PlanID
  }

  private(set) var violations: [PlanViolation] = []
  private(set) var routes: [RouteFacts] = []
  /// The first time each visit is made.
  private(set) var placements: [PlanID: Placement] = [:]

  init(_ problem: PlanProblem, _ plan: Plan) {
    let visits = Dictionary(problem.visits.map { ($0.id, $0) }) { first, _ in first }
    let carers = Dictionary(problem.carers.map { ($0.id, $0) }) { first, _ in first }
    let travel = PlanTravel(problem)
    var used: Set<PlanShiftName> = []
    for route in plan.routes {
      let name = PlanShiftName(carer: route.carer, shift: route.shift)
      guard let carer = carers[route.carer], let roads = travel.by(carer.profile) else {
        violations.append(PlanViolation(.unknownCarer, carer: route.carer, shift: route.shift))
        continue
      }
      guard let shift = carer.shifts.first(where: { $0.id == route.shift }) else {
        violations.append(PlanViolation(.unknownShift, carer: route.carer, shift: route.shift))
        continue
      }
      if !used.insert(name).inserted {
        violations.append(PlanViolation(.shiftTwice, carer: route.carer, shift: route.shift))
      }
      var judge = RouteJudge(carer: carer, shift: shift, roads: roads, visits: visits)
      judge.judge(route)
      violations += judge.violations
      routes.append(judge.facts)
      record(judge.facts)
    }
  }

  private mutating func record(_ route: RouteFacts) {
    for (visit, start) in route.starts {
      if placements[visit] == nil {
        placements[visit] = Placement(start: start, carer: route.carer)
      } else {
        violations.append(
          PlanViolation(.visitTwice, visit: visit, carer: route.carer, shift: route.shift))
      }
    }
  }
}

/// What one route amounts to: seconds, metres, and when its visits start.
struct RouteFacts {
  let carer: PlanID, shift: PlanID
  var begin = 0, end = 0
  var travel = 0, metres = 0, idle = 0, overtime = 0, paid = 0
  /// Only visits that the problem knows.
  var starts: [(visit: PlanID, start: Int)] = []
}
