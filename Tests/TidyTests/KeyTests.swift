import Testing

/// Every message key that the sources use exists, and every key that exists is used.
///
/// The four languages need no test here: a `Text` without one of them does not compile.
@Suite struct KeyTests {
  private static let texts = SourceTree.sources.filter { $0.path.contains("/Kernel/Languages/") }
  private static let others = SourceTree.sources.filter {
    !$0.path.contains("/Kernel/Languages/") && !["Store", "Database"].contains($0.target)
  }

  /// The keys of the tables: the first literal of each `Text(`.
  static let keys: Set<String> = {
    var result: Set<String> = []
    for file in texts {
      var rest = Substring(file.text)
      while let start = rest.firstRange(of: "Text(") {
        rest = rest[start.upperBound...]
        let inside = rest.drop { $0 == " " || $0 == "\n" }
        guard inside.first == "\"" else { continue }
        let key = inside.dropFirst().prefix { $0 != "\"" }
        result.insert(String(key))
      }
    }
    return result
  }()

  @Test func keysUsedExist() {
    let families = Set(Self.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
    for file in Self.others {
      for literal in literals(file) where isKey(literal, families) {
        let pattern = parts(literal)
        let exists = Self.keys.contains { matches($0, pattern) }
        #expect(exists, "\(file.path) uses the key \(literal), which no table has")
      }
    }
  }

  /// `error.\(status).title` stands for every key that begins and ends like it.
  private func parts(_ literal: String) -> [Substring] {
    var result: [Substring] = [], rest = Substring(literal)
    while let hole = rest.firstRange(of: "\\(") {
      result.append(rest[..<hole.lowerBound])
      var depth = 1
      rest = rest[hole.upperBound...].drop { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0
      }.dropFirst()
    }
    return result + [rest]
  }

  private func matches(_ key: String, _ parts: [Substring]) -> Bool {
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return key == parts.first.map(String.init)
    }
    return key.hasPrefix(first) && key.hasSuffix(last)
      && key.utf8.count > first.utf8.count + last.utf8.count
  }

  /// The literals on one line, without those that name an event, a file or a metric.
  private func literals(_ file: SourceTree.File) -> [String] {
    var result: [String] = []
    for line in file.code {
      let isOther = ["Act(", "Counter(", "Timer(", "label:", "metadata"].contains {
        line.contains($0)
      }
      if isOther { continue }
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      for index in stride(from: 1, to: pieces.count, by: 2) { result.append(String(pieces[index])) }
    }
    return result
  }

  private func isKey(_ literal: String, _ families: Set<String>) -> Bool {
    let segments = literal.split(separator: ".", omittingEmptySubsequences: false)
    guard segments.count > 1, let family = segments.first, families.contains(String(family)) else {
      return false
    }
    let endings: Set<Substring> = ["js", "css", "csv", "json", "txt", "woff2", "swift", "sqlite"]
    if let last = segments.last, endings.contains(last) { return false }
    return segments.dropFirst().allSatisfy { segment in
      !segment.isEmpty
        && (segment.contains("\\(")
          || segment.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ")" })
    }
  }
}
