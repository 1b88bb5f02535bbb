import Database
import HTTPTypes
import Hummingbird
import Kernel
import TestSupport
import Testing

@testable import Web

@Suite struct ProtectionTests {
  @Test func everyAnswerCarriesTheHeaders() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town, isSecure: true) { browser in
        for address in [Links.signIn, "/nowhere", "/robots.txt", Links.planning] {
          let headers = try await browser.get(address).headers
          let policy = try #require(headers[.contentSecurityPolicy])
          #expect(policy.contains("default-src 'self'") && !policy.contains("unsafe"))
          #expect(headers[.xContentTypeOptions] == "nosniff")
          #expect(headers[.strictTransportSecurity] != nil)
        }
      }
    }
  }

  @Test func aFormWithoutItsSecretIsShownAgainWithWhatWasTyped() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        let page = try await browser.get(Links.signIn)
        let values: KeyValuePairs = ["email": "claire@paysnoir.example", "password": "geheim"]
        let refused = try await browser.post(Links.signIn, values, from: nil)
        #expect(refused.status == .forbidden)
        #expect(refused.text.contains("value=\"claire@paysnoir.example\""))
        #expect(!refused.text.contains("geheim"))
        #expect(refused.token != nil && refused.token != page.token)
      }
    }
  }

  @Test func theSecretOfAnotherBrowserIsRefused() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        let page = try await browser.get(Links.signIn)
        browser.forget("form")
        let refused = try await browser.post(Links.theme, ["theme": "dark"], from: page)
        #expect(refused.status == .forbidden)
      }
    }
  }

  @Test func aRequestFromAnotherSiteIsRefusedWhateverItCarries() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        let page = try await browser.get(Links.signIn)
        let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let refused = try await browser.post(
          Links.theme, ["theme": "dark"], from: page, headers: [name: "cross-site"])
        #expect(refused.status == .forbidden)
      }
    }
  }

  @Test func everyAddressThatChangesSomethingAsksForTheSecret() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        for address in [
          Links.signIn, Links.signOut, Links.language, Links.theme, Links.density, Links.password,
          Links.organization, Links.sessions,
        ] {
          let refused = try await browser.post(address, [:], from: nil)
          #expect(refused.status == .forbidden, "\(address)")
        }
      }
    }
  }

  @Test func aBodyThatIsTooLargeIsRefusedInWords() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town, change: { $0.formLimit = 2000 }) { browser in
        let page = try await browser.get(Links.signIn)
        let text = String(repeating: "a", count: 3000)
        let refused = try await browser.post(Links.theme, ["theme": text], from: page)
        #expect(refused.status == .contentTooLarge)
        #expect(refused.text.contains("Ce fichier est trop grand"))
      }
    }
  }

  @Test func cookiesAreClosedToScriptsAndOtherSites() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town, isSecure: true) { browser in
        let answer = try await browser.signIn("claire")
        let cookie = try #require(
          answer.headers[values: .setCookie].first { $0.hasPrefix("__Host-session=") })
        for part in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
          #expect(cookie.contains(part), "\(part)")
        }
      }
    }
  }

  @Test func pagesAreCompressedForThoseWhoReadIt() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        let packed = try await browser.get(Links.kit, headers: [.acceptEncoding: "gzip, br"])
        #expect(packed.headers[.contentEncoding] == "gzip")
        let plain = try await browser.get(Links.kit)
        #expect(plain.headers[.contentEncoding] == nil)
      }
    }
  }

  @Test func filesAreKeptForEver() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        let sheet = try #require(try Assets(fonts: nil).address(of: "filrouge.css"))
        let answer = try await browser.get(sheet)
        #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
        #expect(try await browser.get("/assets/filrouge.0.css").status == .notFound)
      }
    }
  }

  @Test func whatAnotherSiteWroteIsNotOfferedToBeSentAgain() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let refused = try await browser.post(
          Links.theme, ["theme": "planted"], from: nil, headers: [name: "cross-site"])
        #expect(refused.status == .forbidden)
        #expect(!refused.text.contains("planted"))
      }
    }
  }

  @Test func aFormIsSentAgainToThisSiteOnly() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        let away = try await browser.post("//elsewhere.example/x", ["a": "b"], from: nil)
        #expect(!away.text.contains("action=\"//elsewhere.example"))
        let undo = try await browser.post("/planning/undos?date=2026-03-06", [:], from: nil)
        #expect(undo.text.contains("action=\"/planning/undos?date=2026-03-06\""))
      }
    }
  }

  @Test func filesAreTakenFromThoseWhoAreSignedInOnly() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town, change: { $0.formLimit = 2000 }) { browser in
        let body =
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
          + String(repeating: "a", count: 3000) + "\r\n--b--\r\n"
        let type: HTTPFields = [.contentType: "multipart/form-data; boundary=b"]
        let stranger = try await browser.postRaw("/imports", body, headers: type)
        #expect(stranger.status == .contentTooLarge)
        try await browser.signIn("claire")
        let known = try await browser.postRaw("/imports", body, headers: type)
        #expect(known.status == .forbidden)
      }
    }
  }

  @Test func everyCookieStaysOnTLS() async throws {
    try await TestTown.withPeople(.sqlite) { town in
      try await WebClient.with(town, isSecure: true) { browser in
        try await browser.signIn("claire")
        let page = try await browser.get(Links.settings)
        let answer = try await browser.post(Links.undos(Town.friday), [:], from: page)
        let cookies = answer.headers[values: .setCookie]
        #expect(cookies.contains { $0.hasPrefix("notice=") })
        for cookie in cookies { #expect(cookie.contains("; Secure")) }
      }
    }
  }

  /// Numbers and days at the ends of what can be written never end the program.
  @Test(
    arguments: [
      "/people?page=9223372036854775807", "/people?page=-9223372036854775808",
      "/planning?date=9999-12-31", "/planning?date=0001-01-01",
      "/planning?date=9999-12-31&view=week", "/planning?date=0001-01-01&view=week",
      "/planning/sheets?date=9999-12-31", "/planning/runs/new?date=0001-01-01",
      "/roster?week=9999-12-31", "/roster?week=0001-01-01", "/imports?page=9223372036854775807",
      "/search?s=%00%25_%27", "/people?s=99999999999999999999",
    ])
  func addressesAtTheEndsOfWhatCanBeWritten(address: String) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        #expect(try await browser.get(address).status == .ok)
      }
    }
  }

}
