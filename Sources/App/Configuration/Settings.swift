import Configuration
import Foundation
import Kernel
import Logging

/// Everything that can be set, read once at start.
///
/// Invariant: every value has been checked; unknown keys were refused.
struct Settings: Sendable {
  var database: String
  var databaseConnections: Int
  var host: String
  var port: Int
  /// `nil` when people reach the server by its own address.
  var publicURL: URL?
  var isBehindProxy: Bool
  var isDemo: Bool
  var language: Language
  /// A folder; it may be missing.
  var assets: String
  var logLevel: Logger.Level
  var logsAsJSON: Bool
  var hasMetrics: Bool
  /// `nil` when no program elsewhere may read the figures.
  var metricsToken: String?
  /// Seconds.
  var session: Int, sessionIdle: Int
  var passwordsAtOnce: Int
  /// Bytes.
  var upload: Int
  /// Seconds.
  var request: Int, stop: Int, planning: Int
  var planningThreads: Int
  var roadCar: URL?, roadBicycle: URL?, roadFoot: URL?
  /// Seconds for one table.
  var road: Int
  var roadTableSize: Int

  /// Cookies carry `Secure` when people come over TLS.
  var hasSecureCookies: Bool { publicURL?.scheme == "https" }
}

extension String {
  /// `nil` instead of nothing at all.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Settings {
  /// Reads the environment, then the file that `FILROUGE_CONFIG` names, then the usual values.
  ///
  /// Throws a `SettingsError` that names the first key that is unknown or has a wrong value.
  static func read(environment: [String: String] = ProcessInfo.processInfo.environment)
    async throws -> Settings
  {
    let values = try await SettingValues.read(environment: environment)
    func seconds(_ key: SettingKey, each: Int = 1) async throws -> Int {
      try await values.number(key) * each
    }
    return Settings(
      database: try await values.text(.database),
      databaseConnections: try await values.number(.databaseConnections),
      host: try await values.text(.host), port: try await values.number(.port),
      publicURL: try await values.address(.publicUrl),
      isBehindProxy: try await values.yesNo(.behindProxy),
      isDemo: try await values.yesNo(.demo),
      language: Language(rawValue: try await values.text(.language)) ?? .fr,
      assets: try await values.text(.assets),
      logLevel: Logger.Level(rawValue: try await values.text(.logLevel)) ?? .info,
      logsAsJSON: try await values.text(.logFormat) == "json",
      hasMetrics: try await values.yesNo(.metrics),
      metricsToken: try await values.text(.metricsToken).nonEmpty,
      session: try await seconds(.sessionHours, each: 3600),
      sessionIdle: try await seconds(.sessionIdleMinutes, each: 60),
      passwordsAtOnce: try await values.number(.passwordsAtOnce),
      upload: try await values.number(.uploadMegabytes) << 20,
      request: try await seconds(.requestSeconds), stop: try await seconds(.stopSeconds),
      planning: try await seconds(.planningSeconds),
      planningThreads: try await values.number(.planningThreads),
      roadCar: try await values.address(.roadCar),
      roadBicycle: try await values.address(.roadBicycle),
      roadFoot: try await values.address(.roadFoot),
      road: try await seconds(.roadSeconds),
      roadTableSize: try await values.number(.roadTableSize))
  }
}
