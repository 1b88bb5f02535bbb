import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// Nothing of one organization is read, changed or named from another one, whatever identifiers are
/// sent.
@Suite struct TenancyTests {
  /// The town with one placed visit, a stay, an absence and a proposal; and the door of somebody who
  /// may do everything in another organization.
  static func with(
    _ engine: Engine, _ test: (TestTown, Workspace, Visit) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(engine) { town in
      let made = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg Elders"), language: .nl,
        administrator: TestTown.person("Zoé", "Ailleurs"), password: TestTown.newPassword("zoe"))
      let other = Workspace(
        database: town.database, organization: made.organization.id, person: made.person,
        permissions: Set(Permission.allCases), source: "192.0.2.9",
        clock: { [clock = town.clock] in clock.now })
      let visit = try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      try await test(town, other, visit)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func recordsOfAnotherOrganizationAreNotThere(engine: Engine) async throws {
    try await Self.with(engine) { town, other, visit in
      let patient = Town.madameDupont
      await #expect(throws: PatientError.unknown) { try await other.patient(patient.id) }
      await #expect(throws: PatientError.unknown) { try await other.changePatient(patient) }
      await #expect(throws: SchedulingError.unknownCarer) {
        try await other.carer(Town.nurseSofie.id)
      }
      await #expect(throws: SchedulingError.unknownCarer) {
        try await other.changeCarer(Town.nurseSofie)
      }
      await #expect(throws: SchedulingError.unknownVisit) { try await other.visit(visit.id) }
      await #expect(throws: SchedulingError.unknownVisit) {
        try await other.day(ofVisit: visit.id)
      }
      let visits = try await other.visits(of: patient.id, from: Town.friday, to: Town.friday)
      let found = try await other.findPatients("Dupont")
      let day = try await other.planningDay(on: Town.friday)
      let stays = try await other.stays(of: patient.id)
      let reports = try await other.reports(on: visit.id)
      let events = try await other.events(on: visit.id)
      let week = try await other.week(of: Town.friday)
      let roster = try await other.roster(
        from: Town.friday, to: Town.friday, of: Town.nurseSofie.id)
      #expect(visits.isEmpty && found.isEmpty && stays.isEmpty && reports.isEmpty)
      #expect(day.visits.isEmpty && day.carers.isEmpty && day.shifts.isEmpty && events.isEmpty)
      #expect(week.carers.isEmpty && week.unplaced.isEmpty && roster.shifts.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func visitsOfAnotherOrganizationAreNotChanged(engine: Engine) async throws {
    try await Self.with(engine) { town, other, visit in
      let seen = SeenVisit(visit)
      await #expect(throws: SchedulingError.unknownVisit) {
        try await other.moveVisits([VisitMove(seen, to: nil)], on: Town.friday)
      }
      await #expect(throws: SchedulingError.unknownVisit) {
        try await other.lockVisits([seen], on: Town.friday, true)
      }
      await #expect(throws: SchedulingError.unknownVisit) {
        try await other.cancelVisits([seen], on: Town.friday, because: .away)
      }
      await #expect(throws: SchedulingError.unknownVisit) { try await other.changeVisit(visit) }
      await #expect(throws: SchedulingError.nothingToUndo) {
        try await other.undoLastChange(on: Town.friday)
      }
      await #expect(throws: SchedulingError.unknownCarer) {
        try await other.setShifts([], of: Town.nurseSofie.id, from: Town.friday, to: Town.friday)
      }
      await #expect(throws: PatientError.unknown) {
        try await other.bookVisit(Town.visit(9, Town.madameDupont))
      }
      let receipts = try await other.report([
        SchedulingReportTests.report("a", visit, .started, at: "08:00")
      ])
      #expect(receipts == [.refused("visit.unknown")])
      let after = try await town.workspace.planningDay(on: Town.friday)
      #expect(after.visits == [visit] && after.shifts.count == 3)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func wishesAndGapsNameOnlyTheOwnOrganization(engine: Engine) async throws {
    try await Self.with(engine) { town, other, visit in
      var patient = Patient(id: Town.id(40), name: try PersonName(given: "An", family: "Maes"))
      patient.languages = ["nl"]
      try await other.addPatient(patient)
      var wished = Town.visit(50, patient)
      wished.preferredCarers = [Town.nurseSofie.id]
      let preferring = wished
      await #expect(throws: SchedulingError.unknownCarer) {
        try await other.bookVisit(preferring)
      }
      wished.preferredCarers = []
      let plain = try await other.bookVisit(wished)
      var following = plain
      following.gap = try VisitGap(after: visit.id, minimum: 0, maximum: 60)
      let changed = following
      await #expect(throws: SchedulingError.unknownVisit) { try await other.changeVisit(changed) }
      var excluding = plain
      excluding.excludedCarers = [Town.nurseFatima.id]
      let excluded = excluding
      await #expect(throws: SchedulingError.unknownCarer) { try await other.changeVisit(excluded) }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aCarerIsNobodyOfAnotherOrganization(engine: Engine) async throws {
    try await Self.with(engine) { town, other, _ in
      var carer = Carer(
        id: Town.id(0x2000), name: try PersonName(given: "An", family: "Maes"),
        qualification: .nurse)
      carer.person = town.sofie
      let stranger = carer
      await #expect(throws: OrganizationError.unknownPerson) {
        try await other.addCarer(stranger)
      }
      carer.person = nil
      try await other.addCarer(carer)
      await #expect(throws: OrganizationError.unknownPerson) {
        try await other.changeCarer(stranger)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func runsAndProposalsOfAnotherOrganizationAreNotThere(engine: Engine) async throws {
    try await Self.with(engine) { town, other, _ in
      let run = try await town.workspace.requestPlanning(on: Town.friday)
      let taken = try #require(try await SchedulingPlanningTests.queue(town).takeNext())
      let day = try await taken.workspace.planningDay(on: Town.friday)
      let made = SchedulingPlanningTests.proposal(day, [nil])
      try await taken.workspace.finish(run.id, with: [made], progress: .init())
      let stored = try #require(try await town.workspace.proposals(of: run.id).first)
      await #expect(throws: SchedulingError.unknownRun) { try await other.planningRun(run.id) }
      await #expect(throws: SchedulingError.unknownRun) { try await other.stopPlanning(run.id) }
      await #expect(throws: SchedulingError.unknownProposal) {
        try await other.proposal(stored.id)
      }
      await #expect(throws: SchedulingError.unknownProposal) {
        try await other.acceptProposal(stored.id)
      }
      await #expect(throws: SchedulingError.unknownProposal) {
        try await other.rejectProposal(stored.id)
      }
      await #expect(throws: SchedulingError.unknownProposal) {
        try await other.setCall("patient:x", of: stored.id, isDone: true)
      }
      let none = try await other.proposals(of: run.id)
      let calls = try await other.callsDone(of: stored.id)
      #expect(none.isEmpty && calls.isEmpty)
      await #expect(throws: SchedulingError.unknownCarer) {
        try await other.requestPlanning(
          on: Town.friday, scope: PlanningScope(carers: [Town.nurseSofie.id]))
      }
      let open = try await town.workspace.proposal(stored.id)
      #expect(open.state == .open)
    }
  }
}
