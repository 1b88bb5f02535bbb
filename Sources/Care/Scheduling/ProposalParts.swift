public import Kernel
import PlanModel

/// One line of a proposal as it is kept: a code and a few words.
///
/// The records do not know the planner's types; these two forms lead to them and back.
public struct ProposalPart: Hashable, Sendable {
  /// A component of the cost, or the code of a reason.
  public var code: String
  /// Numbers and identifiers, separated by blanks.
  public var arguments: String

  public init(code: String, arguments: String) {
    (self.code, self.arguments) = (code, arguments)
  }
}

extension TourProposal {
  /// The parts of the cost that are not 0, in euro cents.
  public var costParts: [ProposalPart] {
    PlanComponent.allCases.filter { cost[$0] != 0 }
      .map { ProposalPart(code: $0.rawValue, arguments: "\(cost[$0])") }
  }

  /// Sets the cost from its parts; unknown ones are left out.
  public mutating func setCost(_ parts: [ProposalPart]) {
    cost = PlanCost()
    for part in parts {
      guard let component = PlanComponent(rawValue: part.code) else { continue }
      cost[component] = Int64(part.arguments) ?? 0
    }
  }

  /// What the proposal cares for most, for a repair.
  public var spiritCode: String? {
    get { spirit?.rawValue }
    set { spirit = newValue.flatMap { RepairProposal.Spirit(rawValue: $0) } }
  }
}

extension UnplacedVisit {
  private static let withoutPlace = "no_place", away = "away"

  /// The reasons, in order; at least one.
  public var parts: [ProposalPart] {
    if isAway { return [ProposalPart(code: Self.away, arguments: "")] }
    if isWithoutPlace { return [ProposalPart(code: Self.withoutPlace, arguments: "")] }
    let known = reasons.map(\.part)
    return known.isEmpty ? [ProposalPart(code: "none", arguments: "")] : known
  }

  /// A visit left out, from the parts that were kept; unknown ones are left out.
  public init(visit: ID<Visit>, parts: [ProposalPart]) {
    self.init(
      visit: visit, reasons: parts.compactMap(PlanReason.init(part:)),
      isWithoutPlace: parts.contains { $0.code == Self.withoutPlace },
      isAway: parts.contains { $0.code == Self.away })
  }
}

extension PlanReason {
  fileprivate var part: ProposalPart {
    ProposalPart(code: code.rawValue, arguments: words.joined(separator: " "))
  }

  private var words: [String] {
    switch self {
    case .noSkill(let skills): skills.map { "\($0)" }
    case .onlyExcluded(let carers): carers.map { "\($0)" }
    case .noShift: []
    case .tooFar(let shift, let seconds): shift.words + ["\(seconds)"]
    case .shiftFull(let rooms): rooms.flatMap(\.words)
    case .workLimit(let shift, let limit, let excess):
      shift.words + [limit.rawValue, "\(excess)"]
    case .breakInTheWay(let shift, let rest): shift.words + ["\(rest)"]
    case .partner(let visit): ["\(visit)"]
    case .gap(let visit, let earliest, let latest):
      ["\(visit)", earliest.map { "\($0)" } ?? "-", latest.map { "\($0)" } ?? "-"]
    case .priority(let cost, let value): ["\(cost)", "\(value)"]
    }
  }

  fileprivate init?(part: ProposalPart) {
    guard let code = Code(rawValue: part.code) else { return nil }
    let words = part.arguments.split(separator: " ").map(String.init)
    let ids = words.map { PlanID.text($0) }
    let shift = ids.count >= 2 ? PlanShiftName(carer: ids[0], shift: ids[1]) : nil
    switch (code, words.count) {
    case (.noSkill, _): self = .noSkill(skills: words.compactMap { Int($0) })
    case (.onlyExcluded, _): self = .onlyExcluded(carers: ids)
    case (.noShift, _): self = .noShift
    case (.tooFar, 3):
      guard let shift, let seconds = Int(words[2]) else { return nil }
      self = .tooFar(shift, seconds: seconds)
    case (.shiftFull, _): self = .shiftFull(PlanRoom.rooms(words))
    case (.workLimit, 4):
      guard let shift, let limit = PlanLimit(rawValue: words[2]), let excess = Int(words[3]) else {
        return nil
      }
      self = .workLimit(shift, limit: limit, excess: excess)
    case (.breakInTheWay, 3):
      guard let shift else { return nil }
      self = .breakInTheWay(shift, rest: ids[2])
    case (.partner, 1): self = .partner(visit: ids[0])
    case (.gap, 3): self = .gap(visit: ids[0], earliest: Int(words[1]), latest: Int(words[2]))
    case (.priority, 2):
      guard let cost = Int64(words[0]), let value = Int64(words[1]) else { return nil }
      self = .priority(cost: cost, value: value)
    default: return nil
    }
  }
}

extension PlanShiftName {
  fileprivate var words: [String] { ["\(carer)", "\(shift)"] }
}

extension PlanRoom {
  /// Carer, shift, extra cost, how many visits, and the visits.
  fileprivate var words: [String] {
    shift.words + ["\(extraCost)", "\(remove.count)"] + remove.map { "\($0)" }
  }

  fileprivate static func rooms(_ words: [String]) -> [PlanRoom] {
    var rooms: [PlanRoom] = [], rest = words[...]
    while rest.count >= 4 {
      let head = Array(rest.prefix(4))
      guard let cost = Int64(head[2]), let count = Int(head[3]), count >= 0 else { break }
      let shift = PlanShiftName(carer: .text(head[0]), shift: .text(head[1]))
      let remove = rest.dropFirst(4).prefix(count).map { PlanID.text($0) }
      rooms.append(PlanRoom(shift: shift, remove: remove, extraCost: cost))
      rest = rest.dropFirst(4 + count)
    }
    return rooms
  }
}
