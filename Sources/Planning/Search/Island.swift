/// One search of its own: ruins and rebuilds the tours, keeping what is better or not much worse.
///
/// Everything is decided by the seed, the island's number and counted work, never by a clock, as
/// long as `progress` is given from work.
final class Island {
  let tours: Tours
  let best: Snapshot
  private let current: Snapshot
  private let meetings: Meetings
  private let ruin: Ruin
  private let recreate: Recreate
  private let pace: Pace
  private(set) lazy var ejection = Ejection(tours, meetings, ruin.neighbours)
  /// Success scores of the ways to ruin.
  private let scores: UnsafeMutablePointer<Int>
  private let arena = Arena()
  private(set) var rounds = 0
  private var isFocused = false
  /// A focused search ends after so many rounds without a better plan.
  private static let patience = 600
  /// How much more loss than usual is accepted, for objectives whose steps are larger.
  var warmth = 1
  private var cycles = 1, cycle = 0
  /// The round after which the whole plan was timed again.
  private var polished = 0
  /// Until the first plan with all required visits: those left out become dearer and dearer.
  private var isFilling = true
  private var leniency: Leniency

  init(_ instance: Instance, seed: UInt64, number: Int, neighbours: Lists) {
    tours = Tours(instance, seed: seed, stream: UInt64(number))
    best = Snapshot(instance)
    current = Snapshot(instance)
    meetings = Meetings(tours)
    ruin = Ruin(tours, neighbours: neighbours)
    recreate = Recreate(tours, meetings, ruin)
    pace = Pace(visits: instance.visits)
    leniency = Leniency(full: tours.requiredCost)
    scores = arena.words(Ruin.wayCount, 100)
  }

  /// Positions tried so far.
  var work: Int { tours.sums.pointee.evaluated }

  /// Builds the first plan on top of what is planned already.
  func construct(_ stop: borrowing Stop, movingMeetings: Bool = true) {
    Construction(tours, meetings).run(stop)
    if movingMeetings { moveMeetings(stop) }
    tours.save(best)
    if tours.lacksRequired { pushAll(stop) }
  }

  private func moveMeetings(_ stop: borrowing Stop) {
    for u in 0..<tours.instance.unitCount where tours.instance.units.count(u) > 1 {
      if stop.cancel.isCancelled { return }
      meetings.shift(u)
    }
  }

  /// Sets how many times the search starts afresh; the last time it starts from the best plan.
  ///
  /// Small days have few, far apart good plans: several short searches find more than a long one.
  func plan(cycles: Int) { self.cycles = max(1, cycles) }

  /// The progress within the present cycle; starts the next one when it is due.
  private func enterCycle(
    _ whole: Int, _ cost: inout Int, _ sinceBest: inout Int, _ stop: borrowing Stop
  ) -> Int {
    if cycles == 1 { return whole }
    let due = min(cycles - 1, whole * cycles / 1000)
    if due > cycle {
      cycle = due
      leniency = Leniency(full: tours.requiredCost)
      sinceBest = 0
      if cycle == cycles - 1 {
        tours.restore(best)
      } else {
        ruin.scatter()
        recreate.run(stop)
      }
      isFilling = true
      tours.resetOpenCosts()
      cost = tours.objective
    }
    let within = whole * cycles - cycle * 1000
    return cycle == cycles - 1 ? 400 + within * 600 / 1000 : within
  }

  /// Searches only around these visits from now on.
  func focus(on visits: [Int]) {
    ruin.focus(on: visits)
    isFocused = true
    leniency = Leniency(full: tours.requiredCost, isConstant: true)
  }

