import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct InvitationPageTests {
  /// Amélie signed in, and Bram who administers another organization.
  private func browse(
    _ test: @escaping @Sendable (WebClient, TestTown) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      _ = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram"))
      try await WebClient.with(town) { browser in
        try await browser.signIn("amelie")
        try await test(browser, town)
      }
    }
  }

  private func invite(
    _ browser: WebClient, _ email: String, starts: String = "06/03/2026"
  ) async throws -> WebAnswer {
    let page = try await browser.get(Links.newColleague)
    return try await browser.post(
      Links.colleagues,
      [
        "family": "Martin", "given": "Alix", "email": email, "role": "nurse",
        "language": "fr", "starts": starts,
      ], from: page)
  }

  private func code(_ answer: WebAnswer) throws -> String {
    let start = try #require(answer.text.firstRange(of: "class=\"secret\">"))
    return String(answer.text[start.upperBound...].prefix { $0 != "<" })
  }

  /// The same page, but for address and code, whether there is an account or not.
  @Test func theAnswerTellsNothingOfAccounts() async throws {
    try await browse { browser, _ in
      var pages: [String] = []
      for email in ["bram@paysnoir.example", "alix@paysnoir.example"] {
        let answer = try await invite(browser, email)
        #expect(answer.status == .ok)
        pages.append(
          answer.main.replacing(try code(answer), with: "…").replacing(email, with: "…"))
      }
      #expect(pages[0] == pages[1])
      let list = try await browser.get(Links.colleagues)
      #expect(list.main.contains("bram@paysnoir.example") && !list.main.contains("CLAES"))
      #expect(list.main.contains("En attente jusqu’au 20/03/2026"))
      let again = try await invite(browser, "bram@paysnoir.example")
      #expect(again.status == .conflict && again.main.contains("href=\"#email\""))
    }
  }

  @Test func theOwnerAcceptsOnTheFirstPage() async throws {
    try await browse { browser, town in
      let code = try code(try await invite(browser, "bram@paysnoir.example"))
      let id = try #require(
        try await town.door(of: town.amelie, .administrator).invitations().first?.id)
      browser.forget("session")
      try await browser.signIn("bram")
      #expect(try await browser.get(Links.home).location == Links.invitations)
      #expect(try await browser.get(Links.settings).main.contains(Links.invitations))
      let page = try await browser.get(Links.invitations)
      #expect(page.main.contains("Soins du Pays Noir nodigt u uit"))
      #expect(page.main.contains("Amélie Fontaine") && page.main.contains("06/03/2026"))
      #expect(!page.main.contains(code))
      for wrong in ["", "k7mp"] {
        let field = ReceivedInvitationsPage.field(of: id)
        let answer = try await browser.post(
          Links.acceptance(of: id), [field: wrong], from: page)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.main.contains("href=\"#\(field)\""))
      }
      let answer = try await browser.post(
        Links.acceptance(of: id), [ReceivedInvitationsPage.field(of: id): code], from: page)
      #expect(answer.status == .seeOther && answer.location == "\(Links.settings)#organization")
      let settings = try await browser.get(Links.settings)
      #expect(settings.main.contains("Soins du Pays Noir"))
      let switched = try await browser.post(
        Links.organization, ["organization": "\(town.organization.id)"], from: settings)
      #expect(switched.status == .seeOther)
      #expect(try await browser.get(Links.settings).text.contains("Soins du Pays Noir"))
      let late = try await browser.post(
        Links.acceptance(of: id), [ReceivedInvitationsPage.field(of: id): code], from: page)
      #expect(late.status == .notFound || late.status == .forbidden)
    }
  }

  @Test func theOwnerRefusesAndTheAdministratorSeesIt() async throws {
    try await browse { browser, town in
      _ = try await invite(browser, "bram@paysnoir.example")
      let id = try #require(
        try await town.door(of: town.amelie, .administrator).invitations().first?.id)
      browser.forget("session")
      try await browser.signIn("bram")
      let page = try await browser.get(Links.invitations)
      let answer = try await browser.post(Links.refusal(of: id), [:], from: page)
      #expect(answer.location == Links.home)
      #expect(try await browser.get(Links.home).location != Links.invitations)
      browser.forget("session")
      try await browser.signIn("amelie")
      let list = try await browser.get(Links.colleagues)
      #expect(list.main.contains("Refusée le 06/03/2026") && !list.main.contains("CLAES"))
      #expect(!(try await browser.get(Links.accessLog)).main.contains("Claes"))
      let removed = try await browser.post(Links.withdrawal(of: id), [:], from: list)
      #expect(removed.location == Links.colleagues)
      #expect(!(try await browser.get(Links.colleagues)).main.contains("bram@"))
    }
  }

  @Test func aLostCodeIsReplaced() async throws {
    try await browse { browser, town in
      let old = try code(try await invite(browser, "alix@paysnoir.example"))
      let id = try #require(
        try await town.door(of: town.amelie, .administrator).invitations().first?.id)
      let list = try await browser.get(Links.colleagues)
      let new = try code(try await browser.post(Links.code(of: id), [:], from: list))
      #expect(new != old)
      let enter = { (password: String) in
        try await town.accounts.signIn(
          email: "alix@paysnoir.example", password: password, from: "192.0.2.9")
      }
      await #expect(throws: OrganizationError.wrongCredentials) { try await enter(old) }
      #expect(try await !enter(new).isEmpty)
    }
  }

  /// Without any role there is no page to answer on, so the sign-in page asks.
  @Test func theDoorAsksForTheCodeWhenThereIsNoRole() async throws {
    try await browse { browser, town in
      let code = try code(try await invite(browser, "alix@paysnoir.example", starts: "07/03/2026"))
      browser.forget("session")
      let page = try await browser.get(Links.signIn)
      #expect(!page.text.contains("name=\"code\""))
      // The account is made; the role begins tomorrow.
      let early = try await browser.post(
        Links.signIn, ["email": "alix@paysnoir.example", "password": code], from: page)
      #expect(early.status == .forbidden && early.text.contains("name=\"code\""))
      let wrong = try await browser.post(
        Links.signIn,
        ["email": "alix@paysnoir.example", "password": code, "code": "wrong"], from: page)
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("href=\"#code\""))
    }
  }
}
