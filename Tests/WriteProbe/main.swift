// Writes until it is killed, and says after each answer what is saved: `scripts/kill-test` kills it
// and asks afterwards whether all of that is still there.
//
//   WriteProbe write URL FILE   adds a line to FILE after each answered write
//   WriteProbe check URL FILE   fails unless each line of FILE is in the database, and all chains hold

import Care
import Database
import Foundation
import Kernel
import Store

enum Probe {}

func now() -> Instant {
  Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
}

func workspace(in database: Database) async throws -> Workspace {
  try await Schema.migrate(database, at: now())
  let email = try EmailAddress("probe@filrouge.example")
  let accounts = Accounts(
    database: database,
    hasher: PasswordHasher(decoy: "", hash: { _ in "none" }, verify: { _, _ in false }), clock: now)
  if try await accounts.organizations().isEmpty {
    _ = try await accounts.createOrganization(
      named: OrganizationName("Essai"), language: .fr,
      administrator: NewPerson(
        name: PersonName(given: "", family: "Essai"), email: email, language: .fr),
      password: NewPassword("quatre mots sans lien", for: email))
  }
  guard let organization = try await accounts.organizations().first else { exit(1) }
  return try await accounts.workspace(of: email, in: organization.id, source: "probe")
}

func write(_ workspace: Workspace, to file: Int32) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<8 {
      group.addTask {
        while true {
          let id = ID<Probe>(at: now())
          try await workspace.write(.seePatients, as: Act("probe.written", on: "probe", id)) { _ in
          }
          // One call, so that a kill cannot split a line.
          let line = Array("\(id)\n".utf8)
          _ = Foundation.write(file, line, line.count)
        }
      }
    }
    try await group.waitForAll()
  }
}

func check(_ database: Database, against path: String) async throws {
  let saved = try await database.read { tx in
    try tx.rows("SELECT subject_id FROM event").map { try $0.get(0, as: String.self) }
  }
  let answered = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  let lost = Set(answered.map(String.init)).subtracting(saved)
  let verdict = try await Audit.verify(database)
  print(
    "\(answered.count) answered, \(lost.count) lost, chain \(verdict.isWhole ? "whole" : "broken")")
  exit(lost.isEmpty && verdict.isWhole ? 0 : 1)
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else { exit(64) }
let database = try await Database.open(arguments[2])
if arguments[1] == "check" {
  try await check(database, against: arguments[3])
} else {
  let file = open(arguments[3], O_CREAT | O_APPEND | O_WRONLY, 0o600)
  guard file >= 0 else { exit(1) }
  try await write(workspace(in: database), to: file)
}
