import PlanCheck
import PlanModel
import Planning
import Testing

/// One named case per code of the explanation table, and the consequences of placing by hand.
@Suite struct ExplainerTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String, problem: PlanProblem, expected: PlanReason

    init(_ name: String, _ problem: PlanProblem, _ expected: PlanReason) {
      (testDescription, self.problem, self.expected) = (name, problem, expected)
    }
  }

  /// Carer x from 8 to 16 o'clock, ten minutes away from every patient; `v` is the open visit.
  private static func problem(
    _ change: (inout PlanVisit) -> Void, carer: (inout PlanCarer) -> Void = { _ in },
    others: [PlanVisit] = [], links: [PlanLink] = []
  ) -> PlanProblem {
    var visit = AdversarialTests.visit("v", [PlanWindow(36_000, 37_800)])
    change(&visit)
    var x = AdversarialTests.carer("x")
    carer(&x)
    return AdversarialTests.day(visits: [visit] + others, carers: [x], links: links)
  }

  /// Makes the visit optional, worth 505 euros, so that it is left out before any other.
  private static func yield(_ visit: inout PlanVisit) {
    (visit.isRequired, visit.priority) = (false, 100)
  }

  private static func other(_ start: Int, service: Int = 1800) -> PlanVisit {
    AdversarialTests.visit("o", [PlanWindow(start, start)], service: service)
  }

  private static let shift = PlanShiftName(carer: "x", shift: "day")

  private static let cases: [Case] = [
    Case("nobody has skill 3", problem { $0.skills = [3] }, .noSkill(skills: [3])),
    Case(
      "only x has the skills, and is excluded", problem { $0.excludedCarers = ["x"] },
      .onlyExcluded(carers: ["x"])),
    Case(
      "window before the shift", problem { $0.windows = [PlanWindow(1000, 2000)] }, .noShift),
    // Leaving at 8:00 she arrives at 8:10, two minutes after 8:08.
    Case(
      "window closes before she can be there",
      problem { $0.windows = [PlanWindow(28_800, 29_280)] }, .tooFar(shift, seconds: 120)),
    Case(
      "shift full", problem({ yield(&$0) }, others: [other(36_000, service: 3600)]),
      .shiftFull([PlanRoom(shift: shift, remove: ["o"], extraCost: 0)])),
    // Ten minutes there, half an hour, ten minutes back: 3000 seconds of work.
    Case(
      "more work than the carer may do", problem({ _ in }, carer: { $0.maxWork = 2700 }),
      .workLimit(shift, limit: .carerWork, excess: 300)),
    Case(
      "the break must be taken when the visit is",
      problem(
        { _ in },
        carer: {
          $0.shifts[0].breaks = [
            PlanBreak(id: "lunch", service: 30_000, windows: [PlanWindow(36_000, 37_000)])
          ]
        }), .breakInTheWay(shift, rest: "lunch")),
    Case(
      "the partner has no carer",
      problem(
        { _ in }, others: [AdversarialTests.visit("o")], links: [.sameStart(["v", "o"])]),
      .partner(visit: "o")),
    // o ends at 8:40, so v may start from 12:40 to 12:45, after its window.
    Case(
      "the gap ends after the window",
      problem(
        { yield(&$0) }, others: [other(29_400)],
        links: [.gap(PlanGap(from: "o", to: "v", minimum: 14_400, maximum: 14_700))]),
      .gap(visit: "o", earliest: 45_600, latest: 45_900)),
    // Twenty minutes on the road cost 10 euros; the visit is worth 5.
    Case(
      "not worth the way",
      problem {
        $0.isRequired = false
        $0.priority = 0
      }, .priority(cost: 1000, value: 500)),
  ]

  @Test(arguments: cases) func everyCodeHasItsCase(_ known: Case) {
    let problem = known.problem
    let plan = solved(problem, work: 5000)
    expectValid(problem, plan)
    #expect(plan.unassigned?.contains { $0.id == "v" } == true)
    let reasons = Explainer(problem, plan).reasons(for: "v")
    #expect(reasons.count <= 5)
    #expect(reasons.first == known.expected)
  }

  @Test func plannedVisitsHaveNoReasons() {
    let problem = Self.problem { _ in }
    let plan = solved(problem, work: 5000)
    #expect(Explainer(problem, plan).reasons(for: "v").isEmpty)
    #expect(Explainer(problem, plan).reasons(for: "unknown").isEmpty)
  }

  /// Each alternative, carried out, costs what was said.
  @Test(arguments: 1...8) func alternativesCostWhatTheySay(_ seed: Int) throws {
    let problem = smallProblem(
      seed, SmallShape(visits: 12, shifts: 5, carers: 3, hasBreaks: true, hasLimits: true))
    let plan = solved(problem)
    let explainer = Explainer(problem, plan)
    let cost = try #require(plan.cost)
    for visit in plan.routes.flatMap(\.visits) {
      for other in explainer.alternatives(for: visit) {
        let placed = try #require(explainer.placement(of: visit, in: other.shift))
        #expect(placed.time == other.time)
        #expect(placed.difference == other.difference)
        #expect(placed.broken.isEmpty)
        expectValid(problem, placed.plan)
        #expect(placed.plan.cost == cost + other.difference.total)
      }
    }
  }

  /// A placement breaks rules exactly when the independent judge says so.
  @Test(arguments: 1...12) func placementsByHandTellTheTruth(_ seed: Int) throws {
    let problem = smallProblem(
      seed, SmallShape(visits: 10, shifts: 4, carers: 3, hasBreaks: true, hasLimits: true))
    let plan = solved(problem)
    let explainer = Explainer(problem, plan)
    var dice = Dice(seed)
    for visit in problem.visits {
      for carer in problem.carers {
        for shift in carer.shifts {
          let name = PlanShiftName(carer: carer.id, shift: shift.id)
          let asked = dice.chance(50) ? shift.window.start + 900 * dice.below(14) : nil
          let placed = try #require(explainer.placement(of: visit.id, in: name, at: asked))
          #expect(
            placed.plan.routes.contains { $0.carer == carer.id && $0.visits.contains(visit.id) })
          let verdict = PlanChecker.check(problem, placed.plan)
          let isLate = placed.broken.contains {
            if case .late = $0 { true } else { false }
          }
          if !isLate {
            #expect(verdict.isValid == placed.broken.isEmpty, "\(verdict) \(placed.broken)")
          }
          #expect(placed.plan.components == verdict.cost)
        }
      }
    }
    #expect(Explainer(problem, plan).placement(of: "unknown", in: Self.shift) == nil)
  }

  @Test func aLatePlacementSaysByHowMuch() throws {
    // o lasts from 10:00 to 11:00 at the same place, so v can start at 11:00, half an hour late.
    let problem = Self.problem(
      { Self.yield(&$0) }, others: [Self.other(36_000, service: 3600)])
    let plan = solved(problem, work: 5000)
    let placed = try #require(
      Explainer(problem, plan).placement(of: "v", in: Self.shift, at: 37_800))
    #expect(placed.time == 39_600)
    #expect(placed.broken.contains(.window(visit: "v", seconds: 1800)))
    #expect(placed.broken.contains(.late(visit: "v", seconds: 1800)))
    #expect(placed.moved.isEmpty)
    #expect(placed.difference.unassigned == -50_500)
  }

  @Test func takingAVisitOutSavesItsWay() throws {
    let problem = Self.problem { _ in }
    let plan = solved(problem, work: 5000)
    let without = try #require(Explainer(problem, plan).withdrawal(of: "v"))
    #expect(without.time == nil)
    #expect(without.difference.travel == -1000)
    #expect(without.difference.unassigned == 100_000)
    #expect(without.plan.routes.isEmpty)
  }
}
