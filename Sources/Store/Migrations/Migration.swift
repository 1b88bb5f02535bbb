import Crypto
import Database
import Foundation

/// One step of the schema, never edited once released.
struct Migration: Sendable {
  /// Counts from 1 without gaps.
  let number: Int
  let name: String
  /// `CREATE`, `ALTER` and the like, in SQLite's names of types, without values.
  let statements: [String]

  init(_ number: Int, _ name: String, _ statements: [String]) {
    (self.number, self.name, self.statements) = (number, name, statements)
  }

  /// Tells an edited migration from the one that was applied.
  var checksum: String {
    let text = statements.joined(separator: ";\n")
    return SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
  }
}
