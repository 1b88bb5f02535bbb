import Care
import Kernel
import Testing

@testable import Web

@Suite struct BoardGridTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, from: Int, to: Int, slot: Int, length: Int
    init(_ name: String, _ from: Int, _ to: Int, _ slot: Int, _ length: Int) {
      (testDescription, self.from, self.to, self.slot, self.length) = (name, from, to, slot, length)
    }
  }

  @Test(arguments: [
    Case("the first slot: 06:30 + 0", 390, 410, 0, 4),
    Case("on the grid: 09:05 is slot 31", 545, 565, 31, 4),
    Case("two minutes past rounds down", 547, 567, 31, 4),
    Case("three minutes past rounds up", 548, 568, 32, 4),
    Case("one minute still has one slot", 600, 601, 42, 1),
    Case("before the board: held at its edge", 300, 400, 0, 2),
    Case("past the board: held at its edge", 1255, 1300, 173, 1),
  ])
  func place(_ span: Case) throws {
    let grid = BoardGrid(PlanningDay(day: SchedulingSample.date))
    #expect(grid.place(span.from, span.to) == (span.slot, span.length))
  }

  @Test func growsWithTheDay() throws {
    var sample = SchedulingSample()
    try sample.carer("A", "B", .nurse, "05:50", "22:10")
    let grid = BoardGrid(sample.day)
    #expect(grid.first == 5 * 60 + 30)
    #expect(grid.last == 22 * 60 + 30)
    #expect(grid.hours.first?.length == 6)
    #expect(grid.hours.map(\.length).reduce(0, +) == grid.count)
  }
}

@Suite struct BoardModelTests {
  struct State: CustomTestStringConvertible, Sendable {
    let testDescription: String, name: String, state: VisitState, label: String
    init(_ name: String, _ state: VisitState, _ label: String) {
      (testDescription, self.name, self.state, self.label) = (
        "\(name): \(state)", name, state, label
      )
    }
  }

  @Test(arguments: [
    State("Petit", .done, "Petit, 07:10 à 07:45, terminée, Sofie Maes"),
    State("Marchal", .underWay, "Marchal, 07:55 à 08:25, en cours, Sofie Maes"),
    State("Henrard", .planned, "Henrard, 09:05 à 09:25, Sofie Maes"),
    State("Lambert", .planned, "Lambert, 13:30 à 14:00, verrouillée, Sofie Maes"),
    State("Colin", .planned, "Colin, 10:40 à 11:10, règle levée, Sofie Maes"),
    State("Peeters", .toPlace, "Peeters, entre 10:00 et 12:00, à placer"),
    State("Rossi", .removed, "Rossi, 11:30 à 11:50, retirée, Karim Benali"),
    // Planned at 07:25, and it is 08:05.
    State("Leroy", .planned, "Leroy, 07:25 à 08:05, 40 minutes de retard, Marc Willems"),
  ])
  func states(_ expected: State) throws {
    let plan = try SchedulingSample.morning().plan()
    let visit = try #require(plan.shown.visits.first { plan.name(of: $0) == expected.name })
    let state = plan.state(of: visit)
    #expect(state == expected.state)
    #expect(plan.label(of: visit, state: state, late: plan.lateness(of: visit)) == expected.label)
  }

