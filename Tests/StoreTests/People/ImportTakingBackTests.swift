import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// What an import wrote is taken back without a loss of what others did since.
@Suite struct ImportTakingBackTests {
  private typealias History = ImportHistoryTests

  static func draft(
    _ row: Int, _ key: String, at start: String? = nil, by carer: String = "S-1",
    person: String = "B-101"
  ) throws -> VisitDraft {
    var draft = VisitDraft(row: row)
    draft.externalKey = key
    draft.patient = PersonReference(externalKey: person)
    (draft.day, draft.care, draft.minutes) = (Town.friday, .hygiene, 30)
    draft.window = try TimeWindow(Town.time("07:00"), Town.time("12:00"))
    if let start {
      draft.carer = PersonReference(externalKey: carer)
      draft.start = Town.time(start)
    }
    return draft
  }

  private static func visit(_ key: String, _ office: Workspace) async throws -> Visit? {
    try await office.planningDay(on: Town.friday).visits.first { $0.externalKey == key }
  }

  private static func report(
    _ kind: VisitReport.Kind, on visit: Visit, _ town: TestTown, note: String = ""
  ) -> IncomingReport {
    IncomingReport(
      VisitReport(
        id: ID(at: town.clock.now), visit: visit.id, kind: kind, at: town.clock.now, note: note),
      clientKey: "key")
  }

