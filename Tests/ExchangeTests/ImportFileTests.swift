import Care
import Exchange
import Foundation
import Kernel
import Testing

@Suite struct ImportFileTests {
  let reader = ImportReader(today: day("2026-03-06"))
  static let friday = day("2026-03-06")

  static func text(_ kind: ImportKind, _ language: Language) -> String {
    String(decoding: ImportExample.csv(kind, in: language, on: friday).dropFirst(3), as: UTF8.self)
  }

  /// The file of another program: other separator, encoding and line ends.
  static func file(
    _ kind: ImportKind, _ language: Language, _ separator: String, _ encoding: CSVEncoding
  ) throws -> [UInt8] {
    let table = try CSVTable(ImportExample.csv(kind, in: language, on: friday))
    let lines = ([table.header] + table.rows).map { row in
      row.cells.map { $0.contains(separator) ? "\"\($0)\"" : $0 }.joined(separator: separator)
    }
    return encoding.encode(lines.joined(separator: "\n"), mark: encoding != .windows1252)
  }

  @Test(arguments: Language.allCases, [";", ",", "\t"])
  func theSameFileReadsTheSame(_ language: Language, _ separator: String) throws {
    let people = try reader.people(ImportExample.csv(.people, in: .fr, on: Self.friday)).drafts
    let carers = try reader.carers(ImportExample.csv(.carers, in: .fr, on: Self.friday)).drafts
    let visits = try reader.visits(ImportExample.csv(.visits, in: .fr, on: Self.friday)).drafts
    for encoding in [CSVEncoding.utf8, .windows1252, .utf16LittleEndian] {
      let file = { kind in try Self.file(kind, language, separator, encoding) }
      #expect(try reader.people(try file(.people)).drafts == people)
      #expect(try reader.carers(try file(.carers)).drafts == carers)
      // The name of the person is written the same in every language.
      #expect(try reader.visits(try file(.visits)).drafts == visits)
    }
  }

  @Test(arguments: Language.allCases)
  func examplesGoTogether(_ language: Language) throws {
    let people = try reader.people(ImportExample.csv(.people, in: language, on: Self.friday))
    let carers = try reader.carers(ImportExample.csv(.carers, in: language, on: Self.friday))
    let visits = try reader.visits(ImportExample.csv(.visits, in: language, on: Self.friday))
    #expect(people.issues.isEmpty && carers.issues.isEmpty && visits.issues.isEmpty)
    #expect(people.drafts.count == 24 && carers.drafts.count == 6 && visits.drafts.count == 40)
    let keys = Set(people.drafts.compactMap(\.externalKey))
    #expect(keys.count == 24)
    #expect(visits.drafts.allSatisfy { keys.contains($0.patient.externalKey ?? "") })
    let carerKeys = Set(carers.drafts.compactMap(\.externalKey))
    for visit in visits.drafts {
      let named = (visit.preferredCarers ?? []) + (visit.excludedCarers ?? [])
      #expect(named.allSatisfy { carerKeys.contains($0.externalKey ?? "") })
      #expect(visit.day == Self.friday && visit.window != nil && visit.minutes != nil)
      if let after = visit.gapAfter { #expect(visits.drafts.contains { $0.externalKey == after }) }
      if let preferred = visit.preferred { #expect(visit.window?.contains(preferred.from) == true) }
    }
    #expect(carers.drafts.allSatisfy { !$0.shifts.isEmpty })
    #expect(carers.drafts.flatMap(\.shifts).allSatisfy { $0.day == Self.friday })
    // Numbers and dates agree, and no number could be that of a real person.
    for person in people.drafts {
      guard let niss = person.niss else { continue }
      #expect(niss.birthDate == person.birthDate && niss.sex == person.sex)
      #expect(["000", "999"].contains(niss.digits.dropFirst(6).prefix(3)))
    }
  }

  @Test(arguments: Language.allCases)
  func examplesWithMistakesHaveOneEach(_ language: Language) throws {
    let people = try reader.people(
      ImportExample.csv(.people, in: language, on: Self.friday, withMistakes: true))
    let visits = try reader.visits(
      ImportExample.csv(.visits, in: language, on: Self.friday, withMistakes: true))
    #expect(people.issues.map(\.reason.key) == ["person.niss.too-short"])
    #expect(people.issues.map(\.row) == [8])
    #expect(visits.issues.map(\.reason.key) == ["input.date.no-such-day"])
    #expect(visits.issues.map(\.row) == [12])
  }

  @Test func refusedRowsComeBackWithReasons() throws {
    let original = "Nom;Note;NISS;CP\r\nA;=x;123;6000\r\nB;;;6000\r\nC;\"a;b\";;99;trop\r\n"
    let file = try reader.people(Array(original.utf8))
    let bytes = RefusedRows.csv(
      file.table, file.columns, refusals: file.issues.map(\.refusal), for: Reader(language: .fr))
    let table = try CSVTable(bytes)
    #expect(table.header.cells == ["Nom", "Note", "NISS", "CP", "Raison"])
    #expect(table.rows.count == 2)
    #expect(
      table.rows[0].cells == [
        "A", "'=x", "123", "6000", "NISS\u{A0}: Le NISS a 11 chiffres, il en manque 8",
      ])
    #expect(table.rows[1].cells.count == 6 && table.rows[1].cells[1] == "a;b")
  }

  @Test func aMendedFileIsReadAndItsReasonsAreNot() throws {
    let file = try reader.people(Array("Nom;NISS\nA;123\n".utf8))
    let bytes = RefusedRows.csv(
      file.table, file.columns, refusals: file.issues.map(\.refusal), for: Reader(language: .de))
    let mended = String(decoding: bytes, as: UTF8.self).replacing(
      ";123;", with: ";85.07.30-033.28;")
    let second = try reader.people(Array(mended.utf8))
    #expect(second.issues.isEmpty && second.columns.unknown.isEmpty)
    #expect(second.drafts.first?.niss?.digits == "85073003328")
    let again = RefusedRows.csv(
      second.table, second.columns,
      refusals: [RowRefusal(row: 2, field: "niss", reason: "patient.niss.used")],
      for: Reader(language: .en))
    #expect(try CSVTable(again).header.cells == ["Nom", "NISS", "Reason"])
  }

  @Test func fortySevenFaultsAmongFiveHundredRows() throws {
    let faults: [(column: Int, value: String, reason: String)] = [
      (2, "8507300332", "person.niss.too-short"), (2, "85073003329", "person.niss.check"),
      (3, "31/02/1950", "input.date.no-such-day"), (3, "demain", "input.birth.future"),
      (4, "chien", "import.word.unknown"), (5, "60000", "person.postcode.malformed"),
      (6, "0470 12 34", "person.phone.too-short"), (7, "999/999", "person.insurability.unknown"),
      (8, "klingon", "input.language.unknown"),
    ]
    let header = ["Dossier", "Nom", "NISS", "Né le", "Sexe", "CP", "Tél", "CT1/CT2", "Langue"]
    var rows = (2...501).map { row in
      [
        "\(row)", "Personne \(row)", "", "01/02/19\(30 + row % 60)", "F", "6000", "071 12 34 56",
        "110/110", "fr",
      ]
    }
    var expected: [String] = []
    for index in 0..<47 {
      let fault = faults[index % faults.count], row = index * 10 + 7
      rows[row - 2][fault.column] = fault.value
      expected.append("\(row) \(header[fault.column]) \(fault.value) \(fault.reason)")
    }
    let lines = ([header] + rows).map { $0.joined(separator: ";") }.joined(separator: "\r\n")
    let file = try reader.people(CSVEncoding.windows1252.encode(lines))
    #expect(
      file.issues.map { "\($0.row) \($0.column) \($0.value) \($0.reason.key)" } == expected)
    #expect(file.drafts.count == 453 && file.refusedRows == 47)
  }

