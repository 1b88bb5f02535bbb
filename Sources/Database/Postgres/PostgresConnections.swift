import Foundation

/// The connections to one PostgreSQL server: threads that each own one, and a queue of work.
///
/// Calls of libpq block, so they never run on the threads that Swift shares among tasks.
final class PostgresConnections: @unchecked Sendable {
  private let url: String
  private let limit: Int
  /// Guards everything below.
  private let condition = NSCondition()
  private var queue: [Job] = []
  private var threads = 0
  private var idle = 0
  private var isClosed = false
  private var nextJob: UInt64 = 0

  /// Work that waits for a connection.
  private struct Job {
    let number: UInt64
    let start: @Sendable (Worker) -> Void
    let refuse: @Sendable (any Error) -> Void
  }

  init(url: String, limit: Int) {
    (self.url, self.limit) = (url, max(1, limit))
  }

  func run<T: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try Task.checkCancellation()
    let number = newNumber()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        enqueue(
          Job(
            number: number,
            start: { worker in
              continuation.resume(with: Result { try worker.run(access, body) })
            },
            refuse: { continuation.resume(throwing: $0) }))
      }
    } onCancel: {
      cancel(number)
    }
  }

  /// How many transactions wait for a connection.
  var waiting: Int {
    condition.lock()
    defer { condition.unlock() }
    return queue.count
  }

  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }

  private func newNumber() -> UInt64 {
    condition.lock()
    defer { condition.unlock() }
    nextJob += 1
    return nextJob
  }

  private func enqueue(_ job: Job) {
    condition.lock()
    guard !isClosed else {
      condition.unlock()
      return job.refuse(DatabaseError.closed)
    }
    queue.append(job)
    if idle < queue.count, threads < limit {
      threads += 1
      let thread = Thread { [self] in work() }
      thread.name = "postgres \(threads)"
      thread.start()
    }
    condition.signal()
    condition.unlock()
  }

  private func cancel(_ number: UInt64) {
    condition.lock()
    let position = queue.firstIndex { $0.number == number }
    let job = position.map { queue.remove(at: $0) }
    condition.unlock()
    job?.refuse(CancellationError())
  }

  /// The life of one thread: takes work in order until the pool closes and nothing is left.
  private func work() {
    let worker = Worker(url: url)
    while let job = next() { job.start(worker) }
  }

  private func next() -> Job? {
    condition.lock()
    defer { condition.unlock() }
    idle += 1
    defer { idle -= 1 }
    while queue.isEmpty {
      if isClosed { return nil }
      condition.wait()
    }
    return queue.removeFirst()
  }
}