  /// Searches until `quota` more positions were tried or a stop is asked.
  ///
  /// `progress` is in thousandths of the whole search; the search cools down with it.
  func run(quota: Int, from: Int, to: Int, byClock: Bool, _ stop: borrowing Stop) {
    let i = tours.instance
    guard i.visits > 0, i.shifts > 0, ruin.hasWork else { return }
    let first = work
    let limit = first &+ quota
    var cost = tours.objective
    var sinceBest = 0
    while work < limit {
      if stop.isAsked { return }
      let whole =
        byClock
        ? stop.progress : from + (to - from) * (work - first) / max(1, quota)
      let progress = enterCycle(whole, &cost, &sinceBest, stop)
      if stop.cancel.isCancelled { return }
      let lacks = tours.lacksRequired
      if isFilling && !lacks {
        isFilling = false
        tours.resetOpenCosts(atMost: leniency.cost)
        cost = tours.objective
      }
      if !isFilling && leniency.isDue(lacks: lacks, progress: progress) {
        tours.resetOpenCosts(atMost: leniency.cost)
        cost = tours.objective
      }
      let heat = isFilling ? pace.heat(0) &* (isFocused ? 2 : 8) : pace.heat(progress)
      let way = chooseWay()
      tours.open()
      ruin.run(way, amount: amount())
      recreate.run()
      let next = tours.objective
      rounds += 1
      // A round costs something even when it finds nothing to try.
      tours.sums.pointee.evaluated &+= 10
      sinceBest += 1
      let allowance = Int(Double(heat) * pace.exponential(tours.dice)) &* warmth
      if next < cost || next <= cost &+ allowance {
        tours.accept()
        if next < cost { scores[way.rawValue] += 4 }
        cost = next
        if tours.trueObjective < best.objective {
          scores[way.rawValue] += 20
          if !isFocused && rounds - polished > i.visits / 4 {
            polish(stop)
            polished = rounds
          }
          cost = tours.objective
          tours.save(best)
          sinceBest = 0
        }
      } else {
        tours.undo()
        cost = tours.objective
      }
      if isFilling && rounds % 20 == 0 {
        tours.raiseOpenCosts()
        pushOne(stop)
        cost = tours.objective
      }
      if scores[way.rawValue] > 2000 {
        for k in 0..<Ruin.wayCount { scores[k] = scores[k] / 2 + 10 }
      }
      if isFocused && sinceBest > Island.patience { return }
      if !isFilling && sinceBest > 4000 + 10 * i.visits {
        tours.restore(best)
        cost = tours.objective
        sinceBest = 0
      }
    }
  }

  /// Starts again from the best plan, own or taken over.
  func adopt(_ snapshot: Snapshot) {
    tours.restore(snapshot)
    tours.save(best)
  }

  /// Times the best plan once more as a whole.
  func finish(_ stop: borrowing Stop) {
    tours.restore(best)
    tours.resetOpenCosts()
    polish(stop)
    if tours.trueObjective < best.objective { tours.save(best) }
  }

  /// Times every route again and moves every meeting while that helps.
  func polish(_ stop: borrowing Stop) {
    let i = tours.instance
    for _ in 0..<3 {
      let before = tours.objective
      for r in 0..<i.shifts where tours.count[r] > 0 {
        if stop.cancel.isCancelled { return }
        tours.settle(r)
      }
      moveMeetings(stop)
      if tours.objective >= before { return }
    }
  }

  private func amount() -> Int {
    let most = isFocused ? 8 : max(3, min(28, tours.instance.visits / 6))
    return 2 + tours.dice.pointee.below(most)
  }

  private func chooseWay() -> Ruin.Way {
    if isFilling && tours.lacksRequired && tours.dice.pointee.below(2) == 0 { return .open }
    if isFocused { return Ruin.local[tours.dice.pointee.below(Ruin.local.count)] }
    var total = 0
    for k in 0..<Ruin.wayCount { total += scores[k] }
    var pick = tours.dice.pointee.below(total)
    for k in 0..<Ruin.wayCount {
      pick -= scores[k]
      if pick < 0 {
        if k == Ruin.Way.open.rawValue && tours.sums.pointee.openVisits == 0 { return .strings }
        return Ruin.Way(rawValue: k) ?? .random
      }
    }
    return .random
  }
}
