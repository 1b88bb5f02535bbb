import Kernel
import Testing

@Suite struct DateInputTests {
  /// A spelling and the day it means, or the refusal, on Tuesday 24 November 2026.
  struct Case: CustomTestStringConvertible {
    let text: String, expected: String?, refusal: InputError?
    var testDescription: String { text }

    init(_ text: String, _ expected: String) {
      (self.text, self.expected, refusal) = (text, expected, nil)
    }
    init(_ text: String, _ refusal: InputError) {
      (self.text, expected, self.refusal) = (text, nil, refusal)
    }

    func check(_ purpose: DateInput.Purpose) {
      do {
        let date = try DateInput.read(text, today: day("2026-11-24"), as: purpose)
        #expect(date.description == expected)
      } catch {
        #expect(error == refusal)
      }
    }
  }

  @Test(arguments: [
    Case("2026-03-06", "2026-03-06"), Case("06/03/2026", "2026-03-06"),
    Case("6-3-26", "2026-03-06"), Case("6.3.2026", "2026-03-06"), Case("06032026", "2026-03-06"),
    Case("6032026", "2026-03-06"), Case("060326", "2026-03-06"), Case("20260306", "2026-03-06"),
    Case("6 mars 2026", "2026-03-06"), Case("6 maart 2026", "2026-03-06"),
    Case("6. März 2026", "2026-03-06"), Case("6 March 2026", "2026-03-06"),
    Case("March 6, 2026", "2026-03-06"), Case("6. Maerz 2026", "2026-03-06"),
    Case("6 mrt 2026", "2026-03-06"), Case("vendredi 6 mars 2026", "2026-03-06"),
    Case("ven. 6 mars 2026", "2026-03-06"), Case("vr 6 mrt 26", "2026-03-06"),
    Case("Freitag, 6. März 2026", "2026-03-06"), Case("Fri 6 Mar 2026", "2026-03-06"),
    Case("le 6 mars 2026", "2026-03-06"), Case("1er mars 2026", "2026-03-01"),
    Case("1ste maart 2026", "2026-03-01"), Case("3rd March 2026", "2026-03-03"),
    Case("2e mars 2026", "2026-03-02"), Case("6/3/2026", "2026-03-06"),
    Case("6 / 3 / 2026", "2026-03-06"), Case("06 03 2026", "2026-03-06"),
    Case("2026/3/6", "2026-03-06"), Case("2026.03.06", "2026-03-06"),
    Case("  06/03/2026\t", "2026-03-06"), Case("06/03/2026 00:00", "2026-03-06"),
    Case("06/03/2026 0:00:00", "2026-03-06"), Case("2026-03-06T00:00:00", "2026-03-06"),
    Case("2026-03-06T00:00:00Z", "2026-03-06"), Case("6–3–2026", "2026-03-06"),
    Case("6\u{A0}mars\u{A0}2026", "2026-03-06"), Case("15 AOÛT 2026", "2026-08-15"),
    Case("15 aout 2026", "2026-08-15"), Case("24/11/25", "2025-11-24"),
    Case("24112025", "2025-11-24"), Case("24.11.2025", "2025-11-24"),
    Case("31 déc. 1999", "1999-12-31"), Case("29/02/2028", "2028-02-29"),
    Case("demain", "2026-11-25"), Case("Aujourd’hui", "2026-11-24"), Case("hier", "2026-11-23"),
    Case("après-demain", "2026-11-26"), Case("avant-hier", "2026-11-22"),
    Case("morgen", "2026-11-25"), Case("overmorgen", "2026-11-26"),
    Case("gisteren", "2026-11-23"), Case("übermorgen", "2026-11-26"),
    Case("heute", "2026-11-24"), Case("vandaag", "2026-11-24"), Case("tomorrow", "2026-11-25"),
    Case("lundi", "2026-11-30"), Case("dinsdag", "2026-12-01"), Case("Mittwoch", "2026-11-25"),
    Case("6 mars", "2027-03-06"), Case("6/9", "2026-09-06"), Case("24 novembre", "2026-11-24"),
    Case("46-01-01", .noSuchDay), Case("1/1/46", "2046-01-01"), Case("1/1/47", "1947-01-01"),
    Case("", .dateMissing), Case(" \u{A0} ", .dateMissing), Case("31/02/2026", .noSuchDay),
    Case("29/02/2026", .noSuchDay), Case("0/3/2026", .noSuchDay),
    Case("03/13/2026", .monthBeforeDay),
    Case("32/01/2026", .noSuchDay), Case("6/3/226", .dateUnreadable),
    Case("lundi 6 mars 2026", .weekdayDiffers), Case("bientôt", .dateUnreadable),
    Case("46087", .dateUnreadable), Case("7:30", .dateUnreadable),
    Case("06/03/2026 14:30", .dateUnreadable), Case("1,5", .dateUnreadable),
    Case("6/3/2026/1", .dateUnreadable), Case("6 foo 2026", .dateUnreadable),
    Case("01/01/3026", .yearImplausible), Case("99999999999999999999", .dateUnreadable),
    Case("-", .dateUnreadable), Case("6 mars mars", .dateUnreadable), Case("T", .dateUnreadable),
    Case("2026", .dateUnreadable), Case("mars 2026", .dateUnreadable),
  ])
  func days(_ spelling: Case) { spelling.check(.day) }

