import Care
import Kernel
import Testing

@testable import Exchange

/// Absences and skills of the service in a file of carers.
@Suite struct ImportAbsenceTests {
  static let today = LocalDate(year: 2026, month: 3, day: 6) ?? LocalDate(daysSinceEpoch: 0)
  static let stoma = OwnSkill(code: "stomie", name: "Stomie")

  static func read(_ lines: [String], skills: [OwnSkill] = []) throws -> ImportFile<CarerDraft> {
    try ImportReader(today: today, ownSkills: skills)
      .carers(Array(lines.joined(separator: "\n").utf8))
  }

  struct Header: CustomTestStringConvertible {
    let testDescription: String, header: String, kind: String
  }

  static let headers = [
    Header(
      testDescription: "French", header: "Nom;Qualification;Absent du;Absent au;Motif d’absence",
      kind: "congé"),
    Header(
      testDescription: "Dutch",
      header: "Naam;Kwalificatie;Afwezig van;Afwezig tot en met;Reden van afwezigheid",
      kind: "verlof"),
    Header(
      testDescription: "German",
      header: "Name;Qualifikation;Abwesend von;Abwesend bis;Grund der Abwesenheit", kind: "Urlaub"),
    Header(
      testDescription: "English",
      header: "Last name;Qualification;Absent from;Absent until;Reason for absence", kind: "leave"),
  ]

  @Test(arguments: headers)
  func absencesAreReadInFourLanguages(_ item: Header) throws {
    let file = try Self.read([item.header, "Leroy;;09/03/2026;13/03/2026;\(item.kind)"])
    #expect(file.issues.isEmpty && file.columns.unknown.isEmpty)
    let absence = try #require(file.drafts.first?.absences.first)
    #expect(absence.kind == .leave)
    #expect(absence.from == Instant(Self.today.adding(days: 3), .midnight))
    #expect(absence.until == Instant(Self.today.adding(days: 8), .midnight))
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String, cells: String
    /// Hours from midnight of 9 March, `nil` for a refusal.
    let span: (from: Int, until: Int)?, problem: String?
  }

  static let cases: [Case] = [
    Case(testDescription: "one day", cells: "9/3/26;;", span: (0, 24), problem: nil),
    Case(
      testDescription: "an afternoon", cells: "09/03/2026 13:00;09/03/2026 17u30;maladie",
      span: (13, 17), problem: nil),
    Case(
      testDescription: "as programs write it", cells: "2026-03-09T08:00;2026-03-10;",
      span: (8, 48), problem: nil),
    Case(
      testDescription: "an end without a beginning", cells: ";10/03/2026;", span: nil,
      problem: "import.absence.no-day"),
    Case(
      testDescription: "an end before the beginning", cells: "10/03/2026;09/03/2026;", span: nil,
      problem: "absence.end.before-start"),
    Case(
      testDescription: "a reason that nobody knows", cells: "10/03/2026;;xyz", span: nil,
      problem: "import.word.unknown"),
    Case(testDescription: "nothing", cells: ";;", span: nil, problem: nil),
  ]

  @Test(arguments: cases)
  func aCellIsADayOrAMoment(_ item: Case) throws {
    let file = try Self.read(["Numéro;Absent du;Absent au;Motif d’absence", "C1;\(item.cells)"])
    #expect(file.issues.map(\.reason.key) == [item.problem].compactMap { $0 })
    let absence = file.drafts.first?.absences.first
    #expect((absence == nil) == (item.span == nil))
    guard let absence, let span = item.span else { return }
    let midnight = Instant(Self.today.adding(days: 3), .midnight)
    #expect(absence.from.seconds(since: midnight) / 3600 == span.from)
    #expect(absence.until.seconds(since: midnight) / 3600 == span.until)
  }

  @Test func skillsOfTheServiceAreKnownAndOthersAreTold() throws {
    let lines = [
      "Nom;Qualification;Compétences", "Leroy;infirmier;toilette, STOMIE",
      "Peeters;infirmier;Trachéo + stomie", "Benali;infirmier;tracheo, yoga",
    ]
    let none = try Self.read(lines)
    let refusals = none.issues.map(\.refusal)
    #expect(none.drafts.isEmpty)
    #expect(
      UnknownSkill.all(in: refusals).map { "\($0.name) \($0.rows)" } == [
        "STOMIE 2", "Trachéo 2", "yoga 1",
      ])
    let file = try Self.read(lines, skills: [Self.stoma].compactMap { $0 })
    #expect(file.drafts.map { $0.skills?.map(\.code).sorted() } == [["hygiene", "stomie"]])
    #expect(UnknownSkill.all(in: file.issues.map(\.refusal)).map(\.name) == ["Trachéo", "yoga"])
  }

  @Test(arguments: Language.allCases)
  func theExampleHasAbsences(_ language: Language) throws {
    let bytes = ImportExample.csv(.carers, in: language, on: Self.today)
    let file = try ImportReader(today: Self.today).carers(bytes)
    #expect(file.issues.isEmpty && file.columns.unknown.isEmpty)
    #expect(file.drafts.flatMap(\.absences).map(\.kind) == [.training, .leave])
    let template = try ImportReader(today: Self.today).carers(
      ImportTemplate.csv(.carers, in: language))
    #expect(template.columns.unknown.isEmpty)
  }

  @Test func refusedRowsAreKeptAsTheyWere() throws {
    let lines = ["Nom;Qualification", "Leroy;infirmier", "Peeters;pilote", "\"De; Prez\";"]
    let file = try Self.read(lines)
    let kept = RefusedRows.original(file.table, rows: [3], file.columns)
    let again = try CSVTable(kept)
    #expect(again.header.cells == ["Nom", "Qualification"])
    #expect(again.rows.map(\.cells) == [["Peeters", "pilote"]])
  }
}
