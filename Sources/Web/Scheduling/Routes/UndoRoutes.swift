import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

extension PlanningRoutes {
  /// What was done to a day, by whom, with a way back from each act.
  @Sendable func history(_ request: Request, _ context: SignedIn) async throws -> Response {
    let day = request.query("date").flatMap { LocalDate($0) } ?? context.today
    let acts = try await context.workspace.history(of: day)
    return HistoryPage(acts, try await context.plan(site, on: day)).page(context.frame)
      .response(context.frame)
  }

  /// Takes back the act that is named, or the last one of this person on a day.
  @Sendable func undo(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard let day = request.query("date").flatMap({ LocalDate($0) }) else {
      throw HTTPError(.badRequest)
    }
    let isInHistory = context.form["back"] == "history"
    let back = isInHistory ? Links.history(day) : Links.planning(day)
    do {
      let saved =
        if let batch = request.query("batch").flatMap({ ID<ChangeBatch>($0) }) {
          try await context.workspace.undo(batch)
        } else {
          try await context.workspace.undoLastChange(on: day)
        }
      let words = try await words(saved, on: day, context)
      let undo = try await act(saved, context)
      return .redirect(
        to: back,
        notice: Notice(
          Message("undo.done", ["names": words]),
          undo: undo.map { Links.redos(day, of: $0, isInHistory: isInHistory) }, isRedo: true))
    } catch let refusal as SchedulingError {
      return .redirect(to: back, notice: Notice(refusal.message))
    }
  }

  /// Does again what the undo that is named took back.
  @Sendable func redo(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard let day = request.query("date").flatMap({ LocalDate($0) }),
      let undo = request.query("batch").flatMap({ ID<ChangeBatch>($0) })
    else { throw HTTPError(.badRequest) }
    let back = request.query("back") == "history" ? Links.history(day) : Links.planning(day)
    do {
      let saved = try await context.workspace.redo(undo)
      let words = try await words(saved, on: day, context)
      let act = try await act(saved, context)
      return .redirect(
        to: back,
        notice: Notice(
          Message("redo.done", ["names": words]), undo: act.map { Links.undos(day, of: $0) }))
    } catch let refusal as SchedulingError {
      return .redirect(to: back, notice: Notice(refusal.message))
    }
  }

  /// The act that has just made visits what they are.
  private func act(_ saved: [Visit], _ context: SignedIn) async throws -> ID<ChangeBatch>? {
    guard let visit = saved.first else { return nil }
    return try await context.workspace.changeBatch(of: visit)
  }

  /// The people whose visits are as before; how many, when there are more than three.
  private func words(
    _ visits: [Visit], on day: LocalDate, _ context: SignedIn
  ) async throws -> String {
    guard visits.count <= 3 else { return context.reader.count("planning.visits", visits.count) }
    let plan = try await context.plan(site, on: day)
    return context.reader.list(visits.map { plan.person(of: $0) })
  }
}
