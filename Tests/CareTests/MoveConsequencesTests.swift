import Care
import Kernel
import PlanModel
import Testing

/// One nurse from 07:00 to 12:00 and one family aid from 08:00 to 12:00; three people at home.
///
/// Journeys are tables, so that every figure can be said in a line: ten minutes and 5 km between
/// any two places.
private struct SmallDay {
  let nurse: Carer, aid: Carer
  var day: PlanningDay
  let early: Visit, late: Visit, free: Visit
  let journeys: Journeys

  init() throws {
    var numbers = SystemRandomNumberGenerator()
    func id<Entity>() -> ID<Entity> { ID(at: Instant(milliseconds: 0), using: &numbers) }
    let date = try #require(LocalDate("2026-03-06"))
    let places = try (0..<4).map {
      try Coordinates(microdegrees: 50_400_000 + Int32($0), 4_400_000)
    }
    func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }
    func carer(_ name: String, _ qualification: Qualification) throws -> Carer {
      var carer = Carer(
        id: id(), name: try PersonName(given: "", family: name), qualification: qualification)
      carer.homePlace = Place(places[0])
      return carer
    }
    let nurse = try carer("Maes", .nurse), aid = try carer("El Idrissi", .familyAid)
    (self.nurse, self.aid) = (nurse, aid)
    var patients: [ID<Patient>: PatientCard] = [:]
    func visit(
      _ place: Int, _ care: CareKind, _ from: String, _ to: String, at start: String?
    ) throws -> Visit {
      let patient: ID<Patient> = id()
      patients[patient] = PatientCard(
        id: patient, name: try PersonName(given: "", family: "P\(place)"),
        place: Place(places[place]))
      var visit = try Visit(
        id: id(), patient: patient, day: date, care: care,
        window: TimeWindow(time(from), time(to)), minutes: 30)
      if let start { visit.placement = Placement(carer: nurse.id, start: try time(start)) }
      return visit
    }
    early = try visit(1, .injection, "07:00", "08:00", at: "07:15")
    late = try visit(2, .hygiene, "08:00", "10:00", at: "09:00")
    free = try visit(3, .injection, "08:00", "11:00", at: nil)
    day = PlanningDay(
      day: date, visits: [early, late, free], patients: patients, carers: [nurse, aid],
      shifts: [
        try Shift(id: id(), carer: nurse.id, day: date, start: time("07:00"), end: time("12:00")),
        try Shift(id: id(), carer: aid.id, day: date, start: time("08:00"), end: time("12:00")),
      ])
    let row = { (from: Int) in (0..<4).map { $0 == from ? 0 : 600 } }
    let metres = { (from: Int) in (0..<4).map { $0 == from ? 0 : 5000 } }
    journeys = Journeys(
      TravelTimes(
        places: places,
        matrices: [
          .car: PlanMatrix(durations: (0..<4).map(row), distances: (0..<4).map(metres))
        ], isEstimate: false))
  }

  func consequences(_ visit: Visit, _ carer: Carer, _ start: String) throws -> MoveConsequences {
    let start = try #require(LocalTime(start))
    return MoveConsequences(
      moving: visit.id, to: Placement(carer: carer.id, start: start), on: day, journeys: journeys)
  }
}

@Suite struct MoveConsequencesTests {
  @Test func aVisitThatRunsIntoTheNextOneNeedsAReason() throws {
    let small = try SmallDay()
    let into = try small.consequences(small.free, small.nurse, "08:40")
    #expect(into.broken.isEmpty && into.overlaps && into.needsReason)
    let before = try small.consequences(small.free, small.nurse, "08:25")
    #expect(!before.overlaps && !before.needsReason)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, isNurse: Bool, start: String
    let rules: [MoveConsequences.Rule], delayed: Int
    init(
      _ name: String, nurse: Bool = true, _ start: String, _ rules: [MoveConsequences.Rule],
      delayed: Int = 0
    ) {
      (testDescription, isNurse, self.start) = (name, nurse, start)
      (self.rules, self.delayed) = (rules, delayed)
    }
  }

  @Test(arguments: [
    Case("fits between two visits: 07:45 + 10 min, then 08:40 + 10 min", "08:10", []),
    Case("last start that keeps 09:00: 08:20 + 30 + 10", "08:20", []),
    Case("five minutes later the next is five late", "08:25", [], delayed: 5),
    Case("before its window", "07:58", [.window]),
    Case("cannot be there yet: 07:45 + 10", "07:54", [.window, .late], delayed: 0),
    Case("last minute of the window", "11:00", []),
    Case("a minute after it", "11:01", [.window]),
    Case("a family aid gives no injection", nurse: false, "09:00", [.skill]),
    Case("before the aid's round", nurse: false, "07:50", [.skill, .round, .window]),
    Case("home at 12:41, the round ends 12:00 and may run 30 over", "12:01", [.window, .overtime]),
  ])
  func brokenRules(_ move: Case) throws {
    let small = try SmallDay()
    let result = try small.consequences(
      small.free, move.isNurse ? small.nurse : small.aid, move.start)
    #expect(result.broken.map(\.rule) == move.rules)
    #expect(result.delays.map(\.minutes) == (move.delayed == 0 ? [] : [move.delayed]))
    #expect(result.needsReason == !move.rules.isEmpty)
  }

  @Test func placingCountsTheDetourOnly() throws {
    let small = try SmallDay()
    let result = try small.consequences(small.free, small.nurse, "08:10")
    // One more stop in a tour of two: 4 legs in place of 3, and 75 minutes of waiting become 35.
    #expect(result.travelSeconds == 600)
    #expect(result.metres == 5000)
    #expect(result.waitSeconds == -40 * 60)
    #expect(result.overtimeSeconds == 0)
    // 1 000 € for a required visit left out is spared.
    #expect(result.cost.unassigned == -100_000)
    #expect(result.cost.travel == 500)
    #expect(result.cost.distance == 175)
  }

  @Test func takingAVisitOutBreaksNothing() throws {
    let small = try SmallDay()
    let result = MoveConsequences(
      moving: small.late.id, to: nil, on: small.day, journeys: small.journeys)
    #expect(result.broken.isEmpty)
    #expect(result.travelSeconds == -600)
    #expect(result.cost.unassigned == 100_000)
  }

  @Test func absentCarersAreSaidToBeAbsent() throws {
    var small = try SmallDay()
    let date = small.day.day
    small.day.absences = [
      try Absence(
        id: ID(at: Instant(milliseconds: 1)), carer: small.nurse.id, kind: .sick,
        from: Instant(date, LocalTime.midnight), until: Instant(date.adding(days: 1), .midnight))
    ]
    #expect(try small.consequences(small.free, small.nurse, "08:10").broken.first?.rule == .absent)
  }

  @Test func swappedVisitsTakeEachOthersHour() throws {
    let small = try SmallDay()
    let result = MoveConsequences(
      swapping: small.early, with: small.late, on: small.day, journeys: small.journeys)
    // 07:15 is 45 minutes before the window of the one, 09:00 an hour after that of the other.
    let windows = result.broken.filter { $0.rule == .window }
    #expect(windows.count == 2)
    #expect(Set(windows.map(\.minutes)) == [45, 60])
  }
}
