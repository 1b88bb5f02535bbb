import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

/// Nobody who follows a link to a record gets a bare 403 or 404, whatever the role.
@Suite struct AccessTableTests {
  /// The identifiers that stand in addresses.
  struct Targets: Sendable {
    var patient = Town.madameDupont.id, carer = Town.nurseSofie.id
    var visit: ID<Visit> = Town.id(0x7000_0001)
    var run: ID<PlanningRun> = Town.id(0x9701), proposal: ID<TourProposal> = Town.id(0x9702)
    var file: ID<ImportRecord> = Town.id(0x9703), colleague: ID<Person> = Town.id(0x9704)

    /// None of them exists.
    static let unknown = Targets(
      patient: Town.id(0x9601), carer: Town.id(0x9602), visit: Town.id(0x9603),
      run: Town.id(0x9604), proposal: Town.id(0x9605), file: Town.id(0x9606),
      colleague: Town.id(0x9607))

    var pages: [String] {
      [
        Links.person(patient), Links.editing(patient), Links.visits(of: patient),
        Links.newVisit(for: patient), Links.cancellation(of: visit, for: patient),
        Links.carer(carer), Links.editing(carer), Links.roster(Town.friday.monday, of: carer),
        "\(Links.consequences(of: visit))?carer=\(carer)&start=08:00",
        PlanningView(date: Town.friday, visit: visit).address, Links.editing(visit), Links.run(run),
        Links.proposal(proposal), Links.calls(of: proposal), Links.importing(file),
        Links.refusedRows(of: file), Links.colleague(colleague),
        Links.accessLog(about: patient), Links.sheets(Town.friday, of: carer),
      ]
    }

    /// What changes something: only sent for what does not exist here.
    var acts: [String] {
      let stay: ID<Stay> = Town.id(0x9611), absence: ID<Absence> = Town.id(0x9612)
      let invitation: ID<Invitation> = Town.id(0x9613)
      return [
        Links.person(patient), Links.stays(of: patient), Links.stay(stay, of: patient),
        Links.removal(of: stay, of: patient), Links.visits(of: patient),
        Links.cancellation(of: visit, for: patient), Links.restoration(of: visit, for: patient),
        Links.carer(carer), Links.absences(of: carer), Links.absence(absence, of: carer),
        Links.removal(of: absence, of: carer), Links.roster(Town.friday.monday, of: carer),
        Links.moves(of: visit), Links.swaps(of: visit), Links.locks(of: visit),
        Links.unlocks(of: visit), Links.runStop(run), Links.acceptance(of: proposal),
        Links.rejection(of: proposal), Links.calls(of: proposal), Links.acceptance(of: file),
        Links.rejection(of: file), Links.memberships(of: colleague),
        Links.closing(of: colleague), Links.temporaryPassword(of: colleague),
        Links.code(of: invitation), Links.withdrawal(of: invitation),
      ]
    }
  }

