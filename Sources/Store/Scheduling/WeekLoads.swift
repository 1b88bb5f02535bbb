public import Care
import Database
public import Kernel

/// How much one carer has on one day.
public struct DayLoad: Hashable, Sendable {
  public var carer: ID<Carer>
  public var day: LocalDate
  public var visits: Int
  /// Minutes at people's homes.
  public var careMinutes: Int
  /// Minutes of the carer's rounds.
  public var shiftMinutes: Int
}

/// The load of a week: per carer and day, and what is still to place.
public struct WeekLoad: Hashable, Sendable {
  public var monday: LocalDate
  /// Carers with a round or a visit in the week, in alphabetical order.
  public var carers: [Carer]
  public var loads: [DayLoad]
  /// Visits without a carer, by day.
  public var unplaced: [LocalDate: Int]
}

/// What happened on a day since a version of it, for the live board.
public struct DayChanges: Hashable, Sendable {
  /// The day's version now.
  public var version: Int
  /// In the order in which they happened.
  public var changes: [VisitChange]
}

extension Workspace {
  /// The load of the week of `day`, Monday to Sunday. Two statements.
  public func week(of day: LocalDate) async throws -> WeekLoad {
    let monday = day.monday
    return try await read(.seePlanning) { tx in
      try tx.week(from: monday, in: organization)
    }
  }

  /// What changed on `day` after `version`, at most `limit` changes. Two statements.
  ///
  /// A version that grew without changes here means that rounds or absences changed: read the day
  /// again.
  public func changes(
    on day: LocalDate, since version: Int, limit: Int = 500
  ) async throws -> DayChanges {
    try await read(.seePlanning) { tx in
      let now = try tx.version(of: day, in: organization)
      guard now > version else { return DayChanges(version: now, changes: []) }
      let changes = try tx.rows(
        """
        SELECT \(VisitChange.columns) FROM visit_change h
        WHERE h.organization_id = \(organization) AND h.day = \(day)
          AND h.day_version > \(version)
        ORDER BY h.day_version, h.visit_id LIMIT \(limit)
        """
      ).map(VisitChange.init)
      return DayChanges(version: now, changes: changes)
    }
  }

  /// How often a day was changed: cheap to ask again and again.
  public func version(of day: LocalDate) async throws -> Int {
    try await read(.seePlanning) { tx in try tx.version(of: day, in: organization) }
  }
}

extension Transaction {
  func week(from monday: LocalDate, in organization: ID<Organization>) throws -> WeekLoad {
    let sunday = monday.adding(days: 6)
    var week = WeekLoad(monday: monday, carers: [], loads: [], unplaced: [:])
    var loads: [DayKey: DayLoad] = [:]
    let rows = try rows(
      """
      SELECT 0 AS kind, COALESCE(v.carer_id, ''), v.day, COUNT(*), SUM(v.minutes) FROM visit v
      WHERE v.organization_id = \(organization) AND v.day >= \(monday) AND v.day <= \(sunday)
        AND v.status <> 'cancelled' GROUP BY v.carer_id, v.day
      UNION ALL
      SELECT 1, s.carer_id, s.day, 0, SUM(s.ends - s.starts) FROM shift s
      WHERE s.organization_id = \(organization) AND s.day >= \(monday) AND s.day <= \(sunday)
      GROUP BY s.carer_id, s.day
      """)
    for row in rows {
      let day = try row.get(2, as: LocalDate.self), sum = try row.get(4, as: Int.self)
      guard let carer = ID<Carer>(try row.get(1, as: String.self)) else {
        week.unplaced[day] = try row.get(3)
        continue
      }
      let key = DayKey(carer: carer, day: day)
      var load =
        loads[key]
        ?? DayLoad(carer: carer, day: day, visits: 0, careMinutes: 0, shiftMinutes: 0)
      if try row.get(0, as: Int.self) == 0 {
        (load.visits, load.careMinutes) = (try row.get(3), sum)
      } else {
        load.shiftMinutes = sum / 60
      }
      loads[key] = load
    }
    week.loads = loads.values.sorted { ($0.carer, $0.day) < ($1.carer, $1.day) }
    week.carers = try self.rows(
      """
      SELECT \(SQL.carerColumns) FROM carer c WHERE c.organization_id = \(organization)
        AND c.id IN \(Set(loads.keys.map(\.carer)).sorted()) ORDER BY c.sort_key, c.id
      """
    ).map(Carer.init)
    return week
  }
}

private struct DayKey: Hashable {
  let carer: ID<Carer>, day: LocalDate
}
