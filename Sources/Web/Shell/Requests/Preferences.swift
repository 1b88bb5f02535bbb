import HTTPTypes
import Care
import Hummingbird
import Kernel

/// Reads language, theme, density, form secret and notice from the request. Never fails.
struct Preferences: RouterMiddleware {
  typealias Context = SignedOut
  let site: Site

  func handle(
    _ request: Request, context: SignedOut,
    next: (Request, SignedOut) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.frame = Self.frame(request, site)
    if let proxy = site.trustedOrigin(request) { context.origin = proxy }
    let token = context.frame.token
    var response = try await next(request, context)
    if request.cookies[site.tokenCookie]?.value != token.secret,
      response.headers[.contentType]?.hasPrefix("text/html") == true
    {
      site.setCookie(&response, site.tokenCookie, token.secret, seconds: 60 * 60 * 24 * 90)
    }
    return response
  }

  /// The frame that a request asks for by its cookies and headers.
  static func frame(_ request: Request, _ site: Site) -> Frame {
    let cookies = request.cookies
    let token = cookies[site.tokenCookie].flatMap { FormToken($0.value) } ?? FormToken()
    var frame = Frame(
      reader: Reader(language: language(request)), theme: theme(cookies), token: token,
      address: address(request), now: site.now(), isDemo: site.isDemo, account: nil,
      notice: Notice(cookies), assets: site.assets)
    frame.density = cookies["density"].flatMap { Density(rawValue: $0.value) } ?? .comfortable
    return frame
  }

  /// The cookie, else the first language of the browser that the product speaks, else French.
  static func language(_ request: Request) -> Language {
    if let kept = request.cookies["language"].flatMap({ Language(rawValue: $0.value) }) {
      return kept
    }
    let wished = request.headers[.acceptLanguage] ?? ""
    for choice in wished.split(separator: ",") {
      let tag = String(choice).trimmed.prefix(2).lowercased()
      if let language = Language(rawValue: tag) { return language }
    }
    return .fr
  }

  private static func theme(_ cookies: Cookies) -> Theme {
    cookies["theme"].flatMap { Theme(rawValue: $0.value) } ?? .device
  }

  /// The page itself; after a form, the page that held it.
  private static func address(_ request: Request) -> String {
    guard request.method != .get, request.method != .head else { return request.address }
    guard let from = request.headers[.referer], let host = request.head.authority,
      let range = from.firstRange(of: "//\(host)/")
    else { return Links.home }
    return Links.local("/" + from[range.upperBound...]) ?? Links.home
  }
}
