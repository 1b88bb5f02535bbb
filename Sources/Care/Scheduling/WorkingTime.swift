public import Kernel

/// The limits of working time that tours respect.
///
/// They bind employees: carers with contract hours; the self-employed are free. Only confirmed
/// settings are limits, the others never are. A service sets its own within the law.
public struct WorkingTime: Hashable, Sendable {
  /// A limit of the law, from a day on.
  public struct Setting: Hashable, Sendable {
    /// How sure it is that the rule is so.
    public enum Confidence: String, Sendable { case confirmed, likely, unconfirmed }
    /// Seconds.
    public let limit: Int
    /// The day from which it is applied here; not the date of the law.
    public let since: LocalDate
    public let confidence: Confidence
    /// Where the rule stands.
    public let source: String

    init(_ limit: Int, since: LocalDate, _ confidence: Confidence, _ source: String) {
      (self.limit, self.since) = (limit, since)
      (self.confidence, self.source) = (confidence, source)
    }
  }

  /// The most seconds of work on one day for an employee.
  public var dailyMaximum: Int
  /// Seconds of work after which a break must have begun.
  public var breakAfter: Int
  /// The least seconds between the work of one day and that of the next for an employee.
  public var dailyRest: Int
  /// Days over which the contract's weekly minutes are spread.
  public var daysPerWeek: Int

  public init(
    dailyMaximum: Int = 9 * 3600, breakAfter: Int = 6 * 3600, dailyRest: Int = 11 * 3600,
    daysPerWeek: Int = 5
  ) {
    (self.dailyMaximum, self.breakAfter, self.dailyRest) = (dailyMaximum, breakAfter, dailyRest)
    self.daysPerWeek = max(1, daysPerWeek)
  }

  /// The limits that bind on a day: the latest confirmed settings, none where there are none.
  public init(on day: LocalDate) {
    func limit(_ settings: [Setting], otherwise none: Int) -> Int {
      settings.filter { $0.since <= day && $0.confidence == .confirmed }
        .max { $0.since < $1.since }?.limit ?? none
    }
    self.init(
      dailyMaximum: limit(Self.dailyMaxima, otherwise: 86_400),
      breakAfter: limit(Self.breaks, otherwise: 86_400),
      dailyRest: limit(Self.dailyRests, otherwise: 0))
  }

  /// 1 January 2020: before the first day that any service can have planned here.
  private static let start = LocalDate(daysSinceEpoch: 18_262)

  /// Nine hours a day in a week of at most five and a half days.
  static let dailyMaxima = [
    Setting(9 * 3600, since: start, .confirmed, "law of 16 March 1971, by SPF Emploi; rule WT-2")
  ]
  /// A break at the latest after six hours.
  static let breaks = [
    Setting(6 * 3600, since: start, .confirmed, "law of 16 March 1971, by SPF Emploi; rule WT-8")
  ]
  /// Eleven hours between two days.
  static let dailyRests = [
    Setting(11 * 3600, since: start, .confirmed, "law of 16 March 1971, by SPF Emploi; rule WT-10")
  ]
}

/// What a carer does on the days around a planned one: the daily rest is counted from it.
public struct AdjacentWork: Hashable, Sendable {
  public var carer: ID<Carer>
  /// The end of the last visit of the day before; `nil` when there is none.
  public var endedBefore: Instant?
  /// The start of the first visit of the day after; `nil` when there is none.
  public var startsAfter: Instant?

  public init(carer: ID<Carer>, endedBefore: Instant? = nil, startsAfter: Instant? = nil) {
    (self.carer, self.endedBefore, self.startsAfter) = (carer, endedBefore, startsAfter)
  }
}
