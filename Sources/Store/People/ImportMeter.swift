/// Told how far an import is: `done` of `total` rows or records. Called on the thread of the database,
/// every few hundred of them.
public typealias ImportProgress = @Sendable (_ done: Int, _ total: Int) -> Void

/// Counts what an import has done so far, and tells it now and then.
struct ImportMeter {
  /// How many rows or records there are between two words about them.
  static let step = 200

  private let total: Int
  /// How often each of them counts.
  private let passes: Int
  private let tell: ImportProgress
  private var done = 0
  private var told = 0

  init(of total: Int, passes: Int = 1, _ tell: @escaping ImportProgress) {
    (self.total, self.passes, self.tell) = (total, passes, tell)
  }

  /// Notes that `count` more are done.
  mutating func advance(_ count: Int = 1) {
    done += count
    guard done - told >= Self.step else { return }
    told = done
    tell(min(done / passes, total), total)
  }

  /// Calls `work` with `items` in parts of `step`, each of which counts once it is done.
  mutating func parts<Item>(_ items: [Item], _ work: ([Item]) throws -> Void) rethrows {
    for start in stride(from: 0, to: items.count, by: Self.step) {
      let part = Array(items[start..<min(start + Self.step, items.count)])
      try work(part)
      advance(part.count)
    }
  }
}
