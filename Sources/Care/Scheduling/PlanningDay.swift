public import Kernel

/// Everything that decides the tours of one day, read at one moment.
///
/// *Snapshot in, proposal out*: the board, the solver and the explanations all work on this value.
public struct PlanningDay: Hashable, Sendable {
  public var day: LocalDate
  /// Counts the changes of the day; a proposal made on an older version is stale.
  public var version: Int
  /// Cancelled visits included, in starting order.
  public var visits: [Visit]
  public var patients: [ID<Patient>: PatientCard]
  /// Carers who have a round on the day, or a visit.
  public var carers: [Carer]
  public var shifts: [Shift]
  public var absences: [Absence]
  /// Where tours of carers with a depot begin.
  public var depot: Place?
  /// Who has visited whom before.
  public var familiarity: [Familiarity]
  public var overrides: [RuleOverride]
  /// Stays away from home of those who are visited.
  public var stays: [Stay]
  /// Visits on which telephones reported what cannot both be: that they were made, and that nobody
  /// was at home.
  public var contradicted: Set<ID<Visit>> = []
  /// What carers do on the days around this one; read with the history, else empty.
  public var adjacent: [AdjacentWork] = []

  public init(
    day: LocalDate, version: Int = 0, visits: [Visit] = [],
    patients: [ID<Patient>: PatientCard] = [:], carers: [Carer] = [], shifts: [Shift] = [],
    absences: [Absence] = [], depot: Place? = nil, familiarity: [Familiarity] = [],
    overrides: [RuleOverride] = [], stays: [Stay] = []
  ) {
    (self.day, self.version, self.visits, self.patients) = (day, version, visits, patients)
    (self.carers, self.shifts, self.absences, self.depot) = (carers, shifts, absences, depot)
    (self.familiarity, self.overrides, self.stays) = (familiarity, overrides, stays)
  }

  /// The stay of a patient that covers the day.
  public func stay(of patient: ID<Patient>) -> Stay? {
    stays.first { $0.patient == patient && $0.covers(day) }
  }

  /// True for a visit to somebody who is away, unless a person decided to keep it. Nobody plans it.
  public func isSuspended(_ visit: Visit) -> Bool {
    guard visit.status == .planned, stay(of: visit.patient) != nil else { return false }
    return !overrides.contains {
      $0.visit == visit.id && $0.rule == MoveConsequences.Rule.away.rawValue
    }
  }

  /// The spans in which a carer works: the rounds less the absences. Those of one carer never
  /// overlap, whatever was brought in: a round that begins in another one starts at its end.
  /// O(rounds × absences).
  public var workSpans: [WorkSpan] {
    WorkSpan.apart(
      shifts.flatMap { shift in
        WorkSpan.pieces(of: shift, without: absences.filter { $0.carer == shift.carer })
      })
  }

  /// True when the carer is away at `time`.
  public func isAbsent(_ carer: ID<Carer>, at time: LocalTime) -> Bool {
    guard absences.contains(where: { $0.carer == carer }) else { return false }
    let moment = Instant(day, time)
    return absences.contains { $0.carer == carer && $0.from <= moment && moment < $0.until }
  }
}

/// What a plan shows of a patient: enough to recognize, to find the door and to call.
public struct PatientCard: Hashable, Sendable {
  public var id: ID<Patient>
  public var name: PersonName
  public var birthDate: LocalDate?
  public var sex: Sex
  public var languages: [String]
  public var address: Address
  public var place: Place?
  public var phones: [PhoneNumber]
  public var door: DoorNotes

  public init(
    id: ID<Patient>, name: PersonName, birthDate: LocalDate? = nil, sex: Sex = .unknown,
    languages: [String] = [], address: Address = Address(), place: Place? = nil,
    phones: [PhoneNumber] = [], door: DoorNotes = DoorNotes()
  ) {
    (self.id, self.name, self.birthDate, self.sex) = (id, name, birthDate, sex)
    self.languages = languages
    (self.address, self.place, self.phones, self.door) = (address, place, phones, door)
  }

  /// The card of a whole record.
  public init(_ patient: Patient) {
    self.init(
      id: patient.id, name: patient.name, birthDate: patient.birthDate, sex: patient.sex,
      languages: patient.languages, address: patient.address, place: patient.place,
      phones: patient.phones, door: patient.door)
  }
}

/// How often a carer has been at a patient's home in the last 60 days, and when last.
public struct Familiarity: Hashable, Sendable {
  public var patient: ID<Patient>
  public var carer: ID<Carer>
  public var visits: Int
  public var last: LocalDate

  public init(patient: ID<Patient>, carer: ID<Carer>, visits: Int, last: LocalDate) {
    (self.patient, self.carer, self.visits, self.last) = (patient, carer, visits, last)
  }
}

/// A part of a round in which the carer is there.
public struct WorkSpan: Hashable, Sendable {
  public let shift: Shift
  public let start: LocalTime
  public let end: LocalTime

  /// The same spans without what two of one carer share. O(n log n).
  static func apart(_ spans: [WorkSpan]) -> [WorkSpan] {
    var free: [ID<Carer>: LocalTime] = [:], cut: [Int: WorkSpan?] = [:]
    let order = spans.indices.sorted {
      (spans[$0].start, spans[$0].end, $0) < (spans[$1].start, spans[$1].end, $1)
    }
    for index in order {
      let span = spans[index], taken = free[span.shift.carer] ?? .midnight
      if span.start < taken {
        cut[index] =
          taken < span.end
          ? WorkSpan(shift: span.shift, start: taken, end: span.end)
          : nil
            as WorkSpan?
      }
      free[span.shift.carer] = max(taken, span.end)
    }
    guard !cut.isEmpty else { return spans }
    return spans.indices.compactMap { index in cut[index].map { $0 } ?? spans[index] }
  }

  /// The parts of `shift` that no absence covers, in order.
  static func pieces(of shift: Shift, without absences: [Absence]) -> [WorkSpan] {
    var free = [(shift.start.seconds, shift.end.seconds)]
    for absence in absences {
      let from = secondsOfDay(absence.from, shift.day),
        until = secondsOfDay(absence.until, shift.day)
      free = free.flatMap { span in
        [(span.0, min(span.1, from)), (max(span.0, until), span.1)].filter { $0.0 < $0.1 }
      }
    }
    return free.map {
      WorkSpan(
        shift: shift, start: LocalTime(seconds: $0.0), end: LocalTime(seconds: $0.1))
    }
  }

  /// Seconds on the clock since midnight of `day`, below 0 and above 86 400 for other days.
  static func secondsOfDay(_ instant: Instant, _ day: LocalDate) -> Int {
    let local = instant.local
    return local.date.days(since: day) * 86_400 + local.time.seconds
  }
}
