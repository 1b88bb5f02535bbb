import Foundation
import PlanCheck
import PlanModel
import Planning
import Testing

/// The project's own benchmark problems, when they lie beside the package.
enum Careplans {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/bench/vrp/careplan")

  static let areThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "index.json").path)

  /// A published file beside the project's own.
  static func published(_ path: String) throws -> Data {
    try Data(contentsOf: folder.deletingLastPathComponent().appending(path: path))
  }

  static func problem(_ name: String) throws -> PlanProblem {
    try PlanProblem.read(Data(contentsOf: folder.appending(path: "\(name).json"))).problem
  }

  static func plan(_ name: String) throws -> Plan {
    try Plan.read(Data(contentsOf: folder.appending(path: "plans/\(name).json"))).plan
  }
}

/// Fails unless the independent judge accepts the plan, cost and components included.
func expectValid(
  _ problem: PlanProblem, _ plan: Plan, sourceLocation: SourceLocation = #_sourceLocation
) {
  let verdict = PlanChecker.check(problem, plan)
  #expect(verdict.violations == [], sourceLocation: sourceLocation)
}

/// Solves with a fixed seed and counted work.
func solved(
  _ problem: PlanProblem, work: Int = 60_000, seed: UInt64 = 7, threads: Int = 1, islands: Int = 1
) -> Plan {
  Solver.solve(
    problem,
    options: SolveOptions(
      seed: seed, limits: .init(work: work), threads: threads, islands: islands))
}
