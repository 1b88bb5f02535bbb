import Foundation
import Logging
import Synchronization
import Testing

@testable import App

@Suite struct LineLogTests {
  /// Keeps the lines that a test's logger writes.
  final class Lines: Sendable {
    private let kept = Mutex<[String]>([])
    var all: [String] { kept.withLock { $0 } }
    func add(_ line: String) { kept.withLock { $0.append(line) } }
  }

  @Test func aLineIsOneObjectWhateverItHolds() throws {
    let lines = Lines()
    let logger = Logger(label: "test") {
      LineLog(label: $0, level: .info, isJSON: true, write: lines.add)
    }
    logger.info(
      "a \"quoted\"\nmessage\u{1}", metadata: ["status": "200", "hb.request.id": "abc"])
    #expect(lines.all.count == 1)
    #expect(lines.all.first?.filter { $0 == "\n" }.count == 1)
    let object = try JSONSerialization.jsonObject(with: Data((lines.all.first ?? "").utf8))
    let fields = try #require(object as? [String: Any])
    #expect(fields["message"] as? String == "a \"quoted\"\nmessage\u{1}")
    #expect(fields["status"] as? Int == 200)
    #expect(fields["request"] as? String == "abc")
    #expect(fields["level"] as? String == "info")
  }

  @Test func theLevelIsHeld() {
    let lines = Lines()
    let logger = Logger(label: "test") {
      LineLog(label: $0, level: .warning, isJSON: true, write: lines.add)
    }
    logger.info("below")
    logger.warning("at the level")
    #expect(lines.all.count == 1)
  }

  @Test func plainTextStaysOnOneLine() {
    let lines = Lines()
    let logger = Logger(label: "test") {
      LineLog(label: $0, level: .info, isJSON: false, write: lines.add)
    }
    logger.info("two\nlines", metadata: ["why": "a\nb"])
    #expect(lines.all.first?.hasSuffix("info two lines why=a b\n") == true)
  }
}
