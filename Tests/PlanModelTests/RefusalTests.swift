import Foundation
import PlanModel
import Testing

/// What is wrong in an input is told with its path, and all of it at once.
@Suite struct RefusalTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, old: String, new: String, message: String

    init(_ old: String, _ new: String, _ message: String) {
      (testDescription, self.old, self.new, self.message) = (message, old, new, message)
    }
  }

  private static func issues(_ text: String) -> [String] {
    do {
      _ = try Examples.readProblem(text)
      return []
    } catch {
      return error.issues.map(\.description)
    }
  }

  @Test(arguments: [
    Case("careplan/1", "careplan/2", "format: expected “careplan/1”"),
    Case("\"horizon_days\": 7", "\"horizon_days\": 0", "horizon_days: 0 is below 1"),
    Case("\"horizon_days\": 7", "\"horizon_days\": 12428", "horizon_days: 12428 is above 12427"),
    Case("\"horizon_days\": 7,", "", "horizon_days: missing"),
    Case(
      "\"service\": 1800, \"windows\"", "\"service\": \"long\", \"windows\"",
      "visits[0].service: expected a whole number, found a text"),
    Case(
      "\"service\": 1800, \"windows\"", "\"service\": 1800.5, \"windows\"",
      "visits[0].service: expected a whole number, found the number 1800.5"),
    Case("\"service\": 0", "\"service\": -1", "visits[1].service: -1 is below 0"),
    Case(
      "\"service\": 0", "\"service\": 1073741825",
      "visits[1].service: 1073741825 is above 1073741824"),
    Case(
      "\"windows\": [[25200, 32400]]", "\"windows\": [[25200, 25199]]",
      "visits[0].windows[0]: the end is before the start"),
    Case(
      "\"windows\": [[25200, 32400]]", "\"windows\": [[-1, 25199]]",
      "visits[0].windows[0]: -1 is below 0"),
    Case(
      "\"windows\": [[25200, 32400]]", "\"windows\": [[1]]",
      "visits[0].windows[0]: expected a start and an end"),
    Case(
      "\"windows\": [[25200, 32400]]", "\"windows\": [[1, null]]",
      "visits[0].windows[0][1]: expected a whole number, found null"),
    Case(
      "\"windows\": [[25200, 32400]]", "\"windows\": 7",
      "visits[0].windows: expected a list, found a whole number"),
    Case("\"priority\": 50", "\"priority\": 101", "visits[0].priority: 101 is above 100"),
    Case("[0, 10]", "[-3, 10]", "visits[0].skills: -3 is below 0"),
    Case(
      "\"location\": 1", "\"location\": 2",
      "visits[0].location: there is no place 2: there are 2 places"),
    Case("\"location\": 1, ", "", "visits[0].location: missing"),
    Case(
      "\"required_carers\": [4]", "\"required_carers\": [5]",
      "visits[1].required_carers[0]: there is no carer “5”"),
    Case(
      "{\"carer\": \"c1\", \"start\"", "{\"carer\": \"c8\", \"start\"",
      "visits[0].pinned.carer: there is no carer “c8”"),
    Case("\"id\": \"2\"", "\"id\": 2", "visits[2].id: “2” is already the identifier of visits[1]"),
    Case(
      "\"id\": \"c2\"", "\"id\": \"c1\"",
      "carers[1].id: “c1” is already the identifier of carers[0]"),
    Case(
      "\"profile\": \"car\"", "\"profile\": \"train\"",
      "carers[0].profile: there are no travel times for “train”, only for: bike, car"),
    Case("\"speed_percent\": 90", "\"speed_percent\": 0", "carers[0].speed_percent: 0 is below 1"),
    Case(
      "\"windows\": [[34200, 43200]]", "\"windows\": []",
      "carers[0].shifts[0].breaks[0].windows: a break needs at least one window"),
    Case(
      "{\"id\": 1, \"window\": [0, 86400]}",
      "{\"id\": 1, \"window\": [0, 86400]}, {\"id\": 2, \"window\": [86399, 90000]}",
      "carers[2].shifts[1].window: overlaps the window of “1”, a shift of the same carer"),
    Case(
      "{\"id\": 1, \"window\": [0, 86400]}",
      """
      {"id": 1, "window": [500, 900]}, {"id": 2, "window": [900, 1000]},
      {"id": 3, "window": [0, 501]}
      """,
      "carers[2].shifts[2].window: overlaps the window of “1”, a shift of the same carer"),
    Case("\"max_tasks\": 9", "\"max_tasks\": -9", "carers[0].shifts[0].max_tasks: -9 is below 0"),
    Case("\"km\": 40", "\"km\": -40", "weights.km: -40 is below 0"),
    Case(
      "\"same_start\", \"visits\": [\"v1\", \"2\"]", "\"same_start\", \"visits\": [\"v1\"]",
      "links[0]: a link joins at least two visits"),
    Case(
      "\"same_start\", \"visits\": [\"v1\", \"2\"]", "\"same_start\", \"visits\": [\"v1\", \"v1\"]",
      "links[0]: a link names a visit twice"),
    Case("\"to\": 2,", "\"to\": 3,", "links[1].to: there is no visit “3”"),
    Case("\"max\": 3600", "\"max\": -901", "links[1]: max is below min"),
    Case(
      "\"type\": \"same_carer\"", "\"type\": \"same_hat\"",
      "links[3].type: expected one of gap, same_start, same_carer, different_carers, found a text"),
    Case(
      "\"durations\": [[0, 540], [560, 0]]", "\"durations\": [[0, 540], [560]]",
      "matrices.car.durations[1]: 1 columns, but there are 2 places"),
    Case(
      "\"durations\": [[0, 540], [560, 0]]", "\"durations\": [[0, 540]]",
      "matrices.car.durations: 1 rows, but there are 2 places"),
    Case("[[0, 540]", "[[0, -540]", "matrices.car.durations[0][1]: -540 is below 0"),
    Case(
      "[[4.8672, 50.4669], [4.9, 50]]", "[[4.8672, 50.4669]]",
      "locations: 1 places, but the matrices have 2"),
    Case("\"routes\": []", "\"routes\": [{}]", "baseline.routes[0].carer: missing"),
    Case(
      "\"weights\":", "\"metric\": {\"type\": \"planar\", \"profiles\": {}}, \"weights\":",
      "metric: give either matrices or a metric, not both"),
  ])
  func oneMistake(_ example: Case) {
    let text = Examples.problem(replacing: example.old, with: example.new)
    #expect(text != Examples.problem)
    let issues = Self.issues(text)
    #expect(issues.first == example.message, "\(issues)")
    // A problem without a baseline's carer or a visit's own name is wrong in several places.
    let alsoBreaksOthers = ["baseline", "metric", "visits[2].id"].contains {
      example.message.hasPrefix($0)
    }
    if !alsoBreaksOthers { #expect(issues.count == 1, "\(issues)") }
  }

  @Test func allMistakesAreTold() {
    var text = Examples.problem(replacing: "\"horizon_days\": 7", with: "\"horizon_days\": -7")
    text = text.replacing("[[25200, 32400]]", with: "[[32400, 25200]]")
    text = text.replacing("\"speed_percent\": 90", with: "\"speed_percent\": \"90\"")
    #expect(
      Self.issues(text) == [
        "carers[0].speed_percent: expected a whole number, found a text",
        "horizon_days: -7 is below 1", "visits[0].windows[0]: the end is before the start",
      ])
  }

  @Test func atMostFiftyMistakesAreTold() {
    let visits = (0..<80).map { "{\"id\": \($0), \"location\": 0, \"service\": -1}" }
    let text = """
      {"format": "careplan/1", "horizon_days": 1, "locations": [[0, 0]], "carers": [],
       "metric": {"type": "planar", "profiles": {}}, "visits": [\(visits.joined(separator: ","))]}
      """
    #expect(Self.issues(text).count == 50)
  }

  @Test func tooManyVisitsAreRefused() throws {
    let visit = PlanVisit(id: 0, location: 0, service: 0)
    var problem = PlanProblem(
      name: "crowd", locations: [PlanLocation(0, 0)],
      travelTimes: .planar(PlanMetric(profiles: [:])))
    problem.visits = (0..<20_000).map { number in
      var visit = visit
      visit.id = .number(Int64(number))
      return visit
    }
    #expect(problem.validate() == [])
    problem.visits.append(PlanVisit(id: "last", location: 0, service: 0))
    #expect(problem.validate().map(\.description) == ["visits: 20001 entries, more than 20000"])
  }

  @Test(arguments: [
    ("", "at byte 0: the text ends too early"), ("{", "expected a key in quotes"),
    ("[1,]", "no JSON value starts here"), ("{\"a\":1,\"a\":2}", "the key “a” appears twice"),
    ("01", "a malformed number"), ("1.", "a malformed number"), ("1e+", "a malformed number"),
    ("-", "a malformed number"), ("nul", "no JSON value starts here"),
    ("\"a", "a text without its closing quote"), ("\"\\x\"", "an unknown escape"),
    ("\"\\ud800\"", "half a surrogate pair"), ("\"\\ud83dx\"", "half a surrogate pair"),
    ("\"\\u12g4\"", "a malformed \\u escape"), ("\"\u{1}\"", "a control character"),
    ("1 2", "text after the end"), ("\"\\", "a text without its closing quote"),
    (String(repeating: "[", count: 100_000), "more than 64 lists and objects"),
    (String(repeating: "{\"a\":", count: 65), "more than 64 lists and objects"),
    (String(repeating: "9", count: 401), "more than 400 digits"),
    ("7", "expected an object, found a whole number"),
  ])
  func malformedText(_ text: String, _ message: String) {
    let issues = Self.issues(text)
    #expect(issues.count == 1)
    #expect(issues.first?.contains(message) == true, "\(issues)")
  }

  @Test func bytesThatAreNotTextAreRefused() {
    let bytes = Data([0x22, 0xFF, 0x22])
    #expect(throws: PlanInputError.self) { try Plan.read(bytes) }
    #expect(throws: PlanInputError.self) { try Plan.read(Data(count: PlanLimits.bytes + 1)) }
  }

  /// A list far beyond any real one is refused as a whole, not entry by entry.
  @Test func endlessListsAreRefusedAtOnce() {
    let entries = String(repeating: "{},", count: 100_000) + "{}"
    let text = Examples.problem(replacing: "\"visits\": [", with: "\"visits\": [\(entries),")
    #expect(Self.issues(text).first == "visits: 100004 entries, more than 100000")
  }

  @Test func nestingWithinTheLimitIsRead() {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(Self.issues(text) == ["expected an object, found a list"])
  }
}
