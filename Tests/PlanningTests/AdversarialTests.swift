import PlanModel
import Planning
import Testing

/// Problems made to break a planner; each must get a valid answer.
@Suite struct AdversarialTests {
  static func day(
    visits: [PlanVisit], carers: [PlanCarer], links: [PlanLink] = [],
    durations: [[Int]] = [[0, 600], [600, 0]]
  ) -> PlanProblem {
    PlanProblem(
      name: "hostile", travelTimes: .matrices(["car": PlanMatrix(durations: durations)]),
      visits: visits, carers: carers, links: links)
  }

  static func carer(
    _ name: String, from: Int = 8, to: Int = 16, overtime: Int = 0, breaks: [PlanBreak] = []
  ) -> PlanCarer {
    PlanCarer(
      id: .text(name), start: 0, end: 0,
      shifts: [
        PlanShift(
          id: "day", window: PlanWindow(from * 3600, to * 3600), maxOvertime: overtime,
          breaks: breaks)
      ])
  }

  static func visit(
    _ name: String, _ windows: [PlanWindow] = [], service: Int = 1800, at place: Int = 1
  ) -> PlanVisit {
    PlanVisit(id: .text(name), location: place, service: service, windows: windows)
  }

  private func planned(_ problem: PlanProblem, work: Int = 100_000) -> Set<PlanID> {
    let plan = solved(problem, work: work)
    expectValid(problem, plan)
    return Set(plan.routes.flatMap(\.visits))
  }

  @Test func nothingToPlan() {
    #expect(planned(Self.day(visits: [], carers: [])).isEmpty)
    #expect(planned(Self.day(visits: [], carers: [Self.carer("a")])).isEmpty)
    #expect(planned(Self.day(visits: [Self.visit("v")], carers: [])).isEmpty)
    let idle = PlanCarer(id: "idle", start: 0, end: 0)
    #expect(planned(Self.day(visits: [Self.visit("v")], carers: [idle])).isEmpty)
  }

  /// Both carers must wait for the other: b after a in one link, a after b in the other.
  @Test func carersWaitingForEachOther() {
    let visits = ["a", "b"].map { Self.visit($0) }
    let links: [PlanLink] = [
      .gap(PlanGap(from: "a", to: "b", minimum: 900)),
      .gap(PlanGap(from: "b", to: "a", minimum: 900)),
    ]
    let problem = Self.day(
      visits: visits, carers: [Self.carer("x"), Self.carer("y")], links: links)
    #expect(planned(problem).count == 1)
  }

  /// Two double visits that two routes would meet in opposite order.
  @Test func crossedMeetings() {
    let visits = ["a1", "a2", "b1", "b2"].map { Self.visit($0) }
    let links: [PlanLink] = [.sameStart(["a1", "a2"]), .sameStart(["b1", "b2"])]
    let problem = Self.day(
      visits: visits, carers: [Self.carer("x"), Self.carer("y")], links: links)
    #expect(planned(problem).count == 4)
  }

  @Test func aHundredDoubleVisitsAtOneHour() {
    var visits: [PlanVisit] = []
    var links: [PlanLink] = []
    for k in 0..<100 {
      let pair = ["\(k)a", "\(k)b"]
      visits += pair.map { Self.visit($0, [PlanWindow(36_000, 36_000)]) }
      links.append(.sameStart(pair.map { .text($0) }))
    }
    let carers = (0..<9).map { Self.carer("c\($0)") }
    // Nine carers can be at four double visits.
    #expect(planned(Self.day(visits: visits, carers: carers, links: links)).count == 8)
  }

  @Test func aThirdWithoutItsTwoPartners() {
    let visits = ["a", "b", "c"].map { Self.visit($0) }
    let links: [PlanLink] = [.sameStart(["a", "b"]), .sameStart(["b", "c"])]
    let two = [Self.carer("x"), Self.carer("y")]
    #expect(planned(Self.day(visits: visits, carers: two, links: links)).isEmpty)
    let three = two + [Self.carer("z")]
    #expect(planned(Self.day(visits: visits, carers: three, links: links)).count == 3)
  }

