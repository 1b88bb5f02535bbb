import Care
import Foundation
import Kernel
import PlanCheck
import PlanModel
import Planning
import Synchronization

/// One search for tours, on a thread of its own: a day's snapshot in, judged proposals out.
struct PlanningSearch: Sendable {
  let planning: TourPlanning
  let kind: PlanningRun.Kind
  /// The most seconds the search may last.
  let seconds: Int
  let threads: Int
  let cancel: CancelFlag

  /// What came out of a search.
  struct Outcome: Sendable {
    var proposals: [TourProposal]
    var progress: PlanningRun.Progress
    /// Broken rules of plans that were withheld, one a line: a defect of the program.
    var defects: [String]
  }

  /// Searches on a new thread, so that requests are never in its way, and answers at the end.
  ///
  /// `progress` holds the best so far meanwhile.
  func run(_ progress: SearchProgress) async -> Outcome {
    await withCheckedContinuation { done in
      let thread = Thread { done.resume(returning: search(progress)) }
      thread.stackSize = 8 << 20
      thread.name = "planning"
      thread.start()
    }
  }

  private func search(_ progress: SearchProgress) -> Outcome {
    let issues = planning.problem.validate()
    guard issues.isEmpty else {
      return Outcome(
        proposals: [], progress: progress.current, defects: issues.map(\.description))
    }
    return switch kind {
    case .tours: tours(progress)
    case .repair: repair(progress)
    }
  }

  private func tours(_ progress: SearchProgress) -> Outcome {
    let options = SolveOptions(
      limits: .init(wallSeconds: Double(seconds)), threads: threads, islands: threads)
    let plan = Solver.solve(planning.problem, options: options, cancel: cancel) {
      progress.note($0)
    }
    progress.note(plan)
    return judged([(nil, plan)], planning.problem, progress)
  }

  /// The absence is in the snapshot already, so the running plan meets a day without it.
  private func repair(_ progress: SearchProgress) -> Outcome {
    guard let baseline = planning.problem.baseline else { return tours(progress) }
    let now = planning.scope.now?.seconds ?? 0
    let answer = Repairer.repair(
      planning.problem, baseline: baseline, events: [], now: now,
      options: Repairer.Options(wallSeconds: Double(seconds)), cancel: cancel)
    if let first = answer.proposals.first { progress.note(first.plan) }
    let problem = Repairer.problem(planning.problem, baseline: baseline, after: [], now: now)
    return judged(answer.proposals.map { ($0.spirit, $0.plan) }, problem, progress)
  }

  /// Lets through what the independent judge accepts, with reasons beside what is left out.
  private func judged(
    _ plans: [(RepairProposal.Spirit?, Plan)], _ problem: PlanProblem, _ progress: SearchProgress
  ) -> Outcome {
    var outcome = Outcome(proposals: [], progress: progress.current, defects: [])
    for (spirit, plan) in plans {
      let spoken = SpokenTimes.rounded(plan, for: problem)
      let explained = Explainer(problem, spoken).explained(spoken)
      let verdict = PlanChecker.check(problem, explained)
      if verdict.isValid {
        outcome.proposals.append(planning.proposal(explained, spirit: spirit))
      } else {
        outcome.defects += verdict.violations.map(\.description)
      }
    }
    return outcome
  }
}

/// How far a search is, told from its thread to whoever reports it.
final class SearchProgress: Sendable {
  private let best = Mutex(PlanningRun.Progress())
  private let planning: TourPlanning?

  /// With the planning of the search, its tours are told with their figures.
  init(_ planning: TourPlanning? = nil) { self.planning = planning }

  var current: PlanningRun.Progress { best.withLock { $0 } }

  func note(_ plan: Plan) {
    let figures = planning?.figures(of: plan)
    best.withLock {
      $0 = PlanningRun.Progress(
        moves: plan.work ?? $0.moves, cost: plan.cost.map { Int($0) },
        unplaced: plan.unassigned?.count, figures: figures)
    }
  }
}
