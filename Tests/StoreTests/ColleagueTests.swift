import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct ColleagueTests {
  @Test(arguments: TestDatabase.engines)
  func colleaguesAreListedByNameInOneQuery(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let administrator = town.door(of: town.amelie, .administrator)
      let today = town.clock.now.local.date
      try await town.addColleague(
        TestTown.person("Claire", "Marchal"), role: .nurse, from: today.adding(days: 7))
      let before = town.database.statements
      let colleagues = try await administrator.colleagues()
      #expect(town.database.statements - before == 1)
      #expect(
        colleagues.map(\.person.name.full) == [
          "Amélie Fontaine", "Claire Marchal", "Sofie Peeters",
        ])
      #expect(
        colleagues.map { $0.memberships.map(\.role) } == [
          [.administrator], [.coordinator, .nurse], [.nurse],
        ])
      await #expect(throws: OrganizationError.missingPermission(.manageOrganization)) {
        try await town.workspace.colleagues()
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRoleCountsFromItsFirstToItsLastDay(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let today = town.clock.now.local.date
      let luc = try await town.addColleague(
        TestTown.person("Luc", "Dubois"), role: .nurse,
        from: today.adding(days: 1), until: today.adding(days: 2))
      await #expect(throws: OrganizationError.noOrganization) {
        try await SignInTests.signIn(town, "luc@paysnoir.example")
      }
      town.clock.advance(seconds: 86_400)
      let token = try await SignInTests.signIn(town, "luc@paysnoir.example")
      #expect(try await town.accounts.session(token: token)?.person.id == luc)
      // At 16:40, then at 01:40, 10:40 and 19:40 of the last day, then at 04:40 of the next.
      for isIn in [true, true, true, true, false] {
        town.clock.advance(seconds: 9 * 3600)
        #expect((try await town.accounts.session(token: token) != nil) == isIn)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theSameRoleIsNotGivenTwiceAtATime(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let today = town.clock.now.local.date
      let give = { (from: Int, until: Int?) in
        try await town.addColleague(
          TestTown.person("Luc", "Dubois"), role: .nurse,
          from: today.adding(days: from), until: until.map(today.adding(days:)))
      }
      _ = try await give(10, 20)
      for (from, until) in [(10, 20), (20, nil), (0, nil), (15, 16), (0, 10)] {
        await #expect(throws: OrganizationError.alreadyInRole) { try await give(from, until) }
      }
      _ = try await give(21, nil)
      _ = try await give(0, 9)
      await #expect(throws: OrganizationError.endsBeforeStart) { try await give(5, 4) }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theLastAdministratorStays(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let administrator = town.door(of: town.amelie, .administrator)
      let today = town.clock.now.local.date
      let own = try #require(try await administrator.colleagues().first?.memberships.first)
      await #expect(throws: OrganizationError.lastAdministrator) {
        try await administrator.endMembership(own.id, on: today)
      }
      try await town.addColleague(
        TestTown.person("Claire", "Marchal"), role: .administrator, from: today)
      try await administrator.endMembership(own.id, on: today)
      let ends = try await administrator.colleagues().first?.memberships.first?.ends
      #expect(ends == today)
      await #expect(throws: OrganizationError.lastAdministrator) {
        try await administrator.disable(town.amelie)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anAdministratorGivesANewPassword(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town)
      let administrator = town.door(of: town.amelie, .administrator)
      let new = try NewPassword("cinq autres mots choisis", for: EmailAddress("a@exemple.be"))
      await #expect(throws: OrganizationError.missingPermission(.manageOrganization)) {
        try await town.workspace.setPassword(of: town.sofie, to: new, hasher: .test)
      }
      try await administrator.setPassword(of: town.claire, to: new, hasher: .test)
      #expect(try await town.accounts.session(token: token) == nil)
      _ = try await SignInTests.signIn(town, "claire@paysnoir.example", new.text)
    }
  }

  /// Otherwise an administrator could enter another organization through a shared colleague.
  @Test(arguments: TestDatabase.engines)
  func anAccountSharedWithOthersIsNotTouched(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram"))
      let administrator = town.door(of: town.amelie, .administrator)
      let new = try NewPassword("cinq autres mots choisis", for: EmailAddress("a@exemple.be"))
      try await town.addColleague(
        TestTown.person("Bram", "Claes", .nl), role: .nurse,
        from: town.clock.now.local.date)
      await #expect(throws: OrganizationError.sharedAccount) {
        try await administrator.setPassword(of: other.person, to: new, hasher: .test)
      }
      await #expect(throws: OrganizationError.sharedAccount) {
        try await administrator.disable(other.person)
      }
      // Nor does accepting change the password.
      _ = try await SignInTests.signIn(town, "bram@paysnoir.example")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func nothingReachesAcrossOrganizations(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram"))
      let stranger = Workspace(
        database: town.database, organization: other.organization.id, person: other.person,
        permissions: Role.administrator.permissions, source: "192.0.2.9",
        clock: { [clock = town.clock] in clock.now })
      let administrator = town.door(of: town.amelie, .administrator)
      let membership = try #require(try await administrator.colleagues().last?.memberships.first)
      await #expect(throws: OrganizationError.unknownMembership) {
        try await stranger.endMembership(membership.id, on: town.clock.now.local.date)
      }
      await #expect(throws: OrganizationError.unknownPerson) {
        try await stranger.disable(town.sofie)
      }
      #expect(try await stranger.colleagues().map(\.person.name.full) == ["Bram Claes"])
      #expect(try await stranger.events(on: town.sofie).isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theCommandLineWorksForAPerson(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let claire = try EmailAddress("claire@paysnoir.example")
      let door = try await town.accounts.workspace(
        of: claire, in: town.organization.id, source: "command line")
      #expect(door.person == town.claire)
      #expect(door.permits(.importFiles))
      #expect(!door.permits(.manageOrganization))
      let nobody = try EmailAddress("nobody@paysnoir.example")
      await #expect(throws: OrganizationError.unknownPerson) {
        try await town.accounts.workspace(
          of: nobody, in: town.organization.id, source: "command line")
      }
      #expect(try await town.accounts.organizations().map(\.name.text) == ["Soins du Pays Noir"])
    }
  }
}

