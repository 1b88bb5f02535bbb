import PlanModel

extension Compilation {
  /// The tours as a plan, with every component and without reasons.
  func plan(_ tours: Tours, seed: UInt64? = nil, work: Int? = nil) -> Plan {
    let cost = PlanCost(tours.exactCost(draft))
    var routes: [PlanRoute] = []
    var (travel, wait) = (0, 0)
    for r in 0..<instance.shifts where tours.count[r] > 0 {
      routes.append(route(tours, r))
      travel += Int(tours.travel[r])
      wait += Int(tours.idle[r])
    }
    let open = problem.visits.indices.filter { tours.routeOf[$0] < 0 }
    let seen = (0..<instance.patients).map { Int(tours.distinct[$0]) }.filter { $0 > 0 }
    let mean = seen.isEmpty ? 0 : Double(seen.reduce(0, +)) / Double(seen.count)
    return Plan(
      problem: problem.name, seed: seed, work: work, cost: cost.total, components: cost,
      routes: routes, unassigned: open.map { PlanUnassigned(id: problem.visits[$0].id) },
      summary: PlanSummary(
        visits: problem.visits.count - open.count, unassigned: open.count, travelSeconds: travel,
        waitSeconds: wait, carersPerPatient: seen.isEmpty ? nil : mean))
  }

  private func route(_ tours: Tours, _ r: Int) -> PlanRoute {
    let (carer, shift) = shiftNames[r]
    let who = problem.carers[carer]
    let (row, n, profile) = (tours.row(r), Int(tours.count[r]), Int(instance.profile[r]))
    var steps = [PlanStep(.start, at: Int(tours.begin[r]))]
    var (place, ready) = (Int(instance.startPlace[r]), Int(tours.begin[r]))
    for j in 0..<n {
      let stop = Int(tours.stops[row + j])
      let time = Int(tours.times[row + j])
      if stop < instance.visits {
        let next = Int(instance.place[stop])
        let arrival = ready + Int(instance.leg(profile, place, next).seconds)
        steps.append(PlanStep(.visit(problem.visits[stop].id), at: time, arrival: arrival))
        (place, ready) = (next, time + Int(instance.service[stop]))
      } else {
        let code = stop - instance.visits
        let rest = code / 2 - Int(instance.shiftBreaks.offsets[r])
        let pause = who.shifts[shift].breaks[rest]
        steps.append(PlanStep(.rest(pause.id), at: time))
        if code & 1 == 1 { place = tours.placeAfter(r, tours.stops + row, n, j) }
        ready = time + pause.service
      }
    }
    steps.append(PlanStep(.end, at: Int(tours.end[r])))
    return PlanRoute(carer: who.id, shift: who.shifts[shift].id, steps: steps)
  }
}

extension PlanCost {
  init(_ cost: ExactCost) {
    self.init()
    unassigned = Int64(cost.unassigned)
    travel = Int64(cost.travel)
    distance = Int64(cost.distance)
    wait = Int64(cost.wait)
    overtime = Int64(cost.overtime)
    shiftFixed = Int64(cost.shiftFixed)
    preferredWindow = Int64(cost.preferredWindow)
    notPreferred = Int64(cost.notPreferred)
    extraCarers = Int64(cost.extraCarers)
    timeSpread = Int64(cost.timeSpread)
    contractExcess = Int64(cost.contractExcess)
    imbalance = Int64(cost.imbalance)
    stability = Int64(cost.stability)
  }
}
