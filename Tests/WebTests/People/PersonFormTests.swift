import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct PersonFormTests {
  private static let niss = Town.niss(Town.day("1941-03-14"), order: 256)?.formatted ?? ""

  @Test func theNISSFillsInBirthDateAndSex() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.newPerson)
      let answer = try await browser.post(
        Links.people,
        [
          "family": "Lambert", "given": "Marie-Louise", "niss": Self.niss, "sex": "unknown",
          "languages": "français, turc", "phone-1": "0470123456", "postcode": "6060",
        ], from: page)
      #expect(answer.status == .seeOther)
      let saved = try #require(try await town.workspace.findPatients("lambert").first)
      let patient = try await town.workspace.patient(saved.id)
      #expect(patient.birthDate == Town.day("1941-03-14") && patient.sex == .female)
      #expect(patient.languages == ["fr", "tr"])
    }
  }

  @Test func aDifferentBirthDateIsAskedAboutOnce() async throws {
    try await browse(as: "claire") { browser, _ in
      let page = try await browser.get(Links.newPerson)
      func send(_ more: String) async throws -> WebAnswer {
        try await browser.post(
          Links.people,
          [
            "family": "Lambert", "niss": Self.niss, "birth-date": "15/03/1941",
            "sex": "female", more: "yes",
          ], from: page)
      }
      let asked = try await send("nothing")
      #expect(asked.status == .unprocessableContent)
      #expect(asked.main.contains("14/03/1941") && asked.main.contains("niss-checked"))
      #expect(asked.value("birth-date") == nil || asked.main.contains("15/03/1941"))
      #expect(try await send("niss-checked").status == .seeOther)
    }
  }

  @Test func problemsKeepWhatWasTyped() async throws {
    try await browse(as: "claire") { browser, _ in
      let page = try await browser.get(Links.newPerson)
      let answer = try await browser.post(
        Links.people,
        ["family": "", "given": "Jean", "niss": "41.03.14-256.1", "phone-1": "12"], from: page)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("<title>Erreur"))
      for words in ["href=\"#family\"", "href=\"#niss\"", "href=\"#phone-1\"", "value=\"Jean\""] {
        #expect(answer.main.contains(words), "\(words)")
      }
      #expect(answer.main.contains("il en manque un"))
    }
  }

  @Test func someoneWithTheSameNameAndBirthDateIsShownFirst() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.newPerson)
      func send(_ confirmed: Bool) async throws -> WebAnswer {
        try await browser.post(
          Links.people,
          [
            "family": "DUPONT", "given": "Jeanne", "birth-date": "2/5/1938",
            confirmed ? "other-person" : "nothing": "yes",
          ], from: page)
      }
      let asked = try await send(false)
      #expect(asked.status == .conflict)
      #expect(asked.main.contains(Links.person(Town.madameDupont.id)))
      #expect(try await send(true).status == .seeOther)
      #expect(try await town.workspace.findPatients("dupont").count == 2)
    }
  }

  @Test func aNISSThatIsTakenLeadsToItsOwner() async throws {
    try await browse(as: "claire") { browser, _ in
      let page = try await browser.get(Links.newPerson)
      let answer = try await browser.post(
        Links.people,
        ["family": "Autre", "niss": Town.madameDupont.niss?.formatted ?? "", "sex": "female"],
        from: page)
      #expect(answer.status == .conflict)
      #expect(answer.main.contains(Links.person(Town.madameDupont.id)))
    }
  }

  /// A form whose beginning is not known asks about everything that differs.
  @Test func twoWhoSaveTheSameRecordSeeBothVersions() async throws {
    try await browse(as: "claire") { browser, town in
      let address = Links.person(Town.madameDupont.id)
      let page = try await browser.get(Links.editing(Town.madameDupont.id))
      var other = try await town.workspace.patient(Town.madameDupont.id)
      other.door.key = "Sous le pot bleu"
      try await town.workspace.changePatient(other)
      let answer = try await browser.post(
        address,
        [
          "family": "Dupont", "given": "Jeanne", "birth-date": "02/05/1938", "sex": "female",
          "key": "Chez la voisine", "version": page.value("version") ?? "",
        ], from: page)
      #expect(answer.status == .conflict)
      #expect(answer.main.contains("Déjà enregistré\u{A0}: Sous le pot bleu"))
      #expect(answer.main.contains("Votre texte\u{A0}: Chez la voisine"))
      #expect(answer.value("version") == "2")
    }
  }

  @Test func theFormShowsTheWholeRecordAndSavesItUnchanged() async throws {
    try await browse(as: "claire") { browser, town in
      var patient = try await town.workspace.patient(Town.madameDupont.id)
      patient.generalPractitioner = GeneralPractitioner(
        name: "Dr Collard", phone: try PhoneNumber("071 11 22 33"))
      patient.coverage = Coverage(
        insurer: try InsurerCode("319"), insurability: try Insurability("111/111"))
      // More than the form has fields for: nothing is lost by saving it.
      patient.contacts = try ["Anne", "Berthe", "Chantal", "Denise", "Élise"].map {
        PatientContact(name: $0, relationship: "fille", phone: try PhoneNumber("0475 11 22 33"))
      }
      patient.phones = try (10..<16).map { try PhoneNumber("0475 11 22 \($0)") }
      try await town.workspace.changePatient(patient)
      let before = try await town.workspace.patient(patient.id)
      let form = PersonForm.filled(before, Reader(language: .fr))
      let page = try await browser.get(Links.editing(patient.id))
      let answer = try await browser.post(
        Links.person(patient.id), fields: form.fields.map { ($0.name, $0.value) }, from: page)
      #expect(answer.status == .seeOther)
      var after = try await town.workspace.patient(patient.id)
      after.version = before.version
      #expect(after == before)
    }
  }

  @Test func aHospitalStayCancelsVisitsAndGivesThemBack() async throws {
    try await browse(as: "claire") { browser, town in
      let id = Town.madameDupont.id
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:10"))
      let page = try await browser.get(Links.person(id))
      let late = try await browser.post(
        Links.stays(of: id),
        ["kind": "hospital", "stay-from": "6/3/2026", "stay-until": "5/3/2026"], from: page)
      #expect(late.status == .unprocessableContent)
      let answer = try await browser.post(
        Links.stays(of: id), ["kind": "hospital", "stay-from": "6/3/2026"], from: page)
      #expect(answer.status == .seeOther)
      let shown = try await browser.get(Links.person(id))
      #expect(shown.main.contains("Hôpital, depuis aujourd’hui"))
      #expect(shown.text.contains("1 visite est annulée"))
      let stay = try #require(try await town.workspace.stays(of: id).first)
      _ = try await browser.post(Links.removal(of: stay.id, of: id), [:], from: shown)
      let back = try await town.workspace.visitLines(of: id, from: Town.friday, to: Town.friday)
      #expect(back.map(\.visit.status) == [.planned])
    }
  }
}