  @Test(arguments: TestDatabase.engines)
  func aVisitWithANoteStays(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let done = try await History.accept(
        office, .visits([Self.draft(2, "V1", at: "08:00"), Self.draft(3, "V2", at: "09:00")]))
      let noted = try #require(try await Self.visit("V1", office))
      let receipts = try await town.door(of: town.sofie, .nurse)
        .report([Self.report(.note, on: noted, town, note: "La clé est chez la voisine")])
      #expect(receipts == [.saved(.planned)])
      let taken = try await office.takeBackImport(done.record.id)
      #expect(taken.withdrawn == 1 && taken.remaining == 1)
      #expect(try await Self.visit("V2", office) == nil)
      #expect(
        try await office.reports(on: noted.id).map(\.note) == ["La clé est chez la voisine"])
    }
  }

  struct Taken: CustomTestStringConvertible {
    let testDescription: String, other: Visit, isFree: Bool
  }

  static let others = [
    Taken(
      testDescription: "the same carer elsewhere",
      other: Town.visit(1, Town.madameLefevre, by: Town.nurseSofie, at: "08:10"), isFree: false),
    Taken(
      testDescription: "the same person by somebody else",
      other: Town.visit(1, Town.madameDupont, by: Town.nurseFatima, at: "08:10"), isFree: false),
    Taken(
      testDescription: "neither",
      other: Town.visit(1, Town.monsieurDePrez, by: Town.nurseFatima, at: "08:10"), isFree: true),
  ]

  @Test(arguments: TestDatabase.engines, others)
  func aTimeThatWasGivenAwayIsNotTakenAgain(engine: Engine, item: Taken) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      _ = try await History.accept(office, .visits([Self.draft(2, "V1", at: "08:00")]))
      let moved = try await History.accept(office, .visits([Self.draft(2, "V1", at: "10:00")]))
      #expect(moved.changed.count == 1)
      try await office.bookVisit(item.other)
      let taken = try await office.takeBackImport(moved.record.id)
      #expect(taken.withdrawn == 1)
      let place = Placement(carer: Town.nurseSofie.id, start: Town.time("08:00"))
      let visit = try #require(try await Self.visit("V1", office))
      #expect(visit.placement == (item.isFree ? place : nil))
    }
  }

  /// A visit that begins while the import is being taken back is not deleted.
  @Test(arguments: TestDatabase.engines)
  func aVisitThatBeginsAtThatMomentStays(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let done = try await History.accept(
        office, .visits([Self.draft(2, "V1", at: "08:00"), Self.draft(3, "V2", at: "09:00")]))
      let visit = try #require(try await Self.visit("V1", office))
      let organization = town.organization.id
      let taken = try await town.database.race { tx in
        try tx.touch(visit.day, in: organization)
        var begun = visit
        begun.status = .underWay
        _ = try tx.updateStates([begun], in: organization)
      } against: {
        try await office.takeBackImport(done.record.id)
      }
      #expect(taken.withdrawn == 1 && taken.remaining == 1)
      #expect(try await Self.visit("V1", office)?.status == .underWay)
    }
  }

  /// A report on a visit that is removed at that moment is refused, and so are no others with it.
  @Test(arguments: TestDatabase.engines)
  func aReportOnAVisitThatIsRemovedIsAnswered(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, organization = town.organization.id
      let kept = try await office.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "10:00"))
      let gone = try await office.bookVisit(
        Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "08:00"))
      var other = Self.report(.started, on: kept, town)
      other.clientKey = "other"
      let reports = [Self.report(.started, on: gone, town), other]
      let receipts = try await town.database.race { tx in
        try tx.touch(gone.day, in: organization)
        try tx.execute("DELETE FROM visit WHERE id = \(gone.id)")
      } against: {
        try await town.door(of: town.sofie, .nurse).report(reports)
      }
      #expect(
        receipts == [.refused(SchedulingError.unknownVisit.message), .saved(.underWay)])
    }
  }

  /// Somebody books for a person whose record is being taken back: the record stays.
  @Test(arguments: TestDatabase.engines)
  func aPersonWhoIsBookedAtThatMomentStays(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, organization = town.organization.id
      let done = try await History.accept(
        office, .people([History.draft(2, "Wauters", key: "A")]))
      let person = try #require(try await office.findPatients("wauters").first)
      var booked = Town.visit(1, Town.madameDupont)
      booked.patient = person.id
      let visit = booked
      let taken = try await town.database.race { tx in
        try tx.lockPatients([visit.patient], in: organization)
        try tx.touch(visit.day, in: organization)
        try tx.insert([visit], in: organization)
      } against: {
        try await office.takeBackImport(done.record.id)
      }
      #expect(taken.remaining == 1)
      #expect(try await office.findPatients("wauters").map(\.id) == [person.id])
    }
  }

  /// The same file twice, accepted at the same moment: its people are there once.
  @Test(arguments: TestDatabase.engines)
  func twoImportsSideBySideMakeNoDoubles(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let office = town.workspace, organization = town.organization.id
      var row = PatientDraft(row: 2)
      (row.given, row.family, row.birthDate) = ("Anne", "Wauters", Town.day("1944-02-01"))
      let drafts = ImportDrafts.people([row])
      let first = try await History.preview(office, drafts)
      let second = try await History.preview(office, drafts)
      #expect(first.added.count == 1 && second.added.count == 1)
      // What the first one does, until just before its end.
      let log = ChangeLog(office), today = office.today()
      let done = try await town.database.race { tx in
        try tx.lockImports(of: organization)
        var meter = ImportMeter(of: drafts.count) { _, _ in }
        let plan = try tx.importPlan(
          drafts, in: organization, at: log.at, today: today, &meter
        ) { _ in nil
        }
        _ = try tx.carryOut(plan, by: log, &meter)
      } against: {
        try await office.acceptImport(
          second.record.id, drafts, refused: [], locate: { _ in nil })
      }
      #expect(done.added.isEmpty && done.unchanged == [2])
      #expect(try await office.findPatients("wauters").count == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aPreviewSaysWhoseRecordsItShows(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, audit = town.door(of: town.amelie, .administrator)
      func readings(_ patient: Patient) async throws -> Int {
        try await audit.events(on: patient.id).filter { $0.kind == "patient.read" }.count
      }
      var moved = PatientDraft(row: 2)
      (moved.externalKey, moved.street) = ("B-101", "Rue Neuve 1")
      var same = PatientDraft(row: 3)
      (same.externalKey, same.family) = ("B-102", "Lefèvre")
      let drafts = ImportDrafts.people([moved, same, History.draft(4, "Wauters", key: "A")])
      let preview = try await History.preview(office, drafts)
      #expect(preview.changed.count == 1 && preview.unchanged == [3])
      #expect(try await readings(Town.madameDupont) == 1)
      #expect(try await readings(Town.madameLefevre) == 0)
      let again = try await office.importPreview(
        preview.record.id, drafts, refused: [], locate: { _ in nil })
      #expect(again.changed.count == 1)
      #expect(try await readings(Town.madameDupont) == 2)
    }
  }
}
