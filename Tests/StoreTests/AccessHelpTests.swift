import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct AccessHelpTests {
  @Test(arguments: TestDatabase.engines)
  func namesThoseWhoCanHelp(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town, "sofie@paysnoir.example")
      let session = try await SessionTests.session(town, token)
      let help = try await session.help(about: nil)
      #expect(help.administrators.map(\.full) == ["Amélie Fontaine"])
      #expect(help.coordinators.map(\.full) == ["Claire Marchal"])
      try await town.door(of: town.amelie, .administrator).disable(town.claire)
      #expect(try await session.help(about: nil).coordinators.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func tellsOfAnotherOrganizationOnlyThoseWhoWorkThere(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram"))
      let token = try await SignInTests.signIn(town, "bram@paysnoir.example")
      let bram = try await SessionTests.session(town, token)
      let records = [
        Town.madameDupont.id.description, Town.nurseSofie.id.description,
        Town.id(0x9999, of: Patient.self).description,
      ]
      for record in records {
        #expect(try await bram.help(about: record).elsewhere == nil)
      }
      _ = try await town.accounts.add(
        TestTown.person("Bram", "Claes", .nl), password: TestTown.newPassword("bram"),
        to: town.organization.id, as: .nurse)
      let found = try await records.asyncMap { try await bram.help(about: $0).elsewhere?.id }
      #expect(found == [town.organization.id, town.organization.id, nil])
      #expect(bram.organization.id == other.organization.id)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func saysWhenTheLastRoleEnded(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let token = try await SignInTests.signIn(town, "sofie@paysnoir.example")
      #expect(try await town.accounts.lapsed(token: token) == nil)
      let door = town.door(of: town.amelie, .administrator), today = town.clock.now.local.date
      let sofie = try await door.colleagues().first { $0.person.id == town.sofie }
      try await door.endMembership(try #require(sofie?.memberships.first).id, on: today)
      town.clock.advance(seconds: 9 * 3600)
      _ = try await SessionTests.session(town, token)
      town.clock.advance(seconds: 9 * 3600)
      #expect(try await town.accounts.session(token: token) == nil)
      let lapsed = try #require(try await town.accounts.lapsed(token: token))
      #expect(lapsed.ended == today && lapsed.organization.id == town.organization.id)
      #expect(lapsed.administrators.map(\.full) == ["Amélie Fontaine"])
      #expect(try await town.accounts.lapsed(token: "x") == nil)
    }
  }
}
