import PlanModel

extension PlanChecker {
  /// H7 over all routes of a carer: no overlap, rest between days, and the limit of the horizon.
  static func workingTime(_ problem: PlanProblem, _ facts: PlanFacts) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    let routes = Dictionary(grouping: facts.routes, by: \.carer)
    for carer in problem.carers {
      let own = (routes[carer.id] ?? []).sorted { ($0.begin, $0.end) < ($1.begin, $1.end) }
      violations += rests(carer, own)
      let paid = own.reduce(0) { $0 + $1.paid }
      if let most = carer.maxWork, paid > most {
        violations.append(
          PlanViolation(.carerWork, carer: carer.id, amount: Int64(paid - most)))
      }
    }
    return violations
  }

  /// `routes` are sorted by their begin. The day of a route is that of its begin.
  private static func rests(_ carer: PlanCarer, _ routes: [RouteFacts]) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    for (earlier, later) in zip(routes, routes.dropFirst()) {
      let rest = later.begin - earlier.end
      if rest < 0 {
        violations.append(
          PlanViolation(
            .overlappingRoutes, carer: carer.id, shift: later.shift, amount: Int64(-rest)))
      } else if day(later.begin) != day(earlier.begin), rest < carer.minRest {
        violations.append(
          PlanViolation(
            .tooLittleRest, carer: carer.id, shift: later.shift, amount: Int64(carer.minRest - rest)
          ))
      }
    }
    return violations
  }
}

/// The day of a moment, 0 for the first one, negative before it.
private func day(_ time: Int) -> Int { (time - secondOfDay(time)) / 86400 }

/// Seconds since the midnight before a moment.
func secondOfDay(_ time: Int) -> Int {
  let second = time % 86400
  return second < 0 ? second + 86400 : second
}
