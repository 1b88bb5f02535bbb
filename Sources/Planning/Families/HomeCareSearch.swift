public import PlanModel

/// Plans the published home care problem by annealing over orders of patients and their caregivers.
///
/// Source: Kirkpatrick, Gelatt, Vecchi (1983), Science 220; the moves follow Ceschia et al. (2024).
public enum HomeCareSearch {
  /// The best plan found within the limits. A limit of work counts places decoded; with it, the same
  /// problem and seed give the same plan on every machine.
  public static func solve(
    _ problem: HomeCareProblem, seed: UInt64 = 1, limits: SolveOptions.Limits,
    cancel: CancelFlag = CancelFlag()
  ) -> HomeCarePlan {
    let stop = Stop(
      cancel: cancel, wallSeconds: limits.wallSeconds, cpuSeconds: limits.cpuSeconds)
    let search = HomeCareAnnealing(problem, seed: seed)
    search.run(stop, work: limits.work)
    return search.plan()
  }
}

final class HomeCareAnnealing {
  private let decoder: HomeCareDecoder
  private let arena = Arena()
  private var dice: RandomSource
  /// Caregivers able to do each service, and patients close to each patient.
  private let able: Lists, near: Lists
  private let isAble: UnsafeMutablePointer<UInt8>
  private let bestOrder: UnsafeMutablePointer<Int32>, bestHand: UnsafeMutablePointer<Int32>
  private var best = Int.max
  private let n: Int
  private let pace = Pace(visits: 1)
  private let hasWork: Bool

  init(_ problem: HomeCareProblem, seed: UInt64) {
    decoder = HomeCareDecoder(problem)
    dice = RandomSource(seed: seed)
    n = problem.patients.count
    let crew = problem.caregivers
    let lists = problem.patients.flatMap { patient in
      (0..<2).map { k in
        k < patient.services.count
          ? crew.indices.filter { crew[$0].abilities.contains(patient.services[k].name) } : []
      }
    }
    able = arena.lists(lists)
    isAble = arena.allocate(2 * n * max(1, crew.count), 0)
    for (s, list) in lists.enumerated() {
      for c in list { isAble[s * crew.count + c] = 1 }
    }
    near = arena.lists(HomeCareAnnealing.neighbours(problem))
    bestOrder = arena.cells(n)
    bestHand = arena.cells(2 * n)
    hasWork =
      n > 0
      && problem.patients.indices.allSatisfy { p in
        problem.patients[p].services.indices.allSatisfy { !lists[2 * p + $0].isEmpty }
      }
  }

  /// Patients by travel and by how far their windows lie apart.
  private static func neighbours(_ problem: HomeCareProblem) -> [[Int]] {
    let patients = problem.patients
    return patients.indices.map { a in
      patients.indices.filter { $0 != a }.map { b -> (Int, Int) in
        let way = problem.distances[a + 1][b + 1]
        let served = patients[a].services[0].duration + way
        let wait = max(0, patients[b].from - patients[a].to - served)
        let late = max(0, patients[a].from + served - patients[b].to)
        return (way + wait / 5 + late, b)
      }
      .sorted { $0 < $1 }.prefix(24).map(\.1)
    }
  }

  func plan() -> HomeCarePlan {
    guard hasWork else {
      return HomeCarePlan(routes: Array(repeating: [], count: decoder.caregivers))
    }
    restoreBest()
    return decoder.plan()
  }

  private func below(_ bound: Int) -> Int { dice.below(max(1, bound)) }

  private func start() {
    let byHour = (0..<n).sorted { (decoder.to[$0], $0) < (decoder.to[$1], $1) }
    for (at, p) in byHour.enumerated() {
      (decoder.order[at], decoder.place[p]) = (Int32(p), Int32(at))
    }
    for p in 0..<n {
      for k in 0..<2 where decoder.length[2 * p + k] >= 0 {
        decoder.hand[2 * p + k] = pick(2 * p + k)
      }
      part(p)
    }
    decoder.decodeAll()
    keepBest()
  }

  private func pick(_ s: Int) -> Int32 {
    able.values[able.range(s).lowerBound + below(able.count(s))]
  }

  /// Two services of a patient need two caregivers.
  private func part(_ p: Int) {
    guard decoder.length[2 * p + 1] >= 0 else { return }
    for _ in 0..<200 where decoder.hand[2 * p] == decoder.hand[2 * p + 1] {
      decoder.hand[2 * p + below(2)] = pick(2 * p + below(2))
      for k in 0..<2
      where isAble[(2 * p + k) * decoder.caregivers + Int(decoder.hand[2 * p + k])] == 0 {
        decoder.hand[2 * p + k] = pick(2 * p + k)
      }
    }
  }

  private func keepBest() {
    best = decoder.total.sum
    bestOrder.update(from: decoder.order, count: n)
    bestHand.update(from: decoder.hand, count: 2 * n)
  }

  private func restoreBest() {
    decoder.order.update(from: bestOrder, count: n)
    decoder.hand.update(from: bestHand, count: 2 * n)
    for at in 0..<n { decoder.place[Int(decoder.order[at])] = Int32(at) }
    decoder.decodeAll()
  }

