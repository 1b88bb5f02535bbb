public import Kernel

/// Why one of several visits that are booked together cannot be.
public struct SeriesConflict: Hashable, Sendable {
  public var day: LocalDate
  /// The start asked for; `nil` for a visit to place.
  public var start: LocalTime?
  public var obstacle: Obstacle

  /// What stands in the way.
  public enum Obstacle: Hashable, Sendable {
    case carerIsBusy, patientIsBusy
    /// Rules that somebody may break with a reason.
    case rules([MoveConsequences.Rule])
  }

  public init(day: LocalDate, start: LocalTime?, _ obstacle: Obstacle) {
    (self.day, self.start, self.obstacle) = (day, start, obstacle)
  }

  /// True when a reason is enough to book the visit all the same.
  public var canBeExcused: Bool {
    if case .rules = obstacle { return true }
    return false
  }
}
