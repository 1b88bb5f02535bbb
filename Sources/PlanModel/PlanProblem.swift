/// A planning problem: who needs a visit, who can make it, and what may not happen.
///
/// JSON format `careplan/1`. Times are whole seconds since the origin, the local midnight of the
/// first planned day; day `d` covers `86400 · d ..< 86400 · (d + 1)`.
public struct PlanProblem: Hashable, Sendable {
  /// The name of the JSON format.
  public static let format = "careplan/1"

  /// The name that plans refer to.
  public var name: String
  /// The first midnight as an ISO 8601 text; informative, never parsed here.
  public var origin: String?
  /// How many days are planned.
  public var horizonDays: Int
  /// Coordinates of the places; may be empty when travel times come as matrices.
  public var locations: [PlanLocation]
  /// How long and how far it is between places.
  public var travelTimes: PlanTravelTimes
  /// What things cost.
  public var weights: PlanWeights
  /// Identifiers are unique.
  public var visits: [PlanVisit]
  /// Identifiers are unique.
  public var carers: [PlanCarer]
  /// Rules that join visits.
  public var links: [PlanLink]
  /// The running plan, for a repair or a warm start; changes from it cost.
  public var baseline: Plan?

  /// A problem; nothing is checked before `validate`.
  public init(
    name: String, origin: String? = nil, horizonDays: Int = 1, locations: [PlanLocation] = [],
    travelTimes: PlanTravelTimes, weights: PlanWeights = PlanWeights(), visits: [PlanVisit] = [],
    carers: [PlanCarer] = [], links: [PlanLink] = [], baseline: Plan? = nil
  ) {
    (self.name, self.origin, self.horizonDays) = (name, origin, horizonDays)
    (self.locations, self.travelTimes, self.weights) = (locations, travelTimes, weights)
    (self.visits, self.carers, self.links) = (visits, carers, links)
    self.baseline = baseline
  }

  /// How many places there are to index.
  public var placeCount: Int {
    switch travelTimes {
    case .planar: locations.count
    case .matrices(let matrices):
      matrices.min { $0.key < $1.key }?.value.durations.count ?? locations.count
    }
  }
}

/// A place: longitude and latitude in degrees, or integer metres on a plane for a planar metric.
public struct PlanLocation: Hashable, Sendable {
  /// Longitude and latitude, or east and north.
  public var x: Double, y: Double

  /// A place at these coordinates.
  public init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
}

/// Where travel times come from: tables, or a plane.
public enum PlanTravelTimes: Hashable, Sendable {
  /// One table per profile.
  case matrices([String: PlanMatrix])
  case planar(PlanMetric)

  /// The names of the ways of travelling, sorted.
  public var profiles: [String] {
    switch self {
    case .matrices(let matrices): matrices.keys.sorted()
    case .planar(let metric): metric.profiles.keys.sorted()
    }
  }
}

/// Seconds and metres between all places, row = from, column = to; neither symmetric nor triangular.
public struct PlanMatrix: Hashable, Sendable {
  /// Seconds.
  public var durations: [[Int]]
  /// `nil` when distances are not known: they count as 0 metres.
  public var distances: [[Int]]?

  /// Tables of seconds and metres.
  public init(durations: [[Int]], distances: [[Int]]? = nil) {
    (self.durations, self.distances) = (durations, distances)
  }
}

/// Travel on a plane of integer metres; the formulas stand at `PlanTravel`.
public struct PlanMetric: Hashable, Sendable {
  /// One way of travelling: its speed, and the seconds lost at each departure.
  public struct Profile: Hashable, Sendable {
    /// Speed, in metres per minute.
    public var metresPerMinute: Int
    /// Seconds added to every drive between two places.
    public var accessSeconds: Int

    /// A way of travelling.
    public init(metresPerMinute: Int, accessSeconds: Int) {
      (self.metresPerMinute, self.accessSeconds) = (metresPerMinute, accessSeconds)
    }
  }

  /// 1000 = straight lines.
  public var detourPermille: Int
  /// Ways of travelling by name.
  public var profiles: [String: Profile]

  /// A plane with these ways of travelling.
  public init(detourPermille: Int = 1000, profiles: [String: Profile]) {
    (self.detourPermille, self.profiles) = (detourPermille, profiles)
  }
}
