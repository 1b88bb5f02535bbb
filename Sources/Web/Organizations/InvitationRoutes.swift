import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// How somebody with an account answers those who offer another role.
struct InvitationRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.get("invitations", use: show)
    router.post("invitations/:invitation/acceptance", use: accept)
    router.post("invitations/:invitation/refusal", use: refuse)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    try await page(context).page.response(context.frame)
  }

  /// Takes the role; the account then works in one organization more.
  @Sendable func accept(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("invitation", of: Invitation.self)
    let shown = try await page(context)
    guard let received = shown.received.first(where: { $0.invitation.id == id }) else {
      throw OrganizationError.unknownInvitation
    }
    var reading = FormReading(context.form)
    let field = ReceivedInvitationsPage.field(of: id)
    let code = reading.text(field, "invitation.code.missing")
    guard reading.isFine else { return shown.again(context, reading.problems) }
    do {
      try await context.session.accept(id, code: code, from: context.origin)
    } catch let refusal as OrganizationError where refusal.reason != .notFound {
      return shown.again(
        context, [Problem(field: field, message: refusal.message)], refusal.reason.status)
    }
    let name = received.organization.text, starts = received.invitation.starts
    guard starts > context.today else {
      return .redirect(
        to: "\(Links.settings)#organization",
        notice: Notice(Message("invitation.accepted", ["name": name])))
    }
    let words = ["name": name, "date": context.reader.numericDate(starts)]
    return .redirect(
      to: Links.settings, notice: Notice(Message("invitation.accepted.later", words)))
  }

  @Sendable func refuse(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("invitation", of: Invitation.self)
    try await context.session.refuse(id, from: context.origin)
    let isLast = try await context.session.invitations().isEmpty
    return .redirect(
      to: isLast ? Links.home : Links.invitations, notice: Notice("invitation.refused"))
  }

  private func page(_ context: SignedIn) async throws -> ReceivedInvitationsPage {
    ReceivedInvitationsPage(
      frame: context.frame, received: try await context.session.invitations())
  }
}

/// The invitations that wait for the person: from whom, for what, until when.
struct ReceivedInvitationsPage {
  let frame: Frame
  let received: [ReceivedInvitation]
  var form = Form()
  var problems: [Problem] = []

  /// The name of the field for the code of one invitation.
  static func field(of id: ID<Invitation>) -> String { "code-\(id)" }

  var page: Page {
    let title = reader.text("invitation.received")
    let empty = EmptyState(
      reader.text("invitation.none"), reader.text("invitation.none.text"))
    let cards: HTML =
      received.isEmpty
      ? Card(nil, isPadded: false, empty.html).html : "\(received.map(card))"
    let first = frame.account?.sections.first?.address ?? Links.more
    return Page(
      title, width: .narrow, hasProblems: !problems.isEmpty,
      """
      <div class="stack"><div><h1>\(title)</h1>\
      <p class="muted">\(reader.text("invitation.received.text"))</p></div>\
      \(Fields(reader, form, problems).summary)\(cards)\
      <div class="acts">\(ButtonLink(reader.text("invitation.later"), to: first, .ghost))</div></div>
      """)
  }

  private var reader: Reader { frame.reader }

  private func card(_ received: ReceivedInvitation) -> HTML {
    let invitation = received.invitation, name = ["name": received.organization.text]
    let role = reader.text(invitation.role.key)
    let facts = Facts([
      (reader.text("invitation.inviter"), "\(reader.fullName(received.inviter))"),
      (reader.text("settings.role"), "\(role)"),
      (reader.text("invitation.period"), "\(reader.period(of: invitation))"),
      (
        reader.text("invitation.answer-by"),
        "\(reader.numericDate(invitation.expiresAt.local.date))"
      ),
    ])
    let fields = Fields(reader, form, problems)
    let accept = frame.form(
      to: Links.acceptance(of: invitation.id),
      """
      \(fields.text(Self.field(of: invitation.id), "invitation.code", hint: Message("invitation.code.hint", name), width: .medium))\
      <div class="acts mt">\(Button(reader.text("invitation.accept"), .primary, icon: .check))</div>
      """)
    let refuse = frame.button(
      Button(reader.text("invitation.refuse")), to: Links.refusal(of: invitation.id))
    return Card(
      reader.text(
        "invitation.received.by", ["name": received.organization.text, "role": role]),
      """
      \(facts)<div class="gap">\(accept)</div>\
      <div class="gap"><p class="hint">\(reader.text("invitation.refuse.text", name))</p>\
      <div class="acts mt">\(refuse)</div></div>
      """
    ).html
  }

  func again(
    _ context: SignedIn, _ problems: [Problem],
    _ status: HTTPResponse.Status = .unprocessableContent
  ) -> Response {
    var page = self
    (page.form, page.problems) = (context.form, problems)
    return page.page.response(context.frame, status: status)
  }
}
