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
  /// Success scores of the ways to ruin.
  private var scores: [Int]
  private(set) var rounds = 0
  private var isFocused = false
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
    scores = Ruin.Way.allCases.map { _ in 100 }
  }

  /// Positions tried so far.
  var work: Int { tours.sums.pointee.evaluated }

  /// Builds the first plan on top of what is planned already.
  func construct(_ stop: borrowing Stop, movingMeetings: Bool = true) {
    Construction(tours, meetings).run(stop)
    if movingMeetings { moveMeetings() }
    tours.save(best)
  }

  private func moveMeetings() {
    for u in 0..<tours.instance.unitCount where tours.instance.units.count(u) > 1 {
      meetings.shift(u)
    }
  }

  /// Sets how many times the search starts afresh; the last time it starts from the best plan.
  ///
  /// Small days have few, far apart good plans: several short searches find more than a long one.
  func plan(cycles: Int) { self.cycles = max(1, cycles) }

  /// The progress within the present cycle; starts the next one when it is due.
  private func enterCycle(_ whole: Int, _ cost: inout Int, _ sinceBest: inout Int) -> Int {
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
        recreate.run()
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
      let progress = enterCycle(whole, &cost, &sinceBest)
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
      let allowance = Int(Double(heat) * pace.exponential(tours.dice))
      if next < cost || next <= cost &+ allowance {
        tours.accept()
        if next < cost { scores[way.rawValue] += 4 }
        cost = next
        if tours.trueObjective < best.objective {
          scores[way.rawValue] += 20
          if !isFocused && rounds - polished > i.visits / 4 {
            polish()
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
        cost = tours.objective
      }
      if scores[way.rawValue] > 2000 { for k in scores.indices { scores[k] = scores[k] / 2 + 10 } }
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
  func finish() {
    tours.restore(best)
    tours.resetOpenCosts()
    polish()
    if tours.trueObjective < best.objective { tours.save(best) }
  }

  /// Times every route again and moves every meeting while that helps.
  func polish() {
    let i = tours.instance
    for _ in 0..<3 {
      let before = tours.objective
      for r in 0..<i.shifts where tours.count[r] > 0 { tours.settle(r) }
      moveMeetings()
      if tours.objective >= before { return }
    }
  }

  private func amount() -> Int {
    let most = max(3, min(28, tours.instance.visits / 6))
    return 2 + tours.dice.pointee.below(most)
  }

  private func chooseWay() -> Ruin.Way {
    if isFilling && tours.lacksRequired && tours.dice.pointee.below(2) == 0 { return .open }
    var total = 0
    for score in scores { total += score }
    var pick = tours.dice.pointee.below(total)
    for (k, score) in scores.enumerated() {
      pick -= score
      if pick < 0 {
        if k == Ruin.Way.open.rawValue && tours.sums.pointee.openVisits == 0 { return .strings }
        return Ruin.Way(rawValue: k) ?? .random
      }
    }
    return .random
  }
}

/// How little leaving out a required visit costs the search, so that it can cross plans that lack
/// one on the way to better full ones.
///
/// The cost follows the share of rounds that lack a visit; near the end it is the true one again.
struct Leniency {
  private let full: Int, floor: Int
  private(set) var cost: Int
  private var rounds = 0, lacking = 0
  private var isOver: Bool

  init(full: Int, isConstant: Bool = false) {
    self.full = full
    floor = min(full, 30 * 100 * Instance.scale)
    cost = isConstant ? full : min(full, 4 * floor)
    isOver = isConstant
  }

  /// Counts a round; true when the cost has changed.
  mutating func isDue(lacks: Bool, progress: Int) -> Bool {
    if isOver { return false }
    rounds += 1
    if lacks { lacking += 1 }
    if progress > 850 {
      (isOver, cost) = (true, full)
      return true
    }
    if rounds < 100 { return false }
    let before = cost
    if lacking > 35 { cost = min(full, cost + cost / 4) }
    if lacking < 15 { cost = max(floor, cost - cost / 8) }
    (rounds, lacking) = (0, 0)
    return cost != before
  }
}

/// How much worse a plan may be to be kept, and how that shrinks as the search proceeds.
struct Pace {
  private let logarithms: [Double]
  private let first: Double

  init(visits: Int) {
    // Weeks have no time to cool down from as high as days.
    first = Double((visits <= 300 ? 300 : 100) * Instance.scale)
    // −ln(u) for 1024 values of u, by the series of the inverse hyperbolic tangent.
    logarithms = (0..<1024).map { k in
      let u = (Double(k) + 0.5) / 1024
      let z = (u - 1) / (u + 1)
      var (term, sum) = (z, 0.0)
      for n in 0..<400 {
        sum += term / Double(2 * n + 1)
        term *= z * z
      }
      return -2 * sum
    }
  }

  /// A random number with mean 1, exponentially distributed.
  func exponential(_ dice: UnsafeMutablePointer<RandomSource>) -> Double {
    logarithms[dice.pointee.below(1024)]
  }

  /// The mean scaled loss accepted at `progress` thousandths: from 3 euros down to 3 cents
  /// for a day, a third of that for a week.
  func heat(_ progress: Int) -> Int {
    var heat = first
    for _ in 0..<min(1000, max(0, progress)) / 10 { heat *= 0.954_993 }
    return Int(heat)
  }
}
