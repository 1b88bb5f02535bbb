import PlanCheck
import PlanModel

extension Mutation {
  static let breaks = [
    Mutation("a break inside the service before", .breakInService) { problem, plan in
      guard let at = Site.rest(plan) else { return false }
      plan.routes[at.route].steps[at.step].time = plan.routes[at.route].steps[at.step - 1].time
      guard let visit = Site.visit(problem, plan.routes[at.route].steps[at.step - 1].visit)
      else { return false }
      return visit.service > 0
    },
    Mutation("a break that runs into the next step", .breakInService) { _, plan in
      guard let at = Site.rest(plan) else { return false }
      plan.routes[at.route].steps[at.step].time = plan.routes[at.route].steps[at.step + 1].time
      return true
    },
    Mutation("a missing break", .breakMissing) { problem, plan in
      guard let at = Site.rest(plan) else { return false }
      let route = plan.routes[at.route]
      let duration = route.steps[route.steps.count - 1].time - route.steps[0].time
      plan.routes[at.route].steps.remove(at: at.step)
      problem.shift(route.carer, route.shift) { shift in
        for index in shift.breaks.indices {
          shift.breaks[index].requiredIfLongerThan = duration - 1
        }
      }
      return true
    },
    Mutation("a break one second outside its window", .breakOutsideWindow) { problem, plan in
      guard let at = Site.rest(plan) else { return false }
      let time = plan.routes[at.route].steps[at.step].time
      problem.shift(plan.routes[at.route].carer, plan.routes[at.route].shift) { shift in
        for index in shift.breaks.indices {
          shift.breaks[index].windows = [PlanWindow(time - 100, time - 1)]
        }
      }
      return true
    },
    Mutation("a break twice", .breakTwice) { _, plan in
      guard let at = Site.rest(plan) else { return false }
      let step = plan.routes[at.route].steps[at.step]
      plan.routes[at.route].steps.insert(step, at: at.step)
      return true
    },
    Mutation("a break nobody knows", .unknownBreak) { _, plan in
      guard let at = Site.rest(plan) else { return false }
      plan.routes[at.route].steps[at.step].kind = .rest("ghost")
      return true
    },
  ]

  static let shifts = [
    Mutation("begins a second before the shift", .beforeShift) { problem, plan in
      Site.changeShift(&problem, plan) { shift, facts in shift.window.start = facts.begin + 1 }
    },
    Mutation("ends a second after the overtime", .afterShift) { problem, plan in
      Site.changeShift(&problem, plan) { shift, facts in
        (shift.window.end, shift.maxOvertime) = (facts.end - 61, 60)
      }
    },
    Mutation("a second more than the shift's work", .shiftWork) { problem, plan in
      Site.changeShift(&problem, plan) { shift, facts in shift.maxWork = facts.paid - 1 }
    },
    Mutation("more than the carer's work", .carerWork) { problem, plan in
      let route = plan.routes[Site.longest(plan)]
      problem.carer(route.carer) { $0.maxWork = 1 }
      return true
    },
    Mutation("a visit too many", .tooManyTasks) { problem, plan in
      Site.changeShift(&problem, plan) { shift, facts in shift.maxTasks = facts.visits - 1 }
    },
    Mutation("a second too much travel", .tooMuchTravel) { problem, plan in
      Site.changeShift(&problem, plan) { shift, facts in shift.maxTravelTime = facts.travel - 1 }
    },
    Mutation("a metre too far", .tooFar) { problem, plan in
      Site.changeShift(&problem, plan) { shift, facts in shift.maxDistance = facts.metres - 1 }
    },
    Mutation("a second too little rest between days", .tooLittleRest) { problem, plan in
      guard let pair = Site.neighbors(plan, onOneDay: false) else { return false }
      problem.carer(pair.earlier.carer) {
        $0.minRest = pair.later.steps[0].time - (pair.earlier.steps.last?.time ?? 0) + 1
      }
      return true
    },
    Mutation("two routes of one carer that overlap", .overlappingRoutes) { _, plan in
      guard let pair = Site.neighbors(plan, onOneDay: true), let end = pair.earlier.steps.last?.time
      else { return false }
      plan.steps(pair.later.carer, pair.later.shift) { $0[0].time = end - 1 }
      return true
    },
  ]

  static let coverage = [
    Mutation("a visit twice", .visitTwice) { _, plan in
      let visit = plan.routes[0].steps[1]
      plan.routes[plan.routes.count - 1].steps.insert(visit, at: 1)
      return plan.routes.count > 1
    },
    Mutation("a visit nobody knows", .unknownVisit) { _, plan in
      plan.routes[0].steps[1].kind = .visit("ghost")
      return true
    },
    Mutation("neither planned nor left out", .visitMissing) { _, plan in
      plan.remove(plan.routes[0].visits[0])
      return true
    },
    Mutation("planned and left out", .plannedAndUnassigned) { _, plan in
      plan.unassigned?.append(PlanUnassigned(id: plan.routes[0].visits[0]))
      return true
    },
    Mutation("a carer nobody knows", .unknownCarer) { _, plan in
      plan.routes[0].carer = "ghost"
      return true
    },
    Mutation("a shift nobody knows", .unknownShift) { _, plan in
      plan.routes[0].shift = "ghost"
      return true
    },
    Mutation("a shift used twice", .shiftTwice) { _, plan in
      plan.routes.append(plan.routes[0])
      return true
    },
    Mutation("no end step", .malformedRoute) { _, plan in
      plan.routes[0].steps.removeLast()
      return true
    },
  ]

  static let claims = [
    Mutation("a cent too cheap", .wrongCost) { _, plan in
      plan.cost = plan.cost.map { $0 - 1 }
      return plan.cost != nil
    },
    Mutation("a cent too much in a component", .wrongComponent) { _, plan in
      plan.components?.timeSpread += 1
      return plan.components != nil
    },
  ]
}
