import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// What accepting a part of a proposal, or an old one, may break.
@Suite struct ProposalRulesTests {
  private typealias Planning = SchedulingPlanningTests

  /// A proposal of `places` for the visits of Friday, in their order; then the test.
  private func propose(
    _ engine: Engine, _ visits: [Visit], _ places: [ID<Visit>: Placement?],
    _ test: (TestTown, StoredProposal) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(engine) { town in
      try await town.workspace.bookVisits(visits)
      _ = try await town.workspace.requestPlanning(on: Town.friday)
      let taken = try #require(try await Planning.queue(town).takeNext())
      let day = try await taken.workspace.planningDay(on: Town.friday)
      let made = TourProposal(
        day: day.day, dayVersion: day.version,
        visits: day.visits.map {
          ProposedVisit(
            visit: $0.id, version: $0.version, before: $0.placement,
            after: places[$0.id] ?? $0.placement)
        }, unplaced: [], figures: TourFigures())
      try await taken.workspace.finish(taken.run.id, with: [made], progress: .init())
      let stored = try #require(try await town.workspace.proposals(of: taken.run.id).first)
      try await test(town, stored)
    }
  }

  private static func placements(_ town: TestTown) async throws -> [ID<Visit>: Placement] {
    let day = try await town.workspace.planningDay(on: Town.friday)
    return Dictionary(
      uniqueKeysWithValues: day.visits.compactMap { visit in
        visit.placement.map { (visit.id, $0) }
      })
  }

  @Test(arguments: TestDatabase.engines)
  func bothHalvesOfAVisitOfTwoGoTogether(engine: Engine) async throws {
    var one = Town.visit(1, Town.madameDupont), two = Town.visit(2, Town.madameDupont)
    let pair: ID<VisitPair> = Town.id(0x7200_0001)
    (one.pair, two.pair) = (pair, pair)
    let places = [one.id: Planning.sofieAtNine, two.id: Planning.fatimaAtNine]
    try await propose(engine, [one, two], places) { town, stored in
      let result = try await town.workspace.acceptProposal(stored.id, only: [one.id])
      guard case .accepted(let visits) = result else {
        Issue.record("\(result)")
        return
      }
      #expect(Set(visits.map(\.id)) == [one.id, two.id])
      #expect(try await Self.placements(town) == places)
      #expect(try await town.workspace.proposal(stored.id).state == .accepted)
    }
  }

  /// Sofie has a visit from 09:00 to 09:30 that the proposal gives to Fatima, and gets another one
  /// that begins at 09:30 far away: the second alone makes her late.
  @Test(arguments: TestDatabase.engines)
  func aPartThatBreaksARuleNeedsAReasonThatStays(engine: Engine) async throws {
    let first = Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "09:00")
    let second = Town.visit(2, Town.monsieurDePrez)
    let places = [
      first.id: Planning.fatimaAtNine,
      second.id: Placement(carer: Town.nurseSofie.id, start: Town.time("09:30")),
    ]
    try await propose(engine, [first, second], places) { town, stored in
      let office = town.workspace
      let before = try await Self.placements(town)
      let refused = try await office.acceptProposal(stored.id, only: [second.id])
      guard case .breaks(let broken) = refused else {
        Issue.record("\(refused)")
        return
      }
      #expect(broken.map(\.rule) == [.late] && broken.map(\.visit) == [second.id])
      #expect(try await Self.placements(town) == before)

      // Something else than what was shown, or nothing said about it, is no consent.
      let other = KnownBreaches(
        [MoveConsequences.Broken(.skill, second.id)], because: "Sofie est prévenue")
      #expect(
        try await office.acceptProposal(stored.id, only: [second.id], overriding: other) == refused)
      let silent = KnownBreaches(broken, because: " ")
      #expect(
        try await office.acceptProposal(stored.id, only: [second.id], overriding: silent) == refused
      )

      let known = KnownBreaches(broken, because: "Sofie est prévenue")
      let done = try await office.acceptProposal(stored.id, only: [second.id], overriding: known)
      guard case .accepted = done else {
        Issue.record("\(done)")
        return
      }
      let day = try await office.planningDay(on: Town.friday)
      #expect(day.overrides.map(\.because) == ["Sofie est prévenue"])
      #expect(day.overrides.map(\.rule) == ["late"] && day.overrides.map(\.visit) == [second.id])
      let acts = try await town.door(of: town.amelie, .administrator).events(limit: 20)
      #expect(acts.contains { $0.kind == "visit.overridden" || $0.kind == "rule.overridden" })

      try await office.undoLastChange(on: Town.friday)
      #expect(try await office.planningDay(on: Town.friday).overrides.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aWholeProposalThatHoldsIsAcceptedAtOnce(engine: Engine) async throws {
    let first = Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "09:00")
    let second = Town.visit(2, Town.monsieurDePrez)
    let places = [
      first.id: Planning.fatimaAtNine,
      second.id: Placement(carer: Town.nurseSofie.id, start: Town.time("09:30")),
    ]
    try await propose(engine, [first, second], places) { town, stored in
      let done = try await town.workspace.acceptProposal(stored.id)
      guard case .accepted(let visits) = done else {
        Issue.record("\(done)")
        return
      }
      #expect(visits.count == 2)
      #expect(try await town.workspace.planningDay(on: Town.friday).overrides.isEmpty)
    }
  }

  /// A visit booked meanwhile leaves Sofie no time for the way to the proposed one.
  @Test(arguments: TestDatabase.engines)
  func anOldProposalBesideANewVisitIsJudgedOnTheDayAsItIs(engine: Engine) async throws {
    let visit = Town.visit(1, Town.madameDupont)
    try await propose(engine, [visit], [visit.id: Planning.sofieAtNine]) { town, stored in
      try await town.workspace.bookVisit(
        Town.visit(2, Town.monsieurDePrez, by: Town.nurseSofie, at: "08:30"),
        because: "À la demande de la famille")
      let result = try await town.workspace.acceptProposal(stored.id)
      guard case .breaks(let broken) = result else {
        Issue.record("\(result)")
        return
      }
      #expect(broken.contains { $0.rule == .late && $0.visit == visit.id })
    }
  }
}
