import PlanCheck
import PlanModel
import Testing

/// Each rule with its boundary on both sides: the last plan that keeps it, the first that breaks it.
@Suite struct RuleTests {
  typealias Code = PlanViolation.Code

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, codes: Set<Code>
    let change: @Sendable (inout PlanProblem, inout Plan) -> Void

    init(
      _ name: String, _ codes: Set<Code> = [],
      _ change: @escaping @Sendable (inout PlanProblem, inout Plan) -> Void
    ) {
      (testDescription, self.codes, self.change) = (name, codes, change)
    }
  }

  private func check(_ example: Case) {
    var problem = TwoDays.problem
    var plan = TwoDays.plan
    example.change(&problem, &plan)
    let verdict = PlanChecker.check(problem, plan)
    #expect(Set(verdict.violations.map(\.code)) == example.codes, "\(verdict.violations)")
  }

  @Test func aValidPlanIsAccepted() {
    let verdict = PlanChecker.check(TwoDays.problem, TwoDays.plan)
    #expect(verdict.violations == [])
    #expect(verdict.isValid)
  }

  @Test(arguments: [
    Case("H1: a visit twice in a route", [.visitTwice]) { _, plan in
      plan.steps("bert", "monday") { $0.insert(PlanStep(.visit("bandage"), at: 40000), at: 4) }
      plan.steps("bert", "monday") { $0[5].time = 42400 }
    },
    Case("H1: a visit that nobody knows", [.unknownVisit]) { _, plan in
      plan.steps("bert", "monday") { $0.insert(PlanStep(.visit("ghost"), at: 40000), at: 4) }
    },
    Case("H1: an unknown visit left out", [.unknownVisit]) { _, plan in
      plan.unassigned?.append(PlanUnassigned(id: "ghost"))
    },
    Case("H1: neither planned nor left out", [.visitMissing]) { _, plan in plan.unassigned = [] },
    Case("H1: a plan that lists nothing is judged by its routes") { _, plan in
      plan.unassigned = nil
    },
    Case("H1: planned and left out", [.plannedAndUnassigned]) { _, plan in
      plan.unassigned?.append(PlanUnassigned(id: "wash"))
    },
    Case("H1: left out twice", [.unassignedTwice]) { _, plan in
      plan.unassigned?.append(PlanUnassigned(id: "walk"))
    },
    Case("H1: left out and listed") { _, plan in plan.leaveOut("wound") },
  ])
  func coverage(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("H2: at the start of the window") { problem, _ in
      problem.visit("wound") { $0.windows = [PlanWindow(34200, 34300)] }
    },
    Case("H2: one second before the window", [.outsideWindow]) { problem, _ in
      problem.visit("wound") { $0.windows = [PlanWindow(34201, 34300)] }
    },
    Case("H2: at the end of the window") { problem, _ in
      problem.visit("wound") { $0.windows = [PlanWindow(34000, 34200)] }
    },
    Case("H2: one second after the window", [.outsideWindow]) { problem, _ in
      problem.visit("wound") { $0.windows = [PlanWindow(34000, 34199)] }
    },
    Case("H2: between two windows", [.outsideWindow]) { problem, _ in
      problem.visit("wound") { $0.windows = [PlanWindow(0, 34199), PlanWindow(34201, 50000)] }
    },
    Case("H2: in the second of two windows") { problem, _ in
      problem.visit("wound") { $0.windows = [PlanWindow(0, 100), PlanWindow(34200, 34200)] }
    },
    Case("H3: one second too early for the road", [.unreachable]) { _, plan in
      plan.move("wound", by: -1)
    },
    Case("H3: one second later is fine") { _, plan in plan.move("wound", by: 1) },
    Case("H3: leaves one second too late", [.unreachable]) { _, plan in
      plan.steps("anna", "monday") { $0[0].time += 1 }
    },
    Case("H3: back one second too early", [.unreachable]) { _, plan in
      plan.steps("bert", "monday") { $0[4].time -= 1 }
    },
    Case("H3: a slow carer", [.unreachable]) { problem, _ in
      problem.carer("bert") { $0.speedPercent = 99 }
    },
    Case("H3: a place to itself takes no time, whatever the table says") { problem, _ in
      var matrix = TwoDays.matrix
      for place in 0..<5 { matrix.durations[place][place] = 5000 }
      problem.travelTimes = .matrices(["car": matrix])
    },
    Case("H3: an open end needs no way back") { problem, plan in
      problem.shift("bert", "monday") { $0.end = .open }
      plan.steps("bert", "monday") { $0[4].time = 40000 }
    },
    Case("H3: another start place of the shift", [.unreachable]) { problem, plan in
      problem.shift("bert", "monday") { $0.start = .place(1) }
      plan.steps("bert", "monday") { $0[0].time = 31801 }
    },
    Case("H4: begins with the shift") { problem, _ in
      problem.shift("bert", "monday") { $0.window.start = 31800 }
    },
    Case("H4: begins before the shift", [.beforeShift]) { problem, _ in
      problem.shift("bert", "monday") { $0.window.start = 31801 }
    },
    Case("H4: all the overtime") { problem, _ in
      problem.shift("bert", "monday") { ($0.window.end, $0.maxOvertime) = (40000, 600) }
    },
    Case("H4: a second beyond the overtime", [.afterShift]) { problem, _ in
      problem.shift("bert", "monday") { ($0.window.end, $0.maxOvertime) = (40000, 599) }
    },
  ])
  func timesOnTheRoad(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("H5: a skill the carer lacks", [.missingSkill]) { problem, _ in
      problem.visit("bandage") { $0.skills = [1, 2] }
    },
    Case("H5: a skill the carer has") { problem, _ in
      problem.visit("bandage") { $0.skills = [1] }
    },
    Case("H6: an excluded carer", [.excludedCarer]) { problem, _ in
      problem.visit("wound") { $0.excludedCarers = ["anna"] }
    },
    Case("H6: not one of the required carers", [.notRequiredCarer]) { problem, _ in
      problem.visit("wound") { $0.requiredCarers = ["bert"] }
    },
    Case("H6: one of the required carers") { problem, _ in
      problem.visit("wound") { $0.requiredCarers = ["bert", "anna"] }
    },
    Case("H12: a pinned visit left out", [.pinnedLeftOut]) { problem, plan in
      problem.visit("wound") { $0.pinned = PlanPin(carer: "anna") }
      plan.leaveOut("wound")
    },
    Case("H12: pinned to another carer", [.pinnedCarer]) { problem, _ in
      problem.visit("wound") { $0.pinned = PlanPin(carer: "bert") }
    },
    Case("H12: pinned one second earlier", [.pinnedStart]) { problem, _ in
      problem.visit("wound") { $0.pinned = PlanPin(start: 34199) }
    },
    Case("H12: pinned as planned") { problem, _ in
      problem.visit("wound") { $0.pinned = PlanPin(carer: "anna", start: 34200) }
    },
  ])
  func whoMayCome(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("H9: a partner left out", [.partnerMissing]) { _, plan in plan.leaveOut("lift-2") },
    Case("H9: both left out") { _, plan in
      plan.leaveOut("lift-1")
      plan.leaveOut("lift-2")
    },
    Case("H9: one second apart", [.startsApart]) { _, plan in plan.move("lift-2", by: 1) },
    Case("H9: the same carer on both sides", [.carerOnBothSides, .unreachable]) { _, plan in
      plan.remove("lift-2")
      plan.steps("anna", "monday") { $0.insert(PlanStep(.visit("lift-2"), at: 32400), at: 3) }
    },
    Case("H10: the least gap") { problem, _ in
      problem.links[1] = .gap(PlanGap(from: "insulin", to: "meal", minimum: 900, maximum: 900))
    },
    Case("H10: a second too close", [.gapTooShort]) { _, plan in plan.move("meal", by: -1) },
    Case("H10: a second too far", [.gapTooLong]) { problem, _ in
      problem.links[1] = .gap(PlanGap(from: "insulin", to: "meal", maximum: 899))
    },
    Case("H10: counted from the start") { problem, _ in
      problem.links[1] = .gap(
        PlanGap(from: "insulin", to: "meal", reference: .start, minimum: 1500, maximum: 1500))
    },
    Case("H10: a negative gap") { problem, _ in
      problem.links[1] = .gap(PlanGap(from: "meal", to: "insulin", minimum: -2700, maximum: -2700))
    },
    Case("H10: a negative gap broken", [.gapTooShort]) { problem, _ in
      problem.links[1] = .gap(PlanGap(from: "meal", to: "insulin", minimum: -2699, maximum: 0))
    },
    Case("H10: without maximum") { problem, _ in
      problem.links[1] = .gap(PlanGap(from: "insulin", to: "meal", minimum: 0))
    },
    Case("H10: does not bind when one is left out") { problem, plan in
      problem.links[1] = .gap(PlanGap(from: "insulin", to: "meal", minimum: 9999))
      plan.leaveOut("meal")
    },
    Case("H11: not the same carer", [.differentCarers]) { problem, _ in
      problem.links[2] = .sameCarer(["wash", "insulin"])
    },
    Case("H11: same carer binds the planned ones only") { problem, plan in
      problem.links[2] = .sameCarer(["wash", "insulin", "walk"])
      plan.leaveOut("insulin")
    },
    Case("H11: the same carer twice", [.sameCarer]) { problem, _ in
      problem.links[3] = .differentCarers(["insulin", "wash", "meal"])
    },
  ])
  func linkedVisits(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("H8: not needed at the limit") { problem, plan in
      problem.shift("anna", "monday") { $0.breaks[0].requiredIfLongerThan = 14200 }
      plan.steps("anna", "monday") { $0.remove(at: 5) }
    },
    Case("H8: missing", [.breakMissing]) { problem, plan in
      problem.shift("anna", "monday") { $0.breaks[0].requiredIfLongerThan = 14199 }
      plan.steps("anna", "monday") { $0.remove(at: 5) }
    },
    Case("H8: twice", [.breakTwice]) { _, plan in
      plan.steps("anna", "monday") {
        $0.insert(PlanStep(.rest("lunch"), at: 41500), at: 6)
        $0[7].time = 43900
      }
    },
    Case("H8: unknown", [.unknownBreak]) { _, plan in
      plan.steps("anna", "monday") { $0.insert(PlanStep(.rest("tea"), at: 41500), at: 6) }
    },
    Case("H8: at the start of its window") { problem, _ in
      problem.shift("anna", "monday") { $0.breaks[0].windows = [PlanWindow(39700, 40000)] }
    },
    Case("H8: before its window", [.breakOutsideWindow]) { problem, _ in
      problem.shift("anna", "monday") { $0.breaks[0].windows = [PlanWindow(39701, 40000)] }
    },
    Case("H8: after its window", [.breakOutsideWindow]) { problem, _ in
      problem.shift("anna", "monday") { $0.breaks[0].windows = [PlanWindow(39000, 39699)] }
    },
    Case("H8: inside the service before", [.breakInService]) { _, plan in
      plan.steps("anna", "monday") { $0[5].time = 39699 }
    },
    Case("H8: after the drive") { _, plan in
      plan.steps("anna", "monday") { $0[5].time = 40300 }
    },
    Case("H8: in the middle of the drive", [.breakInTravel]) { _, plan in
      plan.steps("anna", "monday") { ($0[5].time, $0[6].time) = (40299, 42200) }
    },
    Case("H8: into the next step", [.breakInService]) { _, plan in
      plan.steps("anna", "monday") { $0[5].time = 40301 }
    },
    Case("H8: two breaks, the drive between them") { problem, plan in
      Self.addTea(&problem, &plan, at: 42100, end: 42700)
    },
    Case("H8: two breaks, the drive after them") { problem, plan in
      Self.addTea(&problem, &plan, at: 41500, end: 42700)
    },
    Case("H8: two breaks that overlap", [.breaksOverlap]) { problem, plan in
      Self.addTea(&problem, &plan, at: 41499, end: 43000)
    },
    Case("H8: no pause long enough for the drive", [.breakInTravel]) { problem, plan in
      Self.addTea(&problem, &plan, at: 42099, end: 43298)
    },
  ])
  func breaks(_ example: Case) { check(example) }

  /// After the lunch from 39700 to 41500 a tea of 600 s; the office is 600 s away from the meal.
  private static func addTea(
    _ problem: inout PlanProblem, _ plan: inout Plan, at tea: Int, end: Int
  ) {
    problem.shift("anna", "monday") {
      $0.breaks.append(PlanBreak(id: "tea", service: 600, windows: [PlanWindow(0, 50000)]))
    }
    plan.steps("anna", "monday") {
      $0.insert(PlanStep(.rest("tea"), at: tea), at: 6)
      $0[7].time = end
    }
  }

  @Test(arguments: [
    Case("H7: all the work of the shift, lunch unpaid") { problem, _ in
      problem.shift("anna", "monday") { $0.maxWork = 12400 }
    },
    Case("H7: a second more than the shift allows", [.shiftWork]) { problem, _ in
      problem.shift("anna", "monday") { $0.maxWork = 12399 }
    },
    Case("H7: a paid lunch is work", [.shiftWork]) { problem, _ in
      problem.shift("anna", "monday") { ($0.maxWork, $0.breaks[0].isPaid) = (14199, true) }
    },
    Case("H7: all the work of the horizon") { problem, _ in
      problem.carer("anna") { $0.maxWork = 16300 }
    },
    Case("H7: a second more than the horizon allows", [.carerWork]) { problem, _ in
      problem.carer("anna") { $0.maxWork = 16299 }
    },
    Case("H7: just enough rest") { problem, _ in
      problem.carer("anna") { $0.minRest = 117000 - 42100 }
    },
    Case("H7: a second too little rest", [.tooLittleRest]) { problem, _ in
      problem.carer("anna") { $0.minRest = 117000 - 42100 + 1 }
    },
    Case("H7: no rest needed within a day") { _, plan in
      plan.routes.append(TwoDays.evening(begin: 61200))
      plan.unassigned = []
    },
    Case("H7: one route starts when the other ends") { problem, plan in
      problem.shift("anna", "evening") { $0.window.start = 40000 }
      plan.routes.append(TwoDays.evening(begin: 42100))
      plan.unassigned = []
    },
    Case("H7: routes that overlap by a second", [.overlappingRoutes]) { problem, plan in
      problem.shift("anna", "evening") { $0.window.start = 40000 }
      plan.routes.append(TwoDays.evening(begin: 42099))
      plan.unassigned = []
    },
    Case("H13: as many visits as allowed") { problem, _ in
      problem.shift("anna", "monday") { $0.maxTasks = 4 }
    },
    Case("H13: a visit too many", [.tooManyTasks]) { problem, _ in
      problem.shift("anna", "monday") { $0.maxTasks = 3 }
    },
    Case("H13: all the travel allowed") { problem, _ in
      problem.shift("anna", "monday") { ($0.maxTravelTime, $0.maxDistance) = (3300, 27000) }
    },
    Case("H13: a second too much travel", [.tooMuchTravel]) { problem, _ in
      problem.shift("anna", "monday") { $0.maxTravelTime = 3299 }
    },
    Case("H13: a metre too far", [.tooFar]) { problem, _ in
      problem.shift("anna", "monday") { $0.maxDistance = 26999 }
    },
  ])
  func workAndLimits(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("a carer nobody knows", [.unknownCarer, .visitMissing, .pinnedLeftOut]) { _, plan in
      plan.routes[1].carer = "ghost"
    },
    Case("a shift nobody knows", [.unknownShift, .visitMissing, .pinnedLeftOut]) { _, plan in
      plan.routes[1].shift = "ghost"
    },
    Case("a shift with two routes", [.shiftTwice]) { _, plan in
      var second = TwoDays.evening(begin: 43000)
      second.shift = "monday"
      plan.routes.append(second)
      plan.unassigned = []
    },
    Case("no start", [.malformedRoute]) { _, plan in
      plan.steps("anna", "monday") { $0[0] = PlanStep(.end, at: 27900) }
    },
    Case("no end", [.malformedRoute]) { _, plan in
      plan.steps("bert", "monday") { $0[4] = PlanStep(.start, at: 40600) }
    },
    Case("a second start in the middle", [.malformedRoute]) { _, plan in
      plan.steps("bert", "monday") { $0.insert(PlanStep(.start, at: 34000), at: 2) }
    },
    Case("no steps at all", [.malformedRoute, .emptyRoute]) { _, plan in
      plan.routes.append(PlanRoute(carer: "anna", shift: "evening", steps: []))
    },
    Case("a route without visits", [.emptyRoute]) { _, plan in
      plan.routes.append(
        PlanRoute(
          carer: "anna", shift: "evening",
          steps: [PlanStep(.start, at: 61200), PlanStep(.end, at: 61200)]))
    },
    Case("a plan for another problem", [.otherProblem]) { _, plan in plan.problem = "other" },
    Case("a problem that means nothing", [.invalidProblem]) { problem, _ in
      problem.visits[0].location = 5
    },
  ])
  func form(_ example: Case) { check(example) }

  @Test func absurdTimesAreReportedWithoutOverflow() {
    for time in [Int.min, Int.max] {
      var plan = TwoDays.plan
      for index in plan.routes.indices {
        for step in plan.routes[index].steps.indices { plan.routes[index].steps[step].time = time }
      }
      let codes = Set(PlanChecker.check(TwoDays.problem, plan).violations.map(\.code))
      #expect(codes.contains(.timeOutOfRange))
    }
  }

  @Test func aViolationSaysWhoIsConcernedAndByHowMuch() {
    var plan = TwoDays.plan
    plan.move("wound", by: -60)
    let violations = PlanChecker.check(TwoDays.problem, plan).violations
    #expect(
      violations == [
        PlanViolation(.unreachable, visit: "wound", carer: "anna", shift: "monday", amount: 60)
      ])
    #expect(
      violations.map(\.description) == ["H3 unreachable visit wound carer anna shift monday by 60"])
  }
}
