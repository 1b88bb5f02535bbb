extension Tours {
  /// Every component in whole cents, rounded down once per component (or per visit and series where
  /// the objective says so), like an independent judge would.
  ///
  /// `draft` has the true weights and baseline, which the search may have bent to its purpose.
  func exactCost(_ draft: Draft) -> ExactCost {
    let i = instance
    let w = draft.weights
    var cost = ExactCost()
    var (travel, metres, idle, overtime, used) = (0, 0, 0, 0, 0)
    for r in 0..<i.shifts where count[r] > 0 {
      travel += Int(self.travel[r])
      metres += Int(self.metres[r])
      idle += Int(self.idle[r])
      overtime += Int(self.overtime[r])
      used += 1
    }
    cost.travel = w.travelHour * travel / 3600
    cost.distance = w.km * metres / 1000
    cost.wait = w.waitHour * idle / 3600
    cost.overtime = w.overtimeHour * overtime / 3600
    cost.shiftFixed = w.shiftFixed * used
    for (v, visit) in draft.visits.enumerated() {
      guard routeOf[v] >= 0 else {
        cost.unassigned +=
          visit.required ? w.unassignedRequired : w.unassignedOptional * (1 + visit.priority)
        continue
      }
      let (time, carer) = (Int(start[v]), Int(i.carerOf[Int(routeOf[v])]))
      if let (from, to) = visit.preferred {
        cost.preferredWindow +=
          w.preferredWindowMin * (max(0, from - time) + max(0, time - to)) / 60
      }
      if i.disliked[v * i.carers + carer] != 0 { cost.notPreferred += w.notPreferred }
      if let baseline = visit.baseline {
        if baseline.carer != carer { cost.stability += w.changeCarer }
        let moved = max(0, abs(time - baseline.start) - w.changeStartTolerance)
        cost.stability += w.changeStartMin * moved / 60
      }
    }
    for p in 0..<i.patients { cost.extraCarers += w.extraCarer * max(0, Int(distinct[p]) - 1) }
    for s in 0..<i.series { cost.timeSpread += seriesCost[s] / Instance.scale }
    var (least, most) = (Int.max, Int.min)
    for c in 0..<i.carers where i.target[c] > 0 {
      cost.contractExcess += w.contractExcessHour * max(0, work[c] - Int(i.target[c])) / 3600
      let ratio = 1000 * work[c] / Int(i.target[c])
      (least, most) = (min(least, ratio), max(most, ratio))
    }
    if most > least { cost.imbalance = w.imbalancePermille * (most - least) }
    return cost
  }
}

/// The parts of the objective in cents.
struct ExactCost: Hashable {
  var unassigned = 0, travel = 0, distance = 0, wait = 0, overtime = 0, shiftFixed = 0
  var preferredWindow = 0, notPreferred = 0, extraCarers = 0, timeSpread = 0
  var contractExcess = 0, imbalance = 0, stability = 0
}
