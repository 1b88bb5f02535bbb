import ArgumentParser
import Foundation
import Kernel
import PlanCheck
import PlanModel
import Planning

/// The forms of problems that `filrouge plan solve` reads.
enum PlanFormat: String, CaseIterable, ExpressibleByArgument {
  case careplan, solomon, hhcrsp, vroom
}

/// How distances of routing problems are rounded, as typed.
enum PlanRounding: String, CaseIterable, ExpressibleByArgument {
  case dimacs, double

  var rounding: RoutingProblem.Rounding { self == .dimacs ? .dimacs : .double }
}

extension PlanSolveCommand {
  /// Solves a published problem and answers in the form of its published solutions.
  func solvePublished(from start: ContinuousClock.Instant, _ cancel: CancelFlag) throws {
    switch format {
    case .careplan: return
    case .solomon: try solveRouting(from: start, cancel)
    case .hhcrsp: try solveHomeCare(from: start, cancel)
    case .vroom: try solveVROOM(from: start, cancel)
    }
  }

  private func solveVROOM(from start: ContinuousClock.Instant, _ cancel: CancelFlag) throws {
    let read = try PlanFile.read(problem, common) { data throws(PlanInputError) in
      let (problem, warnings) = try VROOMProblem.read(data)
      return (problem, warnings)
    }
    let plan = Solver.solve(read, options: options, cancel: cancel)
    try PlanJudgement.require(plan, for: read)
    try PlanFile.write(VROOMAnswer(read, plan).json(), to: out)
    report("\(plan.components?.travel ?? 0)", left: plan.unassigned?.count ?? 0, since: start)
  }

  private func solveRouting(from start: ContinuousClock.Instant, _ cancel: CancelFlag) throws {
    let rounding = self.rounding.rounding
    let routing = try PlanFile.read(problem, common) { data throws(PlanInputError) in
      (try RoutingProblem.read(String(decoding: data, as: UTF8.self)), [])
    }
    let plan = RoutingSearch.solve(
      routing, rounding: rounding, seed: seed, limits: options.limits, cancel: cancel)
    let verdict = RoutingJudge.check(routing, plan, rounding)
    // A search that was stopped at once may not have visited everybody; that is said, not hidden.
    try require(verdict.violations)
    try PlanFile.write(Data(plan.text(cost: verdict.distance, rounding).utf8), to: out)
    report("\(Double(verdict.distance) / Double(rounding.scale))", left: 0, since: start)
  }

  private func solveHomeCare(from start: ContinuousClock.Instant, _ cancel: CancelFlag) throws {
    let homeCare = try PlanFile.read(problem, common) { data throws(PlanInputError) in
      (try HomeCareProblem.read(data), [])
    }
    let plan = HomeCareSearch.solve(homeCare, seed: seed, limits: options.limits, cancel: cancel)
    let verdict = HomeCareJudge.check(homeCare, plan)
    try require(verdict.violations)
    try PlanFile.write(plan.json(for: homeCare), to: out)
    let cost = Double(verdict.cost.sum) / Double(3 * HomeCareProblem.scale)
    report(String(format: "%.3f", cost), left: 0, since: start)
  }

  private func require(_ violations: [String]) throws {
    guard !violations.isEmpty else { return }
    for violation in violations { complain(violation) }
    throw CommandFailure(Message("plan.defect", ["count": "\(violations.count)"]), .conflict)
  }
}
