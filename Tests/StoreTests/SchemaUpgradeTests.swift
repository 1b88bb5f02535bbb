import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// A database of any older version, with data in every table it has, comes to this version with all
/// of it, and the program reads it.
@Suite struct SchemaUpgradeTests {
  static let now = TestClock.start
  static let organization: ID<Organization> = Town.id(1)
  static let person: ID<Person> = Town.id(2)
  static let visit = Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00")
  static let done = Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "10:00")
  static let run: ID<PlanningRun> = Town.id(3), proposal: ID<TourProposal> = Town.id(4)
  static let absence: ID<Absence> = Town.id(5), stay: ID<Stay> = Town.id(6)
  static let file: ID<ImportRecord> = Town.id(7), batch: ID<ChangeBatch> = Town.id(8)

  static let oldVersions = Array(1..<Schema.version)

  static func door(_ database: Database) -> Workspace {
    Workspace(
      database: database, organization: organization, person: person,
      permissions: Set(Role.allCases).permissions, source: "test", clock: { now })
  }

  @Test(arguments: TestDatabase.engines, oldVersions)
  func everyOldVersionIsBroughtHereWithItsData(engine: Engine, version: Int) async throws {
    try await TestDatabase.withEmpty(engine) { database in
      let old = Array(Schema.migrations.prefix(version))
      try await Schema.migrate(database, at: Self.now, by: old)
      try await database.write { try Self.fill($0, version) }
      let before = try await Self.counts(database, version)
      let tables = try await database.read { try $0.structure() }
        .split(separator: "\n").filter { $0.hasPrefix("table ") }.map { String($0.dropFirst(6)) }
      #expect(Set(tables) == Set(before.keys).union(["schema_migration"]))
      for (table, count) in before { #expect(count > 0, "nothing stands in \(table)") }

      let steps = try await Schema.migrate(database, at: Self.now)
      #expect(steps == Schema.migrations.dropFirst(version).map(\.name))
      #expect(try await Self.counts(database, version) == before)
      try await Self.readEverything(Self.door(database), version)
    }
  }

  /// How many rows each table of a version has.
  static func counts(_ database: Database, _ version: Int) async throws -> [String: Int] {
    try await database.read { tx in
      var result: [String: Int] = [:]
      for (since, name, query) in SchemaUpgradeRows.counts where since <= version {
        result[name] = try tx.value(query, as: Int.self)
      }
      return result
    }
  }

  static func fill(_ tx: Transaction, _ version: Int) throws {
    let author = Author(organization: organization, person: person, source: "test", at: now)
    try tx.insert(
      Organization(
        id: organization, name: OrganizationName("Soins d’avant"), language: .fr), at: now)
    try SchemaUpgradeRows.first(tx)
    if version >= 2 {
      let filed = try tx.insertRecords(
        of: [withContact(Town.madameDupont), Town.madameLefevre], in: organization)
      try SchemaUpgradeRows.file(filed, tx, version)
    }
    if version >= 3 {
      try tx.insert([Town.nurseSofie], in: organization)
      try tx.insert([Town.round(Town.nurseSofie)], in: organization)
      try tx.insert(
        [
          Absence(
            id: absence, carer: Town.nurseSofie.id, kind: .leave,
            from: Instant(Town.friday, Town.time("13:00")),
            until: Instant(Town.friday, Town.time("14:00")))
        ], in: organization)
      try tx.touch(Town.friday, in: organization)
      var wished = visit
      wished.preferredCarers = [Town.nurseSofie.id]
      var over = done
      over.status = .cancelled
      try tx.insert([wished, over], in: organization)
    }
    try SchemaUpgradeRows.later(tx, version)
    try tx.record([.patientRead(Town.madameDupont.id)], by: author)
  }

  private static func withContact(_ patient: Patient) throws -> Patient {
    var patient = patient
    patient.contacts = [PatientContact(name: "Anne Dupont", relationship: "fille")]
    return patient
  }

  /// What the program reads of a database that was brought here.
  static func readEverything(_ office: Workspace, _ version: Int) async throws {
    let today = Town.friday
    #expect(try await office.ownSkills() == [])
    if version >= 2 {
      let patient = try await office.patient(Town.madameDupont.id)
      #expect(patient.phones == Town.madameDupont.phones)
      #expect(patient.contacts.map(\.name) == ["Anne Dupont"])
      for typed in ["dupont jeanne", "jeane dupont", "\(patient.address.locality) dupo"] {
        #expect(try await office.findPatients(typed).map(\.id) == [patient.id], "\(typed)")
      }
      #expect(try await office.stays(of: Town.madameLefevre.id).map(\.id) == [stay])
      var other = patient
      other.door.key = "B"
      #expect(try await office.changePatient(other) == 2)
    }
    if version >= 3 {
      #expect(try await office.carers().map(\.id) == [Town.nurseSofie.id])
      let day = try await office.planningDay(on: today)
      #expect(Set(day.visits.map(\.id)) == [visit.id, done.id])
      #expect(day.shifts.count == 1 && day.absences.map(\.id) == [absence])
      #expect(day.overrides.map(\.rule) == ["late"] && day.depot != nil)
      let kept = day.visits.first { $0.id == visit.id }
      #expect(kept?.preferredCarers == [Town.nurseSofie.id])
      #expect(try await office.reports(on: visit.id).map(\.kind) == [.note])
      #expect(try await office.cancellations(on: today)[done.id]?.reason == .hospital)
      #expect(try await office.workspaceCanStillBook())
    }
    if version >= 4 {
      let known = try await office.planningRun(run)
      #expect(known.state == .finished && known.scope.carers == [Town.nurseSofie.id])
      let stored = try #require(try await office.proposals(of: run).first)
      #expect(stored.proposal.visits.map(\.visit) == [visit.id])
      #expect(stored.proposal.unplaced.map(\.visit) == [done.id])
      #expect(try await office.requestPlanning(on: today).state == .queued)
    }
    if version >= 5 {
      let line = try #require(try await office.imports().first)
      #expect(line.record.id == file && line.record.state == .open)
      #expect((line.withdrawal == nil) == (version < 12))
      #expect(try await office.importFile(file).bytes == [1, 2, 3])
    }
    let verdict = try await Audit.verify(office.database)
    #expect(verdict.isWhole && verdict.events > 0)
  }
}

extension Workspace {
  /// True when a visit can be booked on the day after.
  fileprivate func workspaceCanStillBook() async throws -> Bool {
    let visit = Town.visit(3, Town.madameDupont, on: Town.friday.adding(days: 1))
    return try await bookVisit(visit).id == visit.id
  }
}
