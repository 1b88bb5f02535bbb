/// A time on the clocks of Belgium, in seconds since midnight.
///
/// Invariant: from 00:00:00 to 24:00:00; 24:00 only closes an interval.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// Seconds since midnight, 0 to 86 400.
  public let seconds: Int

  /// 00:00.
  public static let midnight = LocalTime(seconds: 0)

  /// A time by its seconds since midnight, held between 00:00 and 24:00.
  public init(seconds: Int) {
    self.seconds = min(max(seconds, 0), 86_400)
  }

  /// A time by its hours and minutes; `nil` when there is no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    seconds = hour * 3600 + minute * 60
  }

  /// The hour, 0 to 24.
  public var hour: Int { seconds / 3600 }
  /// The minute of the hour.
  public var minute: Int { seconds / 60 % 60 }
  /// Minutes since midnight, rounded down.
  public var minutes: Int { seconds / 60 }

  /// The time that many minutes later or earlier, held between 00:00 and 24:00.
  public func adding(minutes: Int) -> LocalTime {
    LocalTime(seconds: seconds + minutes * 60)
  }

  /// `07:05:09`.
  public var withSeconds: String { "\(description):\(padded(seconds % 60, 2))" }

  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.seconds < right.seconds
  }
}

extension LocalTime: LosslessStringConvertible {
  /// Reads `07:30` and nothing else; see `TimeInput` for what people type.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == 58, let hour = Int(text.prefix(2)),
      let minute = Int(text.suffix(2)), digits[0] != 43, digits[3] != 43, digits[0] != 45,
      digits[3] != 45
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}
