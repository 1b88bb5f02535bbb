import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchedulingReportTests {
  static func report(
    _ key: String, _ visit: Visit, _ kind: VisitReport.Kind, at time: String,
    _ reason: NotHomeReason? = nil
  ) -> IncomingReport {
    IncomingReport(
      VisitReport(
        id: Town.id(0x9000 + key.utf8.reduce(0) { $0 * 31 + Int($1) } % 0xFFF), visit: visit.id,
        kind: kind, at: Instant(Town.friday, Town.time(time)), absentReason: reason, note: ""),
      clientKey: key)
  }

  static func with(_ engine: Engine, _ test: (TestTown, Workspace, Visit) async throws -> Void)
    async throws
  {
    try await TestTown.withPeople(engine) { town in
      let visit = try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      try await test(town, town.door(of: town.sofie, .careAssistant), visit)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aTourIsReportedInOrderAndNothingTwice(engine: Engine) async throws {
    try await Self.with(engine) { town, phone, visit in
      let queue = [
        Self.report("a", visit, .started, at: "08:03"),
        Self.report("b", visit, .note, at: "08:20"),
        Self.report("c", visit, .ended, at: "08:31"),
      ]
      let first = try await phone.report(Array(queue[..<2]))
      #expect(first == [.saved(.underWay), .saved(.underWay)])
      // The answer got lost on the way: the telephone sends everything again.
      let second = try await phone.report(queue)
      #expect(second == [.known, .known, .saved(.done)])
      let third = try await phone.report(queue)
      #expect(third == [.known, .known, .known])
      let kept = try await town.workspace.reports(on: visit.id).map(\.kind)
      #expect(kept == [.started, .note, .ended])
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.visits.map(\.status) == [.done])
      await #expect(throws: SchedulingError.visitIsOver) {
        try await town.workspace.moveVisits(
          [VisitMove(SeenVisit(day.visits[0]), to: nil)], on: Town.friday)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func notAtHomeHasAReason(engine: Engine) async throws {
    try await Self.with(engine) { town, phone, visit in
      let receipts = try await phone.report([
        Self.report("a", visit, .notHome, at: "08:03", .hospital)
      ])
      #expect(receipts == [.saved(.notHome)])
      let kept = try await phone.reports(on: visit.id)
      #expect(kept.map(\.absentReason) == [.hospital])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whatHappenedCountsEvenWhenTheVisitWasCancelledOrMoved(engine: Engine) async throws {
    try await Self.with(engine) { town, phone, visit in
      let office = town.workspace
      try await office.cancelVisits([SeenVisit(visit)], on: Town.friday, because: .away)
      let late = try await phone.report([Self.report("a", visit, .started, at: "08:03")])
      #expect(late == [.saved(.underWay)])
      let reasons = try await office.cancellations(on: Town.friday)
      #expect(reasons.isEmpty)
      let other = try await office.bookVisit(
        Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "10:00"))
      try await office.moveVisits(
        [
          VisitMove(
            SeenVisit(other),
            to: Placement(carer: Town.nurseFatima.id, start: Town.time("10:00")))
        ], on: Town.friday)
      let moved = try await phone.report([Self.report("b", other, .ended, at: "10:30")])
      #expect(moved == [.saved(.done)])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aTourOfSomebodyElseIsClosed(engine: Engine) async throws {
    try await Self.with(engine) { town, phone, _ in
      let other = try await town.workspace.bookVisit(
        Town.visit(2, Town.madameLefevre, by: Town.nurseFatima, at: "10:00"))
      let refused = try await phone.report([Self.report("a", other, .started, at: "10:00")])
      #expect(refused == [.refused("report.not-yours")])
      let none = try await phone.reports(on: other.id)
      #expect(none.isEmpty)
      let gone = try await phone.report([
        Self.report("b", Town.visit(99, Town.madameLefevre), .started, at: "10:00")
      ])
      #expect(gone == [.refused("visit.unknown")])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theOwnTourHoldsWhatIsNeededAtTheDoor(engine: Engine) async throws {
    try await Self.with(engine) { town, phone, visit in
      try await town.workspace.bookVisit(
        Town.visit(2, Town.madameLefevre, by: Town.nurseFatima, at: "10:00"))
      let tour = try #require(try await phone.ownTour(on: Town.friday))
      #expect(tour.visits.map(\.id) == [visit.id])
      #expect(tour.carers.map(\.id) == [Town.nurseSofie.id])
      #expect(tour.patients[Town.madameDupont.id]?.phones == Town.madameDupont.phones)
      #expect(tour.shifts.map(\.carer) == [Town.nurseSofie.id])
      let kinds = try await town.door(of: town.amelie, .administrator)
        .events(on: Town.nurseSofie.id).map(\.kind)
      #expect(kinds.first == "tour.read")
      let nobody = try await town.door(of: town.amelie, .careAssistant).ownTour(on: Town.friday)
      #expect(nobody == nil)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aTelephoneWithAWrongClockReportsAMomentThatCanBe(engine: Engine) async throws {
    try await Self.with(engine) { town, phone, visit in
      for (key, moment) in [("a", Int64.min), ("b", 0), ("c", Int64.max)] {
        var incoming = Self.report(key, visit, .note, at: "08:00")
        incoming.report.at = Instant(milliseconds: moment)
        let sent = incoming
        let receipts = try await phone.report([sent])
        #expect(receipts == [.saved(.planned)])
      }
      let now = town.clock.now, first = now.adding(seconds: -31 * 86_400)
      let kept = try await phone.reports(on: visit.id).map(\.at)
      #expect(kept == [first, first, now])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theTourIsReadForEachPersonAndOnlyTheseDays(engine: Engine) async throws {
    try await Self.with(engine) { town, phone, visit in
      let old = Town.friday.adding(days: -8)
      try await town.workspace.load(
        {
          var load = RecordLoad()
          load.visits = [
            Town.visit(70, Town.madameLefevre, on: old, by: Town.nurseSofie, at: "08:00")
          ]
          return load
        }())
      _ = try await phone.ownTour(on: Town.friday)
      let audit = town.door(of: town.amelie, .administrator)
      let kinds = try await audit.events(on: Town.madameDupont.id).map(\.kind)
      #expect(kinds.first == "patient.read")
      let past = try #require(try await phone.ownTour(on: old))
      #expect(past.visits.isEmpty && past.patients.isEmpty)
      let nurse = try #require(try await town.door(of: town.sofie, .nurse).ownTour(on: old))
      #expect(nurse.visits.count == 1)
    }
  }
}
