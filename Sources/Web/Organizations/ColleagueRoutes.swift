import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Accounts and roles of the organization; only for administrators, each change an event.
struct ColleagueRoutes {
  let site: Site
  private var hasher: PasswordHasher { site.accounts.hasher }

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("admin/colleagues", use: list)
    router.get("admin/colleagues/new", use: new)
    router.post("admin/colleagues", use: create)
    router.get("admin/colleagues/:person", use: show)
    router.post("admin/colleagues/:person/memberships", use: addRole)
    router.post("admin/colleagues/:person/memberships/:membership", use: endRole)
    router.post("admin/colleagues/:person/closing", use: close)
    router.post("admin/colleagues/:person/password", use: newPassword)
    router.post("admin/invitations/:invitation/code", use: newCode)
    router.post("admin/invitations/:invitation/withdrawal", use: withdraw)
  }

  /// Two statements, whatever the number of colleagues.
  @Sendable func list(_ request: Request, _ context: SignedIn) async throws -> Response {
    ColleaguesPage(
      try await context.workspace.colleagues(), try await context.workspace.invitations(), context
    ).page.response(context.frame)
  }

  @Sendable func new(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.manageOrganization)
    let form = Form([
      "role": Role.nurse.rawValue, "language": context.reader.language.rawValue,
      "starts": context.reader.numericDate(context.today),
    ])
    let draft = try await context.drafts(of: Links.newColleague, request)
    return NewColleaguePage(frame: context.frame, form: draft.resumed ?? form, draft: draft).page
      .response(context.frame)
  }

  @Sendable func create(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.manageOrganization)
    let form = context.form
    var reading = FormReading(form)
    _ = reading.text("family", "patient.family.missing")
    let name = reading.optional("family") { try PersonName(given: form["given"], family: $0) }
    let email = reading.required("email", "account.email.missing", EmailAddress.init)
    let role = RoleReading(&reading, today: context.today)
    guard reading.isFine, let name, let email, let role else {
      return again(context, reading.problems)
    }
    do {
      if let known = try await colleague(email, context) {
        try await context.workspace.giveRole(
          role.role, to: known, from: role.starts, until: role.ends)
        return .redirect(to: Links.colleague(known), notice: Notice("colleague.role.added"))
      }
      let new = NewPerson(
        name: name, email: email, language: Language(rawValue: form["language"]) ?? .fr)
      let code = TemporaryPasswordPage.newPassword()
      let invitation = try await context.workspace.invite(
        new, code: try NewPassword(code, for: email), role: role.role, from: role.starts,
        until: role.ends)
      return InvitationCodePage(frame: context.frame, invitation: invitation, code: code).page
        .response(context.frame)
    } catch let refusal as OrganizationError {
      let field = refusal == .endsBeforeStart ? "ends" : "email"
      return again(
        context, [Problem(field: field, message: refusal.message)], refusal.reason.status)
    }
  }

  /// A lost code is replaced by another one.
  @Sendable func newCode(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("invitation", of: Invitation.self)
    let code = TemporaryPasswordPage.newPassword()
    guard let address = try await invitation(id, context)?.email else {
      throw OrganizationError.unknownInvitation
    }
    let renewed = try await context.workspace.renewInvitation(
      id, code: try NewPassword(code, for: address))
    return InvitationCodePage(frame: context.frame, invitation: renewed, code: code).page
      .response(context.frame)
  }

  @Sendable func withdraw(_ request: Request, _ context: SignedIn) async throws -> Response {
    try await context.workspace.withdrawInvitation(
      context.id("invitation", of: Invitation.self))
    return .redirect(to: Links.colleagues, notice: Notice("invitation.withdrawn"))
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    try await page(context, nil, []).page.response(context.frame)
  }

  @Sendable func addRole(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.manageOrganization)
    let shown = try await page(context, context.form, []), person = shown.colleague.person
    var reading = FormReading(context.form)
    guard let role = RoleReading(&reading, today: context.today), reading.isFine else {
      return try await page(context, context.form, reading.problems).page
        .response(context.frame, status: .unprocessableContent)
    }
    do {
      try await context.workspace.giveRole(
        role.role, to: person.id, from: role.starts, until: role.ends)
    } catch let refusal as OrganizationError {
      let field = refusal == .endsBeforeStart ? "ends" : "role"
      let problem = Problem(field: field, message: refusal.message)
      return try await page(context, context.form, [problem]).page
        .response(context.frame, status: refusal.reason.status)
    }
    return .redirect(to: Links.colleague(person.id), notice: Notice("colleague.role.added"))
  }

  @Sendable func endRole(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.manageOrganization)
    let person = try context.id("person", of: Person.self)
    let id = try context.id("membership", of: Membership.self)
    var reading = FormReading(context.form)
    let today = context.today
    let day = reading.required("day", "colleague.last-day.missing") {
      try DateInput.read($0, today: today)
    }
    var problems = reading.problems.map {
      Problem(field: "ending-\(id)", message: $0.message)
    }
    if let day, problems.isEmpty {
      do {
        try await context.workspace.endMembership(id, on: day)
        site.streams.call(person)
        return .redirect(to: Links.colleague(person), notice: Notice("colleague.role.ended"))
      } catch let refusal as OrganizationError {
        problems = [Problem(field: "ending-\(id)", message: refusal.message)]
      }
    }
    return try await page(context, nil, problems).page
      .response(context.frame, status: .unprocessableContent)
  }

  @Sendable func close(_ request: Request, _ context: SignedIn) async throws -> Response {
    let person = try context.id("person", of: Person.self)
    try await context.workspace.disable(person)
    site.streams.call(person)
    return .redirect(to: Links.colleague(person), notice: Notice("colleague.closed"))
  }

  @Sendable func newPassword(_ request: Request, _ context: SignedIn) async throws -> Response {
    let shown = try await page(context, nil, []), person = shown.colleague.person
    let secret = TemporaryPasswordPage.newPassword()
    do {
      try await context.workspace.setPassword(
        of: person.id, to: try NewPassword(secret, for: person.email), hasher: hasher)
      site.streams.call(person.id)
    } catch OrganizationError.sharedAccount {
      let problem = Problem(
        field: "temporary-password", message: OrganizationError.sharedAccount.message)
      return try await page(context, nil, [problem]).page
        .response(context.frame, status: OrganizationError.sharedAccount.reason.status)
    }
    return TemporaryPasswordPage(
      frame: context.frame, person: person.id, name: context.reader.fullName(person.name),
      email: person.email.text, password: secret
    ).page.response(context.frame)
  }
}