@Suite struct MembershipRuleTests {
  private struct Two {
    let one: Workspace, other: Workspace
    let roleOfOne: ID<Membership>, roleOfOther: ID<Membership>
  }

  /// Amélie and Claire, both administrators.
  private func two(_ town: TestTown) async throws -> Two {
    let amelie = town.door(of: town.amelie, .administrator)
    try await town.addColleague(
      TestTown.person("Claire", "Marchal"), role: .administrator, from: town.clock.now.local.date)
    let all = try await amelie.colleagues().flatMap(\.memberships).filter {
      $0.role == .administrator
    }
    return Two(
      one: amelie, other: town.door(of: town.claire, .administrator),
      roleOfOne: try #require(all.first { $0.person == town.amelie }).id,
      roleOfOther: try #require(all.first { $0.person == town.claire }).id)
  }

  @Test(arguments: TestDatabase.engines)
  func twoAdministratorsCannotEndEachOther(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let two = try await two(town), today = town.clock.now.local.date
      async let first: Void? = try? two.one.endMembership(two.roleOfOther, on: today)
      async let second: Void? = try? two.other.endMembership(two.roleOfOne, on: today)
      _ = await (first, second)
      let tomorrow = today.adding(days: 1)
      let left = try await two.one.colleagues().flatMap(\.memberships).filter {
        $0.role == .administrator && $0.isActive(on: tomorrow)
      }
      #expect(left.count == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func twoAdministratorsCannotCloseEachOther(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let two = try await two(town)
      async let first: Void? = try? two.one.disable(town.claire)
      async let second: Void? = try? two.other.disable(town.amelie)
      _ = await (first, second)
      let left = try await two.one.colleagues().filter { colleague in
        colleague.person.disabledAt == nil
          && colleague.memberships.contains { $0.role == .administrator }
      }
      #expect(left.count == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRoleCanBeMadeLongerUntilTheNext(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let door = town.door(of: town.amelie, .administrator), today = town.clock.now.local.date
      func give(_ from: Int, _ until: Int?) async throws {
        try await town.addColleague(
          TestTown.person("Luc", "Dubois"), role: .nurse,
          from: today.adding(days: from), until: until.map(today.adding(days:)))
      }
      try await give(0, 5)
      try await give(20, 30)
      let colleagues = try await door.colleagues()
      let luc = try #require(colleagues.first { $0.person.name.family == "Dubois" })
      let first = try #require(luc.memberships.first).id
      try await door.endMembership(first, on: today.adding(days: 19))
      for day in [20, 25, 40] {
        await #expect(throws: OrganizationError.alreadyInRole) {
          try await door.endMembership(first, on: today.adding(days: day))
        }
      }
      await #expect(throws: OrganizationError.endsBeforeStart) {
        try await door.endMembership(first, on: today.adding(days: -1))
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theOnlyAdministratorMayStayLongerButNotLess(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let two = try await two(town), today = town.clock.now.local.date
      try await two.one.endMembership(two.roleOfOther, on: today.adding(days: 30))
      // Claire, until then still an administrator, cannot leave nobody for the time after her.
      for day in [10, 30, 40] {
        await #expect(throws: OrganizationError.lastAdministrator) {
          try await two.other.endMembership(two.roleOfOne, on: today.adding(days: day))
        }
      }
      try await two.one.endMembership(two.roleOfOther, on: today.adding(days: 60))
      try await two.one.endMembership(two.roleOfOther, on: today.adding(days: 5))
      await #expect(throws: OrganizationError.lastAdministrator) {
        try await two.other.disable(town.amelie)
      }
      try await two.one.disable(town.claire)
    }
  }
}
