import Testing

@testable import Web

@Suite struct HTMLTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String, html: HTML, expected: String
    init(_ name: String, _ html: HTML, _ expected: String) {
      (testDescription, self.html, self.expected) = (name, html, expected)
    }
  }

  private static let hostile = "<script>alert(\"x\")</script> & 'y'"
  private static let escaped =
    "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;"

  @Test(arguments: [
    Case("content", "<p>\(hostile)</p>", "<p>\(escaped)</p>"),
    Case("quoted attribute", "<a title=\"\(hostile)\">", "<a title=\"\(escaped)\">"),
    Case(
      "inside a textarea", "<textarea>\("</textarea>")</textarea>",
      "<textarea>&lt;/textarea&gt;</textarea>"),
    Case(
      "inside a title", "<title>\("</title><b>")</title>", "<title>&lt;/title&gt;&lt;b&gt;</title>"),
    Case("clean text stays", "<p>\("Élodie D’Hondt — 24 €")</p>", "<p>Élodie D’Hondt — 24 €</p>"),
    Case("each sign alone: &", "\("&")", "&amp;"),
    Case("each sign alone: <", "\("<")", "&lt;"),
    Case("each sign alone: >", "\(">")", "&gt;"),
    Case("each sign alone: \"", "\("\"")", "&quot;"),
    Case("each sign alone: '", "\("'")", "&#39;"),
    Case("markup is not escaped twice", "\("<b>" as HTML)", "<b>"),
    Case("control characters fall away", "\("a\u{0}b\u{8}c\u{1B}d")", "abcd"),
    Case("newlines and tabs stay", "\("a\n\tb")", "a\n\tb"),
    Case("number", "\(1234)", "1234"),
    Case("absent text", "[\(nil as String?)]", "[]"),
    Case("absent markup", "[\(nil as HTML?)]", "[]"),
    Case("pieces", "\(["<i>" as HTML, "</i>"])", "<i></i>"),
    Case("absent attribute", "<a\(attribute: "id", nil)>", "<a>"),
    Case("attribute", "<a\(attribute: "id", "x\"y")>", "<a id=\"x&quot;y\">"),
    Case("attribute that holds", "<a\(attribute: "hidden", if: true)>", "<a hidden>"),
    Case("attribute that does not", "<a\(attribute: "hidden", if: false)>", "<a>"),
    Case("component", "\(Tag("<")) ", "<span class=\"tag\">&lt;</span> "),
  ])
  func holes(_ html: Case) {
    #expect(html.html.text == html.expected)
  }

  @Test func everyByteIsEitherKeptOrEscaped() {
    for value in UInt8.min...127 {
      let typed = "a\(Character(UnicodeScalar(value)))b"
      let text = HTML(typed).text
      let isSafe = !text.dropFirst().dropLast().contains { "<>\"'".contains($0) }
      #expect(isSafe, "byte \(value) came through as \(text)")
    }
  }

  @Test func spriteHoldsOnlyWhatThePageUses() {
    let used: HTML = "\(Icon.lock)\(Icon.lock)\(Icon.car)"
    let symbols = Sprite.symbols(usedIn: used.text)
    #expect(symbols.text.ranges(of: "<symbol").count == 2)
    #expect(symbols.text.contains("id=\"i-lock\""))
  }

  @Test(arguments: Icon.allCases) func everyIconIsDrawn(_ icon: Icon) {
    #expect(!icon.drawing.isEmpty)
  }
}
