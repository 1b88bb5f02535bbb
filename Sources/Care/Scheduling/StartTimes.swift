import Kernel
import PlanModel

/// The moments at which a visit may start, with all that stays around it.
extension ProblemBuilder {
  /// Windows, at least one; `reason` when none is left because of another visit that stays.
  struct StartTimes {
    var windows: [PlanWindow]
    var reason: PlanReason?
  }

  /// The window of the visit, or the start of the carer it is made with, as far as it lies in the part
  /// asked for and not in the past, keeps the gaps to visits that stay, and does not meet one.
  func startTimes(of visit: Visit) -> StartTimes {
    let partner = standingPartner(of: visit)?.start.seconds
    var from = partner ?? visit.window.from.seconds
    var to = partner ?? visit.window.to.seconds
    if partner == nil, let part = scope.part {
      (from, to) = (max(from, part.from.seconds), min(to, part.to.seconds))
    }
    from = max(from, scope.now?.seconds ?? from)
    var reason: PlanReason?
    for bound in gapBounds(of: visit) {
      if from <= to, bound.latest < from || to < bound.earliest {
        reason = .gap(visit: PlanID(bound.other), earliest: bound.earliest, latest: bound.latest)
      }
      (from, to) = (max(from, bound.earliest), min(to, bound.latest))
    }
    guard from <= to else { return StartTimes(windows: [Self.never], reason: reason) }
    let whole = PlanWindow(from, to)
    return StartTimes(windows: partner == nil ? freeWindows(visit, in: whole) : [whole])
  }

  /// A moment at which nobody works: for a visit that no start of the day can keep.
  private static let never = PlanWindow(7 * 86_400, 7 * 86_400)

  /// The starts that keep the gaps between this visit and others that stay.
  private func gapBounds(of visit: Visit) -> [(other: ID<Visit>, earliest: Int, latest: Int)] {
    day.visits.compactMap { other in
      guard other.id != visit.id, stays(other), let start = other.placement?.start.seconds else {
        return nil
      }
      if let gap = visit.gap, gap.after == other.id {
        let end = start + other.minutes * 60
        return (other.id, end + gap.minimum * 60, end + gap.maximum * 60)
      }
      if let gap = other.gap, gap.after == visit.id {
        let end = start - visit.minutes * 60
        return (other.id, end - gap.maximum * 60, end - gap.minimum * 60)
      }
      return nil
    }
  }
}
