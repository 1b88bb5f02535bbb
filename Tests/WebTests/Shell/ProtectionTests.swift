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
          Links.signIn, Links.signOut, Links.language, Links.theme, Links.password,
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
}
