import PlanModel

extension PlanChecker {
  /// H9 to H11.
  static func links(_ problem: PlanProblem, _ facts: PlanFacts) -> [PlanViolation] {
    let services = Dictionary(problem.visits.map { ($0.id, $0.service) }) { first, _ in first }
    return problem.links.flatMap { link in
      let planned = link.visits.compactMap { id in facts.placements[id].map { (id, $0) } }
      return switch link {
      case .sameStart(let visits): meeting(visits, planned)
      case .gap(let gap): distance(gap, planned, service: services[gap.from] ?? 0)
      case .sameCarer:
        broken(planned, .differentCarers) { $0.carer == $1.carer }
      case .differentCarers: sharedCarers(planned, .sameCarer)
      }
    }
  }

  private typealias Planned = (visit: PlanID, at: PlanFacts.Placement)

  /// H9: all or none, at the same second, each with another carer.
  private static func meeting(_ visits: [PlanID], _ planned: [Planned]) -> [PlanViolation] {
    guard let first = planned.first else { return [] }
    let there = Set(planned.map(\.visit))
    let missing = visits.filter { !there.contains($0) }.map {
      PlanViolation(.partnerMissing, visit: $0, other: first.visit, carer: first.at.carer)
    }
    let apart = broken(planned, .startsApart) { $0.start == $1.start }
    return missing + apart + sharedCarers(planned, .carerOnBothSides)
  }

  /// Those who do not agree with the first planned visit of the link.
  private static func broken(
    _ planned: [Planned], _ code: PlanViolation.Code,
    agree: (PlanFacts.Placement, PlanFacts.Placement) -> Bool
  ) -> [PlanViolation] {
    guard let first = planned.first else { return [] }
    return planned.dropFirst().filter { !agree($0.at, first.at) }.map {
      let apart = abs($0.at.start - first.at.start)
      return PlanViolation(
        code, visit: $0.visit, other: first.visit, carer: $0.at.carer,
        amount: code == .startsApart ? Int64(apart) : nil)
    }
  }

  /// Visits whose carer already does an earlier visit of the link.
  private static func sharedCarers(
    _ planned: [Planned], _ code: PlanViolation.Code
  ) -> [PlanViolation] {
    var first: [PlanID: PlanID] = [:]
    var violations: [PlanViolation] = []
    for (visit, placement) in planned {
      if let other = first[placement.carer] {
        violations.append(PlanViolation(code, visit: visit, other: other, carer: placement.carer))
      } else {
        first[placement.carer] = visit
      }
    }
    return violations
  }

  /// H10: only when both are planned.
  private static func distance(
    _ gap: PlanGap, _ planned: [Planned], service: Int
  ) -> [PlanViolation] {
    guard planned.count == 2 else { return [] }
    let from = planned[0].at.start + (gap.reference == .end ? service : 0)
    let seconds = planned[1].at.start - from
    func violation(_ code: PlanViolation.Code, _ amount: Int) -> [PlanViolation] {
      [
        PlanViolation(
          code, visit: gap.to, other: gap.from, carer: planned[1].at.carer, amount: Int64(amount))
      ]
    }
    if seconds < gap.minimum { return violation(.gapTooShort, gap.minimum - seconds) }
    if let most = gap.maximum, seconds > most { return violation(.gapTooLong, seconds - most) }
    return []
  }
}
