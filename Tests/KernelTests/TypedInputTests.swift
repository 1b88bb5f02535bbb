import Kernel
import Testing

@Suite struct TypedInputTests {
  @Test(arguments: [
    ("7:30", "07:30:00"), ("07:30", "07:30:00"), ("07h30", "07:30:00"), ("7u30", "07:30:00"),
    ("7.30", "07:30:00"), ("730", "07:30:00"), ("0730", "07:30:00"), ("07:30:00", "07:30:00"),
    ("07:30:15", "07:30:15"), ("7h", "07:00:00"), ("7", "07:00:00"), ("7 Uhr 30", "07:30:00"),
    ("7 Uhr", "07:00:00"), ("7 h 30", "07:30:00"), ("7H30", "07:30:00"), ("19u", "19:00:00"),
    ("19.30 uur", "19:30:00"), ("7,30", "07:30:00"), ("7:30 pm", "19:30:00"),
    ("12:15 AM", "00:15:00"), ("12 pm", "12:00:00"), ("midi", "12:00:00"), ("minuit", "00:00:00"),
    ("à 7h30", "07:30:00"), ("om 7u", "07:00:00"), ("um 7:30", "07:30:00"), ("0", "00:00:00"),
    ("24:00", "24:00:00"), ("073000", "07:30:00"), ("7h30 min", "07:30:00"),
    (" 7:30\u{A0}", "07:30:00"), ("23:59", "23:59:00"), ("930", "09:30:00"),
  ])
  func times(_ text: String, _ expected: String) throws {
    #expect(try TimeInput.read(text).withSeconds == expected)
  }

  @Test(arguments: [
    ("", InputError.timeMissing), ("7:60", .noSuchTime), ("25:00", .noSuchTime),
    ("24:01", .noSuchTime), ("7:5", .timeUnreadable), ("7,5", .timeUnreadable),
    ("0,3125", .timeUnreadable), ("tôt", .timeUnreadable), ("7:30:00:00", .timeUnreadable),
    ("13 pm", .timeUnreadable), ("12345", .timeUnreadable), ("07/30", .timeUnreadable),
    ("7:30-9:00", .timeUnreadable), ("99999999999999999999", .timeUnreadable),
    ("24:00:01", .noSuchTime), ("-7:30", .timeUnreadable),
  ])
  func wrongTimes(_ text: String, _ refusal: InputError) {
    #expect(throws: refusal) { try TimeInput.read(text) }
  }

  @Test(arguments: [
    "7:30-9:00", "07h30 - 9h", "de 7h30 à 9h", "7u30 tot 9u", "7.30 bis 9 Uhr", "730–900",
    "entre 7h30 et 9h", "7:30 to 9:00", "van 7u30 tot 9u",
  ])
  func ranges(_ text: String) throws {
    let (start, end) = try TimeInput.readRange(text)
    #expect((start.description, end.description) == ("07:30", "09:00"))
  }

  @Test(arguments: ["7:30", "7-8-9", "matin", "7:30 à"])
  func wrongRanges(_ text: String) {
    #expect(throws: InputError.self) { try TimeInput.readRange(text) }
  }

  @Test(arguments: [
    ("45", 45), ("45 min", 45), ("45'", 45), ("1h30", 90), ("1 h", 60), ("1u15", 75), ("1:30", 90),
    ("0:45", 45), ("1 Std. 30", 90), ("1,5 h", 90), ("0,25 u", 15), ("90 mn", 90), ("1 uur", 60),
    ("45,0", 45), ("1 h 05 min", 65), ("2 Stunden", 120), ("0", 0),
  ])
  func durations(_ text: String, _ expected: Int) throws {
    #expect(try DurationInput.minutes(text) == expected)
  }

  @Test(arguments: [
    ("", InputError.durationMissing), ("1h75", .durationUnreadable), ("long", .durationUnreadable),
    ("-5", .durationUnreadable), ("45,5", .durationUnreadable), ("1:2:3", .durationUnreadable),
    ("999999999999999999999", .durationUnreadable),
  ])
  func wrongDurations(_ text: String, _ refusal: InputError) {
    #expect(throws: refusal) { try DurationInput.minutes(text) }
  }

  @Test(arguments: [
    ("12", 12.0), ("12,5", 12.5), ("12.5", 12.5), ("1 234,5", 1234.5), ("1\u{202F}234,5", 1234.5),
    ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1'234.5", 1234.5), ("50,4114", 50.4114),
    ("4.444", 4.444), ("-3,5", -3.5), ("−3,5", -3.5), ("+7", 7), (",5", 0.5), ("5,", 5),
    ("1.234.567", 1_234_567), ("1.234.567,8", 1_234_567.8),
  ])
  func decimals(_ text: String, _ expected: Double) throws {
    #expect(try NumberInput.decimal(text) == expected)
  }

