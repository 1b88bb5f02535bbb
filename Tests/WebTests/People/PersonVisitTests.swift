import Care
import Database
import Foundation
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct PersonVisitTests {
  private static let dupont = Town.madameDupont.id

  private func book(
    _ browser: WebClient, _ start: String, free: String = "", by carer: Carer = Town.nurseSofie
  ) async throws -> WebAnswer {
    let page = try await browser.get(Links.newVisit(for: Self.dupont))
    return try await browser.post(
      Links.visits(of: Self.dupont),
      [
        "day": "06/03/2026", "care": "hygiene", "minutes": "30", "window-from": "07:00",
        "window-to": "12:00", "carer": "\(carer.id)", "start": start, "free": free,
      ], from: page)
  }

  @Test func aVisitIsBookedAndListed() async throws {
    try await browse(as: "claire") { browser, _ in
      let answer = try await book(browser, "9:00")
      #expect(answer.status == .seeOther)
      let list = try await browser.get(answer.location ?? "")
      #expect(list.main.contains("09:00–09:30") && list.main.contains("Sofie Peeters"))
      #expect(list.main.contains("Vendredi 6 mars 2026"))
    }
  }

  /// The session included, however full the day is.
  @Test(arguments: [10, 1000])
  func aBookingTakesEightStatementsAtMost(_ count: Int) async throws {
    try await browse(as: "claire") { browser, town in
      let others = Town.patients.filter { $0.id != Self.dupont }
      try await town.workspace.bookVisits(
        (0..<count).map { Town.visit(100 + $0, others[$0 % others.count], "07:00", "18:00") })
      let page = try await browser.get(Links.newVisit(for: Self.dupont))
      // As long after the page as somebody takes to fill in the form.
      town.clock.advance(seconds: 30)
      let before = town.database.statements
      let answer = try await browser.post(
        Links.visits(of: Self.dupont),
        [
          "day": "06/03/2026", "care": "hygiene", "minutes": "30", "window-from": "07:00",
          "window-to": "12:00", "carer": "\(Town.nurseSofie.id)", "start": "9:00",
        ], from: page)
      #expect(answer.status == .seeOther)
      #expect(town.database.statements - before == 8)
    }
  }

  @Test func aTakenTimeOffersTheNextFreeOnes() async throws {
    try await browse(as: "claire") { browser, town in
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameLefevre, by: Town.nurseSofie, at: "09:00"))
      let answer = try await book(browser, "09:10")
      #expect(answer.status == .conflict)
      #expect(answer.main.contains("trajet compris"))
      let offers = answer.main.components(separatedBy: "name=\"free\"").count - 1
      #expect(offers == 3)
      let free = try #require(answer.value("free"))
      #expect(try await book(browser, "09:10", free: free).status == .seeOther)
    }
  }

  /// Without roads the time is free; the roads that the site knows decide.
  @Test func theRoadsAreAskedBeforeBooking() async throws {
    try await TestTown.withPeople(.sqlite) { town in
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameLefevre, by: Town.nurseSofie, at: "08:00"))
      let slow = TravelEstimate(
        detourPermille: 1300, metresPerMinute: [.car: 40, .bicycle: 25, .foot: 8],
        accessSeconds: [:])
      try await WebClient.with(
        town,
        change: { site in
          site.roads = { places, profiles in
            places.count > 1 && !profiles.isEmpty ? Journeys(estimating: slow) : Journeys()
          }
        }
      ) { browser in
        try await browser.signIn("claire")
        #expect(try await book(browser, "08:50").status == .conflict)
      }
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        #expect(try await book(browser, "08:50").status == .seeOther)
      }
    }
  }

  @Test func aBrokenRuleNeedsAReason() async throws {
    try await browse(as: "claire") { browser, _ in
      let answer = try await book(browser, "13:00")
      #expect(answer.status == .unprocessableContent)
      #expect(answer.main.contains("hors de la fenêtre"))
      #expect(answer.main.contains("name=\"because\""))
    }
  }

  @Test func aVisitIsCancelledWithAReasonAndRestored() async throws {
    try await browse(as: "claire") { browser, town in
      _ = try await book(browser, "09:00")
      let line = try #require(
        try await town.workspace.visitLines(of: Self.dupont, from: Town.friday, to: Town.friday)
          .first)
      let address = Links.cancellation(of: line.visit.id, for: Self.dupont)
      let page = try await browser.get(address)
      let version = page.value("version") ?? ""
      let unsaid = try await browser.post(address, ["version": version], from: page)
      #expect(unsaid.status == .unprocessableContent)
      let answer = try await browser.post(
        address, ["version": version, "reason": "away"], from: page)
      #expect(answer.status == .seeOther)
      let list = try await browser.get(answer.location ?? "")
      #expect(list.main.contains("Annulée · Absence de la personne"))
      _ = try await browser.post(
        Links.restoration(of: line.visit.id, for: Self.dupont), [:], from: list)
      #expect(try await browser.get(answer.location ?? "").main.contains("À placer"))
    }
  }
}
