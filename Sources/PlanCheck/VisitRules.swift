import PlanModel

extension RouteJudge {
  /// H2, H5, H6 and H12: may this carer do this visit at this moment?
  mutating func checkEligibility(of visit: PlanVisit, at time: Int) {
    if !visit.windows.isEmpty, !visit.windows.contains(where: { $0.contains(time) }) {
      fail(.outsideWindow, visit: visit.id, by: distance(from: time, to: visit.windows))
    }
    if !visit.skills.isSubset(of: carer.skills) { fail(.missingSkill, visit: visit.id) }
    if visit.excludedCarers.contains(carer.id) { fail(.excludedCarer, visit: visit.id) }
    if !visit.requiredCarers.isEmpty, !visit.requiredCarers.contains(carer.id) {
      fail(.notRequiredCarer, visit: visit.id)
    }
    guard let pin = visit.pinned else { return }
    if let promised = pin.carer, promised != carer.id { fail(.pinnedCarer, visit: visit.id) }
    if let promised = pin.start, promised != time {
      fail(.pinnedStart, visit: visit.id, by: abs(time - promised))
    }
  }

  /// Seconds to the nearest window.
  func distance(from time: Int, to windows: [PlanWindow]) -> Int {
    windows.map { max($0.start - time, time - $0.end, 0) }.min() ?? 0
  }
}
