public import PlanModel

/// A hard rule that a placement by hand would break, with the number that says how badly.
public enum BrokenRule: Hashable, Sendable {
  /// The carer lacks these skills (H5).
  case skills(visit: PlanID, missing: [Int])
  /// The carer is excluded by the visit (H6).
  case excluded(visit: PlanID)
  /// Only other carers may come (H6).
  case notRequired(visit: PlanID)
  /// The visit would start so many seconds after its window, or before it when negative (H2).
  case window(visit: PlanID, seconds: Int)
  /// The carer cannot be there at the hour asked for, but so many seconds later (H3).
  case late(visit: PlanID, seconds: Int)
  /// The route would begin so many seconds before the shift (H4).
  case beforeShift(PlanShiftName, seconds: Int)
  /// The route would end so many seconds after the most overtime allowed (H4).
  case overtime(PlanShiftName, seconds: Int)
  /// A limit of the carer or the shift would be passed by so many units (H7, H13).
  case limit(PlanShiftName, PlanLimit, excess: Int)
  /// The break would be missed, or moved out of its windows (H8).
  case breakLost(PlanShiftName, rest: PlanID)
  /// The route would overlap another route of the carer by so many seconds (H7).
  case overlap(PlanShiftName, other: PlanID, seconds: Int)
  /// Two visits would miss their common start or their gap by so many seconds (H9, H10).
  case link(visit: PlanID, other: PlanID, seconds: Int)
  /// A visit that starts together with this one is not planned (H9).
  case partner(visit: PlanID, other: PlanID)
  /// Two visits would have the same carer (H9, H11).
  case sameCarer(visit: PlanID, other: PlanID)
  /// Two visits would have different carers (H11).
  case differentCarers(visit: PlanID, other: PlanID)
  /// A promised carer or hour would not be kept (H12).
  case pinned(visit: PlanID)
}

/// What a change by hand does, said before it is made.
public struct PlanConsequences: Hashable, Sendable {
  /// Another visit that starts at another time.
  public struct Moved: Hashable, Sendable {
    public var visit: PlanID
    /// Seconds since the origin.
    public var from: Int, to: Int

    public init(visit: PlanID, from: Int, to: Int) {
      (self.visit, self.from, self.to) = (visit, from, to)
    }
  }

  /// Rules that the plan would break and does not break now; empty when the change is allowed.
  public var broken: [BrokenRule]
  /// When the visit would start; `nil` when it is taken out.
  public var time: Int?
  /// Other visits whose start changes, in the order of time.
  public var moved: [Moved]
  /// The difference of cost, part by part; negative parts are savings.
  public var difference: PlanCost
  /// The plan after the change, also when it breaks a rule.
  public var plan: Plan

  public init(
    broken: [BrokenRule], time: Int?, moved: [Moved], difference: PlanCost, plan: Plan
  ) {
    (self.broken, self.time, self.moved) = (broken, time, moved)
    (self.difference, self.plan) = (difference, plan)
  }
}

/// Another place for a planned visit: who else, when, and what it would change.
public struct PlanAlternative: Hashable, Sendable {
  public var shift: PlanShiftName
  /// When the visit would start, in seconds since the origin.
  public var time: Int
  /// The difference of cost, part by part; negative parts are savings.
  public var difference: PlanCost
  /// Other visits whose start changes.
  public var moved: [PlanConsequences.Moved]

  public init(
    shift: PlanShiftName, time: Int, difference: PlanCost, moved: [PlanConsequences.Moved]
  ) {
    (self.shift, self.time, self.difference, self.moved) = (shift, time, difference, moved)
  }
}
