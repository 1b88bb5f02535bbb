extension Island {
  /// Finds places for all open required visits by pushing others out.
  func pushAll(_ stop: borrowing Stop) {
    let i = tours.instance
    for v in 0..<i.visits {
      if stop.isAsked { break }
      if tours.routeOf[v] < 0 && i.openCost[v] >= tours.requiredCost { pushOut(v, stop) }
    }
    if tours.trueObjective < best.objective { tours.save(best) }
  }

  /// The same for one open visit.
  func pushOne(_ stop: borrowing Stop) {
    let n = tours.instance.visits
    let first = tours.dice.pointee.below(n)
    for k in 0..<n where tours.routeOf[(first + k) % n] < 0 {
      pushOut((first + k) % n, stop)
      break
    }
    if tours.trueObjective < best.objective { tours.save(best) }
  }

  private func pushOut(_ v: Int, _ stop: borrowing Stop) {
    let unit = Int(tours.instance.unitOf[v])
    if tours.instance.units.count(unit) > 1 {
      _ = ejection.place(unit: unit, stop)
    } else {
      _ = ejection.move(v, stop)
    }
  }

  /// Finds places for open visits by pushing others out; the best plan is the outcome.
  func push(_ visits: [Int], _ stop: borrowing Stop) {
    for v in visits where tours.routeOf[v] < 0 {
      if stop.isAsked { break }
      pushOut(v, stop)
    }
    if tours.trueObjective < best.objective { tours.save(best) }
  }

  /// Moves visits back to the carers they had in the baseline, pushing others out, while that makes
  /// the plan cheaper; the best plan is the outcome.
  func giveBack(_ visits: [Int], _ stop: borrowing Stop) {
    let i = tours.instance
    var isBetter = true
    while isBetter {
      isBetter = false
      for v in visits {
        if stop.isAsked { return }
        let carer = Int(i.baselineCarer[v])
        let r = Int(tours.routeOf[v])
        if carer < 0 || (r >= 0 && Int(i.carerOf[r]) == carer) { continue }
        if ejection.move(v, to: carer, stop) { isBetter = true }
      }
    }
    if tours.trueObjective < best.objective { tours.save(best) }
  }
}
