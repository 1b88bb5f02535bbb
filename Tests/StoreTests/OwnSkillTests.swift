import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct OwnSkillTests {
  /// The town with the skill `stomie`, that Sofie has and three visits ask for, and `sonde`, unused.
  private func withSkills(
    _ engine: Engine, _ test: (TestTown, Skill, Skill) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(engine) { town in
      let list = try await town.workspace.addSkills(["Stomie", "Sonde"])
      let (stomie, sonde) = (list[0].skill, list[1].skill)
      var sofie = try await town.workspace.carer(Town.nurseSofie.id)
      sofie.skills.insert(stomie)
      try await town.workspace.changeCarer(sofie)
      for (number, patient) in [
        (1, Town.madameDupont), (2, Town.madameDupont), (3, Town.madameLefevre),
      ] {
        var visit = Town.visit(number, patient, care: .injection, "08:00", "10:00")
        visit.skills = [stomie]
        try await town.workspace.bookVisit(visit)
      }
      try await test(town, stomie, sonde)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whatUsesASkillIsSaid(engine: Engine) async throws {
    try await withSkills(engine) { town, stomie, sonde in
      let before = town.database.statements
      let use = try await town.workspace.uses(of: stomie)
      #expect(town.database.statements - before == 4)
      #expect(use.carers.map(\.name.full) == ["Sofie Peeters"])
      #expect(use.wishes.map(\.visits).sorted() == [1, 2] && use.people == 2)
      #expect(use.comingVisits == 3 && use.pastVisits == 0 && use.isUsed)
      #expect(use.wishes.allSatisfy { $0.next == Town.friday })
      #expect(try await !town.workspace.uses(of: sonde).isUsed)
      town.clock.advance(seconds: 86_400 * 2)
      let later = try await town.workspace.uses(of: stomie)
      #expect(later.comingVisits == 0 && later.pastVisits == 3 && later.wishes.isEmpty)
      // A skill whose code begins the same is another one.
      let list = try await town.workspace.addSkills(["Stomie bis"])
      let other = try #require(list.last).skill
      #expect(try await !town.workspace.uses(of: other).isUsed)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func onlyAnUnusedSkillIsRemoved(engine: Engine) async throws {
    try await withSkills(engine) { town, stomie, sonde in
      await #expect(throws: SchedulingError.skillIsUsed) {
        try await town.workspace.removeSkill(stomie)
      }
      let left = try await town.workspace.removeSkill(sonde)
      #expect(left.map(\.skill) == [stomie])
      await #expect(throws: SchedulingError.unknownSkill) {
        try await town.workspace.removeSkill(sonde)
      }
      await #expect(throws: SchedulingError.unknownSkill) {
        try await town.workspace.uses(of: sonde)
      }
      let again = try await town.workspace.addSkills(["Sonde"])
      #expect(again.map(\.skill) == [stomie, sonde])
      let nurse = town.door(of: town.sofie, .nurse)
      for change in [nurse.removeSkill, nurse.retireSkill, nurse.returnSkill] {
        await #expect(throws: OrganizationError.missingPermission(.editCarers)) {
          try await change(sonde)
        }
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRetiredSkillStaysWhereItIsUsed(engine: Engine) async throws {
    try await withSkills(engine) { town, stomie, sonde in
      let list = try await town.workspace.retireSkill(stomie)
      #expect(list.map(\.isRetired) == [true, false])
      #expect(try await town.workspace.carer(Town.nurseSofie.id).skills.contains(stomie))
      let organization = Organization(
        id: town.organization.id, name: town.organization.name, language: .fr, skills: list)
      #expect(organization.offeredSkills(holding: []) == Skill.known + [sonde])
      #expect(organization.offeredSkills(holding: [stomie]) == Skill.known + [stomie, sonde])
      #expect(organization.ownWords[stomie.key] == "Stomie")
      // Its name stays taken, a new name stays retired, and who adds the name again takes it back.
      await #expect(throws: SchedulingError.skillIsKnown) {
        try await town.workspace.renameSkill(sonde, to: "stomie")
      }
      #expect(try await town.workspace.renameSkill(stomie, to: "Stomies")[0].isRetired)
      let back = try await town.workspace.addSkills(["stomies"])
      #expect(back.map(\.isRetired) == [false, false] && back[0].name == "Stomies")
      _ = try await town.workspace.retireSkill(stomie)
      #expect(try await town.workspace.returnSkill(stomie).allSatisfy { !$0.isRetired })
      let kinds = try await town.door(of: town.amelie, .administrator)
        .events(on: town.organization.id).map(\.kind)
      #expect(kinds.prefix(2) == ["skill.returned", "skill.retired"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func skillsOfOthersAreOutOfReach(engine: Engine) async throws {
    try await withSkills(engine) { town, stomie, _ in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram"))
      let door = Workspace(
        database: town.database, organization: other.organization.id, person: other.person,
        permissions: Role.administrator.permissions, source: "192.0.2.9",
        clock: { [clock = town.clock] in clock.now })
      await #expect(throws: SchedulingError.unknownSkill) { try await door.uses(of: stomie) }
      let own = try #require(try await door.addSkills(["Stomie"]).first)
      // The same code, and nothing of the neighbours is counted.
      #expect(own.skill == stomie)
      #expect(try await !door.uses(of: stomie).isUsed)
      try await door.removeSkill(stomie)
      #expect(try await town.workspace.uses(of: stomie).isUsed)
    }
  }
}
