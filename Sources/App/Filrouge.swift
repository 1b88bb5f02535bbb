import ArgumentParser
import Foundation
import Kernel

/// The program. Exit codes: 0 done, 1 refused or failed with a message, 64 wrong usage.
@main
struct Filrouge: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "filrouge",
    abstract: "Care coordination: people, visits, tours.",
    discussion: """
      Start with "filrouge demo" for a fictional service, or "filrouge user add" for your own, \
      then "filrouge serve".
      """,
    version: version,
    subcommands: [
      ServeCommand.self, DemoCommand.self, MigrateCommand.self, ImportCommand.self,
      PlanCommand.self, UserCommand.self,
      AuditCommand.self, BackupCommand.self, RestoreCommand.self, VersionCommand.self,
    ])

  static func main() async {
    do {
      var command = try await asyncParseAsRoot(nil)
      if var async = command as? any AsyncParsableCommand {
        try await async.run()
      } else {
        try command.run()
      }
    } catch let refusal as any Refusal {
      complain("filrouge: " + Texts.words(refusal.message, in: CommandLanguage.chosen()))
      Foundation.exit(1)
    } catch {
      // Parsing, --help and exit codes are the parser's; anything else is a failure with its chain.
      exit(withError: error)
    }
  }
}

/// `filrouge version`.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the version.")

  func run() { print("filrouge \(Filrouge.version)") }
}
