import Exchange
import Foundation
import Kernel
import Testing

/// The program itself, started like from a terminal, on a database of its own.
@Suite struct CommandTests {
  /// What a command printed, and its exit code.
  struct Answer {
    let code: Int32, output: String, complaint: String
  }

  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "filrouge-\(UUID().uuidString)")

  /// The program that this build made, beside the tests.
  private static let program = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "filrouge")

  @Test(arguments: [
    ["no-such-command"], ["serve", "--no-such-option"], ["plan", "solve"],
    ["user", "add", "a@b.example", "--family", "X", "--role", "king"],
    ["plan", "solve", "p.json", "--seconds", "1", "--work", "1"], ["serve", "--language", "xx"],
    ["demo", "--people", "5"], ["demo", "--people", "many"],
  ])
  func wrongUsageEndsWith64(_ arguments: [String]) throws {
    #expect(try run(arguments).code == 64)
  }

  @Test(arguments: [["--help"], ["help", "serve"], ["user", "add", "--help"], ["version"]])
  func helpIsAnAnswer(_ arguments: [String]) throws {
    let answer = try run(arguments)
    #expect(answer.code == 0)
    #expect(!answer.output.isEmpty)
  }

  @Test(arguments: [
    ("fr_BE.UTF-8", "un nombre entier de 0 à 65535"),
    ("nl_BE.UTF-8", "FILROUGE_PORT (port): een geheel getal"),
    ("de_BE", "FILROUGE_PORT (port): eine ganze Zahl"),
    ("C", "FILROUGE_PORT (port): a whole number"),
  ])
  func aWrongSettingIsRefusedInTheLanguageOfTheTerminal(_ lang: String, _ words: String) throws {
    let answer = try run(["serve"], environment: ["LANG": lang, "FILROUGE_PORT": "x"])
    #expect(answer.code == 1)
    #expect(answer.complaint.contains(words))
  }

  @Test func anOrganizationIsFoundedByItsFirstAdministrator() throws {
    let add = ["user", "add", "amelie@x.example", "--given", "Amélie", "--family", "Fontaine"]
    #expect(try run(add, input: "quatre mots sans lien\n").complaint.contains("--organization"))
    let founding = add + ["--organization", "Soins du Pays Noir"]
    #expect(try run(founding, input: "quatre mots sans lien\n").code == 0)
    #expect(try run(["user", "list"]).output.contains("amelie@x.example\tAmélie Fontaine\t"))
    #expect(try run(founding, input: "quatre mots sans lien\n").code == 1)
  }

  @Test func aPasswordIsMadeUpOnceOrHasToBeLongEnough() throws {
    let add = [
      "user", "add", "a@x.example", "--family", "A", "--organization", "Service", "--language",
      "en",
    ]
    #expect(try run(add, input: "short\n").code == 1)
    let made = try run(add + ["--generate"])
    #expect(made.code == 0)
    #expect(made.output.firstMatch(of: /shown this once: (\w{4}-){3}\w{4}\n/) != nil)
    #expect(try run(["user", "password", "nobody@x.example", "--generate"]).code == 1)
    #expect(try run(["user", "disable", "a@x.example"]).code == 0)
  }

  @Test func aBackupBringsBackWhatWasThere() throws {
    let add = ["user", "add", "--family", "A", "--organization", "Service", "--generate"]
    _ = try run(add + ["a@x.example"])
    #expect(try run(["backup", "copy"]).code == 0)
    #expect(try run(["backup", "copy"]).code == 1)
    _ = try run(add + ["b@x.example", "--role", "nurse"])
    #expect(try run(["restore", "copy"]).code == 0)
    let list = try run(["user", "list"]).output
    #expect(list.contains("a@x.example"))
    #expect(!list.contains("b@x.example"))
    #expect(try run(["audit", "verify"]).code == 0)
    // What was there before the restore is itself a backup.
    #expect(try run(["restore", "copy.before"]).code == 0)
    #expect(try run(["user", "list"]).output.contains("b@x.example"))
  }

  @Test func aDamagedBackupTouchesNothing() throws {
    _ = try run([
      "user", "add", "a@x.example", "--family", "A", "--organization", "S", "--generate",
    ])
    _ = try run(["backup", "copy"])
    let copy = folder.appending(path: "copy")
    try Data(contentsOf: copy).prefix(9000).write(to: copy)
    #expect(try run(["restore", "copy"]).code == 1)
    #expect(try run(["restore", "missing"]).code == 1)
    #expect(try run(["user", "list"]).output.contains("a@x.example"))
    #expect(!FileManager.default.fileExists(atPath: copy.path + ".before"))
  }

  @Test func migratingTwiceIsNothingTheSecondTime() throws {
    #expect(try run(["migrate", "--language", "en"]).output.contains("is now at version"))
    #expect(try run(["migrate", "--language", "en"]).output.contains("Nothing to do"))
  }

  @Test func threeFilesComeInAndTheSecondTimeNothingChanges() throws {
    _ = try run([
      "user", "add", "a@x.example", "--family", "A", "--organization", "S", "--generate",
    ])
    let tomorrow = LocalDate(daysSinceEpoch: Int(Date().timeIntervalSince1970) / 86_400 + 1)
    for kind in ImportKind.allCases {
      let name = "\(kind.rawValue).csv",
        bring = ["import", kind.rawValue, name, "--language", "en"]
      try write(ImportExample.csv(kind, in: .nl, on: tomorrow), to: name)
      let checked = try run(bring + ["--check"])
      #expect(checked.output.contains("Nothing is saved"), "\(checked)")
      #expect(try run(bring).output.contains("changed: 0, unchanged: 0, refused: 0"))
      #expect(try run(bring).output.contains("New: 0, changed: 0"))
    }
  }

  @Test func aRefusedRowIsNamedAndGivenBackToMend() throws {
    _ = try run([
      "user", "add", "a@x.example", "--family", "A", "--organization", "S", "--generate",
    ])
    let day = LocalDate(daysSinceEpoch: 20_600)
    try write(ImportExample.csv(.people, in: .fr, on: day, withMistakes: true), to: "people.csv")
    let answer = try run([
      "import", "people", "people.csv", "--refused", "mend.csv", "--language", "en",
    ])
    #expect(answer.code == 1)
    #expect(answer.output.contains("row 8, NISS: "), "\(answer.output)")
    #expect(answer.output.contains("refused: 1"))
    let mend = try String(contentsOf: folder.appending(path: "mend.csv"), encoding: .utf8)
    #expect(mend.split(whereSeparator: \.isNewline).count == 2)
    #expect(try run(["import", "people", "missing.csv"]).code == 1)
    #expect(try run(["import", "animals", "people.csv"]).code == 64)
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appending(path: name))
  }

  /// Runs the program in a folder of its own and waits for its end.
  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Answer {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "FILROUGE_DATABASE": "sqlite:test.sqlite"]
      .merging(environment) { $1 }
    let (typed, output, complaint) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (typed, output)
    process.standardError = complaint
    try process.run()
    typed.fileHandleForWriting.write(Data(input.utf8))
    try typed.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try complaint.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Answer(
      code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      complaint: String(decoding: complained, as: UTF8.self))
  }
}
