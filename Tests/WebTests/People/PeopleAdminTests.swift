import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct PeopleAdminTests {
  @Test func aColleagueGetsACodeThatMakesTheAccount() async throws {
    try await browse(as: "amelie") { browser, town in
      let page = try await browser.get(Links.newColleague)
      let answer = try await browser.post(
        Links.colleagues,
        [
          "family": "Roux", "given": "Léa", "email": "lea@paysnoir.example", "role": "nurse",
          "language": "fr", "starts": "06/03/2026",
        ], from: page)
      #expect(answer.status == .ok)
      let start = try #require(answer.text.firstRange(of: "class=\"secret\">"))
      let secret = String(answer.text[start.upperBound...].prefix { $0 != "<" })
      let token = try await town.accounts.signIn(
        email: "lea@paysnoir.example", password: secret, from: "192.0.2.9")
      #expect(!token.isEmpty && answer.main.contains("20/03/2026"))
      let list = try await browser.get(Links.colleagues)
      #expect(list.main.contains("ROUX Léa") && !list.main.contains(secret))
    }
  }

  @Test func someoneWhoHasThatRoleAlreadyIsRefused() async throws {
    try await browse(as: "amelie") { browser, _ in
      let page = try await browser.get(Links.newColleague)
      let answer = try await browser.post(
        Links.colleagues,
        [
          "family": "Peeters", "email": "sofie@paysnoir.example", "role": "nurse",
          "starts": "06/03/2026",
        ], from: page)
      #expect(answer.status == .conflict && answer.main.contains("href=\"#email\""))
    }
  }

  @Test func rolesEndAndTheLastAdministratorStays() async throws {
    try await browse(as: "amelie") { browser, town in
      let colleagues = try await town.door(of: town.amelie, .administrator).colleagues()
      let own = try #require(colleagues.first { $0.person.id == town.amelie }?.memberships.first)
      let page = try await browser.get(Links.colleague(town.amelie))
      let refused = try await browser.post(
        Links.ending(own.id, of: town.amelie), ["day": "10/03/2026"], from: page)
      #expect(refused.status == .unprocessableContent)
      let sofie = try #require(colleagues.first { $0.person.id == town.sofie }?.memberships.first)
      let answer = try await browser.post(
        Links.ending(sofie.id, of: town.sofie), ["day": "10/03/2026"], from: page)
      #expect(answer.status == .seeOther)
      #expect(try await browser.get(Links.colleagues).main.contains("Jusqu’au 10/03/2026"))
    }
  }

  @Test func aClosedAccountCannotSignIn() async throws {
    try await browse(as: "amelie") { browser, town in
      let page = try await browser.get(Links.colleague(town.sofie))
      _ = try await browser.post(Links.closing(of: town.sofie), [:], from: page)
      await #expect(throws: OrganizationError.wrongCredentials) {
        try await town.accounts.signIn(
          email: "sofie@paysnoir.example", password: TestTown.password, from: "192.0.2.9")
      }
    }
  }

  @Test func theLogSaysWhoOpenedWhichRecord() async throws {
    try await browse(as: "amelie") { browser, town in
      _ = try await town.workspace.patient(Town.madameDupont.id)
      let all = try await browser.get(Links.accessLog)
      #expect(all.main.contains("Claire Marchal"))
      #expect(all.main.contains("a ouvert la fiche de"))
      let one = try await browser.get(Links.accessLog(about: Town.monsieurBenali.id))
      #expect(one.main.contains("BENALI Ahmed") && !one.main.contains("DUPONT"))
      let found = try await browser.get(
        try #require(
          try await browser.post(Links.accessSearches, ["q": "dupont"], from: all).location))
      #expect(found.location == Links.accessLog(about: Town.madameDupont.id))
      let none = try await browser.get(Links.accessLog(by: town.sofie, readings: true))
      #expect(none.main.contains("Rien à montrer"))
    }
  }

  /// What was done with a record that is gone is told by its identifier.
  @Test func theLogKeepsWhoeverWasRemoved() async throws {
    try await browse(as: "amelie") { browser, town in
      let office = town.workspace
      var row = PatientDraft(row: 2)
      (row.given, row.family) = ("Anne", "Wauters")
      let drafts = ImportDrafts.people([row])
      let preview = try await office.previewImport(
        drafts, refused: [], fileName: "fichier.csv", bytes: [], locate: { _ in nil })
      _ = try await office.acceptImport(
        preview.record.id, drafts, refused: [], locate: { _ in nil })
      let gone = try #require(try await office.findPatients("wauters").first).id
      try await office.takeBackImport(preview.record.id)
      let all = try await browser.get(Links.accessLog)
      #expect(all.main.contains("<code>\(gone)</code>"))
      #expect(all.main.contains(Links.accessLog(about: gone)))
      let one = try await browser.get(Links.accessLog(about: gone))
      #expect(one.status == .ok && one.main.contains("<b>\(gone)</b>"))
      #expect(one.main.contains("Claire Marchal") && !one.main.contains("DUPONT"))
    }
  }

  @Test func everyActHasWords() {
    let reader = Reader(language: .fr)
    for kind in [
      "patient.read", "patient.added", "patient.changed", "stay.added", "carer.changed",
      "roster.changed", "absence.added", "visit.booked", "visit.not-home", "rule.overridden",
      "import.accepted", "membership.added.careassistant", "person.signed-in", "tour.read",
    ] {
      #expect(ActWords(kind, reader).text != kind, "\(kind)")
    }
    #expect(
      ActWords("membership.added.careassistant", reader).text.contains("Aide-soignant"))
  }

  @Test(arguments: [Links.colleagues, Links.newColleague, Links.accessLog])
  func onlyAdministratorsAdminister(_ address: String) async throws {
    try await browse(as: "claire") { browser, _ in
      let page = try await browser.get(address)
      #expect(page.status == .forbidden)
    }
  }

  @Test func theLogCostsTheSameForAThousandActs() async throws {
    try await browse(as: "amelie") { browser, town in
      func cost() async throws -> Int {
        let before = town.database.statements
        #expect(try await browser.get(Links.accessLog).status == .ok)
        return town.database.statements - before
      }
      // The session is then known.
      _ = try await cost()
      let few = try await cost()
      for _ in 1...300 { _ = try await town.workspace.patient(Town.madameDupont.id) }
      #expect(try await cost() == few)
    }
  }

  @Test func searchFindsPeopleAndWhatToDoForThem() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:10"))
      let page = try await browser.search("dupont")
      #expect(page.main.contains("02/05/1938 · Gilly · aujourd’hui à 08:10, Sofie Peeters"))
      let act = try await browser.search("hospit dupont")
      #expect(act.main.contains("Noter une hospitalisation"))
      #expect(act.main.contains("\(Links.person(Town.madameDupont.id))#stay"))
      let add = try await browser.search("ajouter")
      #expect(add.main.contains(Links.newPerson))
    }
  }

  /// While somebody types, the session is known already.
  @Test(arguments: [10, 1000])
  func findingSomebodyTakesTwoStatementsAtMost(_ count: Int) async throws {
    try await browse(as: "claire") { browser, town in
      for number in 0..<count {
        var patient = Patient(
          id: Town.id(0x9000 + number), name: try PersonName(given: "Anne", family: "Lenaerts"))
        patient.birthDate = Town.day("1948-03-12")
        try await town.workspace.addPatient(patient)
      }
      let texts = ["anne lenaerts", "lenarts anne", "len", "12/3/48", "071 41", "6041", "zzz"]
      let page = try await browser.get(Links.settings)
      for (number, text) in texts.enumerated() {
        let before = town.database.statements
        let answer = try await browser.options(text, from: page)
        #expect(answer.status == .ok)
        let cost = town.database.statements - before
        #expect(cost <= (number == 0 ? 3 : 2), "\(text): \(cost)")
      }
    }
  }
}
