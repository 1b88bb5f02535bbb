import PlanModel
import Planning
import Testing

/// Changes to a problem that must not change, or must not worsen, its best cost.
@Suite struct MetamorphicTests {
  static let seeds = [2, 5, 8, 12, 17, 23]
  static let shape = SmallShape(visits: 6, shifts: 3, hasBreaks: true, hasLimits: true)

  private func best(_ problem: PlanProblem) -> Int64 {
    let plan = solved(problem, work: 100_000)
    expectValid(problem, plan)
    return plan.cost ?? .max
  }

  @Test(arguments: seeds) func orderOfTheListsDoesNotMatter(_ seed: Int) {
    let problem = smallProblem(seed, Self.shape)
    var turned = problem
    turned.visits.reverse()
    turned.carers.reverse()
    turned.links.reverse()
    #expect(best(turned) == best(problem))
  }

  @Test(arguments: seeds) func aCarerWithoutSkillsOrShiftsDoesNotMatter(_ seed: Int) {
    let problem = smallProblem(seed, Self.shape)
    var larger = problem
    larger.carers.append(PlanCarer(id: "useless", start: 0, end: 0))
    #expect(best(larger) == best(problem))
  }

  @Test(arguments: seeds) func anotherDayIsTheSameDay(_ seed: Int) {
    let problem = smallProblem(seed, Self.shape)
    let day = 86400
    func moved(_ window: PlanWindow) -> PlanWindow {
      PlanWindow(window.start + day, window.end + day)
    }
    var later = problem
    later.horizonDays = 2
    for k in later.visits.indices {
      later.visits[k].windows = later.visits[k].windows.map(moved)
      later.visits[k].preferredWindow = later.visits[k].preferredWindow.map(moved)
    }
    for c in later.carers.indices {
      for s in later.carers[c].shifts.indices {
        later.carers[c].shifts[s].window = moved(later.carers[c].shifts[s].window)
        for b in later.carers[c].shifts[s].breaks.indices {
          let windows = later.carers[c].shifts[s].breaks[b].windows
          later.carers[c].shifts[s].breaks[b].windows = windows.map(moved)
        }
      }
    }
    #expect(best(later) == best(problem))
  }

  @Test(arguments: seeds) func anotherCarerNeverMakesItDearer(_ seed: Int) {
    let problem = smallProblem(seed, Self.shape)
    var larger = problem
    larger.carers.append(
      PlanCarer(
        id: "extra", skills: [0, 1], start: 0, end: 0,
        shifts: [PlanShift(id: "s", window: PlanWindow(28_800, 64_800))]))
    #expect(best(larger) <= best(problem))
  }

  @Test(arguments: seeds) func narrowerWindowsNeverMakeItCheaper(_ seed: Int) {
    let problem = smallProblem(seed, Self.shape)
    var tighter = problem
    for k in tighter.visits.indices {
      let window = tighter.visits[k].windows[0]
      tighter.visits[k].windows = [PlanWindow(window.start, max(window.start, window.end - 900))]
    }
    #expect(best(tighter) >= best(problem))
  }
}
