import ArgumentParser
import Foundation
import Kernel
import PlanModel
import Planning

/// `filrouge plan explain`.
struct PlanExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why visits are left out, and what else a visit could do.",
    discussion: """
      Without --visit: the plan again, with the reasons beside every visit left out. With --visit: \
      for a visit left out its reasons; for a planned one every other shift that could take it, the \
      cheapest first, with the difference of cost part by part in euro cents, and what taking it out \
      would change.
      """)

  @Argument(help: "The problem, careplan/1.")
  var problem: String
  @Argument(help: "The plan, careplan-plan/1.")
  var plan: String
  @Option(help: "Explain one visit only.")
  var visit: String?
  @Option(help: ArgumentHelp("The file to write, otherwise standard output.", valueName: "file"))
  var out: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let problem = try PlanFile.problem(problem, common)
    let plan = try PlanFile.plan(plan, common)
    // A plan that breaks rules would be explained wrongly.
    try PlanJudgement.require(plan, for: problem, refusal: "plan.check.refused")
    let explainer = Explainer(problem, plan)
    guard let visit else {
      return try PlanFile.write(explainer.explained(plan).json(), to: out)
    }
    guard let id = problem.visits.map(\.id).first(where: { $0.description == visit }) else {
      throw CommandFailure(Message("plan.visit.unknown", ["visit": visit]), .notFound)
    }
    try PlanFile.write(answer(about: id, explainer).data(), to: out)
  }

  private func answer(about visit: PlanID, _ explainer: Explainer) -> ExplainAnswer {
    ExplainAnswer(
      visit: visit,
      reasons: explainer.reasons(for: visit),
      alternatives: explainer.alternatives(for: visit),
      withdrawal: explainer.withdrawal(of: visit))
  }
}

/// What `plan explain --visit` writes: `careplan-explain/1`.
struct ExplainAnswer: Encodable {
  let visit: PlanID
  let reasons: [PlanReason]
  let alternatives: [PlanAlternative]
  let withdrawal: PlanConsequences?

  private enum Key: String, CodingKey {
    case format, visit, reasons, alternatives, withdrawal, carer, shift, time, cost, components
    case moved, id, from, to
  }

  func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  func encode(to encoder: any Encoder) throws {
    var all = encoder.container(keyedBy: Key.self)
    try all.encode("careplan-explain/1", forKey: .format)
    try all.encode(visit, forKey: .visit)
    try all.encode(reasons, forKey: .reasons)
    var list = all.nestedUnkeyedContainer(forKey: .alternatives)
    for alternative in alternatives {
      var item = list.nestedContainer(keyedBy: Key.self)
      try item.encode(alternative.shift.carer, forKey: .carer)
      try item.encode(alternative.shift.shift, forKey: .shift)
      try item.encode(alternative.time, forKey: .time)
      try write(alternative.difference, alternative.moved, to: &item)
    }
    if let withdrawal {
      var item = all.nestedContainer(keyedBy: Key.self, forKey: .withdrawal)
      try write(withdrawal.difference, withdrawal.moved, to: &item)
    }
  }

  private func write(
    _ difference: PlanCost, _ moved: [PlanConsequences.Moved],
    to item: inout KeyedEncodingContainer<Key>
  ) throws {
    try item.encode(difference.total, forKey: .cost)
    let parts = PlanComponent.allCases.filter { difference[$0] != 0 }
    try item.encode(
      Dictionary(uniqueKeysWithValues: parts.map { ($0.rawValue, difference[$0]) }),
      forKey: .components)
    var list = item.nestedUnkeyedContainer(forKey: .moved)
    for move in moved {
      var entry = list.nestedContainer(keyedBy: Key.self)
      try entry.encode(move.visit, forKey: .id)
      try entry.encode(move.from, forKey: .from)
      try entry.encode(move.to, forKey: .to)
    }
  }
}
