public import Foundation

/// A value with one JSON shape, read and written here and nowhere else.
protocol JSONRecord {
  init(_ node: JSONNode)
  var tree: JSONTree { get }
}

extension JSONFields {
  /// Reports any other format than `expected`.
  func requireFormat(_ expected: String, at key: Key) {
    let node = self[key]
    guard node.tree != nil, node.tree != .text(expected) else { return }
    log.issue(node.path, "expected “\(expected)”")
  }
}

/// Reads one document; the warnings are about keys that were ignored.
func document<Record: JSONRecord>(
  _ data: Data, check: (Record, JSONLog) -> Void
) throws(PlanInputError) -> (Record, [PlanWarning]) {
  let log = JSONLog()
  let record = Record(JSONNode(tree: try JSONParser.parse(data), path: "", log: log))
  check(record, log)
  guard log.issues.isEmpty else { throw PlanInputError(log.issues) }
  return (record, log.warnings)
}

extension PlanProblem {
  /// Reads a `careplan/1` document and validates it.
  ///
  /// Throws every issue found, up to `PlanLimits.issues`. Unknown keys and doubtful references
  /// come back as warnings. O(n).
  public static func read(_ data: Data) throws(PlanInputError) -> (
    problem: PlanProblem, warnings: [PlanWarning]
  ) {
    let (problem, warnings) = try document(data) { (problem: PlanProblem, log) in
      problem.validate(into: log)
    }
    return (problem, warnings)
  }

  /// The problem as `careplan/1`: compact, keys sorted, equal problems give equal bytes.
  public func json() -> Data { JSONWriter.data(tree) }
}

extension Plan {
  /// Reads a `careplan-plan/1` document; whether the plan is any good is for `PlanCheck` to say.
  public static func read(_ data: Data) throws(PlanInputError) -> (
    plan: Plan, warnings: [PlanWarning]
  ) {
    let (plan, warnings) = try document(data) { (_: Plan, _) in }
    return (plan, warnings)
  }

  /// The plan as `careplan-plan/1`: compact, keys sorted, equal plans give equal bytes.
  public func json() -> Data { JSONWriter.data(tree) }
}

extension RepairAnswer {
  /// Reads a `careplan-repair/1` document.
  public static func read(_ data: Data) throws(PlanInputError) -> (
    answer: RepairAnswer, warnings: [PlanWarning]
  ) {
    let (answer, warnings) = try document(data) { (_: RepairAnswer, _) in }
    return (answer, warnings)
  }

  /// The answer as `careplan-repair/1`: compact, keys sorted, equal answers give equal bytes.
  public func json() -> Data { JSONWriter.data(tree) }
}