  /// Every month, as each language writes it: whole, in capitals, without accents, and short.
  @Test(arguments: Language.allCases, 1...12)
  func months(_ language: Language, _ month: Int) throws {
    let name = Reader(language: language).monthName(month)
    let day = try #require(LocalDate(year: 2026, month: month, day: 6))
    for spelling in [name, name.uppercased(), TextFold.fold(name), "\(name)."] {
      for text in ["6 \(spelling) 2026", "6. \(spelling) 26", "06-\(spelling)-2026"] {
        #expect(try DateInput.read(text, today: day) == day, "\(text)")
      }
    }
  }

  @Test(arguments: [
    Case("6 janv. 2026", "2026-01-06"), Case("6 févr. 2026", "2026-02-06"),
    Case("6 avr. 2026", "2026-04-06"), Case("6 juil. 2026", "2026-07-06"),
    Case("6 sept. 2026", "2026-09-06"), Case("6 oct 2026", "2026-10-06"),
    Case("6 jan 2026", "2026-01-06"), Case("6 mei 2026", "2026-05-06"),
    Case("6 aug 2026", "2026-08-06"), Case("6 okt 2026", "2026-10-06"),
    Case("6. Jän. 2026", "2026-01-06"), Case("6. Mai 2026", "2026-05-06"),
    Case("6. Dez. 2026", "2026-12-06"), Case("6 May 2026", "2026-05-06"),
    Case("Dec 6 2026", "2026-12-06"), Case("6 Sep 2026", "2026-09-06"),
  ])
  func shortMonths(_ spelling: Case) { spelling.check(.day) }

  @Test(arguments: [
    Case("12/3/48", "1948-03-12"), Case("120348", "1948-03-12"), Case("12/03/1948", "1948-03-12"),
    Case("30/7/85", "1985-07-30"), Case("25/11/26", "1926-11-25"),
    Case("24/11/26", .yearAmbiguous(earlier: 1926, later: 2026)),
    Case("1/1/21", .yearAmbiguous(earlier: 1921, later: 2021)), Case("1/1/20", "2020-01-01"),
    Case("24/11/2026", "2026-11-24"), Case("25/11/2026", .birthInFuture),
    Case("1/1/1901", "1901-01-01"), Case("1/1/1900", .birthTooLongAgo),
    Case("6 mars", .yearMissing),
    Case("demain", .birthInFuture), Case("hier", "2026-11-23"), Case("29/2/00", "2000-02-29"),
    Case("29/2/01", .noSuchDay),
  ])
  func birthDates(_ spelling: Case) { spelling.check(.birth) }

  @Test func everyRefusalHasItsWords() {
    for refusal in [
      InputError.dateMissing, .dateUnreadable, .noSuchDay, .monthBeforeDay, .weekdayDiffers,
      .yearMissing, .yearImplausible, .yearAmbiguous(earlier: 1926, later: 2026), .birthInFuture,
      .birthTooLongAgo, .timeMissing, .timeUnreadable, .noSuchTime, .timeRangeUnreadable,
      .durationMissing, .durationUnreadable, .numberMissing, .numberUnreadable, .numberNotWhole,
      .yesNoMissing, .yesNoUnreadable, .languageMissing, .languageUnknown,
    ] {
      for language in Language.allCases {
        let words = Reader(language: language).text(refusal.message)
        #expect(words != refusal.message.key && !words.contains("{"))
      }
    }
  }
}
