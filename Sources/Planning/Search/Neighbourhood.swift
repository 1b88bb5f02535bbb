/// Finds, for each visit, the visits close to it in space and time.
enum Neighbourhood {
  /// At most this many for each visit.
  static let size = 60

  /// Visits of the same hours, nearest first. O(n² log n) for the n visits of one day.
  ///
  /// Once a stop is asked, the visits that are left get none.
  static func lists(_ instance: Instance, _ arena: Arena, _ stop: borrowing Stop) -> Lists {
    var byDay: [Int: [Int]] = [:]
    for v in 0..<instance.visits {
      for day in days(instance, v) { byDay[day, default: []].append(v) }
    }
    var offsets = [0]
    var values: [Int] = []
    var ranked: [Int] = []
    offsets.reserveCapacity(instance.visits + 1)
    values.reserveCapacity(instance.visits * size)
    var isOver = false
    for v in 0..<instance.visits {
      ranked.removeAll(keepingCapacity: true)
      isOver = isOver || stop.cancel.isCancelled
      for day in isOver ? [] : days(instance, v) {
        for other in byDay[day] ?? [] where other != v {
          ranked.append(distance(instance, v, other) << 24 | other)
        }
      }
      ranked.sort()
      let first = values.count
      for rank in ranked {
        let other = rank & (1 << 24 - 1)
        if values.count > first && values[values.count - 1] == other { continue }
        values.append(other)
        if values.count == first + size { break }
      }
      offsets.append(values.count)
    }
    return Lists(offsets: arena.copy(offsets), values: arena.copy(values))
  }

  /// The days on which a visit can start; windows that span many days count as their first.
  private static func days(_ instance: Instance, _ v: Int) -> [Int] {
    var days: [Int] = []
    for k in stride(from: 0, to: instance.windows.count(v), by: 2) {
      let at = instance.windows.range(v).lowerBound + k
      let (first, last) = (instance.windows[at] / 86400, instance.windows[at + 1] / 86400)
      if !days.contains(first) { days.append(first) }
      if last - first == 1 && !days.contains(last) { days.append(last) }
    }
    return days
  }

  /// Seconds there and back, and half of those by which the windows lie apart; below 2^38.
  private static func distance(_ instance: Instance, _ a: Int, _ b: Int) -> Int {
    var sum = 0
    if instance.shifts > 0 {
      let (x, y, profile) = (
        Int(instance.place[a]), Int(instance.place[b]), Int(instance.profile[0])
      )
      sum = Int(instance.leg(profile, x, y).seconds) + Int(instance.leg(profile, y, x).seconds)
    }
    let windows = instance.windows
    var gap = 1 << 36
    var i = Int(windows.offsets[a])
    while i < Int(windows.offsets[a + 1]) {
      var j = Int(windows.offsets[b])
      while j < Int(windows.offsets[b + 1]) {
        let apart = max(windows[j] - windows[i + 1], windows[i] - windows[j + 1]) - 1800
        gap = min(gap, max(0, apart))
        j += 2
      }
      i += 2
    }
    return sum + gap / 2
  }
}
