import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Coming in and going out.
struct SignInRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedOut>) {
    router.get("sign-in", use: show)
    router.post("sign-in", use: signIn)
    router.post("sign-out", use: signOut)
  }

  @Sendable func show(_ request: Request, _ context: SignedOut) async throws -> Response {
    let back = Links.local(request.query("back")) ?? Links.home
    if context.session != nil { return .redirect(to: back, type: .normal) }
    if try await site.accounts.organizations().isEmpty {
      return FirstRunPage(reader: context.reader).page.response(context.frame)
    }
    let form = Form(["back": request.query("back")])
    return SignInPage(frame: context.frame, form: form).page.response(context.frame)
  }

  /// A wrong address or password answers the form again, without saying which of them is wrong.
  @Sendable func signIn(_ request: Request, _ context: SignedOut) async throws -> Response {
    var reading = FormReading(context.form)
    let email = reading.text("email", "account.email.missing")
    let password = reading.text("password", "account.password.missing")
    guard reading.isFine else { return again(context, reading.problems, .unprocessableContent) }
    do {
      let token = try await site.accounts.signIn(
        email: email, password: password, from: context.origin)
      return welcome(token, context)
    } catch let refusal as OrganizationError {
      let problem = Problem(field: "email", message: refusal.message)
      var response = again(context, [problem], refusal.reason.status)
      if case .mustWait(let seconds) = refusal { response.headers[.retryAfter] = "\(seconds)" }
      return response
    }
  }

  @Sendable func signOut(_ request: Request, _ context: SignedOut) async throws -> Response {
    if let session = context.session {
      try await site.accounts.signOut(session, from: context.origin)
    }
    var response = Response.redirect(to: Links.signIn, notice: Notice("account.signed-out"))
    site.clearCookie(&response, site.sessionCookie)
    return response
  }

  private func welcome(_ token: String, _ context: SignedOut) -> Response {
    let back = Links.local(context.form["back"]) ?? Links.home
    var response = Response.redirect(to: back, type: .normal)
    site.setCookie(
      &response, site.sessionCookie, token, seconds: site.accounts.sessionRule.longest)
    return response
  }

  private func again(
    _ context: SignedOut, _ problems: [Problem], _ status: HTTPResponse.Status
  ) -> Response {
    SignInPage(frame: context.frame, form: context.form, problems: problems).page
      .response(context.frame, status: status)
  }
}