extension ColleagueRoutes {
  /// The account of somebody who works or worked here.
  private func colleague(
    _ email: EmailAddress, _ context: SignedIn
  ) async throws -> ID<Person>? {
    try await context.workspace.colleagues().first { $0.person.email == email }?.person.id
  }

  private func invitation(
    _ id: ID<Invitation>, _ context: SignedIn
  ) async throws -> Invitation? {
    try await context.workspace.invitations().first { $0.id == id }
  }

  private func page(
    _ context: SignedIn, _ form: Form?, _ problems: [Problem]
  ) async throws -> ColleaguePage {
    let id = try context.id("person", of: Person.self), workspace = context.workspace
    guard let colleague = try await workspace.colleagues().first(where: { $0.person.id == id })
    else { throw OrganizationError.unknownPerson }
    let carer = try await workspace.carers(includingFormer: true).first { $0.person == id }
    let start = Form([
      "role": Role.nurse.rawValue, "starts": context.reader.numericDate(context.today),
    ])
    return ColleaguePage(
      frame: context.frame, colleague: colleague, carer: carer, today: context.today,
      isSelf: id == workspace.person, form: form ?? start, problems: problems)
  }

  private func again(
    _ context: SignedIn, _ problems: [Problem],
    _ status: HTTPResponse.Status = .unprocessableContent
  ) -> Response {
    NewColleaguePage(
      frame: context.frame, form: context.form, problems: problems,
      draft: context.draft(of: Links.newColleague)
    ).page.response(context.frame, status: status)
  }
}

/// A role with its days, as typed.
private struct RoleReading {
  let role: Role
  let starts: LocalDate
  let ends: LocalDate?

  init?(_ reading: inout FormReading, today: LocalDate) {
    let role = reading.required(
      "role", "colleague.role.missing", else: "form.unreadable", Role.init(rawValue:))
    let starts = reading.required("starts", "colleague.starts.missing") {
      try DateInput.read($0, today: today)
    }
    ends = reading.optional("ends") { try DateInput.read($0, today: today) }
    guard let role, let starts else { return nil }
    (self.role, self.starts) = (role, starts)
  }
}
