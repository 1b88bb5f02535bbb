import HTTPTypes
import Hummingbird

/// Tells the browser what pages of this site may do: nothing but show themselves.
///
/// Source: OWASP secure headers project; ux.md §13 for the policy.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = SignedOut
  /// Whether the site stands behind TLS.
  let isSecure: Bool

  func handle(
    _ request: Request, context: SignedOut,
    next: (Request, SignedOut) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    add(to: &response)
    return response
  }

  /// Adds the headers that `response` has not.
  func add(to response: inout Response) {
    for (name, value) in Self.fields where response.headers[name] == nil {
      response.headers[name] = value
    }
    if isSecure {
      // A notice names people: it travels as the session does.
      response.headers[values: .setCookie] = response.headers[values: .setCookie].map {
        $0.contains("; Secure") ? $0 : $0 + "; Secure"
      }
      response.headers[.strictTransportSecurity] = "max-age=31536000"
    }
  }

  private static let policy = [
    "default-src 'self'", "style-src 'self'", "script-src 'self'", "img-src 'self' data: blob:",
    "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'",
    "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  private static let fields: [(HTTPField.Name, String)] = [
    (.contentSecurityPolicy, policy),
    (.xContentTypeOptions, "nosniff"),
    (name("Referrer-Policy"), "same-origin"),
    (name("X-Frame-Options"), "DENY"),
    (name("Cross-Origin-Opener-Policy"), "same-origin"),
    (name("Cross-Origin-Resource-Policy"), "same-origin"),
    (name("Permissions-Policy"), "camera=(self), geolocation=(self), microphone=(), payment=()"),
  ]

  private static func name(_ text: String) -> HTTPField.Name {
    HTTPField.Name(text) ?? .vary
  }
}
