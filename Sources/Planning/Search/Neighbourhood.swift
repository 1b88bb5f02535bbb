/// Finds, for each visit, the visits close to it in space and time.
enum Neighbourhood {
  /// At most this many for each visit.
  static let size = 60

  /// Visits of the same hours, nearest first. O(n² log n) for the n visits of one day.
  static func lists(_ instance: Instance, _ arena: Arena) -> Lists {
    let visits = instance.draft.visits
    var byDay: [Int: [Int]] = [:]
    for (v, visit) in visits.enumerated() {
      for day in Set(visit.windows.flatMap { days($0) }) { byDay[day, default: []].append(v) }
    }
    let lists = visits.indices.map { v -> [Int] in
      let candidates = Set(visits[v].windows.flatMap { days($0) }).sorted()
        .flatMap { byDay[$0] ?? [] }
      var seen: [(Int, Int)] = []
      seen.reserveCapacity(candidates.count)
      for other in candidates where other != v {
        seen.append((distance(instance, v, other), other))
      }
      seen.sort { $0 < $1 }
      var list: [Int] = []
      for (_, other) in seen where list.last != other {
        list.append(other)
        if list.count == size { break }
      }
      return list
    }
    return arena.lists(lists)
  }

  /// The first and last day of a window; windows that span many days count as their first.
  private static func days(_ window: (Int, Int)) -> [Int] {
    let (first, last) = (window.0 / 86400, window.1 / 86400)
    return last - first == 1 ? [first, last] : [first]
  }

  private static func distance(_ instance: Instance, _ a: Int, _ b: Int) -> Int {
    let (x, y) = (Int(instance.place[a]), Int(instance.place[b]))
    let profile = instance.shifts > 0 ? Int(instance.profile[0]) : 0
    let there = instance.draft.legs.isEmpty ? Leg() : instance.leg(profile, x, y)
    let back = instance.draft.legs.isEmpty ? Leg() : instance.leg(profile, y, x)
    var gap = Int.max
    for one in instance.draft.visits[a].windows {
      for two in instance.draft.visits[b].windows {
        gap = min(gap, max(0, two.0 - one.1 - 1800, one.0 - two.1 - 1800))
      }
    }
    return Int(there.seconds) + Int(back.seconds) + min(gap, 1 << 40) / 2
  }
}
