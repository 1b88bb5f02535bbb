import Care
import Foundation
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

/// Visits that come again, wishes for carers, and days in hospital, from the form.
@Suite struct VisitSeriesTests {
  private static let dupont = Town.madameDupont.id

  private func book(
    _ browser: WebClient, _ changes: [(String, String)]
  ) async throws -> WebAnswer {
    let page = try await browser.get(Links.newVisit(for: Self.dupont))
    let names = Set(changes.map(\.0))
    let usual = [
      ("day", "23/03/2026"), ("care", "hygiene"), ("minutes", "30"), ("window-from", "07:00"),
      ("window-to", "12:00"),
    ].filter { !names.contains($0.0) }
    return try await browser.post(
      Links.visits(of: Self.dupont), fields: usual + changes, from: page)
  }

  @Test func aVisitThatComesAgainKeepsItsTimeOverTheChangeOfTheClocks() async throws {
    try await browse(as: "claire") { browser, town in
      for year in [2026, 2027, 2030] {
        for (first, last) in [("24/03", "04/04"), ("19/10", "01/11")] {
          let answer = try await book(
            browser,
            [("day", "\(first)/\(year)"), ("repeat-until", "\(last)/\(year)")]
              + (1...7).map { ("repeat", "\($0)") })
          #expect(answer.status == .seeOther)
          let from = try DateInput.read("\(first)/\(year)", today: Town.friday)
          let until = try DateInput.read("\(last)/\(year)", today: Town.friday)
          let visits = try await town.workspace.visits(of: Self.dupont, from: from, to: until)
          #expect(visits.map(\.day) == (0...until.days(since: from)).map { from.adding(days: $0) })
          #expect(visits.allSatisfy { $0.window.from == Town.time("07:00") })
        }
      }
    }
  }

  @Test func onlyTheTickedDaysAreBooked() async throws {
    try await browse(as: "claire") { browser, town in
      let answer = try await book(
        browser,
        [("repeat", "1"), ("repeat", "4"), ("repeat-until", "05/04/2026"), ("skip", "2026-03-26")])
      #expect(answer.status == .seeOther)
      let visits = try await town.workspace.visits(
        of: Self.dupont, from: Town.day("2026-03-23"), to: Town.day("2026-04-30"))
      #expect(visits.map { "\($0.day)" } == ["2026-03-23", "2026-03-30", "2026-04-02"])
    }
  }

  struct Wrong: CustomTestStringConvertible {
    let testDescription: String, fields: [(String, String)], words: String
  }

  static let wrong = [
    Wrong(testDescription: "no end", fields: [("repeat", "1")], words: "jusqu’à quand"),
    Wrong(
      testDescription: "no days", fields: [("repeat-until", "30/03/2026")],
      words: "Cochez les jours"),
    Wrong(
      testDescription: "an end before the beginning",
      fields: [("repeat", "1"), ("repeat-until", "20/03/2026")], words: "précède la première"),
    Wrong(
      testDescription: "no such day in the span",
      fields: [("repeat", "7"), ("repeat-until", "25/03/2026")], words: "Aucun des jours"),
    Wrong(
      testDescription: "too many",
      fields: (1...7).map { ("repeat", "\($0)") } + [("repeat-until", "23/09/2026")],
      words: "Au plus 60 visites"),
    Wrong(
      testDescription: "more than a year",
      fields: [("repeat", "1"), ("repeat-until", "25/03/2027")],
      words: "choisissez un jour avant le 25/03/2027"),
    Wrong(
      testDescription: "a usual time without a beginning", fields: [("preferred-to", "09:00")],
      words: "début de l’heure habituelle"),
    Wrong(
      testDescription: "a gap to no visit", fields: [("gap-minimum", "30")],
      words: "Choisissez la visite après laquelle"),
    Wrong(
      testDescription: "contrary wishes",
      fields: [
        ("preferred", "\(Town.nurseSofie.id)"), ("excluded", "\(Town.nurseSofie.id)"),
      ], words: "souhaité et exclu"),
  ]

