import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchedulingUndoTests {
  private typealias Moves = SchedulingMoveTests

  @Test(arguments: TestDatabase.engines)
  func undoTakesBackTheActThatIsNamed(engine: Engine) async throws {
    try await Moves.with(engine) { town, one, two in
      let office = town.workspace
      let first = try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Moves.eight.shifted(60))], on: Town.friday)
      let second = try await office.moveVisits(
        [VisitMove(SeenVisit(two), to: Moves.ten.shifted(30))], on: Town.friday)
      let batch = try #require(try await office.changeBatch(of: first[0]))
      let back = try await office.undo(batch)
      #expect(back.map(\.id) == [one.id] && back.map(\.placement) == [Moves.eight])
      let day = try await office.planningDay(on: Town.friday)
      #expect(day.visits.first { $0.id == two.id }?.placement == second[0].placement)
      await #expect(throws: SchedulingError.nothingToUndo) { try await office.undo(batch) }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theActOfAColleagueIsTakenBackByName(engine: Engine) async throws {
    try await Moves.with(engine) { town, one, _ in
      let amelie = town.door(of: town.amelie, .coordinator)
      let moved = try await amelie.moveVisits(
        [VisitMove(SeenVisit(one), to: Moves.eight.shifted(60))], on: Town.friday)
      let batch = try #require(try await town.workspace.changeBatch(of: moved[0]))
      let back = try await town.workspace.undo(batch)
      #expect(back.map(\.placement) == [Moves.eight])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRuleBrokenOnPurposeComesBackWithItsReason(engine: Engine) async throws {
    try await Moves.with(engine) { town, one, _ in
      let office = town.workspace
      let late = try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Moves.eight.shifted(300))], on: Town.friday,
        because: "Rendez-vous chez le dentiste")
      let before = try await office.planningDay(on: Town.friday).overrides
      #expect(before.count == 1)
      let locked = try await office.lockVisits([SeenVisit(late[0])], on: Town.friday, true)
      let lock = try #require(try await office.changeBatch(of: locked[0]))
      let open = try await office.undo(lock)
      #expect(open.map(\.isLocked) == [false])
      #expect(try await office.planningDay(on: Town.friday).overrides == before)

      try await office.moveVisits(
        [VisitMove(SeenVisit(open[0]), to: Moves.eight)], on: Town.friday)
      #expect(try await office.planningDay(on: Town.friday).overrides.isEmpty)
      let again = try await office.undoLastChange(on: Town.friday)
      #expect(again.map(\.placement) == late.map(\.placement))
      #expect(try await office.planningDay(on: Town.friday).overrides == before)
      try await office.undoLastChange(on: Town.friday)
      #expect(try await office.planningDay(on: Town.friday).overrides.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theHistorySaysWhoDidWhatAndWhatCanBeTakenBack(engine: Engine) async throws {
    try await Moves.with(engine) { town, one, two in
      let office = town.workspace, amelie = town.door(of: town.amelie, .coordinator)
      let moved = try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Moves.eight.shifted(60))], on: Town.friday)
      try await amelie.lockVisits([SeenVisit(moved[0])], on: Town.friday, true)
      try await office.cancelVisits([SeenVisit(two)], on: Town.friday, because: .away)
      try await office.undoLastChange(on: Town.friday)
      let acts = try await office.history(of: Town.friday)
      #expect(acts.map(\.kind) == [.undone, .cancelled, .locked, .placed, .booked, .booked])
      #expect(acts.map(\.isUndone) == [false, true, false, false, false, false])
      // The move waits until the lock is taken back; the second booking is free again.
      #expect(acts.map(\.canUndo) == [false, false, true, false, true, false])
      #expect(acts[2].by != acts[3].by && acts[2].by != nil)
    }
  }

  /// What a stay suspended comes back with the stay, never by an undo.
  @Test(arguments: TestDatabase.engines)
  func whatAStaySuspendedIsNotTakenBack(engine: Engine) async throws {
    try await Moves.with(engine) { town, one, _ in
      let office = town.workspace
      let cancelled = try await office.addStay(
        Stay(
          id: Town.id(40), patient: one.patient, kind: .hospital, from: Town.friday,
          until: Town.friday.adding(days: 3)))
      #expect(cancelled == 1)
      let act = try #require(try await office.history(of: Town.friday).first)
      #expect(act.kind == .cancelled && !act.canUndo)
      await #expect(throws: SchedulingError.nothingToUndo) { try await office.undo(act.batch) }
      #expect(try await office.visit(one.id).status == .cancelled)
    }
  }

  /// The history of a day offers to take a series back only when undo does so.
  @Test(arguments: TestDatabase.engines, [2, VisitChange.mostBooked, 20])
  func aLongSeriesIsNotOfferedForUndo(engine: Engine, days: Int) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let visits = (0..<days).map {
        Town.visit(100 + $0, Town.madameDupont, on: Town.friday.adding(days: $0))
      }
      let saved = try await office.bookSeries(visits)
      var act = try #require(try await office.history(of: Town.friday).first)
      #expect(act.canUndo == (days <= VisitChange.mostBooked))
      // A visit of another day was changed since.
      try await office.lockVisits([SeenVisit(saved[1])], on: saved[1].day, true)
      act = try #require(try await office.history(of: Town.friday).first)
      #expect(!act.canUndo)
      await #expect(throws: SchedulingError.self) { try await office.undo(act.batch) }
    }
  }

  /// An undo that would bring a second visit to the same person at the same time is refused.
  @Test(arguments: TestDatabase.engines, [false, true])
  func aPersonIsNotVisitedTwiceAtOnce(engine: Engine, isPair: Bool) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      var first = Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00")
      var second = Town.visit(2, Town.madameDupont, by: Town.nurseFatima, at: "08:10")
      if isPair { (first.pair, second.pair) = (Town.id(77), Town.id(77)) }
      let booked = try await office.bookVisit(first)
      let moved = try await office.moveVisits(
        [VisitMove(SeenVisit(booked), to: Moves.eight.shifted(120))], on: Town.friday)
      let batch = try #require(try await office.changeBatch(of: moved[0]))
      try await office.bookVisit(second)
      if isPair {
        #expect(try await office.undo(batch).map(\.placement) == [Moves.eight])
      } else {
        await #expect(throws: SchedulingError.undoneMeanwhile) { try await office.undo(batch) }
      }
    }
  }
}
