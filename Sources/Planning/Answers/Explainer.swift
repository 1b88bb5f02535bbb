public import PlanModel

/// Answers questions about a plan: why not, who else, and what if.
///
/// Made for one plan and used by one thread at a time. Making one costs a few milliseconds for a
/// day; each answer stays below 10 ms for a day of 240 visits.
public final class Explainer {
  let compilation: Compilation
  let tours: Tours
  let base: PlanCost

  /// Requires a problem that `PlanProblem.validate` accepts. Parts of the plan that break hard rules
  /// are left out of all answers.
  public init(_ problem: PlanProblem, _ plan: Plan) {
    // Visits keep their present hours unless something makes them move.
    compilation = Compilation(problem) { draft in
      draft.weights.changeStartMin = 40
      draft.weights.changeStartTolerance = 0
      draft.weights.changeCarer = 0
      draft.setBaseline(plan, of: problem)
    }
    tours = Tours(compilation.instance)
    compilation.load(plan, into: tours, keepingTimes: true)
    base = PlanCost(tours.exactCost(compilation.draft))
  }

  var instance: Instance { compilation.instance }

  /// The other shifts that could take a planned visit, cheapest first.
  ///
  /// Each is priced by really moving the visit and timing all that it touches; other visits keep
  /// their order. A visit that starts together with others keeps its hour.
  public func alternatives(for visit: PlanID) -> [PlanAlternative] {
    guard let v = compilation.visitIndex[visit], tours.routeOf[v] >= 0 else { return [] }
    let home = Int(tours.routeOf[v])
    let before = starts()
    var found: [PlanAlternative] = []
    for k in instance.eligibleShifts.range(v) where instance.eligibleShifts[k] != home {
      let r = instance.eligibleShifts[k]
      tours.open()
      defer { tours.undo() }
      tours.pull(v)
      tours.settle(home)
      var offer = Offer()
      tours.seek(v, r, &offer)
      guard offer.exists, insert(v, offer) else { continue }
      found.append(
        PlanAlternative(
          shift: name(of: r), time: Int(tours.start[v]), difference: difference(),
          moved: moved(since: before, except: v)))
    }
    return found.sorted { $0.difference.total < $1.difference.total }
  }

  /// What taking a planned visit out would save and change.
  public func withdrawal(of visit: PlanID) -> PlanConsequences? {
    guard let v = compilation.visitIndex[visit], tours.routeOf[v] >= 0 else { return nil }
    let before = starts()
    let home = Int(tours.routeOf[v])
    tours.open()
    defer { tours.undo() }
    tours.pull(v)
    tours.settle(home)
    var broken: [BrokenRule] = []
    for k in instance.units.range(Int(instance.unitOf[v])) {
      let member = instance.units[k]
      if member != v && tours.routeOf[member] >= 0 {
        broken.append(.partner(visit: id(member), other: visit))
      }
    }
    if compilation.problem.visits[v].pinned != nil { broken.append(.pinned(visit: visit)) }
    return PlanConsequences(
      broken: broken, time: nil, moved: moved(since: before, except: v),
      difference: difference(), plan: compilation.plan(tours))
  }

  func insert(_ v: Int, _ offer: Offer) -> Bool {
    tours.useWindow(v, offer.window)
    return tours.insert(v, offer.route, at: offer.position)
  }

  func name(of r: Int) -> PlanShiftName {
    let (carer, shift) = compilation.shiftNames[r]
    let who = compilation.problem.carers[carer]
    return PlanShiftName(carer: who.id, shift: who.shifts[shift].id)
  }

  func id(_ v: Int) -> PlanID { compilation.problem.visits[v].id }

  /// The start of each visit, −1 when it is not planned.
  func starts() -> [Int] {
    (0..<instance.visits).map { tours.routeOf[$0] >= 0 ? Int(tours.start[$0]) : -1 }
  }

  func moved(since before: [Int], except v: Int) -> [PlanConsequences.Moved] {
    var moved: [PlanConsequences.Moved] = []
    for other in 0..<instance.visits where other != v && tours.routeOf[other] >= 0 {
      let now = Int(tours.start[other])
      if before[other] >= 0 && before[other] != now {
        moved.append(.init(visit: id(other), from: before[other], to: now))
      }
    }
    return moved.sorted { ($0.to, $0.visit) < ($1.to, $1.visit) }
  }

  func difference() -> PlanCost {
    var cost = PlanCost(tours.exactCost(compilation.draft))
    for part in PlanComponent.allCases { cost[part] -= base[part] }
    return cost
  }
}

extension Draft {
  /// Makes a plan the one that stability compares with.
  mutating func setBaseline(_ plan: Plan, of problem: PlanProblem) {
    let visits = Dictionary(
      problem.visits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let carers = Dictionary(
      problem.carers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for v in self.visits.indices { self.visits[v].baseline = nil }
    for route in plan.routes {
      for step in route.steps {
        guard let name = step.visit, let v = visits[name] else { continue }
        self.visits[v].baseline = (step.time, carers[route.carer] ?? -1)
      }
    }
  }
}
