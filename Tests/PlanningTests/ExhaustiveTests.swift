import PlanModel
import Planning
import Testing

/// The least cost of a small problem, found by trying every shift and start of every visit.
///
/// Requires data on the grid of `SmallShape`, travel that obeys the triangle inequality, no breaks,
/// limits or series, and `wholeWeights`.
struct EveryPlan {
  private struct Choice { let shift: Int, time: Int, cost: Int }

  private let problem: PlanProblem
  private let shifts: [(carer: PlanCarer, shift: PlanShift)]
  private let durations: [[Int]]
  private var choices: [[Choice]] = []
  private var chosen: [Choice?]
  private(set) var best = Int.max

  init(_ problem: PlanProblem, grid: Int) {
    self.problem = problem
    shifts = problem.carers.flatMap { carer in carer.shifts.map { (carer, $0) } }
    guard case .matrices(let tables) = problem.travelTimes else { preconditionFailure("no tables") }
    durations = tables["car"]?.durations ?? []
    chosen = Array(repeating: nil, count: problem.visits.count)
    for visit in problem.visits {
      var list: [Choice] = []
      for (s, (carer, shift)) in shifts.enumerated() {
        guard visit.skills.isSubset(of: carer.skills), !visit.excludedCarers.contains(carer.id)
        else { continue }
        for time in stride(from: visit.windows[0].start, through: visit.windows[0].end, by: grid)
        where time >= shift.window.start {
          var cost = 0
          if let wish = visit.preferredWindow {
            cost += max(0, wish.start - time) + max(0, time - wish.end)
          }
          if !visit.preferredCarers.isEmpty && !visit.preferredCarers.contains(carer.id) {
            cost += problem.weights.notPreferred
          }
          list.append(Choice(shift: s, time: time, cost: cost))
        }
      }
      choices.append(list)
    }
    search(0, 0)
  }

  private mutating func search(_ v: Int, _ cost: Int) {
    if cost >= best { return }
    guard v < problem.visits.count else {
      if linksHold(upTo: v, all: true), let routes = routeCost() { best = min(best, cost + routes) }
      return
    }
    for choice in choices[v] where fits(v, choice) {
      chosen[v] = choice
      if linksHold(upTo: v + 1, all: false) { search(v + 1, cost + choice.cost) }
    }
    chosen[v] = nil
    let visit = problem.visits[v]
    let open =
      visit.isRequired
      ? problem.weights.unassignedRequired
      : problem.weights.unassignedOptional * (1 + visit.priority)
    search(v + 1, cost + open)
  }

  /// Whether the visit leaves time to drive between it and each earlier visit of the shift.
  private func fits(_ v: Int, _ choice: Choice) -> Bool {
    for u in 0..<v {
      guard let other = chosen[u], other.shift == choice.shift else { continue }
      let (first, second) = other.time < choice.time ? (u, v) : (v, u)
      let (a, b) = (problem.visits[first], problem.visits[second])
      let (s, t) = (min(other.time, choice.time), max(other.time, choice.time))
      if s + a.service + durations[a.location][b.location] > t { return false }
    }
    return true
  }

  private func linksHold(upTo n: Int, all: Bool) -> Bool {
    func index(_ id: PlanID) -> Int { problem.visits.firstIndex { $0.id == id } ?? 0 }
    func carer(_ choice: Choice) -> PlanID { shifts[choice.shift].carer.id }
    for link in problem.links {
      let members = link.visits.map(index).filter { $0 < n }
      let planned = members.compactMap { chosen[$0] }
      switch link {
      case .sameStart:
        if members.count == link.visits.count && !planned.isEmpty && planned.count < members.count {
          return false
        }
        if Set(planned.map(\.time)).count > 1 || Set(planned.map(carer)).count < planned.count {
          return false
        }
      case .gap(let gap):
        let (a, b) = (index(gap.from), index(gap.to))
        guard a < n, b < n, let first = chosen[a], let second = chosen[b] else { continue }
        let reference = first.time + (gap.reference == .end ? problem.visits[a].service : 0)
        let length = second.time - reference
        if length < gap.minimum || length > gap.maximum ?? .max { return false }
      case .sameCarer: if Set(planned.map(carer)).count > 1 { return false }
      case .differentCarers:
        if Set(planned.map(carer)).count < planned.count { return false }
      }
    }
    return true
  }

  /// Travel, metres, waiting, overtime and extra carers; `nil` when a shift is too short.
  private func routeCost() -> Int? {
    var cost = 0
    var spans: [(carer: PlanID, begin: Int, end: Int)] = []
    for (s, (carer, shift)) in shifts.enumerated() {
      let row = chosen.indices.filter { chosen[$0]?.shift == s }
        .sorted { (chosen[$0]?.time ?? 0) < (chosen[$1]?.time ?? 0) }
      guard let first = row.first, let last = row.last, let start = carer.start, let end = carer.end
      else { continue }
      var travel = durations[start][problem.visits[first].location]
      travel += durations[problem.visits[last].location][end]
      for (a, b) in zip(row, row.dropFirst()) {
        travel += durations[problem.visits[a].location][problem.visits[b].location]
      }
      let begin = (chosen[first]?.time ?? 0) - durations[start][problem.visits[first].location]
      let finish =
        (chosen[last]?.time ?? 0) + problem.visits[last].service
        + durations[problem.visits[last].location][end]
      if begin < shift.window.start || finish > shift.window.end + shift.maxOvertime { return nil }
      let service = row.reduce(0) { $0 + problem.visits[$1].service }
      cost += 2 * travel + (finish - begin - travel - service)
      cost += 2 * max(0, finish - shift.window.end)
      spans.append((carer.id, begin, finish))
    }
    for (i, a) in spans.enumerated() {
      for b in spans[(i + 1)...] where a.carer == b.carer {
        if max(a.begin, b.begin) < min(a.end, b.end) { return nil }
      }
    }
    var carers: [PlanID: Set<PlanID>] = [:]
    for (v, choice) in chosen.enumerated() {
      guard let choice, let patient = problem.visits[v].patient else { continue }
      carers[patient, default: []].insert(shifts[choice.shift].carer.id)
    }
    return cost + carers.values.reduce(0) { $0 + problem.weights.extraCarer * ($1.count - 1) }
  }
}

@Suite struct ExhaustiveTests {
  @Test(arguments: 1...40)
  func engineEqualsTryingEverything(_ seed: Int) {
    let shape = SmallShape(visits: 5 + seed % 2, shifts: 2 + seed % 2)
    let problem = smallProblem(seed, shape)
    let plan = solved(problem, work: 120_000)
    expectValid(problem, plan)
    #expect(plan.cost == Int64(EveryPlan(problem, grid: shape.grid).best))
  }
}
