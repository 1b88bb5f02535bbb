import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Reads what was sent, within the size and time limits, and checks that this site's page sent it.
///
/// A form carries the secret in a hidden field; a script sends it as `X-Form-Token`, and its body is
/// left for the route. Source: OWASP cheat sheet on cross-site request forgery.
struct Forms: RouterMiddleware {
  typealias Context = SignedOut
  let site: Site

  /// What concerns the browser and no organization.
  private static let forEveryPage: Set<String> = [
    Links.signIn, Links.signOut, Links.language, Links.theme, Links.density, Links.organization,
  ]
  static let header = HTTPField.Name("X-Form-Token")
  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

  func handle(
    _ request: Request, context: SignedOut,
    next: (Request, SignedOut) async throws -> Response
  ) async throws -> Response {
    guard request.method != .get, request.method != .head, request.method != .options else {
      return try await next(request, context)
    }
    var request = request, context = context
    let type = request.headers[.contentType] ?? ""
    let isForm = type.hasPrefix("application/x-www-form-urlencoded")
    let boundary = Multipart.boundary(ofContentType: type)
    // Files come from people who are signed in; nobody else gets so much memory.
    let limit = boundary == nil || context.session == nil ? site.formLimit : site.fileLimit
    // Its own limit is for the body; that of the answer starts once all of it is here.
    context.allowance?.renew(site.bodyTime + site.answerTime)
    let body = try await collect(request, upTo: limit)
    context.allowance?.renew(site.answerTime)
    if let boundary {
      do { context.form = try Multipart.form(Array(buffer: body), boundary: boundary) } catch {
        throw HTTPError(.badRequest)
      }
    } else if isForm {
      context.form = URLEncoding.form(String(buffer: body))
    }
    request.body = RequestBody(buffer: body)
    try check(request, context)
    return try await next(request, context)
  }

  private func check(_ request: Request, _ context: SignedOut) throws {
    // What another site wrote is not offered to be sent again.
    guard Self.fetchSite.flatMap({ request.headers[$0] }) != "cross-site" else {
      throw HTTPError(.forbidden)
    }
    let header = Self.header.flatMap { request.headers[$0] }
    let token = header ?? context.form[FormToken.field]
    let owner = FormToken.owner(of: token), isOwn = owner == nil || owner == context.session?.stamp
    // A form of one organization is not sent to another one of the same person.
    let mayPass = isOwn || Self.forEveryPage.contains(request.uri.path)
    if mayPass, context.frame.token.accepts(token) { return }
    guard context.session == nil, let owner else {
      // What somebody else typed on this device is not shown to whoever came after.
      throw StaleForm(form: isOwn ? context.form : Form(), address: request.address, isOwn: isOwn)
    }
    throw SessionEnded(kept: KeptForm(context.form, request.address, of: owner))
  }

  /// The whole body; 413 when it is larger than `limit`, 408 when it takes too long.
  private func collect(_ request: Request, upTo limit: Int) async throws -> ByteBuffer {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw HTTPError(.contentTooLarge)
    }
    let body = request.body
    let bytes = try await site.deadlines.limit(site.bodyTime) {
      try await body.collect(upTo: limit)
    }
    guard let bytes else { throw HTTPError(.requestTimeout) }
    return bytes
  }
}

/// A form whose secret is not the one of this browser: too old, or sent by another site.
///
/// The answer shows a page with what was typed, ready to be sent again.
struct StaleForm: Error {
  let form: Form
  let address: String
  /// Whether the page belonged to the person who is signed in now.
  var isOwn = true
  /// Whether the person has just signed in again for it.
  var isAfterSignIn = false
}

/// A form of somebody whose session has ended: after signing in anew, it goes on.
struct SessionEnded: Error {
  let kept: KeptForm
}
