import Care
import Database
import Kernel

extension SQL {
  /// What `Visit.init(reading:)` reads, of a visit called `v`.
  static let visitColumns: SQL = """
    v.id, v.version, v.patient_id, v.day, v.care, v.window_from, v.window_to, v.minutes, v.skills,
    v.preferred_from, v.preferred_to, v.is_required, v.pair_id, v.gap_after, v.gap_minimum,
    v.gap_maximum, v.status, v.carer_id, v.starts, v.is_locked, v.external_key
    """
}

extension Visit {
  /// Reads `SQL.visitColumns`; wishes about carers stand in a table of their own.
  init(reading reader: inout ColumnReader) throws {
    try self.init(
      id: reader.next(), version: reader.next(), patient: reader.next(), day: reader.next(),
      care: reader.next(), window: TimeWindow(reader.next(), reader.next()),
      minutes: reader.next(), skills: Set(reader.list().compactMap { Skill($0) }))
    let preferred = try (reader.next(LocalTime?.self), reader.next(LocalTime?.self))
    if let from = preferred.0, let to = preferred.1 { self.preferred = try TimeWindow(from, to) }
    isRequired = try reader.next()
    pair = try reader.next()
    let gap = try (
      reader.next(ID<Visit>?.self), reader.next(Int?.self), reader.next(Int?.self)
    )
    if let after = gap.0, let minimum = gap.1, let maximum = gap.2 {
      self.gap = try VisitGap(after: after, minimum: minimum, maximum: maximum)
    }
    status = try reader.next()
    let place = try (reader.next(ID<Carer>?.self), reader.next(LocalTime?.self))
    if let carer = place.0, let start = place.1 {
      placement = Placement(carer: carer, start: start)
    }
    isLocked = try reader.next()
    externalKey = try reader.next()
  }

  init(_ row: Row) throws {
    var reader = ColumnReader(row)
    try self.init(reading: &reader)
  }
}

extension Transaction {
  /// Inserts visits and their wishes, sent together. The gap of a visit may name a later one.
  func insert(_ visits: [Visit], in organization: ID<Organization>) throws {
    try execute(each: visits) { visit in
      """
      INSERT INTO visit (id, organization_id, version, status, carer_id, starts, is_locked,
        \(Self.visitFields))
      VALUES (\(visit.id), \(organization), \(visit.version), \(visit.status),
        \(visit.placement?.carer), \(visit.placement?.start), \(visit.isLocked),
        \(Self.values(of: visit)))
      """
    }
    try insertWishes(of: visits)
  }

  /// Wishes of visits that have none in the table yet.
  func insertWishes(of visits: [Visit]) throws {
    let wishes = visits.flatMap { visit in
      visit.preferredCarers.subtracting(visit.excludedCarers).sorted()
        .map { (visit.id, $0, "preferred") }
        + visit.excludedCarers.sorted().map { (visit.id, $0, "excluded") }
    }
    try insert("visit_carer (visit_id, carer_id, wish)", wishes) { "(\($0.0), \($0.1), \($0.2))" }
  }

  /// Writes what is wanted of a visit, not where it is placed, over the row of `visit.version`.
  ///
  /// False when somebody has saved the row in between.
  func updateWanted(_ visit: Visit, in organization: ID<Organization>) throws -> Bool {
    try execute(
      """
      UPDATE visit SET version = \(visit.version + 1), (\(Self.visitFields))
        = (\(Self.values(of: visit)))
      WHERE organization_id = \(organization) AND id = \(visit.id) AND version = \(visit.version)
      """) == 1
  }

  private static let visitFields: SQL = """
    patient_id, day, care, window_from, window_to, preferred_from, preferred_to, minutes, skills,
    is_required, pair_id, gap_after, gap_minimum, gap_maximum, external_key
    """

  private static func values(of visit: Visit) -> SQL {
    let skills = visit.skills.sorted().map(\.code).joined(separator: " ")
    let what: SQL = """
      \(visit.patient), \(visit.day), \(visit.care), \(visit.window.from), \(visit.window.to), \
      \(visit.preferred?.from), \(visit.preferred?.to), \(visit.minutes), \(skills)
      """
    let rest: SQL = """
      \(visit.isRequired), \(visit.pair), \(visit.gap?.after), \(visit.gap?.minimum), \
      \(visit.gap?.maximum), \(visit.externalKey)
      """
    return SQL([what, rest], separator: ", ")
  }

  /// Visits by their identifiers, with wishes. Two statements.
  func visits(_ ids: [ID<Visit>], in organization: ID<Organization>) throws -> [ID<Visit>: Visit] {
    guard !ids.isEmpty else { return [:] }
    var result: [ID<Visit>: Visit] = [:]
    for start in stride(from: 0, to: ids.count, by: 1024) {
      let part = Array(ids[start..<min(start + 1024, ids.count)])
      let rows = try rows(
        """
        SELECT \(SQL.visitColumns) FROM visit v
        WHERE v.organization_id = \(organization) AND v.id IN \(part)
        """)
      for row in rows {
        let visit = try Visit(row)
        result[visit.id] = visit
      }
      try addWishes(
        try self.rows("SELECT visit_id, carer_id, wish FROM visit_carer WHERE visit_id IN \(part)"),
        to: &result)
    }
    return result
  }

  /// Adds rows of `visit_id, carer_id, wish` to the visits they belong to.
  func addWishes(_ rows: [Row], to visits: inout [ID<Visit>: Visit]) throws {
    for row in rows {
      let visit = try row.get(0, as: ID<Visit>.self), carer = try row.get(1, as: ID<Carer>.self)
      if try row.get(2, as: String.self) == "preferred" {
        visits[visit]?.preferredCarers.insert(carer)
      } else {
        visits[visit]?.excludedCarers.insert(carer)
      }
    }
  }

  /// One visit with its wishes; refused when there is none.
  func visit(_ id: ID<Visit>, in organization: ID<Organization>) throws -> Visit {
    guard let visit = try visits([id], in: organization)[id] else {
      throw SchedulingError.unknownVisit
    }
    return visit
  }
}
