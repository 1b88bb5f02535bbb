import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

/// The page on which something else is asked of a visit.
@Suite struct VisitEditTests {
  private static let first: ID<Visit> = Town.id(0x7000_0001)
  private static let later: ID<Visit> = Town.id(0x7000_0003)

  private func browse(
    _ test: @escaping @Sendable (WebClient, TestTown) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      try await town.workspace.bookVisits([
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"),
        Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "09:00"),
        Town.visit(3, Town.madameDupont, "10:00", "12:00"),
      ])
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        try await test(browser, town)
      }
    }
  }

  /// Sends the form as it is shown, with other values.
  private func send(
    _ browser: WebClient, _ visit: ID<Visit>, from page: WebAnswer, _ changes: [(String, String)]
  ) async throws -> WebAnswer {
    let shown = [
      "version", "was", "minutes", "day", "window-from", "window-to", "preferred-from",
      "preferred-to", "gap-minimum", "gap-maximum",
    ]
    let names = Set(changes.map(\.0))
    let kept = shown.filter { !names.contains($0) }.compactMap { name in
      (page.typed(name) ?? page.value(name)).map { (name, $0.replacing("&amp;", with: "&")) }
    }
    let care = names.contains("care") ? [] : [("care", "hygiene")]
    return try await browser.post(
      Links.editing(visit), fields: kept + care + changes.filter { !$0.1.isEmpty }, from: page)
  }

  @Test func whatIsAskedOfAVisitIsChanged() async throws {
    try await browse { browser, town in
      let board = try await browser.get(
        PlanningView(date: Town.friday, visit: Self.later).address)
      #expect(board.text.contains("href=\"\(Links.editing(Self.later))\""))
      let page = try await browser.get(Links.editing(Self.later))
      let answer = try await send(
        browser, Self.later, from: page,
        [
          ("window-from", "10:30"), ("preferred-from", "11:00"), ("minutes", "45"),
          ("optional", "yes"), ("preferred", "\(Town.nurseSofie.id)"),
          ("gap-after", "\(Self.first)"), ("gap-minimum", "2 h"), ("gap-maximum", "4 h"),
          ("two-carers", "yes"),
        ])
      #expect(answer.status == .seeOther)
      let visit = try await town.workspace.visit(Self.later)
      #expect(visit.window.from == Town.time("10:30") && visit.minutes == 45)
      #expect(visit.preferred?.from == Town.time("11:00"))
      #expect(visit.gap == (try VisitGap(after: Self.first, minimum: 120, maximum: 240)))
      #expect(!visit.isRequired && visit.pair != nil)
      #expect(visit.preferredCarers == [Town.nurseSofie.id])
      let again = try await browser.get(Links.editing(Self.later))
      #expect(again.typed("preferred-from") == "11:00" && again.typed("gap-minimum") == "120")
    }
  }

  @Test func whatItDoesToTheDayIsSeenFirst() async throws {
    try await browse { browser, town in
      let page = try await browser.get(Links.editing(Self.first))
      let asked = try await send(browser, Self.first, from: page, [("minutes", "75")])
      #expect(asked.status == .ok && asked.main.contains("Ce que cela change"))
      #expect(try await town.workspace.visit(Self.first).minutes == 30)
      let seen = try #require(asked.value("seen"))
      let bare = try await send(
        browser, Self.first, from: page, [("minutes", "75"), ("seen", seen)])
      #expect(bare.status == .unprocessableContent && bare.main.contains("Écrivez pourquoi"))
      let done = try await send(
        browser, Self.first, from: page,
        [("minutes", "75"), ("seen", seen), ("because", "Accord de la famille")])
      #expect(done.status == .seeOther)
      #expect(try await town.workspace.visit(Self.first).minutes == 75)
      // Nothing that stays as it is has to be confirmed again with another reason.
      let next = try await browser.get(Links.editing(Self.first))
      let shown = try await send(browser, Self.first, from: next, [])
      #expect(shown.main.contains("Accord de la famille"))
    }
  }

  @Test func whatTwoPeopleChangeIsKeptOrAskedAbout() async throws {
    try await browse { browser, town in
      let page = try await browser.get(Links.editing(Self.later))
      var other = try await town.workspace.visit(Self.later)
      other.minutes = 40
      try await town.workspace.changeVisit(other)
      let merged = try await send(
        browser, Self.later, from: page, [("window-from", "10:15")])
      #expect(merged.status == .seeOther)
      let visit = try await town.workspace.visit(Self.later)
      #expect(visit.minutes == 40 && visit.window.from == Town.time("10:15"))
      let asked = try await send(browser, Self.later, from: page, [("minutes", "50")])
      #expect(asked.status == .conflict)
      #expect(asked.main.contains("name=\"take-minutes\""))
      #expect(try await town.workspace.visit(Self.later).minutes == 40)
    }
  }

  @Test(arguments: [
    ("window-from", "", "au plus tôt"), ("minutes", "900", "720"),
    ("preferred-to", "09:00", "début de l’heure habituelle"),
    ("gap-after", "01950000-0000-7000-8000-000070000002", "du même jour"),
    ("day", "01/01/2020", "passé"),
  ])
  func whatIsWrongIsSaid(_ field: String, _ text: String, _ words: String) async throws {
    try await browse { browser, town in
      let page = try await browser.get(Links.editing(Self.later))
      let answer = try await send(browser, Self.later, from: page, [(field, text)])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.main.contains(words))
      #expect(try await town.workspace.visit(Self.later).version == 1)
    }
  }

  @Test func anotherDayTakesTheVisitOffItsTour() async throws {
    try await browse { browser, town in
      let page = try await browser.get(Links.editing(Self.first))
      let answer = try await send(browser, Self.first, from: page, [("day", "09/03/2026")])
      #expect(answer.status == .seeOther)
      let visit = try await town.workspace.visit(Self.first)
      #expect(visit.day == Town.day("2026-03-09") && visit.placement == nil)
    }
  }

  @Test func aVisitThatIsOverStaysAsItIs() async throws {
    try await browse { browser, town in
      let visit = try await town.workspace.visit(Self.later)
      _ = try await town.workspace.cancelVisits(
        [SeenVisit(visit)], on: visit.day, because: .error)
      #expect(try await browser.get(Links.editing(Self.later)).status == .conflict)
    }
  }
}

extension WebAnswer {
  /// The text in a field of one line.
  fileprivate func typed(_ name: String) -> String? {
    guard let start = text.firstRange(of: "id=\"\(name)\" name=\"\(name)\" type=\"text\" value=\"")
    else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }
}
