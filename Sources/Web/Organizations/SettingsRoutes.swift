import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The person's own settings: language, look, password, organization, devices.
struct SettingsRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("settings", use: show)
    router.get("settings/password", use: showPassword)
    router.post("settings/password", use: changePassword)
    router.post("settings/organization", use: switchOrganization)
    router.post("settings/sessions", use: signOutEverywhere)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let organizations = try await site.accounts.organizations(of: context.session.person.id)
    return SettingsPage(
      session: context.session, organizations: organizations,
      invitations: try await context.session.invitations().count, frame: context.frame
    )
    .page.response(context.frame)
  }

  @Sendable func showPassword(_ request: Request, _ context: SignedIn) async throws -> Response {
    PasswordPage(frame: context.frame, email: context.session.person.email.text).page
      .response(context.frame)
  }

  @Sendable func changePassword(_ request: Request, _ context: SignedIn) async throws -> Response {
    let email = context.session.person.email
    var reading = FormReading(context.form)
    let current = reading.text("password", "account.password.missing")
    let new = reading.required("new-password", "account.password.missing") {
      try NewPassword($0, for: email)
    }
    if context.form["new-password"] != context.form["repeated-password"] {
      reading.refuse("repeated-password", "account.password.different")
    }
    guard reading.isFine, let new else { return again(context, reading.problems) }
    do {
      try await site.accounts.changePassword(
        context.session, from: current, to: new, address: context.origin)
      site.streams.call(context.session.person.id)
    } catch let refusal as OrganizationError {
      let problem = Problem(field: "password", message: refusal.message)
      return again(context, [problem], refusal.reason.status)
    }
    return .redirect(to: Links.settings, notice: Notice("account.password.changed"))
  }

  @Sendable func switchOrganization(
    _ request: Request, _ context: SignedIn
  ) async throws -> Response {
    guard let id = ID<Organization>(context.form["organization"]) else {
      throw HTTPError(.badRequest)
    }
    try await site.accounts.switchOrganization(context.session, to: id, from: context.origin)
    site.streams.call(context.session.person.id)
    return .redirect(to: Links.local(context.form["back"]) ?? Links.home, type: .normal)
  }

  @Sendable func signOutEverywhere(
    _ request: Request, _ context: SignedIn
  ) async throws -> Response {
    try await site.accounts.signOutEverywhere(context.session, from: context.origin)
    site.streams.call(context.session.person.id)
    let notice = Notice("account.signed-out-everywhere")
    var response = Response.redirect(to: Links.signIn, notice: notice)
    site.clearCookie(&response, site.sessionCookie)
    return response
  }

  private func again(
    _ context: SignedIn, _ problems: [Problem],
    _ status: HTTPResponse.Status = .unprocessableContent
  ) -> Response {
    let email = context.session.person.email.text
    return PasswordPage(frame: context.frame, email: email, problems: problems).page
      .response(context.frame, status: status)
  }
}
