import Foundation

/// The files of the project, read from the disk. `Sources/Web/Shell/Links.swift` and so on.
struct SourceTree {
  struct File {
    /// From the root of the project.
    let path: String
    let text: String

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// `Web` for `Sources/Web/Shell/Links.swift`, `WebTests` for the files of tests.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The code without comment lines.
    var code: [Substring] { lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") } }
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Files below `Sources`.
  static let sources = files(below: "Sources", ending: [".swift"])
  /// Files below `Tests`.
  static let tests = files(below: "Tests", ending: [".swift"])

  static func files(below folder: String, ending endings: [String]) -> [File] {
    let base = root.appendingPathComponent(folder)
    let names =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      guard endings.contains(where: name.hasSuffix) else { return nil }
      let url = base.appendingPathComponent(name)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      return File(path: "\(folder)/\(name)", text: text)
    }
  }
}
