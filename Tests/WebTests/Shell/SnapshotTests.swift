import Database
import TestSupport
import Testing

@testable import Web

/// Whole pages, one for each state that matters, as they were reviewed.
@Suite struct SnapshotTests {
  @Test func pagesOfTheShell() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        try Snapshot.expect("sign-in", try await browser.get(Links.signIn))
        browser.language = "de"
        try Snapshot.expect("missing-de", try await browser.get("/nowhere"))
        browser.language = "fr"
        try await browser.signIn("claire")
        try Snapshot.expect("settings", try await browser.get(Links.settings))
        try Snapshot.expect("search-nothing", try await browser.search("zzz"))
        let page = try await browser.get(Links.password)
        let wrong = try await browser.post(Links.password, ["password": ""], from: page)
        try Snapshot.expect("password-problems", wrong)
      }
    }
  }
}
