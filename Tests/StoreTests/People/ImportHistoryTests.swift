import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct ImportHistoryTests {
  static let refusal = RowRefusal(
    row: 7, field: "niss", value: "x",
    reason: Message(
      "import.word.unknown", ["word": "x"], lists: ["words": ["skill.meal", "skill.company"]]))

  static func draft(_ row: Int, _ family: String, key: String) -> PatientDraft {
    var draft = PatientDraft(row: row)
    (draft.given, draft.family, draft.externalKey) = ("Anne", family, key)
    return draft
  }

  static func preview(
    _ office: Workspace, _ drafts: ImportDrafts, refused: [RowRefusal] = []
  ) async throws -> ImportPreview {
    try await office.previewImport(
      drafts, refused: refused, fileName: "fichier.csv", bytes: [1, 2], locate: { _ in nil })
  }

  static func accept(
    _ office: Workspace, _ drafts: ImportDrafts, refused: [RowRefusal] = []
  ) async throws -> ImportPreview {
    let preview = try await preview(office, drafts, refused: refused)
    return try await office.acceptImport(
      preview.record.id, drafts, refused: refused, mending: { [UInt8($0.count), 9] },
      locate: { _ in nil })
  }

  @Test(arguments: TestDatabase.engines)
  func refusedRowsAreKeptAndForgottenAfterAMonth(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let office = town.workspace
      let done = try await Self.accept(
        office, .people([Self.draft(2, "Wauters", key: "A")]), refused: [Self.refusal])
      let file = try await office.importFile(done.record.id)
      #expect(file.record.state == .accepted && file.bytes == [1, 9])
      #expect(try await office.refusals(of: done.record.id) == [Self.refusal])
      let line = try #require(try await office.imports().first)
      #expect(line.name.full == "Claire Marchal" && line.record.fileName == "fichier.csv")
      #expect(line.record.added == 1 && line.record.refused == 1)
      let cleaning = ImportCleaning(town.database, clock: { town.clock.now })
      #expect(try await cleaning.sweep() == 0)
      town.clock.advance(seconds: 31 * 86_400)
      #expect(try await cleaning.sweep() == 1)
      #expect(try await office.refusals(of: done.record.id).isEmpty)
      #expect(try await office.importFile(done.record.id).bytes.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aFileThatNobodyAcceptsIsDroppedAfterADay(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let office = town.workspace
      let drafts = ImportDrafts.people([Self.draft(2, "Wauters", key: "A")])
      let old = try await Self.preview(office, drafts)
      town.clock.advance(seconds: 86_000)
      let young = try await Self.preview(office, drafts)
      town.clock.advance(seconds: 500)
      let cleaning = ImportCleaning(town.database, clock: { town.clock.now })
      #expect(try await cleaning.sweep() == 1)
      #expect(try await office.importFile(old.record.id).record.state == .dropped)
      #expect(try await office.importFile(old.record.id).bytes.isEmpty)
      #expect(try await office.importFile(young.record.id).record.state == .open)
      let kinds = try await town.door(of: town.amelie, .administrator)
        .events(on: old.record.id).map(\.kind)
      #expect(kinds.first == "import.dropped")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func onlySoManyFilesWaitForAnAnswer(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let drafts = ImportDrafts.people([Self.draft(2, "Wauters", key: "A")])
      var last: ImportPreview?
      for _ in 0..<ImportRecord.mostOpen { last = try await Self.preview(town.workspace, drafts) }
      await #expect(throws: ImportError.tooManyOpen(limit: ImportRecord.mostOpen)) {
        try await Self.preview(town.workspace, drafts)
      }
      try await town.workspace.dropImport(try #require(last).record.id)
      _ = try await Self.preview(town.workspace, drafts)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anImportOfPeopleIsTakenBack(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      var known = PatientDraft(row: 2)
      (known.externalKey, known.street, known.family) = ("B-101", "Rue Neuve 1", "Dupont-Legrand")
      known.phones = [try PhoneNumber("071 99 99 99")]
      var other = PatientDraft(row: 3)
      (other.externalKey, other.street) = ("B-102", "Rue Neuve 2")
      let drafts = ImportDrafts.people([
        known, other, Self.draft(4, "Wauters", key: "N1"), Self.draft(5, "Wouters", key: "N2"),
        Self.draft(6, "Visitée", key: "N3"),
      ])
      let before = try await office.patient(Town.madameDupont.id)
      let done = try await Self.accept(office, drafts)
      #expect(done.added.count == 3 && done.changed.count == 2)
      // Two records are used or changed since.
      var changed = try await office.patient(Town.madameLefevre.id)
      changed.door.key = "Sous le pot"
      try await office.changePatient(changed)
      let visited = try #require(try await office.findPatients("visitee").first)
      var visit = Town.visit(1, Town.madameDupont)
      visit.patient = visited.id
      try await office.bookVisit(visit)

      let taken = try await office.takeBackImport(done.record.id)
      #expect(taken.withdrawn == 3 && taken.remaining == 2)
      var after = try await office.patient(Town.madameDupont.id)
      #expect(after.version == 3)
      after.version = before.version
      #expect(after == before)
      #expect(try await office.findPatients("wauters").isEmpty)
      #expect(try await office.findPatients("legrand").isEmpty)
      #expect(try await office.findPatients("dupont").map(\.id) == [before.id])
      #expect(try await office.patient(changed.id).address.street == "Rue Neuve 2")
      let stays = try await office.remainders(of: done.record.id)
      #expect(stays.map(\.kind) == [.patient, .patient])
      #expect(Set(stays.compactMap(\.name?.family)) == ["Lefèvre", "Visitée"])
      await #expect(throws: ImportError.cannotBeTakenBack) {
        try await office.takeBackImport(done.record.id)
      }
      let verdict = try await Audit.verify(town.database)
      #expect(verdict.isWhole)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anImportOfCarersIsTakenBackWithRoundsAndAbsences(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let before = try await office.planningDay(on: Town.friday)
      var known = CarerDraft(row: 2)
      (known.externalKey, known.weeklyMinutes) = ("S-1", 1200)
      known.shifts = [
        ShiftDraft(day: Town.friday, start: Town.time("16:00"), end: Town.time("20:00"))
      ]
      known.absences = [
        AbsenceDraft(
          .leave, from: Instant(Town.friday, .midnight),
          until: Instant(Town.friday.adding(days: 2), .midnight))
      ]
      var new = CarerDraft(row: 3)
      (new.given, new.family, new.qualification) = ("Léa", "Nouvelle", .familyAid)
      new.shifts = [
        ShiftDraft(day: Town.friday, start: Town.time("08:00"), end: Town.time("12:00"))
      ]
      let done = try await Self.accept(office, .carers([known, new]))
      #expect(try await office.planningDay(on: Town.friday).shifts.count == 4)
      let taken = try await office.takeBackImport(done.record.id)
      #expect(taken.remaining == 0)
      let after = try await office.planningDay(on: Town.friday)
      #expect(after.shifts == before.shifts && after.absences.isEmpty)
      #expect(after.carers.map(\.weeklyMinutes) == before.carers.map(\.weeklyMinutes))
      #expect(after.carers.map(\.id) == before.carers.map(\.id))
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anImportOfVisitsIsTakenBackAsFarAsNobodyMovedThem(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      func draft(_ row: Int, _ key: String, _ care: CareKind, after: String? = nil) throws
        -> VisitDraft
      {
        var draft = VisitDraft(row: row)
        draft.externalKey = key
        draft.patient = PersonReference(externalKey: "B-101")
        (draft.day, draft.care, draft.minutes) = (Town.friday, care, 20)
        draft.window = try TimeWindow(Town.time("08:00"), Town.time("11:00"))
        draft.gapAfter = after
        return draft
      }
      let first = try await Self.accept(office, .visits([draft(2, "V1", .meal)]))
      var longer = try draft(2, "V1", .meal)
      longer.minutes = 45
      let second = try await Self.accept(
        office,
        .visits([
          longer, draft(3, "V2", .hygiene), draft(4, "V3", .injection, after: "V2"),
          draft(5, "V4", .household),
        ]))
      #expect(second.added.count == 3 && second.changed.count == 1)
      var day = try await office.planningDay(on: Town.friday)
      let moved = try #require(day.visits.first { $0.externalKey == "V4" })
      _ = try await office.lockVisits([SeenVisit(moved)], on: Town.friday, true)
      let taken = try await office.takeBackImport(second.record.id)
      #expect(taken.withdrawn == 3 && taken.remaining == 1)
      day = try await office.planningDay(on: Town.friday)
      #expect(Set(day.visits.compactMap(\.externalKey)) == ["V1", "V4"])
      #expect(day.visits.first { $0.externalKey == "V1" }?.minutes == 20)
      let rest = try await office.remainders(of: second.record.id)
      #expect(rest.map(\.kind) == [.visit] && rest.first?.day == Town.friday)
      // Something of the first import was changed by the second: its version is another one.
      let earlier = try await office.takeBackImport(first.record.id)
      #expect(earlier.remaining == 1)
    }
  }
}
