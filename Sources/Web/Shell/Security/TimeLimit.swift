public import Hummingbird
import Kernel

/// Answers 503 when a request takes longer than the site allows, so that no work piles up unseen.
///
/// Only the answer's head counts: a stream of live events goes on after it. While a body arrives the
/// time of bodies runs instead (see `Forms`), so that a permitted file may come over a slow line.
public struct TimeLimited<Inner: HTTPResponder>: HTTPResponder where Inner.Context == SignedOut {
  let inner: Inner
  let site: Site

  /// The answer of the page, or the page that says it took too long.
  public func respond(to request: Request, context: SignedOut) async throws -> Response {
    let allowance = Allowance(site.answerTime)
    var context = context
    context.allowance = allowance
    let answer = try await site.deadlines.limit(allowance) { [context] in
      try await inner.respond(to: request, context: context)
    }
    return answer ?? tooLate(request)
  }

  private func tooLate(_ request: Request) -> Response {
    let error = HTTPError(.serviceUnavailable, headers: [.retryAfter: "5"])
    let frame = Preferences.frame(request, site)
    var response = ErrorAnswer(error, request).response(frame, request)
    SecurityHeaders(isSecure: site.isSecure).add(to: &response)
    return response
  }
}

/// The router of the site, with its time limit.
public struct TimeLimitedRouter<Inner: HTTPResponderBuilder>: HTTPResponderBuilder
where Inner.Responder.Context == SignedOut {
  let inner: Inner
  let site: Site

  /// The router as the server calls it.
  public func buildResponder() -> TimeLimited<Inner.Responder> {
    TimeLimited(inner: inner.buildResponder(), site: site)
  }
}
