import PlanCheck
import PlanModel
import Planning
import Testing

/// Every hard rule, in the search and before the judge.
///
/// Each case adds one rule to a problem whose best plan breaks it. The judge must refuse that plan by
/// the right code, and the search must find another that he accepts and that costs more: a rule that
/// either side forgot would show.
@Suite struct HardRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: PlanViolation.Code
    let prepare: @Sendable (inout PlanProblem) -> Void
    let bind: @Sendable (inout PlanProblem) -> Void

    init(
      _ name: String, _ code: PlanViolation.Code,
      bind: @escaping @Sendable (inout PlanProblem) -> Void,
      after prepare: @escaping @Sendable (inout PlanProblem) -> Void = { _ in }
    ) {
      (testDescription, self.code) = ("\(code.rule.rawValue): \(name)", code)
      (self.prepare, self.bind) = (prepare, bind)
    }
  }

  /// Two people on Ann's road, ten and twenty kilometres from her; Bob lives far behind them. The
  /// cheapest plan sends Ann to all three visits: 40 minutes and 40 km on the road, 2 h 10 in all.
  private static let base: PlanProblem = {
    func carer(_ id: PlanID, _ home: Int, _ skills: Set<Int>) -> PlanCarer {
      PlanCarer(
        id: id, skills: skills, start: home, end: home,
        shifts: [PlanShift(id: "day", window: PlanWindow(28_800, 57_600))])
    }
    func visit(_ id: PlanID, _ place: Int) -> PlanVisit {
      PlanVisit(id: id, patient: id, location: place, service: 1800)
    }
    return PlanProblem(
      name: "rules",
      locations: [
        PlanLocation(0, 0), PlanLocation(10_000, 0), PlanLocation(20_000, 0),
        PlanLocation(50_000, 0),
      ],
      travelTimes: .planar(
        PlanMetric(profiles: ["car": .init(metresPerMinute: 1000, accessSeconds: 0)])),
      visits: [visit("near", 1), visit("far", 2), visit("again", 1)],
      carers: [carer("ann", 0, [1]), carer("bob", 3, [1, 2])])
  }()

  /// One visit late on the first day, one early on the second.
  private static func twoDays(_ problem: inout PlanProblem) {
    problem.horizonDays = 2
    problem.visits = Array(problem.visits.prefix(2))
    problem.visits[0].windows = [PlanWindow(75_000, 76_000)]
    problem.visits[1].windows = [PlanWindow(86_400 + 21_600, 86_400 + 22_000)]
    for index in problem.carers.indices {
      problem.carers[index].shifts = [
        PlanShift(id: "late", window: PlanWindow(60_000, 84_000)),
        PlanShift(id: "early", window: PlanWindow(86_400 + 14_400, 86_400 + 36_000)),
      ]
    }
  }

  static let cases = [
    Case("a window", .outsideWindow) { $0.visits[1].windows = [PlanWindow(50_000, 50_600)] },
    Case(
      "the way between two visits", .unreachable, bind: { $0.travelTimes = base.travelTimes },
      after: {
        $0.travelTimes = .planar(
          PlanMetric(profiles: ["car": .init(metresPerMinute: 900_000, accessSeconds: 0)]))
      }),
    Case("a shift that begins later", .beforeShift) {
      $0.carers[0].shifts[0].window.start = 45_000
    },
    Case("a shift and its overtime", .afterShift) {
      $0.carers[0].shifts[0].window.end = 33_000
      $0.carers[0].shifts[0].maxOvertime = 600
    },
    Case("skills", .missingSkill) { $0.visits[1].skills = [2] },
    Case("an excluded carer", .excludedCarer) { $0.visits[1].excludedCarers = ["ann"] },
    Case("the only carers who may come", .notRequiredCarer) {
      $0.visits[1].requiredCarers = ["bob"]
    },
    Case("the work of a shift", .shiftWork) { $0.carers[0].shifts[0].maxWork = 5400 },
    Case("the work of a carer", .carerWork) { $0.carers[0].maxWork = 5400 },
    Case(
      "rest between two days", .tooLittleRest,
      bind: { for index in $0.carers.indices { $0.carers[index].minRest = 39_600 } },
      after: { twoDays(&$0) }),
    Case("a break in a long route", .breakMissing) {
      $0.carers[0].shifts[0].breaks = [
        PlanBreak(
          id: "lunch", service: 1800, windows: [PlanWindow(30_000, 50_000)],
          requiredIfLongerThan: 3600)
      ]
    },
    Case("two carers at the same moment", .carerOnBothSides) {
      $0.links = [.sameStart(["near", "again"])]
    },
    Case("a gap that is too short", .gapTooShort) {
      $0.links = [.gap(PlanGap(from: "near", to: "again", minimum: 7200, maximum: 9000))]
    },
    Case(
      "a gap that is too long", .gapTooLong,
      bind: { $0.links = [.gap(PlanGap(from: "near", to: "again", minimum: 0, maximum: 8400))] },
      after: {
        $0.visits[0].windows = [PlanWindow(29_400, 40_000)]
        $0.visits[2].windows = [PlanWindow(48_000, 50_000)]
        $0.visits[0].preferredWindow = PlanWindow(29_400, 29_400)
        $0.weights.preferredWindowMinute = 200
      }),
    Case(
      "one carer for both", .differentCarers,
      bind: { $0.links = [.sameCarer(["near", "far"])] },
      after: { $0.visits[1].skills = [2] }),
    Case("never the same carer", .sameCarer) { $0.links = [.differentCarers(["near", "far"])] },
    Case("a promised carer", .pinnedCarer) { $0.visits[1].pinned = PlanPin(carer: "bob") },
    Case("a promised start", .pinnedStart) { $0.visits[1].pinned = PlanPin(start: 50_001) },
    Case("visits in a route", .tooManyTasks) { $0.carers[0].shifts[0].maxTasks = 2 },
    Case("time on the road", .tooMuchTravel) { $0.carers[0].shifts[0].maxTravelTime = 2399 },
    Case("metres on the road", .tooFar) { $0.carers[0].shifts[0].maxDistance = 39_999 },
  ]

  @Test(arguments: cases)
  func everyRuleBindsTheSearchAndTheJudge(_ rule: Case) throws {
    var free = Self.base
    rule.prepare(&free)
    var bound = free
    rule.bind(&bound)
    #expect(free.validate().isEmpty && bound.validate().isEmpty)
    var tempting = solved(free)
    expectValid(free, tempting)
    (tempting.cost, tempting.components, tempting.summary) = (nil, nil, nil)
    let verdict = PlanChecker.check(bound, tempting)
    #expect(verdict.violations.contains { $0.code == rule.code }, "\(verdict.violations)")

    let plan = solved(bound)
    expectValid(bound, plan)
    #expect(plan.unassigned == [])
    let cost = try #require(plan.cost)
    #expect(cost >= PlanChecker.check(free, tempting).cost.total)
  }

  /// H1 needs no temptation: a plan names every visit once, planned or left out.
  @Test func everyVisitIsNamedOnce() throws {
    var problem = Self.base
    problem.carers[0].shifts[0].maxTasks = 1
    problem.carers[1].shifts[0].maxTasks = 1
    let plan = solved(problem)
    expectValid(problem, plan)
    let left = (plan.unassigned ?? []).map(\.id)
    #expect(left.count == 1)
    #expect((plan.routes.flatMap(\.visits) + left).sorted() == ["again", "far", "near"])
    var twice = plan
    (twice.cost, twice.components, twice.summary) = (nil, nil, nil)
    twice.unassigned = []
    #expect(PlanChecker.check(problem, twice).violations.map(\.code) == [.visitMissing])
  }

  /// H7: the overtime of a round does not reach into the next one.
  @Test func twoRoundsOfOneCarerNeverOverlap() throws {
    var problem = Self.base
    problem.visits[0].windows = [PlanWindow(35_400, 35_400)]
    problem.visits[2].windows = [PlanWindow(36_600, 36_600)]
    problem.visits[1].windows = [PlanWindow(50_000, 50_000)]
    // Only Ann; the first visit ends at 37 200, after the second has begun.
    problem.carers = [problem.carers[0]]
    problem.carers[0].shifts = [
      PlanShift(id: "morning", window: PlanWindow(28_800, 36_000), maxOvertime: 7200),
      PlanShift(id: "noon", window: PlanWindow(36_000, 57_600)),
    ]
    let plan = solved(problem)
    expectValid(problem, plan)
    #expect(plan.unassigned?.count == 1)
  }

  @Test func everyRuleIsInTheTable() {
    let tested = Set(Self.cases.map(\.code.rule)).union([.coverage])
    #expect(
      tested.isSuperset(of: PlanViolation.Rule.allCases.filter { $0.rawValue.hasPrefix("H") }))
  }

  /// The price of unevenness moves work from the fullest contract to the emptiest.
  @Test func imbalanceHasItsPrice() throws {
    var problem = Self.base
    problem.carers[1] = problem.carers[0]
    problem.carers[1].id = "bea"
    for index in problem.carers.indices { problem.carers[index].targetWork = 14_400 }
    // Everything at their own door, so that nothing else speaks for one or the other.
    for index in problem.visits.indices { problem.visits[index].location = 0 }
    problem.weights.imbalancePermille = 0
    let uneven = solved(problem)
    problem.weights.imbalancePermille = 50
    let even = solved(problem)
    #expect(even.routes.count == 2)
    expectValid(problem, even)
    // 3600 and 1800 seconds of 14 400: 250 and 125 thousandths, 50 cents for each between them.
    #expect(even.components?.imbalance == Int64(6250))
    #expect(uneven.components?.imbalance == 0)
  }

  /// Running sums and full counts agree on imbalance too.
  @Test(arguments: 1...10)
  func imbalanceIsCountedAsTheJudgeCountsIt(_ seed: Int) {
    var shape = SmallShape(visits: 10, shifts: 6, carers: 3, days: 2)
    shape.hasLimits = true
    var problem = smallProblem(seed, shape)
    problem.weights.imbalancePermille = 3
    let plan = solved(problem, work: 5000)
    expectValid(problem, plan)
    #expect(plan.components?.imbalance == PlanChecker.check(problem, plan).cost.imbalance)
  }
}