  @Test(arguments: [
    ("Henrard", Sex.female, Language.fr, "Mme\u{A0}Henrard"),
    ("Henrard", .male, .nl, "dhr.\u{A0}Henrard"),
    ("Henrard", .unknown, .fr, "Henrard"),
    ("Dubois", .male, .fr, "M.\u{A0}Fernand Dubois"),
    ("Dubois", .other, .fr, "Dubois F."),
  ])
  func peopleAreSpokenOfByTitle(
    _ family: String, _ sex: Sex, _ language: Language, _ words: String
  ) throws {
    var sample = SchedulingSample()
    try sample.visit("Georgette", "Henrard", .injection, ("08:00", "09:00"))
    try sample.visit("Fernand", "Dubois", .meal, ("08:00", "09:00"))
    try sample.visit("Anne", "Dubois", .meal, ("08:00", "09:00"))
    for id in sample.day.patients.keys { sample.day.patients[id]?.sex = sex }
    let plan = sample.plan(language)
    let given = family == "Dubois" ? "Fernand" : "Georgette"
    let visit = try #require(
      plan.shown.visits.first { plan.patient(of: $0)?.name.given == given })
    #expect(plan.person(of: visit) == words)
  }

  @Test func rowsSayWhoAndHowMuch() throws {
    let plan = try SchedulingSample.morning().plan()
    let board = BoardModel(plan, PlanningView(date: SchedulingSample.date))
    #expect(board.rows.map(\.kind) == [.toPlace, .away, .carer, .carer, .carer, .carer])
    #expect(
      board.rows.map(\.name) == [
        "À placer", "Karim Benali", "Sofie Maes", "Julie Thonon", "Marc Willems",
        "Amina El Idrissi",
      ])
    #expect(board.rows[0].detail == "2 visites")
    #expect(board.rows[1].detail == "Malade · 4 à couvrir")
    #expect(board.rows[4].delay == "+40\u{A0}min")
    #expect(board.now?.slot == 19)  // 06:30 + 19 · 5 = 08:05
  }

  @Test(arguments: [
    (Language.fr, "1 visite"), (.nl, "1 bezoek"), (.de, "1 Besuch"), (.en, "1 visit"),
  ])
  func countsAgree(_ language: Language, _ expected: String) throws {
    var sample = SchedulingSample()
    try sample.visit("A", "B", .meal, ("08:00", "09:00"))
    let board = BoardModel(sample.plan(language), PlanningView(date: SchedulingSample.date))
    #expect(board.rows.first?.detail == expected)
  }

  @Test func namesakesAreToldApart() throws {
    var sample = SchedulingSample()
    try sample.visit("Fernand", "Dubois", .meal, ("08:00", "09:00"))
    try sample.visit("Anne", "Dubois", .meal, ("08:00", "09:00"))
    try sample.visit("Luc", "Nys", .meal, ("08:00", "09:00"))
    let plan = sample.plan()
    #expect(plan.day.visits.map { plan.name(of: $0) } == ["Dubois F.", "Dubois A.", "Nys"])
  }

  @Test(
    arguments: [
      ("Legrand", 15, "GL"), ("Legrand", 20, "GL"), ("Legrand", 25, nil), ("Noël", 20, nil),
      ("Noël", 15, "GN"), ("Nys", 15, nil),
    ] as [(String, Int, String?)])
  func shortVisitsBearInitials(_ family: String, _ minutes: Int, _ initials: String?) throws {
    var sample = SchedulingSample()
    let carer = try sample.carer("Sofie", "Maes", .nurse)
    try sample.visit(
      "Georgette", family, .injection, ("07:00", "10:00"), minutes: minutes, carer, at: "08:00")
    let board = BoardModel(sample.plan(at: "06:00"), PlanningView(date: SchedulingSample.date))
    let visit = try #require(board.rows.flatMap(\.visits).first)
    #expect(visit.initials == initials)
    #expect(visit.name == family)
  }

  @Test func overlapsStandOnLinesOfTheirOwn() throws {
    var sample = SchedulingSample()
    let carer = try sample.carer("A", "B", .nurse)
    for start in ["08:00", "08:10", "08:30"] {
      try sample.visit("P", "Q\(start)", .meal, ("07:00", "10:00"), minutes: 30, carer, at: start)
    }
    let board = BoardModel(sample.plan(at: "06:00"), PlanningView(date: SchedulingSample.date))
    #expect(board.rows[0].visits.map(\.lane) == [0, 1, 0])
  }

  @Test func visitsToPlaceShareLinesWithinTheirHours() throws {
    var sample = SchedulingSample()
    for name in ["A", "B", "C", "D"] {
      try sample.visit("P", name, .walk, ("14:00", "15:00"), minutes: 30)
    }
    let board = BoardModel(sample.plan(at: "06:00"), PlanningView(date: SchedulingSample.date))
    // 06:30 + 90 · 5 = 14:00; three starts lie within the hour.
    #expect(board.rows[0].visits.map(\.slot) == [90, 90, 96, 102])
    #expect(board.rows[0].visits.map(\.lane) == [0, 1, 0, 0])
    #expect(board.rows[0].detail == "4 visites · dès\u{A0}14:00")
    #expect(board.rows[0].overflow == nil)
  }

  @Test func whatTheRowCannotHoldIsInTheList() throws {
    var sample = SchedulingSample()
    for index in 0..<6 {
      try sample.visit("P", "N\(index)", .meal, ("08:00", "08:00"), minutes: 30)
    }
    let board = BoardModel(sample.plan(at: "06:00"), PlanningView(date: SchedulingSample.date))
    #expect(board.rows[0].visits.count == 4)
    #expect(board.rows[0].overflow?.label.hasPrefix("2") == true)
  }

  @Test func aDayWithoutAnythingSaysSo() {
    let board = BoardModel(SchedulingSample().plan(), PlanningView(date: SchedulingSample.date))
    #expect(board.rows.isEmpty)
    #expect(board.emptyWords?.isEmpty == false)
  }

  @Test func proposalsAreDashedAndWhatTheyTakeIsStruck() throws {
    let sample = try SchedulingSample.morning()
    let rossi = try #require(sample.day.visits.first { sample.plan().name(of: $0) == "Rossi" })
    let julie = try #require(sample.day.carers.first { $0.name.family == "Thonon" })
    let after = Placement(carer: julie.id, start: try SchedulingSample.time("11:25"))
    let proposal = TourProposal(
      day: SchedulingSample.date, dayVersion: 1,
      visits: [ProposedVisit(visit: rossi.id, version: 1, before: rossi.placement, after: after)],
      unplaced: [], figures: TourFigures())
    let plan = sample.plan(proposal: proposal)
    let board = BoardModel(plan, PlanningView(date: SchedulingSample.date))
    let struck = board.rows[1].visits.first { $0.id == rossi.id }
    let drawn = board.rows[3].visits.first { $0.id == rossi.id }
    #expect(struck?.state == .removed)
    #expect(drawn?.state == .proposed)
    #expect(drawn?.slot == 59)  // 06:30 + 59 · 5 = 11:25
  }
}

