import Testing

@testable import Kernel

/// One format in the four languages. `_` stands for U+00A0 and `~` for U+202F, to be seen.
struct FormatCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let write: @Sendable (Reader) -> String
  let expected: [Language: String]

  init(
    _ name: String, fr: String, nl: String, de: String, en: String,
    _ write: @escaping @Sendable (Reader) -> String
  ) {
    (testDescription, self.write) = (name, write)
    expected = [.fr: fr, .nl: nl, .de: de, .en: en]
  }

  init(_ name: String, all: String, _ write: @escaping @Sendable (Reader) -> String) {
    self.init(name, fr: all, nl: all, de: all, en: all, write)
  }

  func check() {
    for language in Language.allCases {
      let shown = write(Reader(language: language))
        .replacing("\u{A0}", with: "_").replacing("\u{202F}", with: "~")
      #expect(shown == expected[language], "in \(language)")
    }
  }
}

/// A day by its ISO form, for tests.
func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(daysSinceEpoch: 0) }

/// A time by its form `07:30`, for tests.
func time(_ text: String) -> LocalTime { LocalTime(text) ?? .midnight }

@Suite struct ReaderDateTests {
  static let monday = day("2025-11-24")

  @Test(arguments: [
    FormatCase(
      "long date", fr: "lundi 24 novembre 2025", nl: "maandag 24 november 2025",
      de: "Montag, 24. November 2025", en: "Monday 24 November 2025"
    ) { $0.longDate(monday) },
    FormatCase(
      "the first of a month", fr: "dimanche 1er mars 2026", nl: "zondag 1 maart 2026",
      de: "Sonntag, 1. März 2026", en: "Sunday 1 March 2026"
    ) { $0.longDate(day("2026-03-01")) },
    FormatCase(
      "short date", fr: "lun. 24 nov.", nl: "ma 24 nov", de: "Mo., 24. Nov.", en: "Mon 24 Nov"
    ) { $0.shortDate(monday) },
    FormatCase(
      "short date in June", fr: "mer. 3 juin", nl: "wo 3 jun", de: "Mi., 3. Juni", en: "Wed 3 Jun"
    ) { $0.shortDate(day("2026-06-03")) },
    FormatCase(
      "numeric date", fr: "24/11/2025", nl: "24/11/2025", de: "24.11.2025", en: "24/11/2025"
    ) { $0.numericDate(monday) },
    FormatCase(
      "padded date", fr: "06/03/2026", nl: "06/03/2026", de: "06.03.2026", en: "06/03/2026"
    ) { $0.numericDate(day("2026-03-06")) },
    FormatCase("time", all: "14:30") { $0.clockTime(time("14:30")) },
    FormatCase("midnight", all: "00:00") { $0.clockTime(.midnight) },
    FormatCase("range", all: "09:05–09:25") { $0.timeRange(time("09:05"), time("09:25")) },
    FormatCase(
      "date and time", fr: "24/11/2025 14:30", nl: "24/11/2025 14:30", de: "24.11.2025 14:30",
      en: "24/11/2025 14:30"
    ) { $0.dateTime(Instant(monday, time("14:30"))) },
    FormatCase(
      "day and month", fr: "24 novembre", nl: "24 november", de: "24. November", en: "24 November"
    ) { $0.dayAndMonth(monday) },
    FormatCase(
      "month and year", fr: "août 2026", nl: "augustus 2026", de: "August 2026", en: "August 2026"
    ) { $0.monthAndYear(day("2026-08-31")) },
    FormatCase(
      "days of one month", fr: "1er–7 décembre", nl: "1–7 december", de: "1.–7. Dezember",
      en: "1–7 December"
    ) { $0.dayRange(day("2025-12-01"), day("2025-12-07")) },
    FormatCase(
      "days of two months", fr: "29 décembre–4 janvier", nl: "29 december–4 januari",
      de: "29. Dezember–4. Januar", en: "29 December–4 January"
    ) { $0.dayRange(day("2025-12-29"), day("2026-01-04")) },
    FormatCase("week", fr: "semaine 48", nl: "week 48", de: "Woche 48", en: "week 48") {
      $0.ordinalWeek(monday)
    },
    FormatCase("first week", fr: "semaine 1", nl: "week 1", de: "Woche 1", en: "week 1") {
      $0.ordinalWeek(day("2025-12-29"))
    },
    FormatCase("weekday", fr: "dimanche", nl: "zondag", de: "Sonntag", en: "Sunday") {
      $0.weekdayName(7)
    },
    FormatCase("no such weekday", all: "") { $0.weekdayName(8) },
    FormatCase("month", fr: "décembre", nl: "december", de: "Dezember", en: "December") {
      $0.monthName(12)
    },
    FormatCase("age", fr: "84_ans", nl: "84_jaar", de: "84_Jahre", en: "84_years") {
      $0.age(day("1941-11-24"), on: monday)
    },
    FormatCase("age of one", fr: "1_an", nl: "1_jaar", de: "1_Jahr", en: "1_year") {
      $0.age(day("2023-11-25"), on: monday)
    },
  ])
  func dates(_ format: FormatCase) { format.check() }

