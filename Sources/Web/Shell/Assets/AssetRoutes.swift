import HTTPTypes
import Hummingbird

/// Sends sheet, scripts and fonts, to be kept for ever.
struct AssetRoutes {
  let assets: Assets

  func add(to router: some RouterMethods<SignedOut>) {
    router.get("assets/:file", use: show)
    router.get("robots.txt") { _, _ in "User-agent: *\nDisallow: /\n" }
    router.get("favicon.svg", use: icon)
    router.get("favicon.ico") { _, _ in Response.redirect(to: "/favicon.svg", type: .permanent) }
  }

  @Sendable func show(_ request: Request, _ context: SignedOut) async throws -> Response {
    let name = try context.parameters.require("file")
    guard let file = assets.file(at: name) else { throw HTTPError(.notFound) }
    var headers: HTTPFields = [
      .contentType: file.type, .cacheControl: "public, max-age=31536000, immutable",
      .vary: "Accept-Encoding",
    ]
    guard let gzip = file.gzip, request.acceptsGzip else {
      return Response(
        status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes))
      )
    }
    headers[.contentEncoding] = "gzip"
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: gzip)))
  }

  @Sendable func icon(_ request: Request, _ context: SignedOut) async throws -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "image/svg+xml", .cacheControl: "public, max-age=86400"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: Self.drawing)))
  }

  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="none" stroke="#B3294E" \
    stroke-width="3" stroke-linecap="round" d="M2 22h7c9 0 17-6 17-12.5C26 6 24 4.500 22 4.500c-4 0-5 \
    6.500-5 14.500 0 9 1 16.500-2.500 16.500-3.500 0-2.500-7 3.500-10 6-3 12-1 20-3.500"/></svg>
    """
}

extension Request {
  /// Whether the browser reads gzip.
  var acceptsGzip: Bool {
    (headers[.acceptEncoding] ?? "").split(separator: ",").contains { part in
      let text = String(part).trimmed
      return text.hasPrefix("gzip") && !text.hasSuffix("q=0")
    }
  }
}

/// Compresses pages and fragments on their way out. Streams and files pass as they are.
struct Compression: RouterMiddleware {
  typealias Context = SignedOut
  /// Below this many bytes, the answer with its head fits into one packet as it is.
  static let least = 860

  func handle(
    _ request: Request, context: SignedOut,
    next: (Request, SignedOut) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    guard request.method != .head, request.acceptsGzip, isCompressible(response),
      let length = response.body.contentLength, length >= Self.least
    else { return response }
    let collector = BodyCollector()
    try await response.body.write(collector)
    guard let packed = Gzip.compressed(collector.bytes, level: 3) else { return response }
    var compressed = response
    compressed.headers[.contentEncoding] = "gzip"
    compressed.headers[.vary] = "Accept-Encoding"
    compressed.headers[.contentLength] = nil
    compressed.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
    return compressed
  }

  private func isCompressible(_ response: Response) -> Bool {
    let type = response.headers[.contentType] ?? ""
    let isText = ["text/html", "application/json", "text/csv", "image/svg"].contains {
      type.hasPrefix($0)
    }
    return isText && response.headers[.contentEncoding] == nil
  }
}

/// Takes what a body writes, to compress it whole.
private final class BodyCollector: ResponseBodyWriter {
  private(set) var bytes: [UInt8] = []

  func write(_ buffer: ByteBuffer) async throws {
    bytes += Array(buffer: buffer)
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
