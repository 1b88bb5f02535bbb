import Synchronization

/// Waits that mostly end early, at next to no cost: one task looks after all of them.
///
/// A cancelled `Task.sleep` is kept by the runtime until its time has come, some 700 bytes for each
/// request of the last half minute.
final class Deadlines: Sendable {
  private struct Waiting {
    let until: ContinuousClock.Instant
    let continuation: CheckedContinuation<Void, Never>
  }
  private struct State {
    var waiting: [UInt64: Waiting] = [:]
    /// Waits that were cancelled before they began.
    var cancelled: Set<UInt64> = []
    var last: UInt64 = 0
    var isTicking = false
  }
  private let state = Mutex(State())
  /// How late a wait may end.
  private static let tick = Duration.milliseconds(250)

  /// Returns after `duration`, a quarter of a second late at most, or at once when cancelled.
  func wait(_ duration: Duration) async {
    let number = state.withLock { state in
      state.last += 1
      return state.last
    }
    let until = ContinuousClock.now + duration
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          guard state.cancelled.remove(number) == nil else { return true }
          state.waiting[number] = Waiting(until: until, continuation: continuation)
          return false
        }
        if isOver { continuation.resume() } else { startTicking() }
      }
    } onCancel: {
      let waiting = state.withLock { state in
        let waiting = state.waiting.removeValue(forKey: number)
        if waiting == nil { state.cancelled.insert(number) }
        return waiting
      }
      waiting?.continuation.resume()
    }
    // A cancellation that came after the end leaves its mark.
    state.withLock { _ = $0.cancelled.remove(number) }
  }

  private func startTicking() {
    let isFirst = state.withLock { state in
      defer { state.isTicking = true }
      return !state.isTicking
    }
    guard isFirst else { return }
    Task { [self] in
      while resumeThoseOver() { try? await Task.sleep(for: Self.tick) }
    }
  }

  /// Ends the waits whose time has come; false, and no longer ticking, when none is left.
  private func resumeThoseOver() -> Bool {
    let now = ContinuousClock.now
    let (over, goesOn) = state.withLock { state in
      let over = state.waiting.filter { $0.value.until <= now }
      for number in over.keys { state.waiting[number] = nil }
      state.isTicking = !state.waiting.isEmpty
      return (over.values.map(\.continuation), state.isTicking)
    }
    for continuation in over { continuation.resume() }
    return goesOn
  }
}
