import Dispatch
import PlanModel

/// Islands that search side by side and exchange their best plan after counted work.
///
/// On one thread they take turns at the same work counts, so the result is the same.
final class Archipelago {
  private let compilation: Compilation
  private let options: SolveOptions
  private let stop: Stop
  private let arena = Arena()
  private var islands: [Island] = []

  init(_ compilation: Compilation, _ options: SolveOptions, _ stop: Stop) {
    (self.compilation, self.options, self.stop) = (compilation, options, stop)
  }

  func run(_ onImproved: (Plan) -> Void) -> Plan {
    let instance = compilation.instance
    let neighbours = Neighbourhood.lists(instance, arena, stop)
    islands = (0..<max(1, min(64, options.islands))).map {
      Island(instance, seed: options.seed, number: $0, neighbours: neighbours)
    }
    for island in islands { island.plan(cycles: cycles) }
    let first = islands[0]
    if let start = options.warmStart ?? compilation.problem.baseline {
      compilation.load(start, into: first.tours)
    }
    first.construct(stop)
    for island in islands.dropFirst() { island.adopt(first.best) }
    var shown = first.best.objective
    onImproved(plan(of: first))

    let limit = options.limits.work
    while !stop.isAsked && instance.visits > 0 && instance.shifts > 0 {
      let done = work
      if let limit, done >= limit { break }
      var quota = max(1, 300_000 / islands.count)
      if let limit { quota = min(quota, max(1, (limit - done) / islands.count)) }
      let whole = max(1, limit ?? 1)
      let span =
        limit == nil
        ? (0, 0) : (done * 1000 / whole, min(1000, (done + quota * islands.count) * 1000 / whole))
      advance(quota, span, byClock: limit == nil)
      let best = exchange()
      if best.best.objective < shown {
        shown = best.best.objective
        onImproved(plan(of: best))
      }
    }
    let best = islands.min { $0.best.objective < $1.best.objective } ?? first
    if !stop.cancel.isCancelled { best.finish(stop) }
    let plan = plan(of: best)
    if best.best.objective < shown { onImproved(plan) }
    return plan
  }

  /// How often each island starts afresh: when the work to come is large for so few visits.
  private var cycles: Int {
    let seconds = [options.limits.wallSeconds, options.limits.cpuSeconds].compactMap(\.self).min()
    let byTime = seconds.map { Int(min($0, 1e6) * 15_000_000) }
    guard let work = options.limits.work.map({ $0 / islands.count }) ?? byTime else { return 1 }
    return max(1, min(5, work / (400_000 * max(1, compilation.instance.visits))))
  }

  private var work: Int { islands.reduce(0) { $0 + $1.work } }

  private func advance(_ quota: Int, _ span: (Int, Int), byClock: Bool) {
    if min(options.threads, islands.count) > 1 {
      let shared = Shared(islands: islands, stop: stop)
      DispatchQueue.concurrentPerform(iterations: islands.count) { k in
        shared.islands[k].run(
          quota: quota, from: span.0, to: span.1, byClock: byClock, shared.stop)
      }
    } else {
      for island in islands {
        island.run(quota: quota, from: span.0, to: span.1, byClock: byClock, stop)
      }
    }
  }

  /// Each island is used by one thread at a time.
  private struct Shared: @unchecked Sendable {
    let islands: [Island]
    let stop: Stop
  }

  private var roundsSinceExchange = 0

  /// The island with the best plan, which the others take over now and then.
  private func exchange() -> Island {
    var best = islands[0]
    for island in islands where island.best.objective < best.best.objective { best = island }
    roundsSinceExchange += 1
    if roundsSinceExchange >= 20 {
      roundsSinceExchange = 0
      for island in islands where island !== best && island.best.objective > best.best.objective {
        island.adopt(best.best)
      }
    }
    return best
  }

  private func plan(of island: Island) -> Plan {
    let tours = Tours(compilation.instance)
    tours.restore(island.best)
    return compilation.plan(tours, seed: options.seed, work: work)
  }
}
