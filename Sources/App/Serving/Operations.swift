import Hummingbird
import Logging

/// What machines ask, answered before the pages are: is the process alive, can it work, its figures.
struct Operations<Inner: HTTPResponder>: HTTPResponder where Inner.Context: RequestContext {
  let inner: Inner
  /// Asks the database something small; throws when it cannot answer.
  let probe: @Sendable () async throws -> Void
  /// How many statements the database has run, for the figures.
  let statements: @Sendable () -> Int
  /// `nil` when figures are switched off.
  let metrics: PrometheusMetrics?

  func respond(to request: Request, context: Inner.Context) async throws -> Response {
    guard request.method == .get || request.method == .head else {
      return try await inner.respond(to: request, context: context)
    }
    let path = request.uri.path
    switch path {
    case "/health":
      context.coreContext.endpointPath.value = path
      return plain("ok\n")
    case "/ready":
      context.coreContext.endpointPath.value = path
      return await ready(context)
    case "/metrics":
      guard let metrics else { break }
      context.coreContext.endpointPath.value = path
      let text = metrics.text() + DatabaseFigures(statements: statements()).text
      return plain(text, type: "text/plain; version=0.0.4; charset=utf-8")
    default: break
    }
    return try await inner.respond(to: request, context: context)
  }

  private func ready(_ context: Inner.Context) async -> Response {
    do {
      try await probe()
      return plain("ready\n")
    } catch {
      context.logger.error("the database does not answer", metadata: ["error": "\(error)"])
      return plain("the database does not answer\n", status: .serviceUnavailable)
    }
  }

  private func plain(
    _ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
  ) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: type, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
