public import PlanModel

/// Seconds and metres between the places of a day, for each way of travelling.
public struct TravelTimes: Hashable, Sendable {
  /// The places, in the order of rows and columns.
  public let places: [Coordinates]
  public let matrices: [TravelProfile: PlanMatrix]
  /// True when the times are a straight-line estimate; the pages say so.
  public let isEstimate: Bool

  public init(
    places: [Coordinates], matrices: [TravelProfile: PlanMatrix], isEstimate: Bool
  ) {
    (self.places, self.matrices, self.isEstimate) = (places, matrices, isEstimate)
  }

  /// Straight lines × a detour, at a speed per way of travelling. O(n²).
  public init(estimating places: [Coordinates], with estimate: TravelEstimate = .standard) {
    self.places = places
    isEstimate = true
    matrices = Dictionary(
      uniqueKeysWithValues: TravelProfile.allCases.map { ($0, estimate.matrix(places, $0)) })
  }
}

/// How straight lines become journeys. Settings of a service, not facts: detours and speeds differ
/// between town and country.
public struct TravelEstimate: Hashable, Sendable {
  /// Road metres per 1 000 metres in a straight line.
  public var detourPermille: Int
  public var metresPerMinute: [TravelProfile: Int]
  /// Seconds lost at each departure: coat, stairs, key, parking.
  public var accessSeconds: [TravelProfile: Int]

  public init(
    detourPermille: Int, metresPerMinute: [TravelProfile: Int],
    accessSeconds: [TravelProfile: Int]
  ) {
    self.detourPermille = detourPermille
    (self.metresPerMinute, self.accessSeconds) = (metresPerMinute, accessSeconds)
  }

  /// 30 % detour; car 25 km/h, bicycle 15 km/h, on foot 4.8 km/h.
  public static let standard = TravelEstimate(
    detourPermille: 1300, metresPerMinute: [.car: 417, .bicycle: 250, .foot: 80],
    accessSeconds: [.car: 120, .bicycle: 60, .foot: 0])

  /// Metres on the road and seconds between two places; 0 and 0 for the same place.
  public func journey(
    _ from: Coordinates, _ to: Coordinates, by profile: TravelProfile
  ) -> (metres: Int, seconds: Int) {
    guard from != to else { return (0, 0) }
    let metres = from.metres(to: to) * detourPermille / 1000
    let speed = max(metresPerMinute[profile] ?? 1, 1)
    return (metres, (accessSeconds[profile] ?? 0) + metres * 60 / speed)
  }

  func matrix(_ places: [Coordinates], _ profile: TravelProfile) -> PlanMatrix {
    let journeys = places.map { from in places.map { journey(from, $0, by: profile) } }
    return PlanMatrix(
      durations: journeys.map { $0.map(\.seconds) }, distances: journeys.map { $0.map(\.metres) })
  }
}
