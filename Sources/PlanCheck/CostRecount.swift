import PlanModel

/// Recomputes the objective (planning reference, section 4) from what a plan really does.
struct CostRecount {
  private(set) var cost = PlanCost()
  private(set) var figures = PlanFigures()
  private let problem: PlanProblem
  private let facts: PlanFacts
  private var weights: PlanWeights { problem.weights }

  init(_ problem: PlanProblem, _ facts: PlanFacts) {
    (self.problem, self.facts) = (problem, facts)
    roads()
    leftOut()
    wishes()
    continuity()
    timesOfDay()
    contracts()
    changes()
  }

  /// `weight · amount // unit`, rounded down; it stops at the largest number.
  private func price(_ weight: Int, _ amount: Int, per unit: Int = 1) -> Int64 {
    let product = Int128(weight) * Int128(amount)
    return Int64(clamping: product / Int128(unit))
  }

  /// Adds without overflow.
  private mutating func add(_ amount: Int64, to component: PlanComponent) {
    let (sum, overflow) = cost[component].addingReportingOverflow(amount)
    cost[component] = overflow ? .max : sum
  }

  private mutating func roads() {
    for route in facts.routes {
      figures.travelSeconds += route.travel
      figures.metres += route.metres
      figures.waitSeconds += route.idle
      figures.overtimeSeconds += route.overtime
      figures.paidSeconds += route.paid
    }
    figures.routes = facts.routes.count
    cost.travel = price(weights.travelHour, figures.travelSeconds, per: 3600)
    cost.distance = price(weights.distanceKilometre, figures.metres, per: 1000)
    cost.wait = price(weights.waitHour, figures.waitSeconds, per: 3600)
    cost.overtime = price(weights.overtimeHour, figures.overtimeSeconds, per: 3600)
    cost.shiftFixed = price(weights.shiftFixed, figures.routes)
  }

  private mutating func leftOut() {
    for visit in problem.visits where facts.placements[visit.id] == nil {
      if visit.isRequired {
        figures.unassignedRequired += 1
        add(price(weights.unassignedRequired, 1), to: .unassigned)
      } else {
        figures.unassignedOptional += 1
        add(price(weights.unassignedOptional, 1 + visit.priority), to: .unassigned)
      }
    }
    figures.planned = facts.placements.count
  }

  /// Preferred hours and preferred carers.
  private mutating func wishes() {
    for visit in problem.visits {
      guard let placement = facts.placements[visit.id] else { continue }
      if let wish = visit.preferredWindow {
        let missed = max(0, wish.start - placement.start) + max(0, placement.start - wish.end)
        add(price(weights.preferredWindowMinute, missed, per: 60), to: .preferredWindow)
      }
      if !visit.preferredCarers.isEmpty, !visit.preferredCarers.contains(placement.carer) {
        add(price(weights.notPreferred, 1), to: .notPreferred)
      }
    }
  }

  /// Different carers per patient over the whole horizon.
  private mutating func continuity() {
    var carers: [PlanID: Set<PlanID>] = [:]
    for visit in problem.visits {
      guard let patient = visit.patient, let placement = facts.placements[visit.id] else {
        continue
      }
      carers[patient, default: []].insert(placement.carer)
    }
    figures.patients = carers.count
    figures.patientCarers = carers.values.reduce(0) { $0 + $1.count }
    cost.extraCarers = price(weights.extraCarer, figures.patientCarers - figures.patients)
  }

  /// The same time of day for all visits of a series.
  private mutating func timesOfDay() {
    var spans: [PlanID: ClosedRange<Int>] = [:]
    for visit in problem.visits {
      guard let series = visit.series, let placement = facts.placements[visit.id] else { continue }
      let time = secondOfDay(placement.start)
      let span = spans[series] ?? time...time
      spans[series] = min(span.lowerBound, time)...max(span.upperBound, time)
    }
    for span in spans.values {
      let spread = span.upperBound - span.lowerBound - weights.timeSpreadTolerance
      add(price(weights.timeSpreadMinute, max(0, spread), per: 60), to: .timeSpread)
    }
  }

  /// Work beyond the contract, and the distance between the fullest and the emptiest contract.
  private mutating func contracts() {
    let paid = Dictionary(facts.routes.map { ($0.carer, $0.paid) }, uniquingKeysWith: +)
    var loads: [Int] = []
    for carer in problem.carers {
      guard let target = carer.targetWork, target > 0 else { continue }
      let work = paid[carer.id] ?? 0
      add(price(weights.contractExcessHour, max(0, work - target), per: 3600), to: .contractExcess)
      loads.append(flooredPermille(work, target))
    }
    if let most = loads.max(), let least = loads.min() {
      cost.imbalance = price(weights.imbalancePermille, most - least)
    }
  }

  /// `1000 · work // target`, rounded down even for the negative work of a broken plan.
  private func flooredPermille(_ work: Int, _ target: Int) -> Int {
    let (quotient, rest) = (1000 * Int128(work)).quotientAndRemainder(dividingBy: Int128(target))
    return Int(clamping: rest < 0 ? quotient - 1 : quotient)
  }

  /// Other carers and other hours than in the running plan, for visits planned in both.
  private mutating func changes() {
    guard let baseline = problem.baseline else { return }
    let known = Set(problem.visits.map(\.id))
    var seen: Set<PlanID> = []
    for route in baseline.routes {
      for step in route.steps {
        guard let visit = step.visit, known.contains(visit), seen.insert(visit).inserted,
          let now = facts.placements[visit]
        else { continue }
        if now.carer != route.carer {
          figures.changedCarers += 1
          add(price(weights.changeCarer, 1), to: .stability)
        }
        let before = min(max(step.time, -(1 << 40)), 1 << 40)
        let moved = abs(now.start - before) - weights.changeStartTolerance
        add(price(weights.changeStartMinute, max(0, moved), per: 60), to: .stability)
      }
    }
  }
}
