import Foundation
import PlanCheck
import PlanModel
import Planning

/// Solves every problem with every seed; each plan is judged.
struct Solving {
  let problems: Problems, settings: Settings

  init(_ problems: Problems, _ settings: Settings) {
    (self.problems, self.settings) = (problems, settings)
  }

  func run() throws {
    print("problem seed cost unassigned complete_ms cpu_s work judged")
    for name in problems.names {
      let problem = try problems.problem(name)
      for seed in settings.seeds {
        var complete: Double?
        let began = processorSeconds()
        let limits = SolveOptions.Limits(cpuSeconds: settings.cpuSeconds, work: settings.work)
        let plan = Solver.solve(problem, options: SolveOptions(seed: seed, limits: limits)) {
          if complete == nil
            && ($0.components?.unassigned ?? 0) < Int64(problem.weights.unassignedRequired)
          {
            complete = processorSeconds() - began
          }
        }
        let used = processorSeconds() - began
        let verdict = PlanChecker.check(problem, plan)
        try settings.out.map {
          try plan.json().write(to: $0.appending(path: "\(name)-\(seed).json"))
        }
        print(
          name, seed, plan.cost ?? 0, plan.unassigned?.count ?? 0,
          complete.map { text($0 * 1000, 0) } ?? "-", text(used), plan.work ?? 0,
          verdict.isValid ? "valid" : "INVALID")
      }
    }
  }
}

/// One carer absent, for every carer who has visits in the running plan.
struct Repairing {
  let problems: Problems, settings: Settings

  init(_ problems: Problems, _ settings: Settings) {
    (self.problems, self.settings) = (problems, settings)
  }

  func run() throws {
    print(
      "problem carers lost hands ratio changes left proposals median_ms worst_ms worst_case judged")
    for name in problems.names {
      let problem = try problems.problem(name)
      let baseline = try problems.plan(name)
      var (lost, hands, changes, left, proposals) = (0, 0, 0, 0, 0)
      var times: [Double] = []
      var isValid = true
      var worst = (0, "")
      for seed in settings.seeds {
        for carer in problem.carers {
          let mine = baseline.routes.filter { $0.carer == carer.id }.flatMap(\.visits)
          if mine.isEmpty { continue }
          let events = [PlanEvent.carerAbsent(carer.id, from: 0, to: 86400 * 8)]
          var options = Repairer.Options(seed: seed)
          if let work = settings.work { options.work = work }
          let began = processorSeconds()
          let answer = Repairer.repair(
            problem, baseline: baseline, events: events, now: 0, options: options)
          times.append((processorSeconds() - began) * 1000)
          let after = Repairer.problem(problem, baseline: baseline, after: events, now: 0)
          for proposal in answer.proposals {
            if !PlanChecker.check(after, proposal.plan).isValid { isValid = false }
          }
          guard let first = answer.proposals.first else { continue }
          let changed = first.changes.filter {
            $0.before != nil && $0.before?.carer != $0.after?.carer
          }
          lost += mine.count
          hands += changed.count
          changes += first.changes.count
          left += first.changes.filter { $0.after == nil }.count
          proposals += answer.proposals.count
          if settings.isVerbose {
            print(
              " ", carer.id, "lost", mine.count, "hands", changed.count, "changes",
              first.changes.count, "proposals", answer.proposals.map(\.spirit.rawValue))
          }
          if first.changes.count - mine.count > worst.0 {
            worst = (
              first.changes.count - mine.count, "\(carer.id):\(first.changes.count)/\(mine.count)"
            )
          }
        }
      }
      print(
        name, times.count, lost, hands, text(Double(hands) / Double(max(1, lost))), changes, left,
        proposals, text(times.quantile(0.5), 1), text(times.max() ?? 0, 1), worst.1,
        isValid ? "valid" : "INVALID")
    }
  }
}
