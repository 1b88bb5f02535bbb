import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchedulingRedoTests {
  private typealias Moves = SchedulingMoveTests

  /// The act of an undo, for the message that offers to take it back.
  private func act(_ town: TestTown, _ visits: [Visit]) async throws -> ID<ChangeBatch> {
    let first = try #require(visits.first)
    return try #require(try await town.workspace.changeBatch(of: first))
  }

  @Test(arguments: TestDatabase.engines)
  func anUndoneMoveIsMadeAgainOnceAndCanBeUndone(engine: Engine) async throws {
    try await Moves.with(engine) { town, one, _ in
      let office = town.workspace
      let moved = try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Moves.eight.shifted(300))], on: Town.friday,
        because: "Rendez-vous chez le dentiste")
      let overrides = try await office.planningDay(on: Town.friday).overrides
      #expect(overrides.count == 1)
      let undo = try await act(town, try await office.undoLastChange(on: Town.friday))
      #expect(try await office.planningDay(on: Town.friday).overrides.isEmpty)
      let again = try await office.redo(undo)
      #expect(again.map(\.placement) == moved.map(\.placement))
      #expect(try await office.planningDay(on: Town.friday).overrides == overrides)
      await #expect(throws: SchedulingError.redoneMeanwhile) { try await office.redo(undo) }
      let back = try await office.undo(try await act(town, again))
      #expect(back.map(\.placement) == [Moves.eight])
      #expect(try await office.planningDay(on: Town.friday).overrides.isEmpty)
      // And so on, as often as one likes.
      let third = try await office.redo(try await act(town, back))
      #expect(third.map(\.placement) == moved.map(\.placement))
      let kinds = try await town.door(of: town.amelie, .administrator).events(on: undo)
        .map(\.kind)
      #expect(kinds == ["changes.redone"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func locksBookingsAndCancellationsAreDoneAgain(engine: Engine) async throws {
    try await Moves.with(engine) { town, one, two in
      let office = town.workspace
      try await office.lockVisits([SeenVisit(one)], on: Town.friday, true)
      let open = try await office.undoLastChange(on: Town.friday)
      #expect(try await office.redo(try await act(town, open)).map(\.isLocked) == [true])

      try await office.cancelVisits([SeenVisit(two)], on: Town.friday, because: .away)
      let stands = try await office.undoLastChange(on: Town.friday)
      #expect(try await office.cancellations(on: Town.friday).isEmpty)
      let gone = try await office.redo(try await act(town, stands))
      #expect(gone.map(\.status) == [.cancelled])
      #expect(try await office.cancellations(on: Town.friday)[two.id]?.reason == .away)

      let booked = try await office.bookVisit(
        Town.visit(3, Town.madameLefevre, by: Town.nurseFatima, at: "12:00"))
      let unbooked = try await office.undo(try await act(town, [booked]))
      #expect(unbooked.map(\.status) == [.cancelled])
      let rebooked = try await office.redo(try await act(town, unbooked))
      #expect(rebooked.map(\.status) == [.planned])
      #expect(rebooked.map(\.placement) == [booked.placement])
      #expect(try await office.cancellations(on: Town.friday)[booked.id] == nil)
      let last = try await office.undo(try await act(town, rebooked))
      #expect(last.map(\.status) == [.cancelled])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func nothingIsDoneAgainOnAnotherDay(engine: Engine) async throws {
    try await Moves.with(engine) { town, one, two in
      let office = town.workspace, amelie = town.door(of: town.amelie, .coordinator)
      try await office.moveVisits(
        [VisitMove(SeenVisit(one), to: Moves.eight.shifted(60))], on: Town.friday)
      let undone = try await office.undoLastChange(on: Town.friday)
      let undo = try await act(town, undone)
      // Another visit takes the time meanwhile.
      let taken = try await amelie.moveVisits(
        [VisitMove(SeenVisit(two), to: Moves.eight.shifted(60))], on: Town.friday)
      await #expect(throws: SchedulingError.redoneMeanwhile) { try await office.redo(undo) }
      try await amelie.moveVisits(
        [VisitMove(SeenVisit(taken[0]), to: Moves.ten)], on: Town.friday)
      // The visit itself is changed meanwhile.
      try await amelie.lockVisits([SeenVisit(undone[0])], on: Town.friday, true)
      await #expect(throws: SchedulingError.redoneMeanwhile) { try await office.redo(undo) }
      // What is no undo is not done again, nor what another organization undid.
      let move = try await act(town, taken)
      await #expect(throws: SchedulingError.nothingToRedo) { try await office.redo(move) }
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram"))
      let stranger = Workspace(
        database: town.database, organization: other.organization.id, person: other.person,
        permissions: Role.coordinator.permissions, source: "192.0.2.9",
        clock: { [clock = town.clock] in clock.now })
      await #expect(throws: SchedulingError.nothingToRedo) { try await stranger.redo(undo) }
      let nurse = town.door(of: town.sofie, .nurse)
      await #expect(throws: OrganizationError.missingPermission(.planVisits)) {
        try await nurse.redo(undo)
      }
    }
  }
}
