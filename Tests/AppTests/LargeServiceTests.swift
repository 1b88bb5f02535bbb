import Care
import Kernel
import Store
import Testing

@testable import App

@Suite struct LargeServiceTests {
  /// All parts of a service of 2 000 people.
  private func made() throws -> (LargeService, [Patient], [Visit]) {
    var service = try LargeService(people: 2000, now: DemoTests.now)
    let loads = try service.parts.map { try service.load($0) }
    return (service, loads.flatMap(\.patients), loads.flatMap(\.visits))
  }

  @Test func holdsAsManyPeopleAsAskedAndTenVisitsEach() throws {
    let (_, patients, visits) = try made()
    #expect(patients.count == 2000)
    #expect(visits.count == 20_000)
    #expect(Set(patients.compactMap(\.niss)).count == 2000)
    #expect(Set(visits.map { [$0.patient.description, $0.day.description] }).count == 20_000)
  }

  // 2026-03-06 is a Friday: the 9th a Monday, the 7th a Saturday.
  @Test(arguments: [(0, 300), (1, 200), (2, 200), (3, 300), (12, 300), (13, 300), (14, 0)])
  func weekdaysAreFullerThanWeekends(after days: Int, _ count: Int) throws {
    let (service, _, visits) = try made()
    let day = service.today.adding(days: days)
    #expect(visits.filter { $0.day == day }.count == count)
  }

  @Test func nobodyIsInTwoPlacesAtOnce() throws {
    let (service, _, visits) = try made()
    let ofToday = visits.filter { $0.day == service.today }.compactMap(\.placement)
    #expect(Set(ofToday).count == ofToday.count)
  }

  @Test func isTheSameEachTime() throws {
    var (one, other) = (
      try LargeService(people: 400, now: DemoTests.now),
      try LargeService(people: 400, now: DemoTests.now)
    )
    let (oneStaff, otherStaff) = (try one.staff(), try other.staff())
    let (oneLoad, otherLoad) = (try one.load(0..<400), try other.load(0..<400))
    #expect(oneStaff.shifts == otherStaff.shifts)
    #expect(oneLoad.visits == otherLoad.visits)
  }

  @Test(arguments: [10, 299, 300, 301]) func anyNumberOfPeopleWillDo(_ people: Int) throws {
    var service = try LargeService(people: people, now: DemoTests.now)
    let counts = try service.parts.map { try service.load($0).patients.count }
    #expect(counts.reduce(0, +) == people)
  }
}
