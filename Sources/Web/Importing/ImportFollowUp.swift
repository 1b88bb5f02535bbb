import Care
import Exchange
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The page of one import, and what follows from it: skills for the list, taking it back.
extension ImportRoutes {
  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let shown = request.query("show").flatMap(ImportFate.init)
    let number = request.query("page").flatMap { Int($0) } ?? 1
    return try await page(shown, number, context).page.response(context.frame)
  }

  /// Skills of the file that a person lets into the list of the service; the file is read again.
  @Sendable func addSkills(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let id = try context.id("import", of: ImportRecord.self)
    let names = context.form.values("skills")
    guard !names.isEmpty else {
      var shown = try await page(.refused, 1, context)
      shown.problems = [Problem(field: "skills", message: "import.skills.nothing")]
      return shown.page.response(context.frame, status: .unprocessableContent)
    }
    do {
      try await context.workspace.addSkills(names)
    } catch let refusal as SchedulingError {
      var shown = try await page(.refused, 1, context)
      shown.problems = [Problem(field: "skills", message: refusal.message)]
      return shown.page.response(context.frame, status: refusal.reason.status)
    }
    await desk.forget(id)
    return .redirect(to: Links.importing(id), notice: Notice("import.skills.added"))
  }

  @Sendable func askWithdrawal(_ request: Request, _ context: SignedIn) async throws -> Response {
    let line = try await context.workspace.importLine(try context.id("import"))
    guard line.mayBeTakenBack(at: context.now) else { throw Store.ImportError.cannotBeTakenBack }
    return ImportWithdrawalPage(frame: context.frame, line: line).page.response(context.frame)
  }

  /// Takes an import back; its page then lists what had to stay.
  @Sendable func withdraw(_ request: Request, _ context: SignedIn) async throws -> Response {
    let id = try context.id("import", of: ImportRecord.self)
    let line = try await context.workspace.importLine(id)
    guard line.mayBeTakenBack(at: context.now) else { throw Store.ImportError.cannotBeTakenBack }
    guard let work = await work(line.record.kind, context) else {
      return .redirect(to: Links.importing(id), notice: Notice("import.busy"))
    }
    let count = line.record.added + line.record.changed
    Task { await work.withdraw(id, of: count) }
    return try await answer(work, line.record.kind.file, context)
  }

  private func page(
    _ shown: ImportFate?, _ number: Int, _ context: SignedIn
  ) async throws -> ImportPreviewPage {
    let id = try context.id("import", of: ImportRecord.self)
    let (record, bytes) = try await context.workspace.importFile(id)
    let held = try await preview(record, bytes, context)
    var page = ImportPreviewPage(
      held?.preview.record ?? record, held, shown: shown, page: number, context.frame)
    page.mayAddSkills = context.permits(.editCarers)
    let line = try await context.workspace.importLine(id)
    page.line = line
    if line.withdrawal?.remaining ?? 0 > 0 {
      page.remainders = try await context.workspace.remainders(of: id)
    }
    return page
  }

  /// The preview that was kept, or one made again from the file.
  func preview(
    _ record: ImportRecord, _ bytes: [UInt8], _ context: SignedIn
  ) async throws -> ImportDesk.Held? {
    let reader = context.workspace.person
    if let held = await desk.preview(record.id, for: reader),
      held.preview.record.state == record.state
    {
      return held
    }
    guard record.state == .open else { return try await kept(record, bytes, context) }
    let today = context.today, gazetteer = gazetteer
    let skills = context.session.organization.skills
    let file = try await onOwnThread {
      try ReadFile(bytes, record.kind.file, today: today, skills: skills)
    }
    let preview = try await context.workspace.importPreview(
      record.id, file.drafts, refused: file.refused, doubts: file.doubts,
      locate: { gazetteer.locate($0) })
    let held = ImportDesk.Held(file: file, preview: preview)
    await desk.keep(held, for: reader)
    return held
  }

  /// The refused rows of an accepted import, from the records; `nil` when none were kept.
  private func kept(
    _ record: ImportRecord, _ bytes: [UInt8], _ context: SignedIn
  ) async throws -> ImportDesk.Held? {
    guard record.state == .accepted, !bytes.isEmpty else { return nil }
    let refusals = try await context.workspace.refusals(of: record.id)
    let file = try await onOwnThread {
      try ReadFile(kept: bytes, record.kind.file, refusals)
    }
    return ImportDesk.Held(
      file: file,
      preview: ImportPreview(record: record, refused: refusals))
  }
}
