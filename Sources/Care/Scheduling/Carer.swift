public import Kernel

/// A person who visits patients at home. FHIR: PractitionerRole.
public struct Carer: Hashable, Sendable {
  public let id: ID<Carer>
  public var version: Int
  public var name: PersonName
  public var qualification: Qualification
  public var inami: INAMINumber?
  public var skills: Set<Skill>
  /// Languages spoken, as ISO 639-1 codes.
  public var languages: [String]
  public var phones: [PhoneNumber]
  /// How the carer travels between visits.
  public var travel: TravelProfile
  public var home: Address
  /// Where the home is on the map.
  public var homePlace: Place?
  /// Where tours begin and end.
  public var base: Base
  /// Contract minutes a week, `nil` for the self-employed.
  public var weeklyMinutes: Int?
  /// The account of this carer, when there is one: opens *Ma tournée*.
  public var person: ID<Person>?
  public var externalKey: String?
  /// The last day of work, `nil` while it is not known.
  public var until: LocalDate?

  public enum Base: String, CaseIterable, Sendable { case home, depot }

  /// A carer with a name and a qualification; skills follow from the qualification.
  public init(
    id: ID<Carer>, version: Int = 1, name: PersonName, qualification: Qualification
  ) {
    (self.id, self.version, self.name) = (id, version, name)
    (self.qualification, inami) = (qualification, nil)
    skills = qualification.skills
    (languages, phones, travel) = ([], [], .car)
    (home, homePlace, base) = (Address(), nil, .home)
    (weeklyMinutes, person, externalKey, until) = (nil, nil, nil, nil)
  }
}

/// What a carer is trained as.
public enum Qualification: String, CaseIterable, Sendable {
  case nurse, careAssistant, familyAid, physiotherapist

  /// The skills that come with the training; a carer's own list may differ.
  public var skills: Set<Skill> {
    switch self {
    case .nurse: [.hygiene, .injection, .woundCare, .medication, .transfer, .assessment]
    case .careAssistant: [.hygiene, .medication, .transfer]
    case .familyAid: [.meal, .household, .company]
    case .physiotherapist: [.physiotherapy]
    }
  }
}

/// Something a visit asks and a carer can do.
///
/// Invariant: 1 to 40 lower-case letters, digits and hyphens. A service may add its own.
public struct Skill: Hashable, Sendable, Comparable {
  public let code: String

  /// A skill by its code; `nil` for a text that cannot be one.
  public init?(_ code: String) {
    let isCode = code.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    guard isCode, (1...40).contains(code.utf8.count) else { return nil }
    self.code = code
  }

  private init(known code: String) { self.code = code }

  public static let hygiene = Skill(known: "hygiene")
  public static let injection = Skill(known: "injection")
  public static let woundCare = Skill(known: "wound-care")
  public static let medication = Skill(known: "medication")
  public static let transfer = Skill(known: "transfer")
  public static let assessment = Skill(known: "assessment")
  public static let meal = Skill(known: "meal")
  public static let household = Skill(known: "household")
  public static let company = Skill(known: "company")
  public static let physiotherapy = Skill(known: "physiotherapy")

  /// The skills that have a name in the four languages: key `skill.CODE`.
  public static let known: [Skill] = [
    .hygiene, .injection, .woundCare, .medication, .transfer, .assessment, .meal, .household,
    .company, .physiotherapy,
  ]

  /// Names its text, and the own word of an organization.
  public var key: String { "skill.\(code)" }

  public static func < (left: Skill, right: Skill) -> Bool { left.code < right.code }
}

/// A way of travelling between visits.
public enum TravelProfile: String, CaseIterable, Sendable {
  case car, bicycle, foot
}

/// A span of a day in which a carer works: one round. FHIR: Schedule.
public struct Shift: Hashable, Sendable {
  /// How many rounds a carer has on a day: one, or one before and one after a break.
  public static let mostADay = 2

  public let id: ID<Shift>
  public var carer: ID<Carer>
  public var day: LocalDate
  public var start: LocalTime
  /// The end on the same day; overtime comes after it.
  public var end: LocalTime
  /// Unpaid break in minutes, 0 for none; required once the round is longer than six hours.
  public var breakMinutes: Int
  /// How many minutes the round may run over.
  public var overtimeMinutes: Int

  /// A round; refused when it ends before it starts.
  public init(
    id: ID<Shift>, carer: ID<Carer>, day: LocalDate, start: LocalTime, end: LocalTime,
    breakMinutes: Int = 0, overtimeMinutes: Int = 30
  ) throws(SchedulingError) {
    guard start < end else { throw .shiftEndsBeforeStart }
    (self.id, self.carer, self.day) = (id, carer, day)
    (self.start, self.end) = (start, end)
    (self.breakMinutes, self.overtimeMinutes) = (max(0, breakMinutes), max(0, overtimeMinutes))
  }
}

extension Shift {
  /// Refuses rounds of which two of one carer overlap. One may begin when the other ends. O(n log n).
  public static func checkApart(_ shifts: [Shift]) throws(SchedulingError) {
    let sorted = shifts.sorted {
      ($0.carer, $0.day, $0.start, $0.end) < ($1.carer, $1.day, $1.start, $1.end)
    }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where first.carer == second.carer && first.day == second.day && second.start < first.end {
      throw .shiftsOverlap
    }
  }
}

/// A time in which a carer does not work.
public struct Absence: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case sick, leave, training, other }

  public let id: ID<Absence>
  public var carer: ID<Carer>
  public var kind: Kind
  public var from: Instant
  /// The end, not included.
  public var until: Instant

  /// An absence; refused when it ends before it starts.
  public init(
    id: ID<Absence>, carer: ID<Carer>, kind: Kind, from: Instant, until: Instant
  ) throws(SchedulingError) {
    guard from < until else { throw .absenceEndsBeforeStart }
    (self.id, self.carer, self.kind) = (id, carer, kind)
    (self.from, self.until) = (from, until)
  }
}
