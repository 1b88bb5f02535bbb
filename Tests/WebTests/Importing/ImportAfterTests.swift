import Care
import Database
import Exchange
import Foundation
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

/// What comes after a file: skills that it names, a restart, and taking it back.
@Suite struct ImportAfterTests {
  private static let carers = """
    Nom;Prénom;Qualification;Compétences;Absent du;Absent au;Motif d’absence
    Leroy;Sophie;infirmière;injections, Stomie;09/03/2026;13/03/2026;congé
    Peeters;Wim;infirmier;stomie;;;
    Noël;Anne;pilote;;;;
    """

  private func send(
    _ text: String, _ kind: ImportKind, by browser: WebClient
  ) async throws -> String {
    let page = try await browser.get(Links.imports)
    var answer = try await browser.upload(
      Links.imports(kind), ImportsPage.field(kind), named: "fichier.csv", Array(text.utf8),
      from: page)
    while let place = answer.location, place.contains("/jobs/") {
      answer = try await browser.get(place)
    }
    return try #require(answer.location)
  }

  private func accept(_ address: String, by browser: WebClient) async throws {
    let preview = try await browser.get(address)
    var answer = try await browser.post(address + "/acceptance", [:], from: preview)
    while let place = answer.location, place.contains("/jobs/") {
      answer = try await browser.get(place)
    }
    #expect(answer.status == .seeOther)
  }

  /// A preview that is kept for its reader notes whoever else opens it.
  @Test func everyReaderOfAPreviewIsNoted() async throws {
    try await browse(as: "claire") { browser, town in
      func readers() async throws -> [ID<Person>] {
        try await town.door(of: town.amelie, .administrator).events(on: Town.madameDupont.id)
          .filter { $0.kind == "patient.read" }.map(\.person)
      }
      let file = "Numéro de dossier;Nom;Prénom;Rue et numéro\nB-101;Dupont;Jeanne;Rue Neuve 1"
      let changed = try await send(file, .people, by: browser) + "?show=changed"
      #expect(try await browser.get(changed).main.contains("Rue Neuve 1"))
      #expect(try await readers() == [town.claire])
      browser.forget("session")
      try await browser.signIn("amelie")
      for _ in 1...2 {
        #expect(try await browser.get(changed).main.contains("Rue Neuve 1"))
        #expect(try await readers() == [town.amelie, town.claire])
      }
    }
  }

  @Test func aPersonLetsTheSkillsOfAFileIntoTheList() async throws {
    try await browse(as: "claire") { browser, town in
      let address = try await send(Self.carers, .carers, by: browser)
      let preview = try await browser.get(address)
      #expect(preview.main.contains("Stomie (2 lignes)"))
      #expect(preview.main.contains("value=\"Stomie\""))
      let none = try await browser.post(address + "/skills", [:], from: preview)
      #expect(none.status == .unprocessableContent)
      let added = try await browser.post(address + "/skills", ["skills": "Stomie"], from: preview)
      #expect(added.status == .seeOther)
      let again = try await browser.get(address + "?show=added")
      #expect(again.main.contains("Compétences: Injection et Stomie"))
      #expect(again.main.contains("Absent du: Congé, 09/03/2026 – 13/03/2026"))
      #expect(!again.main.contains("Compétences inconnues"))
      try await accept(address, by: browser)
      let saved = try await town.workspace.carers()
      #expect(saved.filter { $0.skills.contains { $0.code == "stomie" } }.count == 2)
      let wim = try #require(saved.first { $0.name.given == "Wim" && $0.name.family == "Peeters" })
      let form = try await browser.get(Links.editing(wim.id))
      #expect(form.main.contains("value=\"stomie\" checked"))
      let booking = try await browser.get(Links.newVisit(for: Town.madameDupont.id))
      #expect(booking.main.contains("value=\"stomie\""))
      let skills = try await browser.get(Links.skills)
      #expect(skills.main.contains("value=\"Stomie\""))
    }
  }