  func run(_ stop: borrowing Stop, work: Int?) {
    guard hasWork else { return }
    start()
    // From several usual ways down to a hundredth of one.
    var ways = 0
    for p in 0..<n {
      let list = near.range(p)
      guard let other = list.first else { continue }
      ways += Int(decoder.ways[(p + 1) * (n + 1) + near[other] + 1])
    }
    let usual = max(1000.0, Double(ways) / Double(max(1, n)))
    let (hot, cold) = (usual * 4, usual * 0.01)
    let ratio = cold / hot
    var turns = 0
    var heat = hot
    let cycles = n <= 30 ? 4.0 : 1.0
    while true {
      if turns & 255 == 0 {
        if stop.isAsked { return }
        var progress = Double(stop.progress) / 1000
        if let work {
          if decoder.work >= work { return }
          progress = Double(decoder.work) / Double(max(1, work))
        }
        let phase = progress * cycles
        heat = hot * HomeCareAnnealing.power(ratio, phase - phase.rounded(.down))
      }
      turns &+= 1
      let chance = pace.exponential(&dice)
      step(decoder.total.sum &+ Int(heat * chance))
      if decoder.total.sum < best { keepBest() }
    }
  }

  /// A power by squaring, the same on every machine: `exponent` in 64ths, from 0 to 1.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    var root = base
    var result = 1.0
    var left = exponent
    for _ in 0..<12 {
      root = root.squareRoot()
      left *= 2
      if left >= 1 {
        result *= root
        left -= 1
      }
    }
    return result
  }

  /// Tries one change, and keeps it when it costs no more than `limit`.
  private func step(_ limit: Int) {
    let p = below(n)
    let (old, first, second) = (Int(decoder.place[p]), decoder.hand[2 * p], decoder.hand[2 * p + 1])
    var new = old
    let kind = below(16)
    if kind < 8 {
      // Beside a neighbour, and usually with one of its caregivers.
      let list = near.range(p)
      if list.isEmpty { return }
      let q = near[list.lowerBound + below(list.count)]
      let k = decoder.length[2 * p + 1] >= 0 ? below(2) : 0
      let c = decoder.hand[2 * q + (decoder.length[2 * q + 1] >= 0 ? below(2) : 0)]
      if isAble[(2 * p + k) * decoder.caregivers + Int(c)] != 0 { decoder.hand[2 * p + k] = c }
      let side = Int(decoder.place[q])
      new =
        below(2) == 0
        ? (side > old ? side : min(n - 1, side + 1)) : (side > old ? max(0, side - 1) : side)
    } else if kind < 11 {
      new = max(0, min(n - 1, old + below(2 * 10 + 1) - 10))
    } else if kind < 14 {
      let k = decoder.length[2 * p + 1] >= 0 ? below(2) : 0
      decoder.hand[2 * p + k] = pick(2 * p + k)
      if below(2) == 0 { new = max(0, min(n - 1, old + below(2 * 6 + 1) - 6)) }
    } else {
      swap(p, limit)
      return
    }
    if decoder.length[2 * p + 1] >= 0 && decoder.hand[2 * p] == decoder.hand[2 * p + 1] {
      (decoder.hand[2 * p], decoder.hand[2 * p + 1]) = (first, second)
      return
    }
    if new == old && decoder.hand[2 * p] == first && decoder.hand[2 * p + 1] == second { return }
    move(p, from: old, to: new)
    let cost = decoder.decode(from: min(old, new), to: max(old, new), limit: limit)
    if cost.sum <= limit {
      decoder.accept()
      return
    }
    move(p, from: new, to: old)
    (decoder.hand[2 * p], decoder.hand[2 * p + 1]) = (first, second)
  }

  /// Exchanges two neighbours' places, and their caregivers where both are able.
  private func swap(_ p: Int, _ limit: Int) {
    let list = near.range(p)
    if list.isEmpty { return }
    let q = near[list.lowerBound + below(list.count)]
    let (i, j) = (Int(decoder.place[p]), Int(decoder.place[q]))
    let (a, b) = (
      2 * p + (decoder.length[2 * p + 1] >= 0 ? below(2) : 0),
      2 * q + (decoder.length[2 * q + 1] >= 0 ? below(2) : 0)
    )
    let (x, y) = (decoder.hand[a], decoder.hand[b])
    let crew = decoder.caregivers
    if x != y && isAble[a * crew + Int(y)] != 0 && isAble[b * crew + Int(x)] != 0
      && decoder.hand[a ^ 1] != y && decoder.hand[b ^ 1] != x
    {
      (decoder.hand[a], decoder.hand[b]) = (y, x)
    }
    exchange(i, j)
    let cost = decoder.decode(from: min(i, j), to: max(i, j), limit: limit)
    if cost.sum <= limit {
      decoder.accept()
      return
    }
    exchange(i, j)
    (decoder.hand[a], decoder.hand[b]) = (x, y)
  }

  private func exchange(_ i: Int, _ j: Int) {
    let (p, q) = (decoder.order[i], decoder.order[j])
    (decoder.order[i], decoder.order[j]) = (q, p)
    (decoder.place[Int(p)], decoder.place[Int(q)]) = (Int32(j), Int32(i))
  }

  private func move(_ p: Int, from old: Int, to new: Int) {
    var at = old
    while at < new {
      decoder.order[at] = decoder.order[at + 1]
      decoder.place[Int(decoder.order[at])] = Int32(at)
      at += 1
    }
    while at > new {
      decoder.order[at] = decoder.order[at - 1]
      decoder.place[Int(decoder.order[at])] = Int32(at)
      at -= 1
    }
    (decoder.order[new], decoder.place[p]) = (Int32(p), Int32(new))
  }
}
