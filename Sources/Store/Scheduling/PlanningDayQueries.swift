public import Care
import Database
public import Kernel

extension Workspace {
  /// The whole snapshot of a day, read at one moment: what the board, the solver and the
  /// explanations work on. Three statements, whatever the number of visits.
  ///
  /// `withHistory` adds who visited whom in the last 60 days, which costs more the more people
  /// there are; a list of the day does without.
  public func planningDay(on day: LocalDate, withHistory: Bool = true) async throws -> PlanningDay {
    try await read(.seePlanning) { tx in
      try tx.planningDay(day, in: organization, withHistory: withHistory, last: true)
    }
  }
}

/// A day as the board opens it.
public struct PlanningBoardDay: Hashable, Sendable {
  public var day: PlanningDay
  /// The first of the proposals that wait for an answer.
  public var waiting: WaitingTours?
}

/// Proposed tours that wait for an answer.
public struct WaitingTours: Hashable, Sendable {
  public var id: ID<TourProposal>
  /// How many visits they would change.
  public var changes: Int
}

extension Workspace {
  /// The snapshot of a day, and whether tours wait for an answer. Three statements, whatever the number
  /// of visits and proposals.
  ///
  /// Telephones, and who visited whom in the last 60 days, are what a panel shows; a board without one
  /// does without `details`.
  public func boardDay(on day: LocalDate, withDetails details: Bool = true) async throws
    -> PlanningBoardDay
  {
    try await read(.seePlanning) { tx in
      var waiting: WaitingTours?
      let snapshot = try tx.planningDay(
        day, in: organization, withHistory: details, withPhones: details,
        besides: tx.waitingTours(on: day, in: organization), last: true
      ) { row in
        // The rows come in the order of the proposals; the first counts.
        if waiting == nil { waiting = WaitingTours(id: try row.get(1), changes: try row.get(5)) }
      }
      return PlanningBoardDay(day: snapshot, waiting: waiting)
    }
  }
}

extension Transaction {
  /// The proposals of a day that wait for an answer, in the shape of `details`.
  fileprivate func waitingTours(on day: LocalDate, in organization: ID<Organization>) -> SQL {
    """
    SELECT * FROM (
      SELECT \(DayDetails.other) AS kind, q.id AS a, '' AS b, '' AS c, '' AS d, COUNT(*) AS k,
        0 AS l, 0 AS m, 0 AS o
      FROM proposal q JOIN proposal_visit x ON x.proposal_id = q.id
      WHERE q.organization_id = \(organization) AND q.day = \(day)
        AND q.state IN ('open', 'partly')
        AND (COALESCE(x.before_carer_id, '') <> COALESCE(x.after_carer_id, '')
          OR COALESCE(x.before_starts, -1) <> COALESCE(x.after_starts, -1))
      GROUP BY q.id, q.run_id, q.position ORDER BY q.run_id DESC, q.position LIMIT 1) w
    """
  }

  /// The snapshot of a day: visits and patients, carers, and everything else. Three statements that
  /// travel together.
  ///
  /// Rows of `besides`, of the kind `DayDetails.other`, come with everything else and go to `take`.
  /// For `last` see `rows(_:last:)`.
  func planningDay(
    _ day: LocalDate, in organization: ID<Organization>, withHistory: Bool = true,
    withPhones: Bool = true, of carer: ID<Carer>? = nil, besides: SQL? = nil, last: Bool = false,
    take: (Row) throws -> Void = { _ in }
  ) throws -> PlanningDay {
    let visits = SQL.all(
      ["v.organization_id = \(organization) AND v.day = \(day)"]
        + (carer.map { ["v.carer_id = \($0)"] } ?? []))
    let who: SQL =
      carer.map { "c.id = \($0)" } ?? """
        c.id IN (SELECT s.carer_id FROM shift s
            WHERE s.organization_id = \(organization) AND s.day = \(day)
          UNION SELECT v.carer_id FROM visit v WHERE \(visits) AND v.carer_id IS NOT NULL)
        """
    var rest = Self.details(day, organization, visits)
    if withPhones { rest = "\(rest) UNION ALL \(Self.phones(visits))" }
    if withHistory {
      rest = "\(rest) UNION ALL \(Self.history(before: day, visits))"
      rest = "\(rest) UNION ALL \(Self.adjacent(day, organization))"
    }
    if let besides { rest = "\(rest) UNION ALL \(besides)" }
    let answers = try rows(
      together: [
        """
        SELECT \(SQL.visitColumns), \(SQL.cardColumns)
        FROM visit v JOIN patient p ON p.id = v.patient_id
        WHERE \(visits) ORDER BY COALESCE(v.starts, v.window_from), v.id
        """,
        """
        SELECT \(SQL.carerColumns) FROM carer c
        WHERE c.organization_id = \(organization) AND \(who) ORDER BY c.sort_key, c.id
        """,
        rest,
      ], last: last)
    var snapshot = PlanningDay(day: day), details = DayDetails()
    snapshot.visits.reserveCapacity(answers[0].count)
    snapshot.patients.reserveCapacity(answers[0].count)
    for row in answers[0] { try snapshot.addVisit(row) }
    snapshot.carers = try answers[1].map(Carer.init)
    for row in answers[2] {
      if try row.get(0, as: Int.self) == DayDetails.other {
        try take(row)
      } else {
        try details.add(row)
      }
    }
    details.fill(&snapshot)
    return snapshot
  }

