import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchedulingImportTests {
  static func accept(_ town: TestTown, _ drafts: ImportDrafts) async throws -> ImportPreview {
    let preview = try await preview(town, drafts)
    return try await town.workspace.acceptImport(
      preview.record.id, drafts, refused: [], locate: { _ in nil })
  }

  static func preview(_ town: TestTown, _ drafts: ImportDrafts) async throws -> ImportPreview {
    try await town.workspace.previewImport(
      drafts, refused: [], fileName: "fichier.csv", bytes: [], locate: { _ in nil })
  }

  @Test(arguments: TestDatabase.engines)
  func carersComeWithTheirRounds(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      var known = CarerDraft(row: 2)
      (known.externalKey, known.weeklyMinutes) = ("S-1", 1200)
      known.shifts = [
        ShiftDraft(day: Town.friday, start: Town.time("06:30"), end: Town.time("12:00")),
        ShiftDraft(day: Town.friday, start: Town.time("16:00"), end: Town.time("20:00")),
      ]
      var new = CarerDraft(row: 3)
      (new.given, new.family, new.qualification) = ("Léa", "Nouvelle", .familyAid)
      new.shifts = [
        ShiftDraft(day: Town.friday, start: Town.time("08:00"), end: Town.time("12:00"))
      ]
      var more = CarerDraft(row: 4)
      (more.given, more.family) = ("Léa", "Nouvelle")
      more.shifts = [
        ShiftDraft(day: Town.friday, start: Town.time("13:00"), end: Town.time("17:00"))
      ]
      var unknown = CarerDraft(row: 5)
      unknown.family = "Inconnu"
      let drafts = ImportDrafts.carers([known, new, more, unknown])
      let done = try await Self.accept(town, drafts)
      #expect(done.changed.map(\.row) == [2] && done.added.map(\.row) == [3])
      #expect(done.refused.map(\.reason.key) == ["import.qualification.missing"])
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.shifts.filter { $0.carer == Town.nurseSofie.id }.count == 2)
      #expect(day.shifts.count == 6)
      let again = try await Self.preview(town, drafts)
      #expect(again.added.isEmpty && again.changed.isEmpty && again.unchanged == [2, 3])
    }
  }

  struct Rounds: CustomTestStringConvertible {
    let testDescription: String
    /// The rounds of each row, all of one carer and day.
    let rows: [[(String, String)]]
    let refused: [String], kept: [String]
  }

  static let rounds = [
    Rounds(
      testDescription: "a row that stands there twice",
      rows: [[("08:00", "12:00")], [("08:00", "12:00")]],
      refused: ["3 import.shift.overlap"], kept: ["08:00"]),
    Rounds(
      testDescription: "a row that overlaps another one",
      rows: [[("08:00", "12:00")], [("11:00", "15:00")]],
      refused: ["3 import.shift.overlap"], kept: ["08:00"]),
    Rounds(
      testDescription: "two rounds of one row",
      rows: [[("08:00", "12:00"), ("11:59", "15:00")]],
      refused: ["2 import.shift.overlap"], kept: ["07:00"]),
    Rounds(
      testDescription: "three rounds on three rows",
      rows: [[("06:00", "08:00")], [("17:00", "20:00")], [("08:00", "12:00")]],
      refused: ["4 import.shift.too-many"], kept: ["06:00", "17:00"]),
    Rounds(
      testDescription: "one after the other",
      rows: [[("12:00", "16:00")], [("08:00", "12:00")]],
      refused: [], kept: ["08:00", "12:00"]),
  ]

  @Test(arguments: TestDatabase.engines, rounds)
  func aDayHasTwoRoundsThatDoNotOverlap(engine: Engine, item: Rounds) async throws {
    try await TestTown.withPeople(engine) { town in
      let drafts = item.rows.enumerated().map { number, rounds in
        var draft = CarerDraft(row: 2 + number)
        draft.externalKey = "S-1"
        draft.shifts = rounds.map {
          ShiftDraft(day: Town.friday, start: Town.time($0.0), end: Town.time($0.1))
        }
        return draft
      }
      let done = try await Self.accept(town, .carers(drafts))
      #expect(done.refused.map { "\($0.row) \($0.reason.key)" } == item.refused)
      let roster = try await town.workspace.roster(
        from: Town.friday, to: Town.friday, of: Town.nurseSofie.id)
      #expect(roster.shifts.map(\.start.description) == item.kept)
    }
  }

  static func visits() throws -> [VisitDraft] {
    func draft(_ row: Int, _ name: String, _ from: String, _ to: String) throws -> VisitDraft {
      var draft = VisitDraft(row: row)
      draft.patient = PersonReference(name: name)
      (draft.day, draft.care, draft.minutes) = (Town.friday, .hygiene, 30)
      draft.window = try TimeWindow(Town.time(from), Town.time(to))
      return draft
    }
    var first = try draft(2, "Dupont Jeanne", "07:00", "09:00")
    first.externalKey = "V1"
    first.carer = PersonReference(externalKey: "S-1")
    first.start = Town.time("08:00")
    var after = try draft(3, "Jeanne Dupont", "08:00", "10:00")
    (after.gapAfter, after.gapMinimum, after.gapMaximum) = ("V0", 15, 60)
    var pair = try draft(4, "eloise lefevre", "09:00", "11:00")
    pair.needsTwoCarers = true
    pair.preferredCarers = [PersonReference(name: "Fatima El Amrani")]
    let nobody = try draft(5, "Zorro", "09:00", "11:00")
    var lost = try draft(6, "Ahmed Benali", "09:00", "11:00")
    lost.carer = PersonReference(name: "Personne")
    lost.start = Town.time("09:00")
    var short = try draft(7, "Ahmed Benali", "09:00", "11:00")
    short.minutes = nil
    var before = try draft(8, "Jeanne Dupont", "06:00", "07:00")
    before.externalKey = "V0"
    return [first, after, pair, nobody, lost, short, before]
  }

  @Test(arguments: TestDatabase.engines)
  func visitsFindTheirPeople(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let drafts = try Self.visits()
      let done = try await Self.accept(town, .visits(drafts))
      #expect(Set(done.added.map(\.row)) == [2, 3, 4, 8])
      #expect(done.added.count == 5)
      #expect(done.refused.map(\.row) == [5, 6, 7])
      #expect(
        done.refused.map(\.reason.key) == [
          "import.patient.none", "import.carer.none", "import.minutes.missing",
        ])
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.visits.count == 5)
      let first = day.visits.first { $0.externalKey == "V1" }
      #expect(first?.placement == SchedulingMoveTests.eight)
      let zero = day.visits.first { $0.externalKey == "V0" }
      #expect(day.visits.compactMap(\.gap).map(\.after) == [zero?.id].compactMap { $0 })
      let pairs = day.visits.filter { $0.pair != nil }
      #expect(pairs.count == 2 && Set(pairs.compactMap(\.pair)).count == 1)
      #expect(pairs.allSatisfy { $0.preferredCarers == [Town.nurseFatima.id] })
      let again = try await Self.preview(town, .visits(drafts))
      #expect(again.added.isEmpty && again.changed.isEmpty)
      #expect(again.unchanged.count == 5)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aChangedRowChangesItsVisitOnly(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      var drafts = try Self.visits()
      _ = try await Self.accept(town, .visits(drafts))
      drafts[0].minutes = 45
      let done = try await Self.accept(town, .visits(drafts))
      #expect(done.changed.map(\.row) == [2])
      #expect(done.changed.first?.differences.map(\.field) == ["minutes"])
      let day = try await town.workspace.planningDay(on: Town.friday)
      let first = day.visits.first { $0.externalKey == "V1" }
      #expect(first?.minutes == 45 && first?.version == 2)
      #expect(day.visits.filter { $0.version == 1 }.count == 4)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aVisitIsChangedUnderItsVersion(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      var visit = try await office.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      visit.minutes = 45
      visit.excludedCarers = [Town.assistantLuc.id]
      let wanted = visit
      let saved = try await office.changeVisit(wanted)
      #expect(saved.version == 2 && saved.placement == visit.placement)
      let read = try await office.visit(visit.id)
      #expect(read == saved)
      await #expect(throws: SchedulingError.changedMeanwhile) {
        try await office.changeVisit(wanted)
      }
      var moved = saved
      moved.day = Town.friday.adding(days: 1)
      let tomorrow = moved
      let there = try await office.changeVisit(tomorrow)
      #expect(there.placement == nil && there.day == moved.day)
      let list = try await office.visits(
        of: Town.madameDupont.id, from: Town.friday, to: Town.friday.adding(days: 7))
      #expect(list == [there])
    }
  }
}
