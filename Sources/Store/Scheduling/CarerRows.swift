import Care
import Database
import Kernel

extension SQL {
  /// What `Carer.init(reading:)` reads, of a carer called `c`.
  static let carerColumns: SQL = """
    c.id, c.version, c.given, c.family, c.qualification, c.inami, c.skills, c.languages, c.phones,
    c.travel, c.street, c.postcode, c.locality, c.latitude, c.longitude, c.place_quality, c.base,
    c.weekly_minutes, c.person_id, c.external_key, c.until_day
    """
}

extension Carer {
  /// Reads `SQL.carerColumns`.
  init(reading reader: inout ColumnReader) throws {
    self.init(
      id: try reader.next(), version: try reader.next(),
      name: try PersonName(given: reader.next(), family: reader.next()),
      qualification: try reader.next())
    inami = try reader.next()
    skills = Set(try reader.list().compactMap { Skill($0) })
    languages = try reader.list()
    phones = try reader.list().map { try PhoneNumber($0) }
    travel = try reader.next()
    home = try Address(reading: &reader)
    homePlace = try Place.read(&reader)
    base = try reader.next()
    weeklyMinutes = try reader.next()
    person = try reader.next()
    externalKey = try reader.next()
    until = try reader.next()
  }

  init(_ row: Row) throws {
    var reader = ColumnReader(row)
    try self.init(reading: &reader)
  }
}

extension Shift {
  /// What `Shift.init(_:)` reads, of a shift called `s`.
  static let columns: SQL =
    "s.id, s.carer_id, s.day, s.starts, s.ends, s.break_minutes, s.overtime_minutes"

  init(_ row: Row) throws {
    var reader = ColumnReader(row)
    try self.init(
      id: reader.next(), carer: reader.next(), day: reader.next(), start: reader.next(),
      end: reader.next(), breakMinutes: reader.next(), overtimeMinutes: reader.next())
  }
}

extension Absence {
  /// What `Absence.init(_:)` reads, of an absence called `a`.
  static let columns: SQL = "a.id, a.carer_id, a.kind, a.from_at, a.until_at"

  init(_ row: Row) throws {
    var reader = ColumnReader(row)
    try self.init(
      id: reader.next(), carer: reader.next(), kind: reader.next(), from: reader.next(),
      until: reader.next())
  }
}

extension Transaction {
  /// Inserts carers, sent together.
  func insert(_ carers: [Carer], in organization: ID<Organization>) throws {
    try execute(each: carers) { carer in
      """
      INSERT INTO carer (id, organization_id, version, \(Self.carerFields))
      VALUES (\(carer.id), \(organization), \(carer.version), \(Self.values(of: carer)))
      """
    }
  }

  /// Inserts rounds, sent together.
  func insert(_ shifts: [Shift], in organization: ID<Organization>) throws {
    try insert(
      """
      shift (id, organization_id, carer_id, day, starts, ends, break_minutes, overtime_minutes)
      """, shifts
    ) {
      """
      (\($0.id), \(organization), \($0.carer), \($0.day), \($0.start), \($0.end), \
      \($0.breakMinutes), \($0.overtimeMinutes))
      """
    }
  }

  /// Inserts absences, sent together.
  func insert(_ absences: [Absence], in organization: ID<Organization>) throws {
    try insert("absence (id, organization_id, carer_id, kind, from_at, until_at)", absences) {
      "(\($0.id), \(organization), \($0.carer), \($0.kind), \($0.from), \($0.until))"
    }
  }

  /// Writes `carer`, whose version counts the saves so far, over the row of that version.
  ///
  /// False when somebody has saved the row in between.
  func update(_ carer: Carer, in organization: ID<Organization>) throws -> Bool {
    try execute(
      """
      UPDATE carer SET version = \(carer.version + 1), (\(Self.carerFields))
        = (\(Self.values(of: carer)))
      WHERE organization_id = \(organization) AND id = \(carer.id) AND version = \(carer.version)
      """) == 1
  }

  private static let carerFields: SQL = """
    given, family, sort_key, qualification, inami, skills, languages, phones, travel, street,
    postcode, locality, latitude, longitude, place_quality, base, weekly_minutes, person_id,
    external_key, until_day
    """

  private static func values(of carer: Carer) -> SQL {
    let skills = carer.skills.sorted().map(\.code).joined(separator: " ")
    let who: SQL = """
      \(carer.name.given), \(carer.name.family), \(carer.name.sortKey), \(carer.qualification), \
      \(carer.inami), \(skills), \(carer.languages.joined(separator: " ")), \
      \(carer.phones.map(\.e164).joined(separator: " ")), \(carer.travel)
      """
    let home: SQL = "\(SQL.values(of: carer.home)), \(SQL.values(of: carer.homePlace))"
    let work: SQL = """
      \(carer.base), \(carer.weeklyMinutes), \(carer.person), \(carer.externalKey), \(carer.until)
      """
    return SQL([who, home, work], separator: ", ")
  }
}
