/// A plan: at most one route per shift, and the visits left out with the reasons.
///
/// JSON format `careplan-plan/1`.
public struct Plan: Hashable, Sendable {
  /// The name of the JSON format.
  public static let format = "careplan-plan/1"

  /// The name of the problem it answers.
  public var problem: String
  /// What the search started from.
  public var seed: UInt64?
  /// Evaluated moves of the search.
  public var work: Int?
  /// Euro cents, as claimed; `nil` when the plan claims nothing.
  public var cost: Int64?
  /// The parts of `cost`, as claimed.
  public var components: PlanCost?
  /// In any order; routes without visits are not listed.
  public var routes: [PlanRoute]
  /// Every visit without a route. `nil` when the plan does not list them at all, as plans made
  /// elsewhere may do; the engine always lists them.
  public var unassigned: [PlanUnassigned]?
  /// Figures for people, as claimed.
  public var summary: PlanSummary?

  /// A plan; without arguments it plans nothing and lists nothing.
  public init(
    problem: String, seed: UInt64? = nil, work: Int? = nil, cost: Int64? = nil,
    components: PlanCost? = nil, routes: [PlanRoute] = [], unassigned: [PlanUnassigned]? = [],
    summary: PlanSummary? = nil
  ) {
    (self.problem, self.seed, self.work, self.cost) = (problem, seed, work, cost)
    (self.components, self.routes) = (components, routes)
    (self.unassigned, self.summary) = (unassigned, summary)
  }
}

/// The ordered steps of one shift, from its start to its end.
public struct PlanRoute: Hashable, Sendable {
  /// Who drives the route, in which of her shifts.
  public var carer: PlanID, shift: PlanID
  /// A start, then visits and breaks in time order, then an end.
  public var steps: [PlanStep]

  /// The route of one shift.
  public init(carer: PlanID, shift: PlanID, steps: [PlanStep]) {
    (self.carer, self.shift, self.steps) = (carer, shift, steps)
  }

  /// The visits in the order they are made.
  public var visits: [PlanID] { steps.compactMap(\.visit) }
}

/// One step of a route: leaving, a visit, a break, or being back.
public struct PlanStep: Hashable, Sendable {
  /// What happens at the step.
  public enum Kind: Hashable, Sendable {
    case start
    case visit(PlanID)
    case rest(PlanID)
    case end
  }

  /// What happens.
  public var kind: Kind
  /// When the step starts, in seconds since the origin.
  public var time: Int
  /// When the carer arrives, for information only.
  public var arrival: Int?

  /// A step that starts at `time`.
  public init(_ kind: Kind, at time: Int, arrival: Int? = nil) {
    (self.kind, self.time, self.arrival) = (kind, time, arrival)
  }

  /// The visit made, if the step is one.
  public var visit: PlanID? { if case .visit(let id) = kind { id } else { nil } }
}

/// A visit left out, with at most five reasons, the most useful first.
public struct PlanUnassigned: Hashable, Sendable {
  /// The visit left out.
  public var id: PlanID
  /// The most useful first.
  public var reasons: [PlanReason]

  /// A visit left out.
  public init(id: PlanID, reasons: [PlanReason] = []) { (self.id, self.reasons) = (id, reasons) }
}

/// Figures about a plan, for people; seconds and counts.
public struct PlanSummary: Hashable, Sendable {
  /// Visits of the problem.
  public var visits: Int
  /// Visits left out.
  public var unassigned: Int
  /// Seconds on the road.
  public var travelSeconds: Int
  /// Seconds of waiting.
  public var waitSeconds: Int
  /// Mean over the patients who are seen.
  public var carersPerPatient: Double?
  /// Left out when output must be the same on every machine.
  public var computingMilliseconds: Int?

  /// Figures of one plan.
  public init(
    visits: Int, unassigned: Int, travelSeconds: Int, waitSeconds: Int,
    carersPerPatient: Double? = nil, computingMilliseconds: Int? = nil
  ) {
    (self.visits, self.unassigned) = (visits, unassigned)
    (self.travelSeconds, self.waitSeconds) = (travelSeconds, waitSeconds)
    (self.carersPerPatient, self.computingMilliseconds) = (carersPerPatient, computingMilliseconds)
  }
}
