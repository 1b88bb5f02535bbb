import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct InvitationTests {
  static let code = "k7mp-2xqd-9hwt-vb4r"
  static let bram = "bram@paysnoir.example", lea = "lea@paysnoir.example"

  /// The town, and Bram who administers another organization.
  static func withOther(
    _ engine: Engine, _ test: (TestTown, Workspace) async throws -> Void
  ) async throws {
    try await TestTown.with(engine) { town in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram"))
      let door = Workspace(
        database: town.database, organization: other.organization.id, person: other.person,
        permissions: Role.administrator.permissions, source: "192.0.2.9",
        clock: { [clock = town.clock] in clock.now })
      try await test(town, door)
    }
  }

  @discardableResult
  static func invite(
    _ town: TestTown, _ given: String = "Bram", _ family: String = "Claes",
    code: String = code, role: Role = .coordinator, from: Int = 0, until: Int? = nil
  ) async throws -> Invitation {
    let today = town.clock.now.local.date, new = try TestTown.person(given, family, .nl)
    return try await town.door(of: town.amelie, .administrator).invite(
      new, code: NewPassword(code, for: new.email), role: role, from: today.adding(days: from),
      until: until.map(today.adding(days:)))
  }

  static func session(_ town: TestTown, _ email: String = bram) async throws -> Session {
    try await SessionTests.session(town, try await SignInTests.signIn(town, email))
  }

  /// What the administrator can see of an invitation, but for the address and the moment.
  static func sight(_ town: TestTown) async throws -> [String] {
    let door = town.door(of: town.amelie, .administrator)
    let waiting = try await door.invitations().map {
      "\($0.role) \($0.starts) \($0.state(at: town.clock.now)) \($0.expiresAt)"
    }
    let kinds = try await door.events().map(\.kind)
    return waiting + [try await "\(door.colleagues().count)"] + kinds
  }

  /// Whether an address has an account elsewhere changes nothing of what the administrator sees.
  @Test(arguments: TestDatabase.engines)
  func anAddressTellsNothing(engine: Engine) async throws {
    var seen: [[String]] = []
    for (given, family) in [("Bram", "Claes"), ("Bram", "Somebody"), ("Léa", "Roux")] {
      try await Self.withOther(engine) { town, _ in
        let before = town.database.statements
        try await Self.invite(town, given, family)
        let cost = town.database.statements - before
        seen.append(try await Self.sight(town) + ["\(cost)"])
      }
    }
    #expect(seen[0] == seen[1] && seen[1] == seen[2])
    #expect(seen[0].contains("invitation.made"))
  }

  @Test(arguments: TestDatabase.engines)
  func anAccountAcceptsWithTheCode(engine: Engine) async throws {
    try await Self.withOther(engine) { town, other in
      let invitation = try await Self.invite(town, from: -3, until: 30)
      let session = try await Self.session(town)
      #expect(try await town.accounts.organizations(of: session.person.id).count == 1)
      let received = try #require(try await session.invitations().first)
      #expect(received.organization.text == "Soins du Pays Noir")
      #expect(received.inviter.full == "Amélie Fontaine" && received.invitation == invitation)
      await #expect(throws: OrganizationError.wrongInvitationCode) {
        try await session.accept(invitation.id, code: "wrong", from: "192.0.2.9")
      }
      try await session.accept(
        invitation.id, code: " \(Self.code.uppercased()) ", from: "192.0.2.9")
      #expect(try await session.invitations().isEmpty)
      try await town.accounts.switchOrganization(
        session, to: town.organization.id, from: "192.0.2.9")
      let door = town.door(of: town.amelie, .administrator)
      let bram = try #require(
        try await door.colleagues().first { $0.person.id == session.person.id })
      // Nobody works here before saying yes.
      #expect(bram.memberships.map(\.starts) == [town.clock.now.local.date])
      #expect(bram.memberships.map(\.role) == [.coordinator])
      let kinds = try await door.events(by: session.person.id).map(\.kind)
      #expect(kinds.contains("invitation.accepted"))
      #expect(kinds.contains("membership.added.coordinator"))
      #expect(try await other.events().allSatisfy { !$0.kind.hasPrefix("invitation") })
      await #expect(throws: OrganizationError.unknownInvitation) {
        try await session.accept(invitation.id, code: Self.code, from: "192.0.2.9")
      }
      await #expect(throws: OrganizationError.alreadyColleague) { try await Self.invite(town) }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aFirstSignInWithTheCodeMakesTheAccount(engine: Engine) async throws {
    try await Self.withOther(engine) { town, other in
      try await Self.invite(town, "Léa", "Roux")
      let lea = try TestTown.person("Léa", "Roux")
      try await other.invite(
        lea, code: NewPassword("other-code-of-bram", for: lea.email), role: .nurse,
        from: town.clock.now.local.date)
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await SignInTests.signIn(town, Self.lea, TestTown.password)
      }
      let token = try await SignInTests.signIn(town, Self.lea, Self.code)
      let session = try await SessionTests.session(town, token)
      #expect(session.organization == town.organization && session.roles == [.coordinator])
      #expect(session.person.name.full == "Léa Roux" && session.person.language == .nl)
      // The account exists now: its password opens it again, the code of the others does not.
      _ = try await SignInTests.signIn(town, Self.lea, Self.code)
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await SignInTests.signIn(town, Self.lea, "other-code-of-bram")
      }
      let waiting = try await session.invitations()
      #expect(waiting.map(\.organization.text) == ["Thuiszorg De Brug"])
    }
  }

  /// Otherwise whoever invites could enter the account.
  @Test(arguments: TestDatabase.engines)
  func theCodeOpensNoAccountThatExists(engine: Engine) async throws {
    try await Self.withOther(engine) { town, _ in
      try await Self.invite(town)
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await SignInTests.signIn(town, Self.bram, Self.code)
      }
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await town.accounts.signIn(
          email: Self.bram, password: "wrong", invitation: Self.code, from: "192.0.2.9")
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRefusalIsSeenButNotWhose(engine: Engine) async throws {
    try await Self.withOther(engine) { town, _ in
      let invitation = try await Self.invite(town)
      let session = try await Self.session(town)
      try await session.refuse(invitation.id, from: "192.0.2.9")
      #expect(try await session.invitations().isEmpty)
      await #expect(throws: OrganizationError.unknownInvitation) {
        try await session.accept(invitation.id, code: Self.code, from: "192.0.2.9")
      }
      let door = town.door(of: town.amelie, .administrator)
      #expect(try await door.invitations().map { $0.state(at: town.clock.now) } == [.refused])
      let line = try #require(
        try await door.accessLog().first { $0.event.kind == "invitation.refused" })
      #expect(line.author == nil && line.other == invitation.name)
      await #expect(throws: OrganizationError.unknownInvitation) {
        try await door.renewInvitation(
          invitation.id, code: NewPassword(Self.code, for: invitation.email))
      }
      // Asking again is possible, and takes its place.
      try await Self.invite(town)
      #expect(try await door.invitations().count == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func nobodyElseAnswers(engine: Engine) async throws {
    try await Self.withOther(engine) { town, other in
      let invitation = try await Self.invite(town)
      let sofie = try await Self.session(town, "sofie@paysnoir.example")
      #expect(try await sofie.invitations().isEmpty)
      await #expect(throws: OrganizationError.unknownInvitation) {
        try await sofie.accept(invitation.id, code: Self.code, from: "192.0.2.9")
      }
      await #expect(throws: OrganizationError.unknownInvitation) {
        try await sofie.refuse(invitation.id, from: "192.0.2.9")
      }
      await #expect(throws: OrganizationError.unknownInvitation) {
        try await other.withdrawInvitation(invitation.id)
      }
      await #expect(throws: OrganizationError.missingPermission(.manageOrganization)) {
        try await town.workspace.withdrawInvitation(invitation.id)
      }
      #expect(try await other.invitations().isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anInvitationEndsByTimeOrWithdrawal(engine: Engine) async throws {
    try await Self.withOther(engine) { town, _ in
      let door = town.door(of: town.amelie, .administrator)
      let invitation = try await Self.invite(town)
      await #expect(throws: OrganizationError.alreadyInvited) { try await Self.invite(town) }
      town.clock.advance(seconds: 86_400 * 14 - 1)
      #expect(try await Self.session(town).invitations().count == 1)
      town.clock.advance(seconds: 1)
      let session = try await Self.session(town)
      #expect(try await session.invitations().isEmpty)
      #expect(try await door.invitations().map { $0.state(at: town.clock.now) } == [.over])
      let new = try NewPassword("another-code-later", for: invitation.email)
      _ = try await door.renewInvitation(invitation.id, code: new)
      await #expect(throws: OrganizationError.wrongInvitationCode) {
        try await session.accept(invitation.id, code: Self.code, from: "192.0.2.9")
      }
      try await door.withdrawInvitation(invitation.id)
      await #expect(throws: OrganizationError.unknownInvitation) {
        try await session.accept(invitation.id, code: new.text, from: "192.0.2.9")
      }
      try await Self.invite(town)
      town.clock.advance(seconds: 86_400 * 44 + 1)
      try await town.accounts.sweep()
      #expect(try await door.invitations().isEmpty)
    }
  }

  /// Someone whose last role is over has no page to answer on: the code is asked at the door.
  @Test(arguments: TestDatabase.engines)
  func anAccountWithoutARoleAcceptsAtTheDoor(engine: Engine) async throws {
    try await Self.withOther(engine) { town, other in
      let today = town.clock.now.local.date
      let door = town.door(of: town.amelie, .administrator)
      let sofie = try #require(try await door.colleagues().last?.memberships.first)
      try await door.endMembership(sofie.id, on: today)
      let person = try TestTown.person("Sofie", "Peeters", .nl)
      try await other.invite(
        person, code: NewPassword(Self.code, for: person.email), role: .nurse, from: today)
      town.clock.advance(seconds: 86_400)
      let enter = { (code: String?) in
        try await town.accounts.signIn(
          email: person.email.text, password: TestTown.password, invitation: code,
          from: "192.0.2.9")
      }
      await #expect(throws: OrganizationError.noOrganization) { try await enter(nil) }
      await #expect(throws: OrganizationError.wrongInvitationCode) { try await enter("wrong") }
      let session = try await SessionTests.session(town, try await enter(Self.code))
      #expect(session.organization.id == other.organization && session.roles == [.nurse])
    }
  }

  @Test func listsUseTheirIndexes() async throws {
    try await Self.withOther(.sqlite) { town, _ in
      let plans = try await town.database.read { tx in
        [
          try tx.explain(
            "SELECT id FROM invitation WHERE organization_id = \(town.organization.id)"),
          try tx.explain("SELECT id FROM invitation WHERE email = \(Self.bram)"),
          try tx.explain("DELETE FROM invitation WHERE expires_at < \(town.clock.now)"),
        ]
      }
      for plan in plans { #expect(!plan.contains("SCAN"), "\(plan)") }
    }
  }
}
