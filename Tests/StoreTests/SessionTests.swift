import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SessionTests {
  static func session(_ town: TestTown, _ token: String) async throws -> Session {
    try #require(try await town.accounts.session(token: token))
  }

  @Test(arguments: TestDatabase.engines)
  func aSessionEndsWhenItIsNotUsed(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town)
      // Used every nine hours, it lives on.
      for _ in 0..<5 {
        town.clock.advance(seconds: 9 * 3600)
        _ = try await Self.session(town, token)
      }
      town.clock.advance(seconds: 10 * 3600)
      #expect(try await town.accounts.session(token: token) == nil)
      #expect(try await town.accounts.sweep() == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aSessionEndsAfterSevenDaysHoweverBusy(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town)
      for _ in 0..<27 {
        town.clock.advance(seconds: 6 * 3600)
        _ = try await Self.session(town, token)
      }
      town.clock.advance(seconds: 6 * 3600)
      #expect(try await town.accounts.session(token: token) == nil)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aSessionIsWrittenDownOnceAMinute(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town)
      let costs = try await [59, 6, 55, 60].asyncMap { seconds in
        town.clock.advance(seconds: seconds)
        let before = town.database.statements
        _ = try await Self.session(town, token)
        return town.database.statements - before
      }
      #expect(costs == [1, 2, 1, 2])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func signingOutEndsOneSession(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let (one, two) = (try await SignInTests.signIn(town), try await SignInTests.signIn(town))
      try await town.accounts.signOut(Self.session(town, one), from: SignInTests.address)
      #expect(try await town.accounts.session(token: one) == nil)
      #expect(try await town.accounts.session(token: two) != nil)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func signingOutEverywhereEndsAllSessionsOfThePerson(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let (one, two) = (try await SignInTests.signIn(town), try await SignInTests.signIn(town))
      let other = try await SignInTests.signIn(town, "sofie@paysnoir.example")
      try await town.accounts.signOutEverywhere(Self.session(town, one), from: SignInTests.address)
      #expect(try await town.accounts.session(token: one) == nil)
      #expect(try await town.accounts.session(token: two) == nil)
      #expect(try await town.accounts.session(token: other) != nil)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anotherPasswordEndsTheOtherSessions(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let (one, two) = (try await SignInTests.signIn(town), try await SignInTests.signIn(town))
      let session = try await Self.session(town, one)
      let new = try NewPassword("cinq autres mots choisis", for: session.person.email)
      await #expect(throws: OrganizationError.wrongPassword) {
        try await town.accounts.changePassword(
          session, from: "x", to: new, address: SignInTests.address)
      }
      try await town.accounts.changePassword(
        session, from: TestTown.password, to: new, address: SignInTests.address)
      #expect(try await town.accounts.session(token: one) != nil)
      #expect(try await town.accounts.session(token: two) == nil)
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await SignInTests.signIn(town)
      }
      _ = try await SignInTests.signIn(town, "claire@paysnoir.example", new.text)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func preferencesAreKept(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town)
      try await town.accounts.setPreferences(
        Self.session(town, token), language: .de, theme: .dark)
      let session = try await Self.session(town, token)
      #expect(session.person.language == .de)
      #expect(session.person.theme == .dark)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aPersonSwitchesToAnotherOrganizationOfHers(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram")
      ).organization
      let token = try await SignInTests.signIn(town)
      let session = try await Self.session(town, token)
      await #expect(throws: OrganizationError.unknownOrganization) {
        try await town.accounts.switchOrganization(
          session, to: other.id, from: SignInTests.address)
      }
      _ = try await town.accounts.add(
        TestTown.person("Claire", "Marchal"), password: TestTown.newPassword("claire"),
        to: other.id, as: .nurse)
      let names = try await town.accounts.organizations(of: town.claire).map(\.name.text)
      #expect(names == ["Soins du Pays Noir", "Thuiszorg De Brug"])
      try await town.accounts.switchOrganization(session, to: other.id, from: SignInTests.address)
      let after = try await Self.session(town, token)
      #expect(after.organization == other)
      #expect(after.roles == [.nurse])
      #expect(after.csrf == session.csrf)
      // The next sign-in begins where the person was last.
      let next = try await Self.session(town, try await SignInTests.signIn(town))
      #expect(next.organization == other)
      #expect(try await Audit.verify(town.database).isWhole)
    }
  }
}

extension Array {
  /// One after the other.
  func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
    var results: [T] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
