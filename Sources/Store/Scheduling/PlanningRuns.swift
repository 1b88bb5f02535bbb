public import Care
import Database
public import Kernel

extension PlanningRun {
  /// How many searches of one organization may wait or run at once.
  public static let mostAtOnce = 5
}

extension Workspace {
  /// Queues a search for tours; the runner carries it out and saves a proposal.
  ///
  /// Throws `SchedulingError.tooManyRuns` when `PlanningRun.mostAtOnce` wait or run already.
  public func requestPlanning(
    on day: LocalDate, scope: PlanningScope = PlanningScope(), seconds: Int = 10
  ) async throws -> PlanningRun {
    try await request(.tours, on: day, scope, seconds)
  }

  /// Queues a repair of `day` after an absence; the runner saves up to three proposals.
  public func requestRepair(
    of day: LocalDate, after absence: ID<Absence>, seconds: Int = 3
  ) async throws -> PlanningRun {
    try await request(.repair(absence), on: day, PlanningScope(), seconds)
  }

  private func request(
    _ kind: PlanningRun.Kind, on day: LocalDate, _ scope: PlanningScope, _ seconds: Int
  ) async throws -> PlanningRun {
    let run = PlanningRun(
      id: ID(at: now()), day: day, kind: kind, scope: scope, seconds: seconds,
      requestedBy: person, requestedAt: now())
    return try await write(.planTours, as: .planningRequested(run.id)) { tx in
      // Whoever asks first makes the others wait, so that the limit holds.
      try tx.execute(
        "UPDATE organization SET language = language WHERE id = \(organization)", unnoticed: true)
      let active = try tx.value(
        """
        SELECT COUNT(*) FROM planning_run
        WHERE state IN ('queued', 'running') AND organization_id = \(organization)
        """, as: Int.self)
      guard active ?? 0 < PlanningRun.mostAtOnce else {
        throw SchedulingError.tooManyRuns(limit: PlanningRun.mostAtOnce)
      }
      if case .repair(let absence) = kind { _ = try tx.absence(absence, in: organization) }
      try tx.insert(run, in: organization)
      return run
    }
  }

  /// One run. Throws `SchedulingError.unknownRun`.
  public func planningRun(_ id: ID<PlanningRun>) async throws -> PlanningRun {
    try await read(.seePlanning) { tx in try tx.planningRun(id, in: organization) }
  }

  /// The runs of a day, the latest first. Two statements.
  public func planningRuns(on day: LocalDate, limit: Int = 20) async throws -> [PlanningRun] {
    try await read(.seePlanning) { tx in
      try tx.planningRuns(
        "r.organization_id = \(organization) AND r.day = \(day)",
        ending: "ORDER BY r.requested_at DESC, r.id DESC LIMIT \(limit)")
    }
  }

  /// Stops a run: at once while it waits, otherwise with the best tours so far.
  @discardableResult
  public func stopPlanning(_ id: ID<PlanningRun>) async throws -> PlanningRun {
    let now = now()
    return try await write(.planTours, as: .planningStopped(id)) { tx in
      try tx.execute(
        """
        UPDATE planning_run SET state = 'stopped', stop_wanted = 1, finished_at = \(now)
        WHERE organization_id = \(organization) AND id = \(id) AND state = 'queued'
        """)
      try tx.execute(
        """
        UPDATE planning_run SET stop_wanted = 1
        WHERE organization_id = \(organization) AND id = \(id) AND state = 'running'
        """)
      return try tx.planningRun(id, in: organization)
    }
  }
}

extension PlanningRun {
  static let columns: SQL = """
    r.id, r.day, r.kind, r.absence_id, r.part_from, r.part_to, r.keeps_plan, r.seconds, r.state,
    r.requested_by, r.requested_at, r.started_at, r.finished_at, r.moves, r.cost, r.unplaced,
    r.stop_wanted, r.failure, r.organization_id, r.placed, r.metres, r.overtime_seconds,
    r.known_faces
    """

  init(_ row: Row, carers: Set<ID<Carer>>) throws {
    var kind = Kind.tours
    if let absence = try row.get(3, as: ID<Absence>?.self) { kind = .repair(absence) }
    var part: TimeWindow?
    if let from = try row.get(4, as: LocalTime?.self), let to = try row.get(5, as: LocalTime?.self)
    {
      part = try TimeWindow(from, to)
    }
    self.init(
      id: try row.get(0), day: try row.get(1), kind: kind,
      scope: PlanningScope(part: part, carers: carers, keepsPlan: try row.get(6)),
      seconds: try row.get(7), requestedBy: try row.get(9), requestedAt: try row.get(10))
    state = try row.get(8)
    (startedAt, finishedAt) = (try row.get(11), try row.get(12))
    progress = Progress(
      moves: try row.get(13), cost: try row.get(14), unplaced: try row.get(15))
    if let placed = try row.get(19, as: Int?.self) {
      progress.figures = TourFigures(
        metres: try row.get(20), overtimeSeconds: try row.get(21), knownFaces: try row.get(22),
        placed: placed)
    }
    (isStopWanted, failure) = (try row.get(16), try row.get(17))
  }
}

extension Transaction {
  fileprivate func insert(_ run: PlanningRun, in organization: ID<Organization>) throws {
    var absence: ID<Absence>?
    if case .repair(let id) = run.kind { absence = id }
    try execute(
      """
      INSERT INTO planning_run (id, organization_id, day, kind, state, requested_by, requested_at,
        part_from, part_to, keeps_plan, seconds, absence_id, stop_wanted, moves, failure)
      VALUES (\(run.id), \(organization), \(run.day), \(absence == nil ? "tours" : "repair"),
        'queued', \(run.requestedBy), \(run.requestedAt), \(run.scope.part?.from),
        \(run.scope.part?.to), \(run.scope.keepsPlan), \(run.seconds), \(absence), 0, 0, '')
      """)
    for carer in run.scope.carers { _ = try self.carer(carer, in: organization) }
    try insert("planning_run_carer (run_id, carer_id)", run.scope.carers.sorted()) {
      "(\(run.id), \($0))"
    }
  }

  /// Runs with their carers. Two statements.
  func planningRuns(_ condition: SQL, ending: SQL = "") throws -> [PlanningRun] {
    let rows = try rows(
      "SELECT \(PlanningRun.columns) FROM planning_run r WHERE \(condition) \(ending)")
    let ids = try rows.map { try $0.get(0, as: ID<PlanningRun>.self) }
    var carers: [ID<PlanningRun>: Set<ID<Carer>>] = [:]
    for row in try self.rows(
      "SELECT run_id, carer_id FROM planning_run_carer WHERE run_id IN \(ids)")
    {
      carers[try row.get(0), default: []].insert(try row.get(1))
    }
    return try zip(rows, ids).map { try PlanningRun($0, carers: carers[$1] ?? []) }
  }

  func planningRun(
    _ id: ID<PlanningRun>, in organization: ID<Organization>
  ) throws -> PlanningRun {
    let runs = try planningRuns("r.organization_id = \(organization) AND r.id = \(id)")
    guard let run = runs.first else { throw SchedulingError.unknownRun }
    return run
  }
}
