import ArgumentParser
import Foundation
import Kernel
import PlanModel

/// `filrouge plan`: the planning engine on its own files, without database or server.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan, check, explain and repair tours given as JSON files.",
    discussion: """
      Problems are careplan/1 documents, plans careplan-plan/1. "-" stands for standard input or \
      standard output.
      """,
    subcommands: [
      PlanSolveCommand.self, PlanCheckCommand.self, PlanExplainCommand.self,
      PlanRepairCommand.self,
    ])
}

/// Reads and writes the documents of `filrouge plan`.
enum PlanFile {
  /// The problem in a file; what is wrong in it goes to standard error, one issue a line.
  static func problem(_ path: String, _ common: CommonOptions) throws -> PlanProblem {
    try read(path, common) { data throws(PlanInputError) in
      let (problem, warnings) = try PlanProblem.read(data)
      return (problem, warnings)
    }
  }

  /// The plan in a file.
  static func plan(_ path: String, _ common: CommonOptions) throws -> Plan {
    try read(path, common) { data throws(PlanInputError) in
      let (plan, warnings) = try Plan.read(data)
      return (plan, warnings)
    }
  }

  /// Writes a document to a file, whole or not at all, or to standard output; it ends with a new line.
  static func write(_ document: Data, to path: String?) throws {
    let document = document.last == UInt8(ascii: "\n") ? document : document + Data("\n".utf8)
    guard let path, path != "-" else {
      FileHandle.standardOutput.write(document)
      return
    }
    do {
      try document.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure(Message("file.unwritable", ["path": path]))
    }
  }

  /// The bytes of a file or of standard input; at most `PlanLimits.bytes` and one more.
  static func bytes(_ path: String) throws -> Data {
    let handle: FileHandle
    do {
      handle = path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      return try handle.read(upToCount: PlanLimits.bytes + 1) ?? Data()
    } catch {
      throw CommandFailure(Message("file.unreadable", ["path": path]), .notFound)
    }
  }

  static func read<Document>(
    _ path: String, _ common: CommonOptions,
    _ parse: (Data) throws(PlanInputError) -> (Document, [PlanWarning])
  ) throws -> Document {
    let data = try bytes(path)
    do {
      let (document, warnings) = try parse(data)
      for warning in warnings {
        complain(common.words(Message("plan.warning", ["what": "\(warning)"])))
      }
      return document
    } catch {
      for issue in error.issues { complain("\(issue)") }
      throw CommandFailure(
        Message("plan.input.refused", ["path": path, "count": "\(error.issues.count)"]))
    }
  }
}

extension PlanCost {
  /// One line for each part that is not zero, then the sum; in euro cents.
  var lines: [String] {
    let parts = PlanComponent.allCases.filter { self[$0] != 0 }
    return parts.map { "\($0.rawValue) \(self[$0])" } + ["cost \(total)"]
  }
}
