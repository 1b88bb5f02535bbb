public import Kernel

/// Which part of a day is planned, and how.
public struct PlanningScope: Hashable, Sendable {
  /// Only starts in this span: visits to place whose window touches it, and those that start in it
  /// today. All others stay where they are, also those that could come into it. `nil` for the
  /// whole day.
  public var part: TimeWindow?
  /// Only tours of these carers; empty for all.
  public var carers: Set<ID<Carer>>
  /// True to count every change against today's plan, so that little moves.
  public var keepsPlan: Bool
  /// The time on the clock when the day is today: what has begun by then stays.
  public var now: LocalTime?

  public init(
    part: TimeWindow? = nil, carers: Set<ID<Carer>> = [], keepsPlan: Bool = true,
    now: LocalTime? = nil
  ) {
    (self.part, self.carers, self.keepsPlan, self.now) = (part, carers, keepsPlan, now)
  }
}
