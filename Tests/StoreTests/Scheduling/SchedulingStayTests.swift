import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// Days on which a person is in hospital, visits that come again, and limits.
@Suite struct SchedulingStayTests {
  static let monday = Town.day("2026-03-09")

  /// The town with Madame Dupont in hospital from Monday to Wednesday.
  static func with(_ engine: Engine, _ test: (TestTown, Workspace) async throws -> Void)
    async throws
  {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      for offset in 0..<5 {
        let day = monday.adding(days: offset)
        for carer in [Town.nurseSofie, Town.nurseFatima] {
          try await office.setShifts(
            [Town.round(carer, on: day)], of: carer.id, from: day, to: day)
        }
      }
      try await office.addStay(
        Stay(
          id: Town.id(40), patient: Town.madameDupont.id, kind: .hospital, from: monday,
          until: monday.adding(days: 2)))
      try await test(town, office)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aVisitOnADayInHospitalNeedsAReason(engine: Engine) async throws {
    try await Self.with(engine) { town, office in
      let placed = Town.visit(
        1, Town.madameDupont, on: Self.monday, by: Town.nurseSofie, at: "08:00")
      let toPlace = Town.visit(2, Town.madameDupont, on: Self.monday)
      for visit in [placed, toPlace] {
        await #expect(throws: SchedulingError.needsReason([.away])) {
          try await office.bookVisit(visit)
        }
      }
      let before = town.database.statements
      try await office.bookVisit(placed, because: "Retour prévu à midi")
      #expect(town.database.statements - before <= 10)
      try await office.bookVisit(toPlace, because: "Retour prévu à midi")
      let day = try await office.planningDay(on: Self.monday)
      #expect(day.stays.map(\.patient) == [Town.madameDupont.id])
      #expect(day.overrides.map(\.rule) == ["away", "away"])
      #expect(day.visits.allSatisfy { !day.isSuspended($0) })
      // Anybody else, and the day after the stay, need none.
      try await office.bookVisit(Town.visit(3, Town.madameLefevre, on: Self.monday))
      try await office.bookVisit(
        Town.visit(4, Town.madameDupont, on: Self.monday.adding(days: 3)))
    }
  }

