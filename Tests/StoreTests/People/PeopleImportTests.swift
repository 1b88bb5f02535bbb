import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct PeopleImportTests {
  static let gilly = Place(Town.madameDupont.place!.coordinates, .locality)

  static func drafts() throws -> [PatientDraft] {
    var known = PatientDraft(row: 2)
    known.externalKey = "B-101"
    known.street = "Rue Neuve 1"
    known.phones = [try PhoneNumber("071 99 99 99")]
    var same = PatientDraft(row: 3)
    same.niss = Town.madameLefevre.niss
    same.family = "Lefèvre"
    var namesake = PatientDraft(row: 4)
    (namesake.given, namesake.family) = ("Marcel", "DE PREZ")
    namesake.birthDate = Town.monsieurDePrez.birthDate
    namesake.languages = ["fr", "nl"]
    var new = PatientDraft(row: 5)
    (new.given, new.family, new.externalKey) = ("Nadine", "Wauters", "B-200")
    new.locality = "Gilly"
    var twice = new
    twice.row = 6
    var nameless = PatientDraft(row: 7)
    nameless.given = "Sans nom"
    var unborn = new
    (unborn.row, unborn.externalKey, unborn.family) = (8, "B-201", "Demain")
    unborn.birthDate = Town.friday.adding(days: 1)
    var other = PatientDraft(row: 9)
    (other.externalKey, other.family, other.niss) = ("B-202", "Autre", Town.monsieurBenali.niss)
    return [known, same, namesake, new, twice, nameless, unborn, other]
  }

  static func preview(_ town: TestTown, _ drafts: [PatientDraft]) async throws -> ImportPreview {
    try await town.workspace.previewImport(
      .people(drafts), refused: [RowRefusal(row: 10, field: "niss", value: "x", reason: "a.b")],
      fileName: "personnes.csv", bytes: [1, 2, 3], locate: { _ in gilly })
  }

  @Test(arguments: TestDatabase.engines)
  func aPreviewSaysWhatAFileWouldDoAndChangesNothing(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let preview = try await Self.preview(town, try Self.drafts())
      #expect(preview.added.map(\.row) == [5])
      #expect(preview.changed.map(\.row) == [2, 4])
      #expect(preview.changed[0].differences.map(\.field).contains("street"))
      #expect(
        preview.changed[1].differences.map(\.field).sorted() == ["family", "languages"])
      #expect(preview.unchanged == [3])
      #expect(preview.refused.map(\.row) == [6, 7, 8, 9, 10])
      #expect(
        preview.refused.map(\.reason.key) == [
          "import.row.twice", "import.family.missing", "patient.birth.future",
          "patient.niss.used", "a.b",
        ])
      let page = try await town.workspace.patients()
      #expect(page.total == Town.patients.count)
      let file = try await town.workspace.importFile(preview.record.id)
      #expect(file.bytes == [1, 2, 3] && file.record == preview.record)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anAcceptedFileChangesNothingTheSecondTime(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, drafts = try Self.drafts()
      let preview = try await Self.preview(town, drafts)
      let done = try await office.acceptImport(
        preview.record.id, .people(drafts), refused: [], locate: { _ in Self.gilly })
      #expect(done.record.state == .accepted && done.added == preview.added)
      let dupont = try await office.patient(Town.madameDupont.id)
      #expect(dupont.address.street == "Rue Neuve 1" && dupont.version == 2)
      #expect(dupont.phones == [try PhoneNumber("071 99 99 99")])
      #expect(dupont.birthDate == Town.madameDupont.birthDate)
      let found = try await office.findPatients("wauters").map(\.name.full)
      #expect(found == ["Nadine Wauters"])
      let again = try await Self.preview(town, drafts)
      #expect(again.added.isEmpty && again.changed.isEmpty)
      #expect(again.unchanged == [2, 3, 4, 5])
      await #expect(throws: ImportError.settled) {
        try await office.acceptImport(
          preview.record.id, .people(drafts), refused: [], locate: { _ in nil })
      }
      try await office.dropImport(again.record.id)
      await #expect(throws: ImportError.settled) {
        try await office.dropImport(again.record.id)
      }
      let list = try await office.imports()
      #expect(Set(list.map(\.record.state)) == [.dropped, .accepted])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func hundredsOfRowsNeedFewStatements(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let drafts = (0..<600).map { number in
        var draft = PatientDraft(row: number + 2)
        (draft.given, draft.family) = ("Anne", "Famille\(number)")
        draft.externalKey = "K\(number)"
        draft.street = "Rue Longue \(number)"
        return draft
      }
      let preview = try await Self.preview(town, drafts)
      #expect(preview.added.count == 600)
      _ = try await town.workspace.acceptImport(
        preview.record.id, .people(drafts), refused: [], locate: { _ in Self.gilly })
      let before = town.database.statements
      let again = try await Self.preview(town, drafts)
      #expect(again.unchanged.count == 600)
      #expect(town.database.statements - before < 30)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func recordsAreLoadedAtOnce(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      var load = RecordLoad()
      (load.patients, load.carers) = (Town.patients, Town.carers)
      load.shifts = Town.carers.map { Town.round($0) }
      load.stays = [
        Stay(id: Town.id(1), patient: Town.madameDupont.id, kind: .hospital, from: Town.friday)
      ]
      var away = Town.visit(1, Town.madameDupont)
      away.status = .cancelled
      load.visits = [away, Town.visit(2, Town.madameLefevre)]
      load.depot = Town.madameDupont.place.map { (Address(street: "Dépôt"), $0) }
      let all = load
      try await town.workspace.load(all)
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.visits.count == 2 && day.shifts.count == 3)
      #expect(day.depot == Town.madameDupont.place)
      let reasons = try await town.workspace.cancellations(on: Town.friday).values.map(\.reason)
      #expect(reasons == [.hospital])
      try await town.workspace.removeStay(Town.id(1))
      let back = try await town.workspace.planningDay(on: Town.friday)
      #expect(back.visits.allSatisfy { $0.status == .planned })
    }
  }
}
