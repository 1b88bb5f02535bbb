public import Kernel

/// Which part of a day is planned, and how.
public struct PlanningScope: Hashable, Sendable {
  /// Only visits whose window touches this span; `nil` for the whole day.
  public var part: TimeWindow?
  /// Only tours of these carers; empty for all.
  public var carers: Set<ID<Carer>>
  /// True to count every change against today's plan, so that little moves.
  public var keepsPlan: Bool
  /// The time on the clock when the day is today: what has begun by then stays.
  public var now: LocalTime?

  public init(
    part: TimeWindow? = nil, carers: Set<ID<Carer>> = [], keepsPlan: Bool = true,
    now: LocalTime? = nil
  ) {
    (self.part, self.carers, self.keepsPlan, self.now) = (part, carers, keepsPlan, now)
  }
}

/// The limits of working time that tours respect.
///
/// Source: law of 16 March 1971 on labour, as summed up by SPF Emploi (emploi.belgique.be), rules
/// WT-2 (nine hours a day in a five-day week) and WT-8 (a break at the latest after six hours).
/// They bind employees: carers with contract hours. A service sets its own within the law.
public struct WorkingTime: Hashable, Sendable {
  /// The most seconds of work on one day for an employee.
  public var dailyMaximum: Int
  /// Seconds of work after which a break must have begun.
  public var breakAfter: Int
  /// Days over which the contract's weekly minutes are spread.
  public var daysPerWeek: Int

  public init(dailyMaximum: Int = 9 * 3600, breakAfter: Int = 6 * 3600, daysPerWeek: Int = 5) {
    (self.dailyMaximum, self.breakAfter) = (dailyMaximum, breakAfter)
    self.daysPerWeek = max(1, daysPerWeek)
  }
}
