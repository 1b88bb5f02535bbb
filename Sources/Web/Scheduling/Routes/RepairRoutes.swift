import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Absences that are reported on the board, and the search for somebody who comes instead.
extension RunRoutes {
  /// Looks for a way to cover what an absence leaves, and answers with the run.
  @Sendable func repair(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard let day = LocalDate(context.form["date"]),
      let absence = ID<Absence>(context.form["absence"])
    else { throw HTTPError(.badRequest) }
    do {
      let run = try await context.workspace.requestRepair(of: day, after: absence)
      return .redirect(to: Links.run(run.id), type: .normal)
    } catch let refusal as SchedulingError where refusal.isTooManyRuns {
      return .redirect(to: Links.planning(day), notice: Notice(refusal.message))
    }
  }

  /// Notes an absence; when visits are left, asks for a repair at once.
  ///
  /// An absence that is noted already is not noted twice, so that sending again is harmless.
  @Sendable func absence(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    guard let day = LocalDate(context.form["date"]) else { throw HTTPError(.badRequest) }
    var reading = FormReading(context.form)
    let read = ReportedAbsence.read(&reading, on: day, at: context.now)
    let before = try await context.plan(site, on: day)
    guard let new = read else {
      return wrong(reading, before, context)
    }
    let known = before.day.absences.first {
      $0.carer == new.carer && $0.from <= new.from && new.until <= $0.until
    }
    if known == nil { try await context.workspace.addAbsence(new) }
    let plan = known == nil ? try await context.plan(site, on: day) : before
    let isCovered = !plan.day.visits.contains {
      $0.placement?.carer == new.carer && plan.state(of: $0) == .removed
    }
    let name = plan.carer(new.carer).map { context.reader.full($0.name) } ?? ""
    guard !isCovered, context.permits(.planTours) else {
      return .redirect(
        to: Links.planning(day), notice: Notice(Message("absence.noted", ["name": name])))
    }
    do {
      let run = try await context.workspace.requestRepair(
        of: day, after: known?.id ?? new.id)
      return .redirect(to: Links.run(run.id), type: .normal)
    } catch let refusal as SchedulingError where refusal.isTooManyRuns {
      // The absence is noted all the same; the panel offers the repair again.
      return .redirect(
        to: PlanningView(date: day).opening(carer: new.carer).address,
        notice: Notice(Message("absence.noted.busy", ["name": name])))
    }
  }

  /// The panel again, with what was typed and what is wrong with it.
  private func wrong(_ reading: FormReading, _ plan: DayPlan, _ context: SignedIn) -> Response {
    let carer = ID<Carer>(reading.form["carer"])
    var view = PlanningView(date: plan.day.day)
    view.carer = carer
    var page = PlanningPage(plan, view, canPlan: context.permits(.planTours))
    page.canMove = context.permits(.planVisits)
    page.absence = (reading.form, reading.problems)
    return page.page(context.frame).response(context.frame, status: .unprocessableContent)
  }
}

/// *Absent…* as it is sent from the panel of a carer.
enum ReportedAbsence {
  /// The absence that a form reports; problems are noted in `reading`. Without hours it is the day.
  ///
  /// Throws nothing: a carer or kind that no page sends is noted as unreadable.
  static func read(
    _ reading: inout FormReading, on day: LocalDate, at now: Instant
  ) -> Absence? {
    let carer = ID<Carer>(reading.form["carer"])
    let kind = Absence.Kind(rawValue: reading.form["kind"])
    let from = reading.optional("from") { try TimeInput.read($0) }
    let until = reading.optional("until") { try TimeInput.read($0) }
    if carer == nil || kind == nil { reading.refuse("kind", "form.unreadable") }
    guard reading.isFine, let carer, let kind else { return nil }
    let isToTheEnd = until.map { $0.hour == 24 } ?? true
    do {
      return try Absence(
        id: ID(at: now), carer: carer, kind: kind, from: Instant(day, from ?? .midnight),
        until: isToTheEnd
          ? Instant(day.adding(days: 1), .midnight) : Instant(day, until ?? .midnight))
    } catch {
      reading.refuse("until", error.message)
      return nil
    }
  }
}

extension SchedulingError {
  /// Whether a search has to wait until others have ended.
  var isTooManyRuns: Bool {
    if case .tooManyRuns = self { true } else { false }
  }
}
