import PlanModel

/// Journeys between two places, asked one at a time: from the day's tables when they hold both
/// places, otherwise estimated.
public struct Journeys: Sendable {
  /// One way from a place to another.
  public struct Leg: Hashable, Sendable {
    public var seconds: Int
    public var metres: Int

    public init(seconds: Int, metres: Int) { (self.seconds, self.metres) = (seconds, metres) }

    /// No way at all: the same place, or a place nobody knows.
    public static let none = Leg(seconds: 0, metres: 0)
  }

  /// True when at least the fallback is a straight-line estimate; the pages say so.
  public let isEstimate: Bool
  private let table: TravelTimes?
  private let index: [Coordinates: Int]
  private let estimate: TravelEstimate

  /// Journeys of a day's tables, and estimates for places they do not hold.
  public init(_ table: TravelTimes, otherwise estimate: TravelEstimate = .standard) {
    (self.table, self.estimate, isEstimate) = (table, estimate, table.isEstimate)
    index = Dictionary(
      table.places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Estimates only. Costs nothing to make.
  public init(estimating estimate: TravelEstimate = .standard) {
    (table, index, self.estimate, isEstimate) = (nil, [:], estimate, true)
  }

  /// The way from one place to another; none when a place is unknown.
  public func leg(_ from: Place?, _ to: Place?, by profile: TravelProfile) -> Leg {
    guard let from = from?.coordinates, let to = to?.coordinates, from != to else { return .none }
    if let matrix = table?.matrices[profile], let row = index[from], let column = index[to] {
      return Leg(
        seconds: matrix.durations[row][column], metres: matrix.distances?[row][column] ?? 0)
    }
    let journey = estimate.journey(from, to, by: profile)
    return Leg(seconds: journey.seconds, metres: journey.metres)
  }
}
