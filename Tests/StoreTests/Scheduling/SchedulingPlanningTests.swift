import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchedulingPlanningTests {
  static let sofieAtNine = Placement(carer: Town.nurseSofie.id, start: Town.time("09:00"))
  static let fatimaAtNine = Placement(carer: Town.nurseFatima.id, start: Town.time("09:00"))

  static func queue(_ town: TestTown) -> PlanningQueue {
    PlanningQueue(town.database, clock: { town.clock.now })
  }

  /// Two visits to place, and a run that the runner has taken.
  static func withRun(
    _ engine: Engine,
    _ test: (TestTown, PlanningQueue.Taken, PlanningDay) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(engine) { town in
      try await town.workspace.bookVisit(Town.visit(1, Town.madameDupont))
      try await town.workspace.bookVisit(Town.visit(2, Town.monsieurDePrez))
      let asked = try await town.workspace.requestPlanning(on: Town.friday)
      let taken = try #require(try await queue(town).takeNext())
      #expect(taken.run.id == asked.id && taken.run.state == .running)
      let day = try await taken.workspace.planningDay(on: Town.friday)
      try await test(town, taken, day)
    }
  }

  static func proposal(_ day: PlanningDay, _ places: [Placement?]) -> TourProposal {
    TourProposal(
      day: day.day, dayVersion: day.version,
      visits: zip(day.visits, places).map {
        ProposedVisit(visit: $0.id, version: $0.version, before: $0.placement, after: $1)
      },
      unplaced: [
        UnplacedVisit(
          visit: day.visits[0].id,
          parts: [
            ProposalPart(code: "no_skill", arguments: "1 4"),
            ProposalPart(code: "gap", arguments: "x 3600 -"),
            ProposalPart(code: "shift_full", arguments: "c s 120 2 v1 v2"),
          ])
      ],
      figures: TourFigures(metres: 12_000, travelSeconds: 1800, knownFaces: 1, placed: 2))
  }

  @Test(arguments: TestDatabase.engines)
  func aRunGoesFromTheQueueToAnAcceptedProposal(engine: Engine) async throws {
    try await Self.withRun(engine) { town, taken, day in
      let office = town.workspace
      let goesOn = try await Self.queue(town).report(
        PlanningRun.Progress(moves: 1000, cost: 4200, unplaced: 1), of: taken.run.id)
      #expect(goesOn)
      let running = try await office.planningRun(taken.run.id)
      #expect(running.progress == PlanningRun.Progress(moves: 1000, cost: 4200, unplaced: 1))
      let made = Self.proposal(day, [Self.sofieAtNine, Self.fatimaAtNine])
      let ended = try await taken.workspace.finish(
        taken.run.id, with: [made], progress: PlanningRun.Progress(moves: 5000, cost: 4000))
      #expect(ended.state == .finished)
      let stored = try #require(try await office.proposals(of: taken.run.id).first)
      #expect(stored.proposal.visits.sorted { $0.visit < $1.visit } == made.visits)
      #expect(stored.proposal.unplaced == made.unplaced)
      #expect(stored.proposal.figures == made.figures && !stored.isStale)
      let result = try await office.acceptProposal(stored.id)
      guard case .accepted(let visits) = result else {
        Issue.record("\(result)")
        return
      }
      #expect(visits.compactMap(\.placement).count == 2)
      let after = try await office.proposal(stored.id)
      #expect(after.state == .accepted && after.accepted.count == 2)
      await #expect(throws: SchedulingError.proposalIsSettled) {
        try await office.rejectProposal(stored.id)
      }
      // One act, taken back as one.
      try await office.undoLastChange(on: Town.friday)
      let back = try await office.planningDay(on: Town.friday)
      #expect(back.visits.allSatisfy { $0.placement == nil })
      let refused = try await office.proposal(stored.id)
      #expect(refused.state == .rejected && refused.accepted.isEmpty)
      // Done again as one, and taken back once more.
      let undo = try #require(try await office.changeBatch(of: back.visits[0]))
      let redone = try await office.redo(undo)
      #expect(redone.compactMap(\.placement).count == 2)
      let standing = try await office.proposal(stored.id)
      #expect(standing.state == .accepted && standing.accepted.count == 2)
      try await office.undoLastChange(on: Town.friday)
      let last = try await office.proposal(stored.id)
      #expect(last.state == .rejected && last.accepted.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func partOfAProposalMayBeAccepted(engine: Engine) async throws {
    try await Self.withRun(engine) { town, taken, day in
      let made = Self.proposal(day, [Self.sofieAtNine, Self.fatimaAtNine])
      try await taken.workspace.finish(taken.run.id, with: [made], progress: .init())
      let stored = try #require(try await town.workspace.proposals(of: taken.run.id).first)
      _ = try await town.workspace.acceptProposal(stored.id, only: [day.visits[0].id])
      let partly = try await town.workspace.proposal(stored.id)
      #expect(partly.state == .partly && partly.accepted == [day.visits[0].id])
      _ = try await town.workspace.acceptProposal(stored.id)
      let whole = try await town.workspace.proposal(stored.id)
      #expect(whole.state == .accepted)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aChangedDayMakesTheRunStaleAndConflictsAreNamed(engine: Engine) async throws {
    try await Self.withRun(engine) { town, taken, day in
      let office = town.workspace
      try await office.moveVisits(
        [VisitMove(SeenVisit(day.visits[0]), to: Self.sofieAtNine.shifted(60))],
        on: Town.friday)
      let made = Self.proposal(day, [Self.sofieAtNine, Self.fatimaAtNine])
      let ended = try await taken.workspace.finish(
        taken.run.id, with: [made], progress: .init())
      #expect(ended.state == .stale)
      let stored = try #require(try await office.proposals(of: taken.run.id).first)
      #expect(stored.isStale)
      let all = try await office.acceptProposal(stored.id)
      #expect(all == .conflicts([day.visits[0].id]))
      let untouched = try await office.planningDay(on: Town.friday)
      #expect(untouched.visits.first { $0.id == day.visits[1].id }?.placement == nil)
      // A visit booked meanwhile takes the time of the other one.
      try await office.bookVisit(
        Town.visit(3, Town.monsieurBenali, by: Town.nurseFatima, at: "09:10"))
      let none = try await office.acceptProposal(stored.id, only: [day.visits[1].id])
      #expect(none == .conflicts([day.visits[1].id]))
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRepairOffersSeveralWaysAndOneIsTaken(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      try await office.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "09:00"))
      let absence = try Absence(
        id: Town.id(600), carer: Town.nurseSofie.id, kind: .sick,
        from: Instant(Town.friday, Town.time("07:00")),
        until: Instant(Town.friday.adding(days: 1), .midnight))
      try await office.addAbsence(absence)
      let asked = try await office.requestRepair(of: Town.friday, after: absence.id)
      #expect(asked.kind == .repair(absence.id))
      let taken = try #require(try await Self.queue(town).takeNext())
      #expect(taken.run.kind == .repair(absence.id))
      let day = try await taken.workspace.planningDay(on: Town.friday)
      var proposals = [
        Self.proposal(day, [Self.fatimaAtNine]), Self.proposal(day, [nil]),
      ]
      proposals[0].spiritCode = "fewest_changes"
      proposals[1].spiritCode = "no_overtime"
      try await taken.workspace.finish(taken.run.id, with: proposals, progress: .init())
      let stored = try await office.proposals(of: taken.run.id)
      #expect(stored.map(\.proposal.spiritCode) == ["fewest_changes", "no_overtime"])
      let before = town.database.statements
      let board = try await office.boardDay(on: Town.friday)
      #expect(town.database.statements - before == 3)
      #expect(board.waiting?.id == stored[0].id)
      #expect(board.waiting?.changes == stored[0].proposal.changes.count)
      #expect(try await office.boardDay(on: Town.friday.adding(days: 1)).waiting == nil)
      _ = try await office.acceptProposal(stored[0].id)
      let states = try await office.proposals(of: taken.run.id).map(\.state)
      #expect(states == [.accepted, .rejected])
      let open = try await office.boardDay(on: Town.friday)
      #expect(open.waiting == nil && open.day.visits.count == board.day.visits.count)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func twoRunnersNeverTakeTheSameRun(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      for offset in 0..<PlanningRun.mostAtOnce {
        _ = try await town.workspace.requestPlanning(on: Town.friday.adding(days: offset))
      }
      let queue = Self.queue(town)
      let taken = try await withThrowingTaskGroup(of: [ID<PlanningRun>].self) { group in
        for _ in 0..<3 {
          group.addTask {
            var mine: [ID<PlanningRun>] = [], misses = 0
            while misses < 4 {
              if let next = try await queue.takeNext() {
                mine.append(next.run.id)
              } else {
                misses += 1
              }
            }
            return mine
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(taken.count == PlanningRun.mostAtOnce && Set(taken).count == taken.count)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRunIsStoppedFailsOrIsTakenUpAgain(engine: Engine) async throws {
    try await Self.withRun(engine) { town, taken, _ in
      let office = town.workspace, queue = Self.queue(town)
      let waiting = try await office.requestPlanning(on: Town.friday)
      let stopped = try await office.stopPlanning(waiting.id)
      #expect(stopped.state == .stopped && stopped.isOver)
      try await office.stopPlanning(taken.run.id)
      let goesOn = try await queue.report(.init(), of: taken.run.id)
      #expect(!goesOn)
      let early = try await queue.recover()
      #expect(early == 0)
      town.clock.advance(seconds: 61)
      let recovered = try await queue.recover()
      #expect(recovered == 1)
      let again = try #require(try await queue.takeNext())
      #expect(again.run.id == taken.run.id)
      let failed = try await again.workspace.fail(again.run.id, because: "run.failed")
      #expect(failed.state == .failed && failed.failure == "run.failed")
      await #expect(throws: SchedulingError.unknownRun) {
        try await again.workspace.finish(again.run.id, with: [], progress: .init())
      }
      let runs = try await office.planningRuns(on: Town.friday)
      #expect(runs.count == 2)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func nobodyIsPlacedIntoAnAbsenceThatWasReportedMeanwhile(engine: Engine) async throws {
    try await Self.withRun(engine) { town, taken, day in
      let made = Self.proposal(day, [Self.sofieAtNine, Self.fatimaAtNine])
      try await taken.workspace.finish(taken.run.id, with: [made], progress: .init())
      let stored = try #require(try await town.workspace.proposals(of: taken.run.id).first)
      try await town.workspace.addAbsence(
        try Absence(
          id: Town.id(600), carer: Town.nurseSofie.id, kind: .sick,
          from: Instant(Town.friday, Town.time("09:20")),
          until: Instant(Town.friday.adding(days: 1), .midnight)))
      let result = try await town.workspace.acceptProposal(stored.id)
      #expect(result == .conflicts([day.visits[0].id]))
      _ = try await town.workspace.acceptProposal(stored.id, only: [day.visits[1].id])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aProposalIsAcceptedOrRejectedNeverBoth(engine: Engine) async throws {
    for _ in 0..<4 {
      try await Self.withRun(engine) { town, taken, day in
        let office = town.workspace
        let made = Self.proposal(day, [Self.sofieAtNine, Self.fatimaAtNine])
        try await taken.workspace.finish(taken.run.id, with: [made], progress: .init())
        let stored = try #require(try await office.proposals(of: taken.run.id).first)
        async let accepting = (try? await office.acceptProposal(stored.id)) != nil
        async let rejecting = (try? await office.rejectProposal(stored.id)) != nil
        let (isAccepted, isRejected) = await (accepting, rejecting)
        #expect(isAccepted != isRejected)
        let state = try await office.proposal(stored.id).state
        #expect(state == (isAccepted ? .accepted : .rejected))
        let placed = try await office.planningDay(on: Town.friday).visits.count {
          $0.placement != nil
        }
        #expect(placed == (isAccepted ? 2 : 0))
      }
    }
  }
}
