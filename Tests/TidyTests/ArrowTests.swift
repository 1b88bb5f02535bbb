import Testing

/// Imports follow the list of targets: each line names all that a target may import.
@Suite struct ArrowTests {
  private static let web = [
    "Hummingbird", "HTTPTypes", "NIOCore", "Logging", "ServiceLifecycle", "AsyncAlgorithms",
  ]
  static let arrows: [String: Set<String>] = [
    "Kernel": ["Foundation"],
    "PlanModel": ["Foundation"],
    // Threads and a lock for the search, no input or output.
    "Planning": ["PlanModel", "Dispatch", "Glibc", "Synchronization"],
    "PlanCheck": ["PlanModel"],
    "Care": ["Planning", "PlanCheck", "PlanModel", "Kernel", "Foundation"],
    "Database": [
      "Kernel", "Foundation", "Synchronization", "GRDB", "GRDBSQLite", "CPostgres", "Dispatch",
    ],
    "Store": ["Database", "Care", "Kernel", "Crypto", "Foundation", "Synchronization"],
    "Exchange": ["Care", "Kernel", "Foundation"],
    "Web": Set(
      ["Store", "Exchange", "Care", "Kernel", "CZlib", "Foundation", "Synchronization"] + web),
    "App": Set(
      [
        "Web", "Store", "Database", "Exchange", "Care", "Kernel", "Planning", "PlanCheck",
        "PlanModel", "ArgumentParser", "AsyncHTTPClient", "Configuration", "Crypto", "CryptoExtras",
        "Metrics", "NIOHTTP1", "NIOPosix", "UnixSignals", "Foundation", "Synchronization",
        "Dispatch",
      ] + web),
  ]

  @Test func importsFollowTheArrows() {
    for file in SourceTree.sources {
      guard let allowed = Self.arrows[file.target] else {
        Issue.record("\(file.path): the target \(file.target) has no arrows")
        continue
      }
      let wrong = imports(file).subtracting(allowed)
      #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted().joined(separator: ", "))")
    }
  }

  @Test func onlyCareKnowsBothTheSearchAndTheJudge() {
    for file in SourceTree.sources where file.target == "Planning" || file.target == "PlanCheck" {
      let other = file.target == "Planning" ? "PlanCheck" : "Planning"
      #expect(!imports(file).contains(other), "\(file.path)")
    }
  }

  /// The modules a file imports, without their submodules.
  private func imports(_ file: SourceTree.File) -> Set<String> {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "typealias", "let"]
    let names = file.code.compactMap { line -> String? in
      var words = line.split(separator: " ")
      words.removeAll { $0.hasPrefix("@") || ["public", "package", "internal"].contains($0) }
      guard words.first == "import", words.count > 1 else { return nil }
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return name.split(separator: ".").first.map(String.init)
    }
    return Set(names)
  }
}
