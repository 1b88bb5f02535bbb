public import Care
import Database
public import Kernel

/// An event in words: who did it, and on whom or what.
public struct AccessLine: Hashable, Sendable {
  public var event: Event
  /// Who did it; `nil` for somebody who never worked here, such as one who refused an invitation.
  public var author: PersonName?
  /// The patient concerned, directly or through a visit.
  public var patient: NamedPatient?
  /// The carer or the colleague concerned.
  public var other: PersonName?

  /// A patient by name.
  public struct NamedPatient: Hashable, Sendable {
    public var id: ID<Patient>
    public var name: PersonName
  }
}

extension Workspace {
  /// Who did or read what, newest first: of everyone, of one colleague, about one patient and that
  /// patient's visits, or only openings of records. `before` is the sequence that the previous page
  /// ended with.
  ///
  /// One query, whatever the number of events.
  public func accessLog(
    about patient: ID<Patient>? = nil, by colleague: ID<Person>? = nil, readingsOnly: Bool = false,
    before: Int? = nil, limit: Int = 50
  ) async throws -> [AccessLine] {
    let subjects: SQL =
      patient.map {
        """
        (e.subject_id = \($0)
          OR e.subject_id IN (SELECT w.id FROM visit w WHERE w.patient_id = \($0)))
        """
      } ?? "1 = 1"
    let authors: SQL = colleague.map { "e.person_id = \($0)" } ?? "1 = 1"
    let kinds: SQL = readingsOnly ? "e.kind IN ('patient.read', 'tour.read')" : "1 = 1"
    return try await read(.readEvents) { tx in
      try tx.rows(
        """
        SELECT e.organization_id, e.sequence, e.at, e.person_id, e.kind, e.subject_kind,
          e.subject_id, e.source, a.given, a.family, p.id, p.given, p.family,
          COALESCE(c.given, o.given, i.given), COALESCE(c.family, o.family, i.family),
          (SELECT COUNT(*) FROM membership m
           WHERE m.person_id = e.person_id AND m.organization_id = \(organization))
        FROM event e JOIN person a ON a.id = e.person_id
        LEFT JOIN visit v ON e.subject_kind = 'visit' AND v.id = e.subject_id
        LEFT JOIN patient p ON p.organization_id = \(organization) AND p.id =
          CASE e.subject_kind WHEN 'patient' THEN e.subject_id ELSE v.patient_id END
        LEFT JOIN carer c ON e.subject_kind = 'carer' AND c.id = e.subject_id
        LEFT JOIN person o ON e.subject_kind = 'person' AND o.id = e.subject_id
        LEFT JOIN invitation i ON e.subject_kind = 'invitation' AND i.id = e.subject_id
        WHERE e.organization_id = \(organization) AND \(subjects) AND \(authors) AND \(kinds)
          AND e.sequence < \(before ?? Int.max)
        ORDER BY e.sequence DESC LIMIT \(limit)
        """
      ).map(AccessLine.init)
    }
  }
}

extension AccessLine {
  fileprivate init(_ row: Row) throws {
    event = try Event(row)
    if try row.get(15, as: Int.self) > 0 {
      author = try PersonName(given: row.get(8), family: row.get(9))
    }
    let id = try row.get(10, as: ID<Patient>?.self)
    if let id {
      patient = NamedPatient(
        id: id, name: try PersonName(given: row.get(11), family: row.get(12)))
    }
    let given = try row.get(13, as: String?.self), family = try row.get(14, as: String?.self)
    if let given, let family { other = try PersonName(given: given, family: family) }
  }
}
