public import Kernel

/// What one row of a file of visits says. People are still named as the file names them.
///
/// `nil` means that the column is missing or its cell empty: the record is left as it is.
public struct VisitDraft: Hashable, Sendable {
  /// The columns a file of visits may have; raw values name the texts `visit.field.…`.
  public enum Field: String, CaseIterable, Sendable {
    case externalKey = "external-key"
    case patientKey = "patient-key"
    case patientNISS = "patient-niss"
    case patientName = "patient-name"
    case patientBirthDate = "patient-birth-date"
    case day, care
    case windowFrom = "window-from"
    case windowTo = "window-to"
    case preferredFrom = "preferred-from"
    case preferredTo = "preferred-to"
    case minutes, skills, required
    case preferredCarers = "preferred-carers"
    case excludedCarers = "excluded-carers"
    case twoCarers = "two-carers"
    case gapAfter = "gap-after"
    case gapMinimum = "gap-minimum"
    case gapMaximum = "gap-maximum"
    case carer, start, locked
  }

  /// The row of the file as a spreadsheet numbers it, 1 for the header.
  public var row: Int
  public var externalKey: String?
  public var patient: PersonReference
  public var day: LocalDate?
  public var care: CareKind?
  public var window: TimeWindow?
  public var preferred: TimeWindow?
  public var minutes: Int?
  public var skills: Set<Skill>?
  public var isRequired: Bool?
  public var preferredCarers: [PersonReference]?
  public var excludedCarers: [PersonReference]?
  /// Two carers at once: the row stands for two visits that start together.
  public var needsTwoCarers: Bool?
  /// The external key of the visit after which this one has to come.
  public var gapAfter: String?
  /// Minutes after the end of that visit.
  public var gapMinimum: Int?
  public var gapMaximum: Int?
  /// Who comes, when the file knows it already.
  public var carer: PersonReference?
  public var start: LocalTime?
  public var isLocked: Bool?

  /// A row that says nothing yet.
  public init(row: Int) { (self.row, patient) = (row, PersonReference()) }
}
