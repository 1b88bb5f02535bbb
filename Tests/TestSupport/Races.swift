public import Database
import Dispatch
import Synchronization

extension Database {
  /// Begins `second` while the transaction of `first` is open, and lets that one end once `second`
  /// waits for a lock of it, or is done without having waited. The answer of `second`.
  ///
  /// On PostgreSQL the server says who waits, so the order is always the same. SQLite has one writer:
  /// what `second` writes follows `first` as a whole.
  public func race<T: Sendable>(
    _ first: @escaping @Sendable (Transaction) throws -> Void,
    against second: @escaping @Sendable () async throws -> T
  ) async throws -> T {
    let mayEnd = DispatchSemaphore(value: 0)
    let (begun, tell) = AsyncStream.makeStream(of: Int.self)
    let holder = Task {
      defer { tell.finish() }
      try await write { tx in
        try first(tx)
        let process =
          tx.engine == .postgres ? try tx.value("SELECT pg_backend_pid()", as: Int.self) : 0
        tell.yield(process ?? 0)
        mayEnd.wait()
      }
    }
    var process: Int?
    for await number in begun {
      process = number
      break
    }
    guard let process else {
      try await holder.value
      throw CancellationError()
    }
    let end = End()
    let answer = await withTaskGroup(of: Result<T, any Error>?.self) { group in
      group.addTask {
        let answer: Result<T, any Error>
        do { answer = .success(try await second()) } catch { answer = .failure(error) }
        end.isReached.withLock { $0 = true }
        return answer
      }
      group.addTask {
        while !end.isReached.withLock({ $0 }) {
          if (try? await self.isWaitedFor(process)) != false { break }
        }
        mayEnd.signal()
        return nil
      }
      var answer: Result<T, any Error>?
      for await result in group {
        if let result { answer = result }
      }
      return answer
    }
    try await holder.value
    guard let answer else { throw CancellationError() }
    return try answer.get()
  }

  /// Whether somebody waits for a lock of a server process; always, on SQLite.
  private func isWaitedFor(_ process: Int) async throws -> Bool {
    guard engine == .postgres else { return true }
    return try await read { tx in
      try tx.value(
        "SELECT COUNT(*) FROM pg_stat_activity WHERE \(process) = ANY(pg_blocking_pids(pid))",
        as: Int.self) ?? 0 > 0
    }
  }
}

/// Whether the second of a race is done.
private final class End: Sendable {
  let isReached = Mutex(false)
}
