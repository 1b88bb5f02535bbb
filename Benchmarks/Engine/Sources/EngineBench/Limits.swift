import CountedMemory
import Dispatch
import PlanModel
import Planning

/// How long a search goes on after it was told to end, at many moments.
struct Cancelling {
  let problems: Problems, settings: Settings

  init(_ problems: Problems, _ settings: Settings) {
    (self.problems, self.settings) = (problems, settings)
  }

  func run() throws {
    print("problem stops median_ms worst_ms (from the request until the plan is returned)")
    for name in problems.names {
      let problem = try problems.problem(name)
      var waits: [Double] = []
      for turn in 0..<12 {
        let flag = CancelFlag()
        let asked = Moment()
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(5 + 130 * turn)) {
          asked.set()
          flag.cancel()
        }
        _ = Solver.solve(problem, options: SolveOptions(limits: .init()), cancel: flag)
        waits.append(asked.milliseconds)
      }
      print(name, waits.count, text(waits.quantile(0.5)), text(waits.max() ?? 0))
    }
  }

  /// Set by one thread before another may read it.
  private final class Moment: @unchecked Sendable {
    private var time = DispatchTime.now()
    func set() { time = .now() }
    var milliseconds: Double {
      Double(DispatchTime.now().uptimeNanoseconds - time.uptimeNanoseconds) / 1e6
    }
  }
}

/// Memory asked for between two lengths of the same search; plans that are shown ask for some.
struct Memory {
  let problems: Problems, settings: Settings

  init(_ problems: Problems, _ settings: Settings) {
    (self.problems, self.settings) = (problems, settings)
  }

  func run() throws {
    print("problem positions requests plans_shown requests_per_million_positions")
    for name in problems.names {
      let problem = try problems.problem(name)
      let most = settings.work ?? 4_000_000
      let (short, long) = (requests(problem, most), requests(problem, 2 * most))
      let asked = long.asked - short.asked
      print(
        name, long.work - short.work, asked, long.shown - short.shown,
        text(Double(asked) * 1e6 / Double(max(1, long.work - short.work))))
    }
  }

  /// What the search itself asks for: the time in which plans are made for showing is left out as
  /// far as it can be told from outside.
  private func requests(_ problem: PlanProblem, _ work: Int) -> (asked: Int, shown: Int, work: Int)
  {
    var shown = 0
    let before = counted_memory_requests()
    let plan = Solver.solve(problem, options: SolveOptions(limits: .init(work: work))) { _ in
      shown += 1
    }
    return (Int(counted_memory_requests() - before), shown, plan.work ?? 0)
  }
}

/// Positions judged per second of processor time.
struct Speed {
  let problems: Problems, settings: Settings

  init(_ problems: Problems, _ settings: Settings) {
    (self.problems, self.settings) = (problems, settings)
  }

  func run() throws {
    print("problem positions cpu_s million_per_s")
    for name in problems.names {
      let problem = try problems.problem(name)
      let began = processorSeconds()
      let work = settings.work ?? 20_000_000
      let plan = Solver.solve(problem, options: SolveOptions(limits: .init(work: work)))
      let used = processorSeconds() - began
      print(name, plan.work ?? 0, text(used), text(Double(plan.work ?? 0) / used / 1e6))
    }
  }
}
