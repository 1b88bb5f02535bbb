import ArgumentParser
import Database
import Foundation
import Kernel
import Logging
import Store

/// A command that works on the records: opens the database of the settings, and closes it.
protocol RecordsCommand: AsyncParsableCommand {
  var common: CommonOptions { get }
  func run(in world: World) async throws
}

extension RecordsCommand {
  /// Logs warnings only, as what a command has to say goes to the terminal.
  func run() async throws {
    var settings = try await Settings.read()
    settings.databaseConnections = min(settings.databaseConnections, 2)
    let quiet = settings
    let logger = Logger(label: "filrouge") {
      LineLog(label: $0, level: max(.warning, quiet.logLevel), isJSON: quiet.logsAsJSON)
    }
    let world = try await World.open(settings, logger: logger)
    do {
      try await run(in: world)
    } catch {
      await world.close()
      throw error
    }
    await world.close()
  }
}

/// `filrouge migrate`.
struct MigrateCommand: RecordsCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring the database to this version, or make it.",
    discussion: """
      "serve" does the same at start. Going back is not possible: make a backup before a new version.
      """)

  @OptionGroup var common: CommonOptions

  func run(in world: World) async throws {
    // The database was brought here when it was opened; this says where it stands.
    let version = try await Schema.version(of: world.database)
    for step in world.migrations { print(step) }
    common.say(
      Message(
        world.migrations.isEmpty ? "migrate.nothing" : "migrate.done", ["version": "\(version)"]))
  }
}

/// `filrouge audit verify`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Look after the chain of events.",
    subcommands: [Verify.self])

  struct Verify: RecordsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find every event that was changed, removed, reordered or inserted.",
      discussion: """
        Prints the end of each organization's chain: kept outside the database, it proves later that \
        nothing was rewritten. Ends with code 1 when a chain is broken.
        """)

    @OptionGroup var common: CommonOptions

    func run(in world: World) async throws {
      let verdict = try await Audit.verify(world.database)
      for head in verdict.heads { print("\(head.organization) \(head.events) \(head.hash)") }
      for fault in verdict.faults {
        complain(
          common.words(
            Message(
              "audit.fault.\(fault.kind.key)",
              ["organization": "\(fault.organization)", "sequence": "\(fault.sequence)"])))
      }
      guard verdict.isWhole else {
        throw CommandFailure(
          Message("audit.broken", ["count": "\(verdict.faults.count)"]), .conflict)
      }
      common.say(Message("audit.whole", ["count": "\(verdict.events)"]))
    }
  }
}

extension AuditFault.Kind {
  fileprivate var key: String {
    switch self {
    case .changed: "changed"
    case .removed: "removed"
    case .inserted: "inserted"
    case .wrongEnd: "wrong-end"
    case .noChain: "no-chain"
    }
  }
}

/// `filrouge backup`.
struct BackupCommand: RecordsCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the whole database into a file, while it is used.",
    discussion: "For SQLite. On PostgreSQL use pg_dump: docs/how-to/back-up-and-restore.md.")

  @Argument(help: "The file to write; it must not exist.")
  var file: String
  @OptionGroup var common: CommonOptions

  func run(in world: World) async throws {
    do {
      let report = try await Backup.write(world.database, to: file)
      common.say(
        Message("backup.done", ["path": file, "kilobytes": "\((report.bytes + 1023) / 1024)"]))
    } catch let error as BackupError {
      throw CommandFailure(error.message(file, over: file), .conflict)
    }
  }
}

/// `filrouge restore`.
struct RestoreCommand: RecordsCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Replace the whole database by a backup, while it is used.",
    discussion: """
      The backup is checked before anything is touched, down to its last event. What was there is \
      kept beside it, as FILE.before. Everybody signs in again. For SQLite. On PostgreSQL use pg_restore: docs/how-to/back-up-and-restore.md.
      """)

  @Argument(help: "The file that \"filrouge backup\" wrote.")
  var file: String
  @OptionGroup var common: CommonOptions

  func run(in world: World) async throws {
    do {
      let report = try await Backup.restore(
        file, into: world.database, keeping: kept, at: world.now())
      common.say(
        Message(
          "restore.done", ["path": file, "count": "\(report.events)", "before": kept]))
    } catch let error as BackupError {
      throw CommandFailure(error.message(file, over: kept), .conflict)
    }
  }

  private var kept: String { file + ".before" }
}

extension BackupError {
  /// What to say of the copy at `path`; `existing` is the file that would be written over.
  fileprivate func message(_ path: String, over existing: String) -> Message {
    switch self {
    case .notSQLite: "backup.not-sqlite"
    case .fileExists: Message("backup.file-exists", ["path": existing])
    case .missing: Message("file.unreadable", ["path": path])
    case .damaged: Message("backup.damaged", ["path": path])
    }
  }
}