  @Test(arguments: TestDatabase.engines)
  func noFreeTimeIsOfferedOnADayInHospital(engine: Engine) async throws {
    try await Self.with(engine) { _, office in
      let visit = Town.visit(1, Town.madameDupont, on: Self.monday)
      let free = try await office.freeTimes(
        for: visit, by: Town.nurseSofie.id, from: Town.time("08:00"))
      #expect(!free.isEmpty && free.allSatisfy { $0.day == Self.monday.adding(days: 3) })
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aMoveOnADayInHospitalNeedsAReason(engine: Engine) async throws {
    try await Self.with(engine) { _, office in
      let visit = try await office.bookVisit(
        Town.visit(1, Town.madameDupont, on: Self.monday), because: "Convenu")
      let move = VisitMove(
        SeenVisit(visit), to: Placement(carer: Town.nurseSofie.id, start: Town.time("08:00")))
      await #expect(throws: SchedulingError.needsReason([.away])) {
        try await office.moveVisits([move], on: Self.monday)
      }
      try await office.moveVisits([move], on: Self.monday, because: "Convenu avec l’hôpital")
    }
  }

  /// Monday to Friday: in hospital until Wednesday, and Sofie is taken on Thursday.
  static func series(_ town: TestTown) -> [Visit] {
    (0..<5).map {
      Town.visit(
        10 + $0, Town.madameDupont, on: monday.adding(days: $0), by: Town.nurseSofie, at: "08:00")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aSeriesIsBookedWholeOrNotAtAll(engine: Engine) async throws {
    try await Self.with(engine) { town, office in
      let thursday = Self.monday.adding(days: 3)
      try await office.bookVisit(
        Town.visit(1, Town.madameLefevre, on: thursday, by: Town.nurseSofie, at: "08:10"))
      let visits = Self.series(town)
      do {
        try await office.bookSeries(visits)
        Issue.record("the series is booked")
      } catch SchedulingError.seriesBlocked(let conflicts) {
        #expect(conflicts.map(\.day) == (0..<4).map { Self.monday.adding(days: $0) })
        #expect(conflicts.prefix(3).allSatisfy { $0.obstacle == .rules([.away]) })
        #expect(conflicts[3].obstacle == .carerIsBusy && !conflicts[3].canBeExcused)
      }
      var kept = try await office.visits(
        of: Town.madameDupont.id, from: Self.monday, to: Self.monday.adding(days: 4))
      #expect(kept.isEmpty)
      let without = visits.filter { $0.day != thursday }
      let saved = try await office.bookSeries(without, because: "Convenu avec la famille")
      #expect(saved.count == 4)
      kept = try await office.visits(
        of: Town.madameDupont.id, from: Self.monday, to: Self.monday.adding(days: 4))
      #expect(kept.count == 4)
    }
  }

  @Test func aSeriesHasAnEnd() async throws {
    try await TestTown.withPeople(.sqlite) { town in
      let visits = (0...SeriesConflict.mostDays).map {
        Town.visit(100 + $0, Town.madameDupont, on: Self.monday.adding(days: $0))
      }
      await #expect(throws: SchedulingError.seriesTooLong(limit: SeriesConflict.mostDays)) {
        try await town.workspace.bookSeries(visits)
      }
      let saved = try await town.workspace.bookSeries(Array(visits.dropLast()))
      #expect(saved.count == SeriesConflict.mostDays)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aFileOfVisitsSaysWhatOverlapsAndWhoIsAway(engine: Engine) async throws {
    try await Self.with(engine) { town, office in
      try await office.bookVisit(
        Town.visit(1, Town.madameLefevre, on: Self.monday, by: Town.nurseSofie, at: "09:00"))
      func draft(_ row: Int, _ person: String, _ carer: String?, _ start: String) throws
        -> VisitDraft
      {
        var draft = VisitDraft(row: row)
        draft.externalKey = "V\(row)"
        draft.patient = PersonReference(externalKey: person)
        (draft.day, draft.care, draft.minutes) = (Self.monday, .hygiene, 30)
        draft.carer = carer.map { PersonReference(externalKey: $0) }
        draft.start = Town.time(start)
        draft.window = try TimeWindow(Town.time("07:00"), Town.time("12:00"))
        return draft
      }
      let drafts = ImportDrafts.visits([
        try draft(2, "B-103", "S-1", "09:15"),  // Sofie is at Madame Lefèvre's until 09:30
        try draft(3, "B-103", "S-3", "09:30"),  // Monsieur De Prez has Sofie until 09:45
        try draft(4, "B-101", "S-3", "11:00"),  // Madame Dupont is in hospital
        try draft(5, "B-105", "S-3", "10:00"),  // nothing in the way
      ])
      let preview = try await office.previewImport(
        drafts, refused: [],
        doubts: [RowRefusal(row: 5, field: "minutes", reason: "import.doubt.inami")],
        fileName: "v.csv", bytes: [], locate: { _ in nil })
      #expect(preview.refused.isEmpty && preview.added.count == 4)
      let doubts = preview.doubts.map { "\($0.row) \($0.reason.key)" }
      #expect(
        doubts == [
          "2 import.doubt.carer-busy", "3 import.doubt.patient-busy", "4 import.doubt.away",
          "5 import.doubt.inami",
        ])
      #expect(preview.doubts[0].reason.arguments == ["carer": "Sofie Peeters", "time": "09:00"])
      _ = try await office.acceptImport(
        preview.record.id, drafts, refused: [], locate: { _ in nil })
      let again = try await office.previewImport(
        drafts, refused: [], fileName: "v.csv", bytes: [], locate: { _ in nil })
      #expect(again.unchanged.count == 4 && again.doubts.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func absencesOfAFileAddUpAndChangeNothingTwice(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      func draft(_ row: Int, _ kind: Absence.Kind, _ first: Int, _ last: Int) -> CarerDraft {
        var draft = CarerDraft(row: row)
        draft.externalKey = "S-1"
        draft.absences = [
          AbsenceDraft(
            kind, from: Instant(Self.monday.adding(days: first), .midnight),
            until: Instant(Self.monday.adding(days: last + 1), .midnight))
        ]
        return draft
      }
      let drafts = ImportDrafts.carers([draft(2, .leave, 0, 1), draft(3, .training, 3, 3)])
      let done = try await SchedulingImportTests.accept(town, drafts)
      #expect(done.changed.map(\.row) == [2] && done.refused.isEmpty)
      var roster = try await office.roster(from: Self.monday, to: Self.monday.adding(days: 6))
      #expect(roster.absences.map(\.kind) == [.leave, .training])
      let again = try await SchedulingImportTests.preview(town, drafts)
      #expect(again.changed.isEmpty && again.unchanged == [2])
      let longer = ImportDrafts.carers([draft(2, .sick, 0, 4)])
      _ = try await SchedulingImportTests.accept(town, longer)
      roster = try await office.roster(from: Self.monday, to: Self.monday.adding(days: 6))
      #expect(roster.absences.map(\.kind) == [.sick, .training])
      var unknown = draft(4, .leave, 0, 0)
      unknown.externalKey = "S-99"
      let refused = try await SchedulingImportTests.preview(town, .carers([unknown]))
      #expect(refused.refused.map(\.reason.key) == ["import.carer.none"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func endingAnAbsenceIsAnEventOfItsOwn(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, now = town.clock.now
      let absence = try Absence(
        id: Town.id(50), carer: Town.nurseSofie.id, kind: .sick, from: now.adding(seconds: -3600),
        until: now.adding(seconds: 86_400))
      try await office.addAbsence(absence)
      try await office.endAbsence(absence.id, at: now)
      let audit = town.door(of: town.amelie, .administrator)
      var kinds = try await audit.events(on: Town.nurseSofie.id).map(\.kind)
      #expect(kinds.prefix(2) == ["absence.ended", "absence.added"])
      try await office.endAbsence(absence.id, at: now.adding(seconds: -7200))
      kinds = try await audit.events(on: Town.nurseSofie.id).map(\.kind)
      #expect(kinds.first == "absence.removed")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func onlySoManySearchesWaitOrRun(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<12 {
          group.addTask {
            do {
              _ = try await office.requestPlanning(on: Town.friday)
              return true
            } catch SchedulingError.tooManyRuns {
              return false
            }
          }
        }
        var asked = 0
        for try await isAsked in group where isAsked { asked += 1 }
        #expect(asked == PlanningRun.mostAtOnce)
      }
      let runs = try await office.planningRuns(on: Town.friday)
      try await office.stopPlanning(runs[0].id)
      _ = try await office.requestPlanning(on: Town.friday)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aSearchThatEndsTheProgramTwiceIsNotTakenUpAgain(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let queue = PlanningQueue(town.database, clock: { town.clock.now })
      let run = try await town.workspace.requestPlanning(on: Town.friday)
      _ = try #require(try await queue.takeNext())
      town.clock.advance(seconds: 120)
      #expect(try await queue.recover() == 1)
      #expect(try await town.workspace.planningRun(run.id).state == .queued)
      _ = try #require(try await queue.takeNext())
      town.clock.advance(seconds: 120)
      #expect(try await queue.recover() == 1)
      let failed = try await town.workspace.planningRun(run.id)
      #expect(failed.state == .failed && failed.failure == "run.failed.crashed")
      #expect(try await queue.takeNext() == nil)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aServiceHasSkillsOfItsOwn(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let office = town.workspace
      let added = try await office.addSkills(["Stomie", "Sonde à demeure"])
      #expect(added.map(\.skill.code) == ["stomie", "sonde-a-demeure"])
      for (name, error) in [
        ("stomie", SchedulingError.skillIsKnown), ("Injections", .skillIsKnown),
        ("wondzorg", .skillIsKnown), ("a, b", .skillNameMalformed), (" ", .skillNameMalformed),
      ] {
        await #expect(throws: error) { try await office.addSkills([name]) }
      }
      try await office.renameSkill(added[0].skill, to: "Stomies")
      #expect(try await office.ownSkills().map(\.name) == ["Stomies", "Sonde à demeure"])
      let nurse = town.door(of: town.sofie, .nurse)
      await #expect(throws: OrganizationError.missingPermission(.editCarers)) {
        try await nurse.addSkills(["Trachéo"])
      }
      let kinds = try await town.door(of: town.amelie, .administrator)
        .events(on: town.organization.id).map(\.kind)
      #expect(kinds.prefix(2) == ["skill.renamed", "skill.added"])
    }
  }
}
