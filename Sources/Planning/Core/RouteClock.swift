/// Working memory for timing one route.
///
/// The least cost of reaching each stop, as a function of its start, is convex and piecewise
/// linear. Only its falling part matters for what follows, so it is kept as break points: times
/// and the slopes they end. Source: Ibaraki et al. (2008), Discrete Applied Mathematics 156.
final class RouteClock {
  /// Break points in rising order, times relative to `offset`, and their slopes.
  let knee: UnsafeMutablePointer<Int>, slope: UnsafeMutablePointer<Int>
  /// Per stop: seconds from the previous start, earliest start, best start.
  let arc: UnsafeMutablePointer<Int>, soonest: UnsafeMutablePointer<Int>
  let best: UnsafeMutablePointer<Int>
  /// The times found.
  let times: UnsafeMutablePointer<Int32>
  /// Extra bounds per stop, used for links inside one route.
  let lower: UnsafeMutablePointer<Int>, upper: UnsafeMutablePointer<Int>

  init(_ instance: Instance, _ arena: Arena) {
    let row = instance.longestRow + 4
    knee = arena.words(8 * row + 16)
    slope = arena.words(8 * row + 16)
    arc = arena.words(row)
    soonest = arena.words(row)
    best = arena.words(row)
    times = arena.cells(row)
    lower = arena.words(row)
    upper = arena.words(row)
  }
}

/// The falling part of a convex cost over the start of one stop.
struct Fall {
  let knee: UnsafeMutablePointer<Int>, slope: UnsafeMutablePointer<Int>
  var size = 0, offset = 0
  /// The domain: earliest start, and the end of the window.
  var earliest: Int, latest = 0

  @inline(__always) init(_ clock: RouteClock, from earliest: Int, slope first: Int) {
    (knee, slope, self.earliest) = (clock.knee, clock.slope, earliest)
    if first > 0 {
      knee[0] = Draft.far << 2
      slope[0] = first
      size = 1
    }
  }

  /// Moves on by `arc` seconds into the window; false when it is missed.
  @inline(__always) mutating func move(_ arc: Int, _ from: Int, _ to: Int) -> Bool {
    offset &+= arc
    earliest = max(earliest &+ arc, from)
    latest = to
    if earliest > to { return false }
    let top = to &- offset
    var weight = 0
    while size > 0 && knee[size &- 1] > top {
      size &-= 1
      weight &+= slope[size]
    }
    if weight > 0 {
      knee[size] = top
      slope[size] = weight
      size &+= 1
    }
    return true
  }

  /// Adds `weight` per second before `time`.
  @inline(__always) mutating func addBefore(_ time: Int, _ weight: Int) {
    if weight > 0 && time > earliest { insert(min(time, latest) &- offset, weight) }
  }

  /// Adds `weight` per second after `time`.
  @inline(__always) mutating func addAfter(_ time: Int, _ weight: Int) {
    let time = max(time, earliest)
    if weight <= 0 || time >= latest { return }
    let at = time &- offset
    var left = weight
    while left > 0 && size > 0 && knee[size &- 1] > at {
      let part = min(left, slope[size &- 1])
      left &-= part
      slope[size &- 1] &-= part
      if slope[size &- 1] == 0 { size &-= 1 }
    }
    if left < weight { insert(at, weight &- left) }
  }

  @inline(__always) private mutating func insert(_ at: Int, _ weight: Int) {
    var k = size
    while k > 0 && knee[k &- 1] > at {
      knee[k] = knee[k &- 1]
      slope[k] = slope[k &- 1]
      k &-= 1
    }
    knee[k] = at
    slope[k] = weight
    size &+= 1
  }

  /// The earliest of the cheapest starts.
  @inline(__always) var bestStart: Int {
    size > 0 ? max(earliest, knee[size &- 1] &+ offset) : earliest
  }
}

/// A route with times: what it costs alone, and the numbers its costs are made of.
struct Timing {
  /// Whether the hard rules allow these stops in this order.
  var isPossible = false
  /// Required breaks that are not among the stops.
  var missingBreaks = 0
  var begin = 0, end = 0, travel = 0, metres = 0, idle = 0, overtime = 0, paid = 0
  /// Scaled: everything of this route; the part due to times; the part due to series.
  var cost = 0, flexible = 0, series = 0
}
