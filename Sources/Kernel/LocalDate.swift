/// A day of the calendar in Belgium, without time or zone.
///
/// Invariant: a real day of the Gregorian calendar, years 1 to 9999.
public struct LocalDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before.
  public let daysSinceEpoch: Int

  /// The day that many days after 1970-01-01.
  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// A day by its numbers; `nil` when there is no such day, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    daysSinceEpoch = Self.days(year, month, day)
  }

  /// Year, month 1–12 and day of the month.
  public var parts: (year: Int, month: Int, day: Int) { Self.civil(daysSinceEpoch) }
  /// The year.
  public var year: Int { parts.year }
  /// The month, 1–12.
  public var month: Int { parts.month }
  /// The day of the month.
  public var day: Int { parts.day }

  /// The weekday, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let shifted = (daysSinceEpoch + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The Monday of this day's week.
  public var monday: LocalDate { adding(days: 1 - weekday) }

  /// The ISO 8601 week number, and the year it belongs to.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let firstDay = Self.days(thursday.year, 1, 1)
    return (thursday.year, (thursday.daysSinceEpoch - firstDay) / 7 + 1)
  }

  /// The day that many days later, or earlier when negative.
  public func adding(days: Int) -> LocalDate {
    LocalDate(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// Days from `other` to this day.
  public func days(since other: LocalDate) -> Int { daysSinceEpoch - other.daysSinceEpoch }

  /// Completed years on `day` for someone born on this date.
  public func age(on day: LocalDate) -> Int {
    let (born, now) = (parts, day.parts)
    let hadBirthday = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (hadBirthday ? 0 : 1)
  }

  /// Seconds from this day's midnight to the next on the clocks of Belgium: 23, 24 or 25 hours.
  public var length: Int {
    Instant(adding(days: 1), .midnight).seconds(since: Instant(self, .midnight))
  }

  public static func < (left: LocalDate, right: LocalDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// The number of days in a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The inverse of `days`, from the same source (civil_from_days).
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension LocalDate: LosslessStringConvertible {
  /// Reads `2026-03-06` and nothing else; see `DateInput` for what people type.
  public init?(_ text: String) {
    var numbers = (0, 0, 0), position = 0
    for byte in text.utf8 {
      defer { position += 1 }
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (48...57).contains(byte) else { return nil }
      let digit = Int(byte - 48)
      switch position {
      case 0..<4: numbers.0 = numbers.0 * 10 + digit
      case 4..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
      guard position < 10 else { return nil }
    }
    guard position == 10 else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  public var description: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      for (at, digit) in [1000, 100, 10, 1].enumerated() {
        bytes[at] = UInt8(48 + year / digit % 10)
      }
      for (at, number) in [(4, month), (7, day)] {
        (bytes[at], bytes[at + 1]) = (45, UInt8(48 + number / 10))
        bytes[at + 2] = UInt8(48 + number % 10)
      }
      return 10
    }
  }
}
