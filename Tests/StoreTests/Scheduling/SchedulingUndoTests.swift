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
}
