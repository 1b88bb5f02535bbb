import Hummingbird

/// What machines ask: is the process alive, can it work, and its figures.
struct Operations: Sendable {
  /// Asks the database something small; throws when it cannot answer.
  let probe: @Sendable () async throws -> Void
  /// `nil` when figures are switched off.
  let metrics: PrometheusMetrics?

  func add(to router: Router<some RequestContext>) {
    router.get("health") { _, _ in Self.plain("ok\n") }
    router.get("ready") { _, _ in
      do {
        try await probe()
        return Self.plain("ready\n")
      } catch {
        return Self.plain("the database does not answer\n", status: .serviceUnavailable)
      }
    }
    if let metrics {
      router.get("metrics") { _, _ in
        var response = Self.plain(metrics.text())
        response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
        return response
      }
    }
  }

  private static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
        .xContentTypeOptions: "nosniff",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
