import Kernel
import PlanModel

/// One person is not visited by two carers at once, unless the two come together. The plan format
/// has no such rule: it follows from gaps and windows.
extension ProblemBuilder {
  /// For visits of one person that could overlap: the one that is usually earlier comes first.
  func turns(of visits: [Visit]) -> [PlanLink] {
    Dictionary(grouping: visits) { $0.patient }.sorted { $0.key < $1.key }.flatMap { _, visits in
      let ordered = visits.sorted { (usual($0), $0.id) < (usual($1), $1.id) }
      return ordered.indices.flatMap { first in
        ordered[(first + 1)...].compactMap { turn(ordered[first], $0) }
      }
    }
  }

  private func turn(_ first: Visit, _ second: Visit) -> PlanLink? {
    let isTogether = first.pair != nil && first.pair == second.pair
    let isOrdered = first.gap?.after == second.id || second.gap?.after == first.id
    let length = first.minutes * 60
    let canOverlap = first.window.to.seconds + length > second.window.from.seconds
    let canFollow = first.window.from.seconds + length <= second.window.to.seconds
    guard !isTogether, !isOrdered, canOverlap, canFollow else { return nil }
    return .gap(PlanGap(from: PlanID(first.id), to: PlanID(second.id), reference: .end))
  }

  /// The moment around which a visit is expected, in seconds: by its wish or window.
  private func usual(_ visit: Visit) -> Int {
    let window = visit.preferred ?? visit.window
    return (window.from.seconds + window.to.seconds) / 2
  }

  /// What is left of `whole` for a visit that does not meet one of the same person that stays.
  func freeWindows(_ visit: Visit, in whole: PlanWindow) -> [PlanWindow] {
    let fixed = day.visits.filter {
      $0.patient == visit.patient && $0.id != visit.id && stays($0)
        && ($0.pair == nil || $0.pair != visit.pair)
        && $0.gap?.after != visit.id && visit.gap?.after != $0.id
    }
    let free = fixed.reduce([whole]) { windows, other in
      guard let start = other.placement?.start.seconds else { return windows }
      let before = start - visit.minutes * 60, after = start + other.minutes * 60
      return windows.flatMap { window in
        [
          PlanWindow(window.start, min(window.end, before)),
          PlanWindow(max(window.start, after), window.end),
        ].filter { $0.start <= $0.end }
      }
    }
    // With no free moment left the whole window stays: the proposal is then shown with the clash.
    return free.isEmpty ? [whole] : free
  }
}
