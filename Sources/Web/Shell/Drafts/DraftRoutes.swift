import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Keeps forms while they are typed, and throws away what is no longer wanted.
struct DraftRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.post("drafts", use: save)
    router.post("drafts/:draft/removal", use: remove)
  }

  /// Answers the time at which it was kept.
  @Sendable func save(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard let id = ID<Draft>(context.form["draft"]) else { throw HTTPError(.badRequest) }
    try await context.workspace.keep(context.form, as: id)
    let time = context.reader.clockTime(context.now.local.time)
    return Response(
      status: .ok,
      headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: time)))
  }

  @Sendable func remove(_ request: Request, _ context: SignedIn) async throws -> Response {
    try await context.workspace.dropDraft(try context.id("draft"))
    let back = Links.local(context.form["back"]) ?? Links.home
    return .redirect(to: back, notice: Notice("draft.dropped"))
  }
}

extension Workspace {
  /// Keeps what a form holds, under the form's own permission.
  ///
  /// Throws `DraftError.unknown` for a page without such a form.
  func keep(_ form: Form, as id: ID<Draft>) async throws {
    let page = form["draft-page"]
    guard let permission = DraftPages.permission(for: page) else { throw DraftError.unknown }
    let typed = form.typed.filter { !DraftKeeping.fields.contains($0.name) }
    try await saveDraft(id, of: page, URLEncoding.text(typed), permission)
  }
}

/// Forgets the draft of a form that has been saved: one that did not come back with problems. A form
/// whose session ended a moment ago, elsewhere, waits for its owner as any other does.
struct SettledDrafts: RouterMiddleware {
  typealias Context = SignedIn

  func handle(
    _ request: Request, context: SignedIn,
    next: (Request, SignedIn) async throws -> Response
  ) async throws -> Response {
    let response: Response
    do {
      response = try await next(request, context)
    } catch OrganizationError.accessEnded {
      context.session.forget()
      guard request.method == .post else { throw SignInNeeded() }
      throw SessionEnded(kept: KeptForm(context.form, request.address, of: context.session.stamp))
    }
    let isSettled = response.status.code < 400 && request.uri.path != Links.drafts
    if isSettled, let id = ID<Draft>(context.form["draft"]) {
      try await context.workspace.dropDraft(id)
    }
    return response
  }
}
