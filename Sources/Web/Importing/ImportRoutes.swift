import Care
import Exchange
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Files are sent, looked at, then accepted or dropped. Nothing is written before that.
struct ImportRoutes {
  let site: Site
  var gazetteer: Gazetteer { site.gazetteer }
  var desk: ImportDesk { site.imports }

  /// How long a page waits for the end before it shows progress instead.
  private static let patience = Duration.milliseconds(900)

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("imports", use: list)
    router.get("imports/templates/:kind", use: template)
    router.get("imports/examples/:kind", use: example)
    router.post("imports/files/:kind", use: send)
    router.get("imports/jobs/:job", use: follow)
    router.get("imports/jobs/:job/events", use: stream)
    router.get("imports/:import", use: show)
    router.post("imports/:import/acceptance", use: accept)
    router.post("imports/:import/rejection", use: reject)
    router.get("imports/:import/refused", use: refused)
    router.post("imports/:import/skills", use: addSkills)
    router.get("imports/:import/withdrawal", use: askWithdrawal)
    router.post("imports/:import/withdrawal", use: withdraw)
  }

  @Sendable func list(_ request: Request, _ context: SignedIn) async throws -> Response {
    ImportsPage(frame: context.frame, history: try await context.workspace.imports()).page
      .response(context.frame)
  }

  @Sendable func template(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.importFiles)
    let kind = try Self.kind(context), language = context.reader.language
    return Self.file(
      ImportTemplate.csv(kind, in: language), named: ImportTemplate.fileName(kind, in: language))
  }

  @Sendable func example(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.importFiles)
    let kind = try Self.kind(context), language = context.reader.language
    let bytes = ImportExample.csv(
      kind, in: language, on: context.today.adding(days: 1),
      withMistakes: request.query("mistakes") != nil)
    return Self.file(bytes, named: ImportTemplate.fileName(kind, in: language))
  }

  /// Reads and compares the file that was sent; the answer leads to the preview, or to its progress.
  @Sendable func send(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.importFiles)
    let kind = try Self.kind(context)
    guard let file = context.form.file(ImportsPage.field(kind)), !file.bytes.isEmpty else {
      return try await again(kind, "import.file.missing", context)
    }
    guard let work = await work(Self.record(kind), context) else {
      return try await again(kind, "import.busy", context)
    }
    let name = file.name.isEmpty ? "\(kind.rawValue).csv" : file.name
    Task { await work.preview(file.bytes, named: name, kind) }
    return try await answer(work, kind, context)
  }

  @Sendable func accept(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("import", of: ImportRecord.self)
    let (record, bytes) = try await context.workspace.importFile(id)
    guard record.state == .open else { throw Store.ImportError.settled }
    guard let work = await work(record.kind, context) else {
      return .redirect(to: Links.importing(id), notice: Notice("import.busy"))
    }
    Task { await work.accept(id, bytes, record.kind.file) }
    return try await answer(work, record.kind.file, context)
  }

  @Sendable func reject(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("import", of: ImportRecord.self)
    try await context.workspace.dropImport(id)
    await desk.forget(id)
    return .redirect(to: Links.imports, notice: Notice("import.dropped"))
  }

  /// The refused rows as a file, with the reason beside each.
  @Sendable func refused(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("import", of: ImportRecord.self)
    let (record, bytes) = try await context.workspace.importFile(id)
    guard let held = try await preview(record, bytes, context) else {
      throw Store.ImportError.unknown
    }
    let rows = RefusedRows.csv(
      held.file.table, held.file.columns, refusals: held.preview.refused, for: context.reader)
    let name = context.reader.text("import.refused.file")
    return Self.file(rows, named: "\(name)-\(record.kind.rawValue).csv")
  }
}

extension ImportRoutes {
  @Sendable func follow(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.importFiles)
    let id = try context.id("job", of: ImportJob.self)
    guard let (kind, state) = await desk.state(of: id, in: context.workspace.organization) else {
      return .redirect(to: Links.imports, type: .normal)
    }
    return try await answer(id, kind.file, state, context)
  }

  /// Each state as it comes, then a word to open the page anew.
  @Sendable func stream(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.importFiles)
    let id = try context.id("job", of: ImportJob.self)
    guard let (kind, _) = await desk.state(of: id, in: context.workspace.organization) else {
      throw HTTPError(.notFound)
    }
    let desk = desk, frame = context.frame, organization = context.workspace.organization
    let told = ToldState()
    return site.stream(context, every: .milliseconds(200)) {
      guard let (_, state) = await desk.state(of: id, in: organization), !state.isOver else {
        return await told.isNew("over") ? [LiveEvent(name: "reload", text: "")] : nil
      }
      let part = ImportProgressPage(frame: frame, job: id, kind: kind, state: state).part.text
      return await told.isNew(part) ? [LiveEvent(name: "put", text: part)] : []
    }
  }

  /// The end of a job when it comes soon, else the page that shows its progress.
  func answer(
    _ work: ImportWork, _ kind: ImportKind, _ context: SignedIn
  ) async throws -> Response {
    let states = await desk.watch(work.job)
    let end = await withTaskGroup(of: ImportJob.State?.self) { group in
      group.addTask {
        for await state in states where state.isOver { return state }
        return nil
      }
      group.addTask {
        try? await Task.sleep(for: Self.patience)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
    guard let end else { return .redirect(to: Links.importJob(work.job), type: .normal) }
    return try await answer(work.job, kind, end, context)
  }

  private func answer(
    _ job: ID<ImportJob>, _ kind: ImportKind, _ state: ImportJob.State, _ context: SignedIn
  ) async throws -> Response {
    switch state {
    case .finished(let id, let words):
      let page = Links.importing(id)
      return words.map { .redirect(to: page, notice: Notice($0)) }
        ?? .redirect(to: page, type: .normal)
    case .failed(let message): return try await again(kind, message, context)
    case .broken: throw HTTPError(.internalServerError)
    case .reading, .comparing, .saving, .withdrawing:
      return ImportProgressPage(
        frame: context.frame, job: job, kind: Self.record(kind), state: state
      ).page.response(context.frame)
    }
  }

  /// The work of a new job; `nil` while other files of the organization are worked on.
  func work(_ kind: ImportRecord.Kind, _ context: SignedIn) async -> ImportWork? {
    let organization = context.workspace.organization
    guard let job = await desk.begin(kind, in: organization, at: context.now) else { return nil }
    return ImportWork(
      desk: desk, gazetteer: gazetteer, workspace: context.workspace, job: job,
      skills: context.session.organization.skills, logger: context.logger)
  }

  private func again(
    _ kind: ImportKind, _ message: Message, _ context: SignedIn
  ) async throws -> Response {
    var shown = ImportsPage(
      frame: context.frame, history: try await context.workspace.imports())
    shown.failure = (kind, message)
    return shown.page.response(context.frame, status: .unprocessableContent)
  }

  private static func kind(_ context: SignedIn) throws -> ImportKind {
    guard let kind = context.parameters.get("kind").flatMap(ImportKind.init) else {
      throw HTTPError(.notFound)
    }
    return kind
  }

  private static func record(_ kind: ImportKind) -> ImportRecord.Kind {
    switch kind {
    case .people: .people
    case .carers: .carers
    case .visits: .visits
    }
  }

  private static func file(_ bytes: [UInt8], named name: String) -> Response {
    let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(plain)\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

/// What a stream has told last, so that nothing is told twice.
private actor ToldState {
  private var last = ""

  func isNew(_ text: String) -> Bool {
    defer { last = text }
    return text != last
  }
}
