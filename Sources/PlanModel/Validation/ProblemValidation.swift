extension PlanProblem {
  /// What makes the problem meaningless: values out of range, references to nothing, identifiers
  /// used twice, tables that are not square. At most `PlanLimits.issues`; empty means valid. O(n).
  public func validate() -> [PlanIssue] {
    let log = JSONLog()
    validate(into: log)
    return log.issues
  }

  func validate(into log: JSONLog) { ProblemValidation(self, log).run() }
}

/// Checks a whole problem and reports into a log that may already hold reading issues.
struct ProblemValidation {
  let problem: PlanProblem
  let log: JSONLog
  /// Issues of reading: what they explain is not reported again.
  private let earlier: [PlanIssue]
  /// The top-level keys with reading issues: references into them cannot be judged.
  private let unreadable: Set<Substring>
  let carerSkills: [PlanID: Set<Int>]
  let places: Int
  let profiles: Set<String>

  init(_ problem: PlanProblem, _ log: JSONLog) {
    (self.problem, self.log, earlier) = (problem, log, log.issues)
    unreadable = Set(log.issues.map { $0.path.prefix { $0 != "." && $0 != "[" } })
    carerSkills = Dictionary(problem.carers.map { ($0.id, $0.skills) }) { first, _ in first }
    places = problem.placeCount
    profiles = Set(problem.travelTimes.profiles)
  }

  func run() {
    sizes()
    range(problem.horizonDays, 1...PlanLimits.horizonDays, "horizon_days")
    travelTimes()
    weights()
    identifiers(problem.visits.map(\.id), in: "visits")
    for (index, visit) in problem.visits.enumerated() where !log.isFull {
      check(visit, at: "visits[\(index)]")
    }
    identifiers(problem.carers.map(\.id), in: "carers")
    for (index, carer) in problem.carers.enumerated() where !log.isFull {
      check(carer, at: "carers[\(index)]")
    }
    links()
  }

  private func sizes() {
    limit(problem.visits.count, PlanLimits.visits, "visits")
    limit(problem.carers.count, PlanLimits.carers, "carers")
    limit(problem.links.count, PlanLimits.links, "links")
    limit(problem.locations.count, PlanLimits.places, "locations")
    let shifts = problem.carers.reduce(0) { $0 + $1.shifts.count }
    if shifts > PlanLimits.shifts {
      report("carers", "\(shifts) shifts in all, more than \(PlanLimits.shifts)")
    }
  }

  private func weights() {
    for key in PlanWeights.Key.allCases {
      let value = problem.weights[keyPath: key.field]
      range(value, 0...PlanLimits.weight, "weights.\(key.rawValue)")
    }
  }

  // MARK: - Reporting

  /// Reports an issue unless reading has already said what is wrong there.
  func report(_ path: String, _ text: String) {
    guard !log.isFull else { return }
    let isExplained = earlier.contains { isWithin(path, $0.path) || isWithin($0.path, path) }
    if !isExplained { log.issue(path, text) }
  }

  private func isWithin(_ path: String, _ other: String) -> Bool {
    guard path.hasPrefix(other) else { return false }
    let next = path.dropFirst(other.count).first
    return other.isEmpty || next == nil || next == "." || next == "["
  }

  /// Whether references to something under the top-level `key` can be judged.
  func canJudge(_ key: Substring...) -> Bool { unreadable.isDisjoint(with: key) }

  func range(_ value: Int, _ range: ClosedRange<Int>, _ path: @autoclosure () -> String) {
    if value < range.lowerBound {
      report(path(), "\(value) is below \(range.lowerBound)")
    } else if value > range.upperBound {
      report(path(), "\(value) is above \(range.upperBound)")
    }
  }

  /// A number of seconds, or nothing.
  func seconds(_ value: Int?, _ path: @autoclosure () -> String) {
    if let value { range(value, 0...PlanLimits.time, path()) }
  }

  func limit(_ count: Int, _ most: Int, _ path: @autoclosure () -> String) {
    if count > most { report(path(), "\(count) entries, more than \(most)") }
  }

  func window(_ window: PlanWindow, _ path: @autoclosure () -> String) {
    let limits = 0...PlanLimits.time
    if window.end < window.start {
      report(path(), "the end is before the start")
    } else if !limits.contains(window.start) {
      range(window.start, limits, path())
    } else {
      range(window.end, limits, path())
    }
  }

  func place(_ index: Int?, _ path: @autoclosure () -> String) {
    guard let index, canJudge("locations", "matrices", "metric") else { return }
    if !(0..<places).contains(index) {
      report(path(), "there is no place \(index): there are \(places) places")
    }
  }

  func identifiers(_ ids: [PlanID], in path: String) {
    var first: [PlanID: Int] = [:]
    for (index, id) in ids.enumerated() {
      if let other = first[id] {
        report("\(path)[\(index)].id", "“\(id)” is already the identifier of \(path)[\(other)]")
      } else {
        first[id] = index
      }
    }
  }
}
