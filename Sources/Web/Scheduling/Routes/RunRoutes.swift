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
    var page = RunFormPage(plan: try await context.plan(site, on: day))
    if let like = request.query("like").flatMap({ ID<PlanningRun>($0) }) {
      page.form = RunForm.form(like: try await context.workspace.planningRun(like))
    }
    return page.page(context.frame).response(context.frame)
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
    do {
      let run = try await context.workspace.requestPlanning(
        on: asked.day, scope: asked.scope, seconds: asked.seconds)
      return .redirect(to: Links.run(run.id), type: .normal)
    } catch let refusal as SchedulingError where refusal.isTooManyRuns {
      let page = RunFormPage(
        plan: try await context.plan(site, on: asked.day), form: context.form,
        problems: [Problem(field: "seconds", message: refusal.message)])
      return page.page(context.frame).response(context.frame, status: refusal.reason.status)
    }
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
}
