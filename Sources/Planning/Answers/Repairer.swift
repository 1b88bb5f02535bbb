public import PlanModel

/// Mends a running plan after a disturbance, changing as little as it can.
public enum Repairer {
  /// How hard to look for better repairs.
  public struct Options: Hashable, Sendable {
    public var seed: UInt64
    /// Positions tried for each proposal; the answer depends on it, not on the machine.
    public var work: Int
    /// At most this many seconds of wall time in all; the answer can depend on it.
    public var wallSeconds: Double?

    public init(seed: UInt64 = 1, work: Int = 250_000, wallSeconds: Double? = nil) {
      (self.seed, self.work, self.wallSeconds) = (seed, work, wallSeconds)
    }
  }

  /// Up to three distinct proposals: fewest changes, lowest cost, no overtime; the answer says why
  /// when there are fewer.
  ///
  /// Visits that have begun before `now` stay as they are. Every proposal obeys the hard rules of
  /// `problem(after:)`, and a required visit stays open only when no route was found for it, with
  /// overtime where shifts allow it. Costs compare with `baseline` (stability).
  public static func repair(
    _ problem: PlanProblem, baseline: Plan, events: [PlanEvent], now: Int,
    options: Options = Options(), cancel: CancelFlag = CancelFlag()
  ) -> RepairAnswer {
    let workshop = Workshop(
      day(problem, baseline, events, now), options,
      Stop(cancel: cancel, wallSeconds: options.wallSeconds))
    return workshop.answer()
  }

  /// The problem as it stands after the events: begun visits pinned, absent carers' shifts cut, and
  /// `baseline` as the plan to compare with. Proposals are plans for this problem.
  public static func problem(
    _ problem: PlanProblem, baseline: Plan, after events: [PlanEvent], now: Int
  ) -> PlanProblem {
    day(problem, baseline, events, now).problem
  }

  private static func day(
    _ problem: PlanProblem, _ baseline: Plan, _ events: [PlanEvent], _ now: Int
  ) -> DisturbedDay {
    var day = DisturbedDay(problem, baseline, now: now)
    day.pinThePast()
    for event in events { day.apply(event) }
    return day
  }
}

extension Compilation {
  /// The plan with its exact cost in this problem, its times kept.
  func priced(_ plan: Plan) -> Plan {
    let tours = Tours(instance)
    load(plan, into: tours, keepingTimes: true)
    return self.plan(tours, seed: plan.seed, work: plan.work)
  }
}
