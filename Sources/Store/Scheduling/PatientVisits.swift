public import Care
import Database
public import Kernel

/// A visit of one patient, with the words a list needs about it.
public struct PatientVisitLine: Hashable, Sendable {
  public var visit: Visit
  /// The carer's name, `nil` while nobody is chosen.
  public var carer: PersonName?
  /// Why it will not be made, for a cancelled visit.
  public var cancellation: Cancellation.Reason?
}

/// A carer who has been to a patient, and how often.
public struct Companion: Hashable, Sendable {
  public var carer: ID<Carer>
  public var name: PersonName
  public var qualification: Qualification
  /// Visits made or planned within the span asked for.
  public var visits: Int
  /// The day of the last of them.
  public var last: LocalDate
}

extension Workspace {
  /// A patient's visits from one day to another, in their order, at most `limit` of them: the first
  /// ones, or with `latestFirst` the last ones. One query on an index.
  ///
  /// The record itself is read with `patient(_:)`, which says so in an event.
  public func visitLines(
    of patient: ID<Patient>, from first: LocalDate, to last: LocalDate, limit: Int = 200,
    latestFirst: Bool = false
  ) async throws -> [PatientVisitLine] {
    try require(.seePatients, .seePlanning)
    let way: SQL = latestFirst ? "DESC" : "ASC"
    return try await read(permits(.seePatients) ? .seePatients : .seePlanning) { tx in
      try tx.rows(
        """
        SELECT c.given, c.family, k.reason, \(SQL.visitColumns) FROM visit v
        LEFT JOIN carer c ON c.id = v.carer_id
        LEFT JOIN cancellation k ON k.visit_id = v.id
        WHERE v.patient_id = \(patient) AND v.day >= \(first) AND v.day <= \(last)
          AND v.organization_id = \(organization)
        ORDER BY v.day \(way), COALESCE(v.starts, v.window_from) \(way), v.id LIMIT \(limit)
        """
      ).map(PatientVisitLine.init)
    }
  }

  /// One visit as the list shows it. Throws `SchedulingError.unknownVisit`.
  public func visitLine(_ id: ID<Visit>) async throws -> PatientVisitLine {
    try require(.seePatients, .seePlanning)
    return try await read(permits(.seePatients) ? .seePatients : .seePlanning) { tx in
      let row = try tx.row(
        """
        SELECT c.given, c.family, k.reason, \(SQL.visitColumns) FROM visit v
        LEFT JOIN carer c ON c.id = v.carer_id
        LEFT JOIN cancellation k ON k.visit_id = v.id
        WHERE v.organization_id = \(organization) AND v.id = \(id)
        """)
      guard let row else { throw SchedulingError.unknownVisit }
      return try PatientVisitLine(row)
    }
  }

  /// The carers who come to a patient from `day` on, the most frequent first. One query.
  public func companions(of patient: ID<Patient>, since day: LocalDate) async throws -> [Companion]
  {
    try await read(.seePatients) { tx in
      try tx.rows(
        """
        SELECT c.id, c.given, c.family, c.qualification, COUNT(*), MAX(v.day)
        FROM visit v JOIN carer c ON c.id = v.carer_id
        WHERE v.patient_id = \(patient) AND v.day >= \(day) AND v.status <> 'cancelled'
          AND v.organization_id = \(organization)
        GROUP BY c.id, c.given, c.family, c.qualification
        ORDER BY 5 DESC, 6 DESC, c.id LIMIT 20
        """
      ).map { row in
        Companion(
          carer: try row.get(0), name: try PersonName(given: row.get(1), family: row.get(2)),
          qualification: try row.get(3), visits: try row.get(4), last: try row.get(5))
      }
    }
  }
}

extension PatientVisitLine {
  fileprivate init(_ row: Row) throws {
    var reader = ColumnReader(row)
    let given = try reader.next(String?.self), family = try reader.next(String?.self)
    cancellation = try reader.next()
    visit = try Visit(reading: &reader)
    if let given, let family { carer = try PersonName(given: given, family: family) }
  }
}
