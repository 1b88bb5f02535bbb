public import PlanModel

/// How a search is run.
public struct SolveOptions: Sendable {
  /// When a search ends; the first limit reached counts, and none means until cancelled.
  public struct Limits: Hashable, Sendable {
    /// Seconds of wall time, the set-up included.
    public var wallSeconds: Double?
    /// Seconds of processor time of the whole process from the start of the search.
    public var cpuSeconds: Double?
    /// Positions tried, over all islands. The only limit with the same plan on every machine.
    public var work: Int?

    public init(wallSeconds: Double? = nil, cpuSeconds: Double? = nil, work: Int? = nil) {
      (self.wallSeconds, self.cpuSeconds, self.work) = (wallSeconds, cpuSeconds, work)
    }
  }

  /// Decides every random choice.
  public var seed: UInt64
  public var limits: Limits
  /// At most this many threads; the plan does not depend on it.
  public var threads: Int
  /// Independent searches that exchange their best plan; the plan depends on it.
  public var islands: Int
  /// A plan to start from. It changes no cost; `PlanProblem.baseline` does.
  public var warmStart: Plan?

  public init(
    seed: UInt64 = 1, limits: Limits = Limits(wallSeconds: 10), threads: Int = 1, islands: Int = 1,
    warmStart: Plan? = nil
  ) {
    (self.seed, self.limits, self.threads) = (seed, limits, threads)
    (self.islands, self.warmStart) = (islands, warmStart)
  }
}

/// Plans tours: stops, shifts and travel times in, tours out.
public enum Solver {
  /// The best plan found for the problem within the limits.
  ///
  /// Always answers: what cannot be planned is listed as unassigned, without reasons (`Explainer`
  /// gives them). With a work limit, the same problem, seed and islands give the same plan whatever
  /// the number of threads. `onImproved` is called on the calling thread with each better plan that
  /// is worth showing, the first complete one included.
  ///
  /// Requires a problem that `PlanProblem.validate` accepts.
  public static func solve(
    _ problem: PlanProblem, options: SolveOptions = SolveOptions(),
    cancel: CancelFlag = CancelFlag(), onImproved: (Plan) -> Void = { _ in }
  ) -> Plan {
    let limits = options.limits
    let stop = Stop(
      cancel: cancel, wallSeconds: limits.wallSeconds, cpuSeconds: limits.cpuSeconds)
    return Archipelago(Compilation(problem), options, stop).run(onImproved)
  }
}
