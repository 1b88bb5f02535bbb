public import Hummingbird

/// Answers 503 when a request takes longer than `limit`, so that no work piles up unseen.
///
/// Only the answer's head counts: a stream of live events goes on after it.
public struct TimeLimited<Inner: HTTPResponder>: HTTPResponder where Inner.Context: Sendable {
  public typealias Context = Inner.Context
  let inner: Inner
  let limit: Duration

  public func respond(to request: Request, context: Context) async throws -> Response {
    try await withThrowingTaskGroup(of: Response.self) { group in
      group.addTask { try await inner.respond(to: request, context: context) }
      group.addTask {
        try await Task.sleep(for: limit)
        throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "5"])
      }
      defer { group.cancelAll() }
      guard let response = try await group.next() else { throw HTTPError(.serviceUnavailable) }
      return response
    }
  }
}

/// The router of the site, with its time limit.
public struct TimeLimitedRouter<Inner: HTTPResponderBuilder>: HTTPResponderBuilder
where Inner.Responder.Context: Sendable {
  let inner: Inner
  let limit: Duration

  /// The router as the server calls it.
  public func buildResponder() -> TimeLimited<Inner.Responder> {
    TimeLimited(inner: inner.buildResponder(), limit: limit)
  }
}
