import Foundation
import PlanModel

/// The public planning problems and their running plans, when they lie beside the package.
enum BenchmarkPlans {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/bench/vrp/careplan")

  static var areHere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "reference.csv").path)
  }

  /// The rows of `reference.csv`, by column name.
  static func reference() throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: "reference.csv"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  static func read(_ name: String) throws -> (problem: PlanProblem, plan: Plan) {
    let problem = try Data(contentsOf: folder.appending(path: "\(name).json"))
    let plan = try Data(contentsOf: folder.appending(path: "plans/\(name).json"))
    return (try PlanProblem.read(problem).problem, try Plan.read(plan).plan)
  }
}
