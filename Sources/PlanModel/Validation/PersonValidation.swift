extension ProblemValidation {
  /// One visit: its place, times and the carers it names.
  func check(_ visit: PlanVisit, at path: String) {
    place(visit.location, "\(path).location")
    seconds(visit.service, "\(path).service")
    limit(visit.windows.count, PlanLimits.perItem, "\(path).windows")
    for (index, span) in visit.windows.enumerated() { window(span, "\(path).windows[\(index)]") }
    if let preferred = visit.preferredWindow { window(preferred, "\(path).preferred_window") }
    skills(visit.skills, "\(path).skills")
    range(visit.priority, 0...100, "\(path).priority")
    seconds(visit.pinned?.start, "\(path).pinned.start")
    guard canJudge("carers") else { return }
    // A carer one prefers or avoids may be absent on the planned days; a promise needs its carer.
    known(visit.preferredCarers, "\(path).preferred_carers") { log.warning($0, $1) }
    known(visit.excludedCarers, "\(path).excluded_carers") { log.warning($0, $1) }
    known(visit.requiredCarers, "\(path).required_carers") { report($0, $1) }
    if let pin = visit.pinned { check(pin, of: visit, at: "\(path).pinned") }
  }

  /// A promise names a carer who exists. One that breaks another rule makes every plan fail: that
  /// is told, but a promise may be older than the rule.
  private func check(_ pin: PlanPin, of visit: PlanVisit, at path: String) {
    if let start = pin.start, !visit.windows.isEmpty,
      !visit.windows.contains(where: { $0.contains(start) })
    {
      log.warning("\(path).start", "outside every window of the visit")
    }
    guard let carer = pin.carer else { return }
    guard let skills = carerSkills[carer] else {
      report("\(path).carer", "there is no carer “\(carer)”")
      return
    }
    if !visit.skills.isSubset(of: skills) {
      log.warning("\(path).carer", "“\(carer)” lacks a skill of the visit")
    }
    let isForbidden =
      visit.excludedCarers.contains(carer)
      || !visit.requiredCarers.isEmpty && !visit.requiredCarers.contains(carer)
    if isForbidden { log.warning("\(path).carer", "“\(carer)” may not do the visit") }
  }

  private func known(_ ids: [PlanID], _ path: String, _ tell: (String, String) -> Void) {
    for (index, id) in ids.enumerated() where carerSkills[id] == nil {
      tell("\(path)[\(index)]", "there is no carer “\(id)”")
    }
  }

  private func skills(_ skills: Set<Int>, _ path: String) {
    if let negative = skills.min(), negative < 0 { report(path, "\(negative) is below 0") }
    if let large = skills.max(), large > PlanLimits.time {
      report(path, "\(large) is above \(PlanLimits.time)")
    }
  }

  /// One carer with the shifts.
  func check(_ carer: PlanCarer, at path: String) {
    skills(carer.skills, "\(path).skills")
    if canJudge("matrices", "metric"), !profiles.contains(carer.profile) {
      let names = profiles.sorted().joined(separator: ", ")
      report(
        "\(path).profile",
        "there are no travel times for “\(carer.profile)”, only for: \(names)")
    }
    range(carer.speedPercent, 1...1000, "\(path).speed_percent")
    place(carer.start, "\(path).start")
    place(carer.end, "\(path).end")
    seconds(carer.maxWork, "\(path).max_work")
    seconds(carer.targetWork, "\(path).target_work")
    seconds(carer.minRest, "\(path).min_rest")
    identifiers(carer.shifts.map(\.id), in: "\(path).shifts")
    for (index, shift) in carer.shifts.enumerated() where !log.isFull {
      check(shift, at: "\(path).shifts[\(index)]")
    }
    apart(carer.shifts, at: "\(path).shifts")
  }

  /// Shifts of one carer share no time; one may begin when another ends.
  private func apart(_ shifts: [PlanShift], at path: String) {
    let order = shifts.indices.sorted {
      let (left, right) = (shifts[$0].window, shifts[$1].window)
      return (left.start, left.end, $0) < (right.start, right.end, $1)
    }
    guard var longest = order.first else { return }
    for index in order.dropFirst() {
      if shifts[index].window.start < shifts[longest].window.end {
        let (later, earlier) = (max(index, longest), min(index, longest))
        report(
          "\(path)[\(later)].window",
          "overlaps the window of “\(shifts[earlier].id)”, a shift of the same carer")
      }
      if shifts[longest].window.end < shifts[index].window.end { longest = index }
    }
  }

  private func check(_ shift: PlanShift, at path: String) {
    window(shift.window, "\(path).window")
    seconds(shift.maxOvertime, "\(path).max_overtime")
    seconds(shift.maxWork, "\(path).max_work")
    seconds(shift.maxTravelTime, "\(path).max_travel_time")
    seconds(shift.maxTasks, "\(path).max_tasks")
    if let metres = shift.maxDistance { range(metres, 0...Int.max, "\(path).max_distance") }
    if case .place(let index) = shift.start { place(index, "\(path).start") }
    if case .place(let index) = shift.end { place(index, "\(path).end") }
    limit(shift.breaks.count, PlanLimits.perItem, "\(path).breaks")
    identifiers(shift.breaks.map(\.id), in: "\(path).breaks")
    for (index, rest) in shift.breaks.enumerated() {
      check(rest, at: "\(path).breaks[\(index)]")
    }
  }

  private func check(_ rest: PlanBreak, at path: String) {
    seconds(rest.service, "\(path).service")
    seconds(rest.requiredIfLongerThan, "\(path).required_if_longer_than")
    if rest.windows.isEmpty { report("\(path).windows", "a break needs at least one window") }
    limit(rest.windows.count, PlanLimits.perItem, "\(path).windows")
    for (index, span) in rest.windows.enumerated() { window(span, "\(path).windows[\(index)]") }
  }
}
