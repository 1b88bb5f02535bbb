/// Rows as they were when a change began, so that it can be undone.
final class Shadow {
  let stops: UnsafeMutablePointer<Int32>, times: UnsafeMutablePointer<Int32>
  let from: UnsafeMutablePointer<Int32>, to: UnsafeMutablePointer<Int32>
  let count: UnsafeMutablePointer<Int32>
  /// The change that saved the row last, and the routes saved by the present one.
  let stamp: UnsafeMutablePointer<Int>, routes: UnsafeMutablePointer<Int32>
  let state: UnsafeMutablePointer<State>

  struct State: BitwiseCopyable {
    var change = 0, saved = 0
    var isOpen = false
  }

  init(_ instance: Instance, _ arena: Arena) {
    stops = arena.cells(instance.rowTotal)
    times = arena.cells(instance.rowTotal)
    from = arena.cells(instance.rowTotal)
    to = arena.cells(instance.rowTotal)
    count = arena.cells(instance.shifts)
    stamp = arena.words(instance.shifts, -1)
    routes = arena.cells(instance.shifts)
    state = arena.allocate(1, State())
  }
}

/// A whole plan set aside: rows, times and windows in use.
final class Snapshot {
  private let arena = Arena()
  let stops: UnsafeMutablePointer<Int32>, times: UnsafeMutablePointer<Int32>
  let from: UnsafeMutablePointer<Int32>, to: UnsafeMutablePointer<Int32>
  let count: UnsafeMutablePointer<Int32>
  var objective = Int.max

  init(_ instance: Instance) {
    stops = arena.cells(instance.rowTotal)
    times = arena.cells(instance.rowTotal)
    from = arena.cells(instance.visits)
    to = arena.cells(instance.visits)
    count = arena.cells(instance.shifts)
  }
}

extension Tours {
  /// Begins a change that `undo` can take back.
  func open() {
    shadow.state.pointee.change += 1
    shadow.state.pointee.saved = 0
    shadow.state.pointee.isOpen = true
  }

  /// Ends a change for good.
  func accept() { shadow.state.pointee.isOpen = false }

  /// Saves a row the first time a change touches it.
  @inline(__always) func keep(_ r: Int) {
    let shadow = shadow
    guard shadow.state.pointee.isOpen, shadow.stamp[r] != shadow.state.pointee.change else {
      return
    }
    shadow.stamp[r] = shadow.state.pointee.change
    shadow.routes[shadow.state.pointee.saved] = Int32(r)
    shadow.state.pointee.saved += 1
    let (row, n) = (row(r), Int(count[r]))
    shadow.count[r] = Int32(n)
    for j in 0..<n {
      let stop = Int(stops[row + j])
      shadow.stops[row + j] = Int32(stop)
      shadow.times[row + j] = times[row + j]
      if stop < instance.visits {
        shadow.from[row + j] = from[stop]
        shadow.to[row + j] = to[stop]
      }
    }
  }

  /// Takes back everything since `open`. O(stops of the touched routes).
  func undo() {
    let shadow = shadow
    let saved = shadow.state.pointee.saved
    shadow.state.pointee.isOpen = false
    for k in 0..<saved { clear(Int(shadow.routes[k])) }
    for k in 0..<saved {
      let r = Int(shadow.routes[k])
      let (row, n) = (row(r), Int(shadow.count[r]))
      for j in 0..<n {
        let stop = Int(shadow.stops[row + j])
        stops[row + j] = Int32(stop)
        times[row + j] = shadow.times[row + j]
        if stop < instance.visits {
          from[stop] = shadow.from[row + j]
          to[stop] = shadow.to[row + j]
        }
      }
      load(r, n)
    }
    for k in 0..<saved { present(Int(shadow.routes[k])) }
  }

  /// Sets the plan aside.
  func save(_ snapshot: Snapshot) {
    snapshot.objective = trueObjective
    snapshot.stops.update(from: stops, count: instance.rowTotal)
    snapshot.times.update(from: times, count: instance.rowTotal)
    snapshot.from.update(from: from, count: instance.visits)
    snapshot.to.update(from: to, count: instance.visits)
    snapshot.count.update(from: count, count: instance.shifts)
  }

  /// Takes a plan set aside back into use. O(visits and shifts).
  func restore(_ snapshot: Snapshot) {
    shadow.state.pointee.isOpen = false
    for r in 0..<instance.shifts { clear(r) }
    stops.update(from: snapshot.stops, count: instance.rowTotal)
    times.update(from: snapshot.times, count: instance.rowTotal)
    from.update(from: snapshot.from, count: instance.visits)
    to.update(from: snapshot.to, count: instance.visits)
    for r in 0..<instance.shifts { load(r, Int(snapshot.count[r])) }
    for r in 0..<instance.shifts where count[r] > 0 { present(r) }
  }
}
