import Synchronization

/// Limits of time that are hardly ever met, at next to no cost: one task looks after all of them.
///
/// A cancelled `Task.sleep` is kept by the runtime until its time has come, some 700 bytes for each
/// request of the last half minute.
final class Deadlines: Sendable {
  private struct Waiting {
    let allowance: Allowance
    let end: @Sendable () -> Void
  }
  private struct State {
    var waiting: [UInt64: Waiting] = [:]
    var last: UInt64 = 0
    var isTicking = false
  }
  private let state = Mutex(State())
  /// How late a wait may end.
  private static let tick = Duration.milliseconds(250)

  /// What `work` answers, or `nil` when it takes longer than `duration`, a quarter of a second late at
  /// most. It is then cancelled, and waited for all the same.
  ///
  /// Begins on the thread of the caller, and changes no thread when the work waits for nothing.
  func limit<Answer: Sendable>(
    _ duration: Duration, _ work: @escaping @Sendable () async throws -> Answer
  ) async throws -> Answer? {
    try await limit(Allowance(duration), work)
  }

  /// The same for work whose time may begin anew while it runs.
  func limit<Answer: Sendable>(
    _ allowance: Allowance, _ work: @escaping @Sendable () async throws -> Answer
  ) async throws -> Answer? {
    let isDone = Mark(), isOver = Mark()
    let task = Task.immediate {
      defer { isDone.set() }
      return try await work()
    }
    guard !isDone.isSet else { return try await task.value }
    let number = begin(allowance) {
      isOver.set()
      task.cancel()
    }
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    end(number)
    return isOver.isSet ? nil : try result.get()
  }

  private func begin(_ allowance: Allowance, _ end: @escaping @Sendable () -> Void) -> UInt64 {
    let number = state.withLock { state in
      state.last += 1
      state.waiting[state.last] = Waiting(allowance: allowance, end: end)
      return state.last
    }
    startTicking()
    return number
  }

  private func end(_ number: UInt64) {
    state.withLock { _ = $0.waiting.removeValue(forKey: number) }
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

  /// Ends the work whose time has come; false, and no longer ticking, when none is left.
  private func resumeThoseOver() -> Bool {
    let now = ContinuousClock.now
    let (over, goesOn) = state.withLock { state in
      let over = state.waiting.filter { $0.value.allowance.until <= now }
      for number in over.keys { state.waiting[number] = nil }
      state.isTicking = !state.waiting.isEmpty
      return (over.values.map(\.end), state.isTicking)
    }
    for end in over { end() }
    return goesOn
  }
}

/// The time that some work may take, from now on; it may begin anew.
final class Allowance: Sendable {
  private let end: Mutex<ContinuousClock.Instant>

  init(_ duration: Duration) { end = Mutex(ContinuousClock.now + duration) }

  /// When the time is over.
  var until: ContinuousClock.Instant { end.withLock { $0 } }

  /// Gives the work `duration` from now on, whatever was left.
  func renew(_ duration: Duration) {
    end.withLock { $0 = ContinuousClock.now + duration }
  }
}

/// Something that has happened, seen from any thread.
private final class Mark: Sendable {
  private let mark = Atomic(false)

  var isSet: Bool { mark.load(ordering: .acquiring) }
  func set() { mark.store(true, ordering: .releasing) }
}
