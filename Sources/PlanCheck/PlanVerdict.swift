public import PlanModel

/// What the judge found: every broken rule, and what the plan really costs.
public struct PlanVerdict: Hashable, Sendable {
  /// In the order of the routes, then of the problem; empty means the plan may be used.
  public var violations: [PlanViolation]
  /// Recomputed from the routes alone, whatever the plan claims.
  public var cost: PlanCost
  /// Sums and counts behind the cost.
  public var figures: PlanFigures

  /// Whether every hard rule is kept and every claim of the plan is true.
  public var isValid: Bool { violations.isEmpty }

  /// A verdict of these parts.
  public init(violations: [PlanViolation], cost: PlanCost, figures: PlanFigures) {
    (self.violations, self.cost, self.figures) = (violations, cost, figures)
  }
}

/// What a plan amounts to, recomputed; seconds, metres and counts.
public struct PlanFigures: Hashable, Sendable {
  /// Visits with a place.
  public var planned = 0
  /// Required visits left out.
  public var unassignedRequired = 0
  /// Optional visits left out.
  public var unassignedOptional = 0
  /// Seconds on the road.
  public var travelSeconds = 0
  /// Metres on the road.
  public var metres = 0
  /// Seconds between the earliest possible start of a step and its start.
  public var waitSeconds = 0
  /// Seconds past the end of shifts.
  public var overtimeSeconds = 0
  /// Seconds of all routes without unpaid breaks.
  public var paidSeconds = 0
  /// Routes used.
  public var routes = 0
  /// Patients with at least one planned visit.
  public var patients = 0
  /// Different pairs of a patient and a carer who comes.
  public var patientCarers = 0
  /// Visits of the baseline that another carer does now.
  public var changedCarers = 0

  /// All zero.
  public init() {}
}
