/// One carer at one patient's place for one uninterrupted service of fixed length.
///
/// A visit that needs two carers is two visits joined by a `PlanLink.sameStart`.
/// Times are seconds since the problem's origin, lengths are seconds.
public struct PlanVisit: Hashable, Sendable {
  /// Unique among visits.
  public var id: PlanID
  /// Who receives it; visits of one patient share continuity.
  public var patient: PlanID?
  /// Index of the place among the problem's locations.
  public var location: Int
  /// How long the service lasts, in seconds.
  public var service: Int
  /// The moments at which the visit may start; none means any moment.
  public var windows: [PlanWindow]
  /// The moments at which the patient would like the visit to start; missing them costs.
  public var preferredWindow: PlanWindow?
  /// All of them are needed.
  public var skills: Set<Int>
  /// 0 to 100: what an optional visit is worth, and who comes first in the construction.
  public var priority: Int
  /// Whether leaving it out is a failure rather than a choice.
  public var isRequired: Bool
  /// Others may come, at a cost.
  public var preferredCarers: [PlanID]
  /// Never these.
  public var excludedCarers: [PlanID]
  /// The only carers who may come; empty means anyone.
  public var requiredCarers: [PlanID]
  /// Visits of one series should come at the same time of day.
  public var series: PlanID?
  /// What has been promised.
  public var pinned: PlanPin?

  /// A visit; what is left out asks for nothing.
  public init(
    id: PlanID, patient: PlanID? = nil, location: Int, service: Int, windows: [PlanWindow] = [],
    preferredWindow: PlanWindow? = nil, skills: Set<Int> = [], priority: Int = 0,
    isRequired: Bool = true, preferredCarers: [PlanID] = [], excludedCarers: [PlanID] = [],
    requiredCarers: [PlanID] = [], series: PlanID? = nil, pinned: PlanPin? = nil
  ) {
    (self.id, self.patient, self.location, self.service) = (id, patient, location, service)
    (self.windows, self.preferredWindow) = (windows, preferredWindow)
    (self.skills, self.priority, self.isRequired) = (skills, priority, isRequired)
    (self.preferredCarers, self.excludedCarers) = (preferredCarers, excludedCarers)
    (self.requiredCarers, self.series, self.pinned) = (requiredCarers, series, pinned)
  }
}

/// A closed interval of seconds since the origin: both ends belong to it.
///
/// The end of a valid window is not before its start; `PlanProblem.validate` says so.
public struct PlanWindow: Hashable, Sendable {
  /// First and last second.
  public var start: Int, end: Int

  /// The window from `start` to `end`.
  public init(_ start: Int, _ end: Int) { (self.start, self.end) = (start, end) }

  /// Whether `time` lies in the window, ends included.
  public func contains(_ time: Int) -> Bool { start <= time && time <= end }
}

/// What has been promised about a visit: its carer, its start, or both (rule H12).
public struct PlanPin: Hashable, Sendable {
  /// Who has been promised.
  public var carer: PlanID?
  /// Seconds since the origin.
  public var start: Int?

  /// A promise of a carer, a start, or both.
  public init(carer: PlanID? = nil, start: Int? = nil) { (self.carer, self.start) = (carer, start) }
}
