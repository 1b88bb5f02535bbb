import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Stays away from home: noted, ended, taken back. Visits give way and come back by themselves.
struct StayRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.post("people/:patient/stays", use: note)
    router.post("people/:patient/stays/:stay", use: end)
    router.post("people/:patient/stays/:stay/removal", use: remove)
  }

  @Sendable func note(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editPatients)
    let patient = try context.id("patient", of: Patient.self)
    var reading = FormReading(context.form)
    let today = context.today
    let from = reading.required("stay-from", "people.stay.from.missing") {
      try DateInput.read($0, today: today)
    }
    let until = reading.optional("stay-until") { try DateInput.read($0, today: today) }
    let kind = Stay.Kind(rawValue: context.form["kind"]) ?? .hospital
    guard reading.isFine, let from else {
      return try await again(patient, reading.problems, context)
    }
    let stay = Stay(id: ID(at: context.now), patient: patient, kind: kind, from: from, until: until)
    do {
      let count = try await context.workspace.addStay(stay)
      return .redirect(
        to: Links.person(patient),
        notice: Notice(Message("people.stay.noted", ["count": "\(count)"]))
      )
    } catch PatientError.stayEndsBeforeStart {
      let problem = Problem(
        field: "stay-until", message: PatientError.stayEndsBeforeStart.message)
      return try await again(patient, [problem], context)
    }
  }

  @Sendable func end(_ request: Request, _ context: SignedIn) async throws -> Response {
    let patient = try context.id("patient", of: Patient.self)
    let id = try context.id("stay", of: Stay.self)
    guard var stay = try await context.workspace.stays(of: patient).first(where: { $0.id == id })
    else { throw PatientError.unknownStay }
    var reading = FormReading(context.form)
    let today = context.today
    let until = reading.required("until", "people.stay.until.missing") {
      try DateInput.read($0, today: today)
    }
    guard reading.isFine, let until else {
      let problems = reading.problems.map {
        Problem(field: "stay-end-\(id)", message: $0.message)
      }
      return try await again(patient, problems, context)
    }
    stay.until = until
    do {
      try await context.workspace.changeStay(stay)
    } catch PatientError.stayEndsBeforeStart {
      let problem = Problem(
        field: "stay-end-\(id)", message: PatientError.stayEndsBeforeStart.message)
      return try await again(patient, [problem], context)
    }
    return .redirect(to: Links.person(patient), notice: Notice("people.stay.ended"))
  }

  @Sendable func remove(_ request: Request, _ context: SignedIn) async throws -> Response {
    let patient = try context.id("patient", of: Patient.self)
    try await context.workspace.removeStay(try context.id("stay"))
    return .redirect(to: Links.person(patient), notice: Notice("people.stay.removed"))
  }

  /// The stays alone, with what was typed.
  private func again(
    _ id: ID<Patient>, _ problems: [Problem], _ context: SignedIn
  ) async throws -> Response {
    let patient = try await context.workspace.patient(id)
    let stays = try await context.workspace.stays(of: id)
    var shown = PersonStays(
      stays, of: patient, frame: context.frame, mayEdit: true, today: context.today,
      form: context.form, problems: problems)
    shown.draft = context.draft(of: Links.person(id))
    let content = shown.html
    let name = context.reader.listName(patient.name)
    return Page(
      name, .people, width: .narrow,
      crumbs: [Page.Crumb(name, Links.person(id))], hasProblems: true,
      "<div class=\"stack\"><h1>\(context.reader.text("people.stays"))</h1>\(content)</div>"
    ).response(context.frame, status: .unprocessableContent)
  }
}
