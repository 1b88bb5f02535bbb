import Exchange
import Foundation
import Kernel
import Testing

/// The program itself, started like from a terminal, on a database of its own.
@Suite struct CommandTests {
  private let program = Program()
  private var folder: URL { program.folder }

  @Test(arguments: [
    ["no-such-command"], ["serve", "--no-such-option"], ["plan", "solve"],
    ["user", "add", "a@b.example", "--family", "X", "--role", "king"],
    ["plan", "solve", "p.json", "--seconds", "1", "--work", "1"],
    ["plan", "solve", "p.json", "--work", "9", "--threads", "2"],
    ["plan", "solve", "p.txt", "--format", "solomon", "--threads", "2"],
    ["plan", "solve", "p.json", "--islands", "0"], ["serve", "--language", "xx"],
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
    try program.write(Data(bytes), to: name)
  }

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Program.Answer {
    try program.run(arguments, input: input, environment: environment)
  }
}
