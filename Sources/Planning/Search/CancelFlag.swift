import Synchronization

/// Asks a running search to stop; safe to set from any thread, at any time.
///
/// The search looks at it at least every few hundred microseconds and then returns its best plan.
public final class CancelFlag: Sendable {
  private let flag = Atomic<Bool>(false)

  /// A flag that is not set.
  public init() {}

  /// Whether the search should stop.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Asks the search to stop; asking twice changes nothing.
  public func cancel() { flag.store(true, ordering: .relaxed) }
}
