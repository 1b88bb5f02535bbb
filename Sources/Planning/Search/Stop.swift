import Dispatch

/// When a search has to end: on request, at a moment, or when the process used its share.
struct Stop {
  let cancel: CancelFlag
  /// Nanoseconds of `DispatchTime`, or the end of time.
  let deadline: UInt64
  let began: UInt64

  init(cancel: CancelFlag, wallSeconds: Double?) {
    self.cancel = cancel
    let now = DispatchTime.now().uptimeNanoseconds
    began = now
    deadline = wallSeconds.map { now + UInt64(max(0, min($0, 1e8)) * 1e9) } ?? .max
  }

  /// Whether it is time to end. About 30 ns.
  var isAsked: Bool {
    cancel.isCancelled
      || (deadline != .max && DispatchTime.now().uptimeNanoseconds >= deadline)
  }

  /// The part of the time that is used, in thousandths; 0 without a deadline.
  var progress: Int {
    if deadline == .max { return 0 }
    let now = DispatchTime.now().uptimeNanoseconds
    let total = max(1, deadline - began)
    return now >= deadline ? 1000 : Int((now - began) * 1000 / total)
  }
}
