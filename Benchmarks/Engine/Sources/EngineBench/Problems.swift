import Foundation
import PlanModel

/// The careplan problems of a folder, with the running plans in `plans/`.
struct Problems {
  let folder: URL
  let names: [String]

  /// All problems, or those whose names begin with one of `prefixes`.
  init(_ folder: URL, _ prefixes: [String]) throws {
    self.folder = folder
    names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") && $0 != "index.json" }
      .map { String($0.dropLast(5)) }
      .filter { name in prefixes.isEmpty || prefixes.contains { name.hasPrefix($0) } }
      .sorted()
  }

  func problem(_ name: String) throws -> PlanProblem {
    try PlanProblem.read(Data(contentsOf: folder.appending(path: "\(name).json"))).problem
  }

  func plan(_ name: String) throws -> Plan {
    try Plan.read(Data(contentsOf: folder.appending(path: "plans/\(name).json"))).plan
  }
}

/// Processor seconds of this process so far.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension [Double] {
  /// The value below which a share of the sorted values lies.
  func quantile(_ share: Double) -> Double {
    let sorted = self.sorted()
    return sorted.isEmpty
      ? 0 : sorted[Swift.min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }
}

/// A number with so many digits behind the point.
func text(_ value: Double, _ digits: Int = 2) -> String { String(format: "%.\(digits)f", value) }
