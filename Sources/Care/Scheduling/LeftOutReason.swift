public import Kernel
import PlanModel

/// Why a visit is left out of a proposal, with the carers and visits that it is about.
///
/// The planner's reasons in the words of care, for pages that do not know the planner's types.
public struct LeftOutReason: Hashable, Sendable {
  /// `no_skill`, `too_far`, …: names the sentence `reason.CODE`.
  public var code: String
  public var carers: [ID<Carer>] = []
  public var visits: [ID<Visit>] = []
  /// What is missing or too much.
  public var amount: Amount?
  /// The limit that would be passed: names the words `limit.CODE`.
  public var limit: String?
  public var from: LocalTime?
  public var to: LocalTime?
  /// What placing the visit would cost, in euro cents.
  public var cost: Int?
  /// What the visit is worth, in euro cents.
  public var value: Int?

  /// A quantity in its unit.
  public enum Amount: Hashable, Sendable {
    case seconds(Int)
    case metres(Int)
    case visits(Int)
  }

  /// A reason by its code alone.
  public init(code: String) { self.code = code }

  /// Every code there is.
  public static let codes = PlanReason.Code.allCases.map(\.rawValue) + ["no_place", "away"]
}

extension UnplacedVisit {
  /// The reasons, the most useful first.
  public var leftOutReasons: [LeftOutReason] {
    if isAway { return [LeftOutReason(code: "away")] }
    return isWithoutPlace
      ? [LeftOutReason(code: "no_place")] : reasons.map(LeftOutReason.init)
  }
}

extension LeftOutReason {
  fileprivate init(_ reason: PlanReason) {
    self.init(code: reason.code.rawValue)
    switch reason {
    case .noSkill, .noShift: break
    case .onlyExcluded(let carers): self.carers = carers.compactMap { $0.record() }
    case .tooFar(let shift, let seconds): about(shift, .seconds(seconds))
    case .shiftFull(let rooms):
      guard let room = rooms.first else { break }
      about(room.shift, nil)
      visits = room.remove.compactMap { $0.record() }
      cost = Int(clamping: room.extraCost)
    case .workLimit(let shift, let limit, let excess):
      about(shift, Self.amount(limit, excess))
      self.limit = limit.rawValue
    case .breakInTheWay(let shift, _): about(shift, nil)
    case .partner(let visit): visits = [visit.record()].compactMap { $0 }
    case .gap(let visit, let earliest, let latest):
      visits = [visit.record()].compactMap { $0 }
      (from, to) = (
        earliest.map { LocalTime(seconds: $0) }, latest.map { LocalTime(seconds: $0) }
      )
    case .priority(let cost, let value):
      (self.cost, self.value) = (Int(clamping: cost), Int(clamping: value))
    }
  }

  private mutating func about(_ shift: PlanShiftName, _ amount: Amount?) {
    carers = [shift.carer.record()].compactMap { $0 }
    self.amount = amount
  }

  private static func amount(_ limit: PlanLimit, _ excess: Int) -> Amount {
    switch limit {
    case .tasks: .visits(excess)
    case .distance: .metres(excess)
    case .shiftWork, .carerWork, .rest, .travelTime: .seconds(excess)
    }
  }
}

/// One part of a cost, for people.
public struct CostPart: Hashable, Sendable {
  /// Names the words `cost.CODE`.
  public var code: String
  /// Euro cents.
  public var cents: Int
}

extension TourProposal {
  /// The parts of the cost that are not 0, and their sum in euro cents.
  public var costSplit: (parts: [CostPart], total: Int) { CostPart.split(cost) }
}

extension MoveConsequences {
  /// The parts of the difference that are not 0, and their sum in euro cents.
  public var costSplit: (parts: [CostPart], total: Int) { CostPart.split(cost) }
}

extension CostPart {
  fileprivate static func split(_ cost: PlanCost) -> ([CostPart], Int) {
    let parts = PlanComponent.allCases.filter { cost[$0] != 0 }
      .map { CostPart(code: $0.rawValue, cents: Int(clamping: cost[$0])) }
    return (parts, Int(clamping: cost.total))
  }
}