  @Test func gapLongerThanEveryShift() {
    let link = PlanLink.gap(PlanGap(from: "a", to: "b", minimum: 20 * 3600, maximum: 30 * 3600))
    let problem = Self.day(
      visits: [Self.visit("a"), Self.visit("b")], carers: [Self.carer("x")], links: [link])
    #expect(planned(problem).count == 1)
  }

  /// Same start and a gap between the same two visits contradict each other.
  @Test func contradictoryLinks() {
    let links: [PlanLink] = [
      .sameStart(["a", "b"]), .gap(PlanGap(from: "a", to: "b", minimum: 900)),
    ]
    let problem = Self.day(
      visits: [Self.visit("a"), Self.visit("b")], carers: [Self.carer("x"), Self.carer("y")],
      links: links)
    #expect(planned(problem).isEmpty)
    var other = problem
    other.links = [.sameStart(["a", "b"]), .sameCarer(["a", "b"])]
    #expect(planned(other).isEmpty)
  }

  @Test func zeroDurationsAndIdenticalPlaces() {
    let visits = (0..<30).map {
      Self.visit("v\($0)", [PlanWindow(36_000, 36_000)], service: 0, at: 0)
    }
    let problem = Self.day(visits: visits, carers: [Self.carer("x")], durations: [[0]])
    #expect(planned(problem).count == 30)
  }

  /// Without the triangle inequality the direct way to the second visit is too long.
  @Test func asymmetricTravelWithoutTriangles() {
    let durations = [[0, 300, 9000], [300, 0, 300], [300, 9000, 0]]
    let visits = [
      Self.visit("near", [PlanWindow(29_000, 40_000)], service: 60, at: 1),
      Self.visit("far", [PlanWindow(29_000, 30_000)], service: 60, at: 2),
    ]
    let problem = Self.day(visits: visits, carers: [Self.carer("x")], durations: durations)
    #expect(planned(problem).count == 2)
  }

  @Test func aBreakThatCannotBeTaken() {
    let rest = PlanBreak(
      id: "lunch", service: 3600, windows: [PlanWindow(43_200, 43_200)], requiredIfLongerThan: 7200)
    let visits = [
      Self.visit("early", [PlanWindow(30_000, 30_000)]),
      Self.visit("noon", [PlanWindow(43_000, 43_000)]),
    ]
    let problem = Self.day(visits: visits, carers: [Self.carer("x", breaks: [rest])])
    #expect(planned(problem).count == 1)
  }

  /// Night shifts, rest between them, and a shift of a whole day.
  @Test func nightsAndWholeDays() {
    var carer = PlanCarer(id: "night", start: 0, end: 0, minRest: 11 * 3600)
    carer.shifts = [
      PlanShift(id: "n1", window: PlanWindow(22 * 3600, 30 * 3600)),
      PlanShift(id: "n2", window: PlanWindow(36 * 3600, 60 * 3600)),
    ]
    let visits = [
      Self.visit("v1", [PlanWindow(23 * 3600, 29 * 3600)]),
      Self.visit("v2", [PlanWindow(37 * 3600, 58 * 3600)]),
    ]
    var problem = Self.day(visits: visits, carers: [carer])
    problem.horizonDays = 3
    #expect(planned(problem).count == 2)
  }

  @Test func pinsAreKept() {
    var pinned = Self.visit("p", [PlanWindow(30_000, 50_000)])
    pinned.pinned = PlanPin(carer: "y", start: 43_210)
    let visits = [pinned] + (0..<8).map { Self.visit("v\($0)") }
    let problem = Self.day(visits: visits, carers: [Self.carer("x"), Self.carer("y")])
    let plan = solved(problem)
    expectValid(problem, plan)
    let route = plan.routes.first { $0.carer == "y" }
    #expect(route?.steps.contains { $0.visit == "p" && $0.time == 43_210 } == true)
  }
}
