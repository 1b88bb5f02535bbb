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

@Suite struct ImportPageTests {
  private static let people = """
    Nom;Prénom;NISS;Date de naissance;Code postal;Localité;Couleur
    Lambert;Marie-Louise;;14/03/1941;6060;Gilly;rouge
    Deprez;Jean;41.03.14-256.1;;6041;Gosselies;bleu
    """

  /// An empty service, with a browser of `name`.
  private func browse(
    as name: String = "claire",
    _ test: @escaping @Sendable (WebClient, TestTown) async throws -> Void
  ) async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        try await browser.signIn(name)
        try await test(browser, town)
      }
    }
  }

  private func send(
    _ text: String, _ kind: ImportKind = .people, by browser: WebClient
  ) async throws -> WebAnswer {
    let page = try await browser.get(Links.imports)
    var answer = try await browser.upload(
      Links.imports(kind), ImportsPage.field(kind), named: "mes fiches.csv", Array(text.utf8),
      from: page)
    // A slow machine shows progress first.
    while let place = answer.location, place.contains("/jobs/") {
      answer = try await browser.get(place)
    }
    return answer
  }

  @Test func nothingIsWrittenBeforeItIsAccepted() async throws {
    try await browse { browser, town in
      let sent = try await send(Self.people, by: browser)
      let address = try #require(sent.location)
      let preview = try await browser.get(address)
      #expect(preview.status == .ok)
      #expect(preview.main.contains("mes fiches.csv"))
      #expect(preview.main.contains("il en manque un"))
      #expect(preview.main.contains("41.03.14-256.1"))
      #expect(preview.main.contains("« Couleur »"))
      #expect(preview.main.contains("Accepter 1 ligne"))
      #expect(try await town.workspace.patients().total == 0)
    }
  }

  @Test func anAcceptedFileTwiceChangesNothing() async throws {
    try await browse { browser, town in
      let first = try await send(Self.people, by: browser)
      let preview = try await browser.get(first.location ?? "")
      let accepted = try await browser.post(
        (first.location ?? "") + "/acceptance", [:], from: preview)
      #expect(accepted.status == .seeOther)
      let done = try await browser.get(accepted.location ?? "")
      #expect(done.main.contains("Importé"))
      #expect(try await town.workspace.patients().total == 1)
      let again = try await browser.get(
        try await send(Self.people, by: browser).location ?? "")
      #expect(again.main.contains("<b class=\"num\">1</b><span>identique</span>"))
      #expect(!again.main.contains("/acceptance"))
      let twice = try await browser.post(
        (first.location ?? "") + "/acceptance", [:], from: preview)
      #expect(twice.status == .conflict)
    }
  }

  @Test func refusedRowsComeBackAsAFileToMend() async throws {
    try await browse { browser, _ in
      let sent = try await send(Self.people, by: browser)
      let file = try await browser.get((sent.location ?? "") + "/refused")
      #expect(file.headers[.contentDisposition]?.contains("a-corriger-people.csv") == true)
      #expect(file.text.contains("Deprez") && !file.text.contains("Lambert"))
      #expect(file.text.contains("il en manque un"))
    }
  }

  @Test func aDroppedFileWritesNothing() async throws {
    try await browse { browser, town in
      let sent = try await send(Self.people, by: browser)
      let preview = try await browser.get(sent.location ?? "")
      let answer = try await browser.post(
        (sent.location ?? "") + "/rejection", [:], from: preview)
      #expect(answer.location == Links.imports)
      #expect(try await browser.get(Links.imports).main.contains("Abandonné"))
      #expect(try await town.workspace.patients().total == 0)
    }
  }

  @Test func changesAreShownFieldByField() async throws {
    try await browse { browser, _ in
      let first = try await send(Self.people, by: browser)
      let preview = try await browser.get(first.location ?? "")
      _ = try await browser.post((first.location ?? "") + "/acceptance", [:], from: preview)
      let moved = Self.people.replacing("6060;Gilly", with: "6000;Charleroi")
      let sent = try await send(moved, by: browser)
      let page = try await browser.get((sent.location ?? "") + "?show=changed")
      #expect(page.main.contains("<del>Gilly</del>") && page.main.contains("<ins>Charleroi</ins>"))
    }
  }

  @Test(arguments: [
    ("", "n’est pas vide"), ("Couleur;Taille\nrouge;10\n", "Il manque des colonnes"),
  ])
  func aUselessFileIsExplained(_ text: String, _ words: String) async throws {
    try await browse { browser, _ in
      let answer = try await send(text, by: browser)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.main.contains(words))
      #expect(answer.main.contains("href=\"#file-people\""))
    }
  }

  @Test(arguments: Language.allCases)
  func templatesAndExamplesComeInTheLanguageOfTheReader(_ language: Language) async throws {
    try await browse { browser, _ in
      let page = try await browser.get(Links.settings)
      _ = try await browser.post(
        Links.language, ["language": language.rawValue, "back": "/settings"], from: page)
      for kind in ImportKind.allCases {
        let template = try await browser.get(Links.template(kind))
        let title = Reader(language: language).text(ImportKind.people.title)
        #expect(template.status == .ok && !title.isEmpty)
        #expect(template.headers[.contentType] == "text/csv; charset=utf-8")
        let example = try await browser.get(Links.example(kind))
        let file = try ReadFile(
          Array(example.text.utf8), kind, today: Town.friday)
        #expect(file.refused.isEmpty && file.columns.unknown.isEmpty)
      }
    }
  }

  @Test func aLongFileIsPagedAndFollowed() async throws {
    try await browse { browser, town in
      let rows = (1...2000).map { "Nom\($0);Anne;14/03/1941;6060;Gilly" }
      let text =
        "Nom;Prénom;Date de naissance;Code postal;Localité\n"
        + rows.joined(separator: "\n")
      let sent = try await send(text, by: browser)
      let address = sent.location ?? ""
      let second = try await browser.get(address + "?show=added&page=2")
      #expect(second.main.contains("Page 2 sur 40"))
      #expect(second.main.contains("NOM51"))
      let preview = try await browser.get(address)
      var answer = try await browser.post(address + "/acceptance", [:], from: preview)
      while let place = answer.location, place.contains("/jobs/") {
        answer = try await browser.get(place)
      }
      #expect(try await town.workspace.patients().total == 2000)
    }
  }

  @Test func aNurseBringsNothingIn() async throws {
    try await browse(as: "sofie") { browser, _ in
      let page = try await browser.get(Links.imports)
      let template = try await browser.get(Links.template(.people))
      #expect(page.status == .forbidden && template.status == .forbidden)
    }
  }
}
