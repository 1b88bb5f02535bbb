public import PlanModel

/// Judges routes by the rules of the published routing problem.
public enum RoutingJudge {
  /// Every broken rule in words, and the distance in parts of a unit.
  public struct Verdict: Hashable, Sendable {
    /// Empty when the plan may be used.
    public var violations: [String] = []
    /// Recounted from the routes.
    public var distance = 0
  }

  /// Drives every route from the depot and back. O(n).
  public static func check(
    _ problem: RoutingProblem, _ plan: RoutingPlan, _ rounding: RoutingProblem.Rounding
  ) -> Verdict {
    var verdict = Verdict()
    var seen: Set<Int> = []
    let scale = rounding.scale
    for (number, route) in plan.routes.enumerated() {
      var (place, time, load) = (0, problem.stops[0].from * scale, 0)
      for stop in route + [0] {
        guard problem.stops.indices.contains(stop) else {
          verdict.violations.append("route \(number + 1) visits \(stop), who does not exist")
          continue
        }
        let way = problem.distance(place, stop, rounding)
        verdict.distance += way
        time = max(time + way, problem.stops[stop].from * scale)
        if time > problem.stops[stop].to * scale {
          verdict.violations.append("route \(number + 1) is late at \(stop)")
        }
        time += problem.stops[stop].service * scale
        load += problem.stops[stop].demand
        if stop != 0 && !seen.insert(stop).inserted {
          verdict.violations.append("\(stop) is visited twice")
        }
        place = stop
      }
      if load > problem.capacity { verdict.violations.append("route \(number + 1) is too full") }
    }
    for stop in problem.stops.indices.dropFirst() where !seen.contains(stop) {
      verdict.violations.append("\(stop) is not visited")
    }
    if plan.routes.count > problem.vehicles {
      verdict.violations.append("\(plan.routes.count) routes for \(problem.vehicles) vehicles")
    }
    return verdict
  }
}
