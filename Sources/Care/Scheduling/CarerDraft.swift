public import Kernel

/// What one row of a file of carers says. Rows that name the same carer add their rounds together.
///
/// `nil` means that the column is missing or its cell empty: the record is left as it is.
public struct CarerDraft: Hashable, Sendable {
  /// The columns a file of carers may have; raw values name the texts `carer.field.…`.
  public enum Field: String, CaseIterable, Sendable {
    case externalKey = "external-key"
    case given, family, qualification, inami, skills, languages, phones, travel
    case street, postcode, locality, latitude, longitude, base
    case weeklyHours = "weekly-hours"
    case until
    case shiftDay = "shift-day"
    case shiftStart = "shift-start"
    case shiftEnd = "shift-end"
    case secondShiftStart = "second-shift-start"
    case secondShiftEnd = "second-shift-end"
    case breakMinutes = "break-minutes"
    case overtimeMinutes = "overtime-minutes"
    case absentFrom = "absent-from"
    case absentUntil = "absent-until"
    case absenceKind = "absence-kind"
  }

  /// The row of the file as a spreadsheet numbers it, 1 for the header.
  public var row: Int
  public var externalKey: String?
  public var given: String?
  public var family: String?
  public var qualification: Qualification?
  public var inami: INAMINumber?
  public var skills: Set<Skill>?
  public var languages: [String]?
  public var phones: [PhoneNumber]?
  public var travel: TravelProfile?
  public var street: String?
  public var postcode: Postcode?
  public var locality: String?
  /// The home as the file gives it; without it the address decides.
  public var coordinates: Coordinates?
  public var base: Carer.Base?
  public var weeklyMinutes: Int?
  public var until: LocalDate?
  /// The rounds on this row. They replace the carer's rounds on the same days.
  public var shifts: [ShiftDraft]
  /// When the carer does not work; added to what is noted already.
  public var absences: [AbsenceDraft]

  /// A row that says nothing yet.
  public init(row: Int) {
    self.row = row
    (shifts, absences) = ([], [])
  }
}

/// One absence on a row of a file of carers.
public struct AbsenceDraft: Hashable, Sendable {
  public var kind: Absence.Kind
  public var from: Instant
  /// The end, not included.
  public var until: Instant

  public init(_ kind: Absence.Kind, from: Instant, until: Instant) {
    (self.kind, self.from, self.until) = (kind, from, until)
  }
}

/// One round on a row of a file of carers.
public struct ShiftDraft: Hashable, Sendable {
  public var day: LocalDate
  public var start: LocalTime
  public var end: LocalTime
  public var breakMinutes: Int?
  public var overtimeMinutes: Int?

  public init(
    day: LocalDate, start: LocalTime, end: LocalTime, breakMinutes: Int? = nil,
    overtimeMinutes: Int? = nil
  ) {
    (self.day, self.start, self.end) = (day, start, end)
    (self.breakMinutes, self.overtimeMinutes) = (breakMinutes, overtimeMinutes)
  }
}
