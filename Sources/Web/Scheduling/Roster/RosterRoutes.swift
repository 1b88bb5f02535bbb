import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The rounds of a week: seen, changed for one carer, copied from the week before.
struct RosterRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.get("roster", use: show)
    router.post("roster/copies", use: copy)
    router.get("roster/:carer", use: edit)
    router.post("roster/:carer", use: change)
  }

  /// Three statements, whatever the number of carers.
  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let monday = Self.monday(request, context)
    let carers = try await context.workspace.carers()
    let roster = try await context.workspace.roster(from: monday, to: monday.adding(days: 6))
    return RosterPage(carers, roster, monday: monday, context).page.response(context.frame)
  }

  @Sendable func edit(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let id = try context.id("carer", of: Carer.self)
    let place = Links.roster(Self.monday(request, context), of: id)
    let draft = try await context.drafts(of: place, request)
    var shown = try await page(request, context, form: draft.resumed, [])
    shown.draft = draft
    return shown.page.response(context.frame)
  }

  @Sendable func change(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let id = try context.id("carer", of: Carer.self), monday = Self.monday(request, context)
    let old = try await context.workspace.roster(
      from: monday, to: monday.adding(days: 6), of: id)
    let reading = RosterForm(
      context.form, of: id, monday: monday, old: old.shifts, now: context.now)
    guard reading.problems.isEmpty else {
      return try await page(request, context, form: context.form, reading.problems).page
        .response(context.frame, status: .unprocessableContent)
    }
    try await context.workspace.setShifts(
      reading.shifts, of: id, from: monday, to: monday.adding(days: 6))
    return .redirect(to: Links.roster(monday), notice: Notice("roster.saved"))
  }

  /// Copies the week before for every carer who has no round yet in this one.
  @Sendable func copy(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let monday = Self.monday(request, context), workspace = context.workspace
    let both = try await workspace.roster(
      from: monday.adding(days: -7), to: monday.adding(days: 6))
    let busy = Set(both.shifts.filter { $0.day >= monday }.map(\.carer))
    let known = Set(try await workspace.carers().map(\.id))
    let old = both.shifts.filter { $0.day < monday && !busy.contains($0.carer) }
    let groups = Dictionary(grouping: old, by: \.carer).filter { known.contains($0.key) }
    for (carer, shifts) in groups {
      let copies = try shifts.map {
        try Shift(
          id: ID(at: context.now), carer: carer, day: $0.day.adding(days: 7), start: $0.start,
          end: $0.end, breakMinutes: $0.breakMinutes, overtimeMinutes: $0.overtimeMinutes)
      }
      try await workspace.setShifts(copies, of: carer, from: monday, to: monday.adding(days: 6))
    }
    let notice = Notice(Message("roster.copied", ["count": "\(groups.count)"]))
    return .redirect(to: Links.roster(monday), notice: notice)
  }

  /// The Monday of the week in the address, else of this week.
  static func monday(_ request: Request, _ context: SignedIn) -> LocalDate {
    (request.query("week").flatMap { LocalDate($0) } ?? context.today).monday
  }

  private func page(
    _ request: Request, _ context: SignedIn, form: Form?, _ problems: [Problem]
  ) async throws -> RosterFormPage {
    let monday = Self.monday(request, context)
    let carer = try await context.workspace.carer(try context.id("carer"))
    let roster = try await context.workspace.roster(
      from: monday, to: monday.adding(days: 6), of: carer.id)
    return RosterFormPage(
      frame: context.frame, carer: carer, roster: roster, monday: monday, today: context.today,
      form: form ?? RosterForm.filled(roster.shifts, monday: monday, context.reader),
      problems: problems, draft: context.draft(of: Links.roster(monday, of: carer.id)))
  }
}