  @Test(arguments: [
    ("45", 45), ("1 234", 1234), ("1.234", 1234), ("1,234", 1234), ("45,0", 45), ("-2", -2),
    ("1.234.567", 1_234_567),
  ])
  func wholeNumbers(_ text: String, _ expected: Int) throws {
    #expect(try NumberInput.whole(text) == expected)
  }

  @Test(arguments: [
    ("", InputError.numberMissing), ("abc", .numberUnreadable), ("1.2.3", .numberUnreadable),
    ("1,2,3.4", .numberUnreadable), ("12a", .numberUnreadable), ("1e5", .numberUnreadable),
    ("1.23,4", .numberUnreadable), ("--1", .numberUnreadable), (",", .numberUnreadable),
    ("nan", .numberUnreadable), ("1,234,5", .numberUnreadable), ("٣", .numberUnreadable),
  ])
  func wrongNumbers(_ text: String, _ refusal: InputError) {
    #expect(throws: refusal) { try NumberInput.decimal(text) }
  }

  @Test func aFractionIsNoWholeNumber() {
    #expect(throws: InputError.numberNotWhole) { try NumberInput.whole("45,5") }
    #expect(throws: InputError.numberUnreadable) { try NumberInput.whole("99999999999999999999") }
  }

  @Test(arguments: ["oui", "OUI", "o", "ja", "J", "yes", "y", "x", "X", "1", "vrai", "✓", " waar "])
  func yes(_ text: String) throws { #expect(try YesNoInput.read(text)) }

  @Test(arguments: ["non", "n", "nee", "nein", "no", "0", "faux", "false", "-"])
  func no(_ text: String) throws { #expect(try !YesNoInput.read(text)) }

  @Test func neitherYesNorNo() {
    #expect(throws: InputError.yesNoMissing) { try YesNoInput.read(" ") }
    #expect(throws: InputError.yesNoUnreadable) { try YesNoInput.read("peut-être") }
  }

  @Test(arguments: [
    ("fr", ["fr"]), ("français", ["fr"]), ("FRANS", ["fr"]), ("Französisch", ["fr"]),
    ("fr-BE", ["fr"]), ("fr, nl; arabe", ["fr", "nl", "ar"]),
    ("français et italien", ["fr", "it"]),
    ("nl en fr", ["nl", "fr"]), ("fr, en", ["fr", "en"]), ("en", ["en"]), ("fr en", ["fr", "en"]),
    ("fr nl", ["fr", "nl"]), ("Deutsch und Türkisch", ["de", "tr"]), ("fr/nl/fr", ["fr", "nl"]),
    ("langue des signes", ["sfb"]),
  ])
  func languages(_ text: String, _ expected: [String]) throws {
    #expect(try LanguageInput.codes(text) == expected)
  }

  @Test func unknownLanguages() {
    #expect(throws: InputError.languageUnknown) { try LanguageInput.codes("fr, klingon") }
    #expect(throws: InputError.languageMissing) { try LanguageInput.codes(" , ") }
    #expect(throws: InputError.languageUnknown) { try LanguageInput.screen("italien") }
    #expect(Reader(language: .nl).languageName("ar") == "Arabisch")
    #expect(Reader(language: .nl).languageName("xx") == "xx")
  }

  @Test(arguments: [
    ("L’Hôtel-Dieu, Œuvre", "l hotel dieu oeuvre"), ("STRAßE", "strasse"), ("  a  b ", "a b"),
    ("Fontaine-l'Évêque", "fontaine l eveque"), ("e\u{301}te\u{301}", "ete"), ("Łódź", "lodz"),
    ("Ĳzer", "ijzer"), ("№ 12", "12"), ("Ελένη", "ελενη"), ("Ольга", "ольга"), ("ạ", "a"),
    ("😀", ""), ("", ""),
  ])
  func folding(_ text: String, _ expected: String) { #expect(TextFold.fold(text) == expected) }

  @Test func compactAndTokens() {
    #expect(TextFold.compact("Mont-sur-Marchienne") == "montsurmarchienne")
    #expect(TextFold.tokens("DE PREZ, Zoé") == ["de", "prez", "zoe"])
    #expect(TextFold.words("  de prez  zoe ") == ["de", "prez", "zoe"])
  }

  @Test(arguments: [
    ("lambert", "lambert", true), ("lambert", "lamber", true), ("lambert", "llambert", true),
    ("lambert", "lanbert", true), ("lambert", "lamebrt", true), ("lambert", "lanbrt", false),
    ("lambert", "alembrt", false), ("ab", "ba", true), ("", "a", true), ("", "ab", false),
    ("abc", "cba", false), ("aa", "aaa", true), ("lambert", "lambrte", false),
  ])
  func typos(_ left: String, _ right: String, _ isNear: Bool) {
    #expect(Typo.isNear(left, right) == isNear)
    #expect(Typo.isNear(right, left) == isNear)
  }
}
