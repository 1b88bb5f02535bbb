import Care
import Hummingbird
import Kernel
import Store

/// Language, theme and density, which anyone can change on any page.
///
/// The density belongs to the screen, so it is kept on the device alone.
struct PreferenceRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedOut>) {
    router.post("language", use: setLanguage)
    router.post("theme", use: setTheme)
    router.post("density", use: setDensity)
  }

  @Sendable func setLanguage(_ request: Request, _ context: SignedOut) async throws -> Response {
    guard let language = Language(rawValue: context.form["language"]) else {
      throw HTTPError(.badRequest)
    }
    var response = back(context)
    site.setCookie(&response, "language", language.rawValue, seconds: Self.year)
    if let session = context.session {
      let theme = session.person.theme
      try await site.accounts.setPreferences(session, language: language, theme: theme)
    }
    return response
  }

  @Sendable func setTheme(_ request: Request, _ context: SignedOut) async throws -> Response {
    guard let theme = Theme(rawValue: context.form["theme"]) else { throw HTTPError(.badRequest) }
    var response = back(context)
    site.setCookie(&response, "theme", theme.rawValue, seconds: Self.year)
    if let session = context.session {
      let language = session.person.language
      try await site.accounts.setPreferences(session, language: language, theme: theme)
    }
    return response
  }

  @Sendable func setDensity(_ request: Request, _ context: SignedOut) async throws -> Response {
    guard let density = Density(rawValue: context.form["density"]) else {
      throw HTTPError(.badRequest)
    }
    var response = back(context)
    site.setCookie(&response, "density", density.rawValue, seconds: Self.year)
    return response
  }

  private static let year = 60 * 60 * 24 * 365

  private func back(_ context: SignedOut) -> Response {
    .redirect(to: Links.local(context.form["back"]) ?? Links.home, type: .normal)
  }
}
