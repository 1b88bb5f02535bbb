import Care

/// Legs that were asked before, in memory, for each pair of points and way of travelling.
///
/// Invariant: at most `limit` legs; the cache starts anew when it is full, because a day needs far
/// fewer and the engine answers again in a moment.
struct RoadCache {
  private struct Pair: Hashable {
    let from: Coordinates, to: Coordinates
    let profile: TravelProfile
  }

  private let limit: Int
  private var legs: [Pair: RoadLeg?] = [:]

  init(limit: Int = 500_000) { self.limit = limit }

  var count: Int { legs.count }

  /// The leg, `.some(nil)` when no road leads there, `nil` when it was never asked.
  subscript(profile: TravelProfile, from: Coordinates, to: Coordinates) -> RoadLeg?? {
    legs[Pair(from: from, to: to, profile: profile)]
  }

  /// The legs of one block, `nil` when one of them was never asked.
  func table(_ from: [Coordinates], _ to: [Coordinates], by profile: TravelProfile) -> RoadTable? {
    var rows: [[RoadLeg?]] = []
    for start in from {
      var row: [RoadLeg?] = []
      for end in to {
        guard let leg = self[profile, start, end] else { return nil }
        row.append(leg)
      }
      rows.append(row)
    }
    return RoadTable(legs: rows)
  }

  mutating func store(
    _ table: RoadTable, _ from: [Coordinates], _ to: [Coordinates], by profile: TravelProfile
  ) {
    if legs.count + from.count * to.count > limit { legs.removeAll() }
    for (start, row) in zip(from, table.legs) {
      for (end, leg) in zip(to, row) {
        legs.updateValue(leg, forKey: Pair(from: start, to: end, profile: profile))
      }
    }
  }
}
