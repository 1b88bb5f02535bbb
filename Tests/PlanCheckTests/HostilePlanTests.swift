import PlanCheck
import PlanModel
import Testing

/// Whatever stands in a plan or in a valid problem, the judge answers: no trap, no overflow, no hang.
@Suite struct HostilePlanTests {
  /// SplitMix64: the same sequence everywhere.
  struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
  }

  static let numbers = [
    Int.min, -(1 << 40), -86401, -1, 0, 1, 59, 60, 86399, 86400, 1 << 30, (1 << 30) + 1, 1 << 40,
    Int.max,
  ]
  static let names: [PlanID] = ["wash", "lift-2", "meal", "ghost", "anna", "monday", "lunch", 7]

  private func spoil(_ plan: inout Plan, _ dice: inout Dice) {
    guard !plan.routes.isEmpty else { return }
    let route = dice.below(plan.routes.count)
    let step = dice.below(plan.routes[route].steps.count)
    let isEmpty = plan.routes[route].steps.isEmpty
    switch dice.below(10) {
    case 0: plan.routes[route].carer = dice.pick(Self.names)
    case 1: plan.routes[route].shift = dice.pick(Self.names)
    case 2: plan.routes.append(plan.routes[route])
    case 3: plan.unassigned?.append(PlanUnassigned(id: dice.pick(Self.names)))
    case 4: plan.cost = Int64(dice.pick(Self.numbers))
    case 5: plan.routes[route].steps.shuffle(with: &dice)
    case 6 where !isEmpty: plan.routes[route].steps.remove(at: step)
    case 7 where !isEmpty: plan.routes[route].steps[step].kind = .visit(dice.pick(Self.names))
    case 8 where !isEmpty: plan.routes[route].steps[step].kind = .rest(dice.pick(Self.names))
    default:
      if !isEmpty { plan.routes[route].steps[step].time = dice.pick(Self.numbers) }
    }
  }

  private func spoil(_ problem: inout PlanProblem, _ dice: inout Dice) {
    let number = dice.pick(Self.numbers)
    let visit = dice.below(problem.visits.count)
    switch dice.below(9) {
    case 0: problem.visits[visit].service = number
    case 1: problem.visits[visit].windows = [PlanWindow(0, number)]
    case 2: problem.weights.travelHour = min(number, PlanLimits.weight)
    case 3: problem.weights.imbalancePermille = min(number, PlanLimits.weight)
    case 4: problem.carer("anna") { $0.targetWork = number }
    case 5: problem.shift("anna", "monday") { $0.maxOvertime = number }
    case 6: problem.shift("anna", "monday") { $0.breaks[0].service = number }
    case 7: problem.carer("bert") { $0.speedPercent = max(1, min(number, 1000)) }
    default: problem.visits[visit].preferredWindow = PlanWindow(0, number)
    }
  }

  @Test(.timeLimit(.minutes(1))) func theJudgeAlwaysAnswers() {
    var dice = Dice(state: 4)
    var judged = 0
    for _ in 0..<3000 {
      var problem = TwoDays.problem
      var plan = TwoDays.plan
      for _ in 0...dice.below(3) { spoil(&problem, &dice) }
      for _ in 0...dice.below(6) { spoil(&plan, &dice) }
      let verdict = PlanChecker.check(problem, plan)
      if verdict.violations.first?.code != .invalidProblem { judged += 1 }
      // A broken plan never passes for a valid one by being cheaper than nothing.
      #expect(!verdict.isValid || verdict.cost.total >= 0)
    }
    #expect(judged > 500)
  }
}

extension Array where Element == PlanStep {
  fileprivate mutating func shuffle(with dice: inout HostilePlanTests.Dice) {
    for index in indices.reversed() { swapAt(index, dice.below(index + 1)) }
  }
}