  /// Everything else about a day as rows of one shape, told apart by their first column.
  private static func details(
    _ day: LocalDate, _ organization: ID<Organization>, _ visits: SQL
  ) -> SQL {
    let next = day.adding(days: 1)
    return """
      SELECT 0 AS kind, '' AS a, '' AS b, '' AS c, '' AS d, n.version AS k, 0 AS l, 0 AS m, 0 AS o
      FROM planning_day n WHERE n.organization_id = \(organization) AND n.day = \(day)
      UNION ALL
      SELECT 1, d.place_quality, '', '', '', d.latitude, d.longitude, 0, 0
      FROM depot d WHERE d.organization_id = \(organization)
      UNION ALL
      SELECT 3, w.visit_id, w.carer_id, w.wish, '', 0, 0, 0, 0
      FROM visit v JOIN visit_carer w ON w.visit_id = v.id WHERE \(visits)
      UNION ALL
      SELECT 4, r.visit_id, r.rule, r.because, r.person_id, r.at, 0, 0, 0
      FROM visit v JOIN rule_override r ON r.visit_id = v.id WHERE \(visits)
      UNION ALL
      SELECT 5, s.id, s.carer_id, '', '', s.starts, s.ends, s.break_minutes, s.overtime_minutes
      FROM shift s WHERE s.organization_id = \(organization) AND s.day = \(day)
      UNION ALL
      SELECT 6, a.id, a.carer_id, a.kind, '', a.from_at, a.until_at, 0, 0 FROM absence a
      WHERE a.organization_id = \(organization) AND a.until_at > \(Instant(day, .midnight))
        AND a.from_at < \(Instant(next, .midnight))
      UNION ALL
      SELECT 8, z.id, z.patient_id, z.kind, z.from_day, 0, 0, 0, 0 FROM stay z
      WHERE z.organization_id = \(organization) AND z.from_day <= \(day)
        AND (z.until_day IS NULL OR z.until_day >= \(day))
        AND z.patient_id IN (SELECT v.patient_id FROM visit v WHERE \(visits))
      UNION ALL
      SELECT 10, v.id, '', '', '', 0, 0, 0, 0 FROM visit v
      WHERE \(visits) AND v.status IN ('underWay', 'done', 'notHome')
        AND EXISTS (SELECT 1 FROM visit_report r WHERE r.visit_id = v.id AND r.kind = 'notHome')
        AND EXISTS (SELECT 1 FROM visit_report e WHERE e.visit_id = v.id AND e.kind = 'ended')
      """
  }

  private static func phones(_ visits: SQL) -> SQL {
    """
    SELECT 2, t.patient_id, t.e164, '', '', t.position, 0, 0, 0 FROM patient_phone t
    WHERE t.patient_id IN (SELECT v.patient_id FROM visit v WHERE \(visits))
    """
  }

  private static func history(before day: LocalDate, _ visits: SQL) -> SQL {
    """
    SELECT 7, h.patient_id, h.carer_id, MAX(h.day), '', COUNT(*), 0, 0, 0 FROM visit h
    WHERE h.patient_id IN (SELECT v.patient_id FROM visit v WHERE \(visits))
      AND h.day >= \(day.adding(days: -60)) AND h.day < \(day) AND h.carer_id IS NOT NULL
      AND h.status IN ('planned', 'underWay', 'done')
    GROUP BY h.patient_id, h.carer_id
    """
  }
}

extension Transaction {
  /// When carers stop on the day before, and start on the day after.
  fileprivate static func adjacent(_ day: LocalDate, _ organization: ID<Organization>) -> SQL {
    """
    SELECT 11, b.carer_id, '', '', '', MAX(b.starts + 60 * b.minutes), 0, 0, 0 FROM visit b
    WHERE b.organization_id = \(organization) AND b.day = \(day.adding(days: -1))
      AND b.carer_id IS NOT NULL AND b.status <> 'cancelled' GROUP BY b.carer_id
    UNION ALL
    SELECT 12, f.carer_id, '', '', '', MIN(f.starts), 0, 0, 0 FROM visit f
    WHERE f.organization_id = \(organization) AND f.day = \(day.adding(days: 1))
      AND f.carer_id IS NOT NULL AND f.status <> 'cancelled' GROUP BY f.carer_id
    """
  }
}

