import Testing

@testable import Web

@Suite struct AssetTests {
  private func assets() throws -> Assets { try Assets(fonts: nil) }

  @Test func sheetAndScriptAreSmall() throws {
    let assets = try assets()
    for (name, limit) in [
      ("filrouge.css", 15_360), ("planning.css", 9_216), ("filrouge.js", 9_216),
      ("board.js", 10_240),
    ] {
      let address = try #require(assets.address(of: name)).split(separator: "/").last
      let file = try #require(assets.file(at: String(address ?? "")))
      #expect(try #require(file.gzip).count <= limit, "\(name)")
    }
  }

  @Test func onlyThePlanningLoadsItsSheet() throws {
    let assets = try assets()
    #expect(!assets.head(hasPlanning: false).text.contains("planning."))
    let sheets = assets.head(hasPlanning: true).text.matches(
      of: /filrouge\.\w+\.css|planning\.\w+\.css/)
    #expect(sheets.count == 2)
  }

  @Test func addressesChangeWithTheContent() throws {
    let address = try #require(try assets().address(of: "filrouge.css"))
    #expect(address.wholeMatch(of: /\/assets\/filrouge\.[0-9a-f]{12,16}\.css/) != nil)
  }

  @Test func gzipIsReadBackByTheSystem() throws {
    let packed = try #require(Gzip.compressed(Array("abcabcabc".utf8)))
    #expect(packed.starts(with: [0x1F, 0x8B, 8]))
  }

  @Test func everyClassOfTheBoardIsThere() {
    for name in [".s0{", ".s288{", ".d1{", ".d144{"] {
      #expect(StyleSheet.slots.contains(name))
    }
  }

  @Test func modulesStandAfterThoseTheyImport() {
    let script = ScriptBundle.bundle([
      (name: "a.js", text: "import { b } from \"./b.js\";\n// note\nb();\n"),
      (name: "b.js", text: "export function b() {}\n"),
    ])
    #expect(script == "export function b() {}\nb();")
  }

  @Test func sheetsLoseCommentsButNoRule() {
    let text = StyleSheet.stripped("/* one */\n.a {\n  color: red;\n  margin: 0 auto }\n")
    #expect(text == ".a{color:red;margin:0 auto }")
  }
}
