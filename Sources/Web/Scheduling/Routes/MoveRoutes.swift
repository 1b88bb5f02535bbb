import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

extension PlanningRoutes {
  /// What a move would do: a fragment for the script, a page for everyone. With the version that
  /// somebody saw, a change of others since is told first.
  @Sendable func consequences(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("visit", of: Visit.self)
    let (plan, visit) = try await context.day(site, of: id)
    let start = request.query("start").flatMap { try? TimeInput.read($0) }
    guard let wished = MoveTarget(request.query("carer"), start, plan) else {
      throw HTTPError(.badRequest)
    }
    let seen = request.query("version").flatMap { Int($0) } ?? visit.version
    guard seen == visit.version else {
      guard request.wantsFragment else {
        return try await conflict(visit, wished.placement, plan, context)
      }
      return MoveConflictPage(visit, wished: wished.placement, by: nil, plan, context.frame)
        .fragment.response()
    }
    let page = MovePage(moving: visit, to: wished.placement, plan)
    guard !request.wantsFragment else { return page.fragment.response() }
    return page.page(context.frame).response(context.frame)
  }

  /// Moves a visit once its consequences have been seen; shows them first otherwise.
  @Sendable func move(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("visit", of: Visit.self), form = context.form
    let (plan, visit) = try await context.day(site, of: id)
    let start = try? TimeInput.read(form["start"])
    guard let wished = MoveTarget(form["carer"], start, plan) else {
      guard start != nil else { return badTime(visit, plan, context) }
      throw SchedulingError.unknownCarer
    }
    let placement = wished.placement
    if let version = Int(form["version"]), version != visit.version {
      return try await conflict(visit, placement, plan, context)
    }
    let because = form["because"]
    let page = MovePage(moving: visit, to: placement, plan, because: because)
    guard form["seen"] == page.words.fingerprint else {
      return page.page(context.frame).response(context.frame)
    }
    do {
      let saved = try await context.workspace.moveVisits(
        [VisitMove(SeenVisit(visit), to: placement)], on: visit.day,
        because: because.isEmpty ? nil : because, journeys: plan.journeys)
      return try await done(page.doneWords(visit, placement, plan), saved, context)
    } catch SchedulingError.changedMeanwhile {
      let (plan, visit) = try await context.day(site, of: id)
      return try await conflict(visit, placement, plan, context)
    } catch let refusal as SchedulingError
      where refusal.reason == .invalid || refusal.reason == .conflict
    {
      return MovePage(
        moving: visit, to: placement, plan, because: because, problem: refusal.message
      ).page(context.frame).response(context.frame, status: refusal.reason.status)
    }
  }

  /// Back on the board, with a way back that names exactly what was done.
  private func done(
    _ words: Message, _ saved: [Visit], _ context: SignedIn
  ) async throws -> Response {
    guard let visit = saved.first else { throw SchedulingError.unknownVisit }
    let batch = try await context.workspace.changeBatch(of: visit)
    return .redirect(
      to: PlanningView(date: visit.day, visit: visit.id).address,
      notice: Notice(words, undo: Links.undos(visit.day, of: batch)))
  }

  private func badTime(_ visit: Visit, _ plan: DayPlan, _ context: SignedIn) -> Response {
    let view = PlanningView(date: visit.day, visit: visit.id)
    var page = PlanningPage(plan, view, canPlan: context.permits(.planTours))
    page.banner = Alert(.warning, context.reader.text("form.time.unreadable")).html
    return page.page(context.frame).response(context.frame, status: .unprocessableContent)
  }

  /// Tells who changed the visit meanwhile, with both versions.
  private func conflict(
    _ visit: Visit, _ wished: Placement?, _ plan: DayPlan, _ context: SignedIn
  ) async throws -> Response {
    let acts = try await context.workspace.history(of: visit.day)
    let act = acts.first { $0.changes.contains { $0.visit == visit.id } }
    return MoveConflictPage(visit, wished: wished, by: act, plan, context.frame).page
      .response(context.frame, status: .conflict)
  }

  /// Exchanges the carers of two visits, with the same two steps.
  @Sendable func swap(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("visit", of: Visit.self), form = context.form
    let (plan, visit) = try await context.day(site, of: id)
    guard let other = ID<Visit>(form["other"]).flatMap({ plan.visit($0) }),
      let place = visit.placement, let otherPlace = other.placement
    else { throw SchedulingError.unknownVisit }
    guard Int(form["version"]) ?? visit.version == visit.version else {
      return try await conflict(visit, otherPlace, plan, context)
    }
    guard Int(form["other-version"]) ?? other.version == other.version else {
      return try await conflict(other, place, plan, context)
    }
    let because = form["because"]
    let page = MovePage(swapping: visit, with: other, plan, because: because)
    guard form["seen"] == page.words.fingerprint else {
      return page.page(context.frame).response(context.frame)
    }
    do {
      let saved = try await context.workspace.moveVisits(
        [
          VisitMove(SeenVisit(visit), to: otherPlace), VisitMove(SeenVisit(other), to: place),
        ], on: visit.day, because: because.isEmpty ? nil : because, journeys: plan.journeys)
      let words = Message(
        "swap.done", ["one": plan.person(of: visit), "other": plan.person(of: other)])
      return try await done(words, saved, context)
    } catch let refusal as SchedulingError
      where refusal.reason == .invalid || refusal.reason == .conflict
    {
      return MovePage(
        swapping: visit, with: other, plan, because: because, problem: refusal.message
      ).page(context.frame).response(context.frame, status: refusal.reason.status)
    }
  }

  @Sendable func lock(_ request: Request, _ context: SignedIn) async throws -> Response {
    try await lock(context, true)
  }

  @Sendable func unlock(_ request: Request, _ context: SignedIn) async throws -> Response {
    try await lock(context, false)
  }

  private func lock(_ context: SignedIn, _ isLocked: Bool) async throws -> Response {
    let (plan, visit) = try await context.day(site, of: try context.id("visit", of: Visit.self))
    let version = Int(context.form["version"]) ?? visit.version
    let saved = try await context.workspace.lockVisits(
      [SeenVisit(visit.id, version: version)], on: visit.day, isLocked)
    let words = Message(isLocked ? "lock.done" : "unlock.done", ["person": plan.person(of: visit)])
    return try await done(words, saved, context)
  }
}

extension SignedIn {
  /// A visit, and the whole of its day.
  func day(_ site: Site, of id: ID<Visit>) async throws -> (DayPlan, Visit) {
    let plan = try await plan(site, on: try await workspace.day(ofVisit: id))
    guard let visit = plan.visit(id) else { throw SchedulingError.unknownVisit }
    return (plan, visit)
  }
}
