import Care
import Hummingbird
import Kernel
import Store

/// Finds who is signed in by the cookie of the session. One query; one more when it opens nothing.
struct Sessions: RouterMiddleware {
  typealias Context = SignedOut
  let site: Site

  func handle(
    _ request: Request, context: SignedOut,
    next: (Request, SignedOut) async throws -> Response
  ) async throws -> Response {
    guard let cookie = request.cookies[site.sessionCookie], !cookie.value.isEmpty else {
      return try await next(request, context)
    }
    var context = context
    guard let session = try await site.accounts.session(token: cookie.value) else {
      context.lapsed = try await site.accounts.lapsed(token: cookie.value)
      return try await next(request, context)
    }
    context.session = session
    context.frame.show(session)
    return try await next(request, context)
  }
}

extension Frame {
  /// From now on the page is that of the person of `session`.
  mutating func show(_ session: Session) {
    theme = session.person.theme
    reader = Reader(
      language: session.person.language, ownWords: session.organization.ownWords)
    account = AccountView(session, reader)
    if let token = FormToken(session.csrf, of: session.stamp) { self.token = token }
  }
}
