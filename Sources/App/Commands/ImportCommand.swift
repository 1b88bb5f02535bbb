import ArgumentParser
import Care
import Exchange
import Foundation
import Kernel
import Store

/// `filrouge import people|carers|visits FILE`.
struct ImportCommand: RecordsCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a file of people, carers or visits.",
    discussion: """
      Reads CSV as spreadsheets write it, with headers in French, Dutch, German or English. Prints \
      what is new, changed, unchanged and refused, each refusal and each doubt with row, column and \
      reason. With --check nothing is saved. Ends with code 1 when rows are refused; the others are \
      still saved.
      """)

  @Argument(help: "What the file holds: people, carers or visits.", transform: Self.kind)
  var kind: ImportKind
  @Argument(help: "The file.")
  var file: String
  @Flag(help: "Only say what the file would do.")
  var check = false
  @Option(
    name: .customLong("as"),
    help: "The e-mail address of who brings it in; otherwise an administrator.")
  var email: String?
  @Option(help: "The organization's name; needed when there are several.")
  var organization: String?
  @Option(help: ArgumentHelp("Write the refused rows to a file to mend.", valueName: "file"))
  var refused: String?
  @OptionGroup var common: CommonOptions

  func run(in world: World) async throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(Message("file.unreadable", ["path": file]), .notFound)
    }
    let bytes = Array(data), workspace = try await door(world)
    let reader = ImportReader(
      today: workspace.today(), ownSkills: try await workspace.ownSkills())
    let progress = TerminalProgress(language: common.language ?? CommandLanguage.chosen())
    defer { progress.clear() }
    let reading = progress.teller("import.reading")
    let read: ReadFile =
      switch kind {
      case .people: ReadFile(try reader.people(bytes, onProgress: reading)) { .people($0) }
      case .carers: ReadFile(try reader.carers(bytes, onProgress: reading)) { .carers($0) }
      case .visits: ReadFile(try reader.visits(bytes, onProgress: reading)) { .visits($0) }
      }
    let belgium = try Reference.gazetteer()
    let unreadable = read.issues.map(\.refusal), doubts = read.doubts.map(\.refusal)
    var preview = try await workspace.previewImport(
      read.drafts, refused: unreadable, doubts: doubts,
      fileName: URL(filePath: file).lastPathComponent, bytes: bytes,
      onProgress: progress.teller("import.comparing"), locate: { belgium.locate($0) })
    if check {
      try await workspace.dropImport(preview.record.id)
    } else {
      let (table, columns) = (read.table, read.columns)
      preview = try await workspace.acceptImport(
        preview.record.id, read.drafts, refused: unreadable, doubts: doubts,
        mending: { RefusedRows.original(table, rows: Set($0.map(\.row)), columns) },
        onProgress: progress.teller("import.saving"), locate: { belgium.locate($0) })
    }
    progress.clear()
    try report(preview, read)
  }

  /// What was read, whatever the kind.
  private struct ReadFile {
    let drafts: ImportDrafts
    let issues: [CellIssue], doubts: [CellIssue]
    let table: CSVTable
    let columns: ImportColumns

    init<Draft>(_ file: ImportFile<Draft>, _ drafts: ([Draft]) -> ImportDrafts) {
      self.drafts = drafts(file.drafts)
      (issues, doubts) = (file.issues, file.doubts)
      (table, columns) = (file.table, file.columns)
    }
  }

  private func report(_ preview: ImportPreview, _ file: ReadFile) throws {
    for refusal in preview.refused { print(line("import.refused.row", refusal, file)) }
    for doubt in preview.doubts { print(line("import.doubt.row", doubt, file)) }
    for skill in UnknownSkill.all(in: preview.refused) {
      print(
        common.words(
          Message("import.skill.row", ["skill": skill.name, "count": "\(skill.rows)"])))
    }
    if let refused, !preview.refused.isEmpty {
      let reader = Reader(language: common.language ?? CommandLanguage.chosen())
      try PlanFile.write(
        Data(
          RefusedRows.csv(file.table, file.columns, refusals: preview.refused, for: reader)),
        to: refused)
    }
    let record = preview.record
    common.say(
      Message(
        check ? "import.checked" : "import.saved",
        [
          "added": "\(record.added)", "changed": "\(record.changed)",
          "unchanged": "\(record.unchanged)", "refused": "\(record.refused)",
        ]))
    if record.refused > 0 { throw ExitCode.failure }
  }

  /// One reason with its place in the file.
  private func line(_ key: String, _ refusal: RowRefusal, _ file: ReadFile) -> String {
    common.words(
      Message(
        key,
        [
          "row": "\(refusal.row)",
          "column": file.columns.header(of: refusal.field).map { ", \($0)" } ?? "",
          "value": refusal.value.isEmpty ? "" : " (\(refusal.value))",
          "reason": common.words(refusal.reason),
        ]))
  }

  /// The door through which the file comes in.
  private func door(_ world: World) async throws -> Workspace {
    let place = try await world.accounts.chosen(organization)
    let source = "command line"
    if let email {
      return try await world.accounts.workspace(
        of: EmailAddress(email), in: place.id, source: source)
    }
    let administrators = try await world.accounts.people().filter { line in
      line.person.disabledAt == nil
        && line.roles.contains { $0.role == .administrator && $0.organization.id == place.id }
    }
    guard let first = administrators.first else { throw OrganizationError.noOrganization }
    return try await world.accounts.workspace(
      of: first.person.email, in: place.id, source: source)
  }

  private static func kind(_ text: String) throws -> ImportKind {
    guard let kind = ImportKind(rawValue: text) else {
      throw ValidationError("the file holds people, carers or visits")
    }
    return kind
  }
}

extension Accounts {
  /// The organization of that name, or the only one there is.
  func chosen(_ name: String?) async throws -> Organization {
    let known = try await organizations()
    guard let name else {
      if known.count == 1 { return known[0] }
      throw CommandFailure(known.isEmpty ? "user.organization.none" : "user.organization.several")
    }
    guard let same = known.first(where: { $0.name.text.lowercased() == name.lowercased() }) else {
      throw OrganizationError.unknownOrganization
    }
    return same
  }
}
