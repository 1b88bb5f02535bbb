import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The list of carers, and the form that adds or changes one.
struct CarerRoutes {
  let gazetteer: Gazetteer
  private let postcodes: PostcodeList

  /// Pages that know the places of `gazetteer`.
  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    postcodes = PostcodeList(gazetteer)
  }

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
    var form = CarerForm.filled(carer, context.reader)
    form.add("was", form.remembered)
    shown.form = draft.resumed ?? form
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

  /// Saves a record. What somebody else saved meanwhile is kept where this form changed nothing;
  /// only what both changed is asked about.
  @Sendable func change(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let saved = try await context.workspace.carer(try context.id("carer"))
    let answered = context.form.chosen(CarerForm.blocks)
    guard answered.open.isEmpty else {
      return try await conflict(context, saved, answered.form, unanswered: answered.open)
    }
    var form = answered.form
    let isMerged = Int(form["version"]) ?? saved.version != saved.version
    if isMerged {
      let theirs = CarerForm.filled(saved, context.reader)
      guard let merge = FormMerge(form, theirs: theirs, CarerForm.blocks), merge.conflicts.isEmpty
      else { return try await conflict(context, saved, form) }
      form = merge.merged
      form.set("version", ["\(saved.version)"])
      form.set("was", [theirs.remembered])
    }
    let reading = self.form(context, saved, form)
    guard let carer = reading.carer else {
      return try await again(context, saved, reading.problems, form: form)
    }
    do {
      try await context.workspace.changeCarer(carer)
    } catch SchedulingError.carerChangedMeanwhile {
      return try await conflict(context, try await context.workspace.carer(saved.id), form)
    } catch let refusal as SchedulingError {
      return try await refuse(refusal, context, saved, form: form)
    }
    return .redirect(
      to: Links.carer(carer.id), notice: Notice(isMerged ? "merge.saved" : "shell.saved"))
  }

  /// Both versions of what two people changed, side by side; the rest is merged already.
  private func conflict(
    _ context: SignedIn, _ saved: Carer, _ typed: Form, unanswered: [FormMerge.Block] = []
  ) async throws -> Response {
    let theirs = CarerForm.filled(saved, context.reader)
    var shown = try await page(context, saved), form = typed
    if !form.has("was") { form.add("was", "") }
    if let merge = FormMerge(form, theirs: theirs, CarerForm.blocks) {
      (shown.form, shown.conflicts, shown.taken) = (merge.merged, merge.conflicts, merge.taken)
    }
    if !unanswered.isEmpty {
      shown.conflicts = unanswered.map { FormMerge.conflict($0, theirs: theirs, mine: form) }
      shown.problems = unanswered.map {
        Problem(field: Form.choice($0), message: "merge.missing")
      }
    }
    shown.form.set("version", ["\(saved.version)"])
    shown.form.set("was", [theirs.remembered])
    return shown.page.response(context.frame, status: .conflict)
  }

  private func form(_ context: SignedIn, _ old: Carer?, _ form: Form? = nil) -> CarerForm {
    CarerForm(
      form ?? context.form, old: old, gazetteer, mayLink: context.permits(.manageOrganization),
      context)
  }

  private func page(_ context: SignedIn, _ carer: Carer?) async throws -> CarerFormPage {
    let isManager = context.permits(.manageOrganization)
    let accounts = isManager ? try await context.workspace.colleagues().map(\.person) : nil
    var shown = CarerFormPage(
      frame: context.frame, carer: carer, accounts: accounts,
      offeredSkills: context.session.organization.offeredSkills(holding:),
      postcodes: postcodes.options(context.reader.language))
    shown.draft = context.draft(of: carer.map { Links.editing($0.id) } ?? Links.newCarer)
    return shown
  }

  private func again(
    _ context: SignedIn, _ old: Carer?, _ problems: [Problem],
    _ status: HTTPResponse.Status = .unprocessableContent, form: Form? = nil
  ) async throws -> Response {
    var shown = try await page(context, old)
    (shown.form, shown.problems) = (form ?? context.form, problems)
    return shown.page.response(context.frame, status: status)
  }

  private func refuse(
    _ refusal: SchedulingError, _ context: SignedIn, _ old: Carer?, form: Form? = nil
  ) async throws -> Response {
    let isAccount = context.form["external-key"].isEmpty
    let problem = Problem(
      field: isAccount ? "account" : "external-key",
      message: isAccount ? "carers.account.used" : refusal.message)
    return try await again(context, old, [problem], refusal.reason.status, form: form)
  }
}
