public import Kernel

/// How long someone must wait after failed sign-ins.
///
/// An account may fail five times in a quarter of an hour; each failure after that doubles the wait,
/// from half a minute to a quarter of an hour. An address, behind which a whole service may stand,
/// may fail twenty times in a quarter of an hour.
public enum SignInThrottle {
  /// Seconds during which failures count.
  public static let window = 900
  static let failuresOfAccount = 5
  static let failuresOfAddress = 20

  /// Failed sign-ins within the window, and the last of them.
  public struct Failures: Hashable, Sendable {
    public let count: Int
    public let last: Instant?

    public init(count: Int, last: Instant?) {
      (self.count, self.last) = (count, last)
    }
  }

  /// Seconds to wait from `now`, 0 when the person may try.
  public static func wait(account: Failures, address: Failures, now: Instant) -> Int {
    max(
      remaining(account, allowed: failuresOfAccount, now),
      remaining(address, allowed: failuresOfAddress, now))
  }

  private static func remaining(_ failures: Failures, allowed: Int, _ now: Instant) -> Int {
    guard failures.count >= allowed, let last = failures.last else { return 0 }
    let pause = min(30 << min(failures.count - allowed, 10), window)
    return max(0, pause - now.seconds(since: last))
  }
}
