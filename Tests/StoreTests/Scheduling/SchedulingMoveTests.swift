import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchedulingMoveTests {
  static let eight = Placement(carer: Town.nurseSofie.id, start: Town.time("08:00"))
  static let ten = Placement(carer: Town.nurseFatima.id, start: Town.time("10:00"))

  static func with(_ engine: Engine, _ test: (TestTown, Visit, Visit) async throws -> Void)
    async throws
  {
    try await TestTown.withPeople(engine) { town in
      let one = try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      let two = try await town.workspace.bookVisit(
        Town.visit(2, Town.monsieurDePrez, by: Town.nurseFatima, at: "10:00"))
      try await test(town, one, two)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func visitsMoveSwapAndGoBackToPlace(engine: Engine) async throws {
    try await Self.with(engine) { town, one, two in
      let office = town.workspace
      let swapped = try await office.moveVisits(
        [
          VisitMove(SeenVisit(one), to: two.placement),
          VisitMove(SeenVisit(two), to: one.placement),
        ],
        on: Town.friday)
      #expect(swapped.map(\.placement) == [two.placement, one.placement])
      #expect(swapped.map(\.version) == [2, 2])
      let back = try await office.moveVisits(
        [VisitMove(SeenVisit(swapped[0]), to: nil)], on: Town.friday)
      #expect(back[0].placement == nil)
      let kinds = try await town.door(of: town.amelie, .administrator).events(on: one.id)
        .map(\.kind)
      #expect(kinds == ["visit.moved", "visit.moved", "visit.booked"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func twoCoordinatorsNeverOverwriteEachOther(engine: Engine) async throws {
    try await Self.with(engine) { town, one, _ in
      try await town.workspace.moveVisits(
        [VisitMove(SeenVisit(one), to: Self.ten.shifted(60))], on: Town.friday)
      await #expect(throws: SchedulingError.changedMeanwhile) {
        try await town.workspace.moveVisits(
          [VisitMove(SeenVisit(one), to: nil)], on: Town.friday)
      }
      await #expect(throws: SchedulingError.changedMeanwhile) {
        try await town.workspace.lockVisits([SeenVisit(one)], on: Town.friday, true)
      }
      await #expect(throws: SchedulingError.changedMeanwhile) {
        try await town.workspace.cancelVisits(
          [SeenVisit(one)], on: Town.friday, because: .patientAsked)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aMoveThatBreaksARuleNeedsAReason(engine: Engine) async throws {
    try await Self.with(engine) { town, one, two in
      let office = town.workspace
      await #expect(throws: SchedulingError.carerIsBusy(free: [])) {
        try await office.moveVisits(
          [VisitMove(SeenVisit(one), to: two.placement?.shifted(-10))], on: Town.friday)
      }
      await #expect(throws: SchedulingError.needsReason([.window])) {
        try await office.moveVisits(
          [VisitMove(SeenVisit(one), to: Self.eight.shifted(300))], on: Town.friday)
      }
      let moved = try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Self.eight.shifted(300))], on: Town.friday,
        because: "Rendez-vous chez le dentiste")
      let reasons = try await office.planningDay(on: Town.friday).overrides
      #expect(reasons.map(\.because) == ["Rendez-vous chez le dentiste"])
      try await office.moveVisits(
        [VisitMove(SeenVisit(moved[0]), to: Self.eight)], on: Town.friday)
      let later = try await office.planningDay(on: Town.friday).overrides
      #expect(later.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aLockedVisitStaysWhereItIs(engine: Engine) async throws {
    try await Self.with(engine) { town, one, _ in
      let office = town.workspace
      let locked = try await office.lockVisits([SeenVisit(one)], on: Town.friday, true)
      await #expect(throws: SchedulingError.visitIsLocked) {
        try await office.moveVisits(
          [VisitMove(SeenVisit(locked[0]), to: nil)], on: Town.friday)
      }
      let open = try await office.lockVisits([SeenVisit(locked[0])], on: Town.friday, false)
      try await office.moveVisits([VisitMove(SeenVisit(open[0]), to: nil)], on: Town.friday)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func undoTakesBackTheLastActOfThePerson(engine: Engine) async throws {
    try await Self.with(engine) { town, one, two in
      let office = town.workspace
      let moved = try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Self.eight.shifted(60))], on: Town.friday)
      let cancelled = try await office.cancelVisits(
        [SeenVisit(moved[0]), SeenVisit(two)], on: Town.friday, because: .hospital)
      #expect(cancelled.map(\.status) == [.cancelled, .cancelled])
      let back = try await office.undoLastChange(on: Town.friday)
      #expect(Set(back.map(\.status)) == [.planned])
      let reasons = try await office.cancellations(on: Town.friday)
      #expect(reasons.isEmpty)
      let first = try await office.undoLastChange(on: Town.friday)
      #expect(first.map(\.placement) == [Self.eight])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func undoIsRefusedWhenSomebodyChangedTheVisitSince(engine: Engine) async throws {
    try await Self.with(engine) { town, one, _ in
      let moved = try await town.workspace.moveVisits(
        [VisitMove(SeenVisit(one), to: Self.eight.shifted(60))], on: Town.friday)
      let amelie = town.door(of: town.amelie, .coordinator)
      try await amelie.lockVisits([SeenVisit(moved[0])], on: Town.friday, true)
      await #expect(throws: SchedulingError.undoneMeanwhile) {
        try await town.workspace.undoLastChange(on: Town.friday)
      }
      let nurse = town.door(of: town.sofie, .coordinator)
      await #expect(throws: SchedulingError.nothingToUndo) {
        try await nurse.undoLastChange(on: Town.friday)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theLiveBoardHearsEveryChange(engine: Engine) async throws {
    try await Self.with(engine) { town, one, two in
      let office = town.workspace
      let since = try await office.version(of: Town.friday)
      let none = try await office.changes(on: Town.friday, since: since)
      #expect(none.changes.isEmpty && none.version == since)
      try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Self.eight.shifted(60))], on: Town.friday)
      try await office.cancelVisits([SeenVisit(two)], on: Town.friday, because: .away)
      let news = try await office.changes(on: Town.friday, since: since)
      #expect(news.changes.map(\.kind) == [.placed, .cancelled])
      #expect(news.changes.map(\.visit) == [one.id, two.id])
      #expect(news.changes[0].before?.placement == Self.eight)
      #expect(news.changes[0].after.placement == Self.eight.shifted(60))
      #expect(news.changes[0].person == town.claire)
      #expect(news.version == since + 2)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aCancelledVisitComesBackToPlace(engine: Engine) async throws {
    try await Self.with(engine) { town, one, _ in
      let cancelled = try await town.workspace.cancelVisits(
        [SeenVisit(one)], on: Town.friday, because: .patientAsked)
      // Its time is free again.
      try await town.workspace.bookVisit(
        Town.visit(3, Town.madameLefevre, by: Town.nurseSofie, at: "08:00"))
      let back = try await town.workspace.restoreVisits(
        [SeenVisit(cancelled[0])], on: Town.friday)
      #expect(back[0].status == .planned && back[0].placement == nil)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func undoNeverBooksACarerTwice(engine: Engine) async throws {
    try await Self.with(engine) { town, one, _ in
      let office = town.workspace
      try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Self.eight.shifted(120))], on: Town.friday)
      // A colleague gives the time that became free to somebody else.
      let amelie = town.door(of: town.amelie, .coordinator)
      let other = try await amelie.bookVisit(
        Town.visit(3, Town.madameLefevre, by: Town.nurseSofie, at: "08:10"))
      await #expect(throws: SchedulingError.undoneMeanwhile) {
        try await office.undoLastChange(on: Town.friday)
      }
      try await amelie.cancelVisits([SeenVisit(other)], on: Town.friday, because: .error)
      let back = try await office.undoLastChange(on: Town.friday)
      #expect(back.map(\.placement) == [Self.eight])
    }
  }
}

extension Placement {
  /// The same carer, minutes later.
  func shifted(_ minutes: Int) -> Placement {
    Placement(carer: carer, start: start.adding(minutes: minutes))
  }
}
