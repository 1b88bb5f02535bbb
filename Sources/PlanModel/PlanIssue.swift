/// Something wrong in a problem or a plan, and where: `visits[3].windows[0]: the end is before the
/// start`.
public struct PlanIssue: Hashable, Sendable, CustomStringConvertible {
  /// The JSON path, empty for the whole input.
  public var path: String
  /// A short English sentence without the path.
  public var text: String

  /// Something wrong at `path`.
  public init(path: String, text: String) { (self.path, self.text) = (path, text) }

  /// Path and text on one line.
  public var description: String { path.isEmpty ? text : "\(path): \(text)" }
}

/// Something that was ignored or is doubtful, in the same shape; it stops nothing.
public typealias PlanWarning = PlanIssue

/// Why an input cannot be used: every issue found, up to `PlanLimits.issues`.
public struct PlanInputError: Error, Hashable, CustomStringConvertible {
  /// In the order of reading, then of validation.
  public var issues: [PlanIssue]

  /// The issues that stop an input.
  public init(_ issues: [PlanIssue]) { self.issues = issues }

  /// One issue per line.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}

/// How large an input may be before it is refused.
public enum PlanLimits {
  /// Seconds; all times and lengths stay within it, so that sums fit everywhere.
  public static let time = 1 << 30
  /// Days whose seconds stay within `time`.
  public static let horizonDays = time / 86400
  /// Visits of one problem.
  public static let visits = 20_000
  /// Carers of one problem.
  public static let carers = 20_000
  /// Shifts of all carers together.
  public static let shifts = 100_000
  /// Links of one problem.
  public static let links = 100_000
  /// Places of one problem.
  public static let places = 20_000
  /// Entries of any one list, tables aside.
  public static let entries = 100_000
  /// Windows of one visit, breaks of one shift.
  public static let perItem = 1000
  /// Metres from the origin of a plane.
  public static let coordinate = 1_000_000_000
  /// Euro cents per unit.
  public static let weight = 1_000_000_000
  /// Bytes of one input.
  public static let bytes = 64 << 20
  /// Lists and objects inside each other.
  public static let nesting = 64
  /// Values in one input; objects count eightfold.
  public static let values = 16_000_000
  /// Issues, and warnings, reported at once.
  public static let issues = 50
}
