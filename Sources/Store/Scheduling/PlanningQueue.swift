public import Care
public import Database
public import Kernel

/// The runs of all organizations that wait for a runner. Several processes may take from it.
public struct PlanningQueue: Sendable {
  /// A run that the caller has to carry out, and the door through which it does so.
  public struct Taken: Sendable {
    public let run: PlanningRun
    public let workspace: Workspace
  }

  private let database: Database
  private let clock: @Sendable () -> Instant

  /// The queue of a database; `clock` gives this moment.
  public init(_ database: Database, clock: @escaping @Sendable () -> Instant) {
    (self.database, self.clock) = (database, clock)
  }

  /// The run that has waited longest, now running; `nil` when none waits. Never given to two.
  public func takeNext() async throws -> Taken? {
    let now = clock()
    let taken = try await database.write { tx -> (PlanningRun, ID<Organization>)? in
      let row = try tx.row(
        """
        UPDATE planning_run SET state = 'running', started_at = \(now), seen_at = \(now),
          attempts = attempts + 1
        WHERE state = 'queued' AND id = (SELECT w.id FROM planning_run w
          WHERE w.state = 'queued' ORDER BY w.requested_at, w.id LIMIT 1)
        RETURNING id, organization_id
        """)
      guard let row else { return nil }
      let organization = try row.get(1, as: ID<Organization>.self)
      return (try tx.planningRun(row.get(0), in: organization), organization)
    }
    guard let (run, organization) = taken else { return nil }
    return Taken(run: run, workspace: door(organization, run.requestedBy))
  }

  /// Saves how far a run is; false when somebody wants it to stop.
  public func report(_ progress: PlanningRun.Progress, of run: ID<PlanningRun>) async throws -> Bool
  {
    let now = clock()
    return try await database.write { tx in
      let stop = try tx.value(
        """
        UPDATE planning_run SET \(progress.columns), seen_at = \(now)
        WHERE id = \(run) AND state = 'running' RETURNING stop_wanted
        """, as: Bool.self)
      return stop == false
    }
  }

  /// A number that grows whenever this process asks for a run, or changes one.
  public var changes: Int { database.changes(of: ["planning_run"]) }

  /// True when a run waits; only reads.
  public func isWaitedFor() async throws -> Bool {
    try await database.read { tx in
      try tx.row("SELECT 1 FROM planning_run WHERE state = 'queued' LIMIT 1", last: true) != nil
    }
  }

  /// True when somebody wants the run to stop, or it no longer runs; only reads.
  public func isStopWanted(of run: ID<PlanningRun>) async throws -> Bool {
    try await database.read { tx in
      try tx.value(
        "SELECT stop_wanted FROM planning_run WHERE id = \(run) AND state = 'running'",
        as: Bool.self) != false
    }
  }

  /// How often a run is begun: one that ended its program each time is not taken up again.
  public static let mostAttempts = 2

  /// Puts runs back whose runner has not been heard of for `seconds`: its process ended. Those that
  /// were begun `mostAttempts` times have failed. How many there were.
  @discardableResult
  public func recover(silentFor seconds: Int = 60) async throws -> Int {
    let limit = clock().adding(seconds: -seconds)
    let failed = try await database.read { tx in
      try tx.rows(
        """
        SELECT id, organization_id, requested_by FROM planning_run
        WHERE state = 'running' AND seen_at < \(limit) AND attempts >= \(Self.mostAttempts)
        """
      ).map { (try $0.get(0, as: ID<PlanningRun>.self), try door($0.get(1), $0.get(2))) }
    }
    for (run, workspace) in failed { try await workspace.fail(run, because: "run.failed.crashed") }
    let waiting = try await database.write { tx in
      try tx.execute(
        """
        UPDATE planning_run SET state = 'queued', started_at = NULL, seen_at = NULL
        WHERE state = 'running' AND seen_at < \(limit) AND attempts < \(Self.mostAttempts)
        """)
    }
    return failed.count + waiting
  }

  /// The door through which a run is carried out, in the name of who asked for it.
  private func door(_ organization: ID<Organization>, _ person: ID<Person>) -> Workspace {
    Workspace(
      database: database, organization: organization, person: person,
      permissions: [.seePlanning, .planTours], source: "background", clock: clock)
  }
}

extension PlanningRun.Progress {
  /// The columns that say how far a run is.
  fileprivate var columns: SQL {
    """
    moves = \(moves), cost = \(cost), unplaced = \(unplaced), placed = \(figures?.placed),
    metres = \(figures?.metres), overtime_seconds = \(figures?.overtimeSeconds),
    known_faces = \(figures?.knownFaces)
    """
  }
}

extension Workspace {
  /// Ends a run with what it proposes, fewest changes first for a repair; the run as saved.
  ///
  /// It is stale when the day has changed since the snapshot of the first proposal, and stopped
  /// when somebody stopped it. Throws `SchedulingError.unknownRun` when it no longer runs.
  @discardableResult
  public func finish(
    _ run: ID<PlanningRun>, with proposals: [TourProposal], progress: PlanningRun.Progress
  ) async throws -> PlanningRun {
    let now = now()
    return try await write(.planTours, as: .planningEnded(run)) { tx in
      let current = try tx.planningRun(run, in: organization)
      guard current.state == .running else { throw SchedulingError.unknownRun }
      let version = try tx.version(of: current.day, in: organization)
      let isStale = proposals.contains { $0.dayVersion != version }
      let state: PlanningRun.State =
        isStale ? .stale : current.isStopWanted ? .stopped : .finished
      try tx.execute(
        """
        UPDATE planning_run SET state = \(state), finished_at = \(now), \(progress.columns)
        WHERE id = \(run) AND state = 'running'
        """)
      for (position, proposal) in proposals.enumerated() {
        try tx.insert(proposal, ID(at: now), of: run, position, in: organization)
      }
      return try tx.planningRun(run, in: organization)
    }
  }

  /// Ends a run that found nothing, with the key of the sentence that says why.
  @discardableResult
  public func fail(_ run: ID<PlanningRun>, because key: String) async throws -> PlanningRun {
    let now = now()
    return try await write(.planTours, as: .planningEnded(run)) { tx in
      try tx.execute(
        """
        UPDATE planning_run SET state = 'failed', finished_at = \(now), failure = \(key)
        WHERE organization_id = \(organization) AND id = \(run) AND state = 'running'
        """)
      return try tx.planningRun(run, in: organization)
    }
  }
}
