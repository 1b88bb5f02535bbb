public import Care
import Database
public import Kernel

/// A proposal as it is kept, with what became of it.
public struct StoredProposal: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    case open, accepted
    /// Some visits were accepted; more may be.
    case partly
    case rejected
  }

  public var id: ID<TourProposal>
  public var run: ID<PlanningRun>
  public var proposal: TourProposal
  public var state: State
  public var settledBy: ID<Person>?
  public var settledAt: Instant?
  /// The visits that were accepted.
  public var accepted: Set<ID<Visit>>
  /// The version of the day when the proposal was read.
  public var currentDayVersion: Int

  /// True when the day has changed since the proposal was made: run again, or accept what still
  /// fits.
  public var isStale: Bool { proposal.dayVersion != currentDayVersion }
}

extension Workspace {
  /// The proposals of a run, in order. Five statements, whatever their number.
  public func proposals(of run: ID<PlanningRun>) async throws -> [StoredProposal] {
    try await read(.seePlanning) { tx in
      try tx.proposals("q.organization_id = \(organization) AND q.run_id = \(run)")
    }
  }

  /// One proposal. Throws `SchedulingError.unknownProposal`.
  public func proposal(_ id: ID<TourProposal>) async throws -> StoredProposal {
    try await read(.seePlanning) { tx in try tx.proposal(id, in: organization) }
  }

  /// Rejects a proposal. Throws `SchedulingError.proposalIsSettled`.
  public func rejectProposal(_ id: ID<TourProposal>) async throws {
    let now = now()
    try await write(.planTours, as: .proposalRejected(id)) { tx in
      _ = try tx.proposal(id, in: organization)
      // Asked again while writing: somebody may accept it at the same time.
      let rejected = try tx.execute(
        """
        UPDATE proposal SET state = 'rejected', settled_by = \(person), settled_at = \(now)
        WHERE organization_id = \(organization) AND id = \(id) AND state = 'open'
        """)
      guard rejected == 1 else { throw SchedulingError.proposalIsSettled }
    }
  }
}

extension Transaction {
  /// Saves that a proposal was accepted, if nobody rejected it meanwhile.
  func settle(
    _ proposal: ID<TourProposal>, _ state: StoredProposal.State, by person: ID<Person>,
    at now: Instant
  ) throws {
    let settled = try execute(
      """
      UPDATE proposal SET state = \(state), settled_by = \(person), settled_at = \(now)
      WHERE id = \(proposal) AND state IN ('open', 'partly')
      """)
    guard settled == 1 else { throw SchedulingError.proposalIsSettled }
  }

  func insert(
    _ proposal: TourProposal, _ id: ID<TourProposal>, of run: ID<PlanningRun>, _ position: Int,
    in organization: ID<Organization>
  ) throws {
    let figures = proposal.figures
    try execute(
      """
      INSERT INTO proposal (id, organization_id, run_id, position, day, day_version, spirit, state,
        metres, travel_seconds, wait_seconds, overtime_seconds, known_faces, placed)
      VALUES (\(id), \(organization), \(run), \(position), \(proposal.day), \(proposal.dayVersion),
        \(proposal.spiritCode), 'open', \(figures.metres), \(figures.travelSeconds),
        \(figures.waitSeconds), \(figures.overtimeSeconds), \(figures.knownFaces),
        \(figures.placed))
      """)
    try insert(
      """
      proposal_visit (proposal_id, visit_id, visit_version, before_carer_id, before_starts,
        after_carer_id, after_starts, is_accepted)
      """, proposal.visits
    ) {
      """
      (\(id), \($0.visit), \($0.version), \($0.before?.carer), \($0.before?.start), \
      \($0.after?.carer), \($0.after?.start), 0)
      """
    }
    try insert("proposal_cost (proposal_id, component, cents)", proposal.costParts) {
      "(\(id), \($0.code), \(Int($0.arguments) ?? 0))"
    }
    let reasons = proposal.unplaced.flatMap { item in
      item.parts.enumerated().map { (item.visit, $0.offset, $0.element) }
    }
    try insert("proposal_unplaced (proposal_id, visit_id, position, code, arguments)", reasons) {
      "(\(id), \($0.0), \($0.1), \($0.2.code), \($0.2.arguments))"
    }
  }

  func proposal(
    _ id: ID<TourProposal>, in organization: ID<Organization>
  ) throws -> StoredProposal {
    let found = try proposals("q.organization_id = \(organization) AND q.id = \(id)")
    guard let proposal = found.first else { throw SchedulingError.unknownProposal }
    return proposal
  }

