import Foundation
import Hummingbird
import Logging
import Metrics

/// Logs and counts every request: number, method, route pattern, status, milliseconds.
///
/// The pattern stands in for the address, and the query is never looked at, so that neither logs nor
/// metrics hold anything about a person.
struct RequestLog<Inner: HTTPResponder>: HTTPResponder where Inner.Context: RequestContext {
  let inner: Inner
  let logger: Logger

  func respond(to request: Request, context: Inner.Context) async throws -> Response {
    let start = ContinuousClock.now
    do {
      let response = try await inner.respond(to: request, context: context)
      record(request, context, response.status.code, since: start)
      return response
    } catch {
      let status = (error as? any HTTPResponseError)?.status.code ?? 500
      record(request, context, status, since: start)
      throw error
    }
  }

  private func record(
    _ request: Request, _ context: Inner.Context, _ status: Int,
    since start: ContinuousClock.Instant
  ) {
    let spent = start.duration(to: .now)
    let nanoseconds =
      spent.components.seconds * 1_000_000_000
      + spent.components.attoseconds / 1_000_000_000
    let method = Self.known.contains(request.method) ? request.method.rawValue : "OTHER"
    let route = context.endpointPath ?? "none"
    let names = [("method", method), ("route", route)]
    Counter(label: "http.requests", dimensions: names + [("status", "\(status)")]).increment()
    Timer(label: "http.request", dimensions: names).recordNanoseconds(nanoseconds)
    let isQuiet = status < 400 && (route == "/health" || route == "/ready" || route == "/metrics")
    logger.log(
      level: status >= 500 ? .error : isQuiet ? .debug : .info, "request",
      metadata: [
        "request": "\(context.id)", "method": "\(method)", "route": "\(route)",
        "status": "\(status)", "ms": "\(nanoseconds / 1_000_000)",
      ])
  }

  private static var known: [HTTPRequest.Method] {
    [.get, .post, .put, .patch, .delete, .head, .options]
  }
}
