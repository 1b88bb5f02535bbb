import Care
import Database
import Kernel

/// One page of a list, and how many entries the whole list has.
public struct ListPage<Line: Hashable & Sendable>: Hashable, Sendable {
  public var lines: [Line]
  /// Entries on all pages; `ListPage.mostCounted` when there are more.
  public var total: Int
  /// Whether there are more entries than were counted.
  public var hasUncounted: Bool
  /// Whether another page follows.
  public var isFollowed: Bool

  init(lines: [Line], total: Int, hasUncounted: Bool = false, isFollowed: Bool) {
    (self.lines, self.total) = (lines, total)
    (self.hasUncounted, self.isFollowed) = (hasUncounted, isFollowed)
  }
}

extension ListPage {
  /// A list of one page.
  public init(_ lines: [Line]) {
    self.init(lines: lines, total: lines.count, isFollowed: false)
  }

  /// Entries that are counted: to count a hundred thousand costs more than to show fifty.
  public static var mostCounted: Int { 10_000 }
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
      let most = ListPage<PatientLine>.mostCounted, limit = min(max(limit, 1), 500)
      let sorted: SQL =
        order == .name ? "p.sort_key, p.id" : "p.birth_date NULLS LAST, p.sort_key, p.id"
      // How many there are, and who stands on the page, by name from an index alone. What is shown of
      // them is then read of nobody else, whatever PostgreSQL takes a page to be long.
      var total = 0, page: [ID<Patient>] = []
      let found = try tx.rows(
        """
        SELECT 1 AS counted, '' AS id, COUNT(*) AS number FROM (SELECT 1 AS one FROM patient p
          WHERE p.organization_id = \(organization) AND \(scope) LIMIT \(most + 1)) n
        UNION ALL
        SELECT 0, w.id, 0 FROM (SELECT p.id FROM patient p
          WHERE p.organization_id = \(organization) AND \(scope)
          ORDER BY \(sorted) LIMIT \(limit + 1) OFFSET \(max(offset, 0))) w
        """)
      for row in found {
        if try row.get(0) { total = try row.get(2) } else { page.append(try row.get(1)) }
      }
      let outside: SQL =
        order == .name ? "f.sort_key, f.id" : "f.birth_date NULLS LAST, f.sort_key, f.id"
      // By an expression that no index holds: SQLite would else go through everybody of the organization
      // rather than look up fifty.
      let isOurs: SQL = "p.organization_id || '' = \(organization)"
      let lines =
        page.isEmpty
        ? []
        : try tx.rows(
          """
          SELECT \(SQL.lineColumns) FROM (
            SELECT \(SQL.lineParts(from: today)) FROM patient p
            WHERE p.id IN \(page) AND \(isOurs)) f
          \(SQL.lineJoins) ORDER BY \(outside)
          """, last: true
        ).map(PatientLine.init)
      return ListPage(
        lines: Array(lines.prefix(limit)), total: min(total, most), hasUncounted: total > most,
        isFollowed: lines.count > limit)
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
