import PlanModel

/// Finds a place in a plan where a rule can be broken.
enum Site {
  typealias Step = (route: Int, step: Int)

  static func visit(_ problem: PlanProblem, _ id: PlanID?) -> PlanVisit? {
    problem.visits.first { $0.id == id }
  }

  static func carer(_ problem: PlanProblem, _ id: PlanID) -> PlanCarer? {
    problem.carers.first { $0.id == id }
  }

  static func find(_ visit: PlanID, _ plan: Plan) -> Step? {
    for (route, steps) in plan.routes.map(\.steps).enumerated() {
      if let step = steps.firstIndex(where: { $0.visit == visit }) { return (route, step) }
    }
    return nil
  }

  static func start(_ visit: PlanID, _ plan: Plan) -> Int? {
    find(visit, plan).map { plan.routes[$0.route].steps[$0.step].time }
  }

  /// The route that makes most visits before its first break.
  static func longest(_ plan: Plan) -> Int {
    let lengths = plan.routes.map { $0.steps.prefix { $0.kind == .start || $0.visit != nil }.count }
    return lengths.indices.max { lengths[$0] < lengths[$1] } ?? 0
  }

  /// A break with a visit right before it.
  static func rest(_ plan: Plan) -> Step? {
    for (route, steps) in plan.routes.map(\.steps).enumerated() {
      for step in steps.indices.dropFirst() where steps[step - 1].visit != nil {
        if case .rest = steps[step].kind { return (route, step) }
      }
    }
    return nil
  }

  /// Changes the first visit of the longest route, knowing its start and its carer.
  static func change(
    _ problem: inout PlanProblem, _ plan: Plan, _ change: (inout PlanVisit, Int, PlanID) -> Void
  ) -> Bool {
    let route = plan.routes[longest(plan)]
    guard let id = route.visits.first, let start = start(id, plan) else { return false }
    problem.visit(id) { change(&$0, start, route.carer) }
    return true
  }

  /// Two planned visits that start together.
  static func meeting(_ problem: PlanProblem, _ plan: Plan) -> [PlanID]? {
    for link in problem.links {
      if case .sameStart(let visits) = link, visits.allSatisfy({ find($0, plan) != nil }) {
        return visits
      }
    }
    return nil
  }

  /// Changes the first gap whose visits are both planned, knowing its real length.
  static func changeGap(
    _ problem: inout PlanProblem, _ plan: Plan, _ change: (inout PlanGap, Int) -> Void
  ) -> Bool {
    for index in problem.links.indices {
      guard case .gap(var gap) = problem.links[index], let from = start(gap.from, plan),
        let to = start(gap.to, plan), let first = visit(problem, gap.from)
      else { continue }
      change(&gap, to - from - (gap.reference == .end ? first.service : 0))
      gap.maximum = gap.maximum.map { max($0, gap.minimum) }
      problem.links[index] = .gap(gap)
      return true
    }
    return false
  }

  /// Two routes of one carer that follow each other.
  static func neighbors(_ plan: Plan, onOneDay: Bool) -> (earlier: PlanRoute, later: PlanRoute)? {
    for routes in Dictionary(grouping: plan.routes, by: \.carer).sorted(by: { $0.key < $1.key }) {
      let sorted = routes.value.sorted { $0.steps[0].time < $1.steps[0].time }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) {
        let isOneDay = earlier.steps[0].time / 86400 == later.steps[0].time / 86400
        if isOneDay == onOneDay { return (earlier, later) }
      }
    }
    return nil
  }
}

extension Site {
  struct RouteFigures {
    var begin = 0, end = 0, paid = 0, travel = 0, metres = 0, visits = 0
  }

  /// Changes the shift of the longest route, knowing what the route amounts to.
  static func changeShift(
    _ problem: inout PlanProblem, _ plan: Plan, _ change: (inout PlanShift, RouteFigures) -> Void
  ) -> Bool {
    let route = plan.routes[longest(plan)]
    guard let carer = carer(problem, route.carer),
      let roads = PlanTravel(problem).by(carer.profile),
      let shift = carer.shifts.first(where: { $0.id == route.shift })
    else { return false }
    var figures = RouteFigures()
    figures.begin = route.steps.first?.time ?? 0
    figures.end = route.steps.last?.time ?? 0
    figures.visits = route.visits.count
    let rests = route.steps.compactMap { step in
      shift.breaks.first { .rest($0.id) == step.kind && !$0.isPaid }?.service
    }
    figures.paid = figures.end - figures.begin - rests.reduce(0, +)
    let places =
      [carer.startPlace(of: shift)] + route.visits.map { visit(problem, $0)?.location }
      + [carer.endPlace(of: shift)]
    for (from, to) in zip(places, places.dropFirst()) {
      figures.travel += roads.seconds(from: from, to: to, speedPercent: carer.speedPercent)
      figures.metres += roads.metres(from: from, to: to)
    }
    problem.shift(route.carer, route.shift) { change(&$0, figures) }
    return true
  }
}
