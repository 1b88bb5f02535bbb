import ArgumentParser
import Kernel
import PlanCheck
import PlanModel

/// `filrouge plan check`.
struct PlanCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge a plan by every hard rule and recount its cost.",
    discussion: """
      Prints each broken rule (H1 to H13), then the cost as recounted, part by part in euro cents. \
      Ends with code 1 when a rule is broken or the plan claims something untrue.
      """)

  @Argument(help: "The problem, careplan/1.")
  var problem: String
  @Argument(help: "The plan, careplan-plan/1.")
  var plan: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let problem = try PlanFile.problem(problem, common)
    let verdict = PlanChecker.check(problem, try PlanFile.plan(plan, common))
    for violation in verdict.violations { print(violation) }
    for line in verdict.cost.lines { print(line) }
    guard verdict.isValid else {
      throw CommandFailure(
        Message("plan.check.refused", ["count": "\(verdict.violations.count)"]))
    }
    let figures = verdict.figures
    let left = figures.unassignedRequired + figures.unassignedOptional
    common.say(
      Message(
        "plan.check.accepted", ["planned": "\(figures.planned)", "left": "\(left)"]))
  }
}
