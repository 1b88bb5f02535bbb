import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

extension PlanningRoutes {
  /// What a move would do: a fragment for the script, a page for everyone.
  @Sendable func consequences(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("visit", of: Visit.self)
    let (plan, visit) = try await context.day(site, of: id)
    guard let carer = request.query("carer").flatMap({ ID<Carer>($0) }),
      let start = request.query("start").flatMap({ try? TimeInput.read($0) }),
      plan.carer(carer) != nil
    else { throw HTTPError(.badRequest) }
    let page = MovePage(moving: visit, to: Placement(carer: carer, start: start), plan)
    guard !request.wantsFragment else { return page.fragment.response() }
    return page.page(context.frame).response(context.frame)
  }

  /// Moves a visit once its consequences have been seen; shows them first otherwise.
  @Sendable func move(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("visit", of: Visit.self), form = context.form
    let (plan, visit) = try await context.day(site, of: id)
    guard let carer = ID<Carer>(form["carer"]), plan.carer(carer) != nil else {
      throw SchedulingError.unknownCarer
    }
    guard let start = try? TimeInput.read(form["start"]) else {
      return badTime(visit, plan, context)
    }
    let placement = Placement(carer: carer, start: start)
    if let version = Int(form["version"]), version != visit.version {
      return conflict(visit, placement, plan, context)
    }
    let because = form["because"]
    let page = MovePage(moving: visit, to: placement, plan, because: because)
    guard form["seen"] == page.words.fingerprint else {
      return page.page(context.frame).response(context.frame)
    }
    let move = VisitMove(SeenVisit(visit), to: placement)
    do {
      try await context.workspace.moveVisits(
        [move], on: visit.day, because: because.isEmpty ? nil : because, journeys: plan.journeys)
    } catch SchedulingError.changedMeanwhile {
      let (plan, visit) = try await context.day(site, of: id)
      return conflict(visit, placement, plan, context)
    } catch let refusal as SchedulingError
      where refusal.reason == .invalid || refusal.reason == .conflict
    {
      return MovePage(
        moving: visit, to: placement, plan, because: because, problem: refusal.message
      ).page(context.frame).response(context.frame, status: refusal.reason.status)
    }
    let words = Message(
      "move.done",
      [
        "person": plan.person(of: visit),
        "carer": plan.carer(carer).map { context.reader.full($0.name) } ?? "",
        "time": context.reader.clockTime(start),
      ])
    return .redirect(
      to: PlanningView(date: visit.day, visit: visit.id).address,
      notice: Notice(words, undo: Links.undos(visit.day)))
  }

  private func badTime(_ visit: Visit, _ plan: DayPlan, _ context: SignedIn) -> Response {
    let view = PlanningView(date: visit.day, visit: visit.id)
    var page = PlanningPage(plan, view, canPlan: context.permits(.planTours))
    page.banner = Alert(.warning, context.reader.text("form.time.unreadable")).html
    return page.page(context.frame).response(context.frame, status: .unprocessableContent)
  }

  private func conflict(
    _ visit: Visit, _ wished: Placement, _ plan: DayPlan, _ context: SignedIn
  ) -> Response {
    MoveConflictPage(visit, wished: wished, plan, context.frame).page
      .response(context.frame, status: .conflict)
  }

  /// Exchanges the carers of two visits, with the same two steps.
  @Sendable func swap(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("visit", of: Visit.self), form = context.form
    let (plan, visit) = try await context.day(site, of: id)
    guard let other = ID<Visit>(form["other"]).flatMap({ plan.visit($0) }),
      let place = visit.placement, let otherPlace = other.placement
    else { throw SchedulingError.unknownVisit }
    let because = form["because"]
    let page = MovePage(swapping: visit, with: other, plan, because: because)
    let isSeen = form["seen"] == page.words.fingerprint
    guard isSeen, Int(form["other-version"]) ?? other.version == other.version else {
      return page.page(context.frame).response(context.frame)
    }
    do {
      try await context.workspace.moveVisits(
        [
          VisitMove(SeenVisit(visit), to: otherPlace), VisitMove(SeenVisit(other), to: place),
        ], on: visit.day, because: because.isEmpty ? nil : because, journeys: plan.journeys)
    } catch let refusal as SchedulingError
      where refusal.reason == .invalid || refusal.reason == .conflict
    {
      return MovePage(
        swapping: visit, with: other, plan, because: because, problem: refusal.message
      ).page(context.frame).response(context.frame, status: refusal.reason.status)
    }
    let words = Message(
      "swap.done", ["one": plan.person(of: visit), "other": plan.person(of: other)])
    return .redirect(
      to: PlanningView(date: visit.day, visit: visit.id).address,
      notice: Notice(words, undo: Links.undos(visit.day)))
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
    try await context.workspace.lockVisits(
      [SeenVisit(visit.id, version: version)], on: visit.day, isLocked)
    let words = Message(isLocked ? "lock.done" : "unlock.done", ["person": plan.person(of: visit)])
    return .redirect(
      to: PlanningView(date: visit.day, visit: visit.id).address,
      notice: Notice(words, undo: Links.undos(visit.day)))
  }

  /// Takes back what this person did last on a day.
  @Sendable func undo(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard let day = request.query("date").flatMap({ LocalDate($0) }) else {
      throw HTTPError(.badRequest)
    }
    do {
      try await context.workspace.undoLastChange(on: day)
    } catch let refusal as SchedulingError {
      return .redirect(to: Links.planning(day), notice: Notice(refusal.message))
    }
    return .redirect(to: Links.planning(day), notice: Notice("undo.done"))
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