  @Test func sixThousandRowsReportProgress() throws {
    let table = try CSVTable(ImportExample.csv(.people, in: .fr, on: Self.friday))
    let rows = (0..<6000).map { index in
      let cells = table.rows[index % 24].cells
      return ["K\(index)"] + cells.dropFirst()
    }
    let bytes = CSVWriter.file([table.header.cells] + rows)
    var seen: [Int] = []
    let file = try reader.people(bytes) { done, of in
      #expect(of == 6000)
      seen.append(done)
    }
    #expect(file.drafts.count == 6000 && file.issues.isEmpty)
    #expect(seen.count == 13 && seen.last == 6000)
  }
}

@Suite struct GazetteerFilesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Sources/App/Reference")
  static func gazetteer() throws -> Gazetteer {
    try GazetteerFiles.read(
      places: Array(Data(contentsOf: folder.appending(path: "be-places.csv"))),
      postcodes: Array(Data(contentsOf: folder.appending(path: "be-postcodes.csv"))))
  }

  @Test func allOfBelgiumIsRead() throws {
    let gazetteer = try Self.gazetteer()
    let gilly = try #require(gazetteer.locate(postcode: try Postcode("6060"), locality: "Gilly"))
    #expect(gilly.quality == .locality && gilly.coordinates.latitude == 50_424_500)
    #expect(gazetteer.suggestions("6060", in: .fr).map(\.text) == ["6060 Charleroi"])
    #expect(gazetteer.suggestions("liège", in: .nl).first?.name == "Luik")
    let rough = gazetteer.locate(postcode: try Postcode("6120"), locality: "")
    #expect(rough?.needsCorrection == true)
    #expect(gazetteer.municipalities(of: try Postcode("1040")).count == 2)
  }

  @Test func peopleOfTheExampleHaveAPlace() throws {
    let gazetteer = try Self.gazetteer()
    let file = try ImportReader(today: day("2026-03-06"))
      .people(ImportExample.csv(.people, in: .fr, on: day("2026-03-06")))
    for person in file.drafts {
      let place = gazetteer.locate(postcode: person.postcode, locality: person.locality ?? "")
      #expect(place?.quality == .locality || place?.quality == .municipality)
      let metres = try place?.coordinates.metres(to: Coordinates(degrees: 50.4114, 4.4445))
      #expect(metres ?? .max < 15_000)
    }
  }
}
