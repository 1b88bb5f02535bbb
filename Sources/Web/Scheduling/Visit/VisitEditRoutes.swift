import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The page on which something else is asked of a visit that is booked.
struct VisitEditRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("planning/visits/:visit/edit", use: show)
    router.post("planning/visits/:visit/edit", use: change)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    var shown = try await page(context)
    guard shown.visit.isOpen else { throw SchedulingError.visitIsOver }
    shown.form = VisitEditForm.filled(shown.visit, context.reader)
    shown.form.add("was", shown.form.remembered)
    return shown.page.response(context.frame)
  }

  /// Saves a visit once what the change does to the day has been seen. What somebody else changed
  /// meanwhile is kept where this form changed nothing; only what both changed is asked about.
  @Sendable func change(_ request: Request, _ context: SignedIn) async throws -> Response {
    var shown = try await page(context)
    guard shown.visit.isOpen else { throw SchedulingError.visitIsOver }
    let answered = context.form.chosen(VisitEditForm.blocks)
    guard answered.open.isEmpty else {
      return conflict(shown, answered.form, unanswered: answered.open, context)
    }
    var form = answered.form
    let isMerged = Int(form["version"]) ?? shown.visit.version != shown.visit.version
    if isMerged {
      let theirs = VisitEditForm.filled(shown.visit, context.reader)
      guard let merge = FormMerge(form, theirs: theirs, VisitEditForm.blocks),
        merge.conflicts.isEmpty
      else { return conflict(shown, form, context) }
      form = merge.merged
      form.set("version", ["\(shown.visit.version)"])
      form.set("was", [theirs.remembered])
    }
    shown.form = form
    let reading = VisitEditForm(form, shown.visit, others: shown.others, context)
    shown.problems = reading.problems
    guard let wanted = reading.visit else {
      return shown.page.response(context.frame, status: .unprocessableContent)
    }
    if let seen = consequences(of: wanted, reading.isForTwo, shown, context) {
      shown.consequences = seen
      let status: HTTPResponse.Status = seen.problem == nil ? .ok : .unprocessableContent
      return shown.page.response(context.frame, status: status)
    }
    return try await save(wanted, reading, shown, isMerged, context)
  }

  private func save(
    _ wanted: Visit, _ reading: VisitEditForm, _ shown: VisitEditPage, _ isMerged: Bool,
    _ context: SignedIn
  ) async throws -> Response {
    let because = shown.form["because"]
    do {
      let saved = try await context.workspace.changeVisit(
        wanted, isForTwo: reading.isForTwo, because: because.isEmpty ? nil : because,
        journeys: shown.plan.journeys)
      let isUnplaced = saved.placement == nil && shown.visit.placement != nil
      let words: Message =
        isMerged ? "merge.saved" : isUnplaced ? "booking.saved.to-place" : "visit.edit.saved"
      return .redirect(to: VisitEditPage.back(saved), notice: Notice(words))
    } catch SchedulingError.changedMeanwhile {
      return conflict(try await page(context), shown.form, context)
    } catch let refusal as SchedulingError where refusal.reason == .invalid {
      var again = shown
      let field = Self.isAboutRules(refusal) ? "because" : "window-from"
      again.problems = [Problem(field: field, message: refusal.message)]
      if Self.isAboutRules(refusal) {
        again.consequences = Self.consequences(
          of: wanted, reading.isForTwo, shown, problem: refusal.message, context)
      }
      return again.page.response(context.frame, status: refusal.reason.status)
    }
  }

  private static func isAboutRules(_ refusal: SchedulingError) -> Bool {
    if case .needsReason = refusal { return true }
    return false
  }

  /// What has to be seen first; `nil` when there is nothing, or when it was seen as it is.
  private func consequences(
    of wanted: Visit, _ isForTwo: Bool, _ shown: VisitEditPage, _ context: SignedIn
  ) -> MovePage? {
    guard wanted.placement != nil else { return nil }
    let page = Self.consequences(of: wanted, isForTwo, shown, problem: nil, context)
    guard page.isWorthSeeing else { return nil }
    guard shown.form["seen"] == page.words.fingerprint else { return page }
    guard page.words.needsReason, shown.form["because"].isEmpty else { return nil }
    return Self.consequences(
      of: wanted, isForTwo, shown, problem: "booking.because.missing", context)
  }

  private static func consequences(
    of wanted: Visit, _ isForTwo: Bool, _ shown: VisitEditPage, problem: Message?,
    _ context: SignedIn
  ) -> MovePage {
    let plan = shown.plan
    let partner = plan.day.visits.first {
      $0.pair != nil && $0.pair == shown.visit.pair && $0.id != wanted.id
        && $0.status != .cancelled
    }
    let revision = VisitRevision(
      wanted, partner: partner, isForTwo: isForTwo, id: ID(at: context.now),
      pair: ID(at: context.now))
    let result = MoveConsequences(
      revising: revision.visits, on: plan.day, journeys: plan.journeys)
    let after = DayPlan(
      plan.day.revised(revision.visits), journeys: plan.journeys, reader: plan.reader,
      now: context.now)
    let because = shown.form["because"]
    let earlier = plan.overrides(wanted.id).first?.because ?? ""
    return MovePage(
      revising: revision.visit, result, after,
      because: because.isEmpty && problem == nil ? earlier : because, problem: problem)
  }

  /// Both versions of what two people changed, side by side; the rest is merged already.
  private func conflict(
    _ page: VisitEditPage, _ typed: Form, unanswered: [FormMerge.Block] = [], _ context: SignedIn
  ) -> Response {
    let theirs = VisitEditForm.filled(page.visit, context.reader)
    var shown = page, form = typed
    if !form.has("was") { form.add("was", "") }
    shown.form = form
    if let merge = FormMerge(form, theirs: theirs, VisitEditForm.blocks) {
      (shown.form, shown.conflicts, shown.taken) = (merge.merged, merge.conflicts, merge.taken)
    }
    if !unanswered.isEmpty {
      shown.conflicts = unanswered.map { FormMerge.conflict($0, theirs: theirs, mine: form) }
      shown.problems = unanswered.map {
        Problem(field: Form.choice($0), message: "merge.missing")
      }
    }
    shown.form.set("version", ["\(page.visit.version)"])
    shown.form.set("was", [theirs.remembered])
    return shown.page.response(context.frame, status: .conflict)
  }

  private func page(_ context: SignedIn) async throws -> VisitEditPage {
    try context.workspace.require(.planVisits)
    let (plan, visit) = try await context.day(site, of: try context.id("visit", of: Visit.self))
    let others = plan.day.visits.filter { other in
      other.patient == visit.patient && other.id != visit.id && other.status != .cancelled
        && (visit.pair == nil || other.pair != visit.pair)
    }
    return VisitEditPage(
      frame: context.frame, plan: plan, visit: visit,
      patient: try await context.workspace.patient(visit.patient),
      carers: try await context.workspace.carers(), others: others,
      offeredSkills: context.session.organization.offeredSkills(holding:),
      mayOverride: context.permits(.overrideRules), today: context.today)
  }
}
