import Care
import Foundation
import Testing

@testable import App

@Suite struct RoadTableTests {
  /// An answer as `osrm-routed` 26.10 gives it, for two places of which the second is an island.
  static let recorded = Data(
    """
    {"code":"Ok","distances":[[0,1834.2,null],[1790.5,0,null],[null,null,0]],
    "destinations":[{"hint":"","location":[4.444,50.411],"name":"Rue Neuve","distance":3.1},
    {"hint":"","location":[4.451,50.42],"name":"","distance":0},
    {"hint":"","location":[4.46,50.43],"name":"","distance":12}],
    "durations":[[0,183.4,null],[180,0,null],[null,null,0]],
    "sources":[{"hint":"","location":[4.444,50.411],"name":"","distance":3.1}]}
    """.utf8)

  @Test func aRecordedAnswerIsRead() throws {
    let table = try RoadTable(osrm: Self.recorded, rows: 3, columns: 3)
    // Rounded up: 183.4 s and 1 834.2 m.
    #expect(table.legs[0][1] == RoadLeg(seconds: 184, metres: 1835))
    #expect(table.legs[1][0] == RoadLeg(seconds: 180, metres: 1791))
    #expect(table.legs[0][0] == RoadLeg(seconds: 0, metres: 0))
  }

  @Test func nullMeansThatNoRoadLeadsThere() throws {
    let table = try RoadTable(osrm: Self.recorded, rows: 3, columns: 3)
    #expect(table.legs[0][2] == nil)
    #expect(table.legs[2][1] == nil)
  }

  struct Wrong: CustomTestStringConvertible {
    let testDescription: String, answer: String, failure: RoadFailure

    init(_ name: String, _ answer: String, _ failure: RoadFailure) {
      (testDescription, self.answer, self.failure) = (name, answer, failure)
    }
  }

  @Test(arguments: [
    Wrong("no JSON", "<html>", .malformed),
    Wrong("a row is missing", #"{"code":"Ok","durations":[[0]],"distances":[[0]]}"#, .malformed),
    Wrong(
      "a column is missing",
      #"{"code":"Ok","durations":[[0,1],[0]],"distances":[[0,1],[1,0]]}"#, .malformed),
    Wrong("no distances", #"{"code":"Ok","durations":[[0,1],[1,0]]}"#, .malformed),
    Wrong("a text for a number", #"{"code":"Ok","durations":[["x"]]}"#, .malformed),
    Wrong("too big", #"{"code":"TooBig","message":"Too many"}"#, .refused("TooBig")),
  ])
  func wrongAnswersAreRefused(_ wrong: Wrong) {
    #expect(throws: wrong.failure) {
      try RoadTable(osrm: Data(wrong.answer.utf8), rows: 2, columns: 2)
    }
  }

  @Test func negativeAndEndlessValuesAreNoRoads() throws {
    let answer = #"{"code":"Ok","durations":[[-1,1e300]],"distances":[[1,1]]}"#
    let table = try RoadTable(osrm: Data(answer.utf8), rows: 1, columns: 2)
    #expect(table.legs == [[nil, nil]])
  }

  @Test func theAddressNamesLongitudeFirst() throws {
    let server = try #require(URL(string: "http://127.0.0.1:5000/"))
    let a = try Coordinates(degrees: 50.4108, 4.4446)
    let b = try Coordinates(degrees: 51, 3.05)
    #expect(
      RoadEngine.address([a, b], [a, b], of: server)
        == "http://127.0.0.1:5000/table/v1/driving/4.444600,50.410800;3.050000,51.000000"
        + "?annotations=duration,distance")
    #expect(
      RoadEngine.address([a], [b], of: server).hasSuffix("&sources=0&destinations=1"))
  }
}
