extension ProblemValidation {
  /// All links: the visits they join exist and differ, and gaps can be met.
  func links() {
    let visits = Set(problem.visits.map(\.id))
    for (index, link) in problem.links.enumerated() where !log.isFull {
      let path = "links[\(index)]"
      if link.visits.count < 2 { report(path, "a link joins at least two visits") }
      if Set(link.visits).count < link.visits.count { report(path, "a link names a visit twice") }
      for (position, id) in link.visits.enumerated() {
        if canJudge("visits"), !visits.contains(id) {
          report(memberPath(link, path, position), "there is no visit “\(id)”")
        }
      }
      if case .gap(let gap) = link { check(gap, at: path) }
    }
  }

  private func memberPath(_ link: PlanLink, _ path: String, _ position: Int) -> String {
    guard case .gap = link else { return "\(path).visits[\(position)]" }
    return path + (position == 0 ? ".from" : ".to")
  }

  private func check(_ gap: PlanGap, at path: String) {
    let limits = -PlanLimits.time...PlanLimits.time
    range(gap.minimum, limits, "\(path).min")
    guard let maximum = gap.maximum else { return }
    range(maximum, limits, "\(path).max")
    if maximum < gap.minimum { report(path, "max is below min") }
  }
}
