/// `Codable` for every type with a JSON shape of its own, through the same reader and writer as
/// `read` and `json()`, so that there is one shape only. Issues become a `DecodingError`.
private func decoded<Record: JSONRecord>(from decoder: any Decoder) throws -> Record {
  let log = JSONLog()
  let record = Record(JSONNode(tree: try JSONTree(from: decoder), path: "", log: log))
  guard log.issues.isEmpty else {
    throw DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: decoder.codingPath,
        debugDescription: PlanInputError(log.issues).description))
  }
  return record
}

extension PlanProblem: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanMatrix: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanMetric: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanMetric.Profile: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanWeights: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanID: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanWindow: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanVisit: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanPin: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanCarer: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanShift: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanBreak: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanLink: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension Plan: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanRoute: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanStep: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanUnassigned: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanReason: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanRoom: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanSummary: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanCost: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension RepairAnswer: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension RepairOmission: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension RepairProposal: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanChange: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}

extension PlanChange.Placement: Codable {
  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try tree.encode(to: encoder) }
}
