import Care
import Exchange
import Kernel
import Logging
import Store

/// The long work of an import, from a file to a preview and from a preview to the records.
struct ImportWork: Sendable {
  let desk: ImportDesk
  let gazetteer: Gazetteer
  let workspace: Workspace
  let job: ID<ImportJob>
  /// Skills that the service added to the known ones.
  let skills: [OwnSkill]
  let logger: Logger

  /// Reads and compares a file. Nothing of it is written but the file itself.
  func preview(_ bytes: [UInt8], named name: String, _ kind: ImportKind) async {
    await run {
      let file = try await read(bytes, kind)
      let preview = try await workspace.previewImport(
        file.drafts, refused: file.refused, doubts: file.doubts, fileName: name, bytes: bytes,
        onProgress: told { .comparing(done: $0, of: $1) }, locate: locate)
      await desk.keep(ImportDesk.Held(file: file, preview: preview), for: workspace.person)
      return .finished(preview.record.id)
    }
  }

  /// Carries an import out, checking everything again.
  func accept(_ id: ID<ImportRecord>, _ bytes: [UInt8], _ kind: ImportKind) async {
    await run {
      let file = try await read(bytes, kind)
      let done = try await workspace.acceptImport(
        id, file.drafts, refused: file.refused, doubts: file.doubts,
        mending: { RefusedRows.original(file.table, rows: Set($0.map(\.row)), file.columns) },
        onProgress: told { .saving(done: $0, of: $1) }, locate: locate)
      await desk.keep(ImportDesk.Held(file: file, preview: done), for: workspace.person)
      return .finished(id)
    }
  }

  /// Takes an import of `count` records back; what had to stay is listed on its page.
  func withdraw(_ id: ID<ImportRecord>, of count: Int) async {
    await desk.note(job, .withdrawing(done: 0, of: count))
    await run {
      let done = try await workspace.takeBackImport(
        id, onProgress: told { .withdrawing(done: $0, of: $1) })
      await desk.forget(id)
      return .finished(
        id,
        Message(
          done.remaining == 0 ? "import.withdrawn" : "import.withdrawn.partly",
          ["count": "\(done.withdrawn)", "rest": "\(done.remaining)"]))
    }
  }

  /// Passes on how far the work is, from whatever thread.
  private func told(
    _ state: @escaping @Sendable (Int, Int) -> ImportJob.State
  ) -> @Sendable (Int, Int) -> Void {
    { [desk, job] done, total in
      Task { await desk.note(job, state(done, total)) }
    }
  }

  private var locate: @Sendable (Address) -> Place? {
    { [gazetteer] in gazetteer.locate($0) }
  }

  private func read(_ bytes: [UInt8], _ kind: ImportKind) async throws -> ReadFile {
    let today = workspace.today(), skills = skills
    let told = told { .reading(done: $0, of: $1) }
    return try await onOwnThread {
      try ReadFile(bytes, kind, today: today, skills: skills, onProgress: told)
    }
  }

  private func run(_ work: () async throws -> ImportJob.State) async {
    do {
      await desk.note(job, try await work())
    } catch let refusal as any Refusal {
      await desk.note(job, .failed(refusal.message))
    } catch {
      logger.error("an import failed", metadata: ["error": "\(error)"])
      await desk.note(job, .broken)
    }
  }
}
