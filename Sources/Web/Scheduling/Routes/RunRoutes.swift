import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Runs that look for tours, the proposals they make, and absences that ask for a repair.
struct RunRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("planning/runs/new", use: ask)
    router.post("planning/runs", use: start)
    router.get("planning/runs/:run", use: show)
    router.get("planning/runs/:run/live", use: live)
    router.post("planning/runs/:run/stops", use: stop)
    router.get("planning/proposals/:proposal", use: proposal)
    router.post("planning/proposals/:proposal/acceptance", use: accept)
    router.post("planning/proposals/:proposal/rejection", use: reject)
    router.get("planning/proposals/:proposal/calls", use: calls)
    router.post("planning/proposals/:proposal/calls", use: tick)
    router.post("planning/absences", use: absence)
    router.post("planning/repairs", use: repair)
  }

  @Sendable func ask(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.planTours)
    let day = request.query("date").flatMap { LocalDate($0) } ?? context.today
    return RunFormPage(plan: try await context.plan(site, on: day)).page(context.frame)
      .response(context.frame)
  }

  /// Starts a run and answers with its address; the tours arrive on that page.
  @Sendable func start(_ request: Request, _ context: SignedIn) async throws -> Response {
    var reading = FormReading(context.form)
    guard let asked = RunForm(&reading, context.reader) else {
      let day = LocalDate(context.form["date"]) ?? context.today
      let page = RunFormPage(
        plan: try await context.plan(site, on: day), form: context.form, problems: reading.problems)
      return page.page(context.frame).response(context.frame, status: .unprocessableContent)
    }
    let run = try await context.workspace.requestPlanning(
      on: asked.day, scope: asked.scope, seconds: asked.seconds)
    return .redirect(to: Links.run(run.id), type: .normal)
  }

  /// The run; once it has proposals, the first of them.
  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let run = try await context.workspace.planningRun(try context.id("run"))
    if run.isOver, let first = try await context.workspace.proposals(of: run.id).first {
      return .redirect(to: Links.proposal(first.id), type: .normal)
    }
    return RunPage(run, now: context.now, context.reader).page(context.frame)
      .response(context.frame)
  }

  @Sendable func live(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id: ID<PlanningRun> = try context.id("run")
    let workspace = context.workspace, frame = context.frame
    // Refuses at once who may not look, instead of in the middle of a stream.
    _ = try await workspace.planningRun(id)
    return site.stream(context, every: .milliseconds(250)) {
      let run = try await workspace.planningRun(id)
      guard !run.isOver else { return [LiveEvent(name: "reload", text: "")] }
      let page = RunPage(run, now: workspace.now(), frame.reader)
      return [LiveEvent(name: "put", text: page.section(frame).text)]
    }
  }

  /// Stops the search: with the best tours so far, or without any when `drop` is sent.
  @Sendable func stop(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id: ID<PlanningRun> = try context.id("run")
    let run = try await context.workspace.stopPlanning(id)
    let isDropped = context.form["drop"] == "yes"
    if !isDropped { try await settled(id, context.workspace) }
    return .redirect(to: isDropped ? Links.planning(run.day) : Links.run(id), type: .normal)
  }

  /// Waits a moment for the tours of a run that was stopped, so that the answer leads to them.
  private func settled(_ run: ID<PlanningRun>, _ workspace: Workspace) async throws {
    for _ in 0..<60 {
      if try await workspace.planningRun(run).isOver { return }
      try await Task.sleep(for: .milliseconds(25))
    }
  }

  @Sendable func proposal(_ request: Request, _ context: SignedIn) async throws -> Response {
    let stored = try await context.workspace.proposal(try context.id("proposal"))
    return try await show(stored, request, context).page(context.frame).response(context.frame)
  }

  private func show(
    _ stored: StoredProposal, _ request: Request, _ context: SignedIn
  ) async throws -> ProposalPage {
    let run = try await context.workspace.planningRun(stored.run)
    let siblings = try await context.workspace.proposals(of: stored.run)
    let isLive = stored.state == .open || stored.state == .partly
    let plan = try await context.plan(
      site, on: stored.proposal.day, proposal: isLive ? stored.proposal : nil)
    var view = PlanningRoutes.view(request, today: stored.proposal.day)
    (view.date, view.path) = (stored.proposal.day, Links.proposal(stored.id))
    return ProposalPage(stored, of: run, siblings: siblings, plan, view)
  }

  /// Accepts all of a proposal, or the visits that are ticked.
  @Sendable func accept(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id: ID<TourProposal> = try context.id("proposal")
    var chosen: Set<ID<Visit>>?
    if context.form["part"] == "yes" {
      chosen = Set(context.form.values("visit").compactMap { ID<Visit>($0) })
      guard chosen?.isEmpty == false else {
        return .redirect(to: Links.proposal(id), notice: Notice("proposal.nothing-chosen"))
      }
    }
    switch try await context.workspace.acceptProposal(id, only: chosen) {
    case .accepted(let visits):
      let day = visits.first?.day ?? context.today
      let words = Message("proposal.done", ["count": context.reader.number(visits.count)])
      guard let first = visits.first else { return .redirect(to: Links.planning(day)) }
      let batch = try await context.workspace.changeBatch(of: first)
      return .redirect(
        to: Links.calls(of: id), notice: Notice(words, undo: Links.undos(day, of: batch)))
    case .conflicts(let visits):
      let stored = try await context.workspace.proposal(id)
      var page = try await show(stored, request, context)
      page.conflicts = visits
      return page.page(context.frame).response(context.frame, status: .conflict)
    }
  }

  @Sendable func reject(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id: ID<TourProposal> = try context.id("proposal")
    let stored = try await context.workspace.proposal(id)
    try await context.workspace.rejectProposal(id)
    return .redirect(
      to: Links.planning(stored.proposal.day), notice: Notice("proposal.rejected"))
  }

  @Sendable func calls(_ request: Request, _ context: SignedIn) async throws -> Response {
    let stored = try await context.workspace.proposal(try context.id("proposal"))
    let plan = try await context.plan(site, on: stored.proposal.day)
    let done = try await context.workspace.callsDone(of: stored.id)
    let calls = CallList(stored, plan)
    try await context.workspace.noteReading(of: calls.shown)
    return CallsPage(
      calls: calls, done: done, id: stored.id, day: stored.proposal.day,
      reader: context.reader
    ).page(context.frame).response(context.frame)
  }

  @Sendable func tick(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id: ID<TourProposal> = try context.id("proposal")
    try await context.workspace.setCall(
      context.form["call"], of: id, isDone: context.form["done"] == "yes")
    return .redirect(to: Links.calls(of: id), type: .normal)
  }

  /// Looks for a way to cover what an absence leaves, and answers with the run.
  @Sendable func repair(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard let day = LocalDate(context.form["date"]),
      let absence = ID<Absence>(context.form["absence"])
    else { throw HTTPError(.badRequest) }
    let run = try await context.workspace.requestRepair(of: day, after: absence)
    return .redirect(to: Links.run(run.id), type: .normal)
  }

  /// Notes an absence; when visits are left, asks for a repair at once.
  @Sendable func absence(_ request: Request, _ context: SignedIn) async throws -> Response {
    let form = context.form
    guard let day = LocalDate(form["date"]), let carer = ID<Carer>(form["carer"]),
      let kind = Absence.Kind(rawValue: form["kind"])
    else { throw HTTPError(.badRequest) }
    let from = (try? TimeInput.read(form["from"])) ?? .midnight
    let until = (try? TimeInput.read(form["until"])) ?? LocalTime(seconds: 24 * 3600)
    let absence = try Absence(
      id: ID(at: context.now), carer: carer, kind: kind, from: Instant(day, from),
      until: until.hour == 24 ? Instant(day.adding(days: 1), .midnight) : Instant(day, until))
    try await context.workspace.addAbsence(absence)
    let plan = try await context.plan(site, on: day)
    let isCovered = !plan.day.visits.contains {
      $0.placement?.carer == carer && plan.state(of: $0) == .removed
    }
    guard !isCovered, context.permits(.planTours) else {
      let name = plan.carer(carer).map { context.reader.full($0.name) } ?? ""
      return .redirect(
        to: Links.planning(day), notice: Notice(Message("absence.noted", ["name": name])))
    }
    let run = try await context.workspace.requestRepair(of: day, after: absence.id)
    return .redirect(to: Links.run(run.id), type: .normal)
  }
}
