import Foundation
import Testing

@testable import Kernel

@Suite struct BrusselsTests {
  /// The rule of the Union against the system's tables, around every change of the clock and in between.
  @Test func theRuleAgreesWithTheSystem() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
    for year in 1950...2090 {
      for month in 1...12 {
        for day in [1, 15, 24, 25, 26, 27, 28, 29, 30, 31] {
          guard let date = LocalDate(year: year, month: month, day: day) else { continue }
          for hour in [0, 1, 2, 23] {
            for second in [-1, 0, 1] {
              let moment = Int64(date.daysSinceEpoch * 86_400 + hour * 3600 + second)
              let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
              #expect(
                Brussels.offset(atUTC: moment) == Int64(expected), "\(date) \(hour) \(second)")
            }
          }
        }
      }
    }
  }
}
