import Hummingbird
import Kernel

/// Who is signed in, where, and the door to the records.
struct Session: Sendable {
  let account: Account
  /// The language this person chose, which goes before cookie and browser.
  let language: Language?
}

/// Finds who is signed in by the cookie of the session.
struct Sessions: RouterMiddleware {
  typealias Context = SignedOut
  let site: Site

  func handle(
    _ request: Request, context: SignedOut,
    next: (Request, SignedOut) async throws -> Response
  ) async throws -> Response {
    guard let cookie = request.cookies[site.sessionCookie], !cookie.value.isEmpty,
      let session = try await site.session(cookie.value)
    else { return try await next(request, context) }
    var context = context
    context.session = session
    context.frame.account = session.account
    if let language = session.language {
      context.frame.reader = Reader(language: language)
    }
    return try await next(request, context)
  }
}
