import Foundation

/// The command line: `EngineBench solve|repair|cancel|memory|speed|hhcrsp|vrptw FOLDER [name=value …]`.
@main struct EngineBench {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard words.count >= 2, let task = words.first else {
      print(
        "usage: EngineBench solve|repair|cancel|memory|speed|hhcrsp|vrptw FOLDER [names=a,b] [seeds=1,2,3]"
      )
      print("  [cpu=SECONDS | work=POSITIONS]")
      exit(64)
    }
    let folder = URL(filePath: words.dropFirst().first ?? ".")
    let settings = Settings(words.dropFirst(2))
    if task == "vrptw" { return try RoutingFamily(folder, settings).run() }
    if task == "hhcrsp" { return try HomeCareFamily(folder, settings).run() }
    let problems = try Problems(folder, settings.names)
    switch task {
    case "solve": try Solving(problems, settings).run()
    case "repair": try Repairing(problems, settings).run()
    case "cancel": try Cancelling(problems, settings).run()
    case "memory": try Memory(problems, settings).run()
    case "speed": try Speed(problems, settings).run()
    default:
      print("unknown task: \(task)")
      exit(64)
    }
  }
}

/// What was asked for on the command line.
struct Settings {
  var names: [String] = []
  var seeds: [UInt64] = [1]
  var cpuSeconds: Double?
  var work: Int?
  var isVerbose = false
  /// Where plans are written.
  var out: URL?

  init(_ words: ArraySlice<String>) {
    for word in words {
      if word == "verbose" { isVerbose = true }
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "names": names = parts[1].split(separator: ",").map(String.init)
      case "seeds": seeds = parts[1].split(separator: ",").compactMap { UInt64($0) }
      case "cpu": cpuSeconds = Double(parts[1])
      case "out": out = URL(filePath: parts[1])
      case "work": work = Int(parts[1])
      default: print("ignored: \(word)")
      }
    }
  }
}