extension PlanningDay {
  /// Adds a visit and its patient's card.
  fileprivate mutating func addVisit(_ row: Row) throws {
    var reader = ColumnReader(row)
    let visit = try Visit(reading: &reader)
    visits.append(visit)
    if patients[visit.patient] == nil {
      patients[visit.patient] = try PatientCard(reading: &reader)
    }
  }
}

/// Rows of `Transaction.details`, sorted by what they are.
private struct DayDetails {
  /// The kind of rows that are none of these.
  static let other = 9
  private var version = 0
  private var depot: Place?
  private var phones: [ID<Patient>: [(position: Int, number: PhoneNumber)]] = [:]
  private var preferred: [ID<Visit>: Set<ID<Carer>>] = [:]
  private var excluded: [ID<Visit>: Set<ID<Carer>>] = [:]
  private var overrides: [RuleOverride] = []
  private var shifts: [Shift] = []
  private var absences: [Absence] = []
  private var familiarity: [Familiarity] = []
  private var stays: [Stay] = []
  private var contradicted: Set<ID<Visit>> = []
  /// Seconds since midnight of the day before, and of the day after.
  private var ends: [ID<Carer>: Int] = [:], starts: [ID<Carer>: Int] = [:]
  private var day = LocalDate(daysSinceEpoch: 0)

  mutating func add(_ row: Row) throws {
    switch try row.get(0, as: Int.self) {
    case 0: version = try row.get(5)
    case 1:
      let point = try Coordinates(
        microdegrees: Int32(clamping: row.get(5, as: Int.self)),
        Int32(clamping: row.get(6, as: Int.self)))
      depot = Place(point, try row.get(1))
    case 2: phones[try row.get(1), default: []].append((try row.get(5), try row.get(2)))
    case 3:
      let isPreferred = try row.get(3, as: String.self) == "preferred"
      let visit = try row.get(1, as: ID<Visit>.self), carer = try row.get(2, as: ID<Carer>.self)
      if isPreferred {
        preferred[visit, default: []].insert(carer)
      } else {
        excluded[visit, default: []].insert(carer)
      }
    case 4:
      overrides.append(
        RuleOverride(
          visit: try row.get(1), rule: try row.get(2), because: try row.get(3),
          by: try row.get(4), at: try row.get(5)))
    case 5:
      shifts.append(
        try Shift(
          id: row.get(1), carer: row.get(2), day: day, start: row.get(5), end: row.get(6),
          breakMinutes: row.get(7), overtimeMinutes: row.get(8)))
    case 6:
      absences.append(
        try Absence(
          id: row.get(1), carer: row.get(2), kind: row.get(3), from: row.get(5),
          until: row.get(6)))
    case 8:
      // It covers the day, which is all that matters here; its end is not read.
      stays.append(
        Stay(
          id: try row.get(1), patient: try row.get(2), kind: try row.get(3), from: try row.get(4)))
    case 10: contradicted.insert(try row.get(1))
    case 11: ends[try row.get(1)] = try row.get(5, as: Int.self)
    case 12: starts[try row.get(1)] = try row.get(5, as: Int.self)
    default:
      familiarity.append(
        Familiarity(
          patient: try row.get(1), carer: try row.get(2), visits: try row.get(5),
          last: try row.get(3)))
    }
  }

  func fill(_ snapshot: inout PlanningDay) {
    (snapshot.version, snapshot.depot, snapshot.stays) = (version, depot, stays)
    for (patient, numbers) in phones {
      snapshot.patients[patient]?.phones = numbers.sorted { $0.position < $1.position }
        .map(\.number)
    }
    for index in snapshot.visits.indices {
      let id = snapshot.visits[index].id
      snapshot.visits[index].preferredCarers = preferred[id] ?? []
      snapshot.visits[index].excludedCarers = excluded[id] ?? []
    }
    snapshot.contradicted = contradicted
    let known = Set(snapshot.carers.map(\.id))
    let (before, after) = (snapshot.day.adding(days: -1), snapshot.day.adding(days: 1))
    snapshot.adjacent = snapshot.carers.map(\.id)
      .filter { ends[$0] != nil || starts[$0] != nil }
      .map {
        AdjacentWork(
          carer: $0, endedBefore: ends[$0].map { Instant(before, after: $0) },
          startsAfter: starts[$0].map { Instant(after, after: $0) })
      }
    snapshot.shifts = shifts.filter { known.contains($0.carer) }.map {
      var shift = $0
      shift.day = snapshot.day
      return shift
    }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    snapshot.absences = absences.filter { known.contains($0.carer) }
      .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    snapshot.overrides = overrides.sorted { ($0.visit, $0.rule) < ($1.visit, $1.rule) }
    snapshot.familiarity = familiarity.sorted {
      ($0.patient, $0.carer) < ($1.patient, $1.carer)
    }
  }
}

extension Instant {
  /// The moment so many seconds after midnight on the clock of a day; they may reach into the next.
  fileprivate init(_ day: LocalDate, after seconds: Int) {
    self.init(day.adding(days: seconds / 86_400), LocalTime(seconds: seconds % 86_400))
  }
}
