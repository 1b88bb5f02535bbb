public import Foundation

/// A plan in the shape of VROOM's answers, for programs that read those.
public struct VROOMAnswer {
  private let problem: PlanProblem, plan: Plan
  private let visits: [PlanID: PlanVisit]

  /// The answer for a plan that obeys the hard rules of its problem.
  public init(_ problem: PlanProblem, _ plan: Plan) {
    (self.problem, self.plan) = (problem, plan)
    visits = Dictionary(problem.visits.map { ($0.id, $0) }) { first, _ in first }
  }

  private struct Totals {
    var service = 0, duration = 0, waiting = 0, distance = 0, priority = 0

    static func += (left: inout Totals, right: Totals) {
      left.service += right.service
      left.duration += right.duration
      left.waiting += right.waiting
      left.distance += right.distance
      left.priority += right.priority
    }

    var fields: [String: JSONTree] {
      [
        "cost": .integer(duration), "setup": .integer(0), "service": .integer(service),
        "duration": .integer(duration), "waiting_time": .integer(waiting),
        "distance": .integer(distance), "priority": .integer(priority), "violations": .list([]),
      ]
    }
  }

  /// Compact, keys sorted.
  public func json() -> Data {
    let travel = PlanTravel(problem)
    var (all, routes): (Totals, [JSONTree]) = (Totals(), [])
    for route in plan.routes {
      let (totals, tree) = read(route, travel)
      all += totals
      routes.append(tree)
    }
    let planned = Set(plan.routes.flatMap(\.visits))
    let left = problem.visits.filter { !planned.contains($0.id) }.map { visit -> JSONTree in
      .object([
        "id": visit.id.tree, "type": .text("job"), "location_index": .integer(visit.location),
      ])
    }
    var summary = all.fields
    summary["routes"] = .integer(routes.count)
    summary["unassigned"] = .integer(left.count)
    return JSONWriter.data(
      .object([
        "code": .integer(0), "summary": .object(summary), "unassigned": .list(left),
        "routes": .list(routes),
      ]))
  }

  private func read(_ route: PlanRoute, _ travel: PlanTravel) -> (Totals, JSONTree) {
    var (totals, steps): (Totals, [JSONTree]) = (Totals(), [])
    guard let carer = problem.carers.first(where: { $0.id == route.carer }),
      let shift = carer.shifts.first(where: { $0.id == route.shift }),
      let roads = travel.by(carer.profile)
    else { return (totals, .object([:])) }
    var place = carer.startPlace(of: shift)
    var ready = route.steps.first?.time ?? 0
    for step in route.steps {
      var (type, id, next, service) = ("start", JSONTree?.none, place, 0)
      switch step.kind {
      case .start: break
      case .visit(let name):
        (type, id) = ("job", name.tree)
        (next, service) = (visits[name]?.location, visits[name]?.service ?? 0)
        totals.priority += visits[name]?.priority ?? 0
      case .rest(let name):
        (type, id) = ("break", name.tree)
        service = shift.breaks.first { $0.id == name }?.service ?? 0
      case .end: (type, next) = ("end", carer.endPlace(of: shift))
      }
      let way = roads.seconds(from: place, to: next, speedPercent: carer.speedPercent)
      totals.duration += way
      totals.distance += roads.metres(from: place, to: next)
      // After a break, the drive may lie before it.
      let arrival = min(ready + way, step.time)
      totals.waiting += step.time - arrival
      totals.service += type == "job" ? service : 0
      var tree: [String: JSONTree] = [
        "type": .text(type), "arrival": .integer(arrival), "duration": .integer(totals.duration),
        "distance": .integer(totals.distance), "service": .integer(service),
        "setup": .integer(0), "waiting_time": .integer(step.time - arrival),
        "violations": .list([]),
      ]
      tree["id"] = id
      if type != "break" { tree["location_index"] = next.map { .integer($0) } }
      steps.append(.object(tree))
      (place, ready) = (next, step.time + service)
    }
    var fields = totals.fields
    fields["vehicle"] = carer.id.tree
    fields["steps"] = .list(steps)
    return (totals, .object(fields))
  }
}
