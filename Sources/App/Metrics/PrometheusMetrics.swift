import Metrics
import Synchronization

/// Keeps every number that the program reports, and writes them in Prometheus' text format.
///
/// Source: Prometheus, exposition formats, version 0.0.4.
final class PrometheusMetrics: MetricsFactory {
  /// One series: a metric's name and its labels, in order.
  struct Series: Hashable {
    let name: String
    let labels: [Label]
  }
  struct Label: Hashable {
    let name: String, value: String
  }
  /// What the text format calls a type.
  enum Cell {
    case counter(CounterCell)
    case gauge(GaugeCell)
    case histogram(HistogramCell)
  }

  /// More series than this means that a label holds something unbounded: new ones share a cell.
  static let mostSeries = 5000

  private let cells = Mutex<[Series: Cell]>([:])

  /// Every series of this moment, unsorted.
  var all: [(Series, Cell)] { cells.withLock { $0.map { ($0.key, $0.value) } } }

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    counter(label, dimensions)
  }

  func makeFloatingPointCounter(label: String, dimensions: [(String, String)])
    -> any FloatingPointCounterHandler
  {
    counter(label, dimensions)
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    gauge(label, dimensions)
  }

  func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool)
    -> any RecorderHandler
  {
    aggregate ? histogram(label, dimensions, .values) : gauge(label, dimensions)
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    histogram(label + ".seconds", dimensions, .seconds)
  }

  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  func destroyMeter(_ handler: any MeterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  private func counter(_ label: String, _ dimensions: [(String, String)]) -> CounterCell {
    let cell = cell(label + ".total", dimensions) { .counter(CounterCell()) }
    if case .counter(let counter) = cell { return counter }
    return CounterCell()
  }

  private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeCell {
    let cell = cell(label, dimensions) { .gauge(GaugeCell()) }
    if case .gauge(let gauge) = cell { return gauge }
    return GaugeCell()
  }

  private func histogram(
    _ label: String, _ dimensions: [(String, String)], _ scale: HistogramCell.Scale
  ) -> HistogramCell {
    let cell = cell(label, dimensions) { .histogram(HistogramCell(scale)) }
    if case .histogram(let histogram) = cell { return histogram }
    return HistogramCell(scale)
  }

  private func cell(
    _ label: String, _ dimensions: [(String, String)], make: () -> Cell
  ) -> Cell {
    let name = Self.name(label)
    let series = Series(
      name: name, labels: dimensions.map { Label(name: Self.name($0.0), value: $0.1) })
    return cells.withLock { cells in
      if let known = cells[series] { return known }
      let isFull = cells.count >= Self.mostSeries
      let kept = isFull ? Series(name: name, labels: []) : series
      if let known = cells[kept] { return known }
      let new = make()
      cells[kept] = new
      return new
    }
  }

  /// Letters, digits and underscores, as the format asks.
  private static func name(_ label: String) -> String {
    let bytes = label.utf8.map { byte -> UInt8 in
      switch byte {
      case 48...57, 65...90, 97...122: byte
      default: UInt8(ascii: "_")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
