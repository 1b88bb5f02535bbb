import Foundation

/// The program that this build made, in a folder of its own.
struct Program {
  /// What a command printed, and its exit code.
  struct Answer {
    let code: Int32, output: String, complaint: String
  }

  let folder = FileManager.default.temporaryDirectory
    .appending(path: "filrouge-\(UUID().uuidString)")

  /// Beside the tests.
  private static let file = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "filrouge")

  func write(_ bytes: Data, to name: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try bytes.write(to: folder.appending(path: name))
  }

  /// Runs the program in its folder and waits for its end.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Answer {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = Self.file
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
