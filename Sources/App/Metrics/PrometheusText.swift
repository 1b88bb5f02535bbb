import Foundation

extension PrometheusMetrics {
  /// All series in Prometheus' text format, sorted by name, with the process's own figures.
  func text() -> String {
    let sorted = all.sorted { ($0.0.name, "\($0.0.labels)") < ($1.0.name, "\($1.0.labels)") }
    var lines: [String] = [], announced = ""
    for (series, cell) in sorted {
      if series.name != announced {
        lines.append("# TYPE \(series.name) \(cell.type)")
        announced = series.name
      }
      lines += cell.lines(for: series)
    }
    lines += ProcessFigures.now().lines
    return lines.joined(separator: "\n") + "\n"
  }
}

extension PrometheusMetrics.Cell {
  fileprivate var type: String {
    switch self {
    case .counter: "counter"
    case .gauge: "gauge"
    case .histogram: "histogram"
    }
  }

  fileprivate func lines(for series: PrometheusMetrics.Series) -> [String] {
    switch self {
    case .counter(let cell): ["\(series.name)\(series.labelText()) \(number(cell.value))"]
    case .gauge(let cell): ["\(series.name)\(series.labelText()) \(number(cell.value))"]
    case .histogram(let cell): Self.lines(of: cell, for: series)
    }
  }

  private static func lines(
    of cell: HistogramCell, for series: PrometheusMetrics.Series
  ) -> [String] {
    let reading = cell.current
    var total = 0
    var lines: [String] = []
    for (bound, count) in zip(cell.bounds.map(number) + ["+Inf"], reading.counts) {
      total += count
      lines.append("\(series.name)_bucket\(series.labelText(upTo: bound)) \(total)")
    }
    lines.append("\(series.name)_sum\(series.labelText()) \(number(reading.sum))")
    lines.append("\(series.name)_count\(series.labelText()) \(total)")
    return lines
  }
}

extension PrometheusMetrics.Series {
  fileprivate func labelText(upTo bound: String? = nil) -> String {
    var pairs = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }
    if let bound { pairs.append("le=\"\(bound)\"") }
    return pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
  }

  private static func escaped(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
  }
}

/// A number without a needless fraction.
private func number(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
}

/// Memory and processor time of this process. Source: proc(5).
struct ProcessFigures {
  /// Bytes.
  var resident = 0
  /// Seconds.
  var processor = 0.0

  static func now() -> ProcessFigures {
    var figures = ProcessFigures()
    if let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) {
      let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      figures.resident = pages * 4096
    }
    var usage = rusage()
    if getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
      figures.processor = [usage.ru_utime, usage.ru_stime]
        .reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
    }
    return figures
  }

  var lines: [String] {
    [
      "# TYPE process_cpu_seconds_total counter", "process_cpu_seconds_total \(processor)",
      "# TYPE process_resident_memory_bytes gauge", "process_resident_memory_bytes \(resident)",
    ]
  }
}

/// What the database has done for this process.
struct DatabaseFigures {
  let statements: Int

  var text: String {
    "# TYPE database_statements_total counter\ndatabase_statements_total \(statements)\n"
  }
}
