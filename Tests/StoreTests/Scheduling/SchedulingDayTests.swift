import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchedulingDayTests {
  /// `count` visits on Friday in the first hours of rounds, inserted without checks.
  static func fill(_ town: TestTown, _ range: Range<Int>) async throws {
    let visits = range.map { number -> Visit in
      var visit = Town.visit(
        10_000 + number, Town.patients[number % 5], by: Town.carers[number % 3], at: "08:00")
      visit.placement?.start = LocalTime(seconds: 8 * 3600 + number)
      visit.preferredCarers = [Town.nurseSofie.id]
      return visit
    }
    try await town.workspace.write(.planVisits, as: .visitBooked(visits[0].id)) { tx in
      try tx.insert(visits, in: town.organization.id)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aDayTakesThreeStatementsForTenAndForAThousand(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      var counts: [Int] = []
      for range in [0..<10, 10..<1000] {
        try await Self.fill(town, range)
        let before = town.database.statements
        let day = try await town.workspace.planningDay(on: Town.friday)
        counts.append(town.database.statements - before)
        #expect(day.visits.count == range.upperBound)
        #expect(day.visits.allSatisfy { $0.preferredCarers == [Town.nurseSofie.id] })
        #expect(day.patients.count == 5)
        let starts = day.visits.compactMap { $0.placement?.start }
        #expect(starts == starts.sorted() && starts.count == range.upperBound)
      }
      #expect(counts == [3, 3])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theSnapshotKnowsWhoVisitedWhom(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      for (number, days) in [-61, -60, -2, -1].enumerated() {
        let day = Town.friday.adding(days: days)
        try await office.setShifts(
          [Town.round(Town.nurseSofie, on: day)], of: Town.nurseSofie.id, from: day, to: day)
        try await office.bookVisit(
          Town.visit(number, Town.madameDupont, on: day, by: Town.nurseSofie, at: "08:00"))
      }
      try await office.bookVisit(Town.visit(9, Town.madameDupont))
      let day = try await office.planningDay(on: Town.friday)
      #expect(
        day.familiarity == [
          Familiarity(
            patient: Town.madameDupont.id, carer: Town.nurseSofie.id, visits: 3,
            last: Town.friday.adding(days: -1))
        ])
      let board = try await office.planningDay(on: Town.friday, withHistory: false)
      #expect(board.familiarity.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theSnapshotKnowsWhatItsCarersDoTheDayBeforeAndAfter(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let (before, after) = (Town.friday.adding(days: -1), Town.friday.adding(days: 1))
      let visits = [
        (1, before, "08:00"), (2, before, "10:00"), (3, after, "09:00"), (4, after, "07:45"),
      ]
      for (number, day, start) in visits {
        try await office.setShifts(
          [Town.round(Town.nurseSofie, on: day)], of: Town.nurseSofie.id, from: day, to: day)
        let patient = number % 2 == 0 ? Town.madameDupont : Town.madameLefevre
        try await office.bookVisit(
          Town.visit(number, patient, on: day, minutes: 45, by: Town.nurseSofie, at: start),
          because: "Convenu")
      }
      let day = try await office.planningDay(on: Town.friday)
      #expect(
        day.adjacent == [
          AdjacentWork(
            carer: Town.nurseSofie.id, endedBefore: Instant(before, Town.time("10:45")),
            startsAfter: Instant(after, Town.time("07:45")))
        ])
      #expect(try await office.planningDay(on: Town.friday, withHistory: false).adjacent.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func overlappingRoundsAreRefused(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let day = Town.friday
      func round(_ number: Int, _ from: String, _ to: String) throws -> Shift {
        try Shift(
          id: Town.id(0x5200 + number), carer: Town.nurseSofie.id, day: day,
          start: Town.time(from), end: Town.time(to))
      }
      let rounds = try [round(1, "07:00", "12:00"), round(2, "11:59", "16:00")]
      await #expect(throws: SchedulingError.shiftsOverlap) {
        try await town.workspace.setShifts(rounds, of: Town.nurseSofie.id, from: day, to: day)
      }
      let apart = try [round(1, "07:00", "12:00"), round(2, "12:00", "16:00")]
      try await town.workspace.setShifts(apart, of: Town.nurseSofie.id, from: day, to: day)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theWeekAddsUp(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      try await town.workspace.bookVisit(
        Town.visit(2, Town.madameLefevre, minutes: 45, by: Town.nurseSofie, at: "10:00"))
      try await town.workspace.bookVisit(Town.visit(3, Town.monsieurBenali))
      let before = town.database.statements
      let week = try await town.workspace.week(of: Town.friday)
      #expect(town.database.statements - before == 2)
      #expect(week.monday == Town.day("2026-03-02"))
      #expect(week.carers.map(\.name.family) == ["El Amrani", "Henrard", "Peeters"])
      let sofie = week.loads.first { $0.carer == Town.nurseSofie.id }
      #expect(sofie?.visits == 2 && sofie?.careMinutes == 75 && sofie?.shiftMinutes == 480)
      #expect(week.unplaced == [Town.friday: 1])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func rostersAndAbsencesAreKept(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let absence = try Absence(
        id: Town.id(600), carer: Town.nurseSofie.id, kind: .sick,
        from: Instant(Town.friday, Town.time("07:00")),
        until: Instant(Town.friday.adding(days: 1), .midnight))
      try await town.workspace.addAbsence(absence)
      let before = try await town.workspace.planningDay(on: Town.friday)
      #expect(before.absences == [absence])
      #expect(before.isAbsent(Town.nurseSofie.id, at: Town.time("08:00")))
      let roster = try await town.workspace.roster(
        from: Town.friday, to: Town.friday, of: Town.nurseSofie.id)
      #expect(roster.shifts == [Town.round(Town.nurseSofie)] && roster.absences == [absence])
      await #expect(throws: SchedulingError.needsReason([.absent])) {
        try await town.workspace.bookVisit(
          Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      }
      try await town.workspace.removeAbsence(absence.id)
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      await #expect(throws: SchedulingError.unknownAbsence) {
        try await town.workspace.removeAbsence(absence.id)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aCarersRecordHasAVersionToo(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      var carer = try await town.workspace.carer(Town.nurseFatima.id)
      #expect(carer == Town.nurseFatima)
      carer.skills.remove(.assessment)
      carer.until = Town.friday.adding(days: -1)
      carer.phones = [try PhoneNumber("0470 11 22 33"), try PhoneNumber("071 11 22 33")]
      let changed = carer
      let version = try await town.workspace.changeCarer(changed)
      #expect(version == 2)
      await #expect(throws: SchedulingError.carerChangedMeanwhile) {
        try await town.workspace.changeCarer(changed)
      }
      let current = try await town.workspace.carers().map(\.id)
      #expect(!current.contains(carer.id) && current.count == 2)
      let all = try await town.workspace.carers(includingFormer: true)
      #expect(all.first { $0.id == carer.id }?.phones == carer.phones)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aDayIsReadByIndexes(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      try await town.database.read { tx in
        if engine == .postgres { try tx.define("SET LOCAL enable_seqscan = off") }
        let day = try tx.explain(
          """
          SELECT v.id FROM visit v WHERE v.organization_id = \(town.organization.id)
            AND v.day = \(Town.friday)
          """)
        #expect(day.contains("visit_by_day"), "\(day)")
        let carer = try tx.explain(
          "SELECT v.id FROM visit v WHERE v.carer_id = \("x") AND v.day = \(Town.friday)")
        #expect(carer.contains("visit_by_carer"), "\(carer)")
        let person = try tx.explain(
          "SELECT v.id FROM visit v WHERE v.patient_id = \("x") AND v.day >= \(Town.friday)")
        #expect(person.contains("visit_by_patient"), "\(person)")
        let rounds = try tx.explain(
          """
          SELECT s.id FROM shift s WHERE s.organization_id = \(town.organization.id)
            AND s.day = \(Town.friday)
          """)
        #expect(rounds.contains("shift_by_day"), "\(rounds)")
      }
    }
  }
}
