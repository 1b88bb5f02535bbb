import Care
import Hummingbird
import Kernel
import Store

/// Finds who is signed in by the cookie of the session. One query.
struct Sessions: RouterMiddleware {
  typealias Context = SignedOut
  let site: Site

  func handle(
    _ request: Request, context: SignedOut,
    next: (Request, SignedOut) async throws -> Response
  ) async throws -> Response {
    guard let cookie = request.cookies[site.sessionCookie], !cookie.value.isEmpty,
      let session = try await site.accounts.session(token: cookie.value)
    else { return try await next(request, context) }
    var context = context
    context.session = session
    context.frame.theme = session.person.theme
    context.frame.reader = Reader(language: session.person.language)
    context.frame.account = AccountView(session, context.frame.reader)
    if let token = FormToken(session.csrf) { context.frame.token = token }
    return try await next(request, context)
  }
}
