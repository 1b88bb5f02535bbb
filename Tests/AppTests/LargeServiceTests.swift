import Care
import Kernel
import Store
import Testing

@testable import App

@Suite struct LargeServiceTests {
  private func made(people: Int) throws -> (LargeService, [Patient], [Visit]) {
    var service = try LargeService(people: people, now: DemoTests.now)
    let loads = try service.parts.map { try service.load($0) }
    return (service, loads.flatMap(\.patients), loads.flatMap(\.visits))
  }

  @Test(arguments: [10, 299, 300, 301]) func holdsAsManyPeopleAsAskedAndTenVisitsEach(
    _ people: Int
  ) throws {
    let (service, patients, visits) = try made(people: people)
    #expect(patients.count == people)
    #expect(visits.count == 10 * people)
    #expect(Set(patients.compactMap(\.niss)).count == people)
    #expect(Set(visits.map { [$0.patient.description, $0.day.description] }).count == 10 * people)
    let ofToday = visits.filter { $0.day == service.today }.compactMap(\.placement)
    #expect(Set(ofToday).count == ofToday.count)
  }

  /// However many people there are, the tours of these days are full.
  @Test(arguments: [601, 900]) func aWeekdayHasThreeHundredVisits(_ people: Int) throws {
    let (service, _, visits) = try made(people: people)
    for ahead in 0..<5 {
      let day = service.today.adding(days: ahead)
      #expect(visits.count { $0.day == day } == (day.weekday > 5 ? 200 : 300), "\(day)")
    }
  }

  @Test func isTheSameEachTime() throws {
    let (one, other) = (try made(people: 60), try made(people: 60))
    #expect(one.1 == other.1)
    #expect(one.2 == other.2)
  }
}
