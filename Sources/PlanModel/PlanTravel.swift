/// Exact travel between the places of a problem, the same integers on every machine.
///
/// Planar: metres = ⌊√(dx² + dy²)⌋ · detour ‰ // 1000, and seconds = access + metres · 60 // metres
/// per minute, with 0 between a place and itself. Tables: the entry, but 0 between a place and
/// itself. A carer's speed is applied to the result: seconds · 100 // speed percent.
///
/// Requires a problem that `PlanProblem.validate` accepts. Making one copies no matrix.
public struct PlanTravel: Sendable {
  private let times: PlanTravelTimes
  private let points: [(x: Int, y: Int)]

  /// The travel of one problem.
  public init(_ problem: PlanProblem) {
    times = problem.travelTimes
    if case .planar = times {
      points = problem.locations.map { (Int($0.x), Int($0.y)) }
    } else {
      points = []
    }
  }

  /// Travel by one way of travelling, `nil` when the problem has no such profile.
  public func by(_ profile: String) -> PlanProfileTravel? {
    switch times {
    case .matrices(let matrices): matrices[profile].map { PlanProfileTravel(.table($0)) }
    case .planar(let metric):
      metric.profiles[profile].map {
        PlanProfileTravel(.plane(points, detour: metric.detourPermille, $0))
      }
    }
  }
}

/// Travel by one way of travelling. Each answer takes constant time and allocates nothing.
public struct PlanProfileTravel: Sendable {
  enum Source: Sendable {
    case table(PlanMatrix)
    case plane([(x: Int, y: Int)], detour: Int, PlanMetric.Profile)
  }

  private let source: Source

  init(_ source: Source) { self.source = source }

  /// Metres from one place to another; 0 when either side is open.
  public func metres(from: Int?, to: Int?) -> Int {
    guard let from, let to, from != to else { return 0 }
    switch source {
    case .table(let matrix): return matrix.distances?[from][to] ?? 0
    case .plane(let points, let detour, _):
      let dx = points[from].x - points[to].x, dy = points[from].y - points[to].y
      return integerSquareRoot(dx * dx + dy * dy) * detour / 1000
    }
  }

  /// Seconds from one place to another at `speedPercent`; 0 when either side is open.
  public func seconds(from: Int?, to: Int?, speedPercent: Int = 100) -> Int {
    guard let from, let to, from != to else { return 0 }
    let atFullSpeed =
      switch source {
      case .table(let matrix): matrix.durations[from][to]
      case .plane(_, _, let profile):
        profile.accessSeconds + metres(from: from, to: to) * 60 / profile.metresPerMinute
      }
    return speedPercent == 100 ? atFullSpeed : atFullSpeed * 100 / speedPercent
  }
}

/// The largest integer whose square is not above `value`, which is not negative.
func integerSquareRoot(_ value: Int) -> Int {
  var root = Int(Double(value).squareRoot())
  // The floating-point root can be off by one beyond 2^52.
  while root * root > value { root -= 1 }
  while (root + 1) * (root + 1) <= value { root += 1 }
  return root
}
