import PlanModel

/// Walks one route second by second (rules H3, H4, H8, H13 and the paid time of H7) and judges each
/// visit as it is reached.
struct RouteJudge {
  let carer: PlanCarer
  let shift: PlanShift
  let roads: PlanProfileTravel
  let visits: [PlanID: PlanVisit]
  var violations: [PlanViolation] = []
  var facts: RouteFacts

  /// Where the carer is, `nil` on the open side of a route, and from when she is free to leave.
  private var place: Int?
  private var free = 0
  /// Breaks since the last stop, in the order of the steps.
  private var pending: [(rest: PlanBreak, time: Int)] = []
  private var taken: [PlanID: Int] = [:]
  private var unpaid = 0

  init(carer: PlanCarer, shift: PlanShift, roads: PlanProfileTravel, visits: [PlanID: PlanVisit]) {
    (self.carer, self.shift, self.roads, self.visits) = (carer, shift, roads, visits)
    facts = RouteFacts(carer: carer.id, shift: shift.id)
  }

  mutating func judge(_ route: PlanRoute) {
    checkForm(route.steps)
    let times = route.steps.map { inRange($0.time) }
    guard let first = times.first, let last = times.last else { return }
    (facts.begin, facts.end, free) = (first, last, first)
    place = carer.startPlace(of: shift)
    for (step, time) in zip(route.steps, times) {
      switch step.kind {
      case .start, .end: break
      case .rest(let id): rest(id, at: time)
      case .visit(let id): visit(id, at: time)
      }
    }
    move(to: carer.endPlace(of: shift), at: last, visit: nil)
    checkShift()
    checkBreaks()
    checkLimits()
  }

  /// Adds a violation of this route.
  mutating func fail(
    _ code: PlanViolation.Code, visit: PlanID? = nil, rest: PlanID? = nil, by amount: Int? = nil
  ) {
    violations.append(
      PlanViolation(
        code, visit: visit, carer: carer.id, shift: shift.id, rest: rest,
        amount: amount.map { Int64($0) }))
  }

  // MARK: - Form

  /// One start first, one end last, and something to do in between.
  private mutating func checkForm(_ steps: [PlanStep]) {
    let inside = steps.dropFirst().dropLast()
    let isFramed = steps.count >= 2 && steps.first?.kind == .start && steps.last?.kind == .end
    if !isFramed || inside.contains(where: { $0.kind == .start || $0.kind == .end }) {
      fail(.malformedRoute)
    }
    if !steps.contains(where: { $0.visit != nil }) { fail(.emptyRoute) }
  }

  /// The time itself, or the nearest one that sums can hold.
  private mutating func inRange(_ time: Int) -> Int {
    let limits = -(1 << 40)...(1 << 40)
    if !limits.contains(time) { fail(.timeOutOfRange) }
    return min(max(time, limits.lowerBound), limits.upperBound)
  }

  // MARK: - Steps

  private mutating func visit(_ id: PlanID, at time: Int) {
    guard let visit = visits[id] else {
      fail(.unknownVisit, visit: id)
      return
    }
    move(to: visit.location, at: time, visit: id)
    facts.starts.append((id, time))
    free = time + visit.service
    checkEligibility(of: visit, at: time)
  }

  private mutating func rest(_ id: PlanID, at time: Int) {
    guard let rest = shift.breaks.first(where: { $0.id == id }) else {
      fail(.unknownBreak, rest: id)
      return
    }
    if !rest.windows.contains(where: { $0.contains(time) }) {
      fail(.breakOutsideWindow, rest: id, by: distance(from: time, to: rest.windows))
    }
    taken[id, default: 0] += 1
    if !rest.isPaid { unpaid += rest.service }
    pending.append((rest, time))
  }

  /// H3: drives to the next stop, which starts at `time`, with the pending breaks on the way.
  private mutating func move(to next: Int?, at time: Int, visit: PlanID?) {
    let drive = roads.seconds(from: place, to: next, speedPercent: carer.speedPercent)
    let resting = pending.reduce(0) { $0 + $1.rest.service }
    facts.travel += drive
    facts.metres += roads.metres(from: place, to: next)
    facts.idle += max(0, time - (free + drive + resting))
    if time < free + drive {
      fail(.unreachable, visit: visit, by: free + drive - time)
    }
    if let (code, rest) = breakFault(drive: drive, next: time) {
      fail(code, visit: visit, rest: rest)
    }
    pending = []
    place = next
  }

  // MARK: - Breaks

  /// H8: what is wrong with the pending breaks, `nil` when they fit before `next`.
  ///
  /// Travel is not split: some breaks are taken at the previous place, the others after arriving.
  private func breakFault(drive: Int, next: Int) -> (PlanViolation.Code, rest: PlanID)? {
    guard let last = pending.last?.rest.id else { return nil }
    var clock = free
    for (position, (rest, time)) in pending.enumerated() {
      if time < clock { return (position == 0 ? .breakInService : .breaksOverlap, rest.id) }
      clock = time + rest.service
    }
    if clock > next { return (.breakInService, last) }
    return hasPause(of: drive, before: next) ? nil : (.breakInTravel, last)
  }

  /// Whether one pause between the breaks is long enough for the whole drive.
  private func hasPause(of drive: Int, before next: Int) -> Bool {
    var clock = free
    for (rest, time) in pending {
      if time - clock >= drive { return true }
      clock = time + rest.service
    }
    return next - clock >= drive
  }

  private mutating func checkBreaks() {
    for rest in shift.breaks {
      let times = taken[rest.id, default: 0]
      if times > 1 { fail(.breakTwice, rest: rest.id) }
      let duration = facts.end - facts.begin
      if times == 0, duration > rest.requiredIfLongerThan {
        fail(.breakMissing, rest: rest.id, by: duration - rest.requiredIfLongerThan)
      }
    }
  }

  // MARK: - The whole route

  /// H4, and the paid time of H7.
  private mutating func checkShift() {
    let latest = shift.window.end + shift.maxOvertime
    if facts.begin < shift.window.start {
      fail(.beforeShift, by: shift.window.start - facts.begin)
    }
    if facts.end > latest { fail(.afterShift, by: facts.end - latest) }
    facts.overtime = max(0, facts.end - shift.window.end)
    facts.paid = facts.end - facts.begin - unpaid
    if let most = shift.maxWork, facts.paid > most { fail(.shiftWork, by: facts.paid - most) }
  }

  /// H13.
  private mutating func checkLimits() {
    if let most = shift.maxTasks, facts.starts.count > most {
      fail(.tooManyTasks, by: facts.starts.count - most)
    }
    if let most = shift.maxTravelTime, facts.travel > most {
      fail(.tooMuchTravel, by: facts.travel - most)
    }
    if let most = shift.maxDistance, facts.metres > most { fail(.tooFar, by: facts.metres - most) }
  }
}