  /// Proposals whole: heads, visits, costs, reasons. Four statements.
  func proposals(_ condition: SQL) throws -> [StoredProposal] {
    let heads = try rows(
      """
      SELECT q.id, q.run_id, q.day, q.day_version, q.spirit, q.state, q.settled_by, q.settled_at,
        q.metres, q.travel_seconds, q.wait_seconds, q.overtime_seconds, q.known_faces, q.placed,
        COALESCE(n.version, 0)
      FROM proposal q LEFT JOIN planning_day n
        ON n.organization_id = q.organization_id AND n.day = q.day
      WHERE \(condition) ORDER BY q.day, q.run_id DESC, q.position
      """
    ).map(StoredProposal.init)
    // Most days have none, and every look at the board asks.
    guard !heads.isEmpty else { return [] }
    var found = Dictionary(heads.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = heads.map(\.id)
    for row in try rows(
      """
      SELECT x.proposal_id, x.visit_id, x.visit_version, x.before_carer_id, x.before_starts,
        x.after_carer_id, x.after_starts, x.is_accepted
      FROM proposal_visit x WHERE x.proposal_id IN \(ids) ORDER BY x.proposal_id, x.visit_id
      """)
    { found[try row.get(0)]?.addVisit(try ProposedVisit(row), isAccepted: try row.get(7)) }
    var costs: [ID<TourProposal>: [ProposalPart]] = [:]
    for row in try rows(
      "SELECT proposal_id, component, cents FROM proposal_cost WHERE proposal_id IN \(ids)")
    {
      costs[try row.get(0), default: []].append(
        ProposalPart(code: try row.get(1), arguments: "\(try row.get(2, as: Int.self))"))
    }
    for (id, parts) in costs { found[id]?.proposal.setCost(parts) }
    try addReasons(to: &found, ids)
    return ids.compactMap { found[$0] }
  }

  private func addReasons(
    to found: inout [ID<TourProposal>: StoredProposal], _ ids: [ID<TourProposal>]
  ) throws {
    var order: [ReasonKey] = [], parts: [ReasonKey: [ProposalPart]] = [:]
    for row in try rows(
      """
      SELECT proposal_id, visit_id, code, arguments FROM proposal_unplaced
      WHERE proposal_id IN \(ids) ORDER BY proposal_id, visit_id, position
      """)
    {
      let key = ReasonKey(proposal: try row.get(0), visit: try row.get(1))
      if parts[key] == nil { order.append(key) }
      parts[key, default: []].append(
        ProposalPart(code: try row.get(2), arguments: try row.get(3)))
    }
    for key in order {
      found[key.proposal]?.proposal.unplaced.append(
        UnplacedVisit(visit: key.visit, parts: parts[key] ?? []))
    }
  }
}

private struct ReasonKey: Hashable {
  let proposal: ID<TourProposal>, visit: ID<Visit>
}

extension ProposedVisit {
  fileprivate init(_ row: Row) throws {
    func placement(_ column: Int) throws -> Placement? {
      guard let carer = try row.get(column, as: ID<Carer>?.self),
        let start = try row.get(column + 1, as: LocalTime?.self)
      else { return nil }
      return Placement(carer: carer, start: start)
    }
    self.init(
      visit: try row.get(1), version: try row.get(2), before: try placement(3),
      after: try placement(5))
  }
}

extension StoredProposal {
  fileprivate init(_ row: Row) throws {
    var reader = ColumnReader(row)
    (id, run) = (try reader.next(), try reader.next())
    let day = try reader.next(LocalDate.self), dayVersion = try reader.next(Int.self)
    let spirit = try reader.next(String?.self)
    (state, settledBy, settledAt) = (
      try reader.next(), try reader.next(), try reader.next()
    )
    let figures = TourFigures(
      metres: try reader.next(), travelSeconds: try reader.next(),
      waitSeconds: try reader.next(), overtimeSeconds: try reader.next(),
      knownFaces: try reader.next(), placed: try reader.next())
    currentDayVersion = try reader.next()
    proposal = TourProposal(
      day: day, dayVersion: dayVersion, visits: [], unplaced: [], figures: figures)
    proposal.spiritCode = spirit
    accepted = []
  }

  fileprivate mutating func addVisit(_ visit: ProposedVisit, isAccepted: Bool) {
    proposal.visits.append(visit)
    if isAccepted { accepted.insert(visit.visit) }
  }
}
