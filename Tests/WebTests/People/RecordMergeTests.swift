import Care
import Foundation
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

/// Two people who change the same record.
@Suite struct RecordMergeTests {
  private static let block = FormMerge.Block(name: "ab", label: "x", fields: ["a", "b"])
  private static let other = FormMerge.Block(name: "c", label: "y", fields: ["c"])

  private func form(_ a: String, _ b: String, _ c: String, was: Form? = nil) -> Form {
    var form = Form(["a": a, "b": b, "c": c])
    if let was { form.add("was", was.remembered) }
    return form
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let mine: [String], theirs: [String], merged: [String]?
  }

  /// All begin with `1 & 2`, `é=3` and `4`.
  static let cases = [
    Case(
      testDescription: "only mine", mine: ["9", "é=3", "4"], theirs: ["1 & 2", "é=3", "4"],
      merged: ["9", "é=3", "4"]),
    Case(
      testDescription: "only theirs", mine: ["1 & 2", "é=3", "4"], theirs: ["1 & 2", "8", "4"],
      merged: ["1 & 2", "8", "4"]),
    Case(
      testDescription: "different blocks", mine: ["9", "é=3", "4"], theirs: ["1 & 2", "é=3", "7"],
      merged: ["9", "é=3", "7"]),
    Case(
      testDescription: "the same change", mine: ["9", "8", "4"], theirs: ["9", "8", "4"],
      merged: ["9", "8", "4"]),
    Case(
      testDescription: "two fields of one block", mine: ["9", "é=3", "4"],
      theirs: ["1 & 2", "8", "4"], merged: nil),
    Case(
      testDescription: "emptied by one", mine: ["", "", "4"], theirs: ["1 & 2", "é=3", "7"],
      merged: ["", "", "7"]),
  ]

  @Test(arguments: cases)
  func blocksAreMerged(_ item: Case) throws {
    let base = form("1 & 2", "é=3", "4")
    let mine = form(item.mine[0], item.mine[1], item.mine[2], was: base)
    let theirs = form(item.theirs[0], item.theirs[1], item.theirs[2])
    let merge = try #require(FormMerge(mine, theirs: theirs, [Self.block, Self.other]))
    #expect(merge.conflicts.isEmpty == (item.merged != nil))
    if let merged = item.merged { #expect(["a", "b", "c"].map { merge.merged[$0] } == merged) }
  }

  /// The fields of a page's form for Madame Dupont, with changes.
  private func fields(
    _ page: WebAnswer, _ old: Patient, _ changes: [String: String]
  ) throws -> [(String, String)] {
    let form = PersonForm.filled(old, Reader(language: .fr))
    let version = try #require(page.value("version"))
    return form.fields.filter { $0.name != "version" }.map {
      ($0.name, changes[$0.name] ?? $0.value)
    } + [("version", version), ("was", form.remembered)]
  }

  @Test func whatOnlyOnePersonChangedIsKeptFromBoth() async throws {
    try await browse(as: "claire") { browser, town in
      let old = try await town.workspace.patient(Town.madameDupont.id)
      let page = try await browser.get(Links.editing(old.id))
      var other = old
      other.door.key = "Sous le pot bleu"
      try await town.workspace.changePatient(other)
      let answer = try await browser.post(
        Links.person(old.id), fields: try fields(page, old, ["dog": "Gentil"]), from: page)
      #expect(answer.status == .seeOther)
      let saved = try await town.workspace.patient(old.id)
      #expect(saved.door.key == "Sous le pot bleu" && saved.door.dog == "Gentil")
      #expect(saved.version == 3)
    }
  }

  @Test(arguments: ["theirs", "mine"])
  func whatBothChangedIsChosen(_ choice: String) async throws {
    try await browse(as: "claire") { browser, town in
      let old = try await town.workspace.patient(Town.madameDupont.id)
      let page = try await browser.get(Links.editing(old.id))
      var other = old
      (other.door.key, other.address.street) = ("Sous le pot bleu", "Rue Neuve 1")
      try await town.workspace.changePatient(other)
      let mine = try fields(page, old, ["key": "Chez la voisine"])
      let asked = try await browser.post(Links.person(old.id), fields: mine, from: page)
      #expect(asked.status == .conflict)
      #expect(asked.main.contains("Déjà enregistré\u{A0}: Sous le pot bleu"))
      #expect(asked.main.contains("Votre texte\u{A0}: Chez la voisine"))
      #expect(asked.main.contains("name=\"take-key\" value=\"theirs\""))
      #expect(asked.main.contains("Repris d’office") && asked.main.contains("Rue Neuve 1"))
      let was = try #require(asked.value("was")).replacing("&amp;", with: "&")
      var answered = mine.filter { !["version", "was", "street"].contains($0.0) }
      answered += [
        ("version", try #require(asked.value("version"))), ("was", was), ("conflict", "key"),
        ("street", "Rue Neuve 1"),
      ]
      let open = try await browser.post(Links.person(old.id), fields: answered, from: asked)
      #expect(open.status == .conflict && open.main.contains("Choisissez l’une des deux"))
      let done = try await browser.post(
        Links.person(old.id), fields: answered + [("take-key", choice)], from: asked)
      #expect(done.status == .seeOther)
      let saved = try await town.workspace.patient(old.id)
      #expect(saved.door.key == (choice == "mine" ? "Chez la voisine" : "Sous le pot bleu"))
      #expect(saved.address.street == "Rue Neuve 1")
    }
  }

  @Test func carersAreMergedToo() async throws {
    try await browse(as: "claire") { browser, town in
      let old = try await town.workspace.carer(Town.nurseSofie.id)
      let page = try await browser.get(Links.editing(old.id))
      var other = old
      other.phones = [try PhoneNumber("0475 11 22 33")]
      try await town.workspace.changeCarer(other)
      let form = CarerForm.filled(old, Reader(language: .fr))
      func send(_ changes: [String: String]) async throws -> WebAnswer {
        try await browser.post(
          Links.carer(old.id),
          fields: form.fields.map { ($0.name, changes[$0.name] ?? $0.value) }
            + [("was", form.remembered)] + changes.filter { $0.key == "phone-1" }.map { ($0, $1) },
          from: page)
      }
      let both = try await send(["phone-1": "0475 99 99 99"])
      #expect(both.status == .conflict && both.main.contains("name=\"take-phones\""))
      #expect(try await send(["weekly-hours": "30"]).status == .seeOther)
      let saved = try await town.workspace.carer(old.id)
      #expect(saved.phones == other.phones && saved.weeklyMinutes == 1800)
    }
  }

  @Test func aCarersHomeHasAPointLikeAPersons() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.editing(Town.nurseSofie.id))
      #expect(page.main.contains("name=\"latitude\"") && page.text.contains("postcodes"))
      let answer = try await browser.post(
        Links.carer(Town.nurseSofie.id),
        [
          "family": "Peeters", "given": "Sofie", "qualification": "nurse", "version": "1",
          "street": "Rue Neuve 1", "postcode": "6000", "locality": "Charleroi",
          "latitude": "50,4101", "longitude": "4,4402",
        ], from: page)
      #expect(answer.status == .seeOther)
      let saved = try await town.workspace.carer(Town.nurseSofie.id)
      #expect(saved.homePlace?.quality == .exact)
      #expect(saved.homePlace?.coordinates.latitude == 50_410_100)
      let half = try await browser.post(
        Links.carer(Town.nurseSofie.id),
        ["family": "Peeters", "qualification": "nurse", "latitude": "50,4101"], from: page)
      #expect(half.status == .unprocessableContent)
    }
  }
}
