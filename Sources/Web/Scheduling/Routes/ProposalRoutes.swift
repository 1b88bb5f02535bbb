import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Proposals, what becomes of them, and who has to hear of it.
extension RunRoutes {
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
    var page = ProposalPage(stored, of: run, siblings: siblings, plan, view)
    page.canCall = context.permits(.planVisits)
    if let open = view.visit.flatMap({ plan.visit($0) }) {
      page.reports = try await context.workspace.reports(on: open.id)
    }
    try await context.workspace.noteReading(of: page.shown)
    return page
  }

  /// Accepts all of a proposal, or the visits that are ticked.
  ///
  /// What was not shown before is shown first: the consequences of a part alone, or on a day that has
  /// changed since. Rules that would be newly broken need a reason, as a move by hand does.
  @Sendable func accept(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id: ID<TourProposal> = try context.id("proposal"), form = context.form
    let stored = try await context.workspace.proposal(id)
    guard stored.isUndecided else { throw SchedulingError.proposalIsSettled }
    let plan = try await context.plan(site, on: stored.proposal.day)
    let chosen =
      form["part"] == "yes" ? Set(form.values("visit").compactMap { ID<Visit>($0) }) : nil
    let changes = stored.changes(of: chosen, on: plan.day)
    guard !changes.isEmpty || chosen == nil else {
      return .redirect(to: Links.proposal(id), notice: Notice("proposal.nothing-chosen"))
    }
    let conflicts = plan.day.conflicts(with: changes)
    guard conflicts.isEmpty else { return try await refuse(conflicts, stored, request, context) }
    let broken = plan.day.newlyBrokenRules(by: changes.placements, journeys: plan.journeys)
    let because = form["because"]
    let page = MovePage(accepting: stored, changes, plan, breaking: broken, because: because)
    let isShown = changes.count == stored.proposal.changes.count && !stored.isStale
    guard form["seen"] == page.words.fingerprint || (isShown && broken.isEmpty) else {
      return page.page(context.frame).response(context.frame)
    }
    guard broken.isEmpty || !because.isEmpty else {
      let refusal = SchedulingError.needsReason(broken.map(\.rule))
      return MovePage(
        accepting: stored, changes, plan, breaking: broken, problem: refusal.message
      ).page(context.frame).response(context.frame, status: refusal.reason.status)
    }
    switch try await context.workspace.acceptProposal(
      id, only: chosen, overriding: broken.isEmpty ? nil : KnownBreaches(broken, because: because),
      journeys: plan.journeys)
    {
    case .accepted(let visits): return try await done(visits, id, context)
    case .conflicts(let visits): return try await refuse(visits, stored, request, context)
    case .breaks: throw SchedulingError.changedMeanwhile
    }
  }

  private func done(
    _ visits: [Visit], _ id: ID<TourProposal>, _ context: SignedIn
  ) async throws -> Response {
    guard let first = visits.first else { return .redirect(to: Links.planning(context.today)) }
    let words = Message("proposal.done", ["count": context.reader.number(visits.count)])
    let batch = try await context.workspace.changeBatch(of: first)
    return .redirect(
      to: Links.calls(of: id), notice: Notice(words, undo: Links.undos(first.day, of: batch)))
  }

  private func refuse(
    _ visits: [ID<Visit>], _ stored: StoredProposal, _ request: Request, _ context: SignedIn
  ) async throws -> Response {
    var page = try await show(stored, request, context)
    page.conflicts = visits
    return page.page(context.frame).response(context.frame, status: .conflict)
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
}