  @Test(arguments: [
    FormatCase("today", fr: "aujourd’hui", nl: "vandaag", de: "heute", en: "today") {
      $0.relativeDate(monday, today: monday)
    },
    FormatCase("yesterday", fr: "hier", nl: "gisteren", de: "gestern", en: "yesterday") {
      $0.relativeDate(day("2025-11-23"), today: monday)
    },
    FormatCase("tomorrow", fr: "demain", nl: "morgen", de: "morgen", en: "tomorrow") {
      $0.relativeDate(day("2025-11-25"), today: monday)
    },
    FormatCase(
      "two days ago", fr: "samedi 22 novembre", nl: "zaterdag 22 november",
      de: "Samstag, 22. November", en: "Saturday 22 November"
    ) { $0.relativeDate(day("2025-11-22"), today: monday) },
    FormatCase(
      "seven days ago", fr: "lundi 17 novembre", nl: "maandag 17 november",
      de: "Montag, 17. November", en: "Monday 17 November"
    ) { $0.relativeDate(day("2025-11-17"), today: monday) },
    FormatCase(
      "eight days ago", fr: "16 novembre", nl: "16 november", de: "16. November", en: "16 November"
    ) { $0.relativeDate(day("2025-11-16"), today: monday) },
    FormatCase(
      "another year", fr: "1er janvier 2024", nl: "1 januari 2024", de: "1. Januar 2024",
      en: "1 January 2024"
    ) { $0.relativeDate(day("2024-01-01"), today: monday) },
    FormatCase(
      "near, but another year", fr: "jeudi 1er janvier 2026", nl: "donderdag 1 januari 2026",
      de: "Donnerstag, 1. Januar 2026", en: "Thursday 1 January 2026"
    ) { $0.relativeDate(day("2026-01-01"), today: day("2025-12-28")) },
    FormatCase(
      "moment", fr: "hier à 14:30", nl: "gisteren om 14:30", de: "gestern um 14:30",
      en: "yesterday at 14:30"
    ) {
      $0.relativeMoment(
        Instant(day("2025-11-23"), time("14:30")), now: Instant(monday, time("07:10")))
    },
  ])
  func relativeDates(_ format: FormatCase) { format.check() }
}

@Suite struct ReaderNumberTests {
  @Test(arguments: [
    FormatCase("number", fr: "1~234", nl: "1.234", de: "1.234", en: "1,234") { $0.number(1234) },
    FormatCase("three digits", all: "999") { $0.number(999) },
    FormatCase(
      "millions, negative", fr: "−1~234~567", nl: "−1.234.567", de: "−1.234.567", en: "−1,234,567"
    ) { $0.number(-1_234_567) },
    FormatCase("decimal", fr: "1~234,5", nl: "1.234,5", de: "1.234,5", en: "1,234.5") {
      $0.decimal(1234.5, 1)
    },
    FormatCase("rounded", fr: "1,00", nl: "1,00", de: "1,00", en: "1.00") { $0.decimal(0.999, 2) },
    FormatCase("no minus before zero", fr: "0,0", nl: "0,0", de: "0,0", en: "0.0") {
      $0.decimal(-0.01)
    },
    FormatCase("not a number", all: "–") { $0.decimal(.nan) },
    FormatCase("amount", fr: "1~234,50_€", nl: "€_1.234,50", de: "1.234,50_€", en: "€1,234.50") {
      $0.amount(cents: 123_450)
    },
    FormatCase("debt", fr: "−0,05_€", nl: "€_−0,05", de: "−0,05_€", en: "−€0.05") {
      $0.amount(cents: -5)
    },
    FormatCase("percent", fr: "12,5_%", nl: "12,5%", de: "12,5_%", en: "12.5%") {
      $0.percent(12.5, 1)
    },
    FormatCase("whole percent", fr: "100_%", nl: "100%", de: "100_%", en: "100%") {
      $0.percent(100)
    },
    FormatCase("duration", fr: "6_h_20", nl: "6_u_20", de: "6_Std._20", en: "6_h_20") {
      $0.duration(minutes: 380)
    },
    FormatCase("padded duration", fr: "1_h_05", nl: "1_u_05", de: "1_Std._05", en: "1_h_05") {
      $0.duration(minutes: 65)
    },
    FormatCase("whole hours", fr: "6_h", nl: "6_u", de: "6_Std.", en: "6_h") {
      $0.duration(minutes: 360)
    },
    FormatCase("minutes", fr: "59_min", nl: "59_min", de: "59_Min.", en: "59_min") {
      $0.duration(minutes: 59)
    },
    FormatCase("early", fr: "−1_h", nl: "−1_u", de: "−1_Std.", en: "−1_h") {
      $0.duration(minutes: -60)
    },
    FormatCase("distance", fr: "12,3_km", nl: "12,3_km", de: "12,3_km", en: "12.3_km") {
      $0.distance(metres: 12_345)
    },
    FormatCase("near", all: "999_m") { $0.distance(metres: 999) },
    FormatCase("far", fr: "1~234_km", nl: "1.234_km", de: "1.234_km", en: "1,234_km") {
      $0.distance(metres: 1_234_400)
    },
  ])
  func numbers(_ format: FormatCase) { format.check() }
}

