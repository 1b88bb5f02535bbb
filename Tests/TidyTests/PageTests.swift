import Testing

/// What the templates of `Web` may hold.
@Suite struct PageTests {
  private let pages = SourceTree.sources.filter { $0.target == "Web" }

  @Test func attributesAreQuoted() {
    for file in pages {
      for (number, line) in file.lines.enumerated()
      where line.contains("=\\(") && line.contains("<") {
        Issue.record("\(file.path):\(number + 1) has a hole in an attribute without quotes")
      }
    }
  }

  @Test func stylesAndScriptsStandInFiles() {
    let marks = ["style=\"", "style=\\\"", "<style", "onclick=", "onchange=", "javascript:"]
    for file in pages {
      for (number, line) in file.lines.enumerated() {
        for mark in marks where line.contains(mark) {
          Issue.record("\(file.path):\(number + 1) holds \(mark)")
        }
      }
    }
  }

  /// Only the shell may call markup safe.
  @Test func onlyTheShellTrustsMarkup() {
    for file in pages where !file.path.contains("/Shell/") {
      #expect(!file.text.contains("HTML(trusted:"), "\(file.path)")
    }
  }

  @Test func colorsComeFromTokens() {
    let sheets = SourceTree.files(below: "Sources/Web/Assets/styles", ending: [".css"])
    let free = ["tokens.css", "print.css"]
    for sheet in sheets where !free.contains(sheet.name) {
      for (number, line) in sheet.lines.enumerated() {
        let isRaw = line.split(separator: "#").dropFirst().contains { part in
          let digits = part.prefix { $0.isHexDigit }
          return [3, 6].contains(digits.count) && line.contains(":")
        }
        #expect(!isRaw, "\(sheet.path):\(number + 1) has a color of its own")
      }
    }
  }
}
