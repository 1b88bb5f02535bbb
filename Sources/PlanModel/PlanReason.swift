/// Why a visit is not planned: one true statement, with what a person needs to act on it.
public enum PlanReason: Hashable, Sendable {
  /// No carer has the skills; lists the missing ones.
  case noSkill(skills: [Int])
  /// Only excluded carers could do it.
  case onlyExcluded(carers: [PlanID])
  /// No eligible shift overlaps a window or the pinned start.
  case noShift
  /// The nearest eligible shift misses the window, or its own end, by so many seconds.
  case tooFar(PlanShiftName, seconds: Int)
  /// It fits an empty shift; says what would make room, cheapest first.
  case shiftFull([PlanRoom])
  /// It fits but breaks a limit of the named carer by so many units of that limit.
  case workLimit(PlanShiftName, limit: PlanLimit, excess: Int)
  /// It fits only without the break.
  case breakInTheWay(PlanShiftName, rest: PlanID)
  /// The linked visit cannot be planned at a matching moment.
  case partner(visit: PlanID)
  /// The start that the gap to `visit` allows lies outside the window; seconds since the origin,
  /// `nil` where the gap leaves that side open.
  case gap(visit: PlanID, earliest: Int?, latest: Int?)
  /// Optional, and planning it would cost more than it is worth; euro cents.
  case priority(cost: Int64, value: Int64)

  /// The code in the JSON format.
  public var code: Code {
    switch self {
    case .noSkill: .noSkill
    case .onlyExcluded: .onlyExcluded
    case .noShift: .noShift
    case .tooFar: .tooFar
    case .shiftFull: .shiftFull
    case .workLimit: .workLimit
    case .breakInTheWay: .breakInTheWay
    case .partner: .partner
    case .gap: .gap
    case .priority: .priority
    }
  }

  /// The codes of the JSON format.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    case noSkill = "no_skill"
    case onlyExcluded = "only_excluded"
    case noShift = "no_shift"
    case tooFar = "too_far"
    case shiftFull = "shift_full"
    case workLimit = "work_limit"
    case breakInTheWay = "break"
    case partner, gap, priority
  }
}

/// A shift of a carer, by name.
public struct PlanShiftName: Hashable, Sendable {
  /// The carer, and the shift among hers.
  public var carer: PlanID, shift: PlanID

  /// A shift by name.
  public init(carer: PlanID, shift: PlanID) { (self.carer, self.shift) = (carer, shift) }
}

/// What would make room for a visit: taking these visits out of this shift, for this extra cost.
public struct PlanRoom: Hashable, Sendable {
  /// Where there would be room.
  public var shift: PlanShiftName
  /// The visits to take out.
  public var remove: [PlanID]
  /// Euro cents.
  public var extraCost: Int64

  /// A way to make room.
  public init(shift: PlanShiftName, remove: [PlanID], extraCost: Int64) {
    (self.shift, self.remove, self.extraCost) = (shift, remove, extraCost)
  }
}

/// The limits of a carer or a shift that can stand in the way of a visit; raw values are JSON.
public enum PlanLimit: String, CaseIterable, Hashable, Sendable {
  case shiftWork = "shift_max_work"
  case carerWork = "max_work"
  case rest = "min_rest"
  case tasks = "max_tasks"
  case travelTime = "max_travel_time"
  case distance = "max_distance"
}
