/// The parts of the objective, in the order in which they are reported; raw values are JSON keys.
public enum PlanComponent: String, CaseIterable, Hashable, Sendable {
  case unassigned, travel, distance, wait, overtime
  case shiftFixed = "shift_fixed"
  case preferredWindow = "preferred_window"
  case notPreferred = "not_preferred"
  case extraCarers = "extra_carers"
  case timeSpread = "time_spread"
  case contractExcess = "contract_excess"
  case imbalance, stability
}

/// What a plan costs, part by part, in euro cents; lower is better.
public struct PlanCost: Hashable, Sendable {
  /// Visits left out.
  public var unassigned: Int64 = 0
  /// Time on the road.
  public var travel: Int64 = 0
  /// Kilometres.
  public var distance: Int64 = 0
  /// Idle time.
  public var wait: Int64 = 0
  /// Time past the end of shifts.
  public var overtime: Int64 = 0
  /// Routes used.
  public var shiftFixed: Int64 = 0
  /// Minutes outside preferred windows.
  public var preferredWindow: Int64 = 0
  /// Visits by others than the preferred carers.
  public var notPreferred: Int64 = 0
  /// Different carers per patient beyond the first.
  public var extraCarers: Int64 = 0
  /// Times of day of a series that differ too much.
  public var timeSpread: Int64 = 0
  /// Work beyond contracts.
  public var contractExcess: Int64 = 0
  /// The fullest contract against the emptiest.
  public var imbalance: Int64 = 0
  /// Changes against the baseline.
  public var stability: Int64 = 0

  /// A cost of zero, to be filled part by part.
  public init() {}

  /// The sum of all parts; it stops at the largest number instead of overflowing.
  public var total: Int64 {
    let sum = PlanComponent.allCases.reduce(Int128(0)) { $0 + Int128(self[$1]) }
    return Int64(clamping: sum)
  }

  /// One part by its name.
  public subscript(component: PlanComponent) -> Int64 {
    get { self[keyPath: Self.field(of: component)] }
    set { self[keyPath: Self.field(of: component)] = newValue }
  }

  private static func field(of component: PlanComponent) -> WritableKeyPath<PlanCost, Int64> {
    switch component {
    case .unassigned: \.unassigned
    case .travel: \.travel
    case .distance: \.distance
    case .wait: \.wait
    case .overtime: \.overtime
    case .shiftFixed: \.shiftFixed
    case .preferredWindow: \.preferredWindow
    case .notPreferred: \.notPreferred
    case .extraCarers: \.extraCarers
    case .timeSpread: \.timeSpread
    case .contractExcess: \.contractExcess
    case .imbalance: \.imbalance
    case .stability: \.stability
    }
  }
}
