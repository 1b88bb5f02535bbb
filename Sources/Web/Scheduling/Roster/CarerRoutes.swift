import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The list of carers, and the form that adds or changes one.
struct CarerRoutes {
  let gazetteer: Gazetteer

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("carers", use: list)
    router.get("carers/new", use: new)
    router.post("carers", use: create)
    router.get("carers/:carer/edit", use: edit)
    router.post("carers/:carer", use: change)
  }

  /// One statement, whatever the number of carers.
  @Sendable func list(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.seeCarers)
    let showsFormer = request.query("former") != nil
    let carers = try await context.workspace.carers(includingFormer: showsFormer)
    return CarersPage(carers, showsFormer: showsFormer, context).page.response(context.frame)
  }

  @Sendable func new(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    var shown = try await page(context, nil)
    let draft = try await context.drafts(of: Links.newCarer, request)
    shown.draft = draft
    if let form = draft.resumed { shown.form = form }
    return shown.page.response(context.frame)
  }

  @Sendable func edit(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let carer = try await context.workspace.carer(try context.id("carer"))
    var shown = try await page(context, carer)
    let draft = try await context.drafts(of: Links.editing(carer.id), request)
    shown.draft = draft
    shown.form = draft.resumed ?? CarerForm.filled(carer, context.reader)
    return shown.page.response(context.frame)
  }

  @Sendable func create(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let reading = form(context, nil)
    guard let carer = reading.carer else { return try await again(context, nil, reading.problems) }
    do {
      try await context.workspace.addCarer(carer)
    } catch let refusal as SchedulingError {
      return try await refuse(refusal, context, nil)
    }
    return .redirect(to: Links.carer(carer.id), notice: Notice("carers.added"))
  }

  @Sendable func change(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let old = try await context.workspace.carer(try context.id("carer"))
    let reading = form(context, old)
    guard let carer = reading.carer else { return try await again(context, old, reading.problems) }
    do {
      try await context.workspace.changeCarer(carer)
    } catch SchedulingError.carerChangedMeanwhile {
      let saved = try await context.workspace.carer(old.id)
      var shown = try await page(context, saved)
      shown.form = context.form
      shown.differences = carer.differences(from: saved, shifts: [], oldShifts: [])
      return shown.page.response(context.frame, status: .conflict)
    } catch let refusal as SchedulingError {
      return try await refuse(refusal, context, old)
    }
    return .redirect(to: Links.carer(carer.id), notice: Notice("shell.saved"))
  }

  private func form(_ context: SignedIn, _ old: Carer?) -> CarerForm {
    CarerForm(
      context.form, old: old, gazetteer, mayLink: context.permits(.manageOrganization), context)
  }

  private func page(_ context: SignedIn, _ carer: Carer?) async throws -> CarerFormPage {
    let isManager = context.permits(.manageOrganization)
    let accounts = isManager ? try await context.workspace.colleagues().map(\.person) : nil
    var shown = CarerFormPage(frame: context.frame, carer: carer, accounts: accounts)
    shown.draft = context.draft(of: carer.map { Links.editing($0.id) } ?? Links.newCarer)
    return shown
  }

  private func again(
    _ context: SignedIn, _ old: Carer?, _ problems: [Problem],
    _ status: HTTPResponse.Status = .unprocessableContent
  ) async throws -> Response {
    var shown = try await page(context, old)
    (shown.form, shown.problems) = (context.form, problems)
    return shown.page.response(context.frame, status: status)
  }

  private func refuse(
    _ refusal: SchedulingError, _ context: SignedIn, _ old: Carer?
  ) async throws -> Response {
    let isAccount = context.form["external-key"].isEmpty
    let problem = Problem(
      field: isAccount ? "account" : "external-key",
      message: isAccount ? "carers.account.used" : refusal.message)
    return try await again(context, old, [problem], refusal.reason.status)
  }
}
