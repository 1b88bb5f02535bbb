import Testing

@testable import Web

@Suite struct MultipartTests {
  private func body(_ text: String) -> [UInt8] {
    Array(text.replacing("\n", with: "\r\n").utf8)
  }

  @Test func readsFieldsAndFiles() throws {
    let sent = body(
      """
      --x
      Content-Disposition: form-data; name="note"

      deux
      lignes
      --x
      Content-Disposition: form-data; name="file"; filename="C:\\dossier\\visites.csv"
      Content-Type: text/csv

      a;b
      --x--

      """)
    let form = try Multipart.form(sent, boundary: "x")
    #expect(form["note"] == "deux\nlignes")
    #expect(form.file("file")?.name == "visites.csv")
    #expect(form.file("file")?.bytes == Array("a;b".utf8))
  }

  @Test func aFileKeepsBytesThatLookLikeABoundary() throws {
    let content: [UInt8] = [0, 255, 13, 10, 45, 45, 121, 13, 10]
    let head = body("--x\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\n\n")
    let form = try Multipart.form(head + content + body("\n--x--"), boundary: "x")
    #expect(form.file("f")?.bytes == content)
  }

  @Test func anEmptyFileFieldIsAbsent() throws {
    let sent = body(
      "--x\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\n\n\n--x--")
    #expect(try Multipart.form(sent, boundary: "x").file("f") == nil)
  }

  @Test func quotesInNamesAreRead() throws {
    let sent = body("--x\nContent-Disposition: form-data; name=\"a%22b\"\n\n1\n--x--")
    #expect(try Multipart.form(sent, boundary: "x")["a\"b"] == "1")
  }

  @Test(arguments: [
    "", "--y--", "--x", "--x\n", "--xContent",
    "--x\nContent-Disposition: form-data; name=\"a\"\n\n1",
    "--x\nContent-Disposition: form-data\n\n1\n--x--", "--x\n\n1\n--x--",
    "--x\nno colon\n\n1\n--x--", "\n--x--",
  ])
  func whatIsCutOrTwistedIsRefused(_ text: String) {
    #expect(throws: Multipart.Malformed.self) {
      try Multipart.form(body(text), boundary: "x")
    }
  }

  @Test func everyTruncationIsRefused() throws {
    let sent = body(
      "--x\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\n\na;b;c\n--x--")
    for length in 0..<sent.count {
      #expect(throws: Multipart.Malformed.self) {
        try Multipart.form(Array(sent.prefix(length)), boundary: "x")
      }
    }
  }

  @Test func tooManyPartsAreRefused() {
    let part = "--x\nContent-Disposition: form-data; name=\"a\"\n\n1\n"
    let sent = body(String(repeating: part, count: Multipart.partLimit + 1) + "--x--")
    #expect(throws: Multipart.Malformed(what: "too many parts")) {
      try Multipart.form(sent, boundary: "x")
    }
  }

  @Test(
    arguments: [
      ("multipart/form-data; boundary=abc", "abc"),
      ("multipart/form-data; charset=utf-8; boundary=\"a b\"", nil),
      ("multipart/form-data", nil), ("text/plain; boundary=abc", nil),
      ("multipart/form-data; boundary=", nil),
      ("Multipart/Form-Data; Boundary=----WebKit1", "----WebKit1"),
    ] as [(String, String?)])
  func boundaryOfAContentType(_ type: String, _ expected: String?) {
    #expect(Multipart.boundary(ofContentType: type) == expected)
  }
}
