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

  /// Saves the rounds of a week. Days that somebody else alone changed meanwhile stay as saved; only
  /// those that both changed are asked about.
  @Sendable func change(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let id = try context.id("carer", of: Carer.self), monday = Self.monday(request, context)
    let answered = context.form.chosen(RosterForm.blocks(monday, context.reader))
    guard answered.open.isEmpty else {
      return try await conflict(request, context, answered.form, unanswered: answered.open)
    }
    var form = answered.form
    let old = try await context.workspace.roster(
      from: monday, to: monday.adding(days: 6), of: id
    ).shifts
    if form.has("seen"), RosterForm.seen(form) != Set(old.map(\.id)) {
      let theirs = RosterForm.filled(old, monday: monday, context.reader)
      let blocks = RosterForm.blocks(monday, context.reader)
      guard let merge = FormMerge(form, theirs: theirs, blocks), merge.conflicts.isEmpty else {
        return try await conflict(request, context, form)
      }
      form = merge.merged
    }
    let reading = RosterForm(form, of: id, monday: monday, old: old, now: context.now)
    guard reading.problems.isEmpty else {
      return try await page(request, context, form: context.form, reading.problems).page
        .response(context.frame, status: .unprocessableContent)
    }
    do {
      try await context.workspace.setShifts(
        reading.shifts, of: id, from: monday, to: monday.adding(days: 6),
        replacing: Set(old.map(\.id)))
    } catch SchedulingError.rosterChangedMeanwhile {
      return try await conflict(request, context, context.form)
    }
    return .redirect(to: Links.roster(monday), notice: Notice("roster.saved"))
  }

  /// Both versions of the days that two people changed, side by side; the others are merged already.
  private func conflict(
    _ request: Request, _ context: SignedIn, _ typed: Form,
    unanswered: [FormMerge.Block] = []
  ) async throws -> Response {
    var shown = try await page(request, context, form: typed, [])
    let theirs = RosterForm.filled(shown.roster.shifts, monday: shown.monday, context.reader)
    var form = typed
    if !form.has("was") { form.add("was", "") }
    let blocks = RosterForm.blocks(shown.monday, context.reader)
    if let merge = FormMerge(form, theirs: theirs, blocks) {
      (shown.form, shown.conflicts, shown.taken) = (merge.merged, merge.conflicts, merge.taken)
    }
    if !unanswered.isEmpty {
      shown.conflicts = unanswered.map { FormMerge.conflict($0, theirs: theirs, mine: form) }
      shown.problems = unanswered.map {
        Problem(field: Form.choice($0), message: "merge.missing")
      }
    } else if shown.conflicts.isEmpty {
      let refusal = SchedulingError.rosterChangedMeanwhile
      shown.problems = [Problem(field: "start-1-1", message: refusal.message)]
    }
    shown.form.remember(theirs, of: shown.roster.shifts)
    return shown.page.response(context.frame, status: .conflict)
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
    var copied = 0
    for (carer, shifts) in groups {
      let copies = try shifts.map {
        try Shift(
          id: ID(at: context.now), carer: carer, day: $0.day.adding(days: 7), start: $0.start,
          end: $0.end, breakMinutes: $0.breakMinutes, overtimeMinutes: $0.overtimeMinutes)
      }
      do {
        try await workspace.setShifts(
          copies, of: carer, from: monday, to: monday.adding(days: 6), replacing: [])
        copied += 1
      } catch SchedulingError.rosterChangedMeanwhile {
        // Somebody has just given this carer rounds of their own: those count.
        continue
      }
    }
    let notice = Notice(Message("roster.copied", ["count": "\(copied)"]))
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
    var fresh = RosterForm.filled(roster.shifts, monday: monday, context.reader)
    fresh.remember(fresh, of: roster.shifts)
    return RosterFormPage(
      frame: context.frame, carer: carer, roster: roster, monday: monday, today: context.today,
      form: form ?? fresh,
      problems: problems, draft: context.draft(of: Links.roster(monday, of: carer.id)))
  }
}
