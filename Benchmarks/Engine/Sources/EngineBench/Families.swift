import Foundation
import PlanCheck
import PlanModel
import Planning

/// The published home care problems of a folder against their best published costs.
struct HomeCareFamily {
  let folder: URL, settings: Settings

  init(_ folder: URL, _ settings: Settings) { (self.folder, self.settings) = (folder, settings) }

  func run() throws {
    let best = try published()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".best.json") }
      .map { String($0.dropLast(5)) }
      .filter { name in settings.names.isEmpty || settings.names.contains { name.contains($0) } }
      .sorted()
    print("instance patients published ours(median) gap_% best_% cpu_s judged")
    var gaps: [Double] = []
    for name in names {
      let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
      let problem = try HomeCareProblem.read(data)
      var costs: [Double] = []
      var isValid = true
      let began = processorSeconds()
      for seed in settings.seeds {
        let plan = HomeCareSearch.solve(
          problem, seed: seed, limits: .init(cpuSeconds: settings.cpuSeconds, work: settings.work))
        let verdict = HomeCareJudge.check(problem, plan)
        if !verdict.violations.isEmpty { isValid = false }
        costs.append(Double(verdict.cost.sum) / 3 / Double(HomeCareProblem.scale))
      }
      let used = (processorSeconds() - began) / Double(settings.seeds.count)
      let median = costs.quantile(0.5)
      let goal = best[name] ?? 0
      let gap = goal > 0 ? (median / goal - 1) * 100 : 0
      gaps.append(gap)
      print(
        name, problem.patients.count, text(goal), text(median), text(gap),
        text(goal > 0 ? ((costs.min() ?? 0) / goal - 1) * 100 : 0), text(used),
        isValid ? "valid" : "INVALID")
    }
    print(
      "mean gap % \(text(gaps.reduce(0, +) / Double(max(1, gaps.count)), 3)) over \(gaps.count)")
  }

  /// The best published cost of each instance.
  private func published() throws -> [String: Double] {
    let file = folder.standardizedFileURL.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "bks_hhcrsp.csv")
    var best: [String: Double] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if fields.count > 5 { best[fields[1]] = Double(fields[5]) }
    }
    return best
  }
}

/// The published routing problems of a folder against their best known distances.
struct RoutingFamily {
  let folder: URL, settings: Settings

  init(_ folder: URL, _ settings: Settings) { (self.folder, self.settings) = (folder, settings) }

  func run() throws {
    let best = try published()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
      .filter { name in settings.names.isEmpty || settings.names.contains { name.hasPrefix($0) } }
      .sorted()
    print("instance customers best_known ours(median) gap_% routes cpu_s judged")
    var gaps: [Double] = []
    for name in names {
      let file = folder.appending(path: "\(name).txt")
      let problem = try RoutingProblem.read(String(contentsOf: file, encoding: .utf8))
      var costs: [Double] = []
      var isValid = true
      var routes = 0
      let began = processorSeconds()
      for seed in settings.seeds {
        let plan = RoutingSearch.solve(
          problem, seed: seed, limits: .init(cpuSeconds: settings.cpuSeconds, work: settings.work))
        let verdict = RoutingJudge.check(problem, plan, .dimacs)
        if !verdict.violations.isEmpty { isValid = false }
        costs.append(Double(verdict.distance) / 10)
        routes = plan.routes.count
      }
      let used = (processorSeconds() - began) / Double(settings.seeds.count)
      let median = costs.quantile(0.5)
      let gap = (median / (best[name] ?? median) - 1) * 100
      gaps.append(gap)
      print(
        name, problem.stops.count - 1, text(best[name] ?? 0, 1), text(median, 1), text(gap, 3),
        routes, text(used), isValid ? "valid" : "INVALID")
    }
    print(
      "mean gap % \(text(gaps.reduce(0, +) / Double(max(1, gaps.count)), 3)) over \(gaps.count)")
  }

  private func published() throws -> [String: Double] {
    let file = folder.standardizedFileURL.deletingLastPathComponent()
      .appending(path: "bks_vrptw.csv")
    var best: [String: Double] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if fields.count > 6 { best[fields[1]] = Double(fields[6]) }
    }
    return best
  }
}
