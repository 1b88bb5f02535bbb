public import Kernel

/// One carer at one patient's home, for one uninterrupted service. FHIR: Appointment.
///
/// A visit that needs two carers is two visits with the same `pair`.
public struct Visit: Hashable, Sendable {
  public let id: ID<Visit>
  public var version: Int
  public var patient: ID<Patient>
  public var day: LocalDate
  /// What is done; chooses the icon and the words.
  public var care: CareKind
  /// The first and last moment at which the visit may start.
  public var window: TimeWindow
  /// The start that the person is used to.
  public var preferred: TimeWindow?
  /// Length of the service in minutes, at least 1.
  public var minutes: Int
  /// What the carer must be able to do.
  public var skills: Set<Skill>
  /// A required visit is never left out to save cost.
  public var isRequired: Bool
  public var preferredCarers: Set<ID<Carer>>
  public var excludedCarers: Set<ID<Carer>>
  /// Shared by two visits that start together with different carers.
  public var pair: ID<VisitPair>?
  /// The start must lie so long after another visit of the same person.
  public var gap: VisitGap?
  public var status: Status
  /// Who comes and when; `nil` while the visit is to place.
  public var placement: Placement?
  /// True when the planner may not move the visit.
  public var isLocked: Bool
  /// The number of this visit in the program that the files come from.
  public var externalKey: String?

  /// Where a visit stands.
  public enum Status: String, CaseIterable, Sendable {
    /// Wanted on this day; placed or to place.
    case planned
    case underWay, done
    /// The carer came and the person was not there.
    case notHome
    case cancelled
  }

  /// A visit to place.
  public init(
    id: ID<Visit>, version: Int = 1, patient: ID<Patient>, day: LocalDate, care: CareKind,
    window: TimeWindow, minutes: Int, skills: Set<Skill>? = nil
  ) throws(SchedulingError) {
    guard (1...720).contains(minutes) else { throw .visitLengthOutOfRange }
    (self.id, self.version, self.patient, self.day) = (id, version, patient, day)
    (self.care, self.window, self.minutes) = (care, window, minutes)
    self.skills = skills ?? [care.skill]
    (preferred, isRequired, preferredCarers, excludedCarers) = (nil, true, [], [])
    (pair, gap, status, placement) = (nil, nil, .planned, nil)
    (isLocked, externalKey) = (false, nil)
  }

  /// True when the planner may still place or move the visit.
  public var isOpen: Bool { status == .planned }
}

/// A visit's carer and start.
public struct Placement: Hashable, Sendable {
  public var carer: ID<Carer>
  public var start: LocalTime

  public init(carer: ID<Carer>, start: LocalTime) {
    (self.carer, self.start) = (carer, start)
  }
}

/// Marks two visits that two carers make together.
public enum VisitPair {}

/// A visit that starts between `minimum` and `maximum` minutes after the end of `after`.
public struct VisitGap: Hashable, Sendable {
  public var after: ID<Visit>
  /// Minutes; may be negative when the visits may overlap.
  public var minimum: Int
  public var maximum: Int

  public init(after: ID<Visit>, minimum: Int, maximum: Int) throws(SchedulingError) {
    guard minimum <= maximum else { throw .gapIsEmpty }
    (self.after, self.minimum, self.maximum) = (after, minimum, maximum)
  }
}

/// The first and last moment of a start, both included.
public struct TimeWindow: Hashable, Sendable {
  public let from: LocalTime
  public let to: LocalTime

  /// A window; refused when it ends before it begins.
  public init(_ from: LocalTime, _ to: LocalTime) throws(SchedulingError) {
    guard from <= to else { throw .windowIsEmpty }
    (self.from, self.to) = (from, to)
  }

  /// True when `time` lies in the window.
  public func contains(_ time: LocalTime) -> Bool { from <= time && time <= to }
}

/// What is done during a visit.
public enum CareKind: String, CaseIterable, Sendable {
  case hygiene, injection, woundCare, medication, meal, household, walk, assessment, company,
    transfer, physiotherapy, other

  /// The skill that the care asks when the visit names none.
  public var skill: Skill {
    switch self {
    case .hygiene: .hygiene
    case .injection: .injection
    case .woundCare: .woundCare
    case .medication: .medication
    case .meal: .meal
    case .household: .household
    case .walk, .company, .other: .company
    case .assessment: .assessment
    case .transfer: .transfer
    case .physiotherapy: .physiotherapy
    }
  }
}

/// What a carer reports from the door. Reports are only ever added.
public struct VisitReport: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case started, ended, notHome, note }

  public let id: ID<VisitReport>
  public var visit: ID<Visit>
  public var kind: Kind
  /// When it happened, by the telephone's clock.
  public var at: Instant
  /// Why nobody was there, for `notHome`.
  public var absentReason: NotHomeReason?
  /// A few words, at most 2 000 characters.
  public var note: String

  public init(
    id: ID<VisitReport>, visit: ID<Visit>, kind: Kind, at: Instant,
    absentReason: NotHomeReason? = nil, note: String = ""
  ) {
    (self.id, self.visit, self.kind, self.at) = (id, visit, kind, at)
    (self.absentReason, self.note) = (absentReason, note)
  }
}

/// Why a person was not found at home.
public enum NotHomeReason: String, CaseIterable, Sendable {
  case noAnswer, hospital, atRelatives, refused, other
}

/// A rule broken on purpose, with the reason that stays visible.
public struct RuleOverride: Hashable, Sendable {
  public var visit: ID<Visit>
  /// The code of the planning rule: `late`, `skill`, `window`, `overtime`.
  public var rule: String
  public var because: String
  public var by: ID<Person>
  public var at: Instant

  public init(visit: ID<Visit>, rule: String, because: String, by: ID<Person>, at: Instant) {
    (self.visit, self.rule, self.because, self.by, self.at) = (visit, rule, because, by, at)
  }
}
