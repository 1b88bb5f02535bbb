import Foundation
import Testing

/// Compares a page with the one reviewed before, in `Snapshots/`.
///
/// `SNAPSHOT=write swift test` writes them anew; the difference is read like code.
enum Snapshot {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  static func expect(_ name: String, _ page: WebAnswer) throws {
    let text = readable(page.text)
    let file = folder.appendingPathComponent("\(name).html")
    if ProcessInfo.processInfo.environment["SNAPSHOT"] == "write" {
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let difference = zip(text.split(separator: "\n"), kept.split(separator: "\n")).first {
      $0 != $1
    }
    let words = difference.map { "\n  now:  \($0.0)\n  kept: \($0.1)" } ?? ""
    #expect(text == kept, "\(name).html differs\(words)")
  }

  /// One element a line, without what changes with each page: secrets, fingerprints, symbols.
  private static func readable(_ html: String) -> String {
    html.replacing(/(form-token" value|data-token)="[0-9a-f-]*"/) { "\($0.output.1)=\"…\"" }
      .replacing(/s=[\w-]{40,}/, with: "s=…")
      .replacing(/filrouge\.[0-9a-f]+\./, with: "filrouge.….")
      .replacing(/<symbol.*?<\/symbol>/, with: "")
      .replacing("><", with: ">\n<")
  }
}
