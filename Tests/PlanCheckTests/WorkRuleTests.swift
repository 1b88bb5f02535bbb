import PlanCheck
import PlanModel
import Testing

/// Breaks, working time and the limits of a shift, with the boundary on both sides.
@Suite struct WorkRuleTests {
  typealias Case = RuleCase

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
  func breaks(_ example: Case) { example.check() }

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
      problem.shift("anna", "monday") { ($0.window.end, $0.maxOvertime) = (40000, 2100) }
      problem.shift("anna", "evening") { $0.window.start = 40000 }
      plan.routes.append(TwoDays.evening(begin: 42100))
      plan.unassigned = []
    },
    Case("H7: routes that overlap by a second", [.overlappingRoutes]) { problem, plan in
      problem.shift("anna", "monday") { ($0.window.end, $0.maxOvertime) = (40000, 2100) }
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
  func workAndLimits(_ example: Case) { example.check() }
}
