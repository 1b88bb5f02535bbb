import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct PeoplePageTests {
  @Test func theListAnswersWhoComesNext() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:10"))
      let page = try await browser.get(Links.people)
      #expect(page.status == .ok)
      #expect(page.main.contains("DUPONT Jeanne"))
      #expect(page.main.contains("5 personnes"))
      #expect(page.main.contains("Aujourd’hui à 08:10"))
      #expect(page.main.contains("Sofie Peeters"))
      #expect(!page.main.contains("Lieu approximatif"))
    }
  }

  @Test(arguments: [
    ("lefevre", "LEFÈVRE"), ("deprez", "DE PREZ"), ("02/05/1938", "DUPONT"),
    ("0486 98 76 54", "BENALI"),
  ])
  func theListFinds(_ text: String, _ name: String) async throws {
    try await browse(as: "claire") { browser, _ in
      let page = try await browser.search(text, in: Links.peopleSearches)
      #expect(page.main.contains(name))
      #expect(page.main.contains("1 personne<"))
    }
  }

  @Test func anEmptyServiceIsToldWhatToDo() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        let page = try await browser.get(Links.people)
        #expect(page.main.contains("Importer un fichier"))
        let none = try await browser.search("zzz", in: Links.peopleSearches)
        #expect(none.main.contains("Rien trouvé pour"))
      }
    }
  }

  @Test func theListCostsTheSameForAThousand() async throws {
    var counts: [Int] = []
    for size in [10, 1000] {
      let count = try await TestTown.with(.sqlite) { town in
        for number in 0..<size {
          var patient = Patient(
            id: Town.id(0x9000 + number),
            name: try PersonName(given: "Anne", family: "Nom \(number)"))
          patient.phones = [try PhoneNumber("071 41 22 33")]
          try await town.workspace.addPatient(patient)
        }
        return try await WebClient.with(town) { browser in
          try await browser.signIn("claire")
          _ = try await browser.get(Links.people)
          let before = town.database.statements
          let page = try await browser.get(Links.people)
          #expect(page.status == .ok)
          return town.database.statements - before
        }
      }
      counts.append(count)
    }
    #expect(counts[0] == counts[1])
    // The session was read a moment ago.
    #expect(counts[0] == 2)
  }

  @Test func aPersonIsSafeBySight() async throws {
    try await browse(as: "claire") { browser, town in
      let before = try await town.workspace.door(town)
      let page = try await browser.get(Links.person(Town.madameDupont.id))
      for words in [
        "Jeanne", "DUPONT", "87\u{A0}ans", "née le 02/05/1938", "Gilly", "071 41 22 33",
      ] {
        #expect(page.main.contains(words), "\(words)")
      }
      #expect(page.main.contains(Town.madameDupont.niss?.formatted ?? "?"))
      #expect(try await town.workspace.door(town) == before + 1)
    }
  }

  @Test(arguments: [
    Links.people, Links.newPerson, "\(Links.person(Town.monsieurBenali.id))/visits",
  ])
  func aCareAssistantSeesNoRecords(_ address: String) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      _ = try await town.accounts.add(
        try TestTown.person("Lea", "Roux"), password: try TestTown.newPassword("lea"),
        to: town.organization.id, as: .familyAid)
      try await WebClient.with(town) { browser in
        try await browser.signIn("lea")
        #expect(try await browser.get(address).status == .forbidden)
      }
    }
  }

  @Test func aFamilyAidSeesTheDoorOfTheirOwnVisitsOnly() async throws {
    try await TestTown.withPeople(.sqlite) { town in
      let lea = try await town.accounts.add(
        try TestTown.person("Lea", "Roux"), password: try TestTown.newPassword("lea"),
        to: town.organization.id, as: .familyAid)
      var luc = Town.assistantLuc
      luc.person = lea
      try await town.workspace.changeCarer(luc)
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.assistantLuc, at: "08:10"))
      try await WebClient.with(town) { browser in
        try await browser.signIn("lea")
        let own = try await browser.get(Links.person(Town.madameDupont.id))
        #expect(own.status == .ok && own.main.contains("DUPONT"))
        #expect(!own.main.contains(Town.madameDupont.niss?.formatted ?? "?"))
        #expect(!own.main.contains("/edit"))
        let other = try await browser.get(Links.person(Town.monsieurBenali.id))
        #expect(other.status == .forbidden && !other.main.contains("BENALI"))
        #expect(other.main.contains("Claire Marchal"))
      }
    }
  }
}

extension Workspace {
  /// How many times a record was opened.
  func door(_ town: TestTown) async throws -> Int {
    try await town.door(of: town.amelie, .administrator).events(limit: 500)
      .filter { $0.kind == "patient.read" }.count
  }
}
