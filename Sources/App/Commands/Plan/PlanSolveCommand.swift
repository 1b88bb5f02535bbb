import ArgumentParser
import Foundation
import Kernel
import PlanCheck
import PlanModel
import Planning

/// `filrouge plan solve`.
struct PlanSolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve", abstract: "Search the best tours for a problem.",
    discussion: """
      One of --seconds, --cpu-seconds and --work ends the search; Ctrl C ends it too, and the best \
      plan so far is still written. The search runs on islands that exchange their best plans, one \
      thread each at most. With --work, the same problem, seed and islands give the same plan on \
      every machine, whatever the number of threads; without, there are as many islands as threads. \
      Every plan is held against the judge of "filrouge plan check" before it is written.

      With --format, published problems are read as they are, and answered in the form of their \
      published solutions: solomon (also Gehring and Homberger; shortest total distance), \
      hhcrsp (home care with double services) and vroom (files and answers of VROOM, with matrices).
      """)

  @Argument(help: "The problem, careplan/1 unless --format says otherwise.")
  var problem: String
  @Option(help: "The form of the problem.")
  var format = PlanFormat.careplan
  @Option(help: "How solomon distances are rounded.")
  var rounding = PlanRounding.dimacs
  @Option(help: "Decides every random choice.")
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Seconds on the clock. [10 when no limit is given]", valueName: "s"))
  var seconds: Double?
  @Option(help: ArgumentHelp("Seconds of processor time, over all threads.", valueName: "s"))
  var cpuSeconds: Double?
  @Option(help: ArgumentHelp("Positions tried: the limit that repeats exactly.", valueName: "n"))
  var work: Int?
  @Option(
    help: ArgumentHelp(
      "Cores to use, for careplan and vroom; more than islands are no use.",
      valueName: "n"))
  var threads = 1
  @Option(
    help: ArgumentHelp(
      "Searches side by side; the plan depends on them. [threads, or 1 with --work]",
      valueName: "n"))
  var islands: Int?
  @Option(
    help: ArgumentHelp("The file to write, otherwise standard output.", valueName: "plan.json"))
  var out: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let given = [seconds != nil, cpuSeconds != nil, work != nil].filter { $0 }.count
    guard given <= 1 else {
      throw ValidationError("give one of --seconds, --cpu-seconds and --work")
    }
    guard (seconds ?? 1) > 0, (cpuSeconds ?? 1) > 0, (work ?? 1) > 0 else {
      throw ValidationError("the limit must be above 0")
    }
    guard (1...64).contains(threads) else { throw ValidationError("--threads is 1 to 64") }
    guard (1...64).contains(islands ?? 1) else { throw ValidationError("--islands is 1 to 64") }
    if format == .solomon || format == .hhcrsp {
      guard threads == 1, islands == nil else {
        throw ValidationError("--threads and --islands are for careplan and vroom problems")
      }
    }
    guard work == nil || threads <= islands ?? 1 else {
      throw ValidationError(
        "with --work the plan may not depend on the cores: give --islands \(threads) as well")
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    let cancel = CancelFlag()
    let interrupts = Interrupts { cancel.cancel() }
    defer { interrupts.end() }
    if format != .careplan { return try solvePublished(from: start, cancel) }
    let problem = try PlanFile.problem(problem, common)
    var plan = Solver.solve(problem, options: options, cancel: cancel)
    plan = Explainer(problem, plan).explained(plan)
    if work != nil { plan.summary?.computingMilliseconds = nil }
    try PlanJudgement.require(plan, for: problem)
    try PlanFile.write(plan.json(), to: out)
    report("\(plan.cost ?? 0)", left: plan.unassigned?.count ?? 0, since: start)
  }

  /// Says what was written, unless it went to standard output.
  func report(_ cost: String, left: Int, since start: ContinuousClock.Instant) {
    guard let out, out != "-" else { return }
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    common.say(
      Message(
        "plan.solve.done",
        [
          "path": out, "cost": cost, "left": "\(left)", "milliseconds": "\(Int(milliseconds))",
        ]))
  }

  var options: SolveOptions {
    let usual: Double? = cpuSeconds == nil && work == nil ? 10 : nil
    // With a work limit the plan must not depend on the cores of this machine.
    return SolveOptions(
      seed: seed,
      limits: .init(wallSeconds: seconds ?? usual, cpuSeconds: cpuSeconds, work: work),
      threads: threads, islands: islands ?? (work == nil ? threads : 1))
  }
}

/// Lets no plan out that the independent judge refuses.
enum PlanJudgement {
  /// Throws, with every broken rule on standard error, when `plan` may not be used.
  static func require(
    _ plan: Plan, for problem: PlanProblem, refusal: String = "plan.defect"
  ) throws {
    let verdict = PlanChecker.check(problem, plan)
    guard !verdict.isValid else { return }
    for violation in verdict.violations { complain("\(violation)") }
    throw CommandFailure(
      Message(refusal, ["count": "\(verdict.violations.count)"]), .conflict)
  }
}

/// Calls something on Ctrl C or SIGTERM instead of ending the program, until `end`.
final class Interrupts {
  private let sources: [any DispatchSourceSignal]

  init(_ act: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue.global())
      source.setEventHandler(handler: act)
      source.resume()
      return source
    }
  }

  /// From here on the signals end the program again.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
