import Foundation

/// A moment, the same everywhere: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the Unix epoch, UTC.
  public let milliseconds: Int64

  /// A moment from its milliseconds since the Unix epoch.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The moment at which `time` is on the clocks of Belgium on `date`.
  ///
  /// A time skipped in spring is read as if the clock had not moved (02:30 becomes 03:30); a time
  /// that comes twice in autumn is the first of the two.
  public init(_ date: LocalDate, _ time: LocalTime) {
    let wall = Int64(date.daysSinceEpoch) * 86_400 + Int64(time.seconds)
    let before = Brussels.offset(atUTC: wall - 86_400),
      after = Brussels.offset(atUTC: wall + 86_400)
    // The offset before the change gives the first of two readings, and reads a skipped time on.
    let first = wall - before
    let isRight = Brussels.offset(atUTC: first) == before
    let second = wall - after
    let isSecondRight = Brussels.offset(atUTC: second) == after
    milliseconds = (isRight || !isSecondRight ? first : second) * 1000
  }

  /// The date and time on the clocks of Belgium.
  public var local: (date: LocalDate, time: LocalTime) {
    let seconds = Self.floorDivide(milliseconds, 1000)
    let wall = seconds + Brussels.offset(atUTC: seconds)
    let day = Self.floorDivide(wall, 86_400)
    return (
      LocalDate(daysSinceEpoch: Int(day)), LocalTime(seconds: Int(wall - day * 86_400))
    )
  }

  /// The moment `seconds` later, or earlier when negative.
  public func adding(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  /// Whole seconds from `other` to this moment, negative when `other` is later.
  public func seconds(since other: Instant) -> Int {
    Int((milliseconds - other.milliseconds) / 1000)
  }

  /// This moment in ISO 8601, UTC, with milliseconds: for logs and exchange, not for people.
  public var iso8601: String {
    let seconds = Self.floorDivide(milliseconds, 1000)
    let day = Self.floorDivide(seconds, 86_400)
    let time = LocalTime(seconds: Int(seconds - day * 86_400))
    let rest = Int(milliseconds - seconds * 1000)
    return "\(LocalDate(daysSinceEpoch: Int(day)))T\(time.withSeconds).\(padded(rest, 3))Z"
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private static func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    value / by - (value % by < 0 ? 1 : 0)
  }
}

/// The clocks of Belgium.
enum Brussels {
  private static let zone = TimeZone(identifier: "Europe/Brussels")

  /// Seconds to add to UTC, at a moment in seconds since the epoch.
  ///
  /// Since 1996 by the rule of the European Union: summer time from 01:00 UTC on the last Sunday of
  /// March to 01:00 UTC on the last Sunday of October. Before, by the system's tables, which cost far
  /// more. Source: Directive 2000/84/EC, articles 2 and 3.
  static func offset(atUTC seconds: Int64) -> Int64 {
    guard seconds >= unified else {
      let date = Date(timeIntervalSince1970: Double(seconds))
      return Int64(zone?.secondsFromGMT(for: date) ?? 3600)
    }
    let year = LocalDate(daysSinceEpoch: Int(seconds / 86_400)).year
    let isSummer = seconds >= change(3, of: year) && seconds < change(10, of: year)
    return isSummer ? 7200 : 3600
  }

  /// 1996-01-01T00:00:00Z.
  private static let unified: Int64 = 820_454_400

  /// 01:00 UTC on the last Sunday of a month of 31 days.
  private static func change(_ month: Int, of year: Int) -> Int64 {
    guard let last = LocalDate(year: year, month: month, day: 31) else { return .max }
    let sunday = last.daysSinceEpoch - last.weekday % 7
    return Int64(sunday) * 86_400 + 3600
  }
}

/// `value` in decimal, filled with zeros to `width` digits.
func padded(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}
