import ArgumentParser
import Foundation
import Kernel
import Logging
import Metrics

/// `filrouge serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the pages until a stop is asked.",
    discussion: SettingKey.help)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    Heap.shareArenas()
    let settings = try await Settings.read()
    let metrics = settings.hasMetrics ? PrometheusMetrics() : nil
    if let metrics { MetricsSystem.bootstrap(metrics) }
    LoggingSystem.bootstrap { label in
      LineLog(label: label, level: settings.logLevel, isJSON: settings.logsAsJSON)
    }
    let world = try await World.open(settings, logger: Logger(label: "filrouge"))
    try await Server(world: world, metrics: metrics).run { address in
      common.say(Message("serve.listening", ["address": address]))
      fflush(nil)
    }
    await world.close()
  }
}

extension SettingKey {
  /// Every setting, for `filrouge serve --help`.
  static var help: String {
    let lines = all.map { key in
      let usual = key.usual.isEmpty ? "" : " [\(key.usual)]"
      return "\(key.variable)\(usual)\n    \(key.purpose)"
    }
    return """
      Settings come from the environment, then from the JSON file that \(file) names \
      (its keys are written like "databaseConnections"), then from the values in brackets:

      \(lines.joined(separator: "\n"))
      """
  }
}
