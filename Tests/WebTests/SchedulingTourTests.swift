import Care
import Kernel
import Testing

@testable import Web

@Suite struct TourPageTests {
  private func tour(_ language: Language = .fr) throws -> TourPage {
    let plan = try SchedulingSample.morning().plan(language)
    let sofie = try #require(plan.carers.first { $0.name.family == "Maes" })
    let marchal = try #require(plan.day.visits.first { plan.name(of: $0) == "Marchal" })
    let report = VisitReport(
      id: ID(at: plan.now), visit: marchal.id, kind: .note, at: SchedulingSample.at("08:00"),
      note: "Pansement refait")
    return TourPage(sofie, plan, reports: [report])
  }

  @Test func visitsStandInOrderAndTheCurrentOneIsOpen() throws {
    let tour = try tour()
    #expect(
      tour.stops.map(\.name).prefix(4) == [
        "Odette DELVAUX", "Willy PETIT", "Nicole MARCHAL", "Georgette HENRARD",
      ])
    #expect(tour.stops.map(\.isCurrent) == [false, false, true, false, false, false, false])
    #expect(tour.line == "lundi 9 mars 2026 · 7 visites · 2 terminées")
  }

  @Test func theDoorTheWayAndTheTelephoneAreThere() throws {
    let stop = try #require(try tour().stops.first { $0.name == "Georgette HENRARD" })
    #expect(stop.door.map(\.text) == ["Boîte à clé, code 1234"])
    let route = try #require(stop.route)
    #expect(route.geo.hasPrefix("geo:50.4"))
    #expect(route.map.hasPrefix("https://www.openstreetmap.org/directions?to=50.4"))
    #expect(!route.map.lowercased().contains("rue"))
    #expect(stop.phones.map(\.address) == ["tel:+3271123456"])
  }

  @Test func notesCarryTheirTime() throws {
    let stop = try #require(try tour().stops.first { $0.isCurrent })
    #expect(stop.notes == ["08:00 Pansement refait"])
  }

  @Test(arguments: Language.allCases)
  func everyWordOfTheScriptIsThere(_ language: Language) throws {
    for word in try tour(language).words { #expect(!word.text.hasPrefix("tour.js")) }
    let reader = Reader(language: language)
    for word in BoardWords.all(reader).values { #expect(!word.hasPrefix("board.")) }
  }
}

@Suite struct SheetsPageTests {
  @Test func oneSheetForEachCarerWhoWorks() throws {
    let page = SheetsPage(try SchedulingSample.morning().plan())
    #expect(
      page.sheets.map(\.name) == [
        "Sofie Maes", "Julie Thonon", "Marc Willems", "Amina El Idrissi",
      ])
    let henrard = try #require(page.sheets[0].rows.first { $0.name == "Georgette HENRARD" })
    #expect(henrard.number == 4)
    #expect(henrard.door == ["Clé\u{A0}: Boîte à clé, code 1234"])
  }
}

@Suite struct TourMapTests {
  @Test func stopsAreNumberedInTheOrderOfTheTour() throws {
    let plan = try SchedulingSample.morning().plan()
    let sofie = try #require(plan.carers.first { $0.name.family == "Maes" })
    let map = TourMap(plan, of: [sofie.id])
    #expect(map.tours.map(\.mark.letter) == ["B"])
    #expect(map.tours[0].stops.map(\.number) == [1, 2, 3, 4, 5, 6, 7])
    for stop in map.tours[0].stops {
      #expect((0...TourMap.width).contains(stop.at.x) && (0...TourMap.height).contains(stop.at.y))
    }
  }

  @Test func northIsUpAndEastIsRight() throws {
    let south = try Coordinates(degrees: 50.40, 4.40), north = try Coordinates(degrees: 50.45, 4.50)
    let frame = MapFrame([south, north], 372, 282, 26)
    #expect(frame.point(north).y < frame.point(south).y)
    #expect(frame.point(north).x > frame.point(south).x)
  }

  @Test func aDayWithoutPlacesSaysSo() {
    #expect(TourMap(SchedulingSample().plan()).emptyWords != nil)
  }
}

@Suite struct MapFanTests {
  typealias Point = TourMap.Point

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let marks: [Point]
  }

  @Test(arguments: [
    Case(
      testDescription: "two visits at one door", marks: [Point(x: 50, y: 50), Point(x: 50, y: 50)]),
    Case(
      testDescription: "five in one house", marks: Array(repeating: Point(x: 50, y: 50), count: 5)),
    Case(testDescription: "in a corner", marks: Array(repeating: Point(x: 0, y: 0), count: 3)),
    Case(
      testDescription: "neighbours",
      marks: [Point(x: 50, y: 50), Point(x: 55, y: 52), Point(x: 60, y: 50)]
    ),
  ])
  func marksThatWouldCoverEachOtherStandApart(_ sample: Case) {
    var fan = MapFan(within: (100, 100))
    for mark in sample.marks { fan.add(mark, radius: 8) }
    let places = fan.apart()
    #expect(places.count == sample.marks.count)
    for (index, one) in places.enumerated() {
      #expect((8...92).contains(one.x) && (8...92).contains(one.y))
      for other in places[(index + 1)...] {
        let (dx, dy) = (one.x - other.x, one.y - other.y)
        #expect(dx * dx + dy * dy >= 14 * 14, "\(one) and \(other)")
      }
    }
  }

  @Test func marksThatStandClearStay() {
    let marks = [Point(x: 20, y: 20), Point(x: 60, y: 20), Point(x: 20, y: 60)]
    var fan = MapFan(within: (100, 100))
    for mark in marks { fan.add(mark, radius: 8) }
    #expect(fan.apart() == marks)
  }
}

@Suite struct TourMarkTests {
  @Test(arguments: [(0, "A", 1), (6, "G", 7), (7, "H", 1), (25, "Z", 5), (26, "A2", 6)])
  func lettersCarryTheIdentity(_ index: Int, _ letter: String, _ color: Int) {
    #expect(TourMark(index).letter == letter)
    #expect(TourMark(index).color == color)
  }
}

@Suite struct MoveWordsTests {
  @Test func whatIsShownIsWhatIsConfirmed() throws {
    let plan = try SchedulingSample.morning().plan()
    let henrard = try #require(plan.day.visits.first { plan.name(of: $0) == "Henrard" })
    let julie = try #require(plan.carers.first { $0.name.family == "Thonon" })
    let time = try SchedulingSample.time("09:15"), later = try SchedulingSample.time("09:20")
    let first = MovePage(moving: henrard, to: Placement(carer: julie.id, start: time), plan)
    let same = MovePage(moving: henrard, to: Placement(carer: julie.id, start: time), plan)
    let other = MovePage(moving: henrard, to: Placement(carer: julie.id, start: later), plan)
    #expect(first.words.fingerprint == same.words.fingerprint)
    #expect(first.words.fingerprint != other.words.fingerprint)
    #expect(!first.words.broken.contains { $0.contains("fenêtre") })
    #expect(other.words.broken.contains("5\u{A0}min hors de la fenêtre 08:30–09:15 de Henrard"))
  }
}
