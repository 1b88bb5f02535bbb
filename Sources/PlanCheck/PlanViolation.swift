public import PlanModel

/// One broken rule, with the names of those concerned and by how much.
public struct PlanViolation: Hashable, Sendable {
  /// Which rule is broken, and how.
  public var code: Code
  /// The visit concerned.
  public var visit: PlanID?
  /// The other visit of a link, or the route's neighbor in time.
  public var other: PlanID?
  /// The carer concerned.
  public var carer: PlanID?
  /// The shift concerned.
  public var shift: PlanID?
  /// The break concerned.
  public var rest: PlanID?
  /// By how much: seconds, metres, visits, or cents, whichever the code speaks of.
  public var amount: Int64?
  /// The part of the cost that is claimed wrongly.
  public var component: PlanComponent?
  /// What is wrong with a problem that cannot be judged.
  public var issue: PlanIssue?

  /// A violation; only what the code speaks of is given.
  public init(
    _ code: Code, visit: PlanID? = nil, other: PlanID? = nil, carer: PlanID? = nil,
    shift: PlanID? = nil, rest: PlanID? = nil, amount: Int64? = nil,
    component: PlanComponent? = nil, issue: PlanIssue? = nil
  ) {
    (self.code, self.visit, self.other, self.carer) = (code, visit, other, carer)
    (self.shift, self.rest, self.amount) = (shift, rest, amount)
    (self.component, self.issue) = (component, issue)
  }

  /// The rules of the planning reference (section 3), and what a plan must be to be judged by them.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    case coverage = "H1"
    case window = "H2"
    case travel = "H3"
    case shift = "H4"
    case skills = "H5"
    case carers = "H6"
    case workingTime = "H7"
    case breaks = "H8"
    case sameStart = "H9"
    case gap = "H10"
    case carerLinks = "H11"
    case pinned = "H12"
    case limits = "H13"
    /// The plan is well formed and speaks of the problem.
    case form
    /// What the plan says about itself is true.
    case claims
  }

  /// What exactly is wrong; raw values are for machine-readable output.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    case visitTwice = "visit_twice"
    case unknownVisit = "unknown_visit"
    case visitMissing = "visit_missing"
    case plannedAndUnassigned = "planned_and_unassigned"
    case unassignedTwice = "unassigned_twice"
    case outsideWindow = "outside_window"
    case unreachable
    case beforeShift = "before_shift"
    case afterShift = "after_shift"
    case missingSkill = "missing_skill"
    case excludedCarer = "excluded_carer"
    case notRequiredCarer = "not_required_carer"
    case shiftWork = "shift_max_work"
    case carerWork = "carer_max_work"
    case tooLittleRest = "min_rest"
    case overlappingRoutes = "overlapping_routes"
    case breakMissing = "break_missing"
    case breakTwice = "break_twice"
    case unknownBreak = "unknown_break"
    case breakOutsideWindow = "break_outside_window"
    case breakInService = "break_in_service"
    case breakInTravel = "break_in_travel"
    case breaksOverlap = "breaks_overlap"
    case partnerMissing = "partner_missing"
    case startsApart = "starts_apart"
    case carerOnBothSides = "same_carer_twice"
    case gapTooShort = "gap_too_short"
    case gapTooLong = "gap_too_long"
    case differentCarers = "not_same_carer"
    case sameCarer = "not_different_carers"
    case pinnedLeftOut = "pinned_left_out"
    case pinnedCarer = "pinned_carer_changed"
    case pinnedStart = "pinned_start_changed"
    case tooManyTasks = "max_tasks"
    case tooMuchTravel = "max_travel_time"
    case tooFar = "max_distance"
    case invalidProblem = "invalid_problem"
    case otherProblem = "other_problem"
    case unknownCarer = "unknown_carer"
    case unknownShift = "unknown_shift"
    case shiftTwice = "shift_twice"
    case malformedRoute = "malformed_route"
    case emptyRoute = "empty_route"
    case timeOutOfRange = "time_out_of_range"
    case wrongCost = "wrong_cost"
    case wrongComponent = "wrong_component"
    case wrongSummary = "wrong_summary"

    /// The rule that is broken.
    public var rule: Rule {
      switch self {
      case .visitTwice, .unknownVisit, .visitMissing, .plannedAndUnassigned, .unassignedTwice:
        .coverage
      case .outsideWindow: .window
      case .unreachable: .travel
      case .beforeShift, .afterShift: .shift
      case .missingSkill: .skills
      case .excludedCarer, .notRequiredCarer: .carers
      case .shiftWork, .carerWork, .tooLittleRest, .overlappingRoutes: .workingTime
      case .breakMissing, .breakTwice, .unknownBreak, .breakOutsideWindow, .breakInService,
        .breakInTravel, .breaksOverlap:
        .breaks
      case .partnerMissing, .startsApart, .carerOnBothSides: .sameStart
      case .gapTooShort, .gapTooLong: .gap
      case .differentCarers, .sameCarer: .carerLinks
      case .pinnedLeftOut, .pinnedCarer, .pinnedStart: .pinned
      case .tooManyTasks, .tooMuchTravel, .tooFar: .limits
      case .invalidProblem, .otherProblem, .unknownCarer, .unknownShift, .shiftTwice,
        .malformedRoute, .emptyRoute, .timeOutOfRange:
        .form
      case .wrongCost, .wrongComponent, .wrongSummary: .claims
      }
    }
  }
}

extension PlanViolation: CustomStringConvertible {
  /// One line for a log or a terminal: `H2 outside_window visit v1 carer c1 shift d0s0 by 60`.
  public var description: String {
    var words = [code.rule.rawValue, code.rawValue]
    if let component { words.append(component.rawValue) }
    for (name, id) in [
      ("visit", visit), ("other", other), ("carer", carer), ("shift", shift), ("break", rest),
    ] {
      if let id { words.append("\(name) \(id)") }
    }
    if let amount { words.append("by \(amount)") }
    if let issue { words.append("\(issue)") }
    return words.joined(separator: " ")
  }
}
