import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SignInTests {
  static let address = "192.0.2.7"

  static func signIn(
    _ town: TestTown, _ email: String = "claire@paysnoir.example",
    _ password: String = TestTown.password, from address: String = address
  ) async throws -> String {
    try await town.accounts.signIn(email: email, password: password, from: address)
  }

  @Test(arguments: TestDatabase.engines)
  func theTokenOpensASession(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await Self.signIn(town, " Claire@PaysNoir.example ")
      #expect(token.count == 43)
      let before = town.database.statements
      let session = try #require(try await town.accounts.session(token: token))
      #expect(town.database.statements - before == 1)
      #expect(session.person.id == town.claire)
      #expect(session.person.name.full == "Claire Marchal")
      #expect(session.organization == town.organization)
      #expect(session.roles == [.coordinator])
      #expect(session.csrf.count == 43)
      #expect(session.csrf != token)
      #expect(session.workspace(from: Self.address).permits(.planTours))
      #expect(try await town.accounts.session(token: "x") == nil)
      let stored = try await town.database.read {
        try $0.value("SELECT COUNT(*) FROM session WHERE token_hash = \(token)", as: Int.self)
      }
      #expect(stored == 0)
    }
  }

  struct Wrong: CustomTestStringConvertible, Sendable {
    let testDescription: String, email: String, password: String
    init(_ name: String, _ email: String, _ password: String) {
      (testDescription, self.email, self.password) = (name, email, password)
    }
  }

  @Test(
    arguments: TestDatabase.engines,
    [
      Wrong("wrong password", "claire@paysnoir.example", "quatre mots sans liens"),
      Wrong("empty password", "claire@paysnoir.example", ""),
      Wrong("unknown address", "claire@example.be", TestTown.password),
      Wrong("no address at all", "", TestTown.password),
      Wrong("hostile address", "' OR '1'='1", TestTown.password),
    ])
  func wrongCredentialsAreRefusedAlike(engine: Engine, wrong: Wrong) async throws {
    try await TestTown.with(engine) { town in
      _ = try await Self.signIn(town)
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await Self.signIn(town, wrong.email, wrong.password)
      }
    }
  }

  /// An unknown address costs as many checks of a password as a wrong password.
  @Test func unknownAccountsTakeAsLong() async throws {
    try await TestTown.with(.sqlite) { town in
      let checked = Recorder()
      let hasher = PasswordHasher(
        decoy: "decoy", hash: { $0 },
        verify: { _, hash in
          await checked.add(hash)
          return false
        })
      let clock = town.clock
      let accounts = Accounts(database: town.database, hasher: hasher, clock: { clock.now })
      for email in ["claire@paysnoir.example", "nobody@paysnoir.example", "no address"] {
        await #expect(throws: OrganizationError.wrongCredentials) {
          try await accounts.signIn(email: email, password: "x", from: Self.address)
        }
      }
      let hashes = await checked.texts
      #expect(hashes == ["test:\(TestTown.password)", "decoy", "decoy"])
    }
  }

  actor Recorder {
    var texts: [String] = []
    func add(_ text: String) { texts.append(text) }
  }

  @Test(arguments: TestDatabase.engines)
  func anAccountWaitsAfterFiveFailures(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      for number in 0..<5 {
        await #expect(throws: OrganizationError.wrongCredentials) {
          try await Self.signIn(town, "claire@paysnoir.example", "x", from: "198.51.100.\(number)")
        }
      }
      await #expect(throws: OrganizationError.mustWait(30)) { try await Self.signIn(town) }
      // Others are not held up, not even from the same address.
      _ = try await Self.signIn(town, "sofie@paysnoir.example")
      town.clock.advance(seconds: 29)
      await #expect(throws: OrganizationError.mustWait(1)) { try await Self.signIn(town) }
      town.clock.advance(seconds: 1)
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await Self.signIn(town, "claire@paysnoir.example", "x")
      }
      await #expect(throws: OrganizationError.mustWait(60)) { try await Self.signIn(town) }
      town.clock.advance(seconds: 60)
      _ = try await Self.signIn(town)
      // Success forgets the failures.
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await Self.signIn(town, "claire@paysnoir.example", "x")
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anAddressWaitsAfterTwentyFailures(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      for number in 0..<20 {
        await #expect(throws: OrganizationError.wrongCredentials) {
          try await Self.signIn(town, "guess\(number)@paysnoir.example", "x")
        }
      }
      await #expect(throws: OrganizationError.mustWait(30)) { try await Self.signIn(town) }
      _ = try await Self.signIn(town, from: "198.51.100.1")
    }
  }

  /// Guesses made side by side are counted before any password is checked.
  @Test(arguments: TestDatabase.engines)
  func parallelGuessesAreCounted(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let refusals = await withTaskGroup(of: OrganizationError?.self) { group in
        for number in 0..<30 {
          group.addTask {
            do {
              _ = try await Self.signIn(
                town, "claire@paysnoir.example", "x", from: "198.51.100.\(number)")
              return nil
            } catch {
              return error as? OrganizationError
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(refusals.filter { $0 == .wrongCredentials }.count == 5)
      #expect(refusals.filter { $0 == .mustWait(30) }.count == 25)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aDisabledAccountCannotSignIn(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await Self.signIn(town)
      try await town.door(of: town.amelie, .administrator).disable(town.claire)
      #expect(try await town.accounts.session(token: token) == nil)
      await #expect(throws: OrganizationError.wrongCredentials) { try await Self.signIn(town) }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func signingInIsAnEvent(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      _ = try await Self.signIn(town)
      let events = try await town.door(of: town.amelie, .administrator).events(by: town.claire)
      #expect(events.map(\.kind).first == "person.signed-in")
      #expect(events.map(\.source).first == Self.address)
    }
  }

  /// A password that is changed while the old one is being checked no longer opens anything.
  @Test(arguments: TestDatabase.engines)
  func thePasswordCountsAtTheEndOfItsCheck(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let clock = town.clock, owner = town.accounts
      let email = try EmailAddress("claire@paysnoir.example")
      let new = try NewPassword("cinq mots bien plus longs", for: email)
      let hasher = PasswordHasher(
        decoy: "decoy", hash: { "test:\($0)" },
        verify: { password, hash in
          try await owner.setPassword(new, of: email)
          return "test:\(password)" == hash
        })
      let accounts = Accounts(database: town.database, hasher: hasher, clock: { clock.now })
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await accounts.signIn(
          email: email.text, password: TestTown.password, from: Self.address)
      }
    }
  }

  /// Whoever signs in while the password is reset, or the account closed, is not in afterwards.
  @Test(arguments: TestDatabase.engines)
  func aSessionDoesNotOutliveAPasswordReset(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let claire = town.claire, email = try EmailAddress("claire@paysnoir.example")
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await town.database.race { tx in
          try tx.execute("UPDATE person SET password_hash = 'test:new' WHERE id = \(claire)")
          try tx.execute("DELETE FROM session WHERE person_id = \(claire)")
        } against: {
          try await Self.signIn(town)
        }
      }
      // The other way round: the reset waits for the session, and ends it.
      let person = claire, organization = town.organization.id, now = town.clock.now
      let new = try NewPassword("cinq mots bien plus longs", for: email)
      try await town.database.race { tx in
        guard try tx.holdAccount(person, passwordHash: "test:new") else { return }
        try tx.execute(
          """
          INSERT INTO session
            (token_hash, person_id, organization_id, csrf, address, created_at, seen_at, expires_at)
          VALUES ('x', \(person), \(organization), 'x', 'x', \(now), \(now),
            \(now.adding(seconds: 60)))
          """)
      } against: {
        try await town.accounts.setPassword(new, of: email)
      }
      let sessions = try await town.database.read {
        try $0.value("SELECT COUNT(*) FROM session", as: Int.self)
      }
      #expect(sessions == 0)
    }
  }

  /// A password that an administrator gave is not replaced by somebody who knew the one of before.
  @Test(arguments: TestDatabase.engines)
  func aResetWinsOverAChangeUnderWay(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let session = try #require(
        try await town.accounts.session(token: Self.signIn(town)))
      let claire = town.claire, email = try EmailAddress("claire@paysnoir.example")
      let new = try NewPassword("cinq mots bien plus longs", for: email)
      await #expect(throws: OrganizationError.wrongPassword) {
        try await town.database.race { tx in
          try tx.execute("UPDATE person SET password_hash = 'test:given' WHERE id = \(claire)")
        } against: {
          try await town.accounts.changePassword(
            session, from: TestTown.password, to: new, address: Self.address)
        }
      }
      let account = try await town.database.read { try $0.account(claire) }
      #expect(account?.passwordHash == "test:given")
    }
  }

  @Test(
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
      ("2001:db8:1:2:3:4:5:6", "20010db800010002/64"), ("2001:db8:1:2::1", "20010db800010002/64"),
      ("fe80::1%eth0", "fe80000000000000/64"), ("unknown", "unknown"), ("", ""),
    ])
  func oneNetworkOfIPv6IsOneAddress(address: String, counted: String) {
    #expect(NetworkAddress.throttled(address) == counted)
  }
}
