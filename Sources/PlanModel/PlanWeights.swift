/// What each part of the objective costs, in euro cents per unit; tolerances in seconds.
///
/// JSON keys of `weights`: `unassigned_required`, `unassigned_optional`, `travel_hour`, `km`,
/// `wait_hour`, `overtime_hour`, `shift_fixed`, `preferred_window_min`, `not_preferred`,
/// `extra_carer`, `time_spread_min`, `time_spread_tolerance_s`, `contract_excess_hour`,
/// `imbalance_permille`, `change_carer`, `change_start_min`, `change_start_tolerance_s`.
/// A missing key keeps its default.
public struct PlanWeights: Hashable, Sendable {
  /// Per required visit left out.
  public var unassignedRequired = 100_000
  /// Per optional visit left out, times 1 + priority.
  public var unassignedOptional = 500
  /// Per hour on the road.
  public var travelHour = 3000
  /// Per kilometre.
  public var distanceKilometre = 35
  /// Per idle hour.
  public var waitHour = 1500
  /// Per hour past the end of a shift.
  public var overtimeHour = 6000
  /// Per route used.
  public var shiftFixed = 0
  /// Per minute outside a preferred window.
  public var preferredWindowMinute = 10
  /// Per visit by another carer than those preferred.
  public var notPreferred = 150
  /// Per carer of a patient beyond the first.
  public var extraCarer = 400
  /// Per minute that the times of day of a series spread beyond the tolerance.
  public var timeSpreadMinute = 4
  /// Seconds.
  public var timeSpreadTolerance = 1800
  /// Per hour beyond the contract.
  public var contractExcessHour = 2500
  /// Per thousandth between the fullest and the emptiest contract.
  public var imbalancePermille = 2
  /// Per visit with another carer than in the baseline.
  public var changeCarer = 300
  /// Per minute that a visit moved from its start in the baseline, beyond the tolerance.
  public var changeStartMinute = 3
  /// Seconds.
  public var changeStartTolerance = 900

  /// The default weights.
  public init() {}
}
