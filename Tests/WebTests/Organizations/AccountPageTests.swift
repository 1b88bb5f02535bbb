import Database
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct AccountPageTests {
  private func browse(_ test: @escaping @Sendable (WebClient, TestTown) async throws -> Void)
    async throws
  {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { try await test($0, town) }
    }
  }

  @Test func signingInLeadsBackToThePageAsked() async throws {
    try await browse { browser, _ in
      let page = try await browser.get(Links.signIn(backTo: "/settings"))
      let answer = try await browser.post(
        Links.signIn,
        [
          "email": "claire@paysnoir.example", "password": TestTown.password, "back": "/settings",
        ], from: page)
      #expect(answer.status == .seeOther && answer.location == "/settings")
      let settings = try await browser.get(Links.settings)
      #expect(settings.status == .ok)
      #expect(settings.text.contains("Claire Marchal"))
    }
  }

  @Test func signingInNeverLeadsToAnotherSite() async throws {
    try await browse { browser, _ in
      let page = try await browser.get(Links.signIn)
      let answer = try await browser.post(
        Links.signIn,
        [
          "email": "claire@paysnoir.example", "password": TestTown.password,
          "back": "//evil.example",
        ], from: page)
      #expect(answer.location == "/")
    }
  }

  @Test func wrongAddressAndWrongPasswordReadTheSame() async throws {
    try await browse { browser, _ in
      let page = try await browser.get(Links.signIn)
      var words: [String] = []
      for email in ["claire@paysnoir.example", "nobody@paysnoir.example"] {
        let answer = try await browser.post(
          Links.signIn, ["email": email, "password": "falsch falsch"], from: page)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("<title>Erreur\u{A0}: "))
        let summary = try #require(answer.text.firstRange(of: "esum"))
        words.append(String(answer.text[summary.lowerBound...].prefix(250)))
      }
      #expect(words[0] == words[1])
    }
  }

  @Test func tooManyFailuresAreAskedToWait() async throws {
    try await browse { browser, _ in
      let page = try await browser.get(Links.signIn)
      let values: KeyValuePairs = ["email": "claire@paysnoir.example", "password": "falsch"]
      for _ in 1...5 { _ = try await browser.post(Links.signIn, values, from: page) }
      let answer = try await browser.post(Links.signIn, values, from: page)
      #expect(answer.status == .tooManyRequests)
      #expect(answer.headers[.retryAfter] != nil)
    }
  }

  @Test func signingOutClosesTheSession() async throws {
    try await browse { browser, _ in
      try await browser.signIn("claire")
      let page = try await browser.get(Links.settings)
      let out = try await browser.post(Links.signOut, [:], from: page)
      #expect(out.location == Links.signIn)
      #expect(try await browser.get(Links.signIn).text.contains("Vous avez quitté Filrouge"))
      #expect(try await browser.get(Links.settings).status == .seeOther)
    }
  }

  @Test func signingOutEverywhereClosesOtherDevices() async throws {
    try await browse { browser, town in
      try await browser.signIn("claire")
      try await WebClient.with(town) { other in
        try await other.signIn("claire")
        let page = try await other.get(Links.settings)
        _ = try await other.post(Links.sessions, [:], from: page)
      }
      #expect(try await browser.get(Links.settings).status == .seeOther)
    }
  }

  @Test func aNewPasswordNeedsTheCurrentOne() async throws {
    try await browse { browser, _ in
      try await browser.signIn("claire")
      let page = try await browser.get(Links.password)
      let new = "cinq mots tout a fait neufs"
      func change(_ current: String, _ new: String, _ repeated: String) async throws -> WebAnswer {
        try await browser.post(
          Links.password,
          ["password": current, "new-password": new, "repeated-password": repeated], from: page)
      }
      #expect(try await change("falsch", new, new).status == .unprocessableContent)
      #expect(try await change(TestTown.password, "court", "court").status == .unprocessableContent)
      let different = try await change(TestTown.password, new, new + "x")
      #expect(different.text.contains("Les deux mots de passe ne sont pas les mêmes"))
      #expect(try await change(TestTown.password, new, new).status == .seeOther)
    }
  }

  @Test func aLanguageIsKeptWithTheAccountAndLeavesThePage() async throws {
    try await browse { browser, _ in
      try await browser.signIn("claire")
      let page = try await browser.get(Links.settings)
      let answer = try await browser.post(
        Links.language, ["language": "nl", "back": "/settings"], from: page)
      #expect(answer.location == "/settings")
      browser.forget("language")
      let dutch = try await browser.get(Links.settings)
      #expect(dutch.text.contains("<html lang=\"nl-BE\""))
      #expect(dutch.text.contains("Instellingen"))
    }
  }

  @Test func theRailHoldsWhatTheRoleMayOpen() async throws {
    try await browse { browser, _ in
      try await browser.signIn("sofie")
      let nurse = try await browser.get(Links.settings)
      #expect(nurse.text.contains("href=\"/tour\""))
      #expect(!nurse.text.contains("href=\"/imports\""))
      #expect(try await browser.get("/").location == Links.myTour)
    }
  }

  @Test func withoutAnAccountThePageSaysWhatToDo() async throws {
    try await TestDatabase.withEmpty(.sqlite) { database in
      try await Schema.migrate(database, at: TestClock.start)
      let clock = TestClock()
      let accounts = Accounts(database: database, hasher: .test, clock: { clock.now })
      let site = Site(
        now: { clock.now }, isDemo: false, isSecure: false, version: "test", assets: .none,
        accounts: accounts)
      try await Application(router: router(site)).test(.router) { client in
        let page = try await WebClient(client).get(Links.signIn)
        #expect(page.text.contains("filrouge user add"))
      }
    }
  }
}
