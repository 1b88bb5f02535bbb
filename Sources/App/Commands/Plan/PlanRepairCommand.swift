import ArgumentParser
import Kernel
import PlanModel
import Planning

/// `filrouge plan repair`.
struct PlanRepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "Mend a running plan when carers are absent.",
    discussion: """
      Answers careplan-repair/1: up to three proposals, fewest changes first, each with the plan, the \
      visits that change and who has to be called. Every plan is held against the judge first.
      """)

  @Argument(help: "The problem, careplan/1.")
  var problem: String
  @Option(help: ArgumentHelp("The running plan, careplan-plan/1.", valueName: "plan.json"))
  var baseline: String
  @Option(
    help: ArgumentHelp(
      """
      Who is absent, and from when to when: 07:00-12:30 on the first day, or seconds since the \
      origin, 25200-45000. Without times: for the whole horizon. May be given several times.
      """, valueName: "carer[:from-to]"))
  var absent: [String]
  @Option(
    help: ArgumentHelp(
      "The moment it is, 07:10 or seconds: what has begun stays as it is.", valueName: "moment"))
  var now: String?
  @Option(help: "Decides every random choice.")
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Positions tried for each proposal.", valueName: "n"))
  var work: Int?
  @Option(help: ArgumentHelp("At most so many seconds on the clock.", valueName: "s"))
  var seconds: Double?
  @Option(
    help: ArgumentHelp("The file to write, otherwise standard output.", valueName: "repair.json"))
  var out: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (work ?? 1) > 0, (seconds ?? 1) > 0 else {
      throw ValidationError("the limit must be above 0")
    }
    if let now, Moment.seconds(now) == nil {
      throw ValidationError("--now is a time like 07:10, or seconds since the origin")
    }
  }

  func run() throws {
    let problem = try PlanFile.problem(problem, common)
    let running = try PlanFile.plan(baseline, common)
    let events = try absent.map { try absence($0, in: problem) }
    let moment = now.flatMap(Moment.seconds) ?? 0
    var options = Repairer.Options(seed: seed, wallSeconds: seconds)
    if let work { options.work = work }
    let cancel = CancelFlag()
    let interrupts = Interrupts { cancel.cancel() }
    defer { interrupts.end() }
    let answer = Repairer.repair(
      problem, baseline: running, events: events, now: moment, options: options, cancel: cancel)
    let after = Repairer.problem(problem, baseline: running, after: events, now: moment)
    for proposal in answer.proposals { try PlanJudgement.require(proposal.plan, for: after) }
    try PlanFile.write(answer.json(), to: out)
  }

  /// `c1`, `c1:07:00-12:30` or `c1:25200-45000`; a carer whose name holds a colon is tried whole first.
  private func absence(_ text: String, in problem: PlanProblem) throws -> PlanEvent {
    func carer(_ name: some StringProtocol) -> PlanID? {
      problem.carers.map(\.id).first { $0.description == name }
    }
    let whole = (problem.horizonDays + 1) * 86_400
    if let id = carer(text) { return .carerAbsent(id, from: 0, to: whole) }
    if let colon = text.firstIndex(of: ":"), let id = carer(text[..<colon]) {
      let span = text[text.index(after: colon)...].split(
        separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard span.count == 2, let from = Moment.seconds(String(span[0])),
        let to = Moment.seconds(String(span[1])), from < to
      else { throw CommandFailure(Message("plan.absent.times", ["text": text])) }
      return .carerAbsent(id, from: from, to: to)
    }
    throw CommandFailure(Message("plan.absent.unknown", ["text": text]), .notFound)
  }
}

/// A moment of the horizon, as typed on the command line.
enum Moment {
  /// `07:10` on the first day, or seconds since the origin; `nil` for anything else.
  static func seconds(_ text: String) -> Int? {
    if let time = LocalTime(text) { return time.seconds }
    guard let seconds = Int(text), (0...PlanLimits.time).contains(seconds) else { return nil }
    return seconds
  }
}
