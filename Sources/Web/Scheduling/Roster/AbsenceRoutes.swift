import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// One carer's page, and the times when a carer does not work.
struct AbsenceRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.get("carers/:carer", use: show)
    router.post("carers/:carer/absences", use: note)
    router.post("carers/:carer/absences/:absence", use: end)
    router.post("carers/:carer/absences/:absence/removal", use: remove)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("carer", of: Carer.self)
    let draft = try await context.drafts(of: Links.carer(id), request)
    var shown = try await page(context, draft.resumed, [])
    shown.draft = shown.mayEdit ? draft : nil
    return shown.page.response(context.frame)
  }

  @Sendable func note(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let id = try context.id("carer", of: Carer.self)
    var reading = FormReading(context.form)
    let absence = Self.absence(&reading, of: id, context)
    guard reading.isFine, let absence else {
      return try await page(context, context.form, reading.problems).page
        .response(context.frame, status: .unprocessableContent)
    }
    try await context.workspace.addAbsence(absence)
    return .redirect(
      to: Links.carer(id),
      notice: Notice("roster.absence.noted", undo: Links.removal(of: absence.id, of: id)))
  }

  /// Ends an absence now: what is left of it is taken back.
  @Sendable func end(_ request: Request, _ context: SignedIn) async throws -> Response {
    let carer = try context.id("carer", of: Carer.self)
    try await context.workspace.endAbsence(try context.id("absence"), at: context.now)
    return .redirect(to: Links.carer(carer), notice: Notice("roster.absence.ended"))
  }

  @Sendable func remove(_ request: Request, _ context: SignedIn) async throws -> Response {
    let carer = try context.id("carer", of: Carer.self)
    try await context.workspace.removeAbsence(try context.id("absence"))
    return .redirect(to: Links.carer(carer), notice: Notice("roster.absence.removed"))
  }

  /// A day without a time is a whole day.
  private static func absence(
    _ reading: inout FormReading, of carer: ID<Carer>, _ context: SignedIn
  ) -> Absence? {
    let today = context.today
    let first = reading.required("from-day", "roster.absence.from.missing") {
      try DateInput.read($0, today: today)
    }
    let last = reading.optional("until-day") { try DateInput.read($0, today: today) }
    let start = reading.optional("from-time", TimeInput.read)
    let stop = reading.optional("until-time", TimeInput.read)
    guard reading.isFine, let first else { return nil }
    let until =
      stop.map { Instant(last ?? first, $0) }
      ?? Instant((last ?? first).adding(days: 1), .midnight)
    do {
      return try Absence(
        id: ID(at: context.now), carer: carer,
        kind: Absence.Kind(rawValue: reading.form["kind"]) ?? .other,
        from: Instant(first, start ?? .midnight), until: until)
    } catch {
      reading.refuse("until-day", error.message)
      return nil
    }
  }

  private func page(
    _ context: SignedIn, _ form: Form?, _ problems: [Problem]
  ) async throws -> CarerPage {
    let today = context.today, workspace = context.workspace
    let carer = try await workspace.carer(try context.id("carer"))
    // One reading for this week's rounds and a year of absences.
    let year = try await workspace.roster(
      from: today.monday, to: today.monday.adding(days: 366), of: carer.id)
    var week = year
    week.to = today.monday.adding(days: 6)
    week.shifts = year.shifts.filter { $0.day <= week.to }
    let isManager = workspace.permits(.manageOrganization)
    let people = isManager ? try await workspace.colleagues().map(\.person) : []
    let name = people.first { $0.id == carer.person }.map {
      "\(context.reader.fullName($0.name)), \($0.email.text)"
    }
    return CarerPage(
      frame: context.frame, carer: carer, roster: week,
      absences: year.absences.filter { $0.until > context.now },
      account: carer.person == nil ? nil : name ?? context.reader.text("carers.account.some"),
      today: today, mayEdit: workspace.permits(.editCarers),
      form: form
        ?? Form([
          "kind": Absence.Kind.sick.rawValue, "from-day": context.reader.numericDate(today),
        ]), problems: problems, draft: context.draft(of: Links.carer(carer.id)))
  }
}
