import PlanModel
import Testing

@Suite struct TravelTests {
  static let plane = PlanProblem(
    name: "plane",
    locations: [
      PlanLocation(0, 0), PlanLocation(3, 4), PlanLocation(1000, 1000), PlanLocation(0, 0),
      PlanLocation(-1000, 0),
    ],
    travelTimes: .planar(
      PlanMetric(
        detourPermille: 1300,
        profiles: [
          "bike": PlanMetric.Profile(metresPerMinute: 250, accessSeconds: 45),
          "car": PlanMetric.Profile(metresPerMinute: 420, accessSeconds: 150),
        ])))

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, from: Int?, to: Int?, metres: Int, seconds: Int, speed: Int

    init(_ name: String, _ from: Int?, _ to: Int?, metres: Int, seconds: Int, speed: Int = 100) {
      (testDescription, self.from, self.to) = (name, from, to)
      (self.metres, self.seconds, self.speed) = (metres, seconds, speed)
    }
  }

  @Test(arguments: [
    Case("5 · 1300 // 1000 = 6; 150 + 360 // 420", 0, 1, metres: 6, seconds: 150),
    Case("⌊√2000000⌋ = 1414; 1838; 150 + 110280 // 420", 0, 2, metres: 1838, seconds: 412),
    Case("at 75 %: 412 · 100 // 75", 0, 2, metres: 1838, seconds: 549, speed: 75),
    Case("at 130 %: 412 · 100 // 130", 0, 2, metres: 1838, seconds: 316, speed: 130),
    Case("another place at the same point: the access only", 0, 3, metres: 0, seconds: 150),
    Case("the place itself: nothing", 2, 2, metres: 0, seconds: 0),
    Case("an open start: nothing", nil, 2, metres: 0, seconds: 0),
    Case("an open end: nothing", 2, nil, metres: 0, seconds: 0),
    Case("to the west: 1000 · 1300 // 1000", 0, 4, metres: 1300, seconds: 335),
  ])
  func onAPlane(_ example: Case) throws {
    let car = try #require(PlanTravel(Self.plane).by("car"))
    #expect(car.metres(from: example.from, to: example.to) == example.metres)
    #expect(
      car.seconds(from: example.from, to: example.to, speedPercent: example.speed)
        == example.seconds)
  }

  @Test func anUnknownProfileHasNoTravelTimes() {
    #expect(PlanTravel(Self.plane).by("train").map { $0.metres(from: 0, to: 1) } == nil)
  }

  @Test func rootsAreExactAtTheEdges() throws {
    // Squares and their neighbors up to the widest plane.
    for side in [1, 2, 46_340, 94_906_267, 999_999_999, 1_000_000_000] {
      let problem = PlanProblem(
        name: "line", locations: [PlanLocation(0, 0), PlanLocation(Double(side), 1)],
        travelTimes: .planar(
          PlanMetric(profiles: ["car": .init(metresPerMinute: 60, accessSeconds: 0)])))
      let metres = try #require(PlanTravel(problem).by("car")).metres(from: 0, to: 1)
      #expect(metres == side, "⌊√(side² + 1)⌋ = side")
    }
  }

  @Test func aPlaneMustBeWholeAndDrivable() {
    var problem = Self.plane
    problem.locations[1].x = 3.5
    #expect(problem.validate().map(\.path) == ["locations[1]"])
    problem = Self.plane
    problem.locations[1].x = 1e10
    #expect(problem.validate().map(\.path) == ["locations[1]"])
    problem.locations[1].x = 1e9
    #expect(problem.validate().map(\.path).contains("locations"))
  }
}