  /// The town with one account for each role, a visit and a run.
  private func everybody(
    _ test: @escaping @Sendable (WebClient, TestTown, Targets) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      for role in Role.allCases {
        _ = try await town.accounts.add(
          NewPerson(
            name: PersonName(given: "Rôle", family: role.rawValue),
            email: EmailAddress("\(role.rawValue.lowercased())@paysnoir.example"), language: .fr),
          password: TestTown.newPassword("x"), to: town.organization.id, as: role)
      }
      try await town.workspace.bookVisits([
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00")
      ])
      var targets = Targets()
      targets.run = try await town.workspace.requestPlanning(on: Town.friday).id
      targets.colleague = town.claire
      let known = targets
      try await WebClient.with(town) { try await test($0, town, known) }
    }
  }

  private func signIn(_ role: Role, _ browser: WebClient) async throws -> WebAnswer {
    browser.forget("session")
    try await browser.signIn(role.rawValue.lowercased())
    return try await browser.get(Links.settings)
  }

  /// The page, or the refusal with its reason, the people who can help and the way on.
  private func judge(_ answer: WebAnswer, _ address: String, _ role: Role) {
    let place = "\(role) at \(address): \(answer.status.code)"
    #expect(answer.status.code < 500, "\(place)")
    guard answer.status == .forbidden || answer.status == .notFound else { return }
    #expect(answer.text.contains("errorpage refusal"), "\(place)")
    for words in ["Pourquoi", "Qui peut vous aider", "Amélie Fontaine", "Que faire"] {
      #expect(answer.text.contains(words), "\(place) does not say \(words)")
    }
  }

  @Test(arguments: Role.allCases)
  func everyLinkLeadsToThePageOrToTheReason(_ role: Role) async throws {
    try await everybody { browser, _, targets in
      _ = try await signIn(role, browser)
      var opened = 0
      for address in targets.pages {
        let answer = try await browser.get(address)
        judge(answer, address, role)
        if answer.status == .ok { opened += 1 }
      }
      // The reasons do not hide what the role does open.
      let expected: [Role: Int] = [.coordinator: 12, .familyAid: 0, .careAssistant: 0]
      if let count = expected[role] { #expect(opened >= count && (count > 0 || opened == 0)) }
    }
  }

  @Test(arguments: Role.allCases)
  func whatIsNotHereIsExplained(_ role: Role) async throws {
    try await everybody { browser, _, _ in
      let page = try await signIn(role, browser)
      for address in Targets.unknown.pages {
        judge(try await browser.get(address), address, role)
      }
      for address in Targets.unknown.acts {
        judge(try await browser.post(address, [:], from: page), "POST \(address)", role)
      }
    }
  }

  @Test func whatAnotherOwnOrganizationHoldsIsOneButtonAway() async throws {
    try await everybody { browser, town, targets in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Claire", "Marchal"),
        password: TestTown.newPassword("claire"))
      browser.forget("session")
      try await browser.signIn("claire")
      let settings = try await browser.get(Links.settings)
      _ = try await browser.post(
        Links.organization, ["organization": "\(other.organization.id)"], from: settings)
      for address in [
        Links.person(targets.patient), Links.carer(targets.carer), Links.run(targets.run),
      ] {
        let page = try await browser.get(address)
        #expect(page.status == .notFound)
        #expect(page.text.contains("Passer à Soins du Pays Noir"), "\(address)")
        let back = try await browser.post(
          Links.organization, ["organization": "\(town.organization.id)", "back": address],
          from: page)
        #expect(back.location == address)
        #expect(try await browser.get(address).status == .ok)
        _ = try await browser.post(
          Links.organization, ["organization": "\(other.organization.id)"], from: settings)
      }
      // Nothing is said of an organization where one does not work.
      browser.forget("session")
      try await browser.signIn("amelie")
      _ = try await town.door(of: town.claire, .coordinator).patient(targets.patient)
      let page = try await browser.get(Links.person(Town.id(0x9601)))
      #expect(!page.text.contains("De Brug"))
    }
  }

  @Test func anEndedRoleIsSaidWithWhoCanGiveItBack() async throws {
    try await everybody { browser, town, targets in
      browser.forget("session")
      try await browser.signIn("sofie")
      let administrator = town.door(of: town.amelie, .administrator)
      let own = try await administrator.colleagues().first { $0.person.id == town.sofie }
      let membership = try #require(own?.memberships.first)
      try await administrator.endMembership(membership.id, on: Town.friday)
      town.clock.advance(seconds: 9 * 3600)
      #expect(try await browser.get(Links.person(targets.patient)).status == .ok)
      town.clock.advance(seconds: 9 * 3600)
      let page = try await browser.get(Links.settings)
      #expect(page.status == .forbidden)
      #expect(page.text.contains("s’est terminé le vendredi 6 mars 2026"))
      #expect(page.text.contains("errorpage refusal") && page.text.contains("Amélie Fontaine"))
    }
  }

  @Test func theListOfCallsNotesWhomItShows() async throws {
    try await everybody { browser, town, targets in
      let clock = town.clock
      let queue = PlanningQueue(town.database, clock: { clock.now })
      let taken = try #require(try await queue.takeNext())
      let day = try await taken.workspace.planningDay(on: Town.friday)
      let visits = day.visits.map { visit in
        ProposedVisit(
          visit: visit.id, version: visit.version, before: visit.placement,
          after: Placement(carer: Town.nurseFatima.id, start: Town.time("10:00")))
      }
      let proposal = TourProposal(
        day: Town.friday, dayVersion: day.version, visits: visits, unplaced: [],
        figures: TourFigures())
      try await taken.workspace.finish(
        taken.run.id, with: [proposal], progress: PlanningRun.Progress(moves: 1))
      let stored = try #require(try await town.workspace.proposals(of: taken.run.id).first)
      _ = try await signIn(.coordinator, browser)
      let before = try await town.workspace.door(town)
      let page = try await browser.get(Links.calls(of: stored.id))
      #expect(page.status == .ok && page.text.contains("Dupont"))
      #expect(try await town.workspace.door(town) == before + 1)
    }
  }
}
