import Care
import Database
import Kernel

/// One page of a list, and how many entries the whole list has.
public struct ListPage<Line: Hashable & Sendable>: Hashable, Sendable {
  public var lines: [Line]
  /// Entries on all pages.
  public var total: Int
}

/// The order of a list of patients.
public enum PatientOrder: String, CaseIterable, Sendable {
  case name, birthDate
}

extension Workspace {
  /// Patients in alphabetical order, `limit` from `offset` on. Two statements.
  public func patients(
    offset: Int = 0, limit: Int = 50, order: PatientOrder = .name
  ) async throws -> ListPage<PatientLine> {
    let scope = try patientScope(), today = today()
    return try await read(permits(.seePatients) ? .seePatients : .seeOwnTour) { tx in
      let total = try tx.value(
        "SELECT COUNT(*) FROM patient p WHERE p.organization_id = \(organization) AND \(scope)",
        as: Int.self)
      let inside: SQL =
        order == .name ? "p.sort_key, p.id" : "p.birth_date, p.sort_key, p.id"
      let outside: SQL =
        order == .name ? "f.sort_key, f.id" : "f.birth_date, f.sort_key, f.id"
      let lines = try tx.rows(
        """
        SELECT \(SQL.lineColumns) FROM (
          SELECT \(SQL.lineParts(from: today)) FROM patient p
          WHERE p.organization_id = \(organization) AND \(scope)
          ORDER BY \(inside) LIMIT \(min(max(limit, 1), 500)) OFFSET \(max(offset, 0))) f
        \(SQL.lineJoins) ORDER BY \(outside)
        """
      ).map(PatientLine.init)
      return ListPage(lines: lines, total: total ?? 0)
    }
  }

  /// The people that `text` may mean, the likeliest first: words of name, street and place in any
  /// order, without accents, unfinished or with one slip, birth date, NISS or telephone.
  ///
  /// At most two statements, whatever the number of people.
  public func findPatients(_ text: String, limit: Int = 12) async throws -> [PatientLine] {
    let scope = try patientScope(), today = today()
    let query = PersonQuery(text, today: today)
    return try await read(permits(.seePatients) ? .seePatients : .seeOwnTour) { tx in
      try tx.findPatients(query, in: organization, scope: scope, today: today, limit: limit)
    }
  }
}
