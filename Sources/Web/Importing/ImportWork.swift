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
      await desk.note(job, .comparing(rows: file.table.rows.count))
      let preview = try await workspace.previewImport(
        file.drafts, refused: file.refused, doubts: file.doubts, fileName: name, bytes: bytes,
        locate: locate)
      await desk.keep(ImportDesk.Held(file: file, preview: preview))
      return preview.record.id
    }
  }

  /// Carries an import out, checking everything again.
  func accept(_ id: ID<ImportRecord>, _ bytes: [UInt8], _ kind: ImportKind) async {
    await run {
      let file = try await read(bytes, kind)
      await desk.note(job, .saving(rows: file.table.rows.count))
      let done = try await workspace.acceptImport(
        id, file.drafts, refused: file.refused, doubts: file.doubts,
        mending: { RefusedRows.original(file.table, rows: Set($0.map(\.row)), file.columns) },
        locate: locate)
      await desk.keep(ImportDesk.Held(file: file, preview: done))
      return id
    }
  }

  private var locate: @Sendable (Address) -> Place? {
    { [gazetteer] in gazetteer.locate($0) }
  }

  private func read(_ bytes: [UInt8], _ kind: ImportKind) async throws -> ReadFile {
    let today = workspace.today(), desk = desk, job = job
    let skills = skills
    return try await onOwnThread {
      try ReadFile(bytes, kind, today: today, skills: skills) { done, total in
        Task { await desk.note(job, .reading(done: done, of: total)) }
      }
    }
  }

  private func run(_ work: () async throws -> ID<ImportRecord>) async {
    do {
      await desk.note(job, .finished(try await work()))
    } catch let refusal as any Refusal {
      await desk.note(job, .failed(refusal.message))
    } catch {
      logger.error("an import failed", metadata: ["error": "\(error)"])
      await desk.note(job, .broken)
    }
  }
}
