import Metrics
import Testing

@testable import App

@Suite struct PrometheusTests {
  @Test func aCounterIsWrittenWithItsLabels() {
    let metrics = PrometheusMetrics()
    let labels = [("route", "/visits/{id}"), ("status", "200")]
    Counter(label: "http.requests", dimensions: labels, factory: metrics).increment(by: 2)
    Counter(label: "http.requests", dimensions: labels, factory: metrics).increment()
    #expect(
      metrics.text().contains(
        """
        # TYPE http_requests_total counter
        http_requests_total{route="/visits/{id}",status="200"} 3

        """))
  }

  @Test func bucketsAreCumulatedUpToInfinity() {
    let metrics = PrometheusMetrics()
    let timer = Timer(label: "http.request", dimensions: [], factory: metrics)
    // 1 ms falls on a bound and belongs to it; 3 ms and 20 s lie between bounds and above all.
    for milliseconds in [1, 3, 20_000] { timer.recordMilliseconds(milliseconds) }
    let text = metrics.text()
    #expect(text.contains(#"http_request_seconds_bucket{le="0.001"} 1"#))
    #expect(text.contains(#"http_request_seconds_bucket{le="0.0025"} 1"#))
    #expect(text.contains(#"http_request_seconds_bucket{le="0.005"} 2"#))
    #expect(text.contains(#"http_request_seconds_bucket{le="10"} 2"#))
    #expect(text.contains(#"http_request_seconds_bucket{le="+Inf"} 3"#))
    #expect(text.contains("http_request_seconds_count 3"))
    #expect(text.contains("http_request_seconds_sum 20.004"))
  }

  @Test func aGaugeGoesUpAndDown() {
    let metrics = PrometheusMetrics()
    let gauge = Meter(label: "planning.queue", dimensions: [], factory: metrics)
    gauge.increment(by: 3)
    gauge.decrement(by: 1)
    #expect(metrics.text().contains("# TYPE planning_queue gauge\nplanning_queue 2\n"))
  }

  @Test func labelValuesAreEscaped() {
    let metrics = PrometheusMetrics()
    Counter(label: "a", dimensions: [("why", "\"x\"\\\n")], factory: metrics).increment()
    #expect(metrics.text().contains(#"a_total{why="\"x\"\\\n"} 1"#))
  }

  @Test func seriesWithoutEndShareOneCell() {
    let metrics = PrometheusMetrics()
    for number in 0...PrometheusMetrics.mostSeries + 5 {
      Counter(label: "a", dimensions: [("n", "\(number)")], factory: metrics).increment()
    }
    #expect(metrics.all.count == PrometheusMetrics.mostSeries + 1)
    // 5 006 numbers were counted, of which the first 5 000 have a cell of their own.
    #expect(metrics.text().contains("\na_total 6\n"))
  }

  @Test func memoryAndProcessorTimeAreReported() {
    let figures = ProcessFigures.now()
    #expect(figures.resident > 1_000_000)
    #expect(figures.processor > 0)
  }
}
