extension Tours {
  /// Times the visits among `stops` at the least cost over all ways of placing the breaks.
  ///
  /// The stops with breaks are left in `arranged`, their times in `arrangedTimes`, their number in
  /// `size`. O(n²) for n stops when the shift has breaks, else one timing.
  func arrange(
    _ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ size: inout Int
  ) -> Timing {
    let i = instance
    var m = 0
    for j in 0..<n where Int(stops[j]) < i.visits {
      arranged[m] = stops[j]
      m += 1
    }
    size = m
    if m == 0 {
      var empty = Timing()
      empty.isPossible = true
      return empty
    }
    var best = time(r, arranged, m)
    keepTimes(m)
    if i.shiftBreaks.count(r) == 0 { return best }
    for rest in i.shiftBreaks.range(r) { best = place(rest, r, best, &size) }
    // A break in a narrow gap can ask for one of several to be placed first.
    if !best.isPossible && i.shiftBreaks.count(r) > 1 {
      for rest in i.shiftBreaks.range(r) { best = place(rest, r, best, &size) }
    }
    return best
  }

  private func keepTimes(_ n: Int) {
    for j in 0..<n { arrangedTimes[j] = clock.times[j] }
  }

  /// Adds one break to `arranged` where it helps most, if it helps.
  private func place(_ rest: Int, _ r: Int, _ before: Timing, _ size: inout Int) -> Timing {
    let i = instance
    let n = size
    for j in 0..<n where (Int(arranged[j]) - i.visits) >> 1 == rest && Int(arranged[j]) >= i.visits
    {
      return before
    }
    var best = before
    var choice = -1
    for leg in 0...n {
      if isBreak(leg - 1, n) || isBreak(leg, n) { continue }
      if leg < n && Int(to[Int(arranged[leg])]) < firstMoment(rest) + Int(i.breakService[rest]) {
        continue
      }
      if leg > 0 && lastMoment(rest) < Int(from[Int(arranged[leg - 1])]) { break }
      for variant in 0...1 {
        for j in 0..<leg { trial[j] = arranged[j] }
        trial[leg] = Int32(i.visits + 2 * rest + variant)
        for j in leg..<max(leg, n) { trial[j + 1] = arranged[j] }
        let timing = time(r, trial, n + 1)
        if isBetter(timing, than: best) {
          best = timing
          choice = 2 * leg + variant
          keepTimes(n + 1)
        }
      }
    }
    if choice >= 0 {
      let leg = choice / 2
      var j = n
      while j > leg {
        arranged[j] = arranged[j - 1]
        j -= 1
      }
      arranged[leg] = Int32(i.visits + 2 * rest + choice % 2)
      size = n + 1
    }
    return best
  }

  private func isBetter(_ timing: Timing, than other: Timing) -> Bool {
    let seen = timing.isPossible || timing.missingBreaks > 0
    if !seen { return false }
    let otherSeen = other.isPossible || other.missingBreaks > 0
    if !otherSeen || timing.missingBreaks != other.missingBreaks {
      return !otherSeen || timing.missingBreaks < other.missingBreaks
    }
    return timing.cost < other.cost
  }

  private func isBreak(_ j: Int, _ n: Int) -> Bool {
    j >= 0 && j < n && Int(arranged[j]) >= instance.visits
  }

  private func firstMoment(_ rest: Int) -> Int {
    let range = instance.breakWindows.range(rest)
    return range.isEmpty ? Draft.far : instance.breakWindows[range.lowerBound]
  }

  private func lastMoment(_ rest: Int) -> Int {
    let range = instance.breakWindows.range(rest)
    return range.isEmpty ? 0 : instance.breakWindows[range.upperBound - 1]
  }
}
