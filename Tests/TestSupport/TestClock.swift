public import Kernel
import Synchronization

/// A clock that stands still until a test moves it: Friday 6 March 2026, 07:40 in Belgium.
public final class TestClock: Sendable {
  public static let start = Instant(milliseconds: 1_772_779_200_000)
  private let moment: Mutex<Instant>

  public init(_ start: Instant = TestClock.start) {
    moment = Mutex(start)
  }

  public var now: Instant { moment.withLock { $0 } }

  public func advance(seconds: Int) {
    moment.withLock { $0 = $0.adding(seconds: seconds) }
  }
}
