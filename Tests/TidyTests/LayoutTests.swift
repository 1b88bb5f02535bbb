import Testing

/// Where things stand, and how long a file may be.
@Suite struct LayoutTests {
  @Test func noFileIsTooLong() {
    let assets = SourceTree.files(below: "Sources", ending: [".css", ".js"])
    for file in SourceTree.sources + SourceTree.tests + assets {
      #expect(
        file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines, 400 are allowed")
    }
  }

  @Test func namesAreUniqueInATarget() {
    for files in [SourceTree.sources, SourceTree.tests] {
      for (target, group) in Dictionary(grouping: files, by: \.target) {
        let names = Dictionary(grouping: group, by: \.name).filter { $0.value.count > 1 }.keys
        #expect(names.isEmpty, "\(target) has several \(names.sorted().joined(separator: ", "))")
      }
    }
  }

  @Test func careReadsNoClockAndWaitsForNothing() {
    let words = ["Date()", "DispatchTime", "ContinuousClock", "FileManager", "URLSession"]
    for file in SourceTree.sources where file.target == "Care" {
      for word in words {
        #expect(!file.code.contains { $0.contains(word) }, "\(file.path) uses \(word)")
      }
      let waits = file.code.contains { $0.contains(" async ") || $0.contains("await ") }
      #expect(!waits, "\(file.path) waits")
    }
  }

  @Test func queriesAreWrittenInStoreOnly() {
    let marks = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE "]
    for file in SourceTree.sources where !["Store", "Database"].contains(file.target) {
      for mark in marks {
        #expect(!file.code.contains { $0.contains(mark) }, "\(file.path) holds \(mark)")
      }
    }
  }

  @Test func markupIsWrittenInWebOnly() {
    let marks = ["</div>", "</p>", "</span>", "</a>", "</li>", "</td>"]
    for file in SourceTree.sources where file.target != "Web" {
      for mark in marks {
        #expect(!file.code.contains { $0.contains(mark) }, "\(file.path) holds \(mark)")
      }
    }
  }

  @Test func nothingIsForcedOrLeftForLater() {
    let words = ["try!", "fatalError(", "TODO", "FIXME", "Thread.sleep", "usleep("]
    for file in SourceTree.sources {
      for (number, line) in file.lines.enumerated() {
        for word in words where line.contains(word) {
          Issue.record("\(file.path):\(number + 1) holds \(word)")
        }
      }
    }
  }
}
