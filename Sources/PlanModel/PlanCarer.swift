/// A person who makes visits: skills, a way of travelling, contract hours and shifts.
public struct PlanCarer: Hashable, Sendable {
  /// Unique among carers.
  public var id: PlanID
  /// What she can do; the numbers are the caller's.
  public var skills: Set<Int>
  /// The way of travelling: a name among the problem's travel profiles.
  public var profile: String
  /// 100 = as fast as the profile says, 50 = half as fast.
  public var speedPercent: Int
  /// Index of the place where routes start and end; `nil` leaves that side open.
  public var start: Int?, end: Int?
  /// The most paid seconds over all shifts of the horizon.
  public var maxWork: Int?
  /// Contract seconds over the horizon; 0 and `nil` both mean no target.
  public var targetWork: Int?
  /// The least seconds between routes on different days.
  public var minRest: Int
  /// At most one route each.
  public var shifts: [PlanShift]

  /// A carer; what is left out does not limit her.
  public init(
    id: PlanID, skills: Set<Int> = [], profile: String = "car", speedPercent: Int = 100,
    start: Int? = nil, end: Int? = nil, maxWork: Int? = nil, targetWork: Int? = nil,
    minRest: Int = 0, shifts: [PlanShift] = []
  ) {
    (self.id, self.skills, self.profile, self.speedPercent) = (id, skills, profile, speedPercent)
    (self.start, self.end, self.maxWork, self.targetWork) = (start, end, maxWork, targetWork)
    (self.minRest, self.shifts) = (minRest, shifts)
  }

  /// Where a route of `shift` starts; `nil` when it is open at that side.
  public func startPlace(of shift: PlanShift) -> Int? { shift.start.place(otherwise: start) }

  /// Where a route of `shift` ends; `nil` when it is open at that side.
  public func endPlace(of shift: PlanShift) -> Int? { shift.end.place(otherwise: end) }
}

/// A span of a carer's day that can hold one route. Identifiers are unique per carer.
public struct PlanShift: Hashable, Sendable {
  /// Unique among the shifts of the carer.
  public var id: PlanID
  /// When a route may begin and end without overtime.
  public var window: PlanWindow
  /// Seconds that a route may run past the end of the window, at a cost.
  public var maxOvertime: Int
  /// The most paid seconds of the route.
  public var maxWork: Int?
  /// In any order.
  public var breaks: [PlanBreak]
  /// The most visits.
  public var maxTasks: Int?
  /// The most seconds on the road.
  public var maxTravelTime: Int?
  /// The most metres on the road.
  public var maxDistance: Int?
  /// Where the route begins and ends.
  public var start: PlanShiftPlace, end: PlanShiftPlace

  /// A shift; what is left out does not limit it.
  public init(
    id: PlanID, window: PlanWindow, maxOvertime: Int = 0, maxWork: Int? = nil,
    breaks: [PlanBreak] = [], maxTasks: Int? = nil, maxTravelTime: Int? = nil,
    maxDistance: Int? = nil, start: PlanShiftPlace = .asCarer, end: PlanShiftPlace = .asCarer
  ) {
    (self.id, self.window, self.maxOvertime, self.maxWork) = (id, window, maxOvertime, maxWork)
    (self.breaks, self.maxTasks, self.maxTravelTime) = (breaks, maxTasks, maxTravelTime)
    (self.maxDistance, self.start, self.end) = (maxDistance, start, end)
  }
}

/// One end of a shift's route.
public enum PlanShiftPlace: Hashable, Sendable {
  /// The carer's own place; the key is absent.
  case asCarer
  /// No travel is counted at this side; the key is `null`.
  case open
  /// Index of a place.
  case place(Int)

  func place(otherwise carers: Int?) -> Int? {
    switch self {
    case .asCarer: carers
    case .open: nil
    case .place(let index): index
    }
  }
}

/// A rest during a shift (rule H8). Identifiers are unique per shift.
public struct PlanBreak: Hashable, Sendable {
  /// Unique among the breaks of the shift.
  public var id: PlanID
  /// How long it lasts, in seconds.
  public var service: Int
  /// The moments at which it may start.
  public var windows: [PlanWindow]
  /// Routes that last more seconds than this must contain it.
  public var requiredIfLongerThan: Int
  /// Whether it counts as work.
  public var isPaid: Bool

  /// A break; unless told otherwise it is unpaid and always required.
  public init(
    id: PlanID, service: Int, windows: [PlanWindow], requiredIfLongerThan: Int = 0,
    isPaid: Bool = false
  ) {
    (self.id, self.service, self.windows) = (id, service, windows)
    (self.requiredIfLongerThan, self.isPaid) = (requiredIfLongerThan, isPaid)
  }
}
