import Synchronization

/// Asks a running search to stop; safe to set from any thread, at any time.
///
/// The search looks at it at least every few hundred microseconds and then returns its best plan.
public final class CancelFlag: Sendable {
  private let flag = Atomic<Bool>(false)
  private let looks = Atomic<Int>(0)
  /// The look at which the flag sets itself.
  private let last: Int

  /// A flag that is not set.
  public init() { last = .max }

  /// A flag that sets itself when it is looked at for the `last`th time.
  init(atLook last: Int) { self.last = last }

  /// Whether the search should stop.
  public var isCancelled: Bool {
    if last != .max, looks.add(1, ordering: .relaxed).newValue >= last { cancel() }
    return flag.load(ordering: .relaxed)
  }

  /// How often a flag made with `atLook` was looked at.
  var lookCount: Int { looks.load(ordering: .relaxed) }

  /// Asks the search to stop; asking twice changes nothing.
  public func cancel() { flag.store(true, ordering: .relaxed) }
}
