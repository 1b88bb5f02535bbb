import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct DraftTests {
  private static let page = "/people/new"

  private func save(
    _ number: Int, _ content: String = "family=Dupont", on page: String = page, as door: Workspace
  ) async throws {
    try await door.saveDraft(Town.id(number), of: page, content, .editPatients)
  }

  private func drafts(_ door: Workspace, of page: String = page) async throws -> [String] {
    try await door.drafts(of: page, .editPatients).map(\.content)
  }

  @Test(arguments: TestDatabase.engines)
  func aDraftIsKeptOverItselfAndForgotten(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let claire = town.workspace
      let events = try await town.door(of: town.amelie, .administrator).events().count
      try await save(1, "family=Du", as: claire)
      town.clock.advance(seconds: 60)
      try await save(1, "family=Dupont", as: claire)
      try await save(2, "family=Benali", as: claire)
      #expect(try await drafts(claire) == ["family=Benali", "family=Dupont"])
      #expect(try await drafts(claire, of: "/carers/new").isEmpty)
      try await claire.dropDraft(Town.id(2))
      try await claire.dropDraft(Town.id(3))
      #expect(try await drafts(claire) == ["family=Dupont"])
      #expect(try await town.door(of: town.amelie, .administrator).events().count == events)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aDraftBelongsToOnePersonInOneOrganization(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let claire = town.workspace, sofie = town.door(of: town.sofie, .nurse)
      try await save(1, as: claire)
      #expect(try await drafts(sofie).isEmpty)
      await #expect(throws: DraftError.unknown) { try await save(1, "family=X", as: sofie) }
      try await sofie.dropDraft(Town.id(1))
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Claire", "Marchal"),
        password: TestTown.newPassword("claire"))
      #expect(other.person == town.claire)
      let elsewhere = Workspace(
        database: town.database, organization: other.organization.id, person: town.claire,
        permissions: Role.coordinator.permissions, source: "192.0.2.1", clock: { town.clock.now })
      #expect(try await drafts(elsewhere).isEmpty)
      await #expect(throws: DraftError.unknown) { try await save(1, as: elsewhere) }
      #expect(try await drafts(claire) == ["family=Dupont"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theFormsPermissionIsNeeded(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let aid = town.door(of: town.sofie, .careAssistant)
      await #expect(throws: OrganizationError.missingPermission(.editPatients)) {
        try await save(1, as: aid)
      }
      await #expect(throws: OrganizationError.missingPermission(.editPatients)) {
        try await drafts(aid)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func sizeNumberAndAgeHaveTheirEnds(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let claire = town.workspace
      let most = String(repeating: "a", count: DraftRule.mostBytes)
      try await save(99, most, as: claire)
      await #expect(throws: DraftError.tooLarge) { try await save(98, most + "a", as: claire) }
      for number in 1...DraftRule.most {
        town.clock.advance(seconds: 1)
        try await save(number, "family=\(number)", as: claire)
      }
      let kept = try await drafts(claire)
      #expect(kept.count == DraftRule.most && kept.last == "family=1")
      town.clock.advance(seconds: 86_400 * DraftRule.days)
      try await town.accounts.sweep()
      #expect(try await drafts(claire) == ["family=\(DraftRule.most)"])
      town.clock.advance(seconds: 1)
      try await town.accounts.sweep()
      #expect(try await drafts(claire).isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aClosedAccountLeavesNoDraft(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      try await save(1, as: town.workspace)
      try await town.door(of: town.amelie, .administrator).disable(town.claire)
      #expect(try await drafts(town.workspace).isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theListUsesItsIndex(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      try await save(1, as: town.workspace)
      let before = town.database.statements
      _ = try await drafts(town.workspace)
      #expect(town.database.statements - before == 1)
    }
  }
}

@Suite struct SealedTextTests {
  @Test func onlyTheSameSessionReadsIt() async throws {
    try await TestTown.with(.sqlite) { town in
      let (one, two) = (try await SignInTests.signIn(town), try await SignInTests.signIn(town))
      let mine = try await SessionTests.session(town, one)
      let other = try await SessionTests.session(town, two)
      for text in ["", "Dupont", "Éloïse 38.05.02-125.33", String(repeating: "é", count: 100)] {
        let sealed = try #require(mine.seal(text, for: "/search"))
        #expect(sealed.utf8.allSatisfy { $0 > 44 && $0 < 123 } && !sealed.contains("/"))
        #expect(mine.unseal(sealed, for: "/search") == text)
        #expect(mine.unseal(sealed, for: "/people") == nil)
        #expect(other.unseal(sealed, for: "/search") == nil)
        #expect(mine.unseal(String(sealed.dropLast(4)), for: "/search") == nil)
      }
      // The length tells little: a NISS and a name of two letters look the same.
      #expect(mine.seal("Li", for: "x")?.count == mine.seal("38050212533", for: "x")?.count)
      #expect("\(mine)".contains(one) == false && String(reflecting: mine).contains(one) == false)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aSessionStandsUntilItEndsOrChanges(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town)
      let session = try await SessionTests.session(town, token)
      #expect(try await town.accounts.isOpen(session))
      // A role more: what was read before no longer stands.
      _ = try await town.accounts.add(
        TestTown.person("Claire", "Marchal"), password: TestTown.newPassword("claire"),
        to: town.organization.id, as: .nurse)
      #expect(try await !town.accounts.isOpen(session))
      let now = try await SessionTests.session(town, token)
      #expect(try await town.accounts.isOpen(now))
      try await town.accounts.signOut(now, from: SignInTests.address)
      #expect(try await !town.accounts.isOpen(now))
    }
  }
}
