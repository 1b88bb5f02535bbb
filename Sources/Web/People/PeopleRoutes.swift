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
    shown.form = draft.resumed ?? Self.opened(patient, context.reader)
    return shown.page.response(context.frame)
  }

  @Sendable func create(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editPatients)
    let reading = PersonForm(context.form, old: nil, gazetteer, context)
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

  /// Saves a record. What somebody else saved meanwhile is kept where this form changed nothing;
  /// only what both changed is asked about.
  @Sendable func change(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editPatients)
    let saved = try await context.workspace.patient(try context.id("patient"))
    let answered = context.form.chosen(PersonForm.blocks)
    guard answered.open.isEmpty else {
      return conflict(context, saved, answered.form, unanswered: answered.open)
    }
    var form = answered.form
    let isMerged = Int(form["version"]) ?? saved.version != saved.version
    if isMerged {
      let theirs = PersonForm.filled(saved, context.reader)
      guard let merge = FormMerge(form, theirs: theirs, PersonForm.blocks),
        merge.conflicts.isEmpty
      else { return conflict(context, saved, form) }
      form = merge.merged
      form.set("version", ["\(saved.version)"])
      form.set("was", [theirs.remembered])
    }
    let reading = PersonForm(form, old: saved, gazetteer, context)
    guard let patient = reading.patient else { return again(context, saved, reading, form: form) }
    do {
      try await context.workspace.changePatient(patient)
    } catch PatientError.changedMeanwhile {
      return conflict(context, try await context.workspace.patient(saved.id), form)
    } catch let refusal as PatientError {
      return try await refuse(refusal, context, saved, reading, form: form)
    }
    return .redirect(
      to: Links.person(patient.id), notice: Notice(isMerged ? "merge.saved" : "shell.saved"))
  }
}

extension PeopleRoutes {
  private func page(_ context: SignedIn, _ patient: Patient?) -> PersonFormPage {
    var shown = PersonFormPage(
      frame: context.frame, patient: patient, postcodes: postcodes.options(context.reader.language))
    shown.draft = context.draft(of: patient.map { Links.editing($0.id) } ?? Links.newPerson)
    return shown
  }

  /// The form as it shows a record, with what is needed to merge it later.
  private static func opened(_ patient: Patient, _ reader: Reader) -> Form {
    var form = PersonForm.filled(patient, reader)
    form.add("was", form.remembered)
    return form
  }

  /// The form again, with what was typed and what is to be checked.
  private func again(
    _ context: SignedIn, _ old: Patient?, _ reading: PersonForm, form: Form? = nil,
    doubles: [PatientLine] = []
  ) -> Response {
    var shown = page(context, old)
    (shown.form, shown.problems) = (form ?? context.form, reading.problems)
    (shown.mismatch, shown.doubles) = (reading.mismatch, doubles)
    let status: HTTPResponse.Status =
      doubles.isEmpty || !reading.problems.isEmpty ? .unprocessableContent : .conflict
    return shown.page.response(context.frame, status: status)
  }

  private func refuse(
    _ refusal: PatientError, _ context: SignedIn, _ old: Patient?, _ reading: PersonForm,
    form: Form? = nil
  ) async throws -> Response {
    let field =
      switch refusal {
      case .nissAlreadyUsed: "niss"
      case .externalKeyAlreadyUsed: "external-key"
      case .birthDateInFuture: "birth-date"
      default: "family"
      }
    var shown = page(context, old)
    shown.form = form ?? context.form
    shown.problems = [Problem(field: field, message: refusal.message)]
    if refusal == .nissAlreadyUsed {
      shown.doubles = try await context.workspace.findPatients(context.form["niss"], limit: 3)
    }
    return shown.page.response(context.frame, status: refusal.reason.status)
  }

  /// Both versions of what two people changed, side by side; the rest is merged already.
  private func conflict(
    _ context: SignedIn, _ saved: Patient, _ typed: Form, unanswered: [FormMerge.Block] = []
  ) -> Response {
    let theirs = PersonForm.filled(saved, context.reader)
    var shown = page(context, saved), form = typed
    // Where the form began is not known: everything that differs is asked about.
    if !form.has("was") { form.add("was", "") }
    if let merge = FormMerge(form, theirs: theirs, PersonForm.blocks) {
      (shown.form, shown.conflicts, shown.taken) = (merge.merged, merge.conflicts, merge.taken)
    }
    if !unanswered.isEmpty {
      shown.conflicts = unanswered.map { FormMerge.conflict($0, theirs: theirs, mine: form) }
      shown.problems = unanswered.map {
        Problem(field: Form.choice($0), message: "merge.missing")
      }
    }
    shown.form.set("version", ["\(saved.version)"])
    shown.form.set("was", [theirs.remembered])
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
