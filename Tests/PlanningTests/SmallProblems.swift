import PlanModel

/// A random source with the same sequence everywhere, for making problems.
struct Dice {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(bound))
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

/// What a family of random problems has.
struct SmallShape {
  var visits = 6, shifts = 3, carers = 2, days = 1
  var hasLinks = true, hasBreaks = false, hasLimits = false, hasSeries = false
  /// Everything is a multiple of this, so that best times are too.
  var grid = 900
}

/// Weights with which no component is ever rounded.
let wholeWeights: PlanWeights = {
  var weights = PlanWeights()
  (weights.travelHour, weights.distanceKilometre) = (3600, 1000)
  (weights.waitHour, weights.overtimeHour) = (3600, 7200)
  weights.preferredWindowMinute = 60
  (weights.unassignedRequired, weights.notPreferred) = (1_000_000, 900)
  (weights.extraCarer, weights.timeSpreadMinute) = (1700, 60)
  (weights.contractExcessHour, weights.imbalancePermille) = (3600, 0)
  return weights
}()

/// A random problem: places on a street, so that travel obeys the triangle inequality.
func smallProblem(_ seed: Int, _ shape: SmallShape = SmallShape()) -> PlanProblem {
  var dice = Dice(seed)
  let grid = shape.grid
  let spots = (0..<5).map { _ in dice.below(5) }
  let durations = spots.map { a in spots.map { b in abs(a - b) * grid } }
  var problem = PlanProblem(
    name: "small-\(seed)", horizonDays: shape.days,
    travelTimes: .matrices(["car": PlanMatrix(durations: durations, distances: durations)]),
    weights: wholeWeights)
  for c in 0..<shape.carers {
    var carer = PlanCarer(
      id: .text("c\(c)"), skills: dice.chance(70) ? [0, 1] : [0], start: dice.below(5),
      end: dice.below(5))
    for s in 0..<(shape.shifts / shape.carers + (c < shape.shifts % shape.carers ? 1 : 0)) {
      let day = 86400 * (s % shape.days)
      let start = day + 8 * 3600 + (s / shape.days) * 5 * 3600 + grid * dice.below(3)
      var shift = PlanShift(
        id: .text("s\(s)"), window: PlanWindow(start, start + grid * (10 + dice.below(6))),
        maxOvertime: grid * dice.below(3))
      if shape.hasBreaks && dice.chance(70) {
        let opening = start + grid * (2 + dice.below(4))
        shift.breaks = [
          PlanBreak(
            id: "lunch", service: grid, windows: [PlanWindow(opening, opening + 4 * grid)],
            requiredIfLongerThan: grid * (4 + dice.below(4)), isPaid: dice.chance(30))
        ]
      }
      if shape.hasLimits && dice.chance(40) { shift.maxTasks = 2 + dice.below(3) }
      if shape.hasLimits && dice.chance(30) { shift.maxWork = grid * (6 + dice.below(6)) }
      carer.shifts.append(shift)
    }
    if shape.hasLimits {
      carer.maxWork = grid * (14 + dice.below(20))
      carer.targetWork = grid * (8 + dice.below(10))
      carer.minRest = 11 * 3600
    }
    problem.carers.append(carer)
  }
  for v in 0..<shape.visits {
    let day = 86400 * dice.below(shape.days)
    let opening = day + 8 * 3600 + grid * dice.below(14)
    var visit = PlanVisit(
      id: .text("v\(v)"), patient: .text("p\(dice.below(max(1, shape.visits / 2)))"),
      location: dice.below(5), service: grid * (1 + dice.below(2)),
      windows: [PlanWindow(opening, opening + grid * dice.below(5))],
      skills: dice.chance(25) ? [1] : [0], priority: dice.below(3))
    if dice.chance(40) {
      let wish = opening + grid * dice.below(3)
      visit.preferredWindow = PlanWindow(wish, wish + grid * dice.below(2))
    }
    if dice.chance(50) { visit.preferredCarers = [.text("c\(dice.below(shape.carers))")] }
    if dice.chance(15) { visit.excludedCarers = [.text("c\(dice.below(shape.carers))")] }
    if dice.chance(20) { visit.isRequired = false }
    if shape.hasSeries { visit.series = .text("series\(dice.below(2))") }
    problem.visits.append(visit)
  }
  if shape.hasLinks { problem.links = smallLinks(&dice, shape) }
  return problem
}

private func smallLinks(_ dice: inout Dice, _ shape: SmallShape) -> [PlanLink] {
  var links: [PlanLink] = []
  func id(_ v: Int) -> PlanID { .text("v\(v)") }
  if shape.visits >= 2 && dice.chance(60) { links.append(.sameStart([id(0), id(1)])) }
  if shape.visits >= 4 && dice.chance(60) {
    links.append(
      .gap(
        PlanGap(
          from: id(2), to: id(3), reference: dice.chance(50) ? .end : .start,
          minimum: shape.grid * (dice.below(4) - 1), maximum: shape.grid * (3 + dice.below(4)))))
  }
  if shape.visits >= 5 && dice.chance(40) { links.append(.sameCarer([id(3), id(4)])) }
  if shape.visits >= 5 && dice.chance(40) { links.append(.differentCarers([id(0), id(4)])) }
  return links
}