  @Test(arguments: wrong)
  func whatIsWrongIsSaidBesideItsField(_ item: Wrong) async throws {
    try await browse(as: "claire") { browser, town in
      let answer = try await book(browser, item.fields)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.main.contains(item.words), "\(item.testDescription)")
      let visits = try await town.workspace.visits(
        of: Self.dupont, from: Town.friday, to: Town.friday.adding(days: 300))
      #expect(visits.isEmpty)
    }
  }

  @Test func daysThatDoNotFitAreListedAndCanBeLeftOut() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.addStay(
        Stay(
          id: Town.id(60), patient: Self.dupont, kind: .hospital, from: Town.day("2026-03-24"),
          until: Town.day("2026-03-25")))
      let fields =
        (1...5).map { ("repeat", "\($0)") } + [("repeat-until", "27/03/2026")]
      let refused = try await book(browser, fields)
      #expect(refused.status == .conflict)
      #expect(refused.main.contains("2 jours ne conviennent pas. Rien n’est réservé."))
      #expect(refused.main.contains("value=\"2026-03-24\""))
      #expect(refused.main.contains("value=\"2026-03-24 2026-03-25\""))
      #expect(refused.main.contains("La personne n’est pas chez elle"))
      #expect(refused.main.contains("mar. 24 mars et mer. 25 mars"))
      let skipped = [("skip", "2026-03-24"), ("skip", "2026-03-25")]
      let answer = try await book(browser, fields + skipped)
      #expect(answer.status == .seeOther)
      let visits = try await town.workspace.visits(
        of: Self.dupont, from: Town.day("2026-03-23"), to: Town.day("2026-03-27"))
      #expect(visits.count == 3)
      let excused = try await book(browser, [("day", "24/03/2026"), ("because", "Retour à midi")])
      #expect(excused.status == .seeOther)
    }
  }

  /// A year of weeks is as many lines as there are reasons.
  @Test func manyDaysOfOneReasonAreOneLine() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.addStay(
        Stay(
          id: Town.id(61), patient: Self.dupont, kind: .hospital, from: Town.day("2026-04-01"),
          until: Town.day("2026-09-30")))
      let fields = [("repeat", "1"), ("repeat-until", "08/03/2027")]
      let refused = try await book(browser, fields)
      #expect(refused.status == .conflict)
      #expect(refused.main.contains("26 jours, du 06/04/2026 au 28/09/2026"))
      #expect(refused.main.components(separatedBy: "name=\"skip-all\"").count == 2)
      #expect(refused.main.components(separatedBy: "name=\"skip\"").count == 27)
      let start = try #require(refused.main.firstRange(of: "name=\"skip-all\" value=\""))
      let days = String(refused.main[start.upperBound...].prefix { $0 != "\"" })
      #expect(days.split(separator: " ").count == 26)
      // One day kept in: it alone is still told, and what was left out stays so.
      let kept = days.split(separator: " ").dropLast().joined(separator: " ")
      let again = try await book(browser, fields + [("skip-all", kept)])
      #expect(again.status == .conflict && again.main.contains("Un jour ne convient pas"))
      #expect(again.main.contains("lun. 28 sept."))
      #expect(again.main.contains("<input type=\"hidden\" name=\"skip\" value=\"2026-04-06\">"))
      let answer = try await book(browser, fields + [("skip-all", days)])
      #expect(answer.status == .seeOther)
      let visits = try await town.workspace.visits(
        of: Self.dupont, from: Town.day("2026-03-23"), to: Town.day("2027-03-08"))
      #expect(visits.count == 51 - 26)
    }
  }

  @Test func wishesAndSkillsAreSaved() async throws {
    try await browse(as: "claire") { browser, town in
      let answer = try await book(
        browser,
        [
          ("preferred", "\(Town.nurseSofie.id)"), ("excluded", "\(Town.assistantLuc.id)"),
          ("skills", "transfer"), ("skills", "hygiene"), ("two-carers", "yes"),
        ])
      #expect(answer.status == .seeOther)
      let visits = try await town.workspace.visits(
        of: Self.dupont, from: Town.day("2026-03-23"), to: Town.day("2026-03-23"))
      #expect(visits.count == 2)
      for visit in visits {
        #expect(visit.preferredCarers == [Town.nurseSofie.id])
        #expect(visit.excludedCarers == [Town.assistantLuc.id])
        #expect(visit.skills == [.hygiene, .transfer] && visit.pair != nil)
      }
    }
  }
}
