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
      let page = try await browser.get(Links.search("reglages"))
      #expect(page.text.contains("href=\"/settings\""))
    }
    try await browse(as: "sofie") { browser, _ in
      let page = try await browser.get(Links.search("instel"))
      #expect(page.text.contains("href=\"/settings\""))
    }
  }

  @Test func thePaletteGetsOptionsAndNoPage() async throws {
    try await browse(as: "claire") { browser, _ in
      let list = try await browser.get("/search?q=planning&format=fragment")
      #expect(list.text.contains("role=\"option\""))
      #expect(!list.text.contains("<html"))
    }
  }

  @Test func whatIsTypedIsEscaped() async throws {
    try await browse(as: "claire") { browser, _ in
      for address in [Links.search("<b>x</b>"), Links.search("<b>x</b>") + "&format=fragment"] {
        let page = try await browser.get(address)
        #expect(!page.text.contains("<b>x</b>"))
        #expect(page.text.contains("&lt;b&gt;x&lt;/b&gt;"))
      }
    }
  }

  @Test func findsAPersonWithBirthDateAndPlace() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.addPatient(Town.madameDupont)
      let page = try await browser.get(Links.search("dupnt"))
      #expect(page.text.contains("DUPONT Jeanne"))
      #expect(page.text.contains("02/05/1938 · Gilly"))
    }
  }
}