@Suite struct MapLabelTests {
  @Test func homesToPlaceAreDotsBeforeThereAreTours() throws {
    var sample = SchedulingSample()
    try sample.carer("A", "B", .nurse)
    try sample.visit("P", "Q", .meal, ("08:00", "09:00"))
    try sample.visit("R", "S", .meal, ("08:00", "09:00"))
    let map = TourMap(sample.plan())
    #expect(map.tours.isEmpty)
    #expect(map.loose.count == 2)
    #expect(map.emptyWords == nil)
    #expect(TourMap(SchedulingSample().plan()).emptyWords != nil)
  }

  struct Label: CustomTestStringConvertible, Sendable {
    let testDescription: String, stops: [(Int, Int)], x: Int?, y: Int?
    init(_ name: String, stops: [(Int, Int)], _ place: (Int, Int)?) {
      (testDescription, self.stops) = (name, stops)
      (x, y) = (place?.0, place?.1)
    }
  }

  @Test(arguments: [
    Label("a town alone has its name above", stops: [], (100, 86)),
    Label("a stop above: the name is below", stops: [(100, 82)], (100, 122)),
    Label("stops above and below: beside", stops: [(100, 82), (100, 118)], (128, 104)),
  ])
  func namesKeepClearOfStops(_ label: Label) throws {
    let placed = TownLabel.placed(
      [("Gill", TourMap.Point(x: 100, y: 100))],
      clearOf: label.stops.map { TourMap.Point(x: $0.0, y: $0.1) }, alsoOf: [],
      within: (372, 282))
    let only = try #require(placed.first)
    #expect(only.at == TourMap.Point(x: label.x ?? 0, y: label.y ?? 0))
  }

  @Test func namesDoNotCoverEachOtherAndMayBeLeftOut() {
    let middle = TourMap.Point(x: 100, y: 100)
    let twice = TownLabel.placed(
      [("Gill", middle), ("Couil", middle)], clearOf: [], alsoOf: [], within: (372, 282))
    #expect(Set(twice.map(\.at)).count == 2)
    let crowd = (0..<60).flatMap { x in
      (0..<48).map { TourMap.Point(x: x * 6, y: $0 * 6) }
    }
    let none = TownLabel.placed(
      [("Gill", middle)], clearOf: crowd, alsoOf: [], within: (372, 282))
    #expect(none.isEmpty)
  }
}

@Suite struct BoardBudgetTests {
  /// ux.md §12: 30 carers × 25 visits under 45 kB compressed and 6 000 elements.
  @Test func aFullDayStaysLight() throws {
    let plan = try SchedulingSample.large(carers: 30, visits: 25).plan()
    let page = PlanningPage(plan, PlanningView(date: SchedulingSample.date), canPlan: true)
    let html = page.page(.blank).html(.blank).text
    #expect(plan.day.visits.count == 750)
    let packed = try #require(Gzip.compressed(Array(html.utf8), level: 5))
    #expect(packed.count < 45_000)
    let elements = html.split(separator: "<").count { !$0.hasPrefix("/") && !$0.hasPrefix("!") }
    #expect(elements < 6000)
  }
}
