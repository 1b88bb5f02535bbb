import Dispatch
import Glibc

/// When a search has to end: on request, at a moment, or when the process used its share.
struct Stop {
  let cancel: CancelFlag
  private let wall: Span, processor: Span

  init(cancel: CancelFlag, wallSeconds: Double? = nil, cpuSeconds: Double? = nil) {
    self.cancel = cancel
    wall = Span(from: Stop.wallTime, seconds: wallSeconds)
    processor = Span(from: Stop.processorTime, seconds: cpuSeconds)
  }

  /// Whether it is time to end. About 30 ns; ten times that with a limit of processor time.
  var isAsked: Bool {
    cancel.isCancelled || (wall.isLimited && wall.isOver(Stop.wallTime))
      || (processor.isLimited && processor.isOver(Stop.processorTime))
  }

  /// The part of the time that is used, in thousandths; 0 without a limit.
  var progress: Int {
    max(
      wall.isLimited ? wall.progress(Stop.wallTime) : 0,
      processor.isLimited ? processor.progress(Stop.processorTime) : 0)
  }

  private static var wallTime: UInt64 { DispatchTime.now().uptimeNanoseconds }

  /// What all threads of the process have used since it began.
  private static var processorTime: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// A stretch of one clock, in nanoseconds.
  private struct Span {
    let began: UInt64, end: UInt64

    init(from began: UInt64, seconds: Double?) {
      self.began = began
      end = seconds.map { began + UInt64(max(0, min($0, 1e8)) * 1e9) } ?? .max
    }

    var isLimited: Bool { end != .max }
    func isOver(_ now: UInt64) -> Bool { now >= end }
    func progress(_ now: UInt64) -> Int {
      now >= end ? 1000 : Int((now - began) * 1000 / max(1, end - began))
    }
  }
}
