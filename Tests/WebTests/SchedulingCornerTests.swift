import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

/// The ways into an absence, a day and a corrected hour, on a real database.
@Suite struct SchedulingCornerTests {
  private func browse(
    as name: String = "claire",
    _ test: @escaping @Sendable (WebClient, TestTown) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      try await town.workspace.bookVisits([
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"),
        Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "09:00"),
      ])
      try await WebClient.with(town) { browser in
        try await browser.signIn(name)
        try await test(browser, town)
      }
    }
  }

  @Test func theRowOfAnAbsentCarerOffersTheRepairAtOnce() async throws {
    try await browse { browser, town in
      let absence = try Absence(
        id: Town.id(0x7100_0001), carer: Town.nurseSofie.id, kind: .sick,
        from: Instant(Town.friday, .midnight),
        until: Instant(Town.friday.adding(days: 1), .midnight))
      try await town.workspace.addAbsence(absence)
      let board = try await browser.get(PlanningView(date: Town.friday).address)
      #expect(board.text.contains("form=\"repair\" name=\"absence\" value=\"\(absence.id)\""))
      #expect(board.text.contains("2 à couvrir"))
      let answer = try await browser.post(
        Links.repairs, ["date": "\(Town.friday)", "absence": "\(absence.id)"], from: board)
      #expect(answer.location?.hasPrefix(Links.runs) == true)
      let runs = try await town.workspace.planningRuns(on: Town.friday)
      #expect(runs.map(\.kind) == [.repair(absence.id)])
    }
  }

  @Test(arguments: [
    ("7 heures et quart", "24:00", "7 heures et quart"), ("07:40", "bientôt", "bientôt"),
    ("12:00", "08:00", "08:00"),
  ])
  func anAbsenceThatCannotBeReadIsShownAgain(
    _ from: String, _ until: String, _ kept: String
  ) async throws {
    try await browse { browser, town in
      let panel = try await browser.get(
        PlanningView(date: Town.friday, carer: Town.nurseSofie.id).address)
      let answer = try await browser.post(
        Links.absences,
        [
          "carer": "\(Town.nurseSofie.id)", "date": "\(Town.friday)", "kind": "leave",
          "from": from, "until": until,
        ], from: panel)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("value=\"\(kept)\""))
      #expect(answer.text.contains("aria-invalid=\"true\""))
      #expect(answer.text.contains("value=\"leave\" selected"))
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.absences.isEmpty)
    }
  }

  @Test func anAbsenceIsNotedOnceWhenTooManySearchesWait() async throws {
    try await browse { browser, town in
      for _ in 0..<PlanningRun.mostAtOnce {
        _ = try await town.workspace.requestPlanning(on: Town.friday)
      }
      let panel = try await browser.get(
        PlanningView(date: Town.friday, carer: Town.nurseSofie.id).address)
      for _ in 1...2 {
        let answer = try await browser.post(
          Links.absences,
          [
            "carer": "\(Town.nurseSofie.id)", "date": "\(Town.friday)", "kind": "sick",
            "from": "07:40", "until": "24:00",
          ], from: panel)
        let place = try #require(answer.location)
        let board = try await browser.get(place)
        #expect(board.text.contains("Absence notée\u{A0}: Sofie Peeters"))
        // The way to the repair is right there.
        #expect(board.text.contains("Chercher une solution pour 2 visites"))
      }
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.absences.count == 1)
    }
  }

  @Test(arguments: [
    ("absent sofie", "#absent"), ("malade sofie", "#absent"),
    ("planning demain", "/planning?date=2026-03-07"),
  ])
  func thePaletteUnderstandsErrands(_ text: String, _ address: String) async throws {
    try await browse { browser, _ in
      let list = try await browser.search(text)
      #expect(list.text.contains(address))
    }
  }

  @Test func aReportOfAnotherPersonIsRefused() async throws {
    try await browse(as: "sofie") { nurse, town in
      let id: ID<Visit> = Town.id(0x7000_0001)
      let tour = try await nurse.get(Links.myTour)
      let own = try #require(FormToken.owner(of: tour.token ?? ""))
      for (owner, status) in [("0123456789abcdef", .forbidden), (own, .ok)]
        as [(String, HTTPResponse.Status)]
      {
        let answer = try await nurse.post(
          Links.reports + "?format=fragment",
          ["visit": "\(id)", "kind": "note", "note": "n", "key": owner, "owner": owner],
          from: tour)
        #expect(answer.status == status)
      }
      #expect(try await town.workspace.reports(on: id).count == 1)
    }
  }

  @Test func aCorrectionIsAReportOfItsOwn() async throws {
    try await browse(as: "sofie") { browser, town in
      let tour = try await browser.get(Links.myTour)
      let id: ID<Visit> = Town.id(0x7000_0001)
      _ = try await browser.post(
        Links.reports + "?format=fragment",
        ["visit": "\(id)", "kind": "started", "key": "k-1"], from: tour)
      let page = try await browser.get(Links.myTour)
      #expect(page.text.contains("name=\"time\""))
      for (time, key) in [("06:55", "k-2"), ("23:59", "k-3"), ("soon", "k-4")] {
        let answer = try await browser.post(
          Links.reports + "?format=fragment",
          [
            "visit": "\(id)", "kind": "started", "key": key, "day": "\(Town.friday)",
            "time": time,
          ], from: tour)
        #expect(answer.text.hasPrefix(key == "k-2" ? "saved" : "refused"))
      }
      let reports = try await town.workspace.reports(on: id)
      #expect(reports.count == 2)
      #expect(reports.contains { $0.at == Instant(Town.friday, LocalTime("06:55") ?? .midnight) })
      let after = try await browser.get(Links.myTour)
      #expect(after.text.contains("vervangen") || after.text.contains("remplacé"))
    }
  }
}
