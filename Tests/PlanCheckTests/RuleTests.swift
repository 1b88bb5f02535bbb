import Foundation
import PlanCheck
import PlanModel
import Testing

/// Each rule with its boundary on both sides: the last plan that keeps it, the first that breaks it.
@Suite struct RuleTests {
  typealias Case = RuleCase

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
  func coverage(_ example: Case) { example.check() }

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
  func timesOnTheRoad(_ example: Case) { example.check() }

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
  func whoMayCome(_ example: Case) { example.check() }

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
  func linkedVisits(_ example: Case) { example.check() }

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
  func form(_ example: Case) { example.check() }

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

  @Test func aVerdictCanBeReadByMachines() throws {
    var plan = TwoDays.plan
    plan.move("wound", by: -60)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(
      decoding: try encoder.encode(PlanChecker.check(TwoDays.problem, plan)), as: UTF8.self)
    #expect(text.contains("\"valid\":false"))
    #expect(
      text.contains(
        #"{"amount":60,"carer":"anna","code":"unreachable","rule":"H3","shift":"monday","visit":"wound"}"#
      ))
  }
}
