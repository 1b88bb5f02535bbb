import Metrics
import Synchronization

/// A number that only grows.
final class CounterCell: CounterHandler, FloatingPointCounterHandler {
  private let sum = Mutex(0.0)

  var value: Double { sum.withLock { $0 } }

  func increment(by amount: Int64) { sum.withLock { $0 += Double(amount) } }
  func increment(by amount: Double) { sum.withLock { $0 += amount } }
  func reset() { sum.withLock { $0 = 0 } }
}

/// A number that goes up and down.
final class GaugeCell: MeterHandler, RecorderHandler {
  private let current = Mutex(0.0)

  var value: Double { current.withLock { $0 } }

  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { current.withLock { $0 = value } }
  func increment(by amount: Double) { current.withLock { $0 += amount } }
  func decrement(by amount: Double) { current.withLock { $0 -= amount } }
  func record(_ value: Int64) { set(Double(value)) }
  func record(_ value: Double) { set(value) }
}

/// How often values fell below each bound, with their sum.
final class HistogramCell: TimerHandler, RecorderHandler {
  /// The bounds of the buckets.
  enum Scale {
    case seconds, values

    var bounds: [Double] {
      switch self {
      case .seconds: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
      case .values: [1, 10, 100, 1000, 10_000, 100_000]
      }
    }
  }

  /// What was recorded so far.
  struct Reading {
    /// Values at or below each bound, not cumulated; the last counts those above all.
    var counts: [Int]
    var sum: Double
  }

  let bounds: [Double]
  private let reading: Mutex<Reading>

  init(_ scale: Scale) {
    bounds = scale.bounds
    reading = Mutex(Reading(counts: Array(repeating: 0, count: scale.bounds.count + 1), sum: 0))
  }

  var current: Reading { reading.withLock { $0 } }

  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }
  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
    reading.withLock {
      $0.counts[bucket] += 1
      $0.sum += value
    }
  }
}
