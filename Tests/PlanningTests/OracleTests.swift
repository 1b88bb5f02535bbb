import PlanModel
import Testing

@testable import Planning

/// Running sums against counting from scratch, on random small problems and random moves.
@Suite struct OracleTests {
  static let shape = SmallShape(
    visits: 14, shifts: 8, carers: 3, days: 2, hasBreaks: true, hasLimits: true, hasSeries: true)

  /// Every sum of the tours, and every early and late time, as if computed anew.
  private func expectExact(_ tours: Tours, _ compilation: Compilation) {
    let fresh = Tours(compilation.instance)
    let snapshot = Snapshot(compilation.instance)
    tours.save(snapshot)
    fresh.restore(snapshot)
    #expect(fresh.trueObjective == tours.trueObjective)
    #expect(fresh.exactCost(compilation.draft) == tours.exactCost(compilation.draft))
    for r in 0..<compilation.instance.shifts where tours.count[r] > 0 {
      #expect(tours.isSound(r))
      #expect(fresh.cost[r] == tours.cost[r])
      for j in tours.row(r)..<tours.row(r) + Int(tours.count[r]) {
        #expect(fresh.early[j] == tours.early[j] && fresh.late[j] == tours.late[j])
        #expect(tours.early[j] <= tours.times[j] && tours.times[j] <= tours.late[j])
      }
    }
    expectValid(compilation.problem, compilation.plan(tours))
  }

  @Test(arguments: 1...25)
  func predictedCostsComeTrue(_ seed: Int) {
    let compilation = Compilation(smallProblem(seed, Self.shape))
    let tours = Tours(compilation.instance, seed: UInt64(seed))
    var dice = Dice(seed)
    var compared = 0
    for step in 0..<60 {
      let v = dice.below(compilation.instance.visits)
      let unit = compilation.instance.units.count(Int(compilation.instance.unitOf[v]))
      if tours.routeOf[v] >= 0 {
        let r = Int(tours.routeOf[v])
        if unit > 1 { continue }
        tours.pull(v)
        tours.settle(r)
      } else if unit > 1 {
        _ = Meetings(tours).insert(Int(compilation.instance.unitOf[v]), tries: 8)
      } else {
        var offer = Offer(cost: .max)
        for k in compilation.instance.eligibleShifts.range(v) {
          tours.seek(v, compilation.instance.eligibleShifts[k], &offer)
        }
        guard offer.exists else { continue }
        let before = tours.steadyCost
        tours.useWindow(v, offer.window)
        #expect(tours.insert(v, offer.route, at: offer.position))
        let added = tours.steadyCost - before + compilation.instance.openCost[v]
        compared += 1
        // Breaks, and several visits of one series in a route, are settled better afterwards.
        let isExact = compilation.instance.shiftBreaks.count(offer.route) == 0
        if isExact && !hasSeriesMate(v, tours) {
          #expect(added == offer.cost)
        } else if !hasSeriesMate(v, tours) {
          #expect(added <= offer.cost)
        }
      }
      if step % 6 == 0 { expectExact(tours, compilation) }
    }
    expectExact(tours, compilation)
    #expect(compared > 3)
  }

  private func hasSeriesMate(_ v: Int, _ tours: Tours) -> Bool {
    let i = tours.instance
    let r = Int(tours.routeOf[v])
    let row = tours.row(r)
    let series = (0..<Int(tours.count[r])).map { Int(tours.stops[row + $0]) }
      .filter { $0 < i.visits }.map { i.seriesOf[$0] }
    return Set(series).count < series.count
  }

  /// A visit that pushes another out makes the plan cheaper, or nothing has changed.
  @Test(arguments: 1...15)
  func pushingOutKeepsEverySum(_ seed: Int) {
    let compilation = Compilation(smallProblem(seed, Self.shape))
    let tours = Tours(compilation.instance, seed: UInt64(seed))
    let stop = Stop(cancel: CancelFlag())
    let (meetings, arena, instance) = (Meetings(tours), Arena(), compilation.instance)
    Construction(tours, meetings).run(stop)
    let ejection = Ejection(tours, meetings, Neighbourhood.lists(instance, arena, stop))
    for v in 0..<instance.visits {
      let (before, plan) = (tours.objective, compilation.plan(tours))
      let unit = Int(instance.unitOf[v])
      let isTried = instance.units.count(unit) == 1 || tours.routeOf[v] < 0
      if isTried
        && (instance.units.count(unit) == 1
          ? ejection.move(v, stop) : ejection.place(unit: unit, stop))
      {
        #expect(tours.objective < before)
      } else {
        #expect(compilation.plan(tours) == plan)
      }
      expectExact(tours, compilation)
    }
  }

  @Test(arguments: 1...15)
  func undoLeavesNoTrace(_ seed: Int) {
    let compilation = Compilation(smallProblem(seed, Self.shape))
    let tours = Tours(compilation.instance, seed: UInt64(seed))
    let meetings = Meetings(tours)
    Construction(tours, meetings).run(Stop(cancel: CancelFlag(), wallSeconds: nil))
    let arena = Arena()
    let stop = Stop(cancel: CancelFlag())
    let ruin = Ruin(tours, neighbours: Neighbourhood.lists(compilation.instance, arena, stop))
    let recreate = Recreate(tours, meetings, ruin)
    for way in Ruin.Way.allCases {
      let before = compilation.plan(tours)
      tours.open()
      ruin.run(way, amount: 5)
      recreate.run()
      tours.undo()
      #expect(compilation.plan(tours) == before)
      expectExact(tours, compilation)
    }
  }

  /// Timing by break points against trying every time on the grid, for one route of three visits.
  @Test(arguments: 1...30)
  func timesOfARouteAreTheCheapest(_ seed: Int) {
    let shape = SmallShape(visits: 3, shifts: 1, carers: 1, hasLinks: false)
    var problem = smallProblem(seed, shape)
    for k in problem.visits.indices {
      problem.visits[k].isRequired = true
      problem.visits[k].skills = []
      problem.visits[k].excludedCarers = []
    }
    let plan = solved(problem, work: 3_000)
    expectValid(problem, plan)
    #expect(plan.cost == Int64(EveryPlan(problem, grid: shape.grid).best))
  }
}
