/// Links between two visits of one route, where both times are being chosen at once.
extension Tours {
  /// Makes the times of a route obey the links inside it; false when no way was found.
  ///
  /// First the times at hand are kept where they already agree. Then each broken link is mended by
  /// bounding both of its visits around the later of them, at most four times. Last, the
  /// earliest times that obey all links serve as bounds.
  func settleInnerLinks(
    _ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ hurry: Int, _ from: Int,
    _ until: Int, _ timing: inout Timing
  ) -> Bool {
    openBounds(n)
    var linked = false
    for _ in 0..<4 {
      if !boundBroken(r, stops, n) { return true }
      guard passBounded(r, stops, n, hurry, from, until, &linked, &timing) else { break }
    }
    openBounds(n)
    guard passBounded(r, stops, n, hurry, from, until, &linked, &timing),
      findEarliest(r, stops, n, until)
    else { return false }
    boundAroundEarliest(r, stops, n)
    return passBounded(r, stops, n, hurry, from, until, &linked, &timing)
      && !boundBroken(r, stops, n)
  }

  private func openBounds(_ n: Int) {
    for j in 0..<n { (clock.lower[j], clock.upper[j]) = (-Draft.far, Draft.far << 1) }
  }

  /// Calls `body` with positions and limits of each link inside the route: `body(i, j, least,
  /// most)` says that stop `j` starts `least...most` seconds after stop `i`.
  @inline(__always)
  private func forEachInner(
    _ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ body: (Int, Int, Int, Int) -> Void
  ) {
    let links = instance.links
    for j in 0..<n {
      let v = Int(stops[j])
      guard v < instance.visits, instance.has(v, Trait.timed) else { continue }
      var k = Int(links.offsets[v])
      while k < Int(links.offsets[v + 1]) {
        let other = links[k]
        for p in 0..<n where Int(stops[p]) == other { body(p, j, links[k + 1], links[k + 2]) }
        k += 3
      }
    }
  }

  /// Bounds the visits of every broken link around the times at hand; whether any was broken.
  private func boundBroken(_ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int) -> Bool {
    var broken = false
    let clock = clock
    forEachInner(r, stops, n) { a, b, least, most in
      let (first, second) = (Int(clock.times[a]), Int(clock.times[b]))
      if second - first > most {
        broken = true
        clock.lower[a] = max(clock.lower[a], second - most)
        clock.upper[b] = min(clock.upper[b], second)
      } else if second - first < least {
        broken = true
        clock.lower[b] = max(clock.lower[b], first + least)
        clock.upper[a] = min(clock.upper[a], first)
      }
    }
    return broken
  }

  /// Raises `clock.soonest` to the least times that obey travel and inner links; false if a window
  /// is missed or the links chase each other.
  private func findEarliest(
    _ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int, _ until: Int
  ) -> Bool {
    let clock = clock
    for _ in 0...(2 * n + 2) {
      var changed = false
      for j in 1..<max(1, n) {
        let time = clock.soonest[j - 1] + clock.arc[j]
        if time > clock.soonest[j] {
          clock.soonest[j] = time
          changed = true
        }
      }
      forEachInner(r, stops, n) { a, b, least, _ in
        let time = clock.soonest[a] + least
        if time > clock.soonest[b] {
          clock.soonest[b] = time
          changed = true
        }
      }
      if !changed { return clock.soonest[n - 1] <= until }
    }
    return false
  }

  private func boundAroundEarliest(_ r: Int, _ stops: UnsafeMutablePointer<Int32>, _ n: Int) {
    let clock = clock
    for j in 0..<n { clock.lower[j] = clock.soonest[j] }
    forEachInner(r, stops, n) { a, b, least, most in
      clock.upper[a] = min(clock.upper[a], clock.soonest[b] - least)
      clock.upper[b] = min(clock.upper[b], clock.soonest[a] + most)
    }
  }
}
