import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

/// A session that ends in the middle of a form loses nothing that was typed.
@Suite struct DraftPageTests {
  private static let typed: KeyValuePairs = [
    "family": "Wauters", "given": "Élodie", "street": "Rue du Puits 3", "postcode": "6060",
    "door": "la clé est chez « Rita » & co",
  ]

  private func endSessions(_ town: TestTown) async throws {
    try await town.database.write { tx in _ = try tx.execute("DELETE FROM session") }
  }

  /// Sends the new-person form of `page` as a browser does, with its hidden fields.
  private func send(_ browser: WebClient, _ page: WebAnswer, _ more: [(String, String)] = [])
    async throws -> WebAnswer
  {
    let hidden = ["draft", "draft-page"].map { ($0, page.value($0) ?? "") }
    return try await browser.post(
      Links.people, fields: Self.typed.map { ($0.key, $0.value) } + hidden + more, from: page)
  }

  private func signIn(_ browser: WebClient, _ name: String, from door: WebAnswer) async throws
    -> WebAnswer
  {
    try await browser.post(
      Links.signIn,
      [
        "email": "\(name)@paysnoir.example", "password": TestTown.password,
        "kept": door.value("kept")?.replacing("&amp;", with: "&") ?? "",
      ], from: door)
  }

  @Test func aFormThatIsSentTooLateIsThereAgainAfterSigningIn() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.newPerson)
      try await endSessions(town)
      let door = try await send(browser, page, [("password", "geheim")])
      #expect(door.status == .unauthorized)
      #expect(door.text.contains("Session terminée") && !door.text.contains("geheim"))
      let wrong = try await browser.post(
        Links.signIn,
        [
          "email": "claire@paysnoir.example", "password": "x",
          "kept": door.value("kept")?.replacing("&amp;", with: "&") ?? "",
        ],
        from: door)
      #expect(wrong.status == .unprocessableContent && wrong.value("kept") == door.value("kept"))
      let back = try await signIn(browser, "claire", from: wrong)
      let form = try await browser.get(try #require(back.location))
      for (_, value) in Self.typed.prefix(4) { #expect(form.text.contains("value=\"\(value)\"")) }
      #expect(form.text.contains("Voici votre brouillon"))
      let saved = try await send(browser, form)
      #expect(saved.status == .seeOther)
      let fresh = try await browser.get(Links.newPerson)
      #expect(!fresh.text.contains("Reprendre"))
      #expect(try await town.workspace.findPatients("Wauters").count == 1)
    }
  }

  @Test func nobodyElseGetsWhatWasTyped() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.newPerson)
      try await endSessions(town)
      let door = try await send(browser, page)
      let other = try await signIn(browser, "amelie", from: door)
      #expect(other.location == Links.home)
      #expect(try await !browser.get(Links.newPerson).text.contains("Wauters"))
      // Nor when somebody else signed in meanwhile, in another tab.
      let late = try await send(browser, page)
      #expect(late.status == .forbidden && !late.text.contains("Wauters"))
      #expect(late.text.contains("Cette page appartient à un autre compte"))
    }
  }

  @Test func aFormOfOneOrganizationIsNotSentToAnother() async throws {
    try await browse(as: "claire") { browser, town in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Claire", "Marchal"),
        password: TestTown.newPassword("claire"))
      let page = try await browser.get(Links.newPerson)
      _ = try await browser.post(
        Links.organization, ["organization": "\(other.organization.id)"], from: page)
      let late = try await send(browser, page)
      #expect(late.status == .forbidden)
      #expect(late.text.contains("Cette page appartient à un autre compte"))
      let kept = try await browser.post(
        Links.drafts, ["draft": page.value("draft") ?? "", "draft-page": Links.newPerson],
        from: page)
      #expect(kept.status == .forbidden)
      // Leaving, and another language, are for every page.
      #expect(
        try await browser.post(Links.language, ["language": "nl"], from: page).status == .seeOther)
    }
  }

  @Test func aFormThatIsNotKeptIsShownReadyToBeSent() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.planning)
      try await endSessions(town)
      let address = Links.cancellation(of: Town.id(7), for: Town.madameDupont.id)
      let door = try await browser.post(address, ["reason": "service"], from: page)
      #expect(door.status == .unauthorized)
      let again = try await signIn(browser, "claire", from: door)
      #expect(again.status == .ok && again.text.contains("Vous êtes reconnecté"))
      #expect(
        again.text.contains("action=\"\(address)\"") && again.text.contains("value=\"service\""))
      // Leaving, or another language, is nothing to go on with.
      try await endSessions(town)
      let out = try await browser.post(Links.signOut, [:], from: page)
      #expect(out.location == Links.signIn)
    }
  }

  @Test func whatIsTypedIsKeptAndOfferedElsewhere() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.newPerson)
      let fields: [(String, String)] = [
        ("draft", page.value("draft") ?? ""), ("draft-page", Links.newPerson),
        ("family", "Wauters"), ("password", "geheim"), ("languages", ""),
      ]
      let kept = try await browser.post(Links.drafts, fields: fields, from: page)
      #expect(kept.status == .ok && kept.text.count == 5)
      town.clock.advance(seconds: 12 * 60)
      let later = try await browser.get(Links.newPerson)
      #expect(later.text.contains("Brouillon d’il y a 12 min") && later.text.contains("Wauters"))
      #expect(later.value("draft") != page.value("draft"))
      let id = try #require(ID<Draft>(page.value("draft") ?? ""))
      let again = try await browser.get(Links.resuming(id, at: Links.newPerson))
      #expect(again.text.contains("value=\"Wauters\"") && !again.text.contains("geheim"))
      #expect(again.value("draft") == "\(id)")
      let gone = try await browser.post(
        Links.removal(of: id), ["back": Links.newPerson], from: later)
      #expect(gone.location == Links.newPerson)
      #expect(try await !browser.get(Links.newPerson).text.contains("Wauters"))
    }
  }

  @Test(arguments: [
    ("/people/new", "sofie", 200), ("/carers/new", "sofie", 403),
    ("/admin/colleagues/new", "claire", 403),
    ("/settings/password", "claire", 404), ("https://evil.example/people/new", "claire", 404),
    ("/people/new", "claire", 200), ("", "claire", 404),
  ])
  func onlyFormsThatOneMayOpenAreKept(_ page: String, _ name: String, _ status: Int) async throws {
    try await browse(as: name) { browser, _ in
      let known = try await browser.get(Links.settings)
      let id: ID<Draft> = Town.id(0x9801)
      let kept = try await browser.post(
        Links.drafts, ["draft": "\(id)", "draft-page": page, "family": "x"], from: known)
      #expect(kept.status.code == status)
    }
  }

  @Test func theDialogSignsInAndBringsANewSecret() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.newPerson)
      let address = "\(Links.signIn)?format=fragment"
      #expect(try await browser.get(address).text.contains("data-token=\""))
      try await endSessions(town)
      let refused = try await browser.post(
        Links.drafts, ["draft": page.value("draft") ?? "", "draft-page": Links.newPerson],
        from: nil, headers: [HTTPField.Name("X-Form-Token")!: page.token ?? ""])
      #expect(refused.status == .unauthorized)
      let form = try await browser.get(address)
      #expect(form.text.contains("name=\"password\"") && !form.text.contains("<html"))
      let wrong = try await browser.post(address, ["email": "claire@paysnoir.example"], from: form)
      #expect(wrong.status == .unprocessableContent && !wrong.text.contains("<html"))
      let right = try await browser.post(
        address, ["email": "claire@paysnoir.example", "password": TestTown.password], from: form)
      #expect(right.status == .ok && right.text.contains("data-token=\""))
      let owner = FormToken.owner(of: page.token ?? "")
      #expect(owner != nil && right.text.contains("-\(owner ?? "?")\""))
    }
  }
}
