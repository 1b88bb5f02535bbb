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

  /// −ln(u) for 1024 values of u, by the series of the inverse hyperbolic tangent, so that it is the
  /// same number on every machine.
  private static let table: [Double] = (0..<1024).map { k in
    let u = (Double(k) + 0.5) / 1024
    let z = (u - 1) / (u + 1)
    var (term, sum) = (z, 0.0)
    for n in 0..<400 {
      sum += term / Double(2 * n + 1)
      term *= z * z
    }
    return -2 * sum
  }

  init(visits: Int) {
    // Weeks have no time to cool down from as high as days.
    first = Double((visits <= 300 ? 300 : 100) * Instance.scale)
    logarithms = Pace.table
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
