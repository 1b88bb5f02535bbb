import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct PeopleRosterTests {
  private static let monday = Town.friday.monday

  @Test func theWeekShowsRoundsAndHours() async throws {
    try await browse(as: "claire") { browser, _ in
      let page = try await browser.get(Links.roster(Self.monday))
      #expect(page.main.contains("PEETERS Sofie"))
      #expect(page.main.contains("07:00–15:00"))
      // Eight hours less half an hour of break, of a contract of 38 hours.
      #expect(page.main.contains("7\u{A0}h\u{A0}30 sur 38\u{A0}h"))
    }
  }

  @Test func aWeekOfOneCarerIsChangedWithTwoRoundsADay() async throws {
    try await browse(as: "claire") { browser, town in
      let address = Links.roster(Self.monday, of: Town.nurseSofie.id)
      let page = try await browser.get(address)
      #expect(page.value("start-5-1") == nil || page.main.contains("07:00"))
      let half = try await browser.post(address, ["start-1-1": "7:00"], from: page)
      #expect(half.status == .unprocessableContent && half.main.contains("href=\"#end-1-1\""))
      let overlap = try await browser.post(
        address,
        ["start-1-1": "7:00", "end-1-1": "12:00", "start-1-2": "11:00", "end-1-2": "13:00"],
        from: page)
      #expect(overlap.status == .unprocessableContent)
      let answer = try await browser.post(
        address,
        [
          "start-1-1": "7h", "end-1-1": "12h30", "start-1-2": "16:00", "end-1-2": "1930",
          "break-1": "20",
        ], from: page)
      #expect(answer.status == .seeOther)
      let roster = try await town.workspace.roster(
        from: Self.monday, to: Self.monday.adding(days: 6), of: Town.nurseSofie.id)
      #expect(roster.shifts.map(\.start.description) == ["07:00", "16:00"])
      #expect(roster.shifts.map(\.breakMinutes) == [20, 0])
    }
  }

  /// Two people save the rounds of one carer's week: other days are merged, the same day is asked
  /// about.
  @Test(arguments: ["theirs", "mine"])
  func roundsOfTwoPeopleAreNotOverwritten(_ choice: String) async throws {
    try await browse(as: "claire") { browser, town in
      let sofie = Town.nurseSofie, monday = Self.monday, last = monday.adding(days: 6)
      let address = Links.roster(monday, of: sofie.id)
      let page = try await browser.get(address)
      let seen = try #require(page.value("seen"))
      let was = try #require(page.value("was")).replacing("&amp;", with: "&")
      func rounds() async throws -> [String] {
        try await town.workspace.roster(from: monday, to: last, of: sofie.id).shifts.map {
          "\($0.day.weekday) \($0.start)"
        }
      }
      func send(_ more: [(String, String)], _ seen: String, _ was: String, from page: WebAnswer)
        async throws -> WebAnswer
      {
        try await browser.post(
          address, fields: [("seen", seen), ("was", was)] + more, from: page)
      }
      let friday = [("start-5-1", "07:00"), ("end-5-1", "15:00"), ("break-5", "30")]
      // A colleague gives her Tuesday meanwhile.
      let tuesday = Town.round(sofie, on: monday.adding(days: 1), "09:00", "12:00")
      try await town.workspace.setShifts(
        [tuesday], of: sofie.id, from: tuesday.day, to: tuesday.day)
      let merged = try await send(
        friday + [("start-1-1", "08:00"), ("end-1-1", "12:00")], seen, was, from: page)
      #expect(merged.status == .seeOther)
      #expect(try await rounds() == ["1 08:00", "2 09:00", "5 07:00"])
      // Whoever still looks at the first week gives her another Tuesday.
      let mine = friday + [("start-2-1", "13:00"), ("end-2-1", "17:00")]
      let asked = try await send(mine, seen, was, from: page)
      #expect(asked.status == .conflict)
      #expect(asked.main.contains("name=\"take-day-2\" value=\"theirs\""))
      #expect(asked.main.contains("09:00, 12:00") && asked.main.contains("13:00, 17:00"))
      #expect(try await rounds() == ["1 08:00", "2 09:00", "5 07:00"])
      let now = try #require(asked.value("seen"))
      let shown = try #require(asked.value("was")).replacing("&amp;", with: "&")
      let answered =
        mine + [
          ("start-1-1", "08:00"), ("end-1-1", "12:00"), ("conflict", "day-2"),
          ("take-day-2", choice),
        ]
      let done = try await send(answered, now, shown, from: asked)
      #expect(done.status == .seeOther)
      #expect(
        try await rounds() == ["1 08:00", choice == "mine" ? "2 13:00" : "2 09:00", "5 07:00"])
    }
  }

  @Test func theWeekBeforeIsCopiedForThoseWithoutRounds() async throws {
    try await browse(as: "claire") { browser, town in
      let next = Self.monday.adding(days: 7), friday = next.adding(days: 4)
      try await town.workspace.setShifts(
        [Town.round(Town.assistantLuc, on: next)], of: Town.assistantLuc.id, from: next, to: next)
      let page = try await browser.get(Links.roster(next))
      let answer = try await browser.post(Links.copies(next), [:], from: page)
      #expect(answer.status == .seeOther)
      let roster = try await town.workspace.roster(from: next, to: next.adding(days: 6))
      #expect(roster.rounds(of: Town.nurseSofie.id, on: friday).count == 1)
      #expect(roster.rounds(of: Town.assistantLuc.id, on: friday).isEmpty)
    }
  }

  @Test func anAbsenceIsNotedEndedAndTakenBack() async throws {
    try await browse(as: "claire") { browser, town in
      let sofie = Town.nurseSofie.id
      let page = try await browser.get(Links.carer(sofie))
      let wrong = try await browser.post(
        Links.absences(of: sofie),
        ["kind": "sick", "from-day": "6/3/2026", "until-day": "5/3/2026"], from: page)
      #expect(wrong.status == .unprocessableContent)
      _ = try await browser.post(
        Links.absences(of: sofie),
        ["kind": "sick", "from-day": "6/3/2026", "until-day": "9/3/2026"], from: page)
      let shown = try await browser.get(Links.carer(sofie))
      #expect(shown.main.contains("Du 06/03/2026 au 09/03/2026"))
      func absences() async throws -> [Absence] {
        try await town.workspace.roster(
          from: Town.friday, to: Town.friday.adding(days: 6), of: sofie
        ).absences
      }
      let absence = try #require(try await absences().first)
      _ = try await browser.post(Links.absence(absence.id, of: sofie), [:], from: shown)
      #expect(try await absences().first?.until == town.clock.now)
      _ = try await browser.post(Links.removal(of: absence.id, of: sofie), [:], from: shown)
      #expect(try await absences().isEmpty)
    }
  }

  @Test func carersAreAddedAndChanged() async throws {
    try await browse(as: "claire") { browser, town in
      let page = try await browser.get(Links.newCarer)
      let answer = try await browser.post(
        Links.carers,
        [
          "family": "Dubois", "given": "Nora", "qualification": "careAssistant",
          "weekly-hours": "30,5", "travel": "bicycle", "base": "depot", "phone-1": "0470 11 22 33",
        ], from: page)
      #expect(answer.status == .seeOther)
      let carer = try #require(
        try await town.workspace.carers().first { $0.name.family == "Dubois" })
      #expect(carer.weeklyMinutes == 1830 && carer.travel == .bicycle)
      #expect(carer.skills == Qualification.careAssistant.skills)
      let edit = try await browser.get(Links.editing(carer.id))
      #expect(edit.main.contains("value=\"30,50\"") && !edit.main.contains("name=\"account\""))
      // A file brings more telephones than the form shows: they stay.
      var many = carer
      many.phones += try ["0471 11 22 33", "0472 11 22 33"].map { try PhoneNumber($0) }
      try await town.workspace.changeCarer(many)
      let again = try await browser.get(Links.editing(carer.id))
      let saved = try await browser.post(
        Links.carer(carer.id),
        [
          "version": "2", "family": "Dubois", "given": "Nora", "qualification": "careAssistant",
          "phone-1": "0470 11 22 44", "phone-2": "0471 11 22 33",
        ], from: again)
      #expect(saved.status == .seeOther)
      let phones = try await town.workspace.carer(carer.id).phones.map(\.formatted)
      #expect(phones == ["0470 11 22 44", "0471 11 22 33", "0472 11 22 33"])
    }
  }

  @Test func theListOfCarersAndTheWeekCostTheSameForAHundred() async throws {
    var counts: [[Int]] = []
    for size in [10, 100] {
      let costs = try await TestTown.with(.sqlite) { town in
        for number in 0..<size {
          let carer = Carer(
            id: Town.id(0x4000 + number), name: try PersonName(given: "A", family: "Nom \(number)"),
            qualification: .nurse)
          try await town.workspace.addCarer(carer)
          try await town.workspace.setShifts(
            [
              try Shift(
                id: Town.id(0x6000 + number), carer: carer.id, day: Town.friday,
                start: Town.time("07:00"), end: Town.time("12:00"))
            ], of: carer.id, from: Town.friday, to: Town.friday)
        }
        return try await WebClient.with(town) { browser in
          try await browser.signIn("claire")
          var costs: [Int] = []
          for address in [Links.carers, Links.roster(Self.monday)] {
            let before = town.database.statements
            #expect(try await browser.get(address).status == .ok)
            costs.append(town.database.statements - before)
          }
          return costs
        }
      }
      counts.append(costs)
    }
    #expect(counts[0] == counts[1])
  }

  @Test func aNurseSeesRostersButDoesNotChangeThem() async throws {
    try await browse(as: "sofie") { browser, _ in
      #expect(try await browser.get(Links.roster(Self.monday)).status == .ok)
      #expect(
        try await browser.get(Links.roster(Self.monday, of: Town.nurseSofie.id)).status
          == .forbidden)
      let page = try await browser.get(Links.settings)
      #expect(
        try await browser.post(Links.copies(Self.monday), [:], from: page).status == .forbidden)
    }
  }
}
