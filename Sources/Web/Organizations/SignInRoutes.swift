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
    if context.session != nil {
      guard request.wantsFragment else { return .redirect(to: back, type: .normal) }
      return SignInPage.renewed(context.frame).response()
    }
    guard !request.wantsFragment else {
      return SignInPage(frame: context.frame).fragment.response()
    }
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
    guard reading.isFine else {
      return again(request, context, reading.problems, .unprocessableContent)
    }
    do {
      let token = try await site.accounts.signIn(
        email: email, password: password, invitation: context.form["code"],
        from: context.origin)
      return try await welcome(token, request, context)
    } catch let refusal as OrganizationError {
      let field = refusal == .wrongInvitationCode ? "code" : "email"
      let problem = Problem(field: field, message: refusal.message)
      var response = again(request, context, [problem], refusal.reason.status)
      if case .mustWait(let seconds) = refusal { response.headers[.retryAfter] = "\(seconds)" }
      return response
    }
  }

  @Sendable func signOut(_ request: Request, _ context: SignedOut) async throws -> Response {
    if let session = context.session {
      try await site.accounts.signOut(session, from: context.origin)
      site.streams.call(session.person.id)
    }
    var response = Response.redirect(to: Links.signIn, notice: Notice("account.signed-out"))
    site.clearCookie(&response, site.sessionCookie)
    return response
  }

  private func welcome(
    _ token: String, _ request: Request, _ context: SignedOut
  ) async throws -> Response {
    var response: Response
    if request.wantsFragment || context.form.has(KeptForm.field),
      let session = try await site.accounts.session(token: token)
    {
      response = try await goOn(session, request, context)
    } else {
      let back = Links.local(context.form["back"]) ?? Links.home
      response = .redirect(to: back, type: .normal)
    }
    site.setCookie(
      &response, site.sessionCookie, token, seconds: site.accounts.sessionRule.longest)
    return response
  }

  /// Where somebody goes on who was interrupted: the page that waits under a dialog, or the form
  /// that was sent too late.
  private func goOn(
    _ session: Session, _ request: Request, _ context: SignedOut
  ) async throws -> Response {
    let kept = KeptForm(context.form[KeptForm.field])
    let owner = kept?.owner ?? request.query("owner") ?? session.stamp
    let session = try await site.accounts.session(session, backTo: owner, from: context.origin)
    var frame = context.frame
    frame.show(session)
    guard let kept else { return SignInPage.renewed(frame).response() }
    guard kept.owner == session.stamp else {
      return .redirect(to: Links.home, notice: Notice("session.kept.other"))
    }
    let id = ID<Draft>(kept.form["draft"]) ?? ID(at: frame.now)
    do {
      try await session.workspace(from: context.origin).keep(kept.form, as: id)
      let page = kept.form["draft-page"]
      return .redirect(to: Links.resuming(id, at: page), type: .normal)
    } catch let refusal as any Refusal where refusal.reason != .conflict {
      // A form that is not kept on the server is shown at once, ready to be sent.
      let stale = StaleForm(form: kept.form, address: kept.address, isAfterSignIn: true)
      return StaleFormPage(stale: stale, frame: frame).page.response(frame)
    }
  }

  private func again(
    _ request: Request, _ context: SignedOut, _ problems: [Problem], _ status: HTTPResponse.Status
  ) -> Response {
    let isWithoutRole = problems.contains {
      $0.message == OrganizationError.noOrganization.message
    }
    let page = SignInPage(
      frame: context.frame, form: context.form, problems: problems,
      kept: KeptForm(context.form[KeptForm.field]),
      asksForCode: isWithoutRole || context.form.has("code"))
    guard !request.wantsFragment else { return page.fragment.response(status: status) }
    return page.page.response(context.frame, status: status)
  }
}
