import Testing

@testable import Web

@Suite(.timeLimit(.minutes(1))) struct DeadlinesTests {
  @Test func workInTimeAnswers() async throws {
    let deadlines = Deadlines()
    #expect(try await deadlines.limit(.seconds(3600)) { 1 } == 1)
    let later = try await deadlines.limit(.seconds(3600)) {
      await Task.yield()
      return 2
    }
    #expect(later == 2)
  }

  @Test func workThatFailsThrows() async {
    struct Failure: Error {}
    await #expect(throws: Failure.self) {
      try await Deadlines().limit(.seconds(3600)) { throw Failure() }
    }
  }

  /// Work that would go on for ever, unless it is told to stop.
  private static let endless: @Sendable () async throws -> Int = {
    for await _ in AsyncStream<Void>.makeStream().stream {}
    return 3
  }

  @Test func workBeyondItsTimeIsCancelled() async throws {
    let deadlines = Deadlines()
    let began = ContinuousClock.now
    // Again and again: the task that looks after them ends when none is left.
    for _ in 0..<3 {
      #expect(try await deadlines.limit(.milliseconds(20), Self.endless) == nil)
    }
    #expect(ContinuousClock.now - began >= .milliseconds(60))
  }

  @Test func timeThatBeginsAnewIsWaitedFor() async throws {
    let allowance = Allowance(.milliseconds(20))
    let answer = try await Deadlines().limit(allowance) {
      allowance.renew(.seconds(3600))
      try await Task.sleep(for: .milliseconds(600))
      return 4
    }
    #expect(answer == 4)
  }

  @Test func workOfACancelledTaskIsCancelled() async throws {
    let deadlines = Deadlines()
    let tasks = (0..<200).map { _ in
      Task { try await deadlines.limit(.seconds(3600), Self.endless) }
    }
    for task in tasks { task.cancel() }
    for task in tasks { #expect(try await task.value == 3) }
  }
}
