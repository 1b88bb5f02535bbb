public import Care
import Database
public import Kernel

/// One act on the visits of a day: who, when, what, and whether it can be taken back.
public struct DayAct: Hashable, Sendable {
  public var batch: ID<ChangeBatch>
  /// Who did it; `nil` for what came from a file or a program.
  public var by: PersonName?
  public var at: Instant
  public var kind: VisitChange.Kind
  /// What it did to each visit of the day.
  public var changes: [VisitChange]
  public var isUndone: Bool
  /// True when nothing stands in the way of taking it back.
  public var canUndo: Bool
}

extension Workspace {
  /// The acts of coordinators among the last 300 changes of a day, the latest first; what carers
  /// report from the door is not among them. Three statements.
  public func history(of day: LocalDate) async throws -> [DayAct] {
    try await read(.planVisits) { tx in
      let version = try tx.version(of: day, in: organization)
      let rows = try tx.rows(
        """
        SELECT \(VisitChange.columns), p.given, p.family,
          CASE WHEN u.batch_id IS NULL THEN 0 ELSE 1 END
        FROM visit_change h
        LEFT JOIN person p ON p.id = h.person_id
        LEFT JOIN undone_batch u ON u.batch_id = h.batch_id
        WHERE h.organization_id = \(organization) AND h.day = \(day)
          AND h.day_version > \(version - 300)
        ORDER BY h.day_version DESC, h.visit_id
        """)
      var acts = try DayAct.acts(
        try rows.map {
          (try VisitChange($0), try PersonName.maybe($0.get(15), $0.get(16)), try $0.get(17))
        })
      let offered = acts.filter(\.canUndo).map(\.batch)
      let refused = try tx.refused(amongst: offered, in: organization)
      for index in acts.indices where refused.contains(acts[index].batch) {
        acts[index].canUndo = false
      }
      return acts
    }
  }
}

extension Transaction {
  /// Those of the acts that undo refuses for what does not show on this day: a series is longer than
  /// what undo cancels, a stay suspended the visits, or one of another day was changed since.
  fileprivate func refused(
    amongst batches: [ID<ChangeBatch>], in organization: ID<Organization>
  ) throws -> Set<ID<ChangeBatch>> {
    var refused: Set<ID<ChangeBatch>> = []
    try Self.parts(batches) { part in
      let rows = try rows(
        """
        SELECT h.batch_id FROM visit_change h
        LEFT JOIN cancellation k ON k.visit_id = h.visit_id AND h.kind = 'cancelled'
        WHERE h.organization_id = \(organization) AND h.batch_id IN \(part)
        GROUP BY h.batch_id
        HAVING SUM(CASE WHEN h.kind = 'booked' THEN 1 ELSE 0 END) > \(VisitChange.mostBooked)
          OR COUNT(k.stay_id) > 0
          OR SUM(CASE WHEN EXISTS (
            SELECT 1 FROM visit_change l
            WHERE l.visit_id = h.visit_id AND l.visit_version > h.visit_version
              AND l.kind <> 'undone' AND NOT EXISTS (
                SELECT 1 FROM undone_batch u WHERE u.batch_id = l.batch_id)) THEN 1 ELSE 0 END) > 0
        """)
      for row in rows { refused.insert(try row.get(0)) }
    }
    return refused
  }
}

extension DayAct {
  /// Rows of changes, the latest first, as acts. O(n).
  fileprivate static func acts(
    _ rows: [(change: VisitChange, by: PersonName?, isUndone: Bool)]
  ) throws -> [DayAct] {
    var acts: [DayAct] = [], places: [ID<ChangeBatch>: Int] = [:]
    // Visits that something changed later on, which still stands.
    var overtaken: Set<ID<Visit>> = [], next: Set<ID<Visit>> = []
    var current: ID<ChangeBatch>?
    for (change, by, isUndone) in rows {
      if change.batch != current {
        overtaken.formUnion(next)
        (current, next) = (change.batch, [])
      }
      if !isUndone, change.kind != .undone { next.insert(change.visit) }
      guard change.kind != .reported else { continue }
      let isFree = !isUndone && change.kind.isUndoable && !overtaken.contains(change.visit)
      if let place = places[change.batch] {
        acts[place].changes.append(change)
        acts[place].canUndo = acts[place].canUndo && isFree
      } else {
        places[change.batch] = acts.count
        acts.append(
          DayAct(
            batch: change.batch, by: by, at: change.at, kind: change.kind, changes: [change],
            isUndone: isUndone, canUndo: isFree))
      }
    }
    return acts
  }
}

extension PersonName {
  fileprivate static func maybe(_ given: String?, _ family: String?) throws -> PersonName? {
    guard let family else { return nil }
    return try PersonName(given: given ?? "", family: family)
  }
}
