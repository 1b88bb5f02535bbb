import PlanCheck
import PlanModel

/// One way to break one rule in any valid plan, and the code that must be found.
///
/// `apply` answers false when the plan offers nothing to break.
struct Mutation: Sendable {
  let name: String
  let code: PlanViolation.Code
  let apply: @Sendable (inout PlanProblem, inout Plan) -> Bool

  init(
    _ name: String, _ code: PlanViolation.Code,
    _ apply: @escaping @Sendable (inout PlanProblem, inout Plan) -> Bool
  ) {
    (self.name, self.code, self.apply) = (name, code, apply)
  }

  static let all = visits + links + pins + breaks + shifts + coverage + claims

  private static let visits = [
    Mutation("reached one second too early", .unreachable) { problem, plan in
      let (route, step) = (Site.longest(plan), 2)
      let steps = plan.routes[route].steps
      guard let before = Site.visit(problem, steps[step - 1].visit),
        let here = Site.visit(problem, steps[step].visit),
        let carer = Site.carer(problem, plan.routes[route].carer)
      else { return false }
      let drive = PlanTravel(problem).by(carer.profile)?
        .seconds(from: before.location, to: here.location, speedPercent: carer.speedPercent)
      plan.routes[route].steps[step].time = steps[step - 1].time + before.service + (drive ?? 0) - 1
      return true
    },
    Mutation("one second before the window", .outsideWindow) { problem, plan in
      Site.change(&problem, plan) { visit, start, _ in
        visit.windows = [PlanWindow(start + 1, start + 100)]
      }
    },
    Mutation("one second after the window", .outsideWindow) { problem, plan in
      Site.change(&problem, plan) { visit, start, _ in
        visit.windows = [PlanWindow(start - 100, start - 1)]
      }
    },
    Mutation("moved out of its own window", .outsideWindow) { problem, plan in
      let route = Site.longest(plan)
      guard let visit = Site.visit(problem, plan.routes[route].steps[1].visit),
        let latest = visit.windows.map(\.end).max()
      else { return false }
      plan.routes[route].steps[1].time = latest + 1
      return true
    },
    Mutation("a skill nobody has", .missingSkill) { problem, plan in
      Site.change(&problem, plan) { visit, _, _ in visit.skills.insert(999) }
    },
    Mutation("an excluded carer", .excludedCarer) { problem, plan in
      Site.change(&problem, plan) { visit, _, carer in visit.excludedCarers.append(carer) }
    },
    Mutation("not the required carer", .notRequiredCarer) { problem, plan in
      let others = problem.carers.map(\.id)
      return Site.change(&problem, plan) { visit, _, carer in
        visit.requiredCarers = others.filter { $0 != carer }
      }
    },
  ]

  private static let links = [
    Mutation("a partner left out", .partnerMissing) { problem, plan in
      guard let pair = Site.meeting(problem, plan) else { return false }
      plan.leaveOut(pair[1])
      return true
    },
    Mutation("partners one second apart", .startsApart) { problem, plan in
      guard let pair = Site.meeting(problem, plan) else { return false }
      plan.move(pair[1], by: 1)
      return true
    },
    Mutation("the same carer for both", .carerOnBothSides) { problem, plan in
      guard let pair = Site.meeting(problem, plan), let at = Site.find(pair[0], plan),
        let time = Site.start(pair[0], plan)
      else { return false }
      plan.remove(pair[1])
      guard let here = Site.find(pair[0], plan) else { return false }
      plan.routes[at.route].steps.insert(PlanStep(.visit(pair[1]), at: time), at: here.step + 1)
      return true
    },
    Mutation("a gap one second too short", .gapTooShort) { problem, plan in
      Site.changeGap(&problem, plan) { gap, seconds in gap.minimum = seconds + 1 }
    },
    Mutation("a gap one second too long", .gapTooLong) { problem, plan in
      Site.changeGap(&problem, plan) { gap, seconds in
        (gap.minimum, gap.maximum) = (seconds - 100, seconds - 1)
      }
    },
    Mutation("two carers where one was asked", .differentCarers) { problem, plan in
      guard let first = plan.routes.first?.visits.first,
        let other = plan.routes.first(where: { $0.carer != plan.routes[0].carer })?.visits.first
      else { return false }
      problem.links.append(.sameCarer([first, other]))
      return true
    },
    Mutation("one carer where two were asked", .sameCarer) { problem, plan in
      let visits = plan.routes[Site.longest(plan)].visits
      problem.links.append(.differentCarers(Array(visits.prefix(2))))
      return visits.count > 1
    },
  ]

  private static let pins = [
    Mutation("pinned to another carer", .pinnedCarer) { problem, plan in
      let all = problem.carers.map(\.id)
      return Site.change(&problem, plan) { visit, _, carer in
        visit.pinned = PlanPin(carer: all.first { $0 != carer })
      }
    },
    Mutation("pinned one second earlier", .pinnedStart) { problem, plan in
      Site.change(&problem, plan) { visit, start, _ in visit.pinned = PlanPin(start: start - 1) }
    },
    Mutation("a pinned visit left out", .pinnedLeftOut) { problem, plan in
      Site.change(&problem, plan) { visit, start, carer in
        visit.pinned = PlanPin(carer: carer, start: start)
      }
        && {
          guard let visit = problem.visits.first(where: { $0.pinned != nil }) else { return false }
          plan.leaveOut(visit.id)
          return true
        }()
    },
  ]
}
