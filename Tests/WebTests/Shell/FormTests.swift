import Kernel
import Testing

@testable import Web

@Suite struct FormTests {
  @Test(arguments: [
    ("a=1&b=2", ["a": "1", "b": "2"]),
    ("name=D%27Hondt+%C3%89lodie", ["name": "D'Hondt Élodie"]),
    ("text=+a%0D%0Ab+", ["text": "a\nb"]),
    ("half=50%25&odd=%2&bad=%zz", ["half": "50%", "odd": "%2", "bad": "%zz"]),
    ("empty=&none", ["empty": "", "none": ""]),
    ("a=b=c", ["a": "b=c"]),
    ("", [:]),
  ])
  func readsWhatABrowserSends(_ body: String, _ expected: [String: String]) {
    let form = URLEncoding.form(body)
    for (name, value) in expected { #expect(form[name] == value) }
    #expect(form.fields.count == expected.count)
  }

  @Test func keepsValuesThatComeMoreThanOnce() {
    #expect(URLEncoding.form("day=1&day=3").values("day") == ["1", "3"])
  }

  @Test(
    arguments: [
      ("26/11/2026", Language.fr, "jeudi 26 novembre 2026"),
      ("26/11/2026", .nl, "donderdag 26 november 2026"),
      ("26.11.2026", .de, "Donnerstag, 26. November 2026"),
      ("31/02/2026", .fr, nil), ("après-demain", .fr, nil), ("", .fr, nil),
    ] as [(String, Language, String?)])
  func aDateStandsUnderItsFieldInWords(_ typed: String, _ language: Language, _ words: String?) {
    let fields = Fields(Reader(language: language), Form(["day": typed]))
    let said = fields.date("day", "form.unreadable").text.firstMatch(of: /data-read[^>]*>([^<]+)/)
    #expect(said.map { String($0.output.1) } == words)
  }

  @Test func readingKeepsOneProblemForEachField() {
    var reading = FormReading(Form(["start": "7x", "name": ""]))
    let start = reading.required("start", "form.unreadable", else: "form.time.unreadable") { _ in
      nil as LocalTime?
    }
    _ = reading.text("name", "form.unreadable")
    reading.refuse("name", "form.time.unreadable")
    #expect(start == nil)
    #expect(
      reading.problems == [
        Problem(field: "start", message: "form.time.unreadable"),
        Problem(field: "name", message: "form.unreadable"),
      ])
  }

  @Test func fieldsShowWhatWasTypedAndWhatIsWrong() {
    let reader = Reader(language: .fr)
    let fields = Fields(
      reader, Form(["birth": "<31/02>"]),
      [Problem(field: "birth", message: "form.date.unreadable")])
    let html = fields.date("birth", "search.people").text
    #expect(html.contains("value=\"&lt;31/02&gt;\""))
    #expect(html.contains("aria-invalid=\"true\""))
    #expect(html.contains("aria-describedby=\"birth-hint birth-error\""))
    #expect(fields.summary.text.contains("<a href=\"#birth\">Écrivez la date comme 14/03/1941</a>"))
  }

  @Test func passwordsAreNeverPutBack() {
    let fields = Fields(Reader(language: .fr), Form(["password": "secret"]))
    #expect(!fields.text("password", "account.password", kind: .password).text.contains("secret"))
  }
}

@Suite struct FormTokenTests {
  @Test func acceptsEveryMaskOfItsSecretAndNoOther() {
    let token = FormToken(), other = FormToken()
    let first = token.masked(), second = token.masked()
    #expect(first != second)
    #expect(token.accepts(first) && token.accepts(second))
    #expect(!other.accepts(first))
  }

  @Test func carriesWhoseItIs() {
    let token = FormToken(String(repeating: "s", count: 43), of: "0123456789abcdef")
    let masked = token?.masked() ?? ""
    #expect(token?.accepts(masked) == true)
    #expect(FormToken.owner(of: masked) == "0123456789abcdef")
    #expect(FormToken.owner(of: FormToken().masked()) == nil)
  }

  @Test(arguments: ["", "00", "zz", String(repeating: "0", count: 88), "é"])
  func refusesWhatIsNotAToken(_ text: String) {
    #expect(!FormToken().accepts(text))
  }

  @Test func refusesASecretThatIsTooShort() {
    #expect(FormToken("short") == nil)
  }
}

@Suite struct LinkTests {
  @Test(
    arguments: [
      ("/planning?date=2026-03-06", "/planning?date=2026-03-06"), ("//evil.example", nil),
      ("https://evil.example", nil), ("/\\evil.example", nil), ("javascript:alert(1)", nil),
      ("", nil), ("/a b", nil), ("/a\nb", nil),
    ] as [(String, String?)])
  func onlyPathsOfThisSiteAreFollowed(_ address: String, _ expected: String?) {
    #expect(Links.local(address) == expected)
  }

  @Test func queriesAreEncoded() {
    #expect(Links.query("/a", ("x", "Élodie & co")) == "/a?x=%C3%89lodie%20%26%20co")
    #expect(Links.query("/a", ("x", nil), ("y", "1")) == "/a?y=1")
  }
}
