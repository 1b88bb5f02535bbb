import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The visits of one person: seen, booked, cancelled, restored.
struct PersonVisitRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("people/:patient/visits", use: list)
    router.get("people/:patient/visits/new", use: new)
    router.post("people/:patient/visits", use: book)
    router.get("people/:patient/visits/:visit/cancellation", use: ask)
    router.post("people/:patient/visits/:visit/cancellation", use: cancel)
    router.post("people/:patient/visits/:visit/restoration", use: restore)
  }

  @Sendable func list(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.seePatients)
    let id = try context.id("patient", of: Patient.self)
    let from = request.query("from").flatMap { LocalDate($0) } ?? context.today
    let patient = try await context.workspace.patient(id)
    let lines = try await context.workspace.visitLines(
      of: id, from: from, to: from.adding(days: PersonVisitsPage.span - 1))
    return PersonVisitsPage(patient, lines, from: from, context).page.response(context.frame)
  }

  @Sendable func new(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.planVisits)
    let id = try context.id("patient", of: Patient.self)
    let draft = try await context.drafts(of: Links.newVisit(for: id), request)
    let form = VisitBookingForm.proposed(context.reader, today: context.today)
    var shown = try await page(draft.resumed ?? form, context)
    shown.draft = draft
    return shown.page.response(context.frame)
  }

  @Sendable func book(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.planVisits)
    let id = try context.id("patient", of: Patient.self), form = context.form
    let others = form["gap-after"].isEmpty ? [] : try await self.others(context)
    let booking = VisitBookingForm(form, for: id, after: others, context)
    guard booking.problems.isEmpty else {
      var shown = try await page(form, context)
      shown.problems = booking.problems
      return shown.page.response(context.frame, status: .unprocessableContent)
    }
    do {
      let reason = form["because"].isEmpty ? nil : form["because"]
      let journeys = try await journeys(of: booking.visits, context)
      let saved =
        booking.isSeries
        ? try await context.workspace.bookSeries(
          booking.visits, because: reason, journeys: journeys)
        : try await context.workspace.bookVisits(
          booking.visits, because: reason, journeys: journeys)
      guard !booking.isSeries else {
        return .redirect(
          to: Links.visits(of: id, from: saved.first?.day),
          notice: Notice(Message("booking.series.saved", ["count": "\(saved.count)"])))
      }
      let isPlaced = saved.allSatisfy { $0.placement != nil }
      return .redirect(
        to: Links.visits(of: id, from: saved.first?.day),
        notice: Notice(isPlaced ? "booking.saved" : "booking.saved.to-place"))
    } catch let refusal as SchedulingError {
      var shown = try await page(form, context)
      shown.conflict = refusal
      return shown.page.response(context.frame, status: refusal.reason.status)
    }
  }

  @Sendable func ask(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.planVisits)
    return try await question(context).page.response(context.frame)
  }

  @Sendable func cancel(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.planVisits)
    let id = try context.id("patient", of: Patient.self)
    let visit = try context.id("visit", of: Visit.self)
    guard let reason = Cancellation.Reason(rawValue: context.form["reason"]) else {
      var shown = try await question(context)
      shown.problems = [Problem(field: "reason", message: "people.visit.cancel.missing")]
      return shown.page.response(context.frame, status: .unprocessableContent)
    }
    let line = try await context.workspace.visitLine(visit)
    let version = Int(context.form["version"]) ?? line.visit.version
    _ = try await context.workspace.cancelVisits(
      [SeenVisit(visit, version: version)], on: line.visit.day, because: reason)
    let notice = Notice("people.visit.cancelled", undo: Links.restoration(of: visit, for: id))
    return .redirect(to: Links.visits(of: id, from: line.visit.day), notice: notice)
  }

  @Sendable func restore(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("patient", of: Patient.self)
    let line = try await context.workspace.visitLine(try context.id("visit"))
    _ = try await context.workspace.restoreVisits([SeenVisit(line.visit)], on: line.visit.day)
    return .redirect(
      to: Links.visits(of: id, from: line.visit.day), notice: Notice("people.visit.restored"))
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> VisitBookingPage {
    let patient = try await context.workspace.patient(try context.id("patient"))
    var shown = VisitBookingPage(
      frame: context.frame, patient: patient, carers: try await context.workspace.carers(),
      today: context.today, form: form, mayOverride: context.permits(.overrideRules),
      offeredSkills: context.session.organization.offeredSkills(holding:))
    shown.draft = context.draft(of: Links.newVisit(for: patient.id))
    shown.others = try await others(context)
    return shown
  }

  /// The ways of the carers who are booked, by road when the program knows roads: asked before the
  /// transaction, which waits for nobody. Falls back on straight lines.
  private func journeys(of visits: [Visit], _ context: SignedIn) async throws -> Journeys {
    guard let roads = site.roads, visits.contains(where: { $0.placement != nil }) else {
      return Journeys()
    }
    let asked = try await context.workspace.bookingPlaces(of: visits)
    return await roads(asked.places, asked.profiles)
  }

  /// The visits of the next four weeks after which a new one may have to come.
  private func others(_ context: SignedIn) async throws -> [Visit] {
    try await context.workspace.visits(
      of: try context.id("patient"), from: context.today, to: context.today.adding(days: 28)
    ).filter { $0.status != .cancelled }
  }

  private func question(_ context: SignedIn) async throws -> CancellationPage {
    let patient = try await context.workspace.patient(try context.id("patient"))
    let line = try await context.workspace.visitLine(try context.id("visit"))
    guard line.visit.patient == patient.id else { throw SchedulingError.unknownVisit }
    return CancellationPage(
      frame: context.frame, patient: patient, line: line, today: context.today)
  }
}
