import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The planning of a day: board, week, and what changes it by hand.
struct PlanningRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("planning", use: show)
    router.get("planning/live", use: live)
    router.get("planning/sheets", use: sheets)
    router.get("planning/history", use: history)
    router.get("planning/visits/:visit/consequences", use: consequences)
    router.post("planning/visits/:visit/moves", use: move)
    router.post("planning/visits/:visit/swaps", use: swap)
    router.post("planning/visits/:visit/locks", use: lock)
    router.post("planning/visits/:visit/unlocks", use: unlock)
    router.post("planning/undos", use: undo)
    router.post("planning/redos", use: redo)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let view = Self.view(request, today: context.today)
    guard view.kind != .week else { return try await week(view, context) }
    let board = try await context.workspace.boardDay(
      on: view.date, withDetails: view.visit != nil || view.carer != nil)
    let plan = await context.plan(site, of: board.day)
    var page = PlanningPage(plan, view, canPlan: context.permits(.planTours))
    page.canMove = context.permits(.planVisits)
    page.live = Links.live(view.date, since: plan.day.version)
    page.banner = board.waiting.map { WaitingProposal($0, context.reader).html } ?? .empty
    guard !request.wantsFragment else { return page.left(context.frame).response() }
    // The panel shows when someone was born, where they live and how to call them.
    if let open = view.visit.flatMap({ plan.visit($0) }) {
      try await context.workspace.noteReading(of: [open.patient])
      page.reports = try await context.workspace.reports(on: open.id)
    }
    return page.page(context.frame).response(context.frame)
  }

  private func week(_ view: PlanningView, _ context: SignedIn) async throws -> Response {
    let load = try await context.workspace.week(of: view.date)
    let monday = view.date.monday
    let roster = try await context.workspace.roster(from: monday, to: monday.adding(days: 6))
    let visits = load.loads.reduce(0) { $0 + $1.visits } + load.unplaced.values.reduce(0, +)
    let bar = PlanningBar(
      view, context.reader, counts: [context.reader.count("planning.visits", visits)],
      today: context.today, canPlan: context.permits(.planTours))
    let week = WeekBoard(
      load, absences: roster.absences, today: context.today, reader: context.reader)
    return WeekPage(bar: bar, week: week).page(context.reader).response(context.frame)
  }

  /// The day and the view in the query; a telephone gets the list unless it asks otherwise.
  static func view(_ request: Request, today: LocalDate) -> PlanningView {
    var view = PlanningView(date: request.query("date").flatMap { LocalDate($0) } ?? today)
    let isPhone = request.headers[.userAgent]?.contains("Mobi") ?? false
    let kind = request.query("view").flatMap { PlanningView.Kind(rawValue: $0) }
    view.usual = isPhone ? .list : .carers
    view.kind = kind ?? view.usual
    view.visit = request.query("visit").flatMap { ID<Visit>($0) }
    view.carer = request.query("carer").flatMap { ID<Carer>($0) }
    return view
  }

  @Sendable func live(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard let day = request.query("date").flatMap({ LocalDate($0) }) else {
      throw HTTPError(.badRequest)
    }
    let workspace = context.workspace
    // Refuses at once who may not look, instead of in the middle of a stream.
    let current = try await workspace.version(of: day)
    let seen = SeenVersion(min(max(Int(request.query("since") ?? "") ?? 0, 0), current))
    return site.stream(context, every: .milliseconds(700)) {
      let version = try await workspace.version(of: day)
      let count = await seen.advance(to: version)
      return count == 0 ? [] : [LiveEvent(name: "news", text: "\(count)")]
    }
  }

  @Sendable func sheets(_ request: Request, _ context: SignedIn) async throws -> Response {
    let day = request.query("date").flatMap { LocalDate($0) } ?? context.today
    let plan = try await context.plan(site, on: day)
    let carer = request.query("carer").flatMap { ID<Carer>($0) }
    let shown = plan.day.visits.filter { visit in
      visit.placement.map { carer == nil || $0.carer == carer } ?? false
    }
    try await context.workspace.noteReading(of: Set(shown.map(\.patient)).sorted())
    return SheetsPage(plan, only: carer).page(context.frame).response(context.frame)
  }
}

/// The last version of a day that a stream has told of.
private actor SeenVersion {
  private var version: Int

  init(_ version: Int) { self.version = version }

  /// How many versions there are to tell; none the next time.
  func advance(to now: Int) -> Int {
    defer { version = max(version, now) }
    return max(0, now - version)
  }
}

extension SignedIn {
  /// The day as this person reads it.
  func plan(_ site: Site, on day: LocalDate, proposal: TourProposal? = nil) async throws -> DayPlan
  {
    await plan(site, of: try await workspace.planningDay(on: day), proposal: proposal)
  }

  /// A day that was read already, as this person reads it.
  func plan(_ site: Site, of snapshot: PlanningDay, proposal: TourProposal? = nil) async -> DayPlan
  {
    DayPlan(
      snapshot, proposal: proposal, journeys: await site.journeys(snapshot), reader: reader,
      now: now)
  }
}

/// A proposal of the day that waits for an answer, over the board.
struct WaitingProposal {
  let words: String, button: String, address: String

  init(_ tours: WaitingTours, _ reader: Reader) {
    words = reader.count("proposal.waits", tours.changes)
    button = reader.text("proposal.see")
    address = Links.proposal(tours.id)
  }

  var html: HTML {
    """
    <section class="prop" aria-labelledby="waits"><span class="ico">\(Icon.spark)</span>\
    <div class="grow"><h2 id="waits">\(words)</h2></div><div class="acts">\
    \(ButtonLink(button, to: address, .primary))</div></section>
    """
  }
}