  @Test func refusedRowsAreThereAfterARestart() async throws {
    try await TestTown.with(.sqlite) { town in
      let address = try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        let address = try await send(Self.carers, .carers, by: browser)
        let preview = try await browser.get(address)
        _ = try await browser.post(address + "/skills", ["skills": "Stomie"], from: preview)
        try await accept(address, by: browser)
        return address
      }
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        let page = try await browser.get(address)
        #expect(page.main.contains("<code>pilote</code>") && page.main.contains("Importé"))
        #expect(page.main.contains("Claire Marchal"))
        let file = try await browser.get(address + "/refused")
        #expect(file.text.contains("Noël;Anne;pilote"))
        #expect(!file.text.contains("Leroy") && file.text.contains("Raison"))
        let list = try await browser.get(Links.imports)
        #expect(list.main.contains("Claire Marchal") && list.main.contains("1 refusée"))
      }
    }
  }

  @Test func anImportIsTakenBackFromItsPage() async throws {
    try await browse(as: "claire") { browser, town in
      let before = try await town.workspace.patients().total
      let people = "Nom;Prénom\nLambert;Marie\nDubois;Paul\n"
      let address = try await send(people, .people, by: browser)
      let early = try await browser.get(address + "/withdrawal")
      #expect(early.status == .conflict)
      try await accept(address, by: browser)
      let dubois = try #require(try await town.workspace.findPatients("dubois paul").first)
      var changed = try await town.workspace.patient(dubois.id)
      changed.door.key = "Sous le pot"
      try await town.workspace.changePatient(changed)
      let question = try await browser.get(address + "/withdrawal")
      #expect(question.status == .ok)
      let answer = try await browser.post(address + "/withdrawal", [:], from: question)
      #expect(answer.status == .seeOther)
      let page = try await browser.get(address)
      #expect(page.main.contains("Retiré") && page.main.contains("Personne\u{A0}: DUBOIS Paul"))
      #expect(try await town.workspace.patients().total == before + 1)
      let twice = try await browser.post(address + "/withdrawal", [:], from: question)
      #expect(twice.status == .conflict)
    }
  }

  @Test func whatIsToBeLookedAtIsAllShown() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.addStay(
        Stay(
          id: Town.id(60), patient: Town.madameDupont.id, kind: .hospital,
          from: Town.day("2026-03-09")))
      let rows = (1...60).map { "V\($0);B-101;0\(8 + $0 % 2)/04/2026;toilette;07:00;12:00;30" }
      let text =
        "Numéro de visite;Numéro de dossier;Jour;Soin;Début;Fin;Durée\n"
        + rows.joined(separator: "\n")
      let address = try await send(text, .visits, by: browser)
      let page = try await browser.get(address)
      #expect(page.main.contains("<b class=\"num\">60</b><span>à vérifier</span>"))
      #expect(page.main.contains("n’est pas chez elle"))
      let second = try await browser.get(address + "?show=look&page=2")
      #expect(second.main.contains("Page 2 sur 2"))
    }
  }

  @Test func aServiceSeesAndNamesItsSkills() async throws {
    try await browse(as: "claire") { browser, town in
      var page = try await browser.get(Links.skills)
      let made = try await browser.post(Links.skills, ["name": "Sonde"], from: page)
      #expect(made.status == .seeOther)
      let known = try await browser.post(Links.skills, ["name": "Toilette"], from: page)
      #expect(known.status == .conflict && known.main.contains("déjà dans la liste"))
      page = try await browser.get(Links.skills)
      let skill = try #require(try await town.workspace.ownSkills().first).skill
      let renamed = try await browser.post(
        Links.skill(skill), ["name-sonde": "Sonde à demeure"], from: page)
      #expect(renamed.status == .seeOther)
      #expect(try await browser.get(Links.skills).main.contains("Sonde à demeure"))
    }
    try await browse(as: "sofie") { browser, town in
      let skill = try #require(try await town.workspace.addSkills(["Sonde"]).first).skill
      let page = try await browser.get(Links.skills)
      #expect(page.status == .ok && !page.main.contains("<form"))
      #expect(try await browser.get(Links.skill(skill)).status == .forbidden)
      for address in [
        Links.removal(of: skill), Links.retirement(of: skill), Links.returning(skill),
      ] {
        let answer = try await browser.post(address, [:], from: browser.get(Links.settings))
        #expect(answer.status == .forbidden)
      }
    }
  }

  /// What is used is retired and taken back; what is not is removed.
  @Test func aServiceIsRidOfASkill() async throws {
    try await browse(as: "claire") { browser, town in
      let list = try await town.workspace.addSkills(["Stomie", "Sonde"])
      let (stomie, sonde) = (list[0].skill, list[1].skill)
      var sofie = try await town.workspace.carer(Town.nurseSofie.id)
      sofie.skills.insert(stomie)
      try await town.workspace.changeCarer(sofie)
      var page = try await browser.get(Links.skill(stomie))
      #expect(page.main.contains("PEETERS Sofie") && page.main.contains("Retirer"))
      #expect(!page.main.contains(Links.removal(of: stomie)))
      let refused = try await browser.post(Links.removal(of: stomie), [:], from: page)
      #expect(refused.status == .conflict && refused.main.contains("est utilisée"))
      let retired = try await browser.post(Links.retirement(of: stomie), [:], from: page)
      #expect(retired.location == Links.skill(stomie))
      page = try await browser.get(Links.skill(stomie))
      #expect(page.text.contains(Links.returning(stomie)) && page.main.contains("Retirée"))
      let offered = try await browser.get(Links.newVisit(for: Town.madameDupont.id))
      #expect(
        !offered.main.contains("value=\"stomie\"") && offered.main.contains("value=\"sonde\""))
      #expect(try await !browser.get(Links.newCarer).main.contains("value=\"stomie\""))
      let held = try await browser.get(Links.editing(Town.nurseSofie.id))
      #expect(held.main.contains("value=\"stomie\" checked"))
      _ = try await browser.post(Links.returning(stomie), [:], from: page)
      #expect(try await browser.get(Links.newCarer).main.contains("value=\"stomie\""))
      page = try await browser.get(Links.skill(sonde))
      let removed = try await browser.post(Links.removal(of: sonde), [:], from: page)
      #expect(removed.location == Links.skills)
      #expect(try await !browser.get(Links.skills).main.contains("Sonde"))
      #expect(try await browser.get(Links.skill(sonde)).status == .notFound)
    }
  }
}
