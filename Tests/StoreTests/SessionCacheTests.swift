import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// Who is signed in is kept for a few seconds, and never beyond what this process knows to have changed.
@Suite struct SessionCacheTests {
  @Test(arguments: TestDatabase.engines)
  func aSessionReadAMomentAgoIsNotReadAgain(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town)
      let costs = try await [0, 0, 4, 1, 4].asyncMap { seconds in
        town.clock.advance(seconds: seconds)
        let before = town.database.statements
        let session = try await SessionTests.session(town, token)
        #expect(session.person.id == town.claire)
        return town.database.statements - before
      }
      #expect(costs == [1, 0, 0, 1, 0])
      // A clock that was set back makes nobody's session last longer.
      town.clock.advance(seconds: -2)
      let before = town.database.statements
      _ = try await SessionTests.session(town, token)
      #expect(town.database.statements - before == 0)
      town.clock.advance(seconds: -60)
      _ = try await SessionTests.session(town, token)
      #expect(town.database.statements - before == 1)
    }
  }

  /// What is done to Claire, and what of her session must be left at once.
  struct Deed: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Her roles afterwards; `nil` when the session is over.
    let roles: Set<Role>?
    let act: @Sendable (TestTown, _ session: Session, _ other: Session) async throws -> Void

    init(
      _ name: String, _ roles: Set<Role>?,
      _ act: @escaping @Sendable (TestTown, Session, Session) async throws -> Void
    ) {
      (testDescription, self.roles, self.act) = (name, roles, act)
    }
  }

  static let new = "cinq autres mots choisis"
  static let deeds = [
    Deed("signing out", nil) { town, session, _ in
      try await town.accounts.signOut(session, from: SignInTests.address)
    },
    Deed("signing out everywhere from another device", nil) { town, _, other in
      try await town.accounts.signOutEverywhere(other, from: SignInTests.address)
    },
    Deed("another password, on another device", nil) { town, _, other in
      let password = try NewPassword(new, for: other.person.email)
      try await town.accounts.changePassword(
        other, from: TestTown.password, to: password, address: SignInTests.address)
    },
    Deed("a new password from the administrator", nil) { town, session, _ in
      try await town.door(of: town.amelie, .administrator).setPassword(
        of: session.person.id, to: NewPassword(new, for: session.person.email), hasher: .test)
    },
    Deed("a new password on the command line", nil) { town, session, _ in
      try await town.accounts.setPassword(
        NewPassword(new, for: session.person.email), of: session.person.email)
    },
    Deed("the account closed by the administrator", nil) { town, session, _ in
      try await town.door(of: town.amelie, .administrator).disable(session.person.id)
    },
    Deed("the account closed on the command line", nil) { town, session, _ in
      try await town.accounts.disable(session.person.email)
    },
    Deed("the only role ended", nil) { town, session, _ in
      try await end(.coordinator, of: session, town)
    },
    Deed("another role given", [.coordinator, .nurse]) { town, _, _ in
      try await town.addColleague(
        TestTown.person("Claire", "Marchal"), role: .nurse, from: town.workspace.today())
    },
    Deed("one of two roles ended", [.nurse]) { town, session, _ in
      try await town.addColleague(
        TestTown.person("Claire", "Marchal"), role: .nurse, from: town.workspace.today())
      try await end(.coordinator, of: session, town)
    },
  ]

  /// Ends a role that began yesterday or before, so that it no longer counts today.
  static func end(_ role: Role, of session: Session, _ town: TestTown) async throws {
    let administrator = town.door(of: town.amelie, .administrator)
    let all = try await administrator.colleagues().flatMap(\.memberships)
    let own = try #require(all.first { $0.person == session.person.id && $0.role == role })
    try await administrator.endMembership(own.id, on: town.workspace.today().adding(days: -1))
  }

  @Test(arguments: TestDatabase.engines, deeds)
  func whatThisProcessChangesCountsAtOnce(engine: Engine, deed: Deed) async throws {
    try await TestTown.with(engine) { town in
      town.clock.advance(seconds: 86_400)
      let (token, second) = (try await SignInTests.signIn(town), try await SignInTests.signIn(town))
      let session = try await SessionTests.session(town, token)
      let other = try await SessionTests.session(town, second)
      // No time goes by: what was kept would still count.
      try await deed.act(town, session, other)
      #expect(try await town.accounts.session(token: token)?.roles == deed.roles)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func preferencesAndOrganizationsCountAtOnce(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let session = try await SessionTests.session(town, try await SignInTests.signIn(town))
      let token = try await SignInTests.signIn(town)
      #expect(try await SessionTests.session(town, token).person.language == .fr)
      try await town.accounts.setPreferences(session, language: .de, theme: .dark)
      #expect(try await SessionTests.session(town, token).person.language == .de)
    }
  }

  /// Two processes on one database: the second sees within five seconds what the first has done, and
  /// writes nothing meanwhile.
  @Test(arguments: TestDatabase.engines)
  func whatAnotherProcessChangesCountsWithinFiveSeconds(engine: Engine) async throws {
    try await Self.withTwo(engine) { town, there in
      let token = try await SignInTests.signIn(town)
      let session = try #require(try await there.session(token: token))
      try await town.accounts.signOutEverywhere(
        SessionTests.session(town, token), from: SignInTests.address)
      #expect(try await town.accounts.session(token: token) == nil)
      town.clock.advance(seconds: SessionCache.seconds - 1)
      #expect(try await there.session(token: token) != nil)
      try await Self.expectClosed(session, town)
      town.clock.advance(seconds: 1)
      #expect(try await there.session(token: token) == nil)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRoleLostInAnotherProcessWritesNothing(engine: Engine) async throws {
    try await Self.withTwo(engine) { town, there in
      town.clock.advance(seconds: 86_400)
      let token = try await SignInTests.signIn(town)
      let session = try #require(try await there.session(token: token))
      try await Self.end(.coordinator, of: session, town)
      try await Self.expectClosed(session, town)
      town.clock.advance(seconds: SessionCache.seconds)
      #expect(try await there.session(token: token) == nil)
    }
  }

  /// A role that was taken away takes with it what it alone allowed, and nothing else.
  @Test(arguments: TestDatabase.engines)
  func theRoleLeftStillAllowsItsOwn(engine: Engine) async throws {
    try await Self.withTwo(engine) { town, there in
      town.clock.advance(seconds: 86_400)
      try await town.addColleague(
        TestTown.person("Claire", "Marchal"), role: .nurse, from: town.workspace.today())
      let token = try await SignInTests.signIn(town)
      let door = try #require(try await there.session(token: token))
        .workspace(from: SignInTests.address)
      try await Self.end(.coordinator, of: SessionTests.session(town, token), town)
      let patient = Patient(
        id: ID(at: town.clock.now), name: try PersonName(given: "A", family: "B"))
      try await door.addPatient(patient)
      #expect(try await door.patient(patient.id).name == patient.name)
      let visit = ID<Visit>(at: town.clock.now)
      await #expect(throws: OrganizationError.accessEnded) {
        try await door.write(.planVisits, as: Act("visit.moved", on: "visit", visit)) { _ in }
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anAdministratorMayEndTheOwnSessions(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town, "amelie@paysnoir.example")
      let session = try await SessionTests.session(town, token)
      let door = session.workspace(from: SignInTests.address)
      try await door.setPassword(
        of: town.amelie, to: NewPassword(Self.new, for: session.person.email), hasher: .test)
      #expect(try await town.accounts.session(token: token) == nil)
      await #expect(throws: OrganizationError.accessEnded) { try await door.disable(town.sofie) }
    }
  }

  @Test func theCacheIsBounded() throws {
    let cache = SessionCache(), now = TestClock.start
    let kept = try Self.kept(now)
    for number in 0..<3 * SessionCache.most {
      _ = cache.session("\(number)", at: now, changes: 0)
      cache.keep(kept, "\(number)", changes: 0)
      #expect(cache.count <= SessionCache.most)
    }
  }

  struct Moment: CustomTestStringConvertible, Sendable {
    let testDescription: String, readAt: Int, askedAt: Int, counts: Bool
    init(_ name: String, readAt: Int, askedAt: Int, _ counts: Bool) {
      (testDescription, self.readAt, self.askedAt, self.counts) = (name, readAt, askedAt, counts)
    }
  }

  /// In seconds from midnight to midnight of Belgium; the session ends at 100 000.
  @Test(arguments: [
    Moment("at once", readAt: 0, askedAt: 0, true),
    Moment("four seconds later", readAt: 0, askedAt: 4, true),
    Moment("five seconds later", readAt: 0, askedAt: 5, false),
    Moment("before midnight", readAt: 86_397, askedAt: 86_399, true),
    Moment("over midnight, when roles begin and end", readAt: 86_399, askedAt: 86_400, false),
    Moment("before the session ends", readAt: 99_998, askedAt: 99_999, true),
    Moment("when the session ends", readAt: 99_998, askedAt: 100_000, false),
    Moment("on a clock that was set back", readAt: 10, askedAt: 9, false),
  ])
  func anEntryCounts(moment: Moment) throws {
    let midnight = Instant(try #require(LocalDate("2026-03-06")), .midnight)
    let cache = SessionCache()
    let read = midnight.adding(seconds: moment.readAt)
    let kept = try Self.kept(read, endsAt: midnight.adding(seconds: 100_000))
    cache.keep(kept, "hash", changes: 0)
    let asked = midnight.adding(seconds: moment.askedAt)
    #expect((cache.session("hash", at: asked, changes: 0) != nil) == moment.counts)
  }

  @Test func whatWasReadBeforeAChangeIsNotKept() throws {
    let cache = SessionCache(), now = TestClock.start
    #expect(cache.session("hash", at: now, changes: 1) == nil)
    cache.keep(try Self.kept(now), "hash", changes: 0)
    #expect(cache.session("hash", at: now, changes: 1) == nil)
    cache.keep(try Self.kept(now), "hash", changes: 1)
    #expect(cache.session("hash", at: now, changes: 1) != nil)
    // Whoever asked before the change was noted empties nothing.
    #expect(cache.session("hash", at: now, changes: 0) == nil)
    #expect(cache.session("hash", at: now, changes: 1) != nil)
    #expect(cache.session("hash", at: now, changes: 2) == nil)
    #expect(cache.count == 0)
  }
}

extension SessionCacheTests {
  static func kept(_ at: Instant, endsAt: Instant? = nil) throws -> SessionCache.Kept {
    let new = try TestTown.person("Claire", "Marchal")
    return SessionCache.Kept(
      person: Person(id: ID(at: at), name: new.name, email: new.email, language: .fr),
      organization: Organization(id: ID(at: at), name: try OrganizationName("A"), language: .fr),
      roles: [.nurse], csrf: "", readAt: at, endsAt: endsAt ?? at.adding(seconds: 3600))
  }

  /// Lends a town and the accounts of another process on its database.
  static func withTwo(
    _ engine: Engine, _ test: (TestTown, Accounts) async throws -> Void
  ) async throws {
    try await TestDatabase.withURL(engine) { url in
      let (here, there) = (
        try await Database.open(url, connections: 2), try await Database.open(url, connections: 2)
      )
      defer {
        here.close()
        there.close()
      }
      try await Schema.migrate(here, at: TestClock.start)
      let town = try await TestTown(in: here)
      let clock = town.clock
      try await test(
        town, Accounts(database: there, hasher: .test, clock: { clock.now }))
    }
  }

  /// Nothing is written in the name of the session, and no record is read.
  static func expectClosed(_ session: Session, _ town: TestTown) async throws {
    let door = session.workspace(from: SignInTests.address)
    let patient = Patient(id: ID(at: town.clock.now), name: try PersonName(given: "A", family: "B"))
    let before = try await town.workspace.patients().total
    await #expect(throws: OrganizationError.accessEnded) { try await door.addPatient(patient) }
    #expect(try await town.workspace.patients().total == before)
    try await town.workspace.addPatient(patient)
    await #expect(throws: OrganizationError.accessEnded) { try await door.patient(patient.id) }
  }
}
