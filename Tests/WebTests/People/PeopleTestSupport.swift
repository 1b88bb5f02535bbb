import Care
import Database
import Kernel
import Store
import TestSupport

@testable import Web

/// Lends a browser signed in as `name` in the town with its patients and carers.
func browse(
  as name: String, _ test: @escaping @Sendable (WebClient, TestTown) async throws -> Void
) async throws {
  try await TestTown.withPeople(.sqlite) { town in
    try await WebClient.with(town) { browser in
      try await browser.signIn(name)
      try await test(browser, town)
    }
  }
}

extension WebAnswer {
  /// What stands in the main part of the page.
  var main: String {
    guard let start = text.firstRange(of: "<main"), let end = text.firstRange(of: "</main>") else {
      return text
    }
    return String(text[start.lowerBound..<end.lowerBound])
  }

  /// The value of a field of a form.
  func value(_ name: String) -> String? {
    guard let start = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }
}
