import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct SearchTests {
  private func browse(
    as name: String, _ test: @escaping @Sendable (WebClient, TestTown) async throws -> Void
  ) async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        try await browser.signIn(name)
        try await test(browser, town)
      }
    }
  }

  @Test func findsPagesByAPartOfTheirNameInTheReadersLanguage() async throws {
    try await browse(as: "claire") { browser, _ in
      let page = try await browser.search("reglages")
      #expect(page.text.contains("href=\"/settings\""))
    }
    try await browse(as: "sofie") { browser, _ in
      let page = try await browser.search("instel")
      #expect(page.text.contains("href=\"/settings\""))
    }
  }

  @Test func thePaletteGetsOptionsAndNoPage() async throws {
    try await browse(as: "claire") { browser, _ in
      let list = try await browser.options("planning")
      #expect(list.text.contains("role=\"option\""))
      #expect(!list.text.contains("<html"))
    }
  }

  @Test(arguments: [
    ("pl to de", "/planning/runs/new?date=2026-03-07"),
    ("ptd", "/planning/runs/new?date=2026-03-07"),
    ("aujourd", "/planning?date=2026-03-06"), ("nouvelle vis", "/people"),
    ("ajouter pers", "/people/new"),
    ("absence", "/carers"), ("importer", "/imports"), ("feuilles", "/planning/sheets"),
    ("neerl", "data-value=\"nl\""), ("sombre", "data-value=\"dark\""),
    ("impr page", "data-run=\"print\""), ("racc", "data-run=\"shortcuts\""),
    ("deconn", "data-post=\"/sign-out\""),
  ])
  func proposesWhatCoordinatorsDo(_ text: String, _ deed: String) async throws {
    try await browse(as: "claire") { browser, _ in
      let list = try await browser.options(text)
      #expect(list.text.contains(deed), "\(text): \(list.text)")
    }
  }

  @Test func proposesOnlyWhatTheRoleAllows() async throws {
    try await browse(as: "sofie") { browser, _ in
      for text in ["plan de rondes", "bestand", "afwezigheid", "nieuw bezoek"] {
        let list = try await browser.options(text)
        #expect(!list.text.contains("data-href"), "\(text)")
      }
      #expect(try await browser.options("taal").text.contains("data-value=\"fr\""))
    }
  }

  @Test(arguments: Language.allCases)
  func everyActionIsFoundByItsFirstLetters(_ language: Language) {
    let reader = Reader(language: language)
    for action in SearchAction.general {
      let words = TextFold.tokens(reader.text(action.name))
      #expect(action.isMeant(by: words.map { String($0.prefix(3)) }, reader), "\(words)")
      #expect(!action.isMeant(by: ["zzz"], reader) && !action.isMeant(by: ["p"], reader))
    }
  }

  @Test func whatIsTypedIsEscaped() async throws {
    try await browse(as: "claire") { browser, _ in
      for page in [
        try await browser.search("<b>x</b>"), try await browser.options("<b>x</b>"),
      ] {
        #expect(!page.text.contains("<b>x</b>"))
        #expect(page.text.contains("&lt;b&gt;x&lt;/b&gt;"))
      }
    }
  }

  @Test(arguments: [
    (Links.search, Links.search), (Links.peopleSearches, Links.people),
    (Links.accessSearches, Links.accessLog),
  ])
  func noWordGetsIntoAnAddress(_ asked: String, _ shown: String) async throws {
    try await browse(as: "amelie") { browser, town in
      let twin = try Patient(
        id: Town.id(0x9901), name: PersonName(given: "Jeanne", family: "Dupont"))
      for patient in [Town.madameDupont, twin] { try await town.workspace.addPatient(patient) }
      let page = try await browser.get(Links.settings)
      let typed = "Dupont jeanne"
      let answer = try await browser.post(asked, ["q": typed], from: page)
      let address = try #require(answer.location)
      #expect(answer.status == .seeOther && address.hasPrefix("\(shown)?"))
      #expect(!address.lowercased().contains("dupont"))
      // Reload and Back find the same; so does another language.
      for _ in 0..<2 {
        let found = try await browser.get(address)
        #expect(found.text.contains("DUPONT Jeanne") && found.text.contains("value=\"\(typed)\""))
      }
      // Two searches for the same look different, and a token of one page says nothing to another.
      let again = try await browser.post(asked, ["q": typed], from: page)
      #expect(again.location != address)
      let token = try #require(address.firstRange(of: "s=")).upperBound
      let wrong = shown == Links.people ? Links.search : Links.people
      let moved = try await browser.get("\(wrong)?s=\(address[token...])")
      #expect(moved.text.contains("Cette recherche date d’une session terminée"))
    }
  }

  @Test func aSearchCannotBeReadAfterSigningOut() async throws {
    try await browse(as: "claire") { browser, _ in
      let page = try await browser.get(Links.settings)
      let found = try await browser.post(Links.search, ["q": "dupont"], from: page)
      let address = try #require(found.location)
      _ = try await browser.post(Links.signOut, [:], from: page)
      try await browser.signIn("claire")
      let later = try await browser.get(address)
      #expect(later.status == .ok && !later.main.contains("dupont"))
      #expect(later.text.contains("Cette recherche date d’une session terminée"))
      for wrong in ["", "x", "AAAA", String(repeating: "A", count: 5000), "%00%25"] {
        #expect(try await browser.get("\(Links.search)?s=\(wrong)").status == .ok)
      }
    }
  }

  @Test func thePaletteCostsNoMoreThanTheSearch() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.addPatient(Town.madameDupont)
      let page = try await browser.get(Links.settings)
      let before = town.database.statements
      let list = try await browser.options("dupont", from: page)
      #expect(list.text.contains("DUPONT"))
      // The session, and the search itself.
      #expect(town.database.statements - before <= 3)
    }
  }

  @Test func findsAPersonWithBirthDateAndPlace() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.addPatient(Town.madameDupont)
      let page = try await browser.search("dupnt")
      #expect(page.text.contains("DUPONT Jeanne"))
      #expect(page.text.contains("02/05/1938 · Gilly"))
    }
  }
}
