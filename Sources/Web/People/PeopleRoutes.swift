import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The list of people, one person, and the form that adds or changes one.
struct PeopleRoutes {
  let gazetteer: Gazetteer
  private let postcodes: PostcodeList

  /// Pages that know the places of `gazetteer`.
  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    postcodes = PostcodeList(gazetteer)
  }

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("people", use: list)
    router.post("people/searches", use: search)
    router.get("people/new", use: new)
    router.post("people", use: create)
    router.get("people/:patient", use: show)
    router.get("people/:patient/edit", use: edit)
    router.post("people/:patient", use: change)
  }

  /// Two statements, whatever the number of people.
  @Sendable func list(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.seePatients)
    let words = SealedWords(request, context)
    let search = words.text
    let order = request.query("sort").flatMap(PatientOrder.init) ?? .name
    let number = min(max(request.query("page").flatMap { Int($0) } ?? 1, 1), 1_000_000)
    guard search.isEmpty else {
      let found = try await context.workspace.findPatients(search, limit: PeopleListPage.pageSize)
      return PeopleListPage(
        ListPage(found), search: search, order: order, page: 1, context
      ).html.response(context.frame)
    }
    let page = try await context.workspace.patients(
      offset: (number - 1) * PeopleListPage.pageSize, limit: PeopleListPage.pageSize, order: order)
    var shown = PeopleListPage(
      page, search: "", order: order, page: number, context)
    shown.isUnreadable = words.isUnreadable
    return shown.html.response(context.frame)
  }

  /// Leads to what was found.
  @Sendable func search(_ request: Request, _ context: SignedIn) async throws -> Response {
    let words = SealedWords.seal(context.form["q"], for: Links.people, context)
    return .redirect(to: Links.people(sealed: words), type: .normal)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("patient", of: Patient.self)
    let draft = try await context.drafts(of: Links.person(id), request)
    return try await PersonPage(id, context, draft).page.response(context.frame)
  }

  @Sendable func new(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editPatients)
    var shown = page(context, nil)
    let draft = try await context.drafts(of: Links.newPerson, request)
    shown.draft = draft
    if let form = draft.resumed { shown.form = form }
    return shown.page.response(context.frame)
  }

  @Sendable func edit(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editPatients)
    let patient = try await context.workspace.patient(try context.id("patient"))
    var shown = page(context, patient)
    let draft = try await context.drafts(of: Links.editing(patient.id), request)
    shown.draft = draft
    shown.form = draft.resumed ?? PersonForm.filled(patient, context.reader)
    return shown.page.response(context.frame)
  }

  @Sendable func create(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editPatients)
    let reading = PersonForm(context, old: nil, gazetteer)
    guard let patient = reading.patient else { return again(context, nil, reading) }
    let doubles = try await doubles(of: patient, context)
    guard doubles.isEmpty || context.form.has("other-person") else {
      return again(context, nil, reading, doubles: doubles)
    }
    do {
      try await context.workspace.addPatient(patient)
    } catch let refusal as PatientError {
      return try await refuse(refusal, context, nil, reading)
    }
    return .redirect(to: Links.person(patient.id), notice: Notice("people.added"))
  }

  @Sendable func change(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editPatients)
    let old = try await context.workspace.patient(try context.id("patient"))
    let reading = PersonForm(context, old: old, gazetteer)
    guard let patient = reading.patient else { return again(context, old, reading) }
    guard patient.version == old.version else {
      return conflict(context, old, patient, reading)
    }
    do {
      try await context.workspace.changePatient(patient)
    } catch PatientError.changedMeanwhile {
      return conflict(context, try await context.workspace.patient(old.id), patient, reading)
    } catch let refusal as PatientError {
      return try await refuse(refusal, context, old, reading)
    }
    return .redirect(to: Links.person(patient.id), notice: Notice("shell.saved"))
  }
}

extension PeopleRoutes {
  private func page(_ context: SignedIn, _ patient: Patient?) -> PersonFormPage {
    var shown = PersonFormPage(
      frame: context.frame, patient: patient, postcodes: postcodes.options(context.reader.language))
    shown.draft = context.draft(of: patient.map { Links.editing($0.id) } ?? Links.newPerson)
    return shown
  }

  /// The form again, with what was typed and what is to be checked.
  private func again(
    _ context: SignedIn, _ old: Patient?, _ reading: PersonForm, doubles: [PatientLine] = []
  ) -> Response {
    var shown = page(context, old)
    (shown.form, shown.problems) = (context.form, reading.problems)
    (shown.mismatch, shown.doubles) = (reading.mismatch, doubles)
    let status: HTTPResponse.Status =
      doubles.isEmpty || !reading.problems.isEmpty ? .unprocessableContent : .conflict
    return shown.page.response(context.frame, status: status)
  }

  private func refuse(
    _ refusal: PatientError, _ context: SignedIn, _ old: Patient?, _ reading: PersonForm
  ) async throws -> Response {
    let field =
      switch refusal {
      case .nissAlreadyUsed: "niss"
      case .externalKeyAlreadyUsed: "external-key"
      case .birthDateInFuture: "birth-date"
      default: "family"
      }
    var shown = page(context, old)
    shown.form = context.form
    shown.problems = [Problem(field: field, message: refusal.message)]
    if refusal == .nissAlreadyUsed {
      shown.doubles = try await context.workspace.findPatients(context.form["niss"], limit: 3)
    }
    return shown.page.response(context.frame, status: refusal.reason.status)
  }

  /// Both versions side by side; the typed text stays in the form, ready to be saved over the other.
  private func conflict(
    _ context: SignedIn, _ saved: Patient, _ typed: Patient, _ reading: PersonForm
  ) -> Response {
    var shown = page(context, saved)
    shown.form = context.form
    shown.differences = typed.differences(from: saved)
    return shown.page.response(context.frame, status: .conflict)
  }

  /// People with the same name and birth date.
  private func doubles(of patient: Patient, _ context: SignedIn) async throws -> [PatientLine] {
    guard let born = patient.birthDate else { return [] }
    let key = NameOrder.key(family: patient.name.family, given: patient.name.given)
    let found = try await context.workspace.findPatients("\(patient.name.full) \(born)", limit: 12)
    return found.filter { line in
      line.birthDate == born
        && NameOrder.key(family: line.name.family, given: line.name.given) == key
    }
  }
}
