import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

/// The pages of the planning as a browser meets them, on a real database.
@Suite struct SchedulingRouteTests {
  /// A coordinator in front of Friday's board: Madame Dupont at 08:00 and Madame Lefèvre at 09:00
  /// with Sofie, Monsieur De Prez to place.
  private func browse(
    _ test: @escaping @Sendable (WebClient, TestTown) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      try await town.workspace.bookVisits([
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"),
        Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "09:00"),
        Town.visit(3, Town.monsieurDePrez, care: .injection, "08:00", "10:00"),
      ])
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        try await test(browser, town)
      }
    }
  }

  private static func visit(_ number: Int) -> ID<Visit> { Town.id(0x7000_0000 + number) }

  private static func field(_ name: String, in page: WebAnswer) -> String? {
    guard let start = page.text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(page.text[start.upperBound...].prefix { $0 != "\"" })
  }

  @Test(arguments: PlanningView.Kind.allCases)
  func everyViewOpens(_ kind: PlanningView.Kind) async throws {
    try await browse { browser, _ in
      let view = PlanningView(date: Town.friday, kind: kind)
      let page = try await browser.get(view.address)
      #expect(page.status == .ok)
      #expect(page.text.contains(kind == .map ? "Sofie" : "Peeters"))
      #expect(!page.text.contains(" style=\""))
    }
  }

  @Test func telephonesGetTheList() async throws {
    try await browse { browser, _ in
      let page = try await browser.get(
        Links.planning, headers: [.userAgent: "Mozilla/5.0 (Linux; Android 15) Mobile"])
      #expect(page.text.contains("data-list"))
      // The board stays when it was asked for, from day to day.
      let board = try await browser.get(
        "\(Links.planning)?date=\(Town.friday)&view=carers",
        headers: [.userAgent: "Mozilla/5.0 (Linux; Android 15) Mobile"])
      #expect(board.text.contains("data-board"))
      #expect(board.text.contains("date=\(Town.friday.adding(days: 1))&amp;view=carers"))
    }
  }

  @Test func thePanelSaysWhyAndWhatIf() async throws {
    try await browse { browser, _ in
      let page = try await browser.get(
        PlanningView(date: Town.friday, visit: Self.visit(1)).address)
      #expect(page.text.contains("Pourquoi Sofie"))
      #expect(page.text.contains("Jeanne DUPONT"))
      #expect(page.text.contains("Fatima El Amrani"))
    }
  }

  @Test func whoOnlyReadsIsOfferedNoMove() async throws {
    try await browse { _, town in
      try await WebClient.with(town) { nurse in
        try await nurse.signIn("sofie")
        let page = try await nurse.get(
          PlanningView(date: Town.friday, visit: Self.visit(1)).address)
        #expect(!page.text.contains(Links.moves(of: Self.visit(1))))
        // Who else could come, and what it would cost, is said all the same.
        #expect(page.text.contains("class=\"options\""))
        #expect(page.text.contains("<b>Fatima El Amrani</b>"))
      }
    }
  }

  @Test func aMoveIsShownBeforeItIsMade() async throws {
    try await browse { browser, town in
      let address = Links.moves(of: Self.visit(1))
      let values: KeyValuePairs = [
        "carer": "\(Town.nurseFatima.id)", "start": "8h30", "version": "1",
      ]
      let page = try await browser.get(Links.planning(Town.friday))
      let shown = try await browser.post(address, values, from: page)
      #expect(shown.status == .ok)
      #expect(shown.text.contains("Ce que cela change"))
      let seen = try #require(Self.field("seen", in: shown))
      let still = try await town.workspace.planningDay(on: Town.friday)
      #expect(still.visits.first { $0.id == Self.visit(1) }?.placement?.carer == Town.nurseSofie.id)

      let done = try await browser.post(
        address,
        [
          "carer": "\(Town.nurseFatima.id)", "start": "08:30", "version": "1", "seen": seen,
        ], from: shown)
      #expect(done.status == .seeOther)
      let after = try await town.workspace.planningDay(on: Town.friday)
      let placement = after.visits.first { $0.id == Self.visit(1) }?.placement
      #expect(placement == Placement(carer: Town.nurseFatima.id, start: Town.time("08:30")))

      let undone = try await browser.post(Links.undos(Town.friday), [:], from: shown)
      #expect(undone.status == .seeOther)
      let back = try await town.workspace.planningDay(on: Town.friday)
      #expect(back.visits.first { $0.id == Self.visit(1) }?.placement?.carer == Town.nurseSofie.id)

      // The message of the undo does exactly that again, once, and can itself be undone.
      let told = try await browser.get(Links.planning(Town.friday))
      #expect(told.text.contains("data-redo") && told.text.contains(">Rétablir<"))
      let start = try #require(told.text.firstRange(of: "/planning/redos?"))
      let path = told.text[start.lowerBound...].prefix { $0 != "\"" }
      let redo = String(path).replacing("&amp;", with: "&")
      let redone = try await browser.post(redo, [:], from: told)
      #expect(redone.status == .seeOther)
      let again = try await town.workspace.planningDay(on: Town.friday)
      #expect(again.visits.first { $0.id == Self.visit(1) }?.placement == placement)
      let ended = try await browser.get(Links.planning(Town.friday))
      #expect(ended.text.contains("C’est rétabli") && ended.text.contains(">Annuler<"))
      _ = try await browser.post(redo, [:], from: told)
      let refused = try await browser.get(Links.planning(Town.friday))
      #expect(refused.text.contains("La journée a changé depuis"))
    }
  }

  @Test func aBrokenRuleNeedsAReasonThatStays() async throws {
    try await browse { browser, _ in
      let address = Links.moves(of: Self.visit(3))
      // A care assistant gives no injection.
      let values: KeyValuePairs = [
        "carer": "\(Town.assistantLuc.id)", "start": "09:00", "version": "1",
      ]
      let page = try await browser.get(Links.planning(Town.friday))
      let shown = try await browser.post(address, values, from: page)
      #expect(shown.text.contains("n’a pas la compétence"))
      let seen = try #require(Self.field("seen", in: shown))
      let again = try await browser.post(
        address,
        [
          "carer": "\(Town.assistantLuc.id)", "start": "09:00", "version": "1", "seen": seen,
        ], from: shown)
      #expect(again.status == .unprocessableContent)
      #expect(again.text.contains("aria-invalid=\"true\""))
      let done = try await browser.post(
        address,
        [
          "carer": "\(Town.assistantLuc.id)", "start": "09:00", "version": "1", "seen": seen,
          "because": "Formé hier par Sofie",
        ], from: shown)
      #expect(done.status == .seeOther)
      let board = try await browser.get(Links.planning(Town.friday))
      #expect(board.text.contains("Formé hier par Sofie"))
    }
  }

  @Test func twoCoordinatorsNeverOverwriteEachOther() async throws {
    try await browse { browser, town in
      let page = try await browser.get(Links.planning(Town.friday))
      try await town.workspace.moveVisits(
        [
          VisitMove(
            SeenVisit(Self.visit(1), version: 1),
            to: Placement(carer: Town.nurseSofie.id, start: Town.time("07:30")))
        ], on: Town.friday)
      let answer = try await browser.post(
        Links.moves(of: Self.visit(1)),
        [
          "carer": "\(Town.nurseFatima.id)", "start": "08:30", "version": "1", "seen": "x",
        ], from: page)
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("07:30") && answer.text.contains("08:30"))
    }
  }

  @Test func locksAndSwaps() async throws {
    try await browse { browser, town in
      let page = try await browser.get(Links.planning(Town.friday))
      let locked = try await browser.post(
        Links.locks(of: Self.visit(1)), ["version": "1"], from: page)
      #expect(locked.status == .seeOther)
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.visits.first { $0.id == Self.visit(1) }?.isLocked == true)
      let shown = try await browser.post(
        Links.swaps(of: Self.visit(2)), ["version": "1", "other": "\(Self.visit(1))"], from: page)
      #expect(shown.text.contains("Ce que cela change"))
    }
  }

  @Test func reportsAreSavedOnceAndSeenOnTheBoard() async throws {
    try await browse { _, town in
      try await WebClient.with(town) { nurse in
        try await nurse.signIn("sofie")
        let tour = try await nurse.get(Links.myTour)
        #expect(tour.text.contains("Jeanne DUPONT"))
        #expect(tour.text.contains("geo:50.424000,4.479000"))
        for _ in 1...2 {
          let answer = try await nurse.post(
            Links.reports + "?format=fragment",
            ["visit": "\(Self.visit(1))", "kind": "started", "key": "k-1"], from: tour)
          #expect(answer.status == .ok)
        }
        let reports = try await town.workspace.reports(on: Self.visit(1))
        #expect(reports.count == 1)
      }
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.visits.first { $0.id == Self.visit(1) }?.status == .underWay)
    }
  }

  @Test func sheetsHoldNoNationalNumber() async throws {
    try await browse { browser, _ in
      let page = try await browser.get(Links.sheets(Town.friday))
      #expect(page.text.contains("Rue du Parc 12"))
      let niss = try #require(Town.madameDupont.niss?.digits)
      #expect(!page.text.contains(niss))
    }
  }

  @Test func anAbsenceAsksForARepairInTwoSteps() async throws {
    try await browse { browser, town in
      let panel = try await browser.get(
        PlanningView(date: Town.friday, carer: Town.nurseSofie.id).address)
      #expect(panel.text.contains("Chercher une solution pour 2 visites"))
      let answer = try await browser.post(
        Links.absences,
        [
          "carer": "\(Town.nurseSofie.id)", "date": "\(Town.friday)", "kind": "sick",
          "from": "07:40", "until": "24:00",
        ], from: panel)
      #expect(answer.status == .seeOther)
      let run = try #require(answer.location)
      #expect(run.hasPrefix(Links.runs))
      let page = try await browser.get(run)
      #expect(page.text.contains("En attente de son tour"))
      #expect(page.text.contains("http-equiv=\"refresh\""))
      let runs = try await town.workspace.planningRuns(on: Town.friday)
      #expect(runs.count == 1)
    }
  }

  @Test(arguments: [10, 1000])
  func statementsOfTheBoardDoNotGrow(_ count: Int) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      let visits = (0..<count).map { number in
        Town.visit(100 + number, Town.patients[number % Town.patients.count], "07:00", "18:00")
      }
      try await town.workspace.bookVisits(visits)
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        let before = town.database.statements
        let page = try await browser.get(Links.planning(Town.friday))
        #expect(page.status == .ok)
        // The session, and three for the day with the proposals that wait.
        #expect(town.database.statements - before == 4)
        let list = PlanningView(date: Town.friday, kind: .list).address
        #expect(try await browser.get(list).status == .ok)
        // The session was read a moment ago.
        #expect(town.database.statements - before == 7)
      }
    }
  }

  @Test func openingAPanelOrPrintingSheetsIsReading() async throws {
    try await browse { browser, town in
      let audit = town.door(of: town.amelie, .administrator)
      _ = try await browser.get(PlanningView(date: Town.friday).address)
      let none = try await audit.events(on: Town.madameDupont.id).map(\.kind)
      #expect(!none.contains("patient.read"))
      _ = try await browser.get(PlanningView(date: Town.friday, visit: Self.visit(1)).address)
      let panel = try await audit.events(on: Town.madameDupont.id).map(\.kind)
      #expect(panel.first == "patient.read")
      _ = try await browser.get(Links.sheets(Town.friday, of: Town.nurseSofie.id))
      let sheet = try await audit.events(on: Town.madameLefevre.id).map(\.kind)
      #expect(sheet.first == "patient.read")
      let unplaced = try await audit.events(on: Town.monsieurDePrez.id).map(\.kind)
      #expect(!unplaced.contains("patient.read"))
    }
  }

  @Test func streamsAreClosedToThoseWhoMayNotLook() async throws {
    try await TestTown.withPeople(.sqlite) { town in
      _ = try await town.accounts.add(
        TestTown.person("Luc", "Henrard"), password: TestTown.newPassword("luc"),
        to: town.organization.id, as: .careAssistant)
      try await WebClient.with(town) { browser in
        let live = Links.live(Town.friday, since: Int.min)
        #expect(try await browser.get(live).status == .seeOther)
        try await browser.signIn("luc")
        #expect(try await browser.get(live).status == .forbidden)
        #expect(try await browser.get(Links.runLive(Town.id(1))).status == .forbidden)
        #expect(try await browser.get(Links.sheets(Town.friday)).status == .forbidden)
      }
    }
  }
}