@Suite struct ReaderNameTests {
  @Test(arguments: [
    FormatCase("three", fr: "a, b et c", nl: "a, b en c", de: "a, b und c", en: "a, b and c") {
      $0.list(["a", "b", "c"])
    },
    FormatCase("two", fr: "a ou b", nl: "a of b", de: "a oder b", en: "a or b") {
      $0.alternatives(["a", "b"])
    },
    FormatCase("one", all: "a") { $0.list(["a"]) },
    FormatCase("none", all: "") { $0.list([]) },
    FormatCase("list name", all: "LAMBERT Marie-Louise") {
      $0.listName(family: "Lambert", given: "Marie-Louise")
    },
    FormatCase("head name", all: "Zoé DE PRÉZ") { $0.headName(family: "De Préz", given: "Zoé") },
    FormatCase(
      "madam", fr: "Mme_Lambert", nl: "mevr._Lambert", de: "Frau_Lambert", en: "Ms_Lambert"
    ) { $0.formalName(family: "Lambert", given: "Marie", .madam) },
    FormatCase("sir", fr: "M._Claes", nl: "dhr._Claes", de: "Herr_Claes", en: "Mr_Claes") {
      $0.formalName(family: "Claes", given: "Jan", .sir)
    },
    FormatCase("title not known", all: "Jan Claes") {
      $0.formalName(family: "Claes", given: "Jan", nil)
    },
    FormatCase(
      "title before a whole name", fr: "Mme_Marie LAMBERT", nl: "mevr._Marie LAMBERT",
      de: "Frau_Marie LAMBERT", en: "Ms_Marie LAMBERT"
    ) { $0.titled("Marie LAMBERT", .madam) },
    FormatCase("no title before a name", all: "Jan Claes") { $0.titled("Jan Claes", nil) },
    FormatCase("initials", all: "ML") { $0.initials(family: "Lambert", given: "Marie-Louise") },
    FormatCase("one initial", all: "L") { $0.initials(family: "Lambert", given: "") },
  ])
  func namesAndLists(_ format: FormatCase) { format.check() }

  @Test func frenchTextsAreSpaced() {
    let text = Text(
      "test", fr: "Vraiment ? Non ; « oui » : voilà !", nl: "Echt ? Nee", de: "Ja ?", en: "Yes ?")
    #expect(text.fr == "Vraiment\u{202F}? Non\u{202F}; «\u{202F}oui\u{202F}»\u{A0}: voilà\u{202F}!")
    #expect(text.nl == "Echt ? Nee")
  }

  @Test func aParticleBelongsToTheName() {
    let names = ["Dupont", "De Prez", "D’Hondt", "Deprez", "Éloy", "dumont", "Eeckhout"]
    let keys = names.sorted {
      NameOrder.key(family: $0, given: "A") < NameOrder.key(family: $1, given: "A")
    }
    #expect(keys == ["De Prez", "Deprez", "D’Hondt", "dumont", "Dupont", "Eeckhout", "Éloy"])
  }

  @Test func shortFamilyNamesComeBeforeLongerOnes() {
    #expect(
      NameOrder.key(family: "Lambert", given: "Zoé") < NameOrder.key(family: "Lamberts", given: "A")
    )
  }
}
