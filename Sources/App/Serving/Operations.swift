import Crypto
import Foundation
import Hummingbird
import Logging
import NIOCore

/// What machines ask, answered before the pages are: is the process alive, can it work, its figures.
struct Operations<Inner: HTTPResponder>: HTTPResponder
where Inner.Context: RequestContext & RemoteAddressRequestContext {
  let inner: Inner
  /// Asks the database something small; throws when it cannot answer.
  let probe: @Sendable () async throws -> Void
  /// How many statements the database has run, for the figures.
  let statements: @Sendable () -> Int
  /// `nil` when figures are switched off.
  let metrics: PrometheusMetrics?
  /// Who may read the figures.
  let access: MetricsAccess

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
      guard access.permits(request.headers[.authorization], from: context.remoteAddress?.ipAddress)
      else {
        var refused = plain("figures are for programs with the token\n", status: .unauthorized)
        refused.headers[.wwwAuthenticate] = "Bearer"
        return refused
      }
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

/// Who may read the figures: programs on this machine, and whoever sends the token. Behind a proxy
/// every request comes from this machine, so the token is needed.
struct MetricsAccess: Sendable {
  /// `nil` when there is none.
  let token: String?
  let isBehindProxy: Bool

  /// Whether a request with this `Authorization`, from this address, may read. Takes the same time
  /// however much of the token is right.
  func permits(_ authorization: String?, from address: String?) -> Bool {
    if let token, let sent = authorization, sent.hasPrefix("Bearer ") {
      let given = SHA256.hash(data: Data(sent.dropFirst("Bearer ".count).utf8))
      return given == SHA256.hash(data: Data(token.utf8))
    }
    return !isBehindProxy && address.map(Self.isOwn) ?? false
  }

  private static func isOwn(_ address: String) -> Bool {
    address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
  }
}
