import Database
import HTTPTypes
import Kernel
import TestSupport
import Testing

@testable import Web

/// How a date was read is shown in words, whatever the spelling.
@Suite struct DateRouteTests {
  @Test(arguments: [
    ("fr-BE", "6 mars 2026", "day", 200, "06/03/2026\nvendredi 6 mars 2026"),
    ("nl-BE", "6-3-26", "day", 200, "06/03/2026\nvrijdag 6 maart 2026"),
    ("de-BE", "6. März 2026", "day", 200, "06.03.2026\nFreitag, 6. März 2026"),
    ("en-GB", "6 March 2026", "day", 200, "06/03/2026\nFriday 6 March 2026"),
    ("fr-BE", "120348", "birth", 200, "12/03/1948\nvendredi 12 mars 1948"),
    ("fr-BE", "31/02/2026", "day", 422, ""), ("fr-BE", "demain", "birth", 422, ""),
    ("fr-BE", "", "day", 422, ""),
  ])
  func saysHowItWasRead(
    _ language: String, _ text: String, _ purpose: String, _ status: Int, _ words: String
  ) async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        browser.language = language
        let page = try await browser.get(Links.kit)
        let answer = try await browser.post(
          "/dates", ["text": text, "purpose": purpose], from: page)
        #expect(answer.status.code == status)
        #expect(words.isEmpty ? !answer.text.contains("\n") : answer.text == words)
      }
    }
  }
}
