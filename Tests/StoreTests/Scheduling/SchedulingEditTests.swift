import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// Asking something else of a visit that is booked, alone and in pairs.
@Suite struct SchedulingEditTests {
  private static func booked(_ town: TestTown) async throws -> Visit {
    try await town.workspace.bookVisits([
      Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"),
      Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "09:00"),
    ])[0]
  }

  @Test(arguments: TestDatabase.engines)
  func everythingThatIsAskedIsSaved(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let first = try await Self.booked(town)
      let evening = try await office.bookVisit(
        Town.visit(3, Town.madameDupont, "14:00", "18:00"))
      var wanted = evening
      wanted.preferred = try TimeWindow(Town.time("15:00"), Town.time("15:30"))
      wanted.gap = try VisitGap(after: first.id, minimum: 240, maximum: 600)
      (wanted.isRequired, wanted.preferredCarers) = (false, [Town.nurseSofie.id])
      let asked = wanted
      let saved = try await office.changeVisit(asked)
      #expect(try await office.visit(evening.id) == saved)
      #expect(saved.preferred == asked.preferred && saved.gap == asked.gap)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aLongerVisitIsCheckedAgainstTheDay(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      var visit = try await Self.booked(town)
      visit.minutes = 75
      let longer = visit
      await #expect(throws: SchedulingError.self) {
        try await town.workspace.changeVisit(longer)
      }
      let saved = try await town.workspace.changeVisit(longer, because: "Accord de la famille")
      #expect(saved.minutes == 75)
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.overrides.contains { $0.because == "Accord de la famille" })
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aSecondCarerIsAddedAndTakenBack(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let visit = try await Self.booked(town)
      let pair = try await office.changeVisit(visit, isForTwo: true)
      #expect(pair.pair != nil && pair.version == 2)
      var day = try await office.planningDay(on: Town.friday)
      let partner = try #require(day.visits.first { $0.pair == pair.pair && $0.id != pair.id })
      #expect(partner.placement == nil && partner.minutes == visit.minutes)
      let alone = try await office.changeVisit(pair, isForTwo: false)
      #expect(alone.pair == nil)
      day = try await office.planningDay(on: Town.friday)
      #expect(day.visits.first { $0.id == partner.id }?.status ?? .cancelled == .cancelled)
      let reasons = try await office.cancellations(on: Town.friday)
      #expect(reasons[partner.id]?.reason == .service)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func carersMayNotAskAnythingElse(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let visit = try await Self.booked(town)
      await #expect(throws: OrganizationError.missingPermission(.planVisits)) {
        try await town.door(of: town.sofie, .nurse).changeVisit(visit)
      }
    }
  }
}
