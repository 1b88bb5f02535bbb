import Configuration
import Foundation

/// The values that were given, checked one by one against the table of keys.
struct SettingValues {
  private let reader: ConfigReader

  /// Collects what the environment and the file say; refuses keys that nobody reads.
  static func read(environment: [String: String]) async throws -> SettingValues {
    let ours = environment.filter { $0.key.hasPrefix(SettingKey.prefix) }
    let known = Set(SettingKey.all.map(\.variable)).union([SettingKey.file])
    if let unknown = ours.keys.sorted().first(where: { !known.contains($0) }) {
      throw SettingsError.unknownKey(unknown)
    }
    let bare = ours.filter { $0.key != SettingKey.file && !$0.value.isEmpty }
      .map { (String($0.key.dropFirst(SettingKey.prefix.count)), $0.value) }
    var providers: [any ConfigProvider] = [
      EnvironmentVariablesProvider(
        environmentVariables: Dictionary(uniqueKeysWithValues: bare),
        secretsSpecifier: .specific([
          SettingKey.database.bare, SettingKey.metricsToken.bare,
        ]))
    ]
    if let path = ours[SettingKey.file], !path.isEmpty {
      providers.append(try await file(at: path))
    }
    return SettingValues(reader: ConfigReader(providers: providers))
  }

  private static func file(at path: String) async throws -> FileProvider<JSONSnapshot> {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw SettingsError.fileMissing(path)
    }
    guard let object = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
      throw SettingsError.fileMalformed(path)
    }
    let known = Set(SettingKey.all.map(\.name))
    if let unknown = object.keys.sorted().first(where: { !known.contains($0) }) {
      throw SettingsError.unknownKey(unknown)
    }
    let place = ConfigReader(
      provider: InMemoryProvider(values: ["filePath": .init(.string(path), isSecret: false)]))
    do {
      return try await FileProvider<JSONSnapshot>(config: place)
    } catch {
      throw SettingsError.fileMalformed(path)
    }
  }

  /// A text, held against the key's choices.
  func text(_ key: SettingKey) async throws -> String {
    let given = try await given(key) { try await reader.fetchString(forKey: key.configKey) }
    let value = given ?? key.usual
    switch key.kind {
    case .choice(let choices):
      guard choices.contains(value) else { throw SettingsError.wrongChoice(key, choices) }
    case .database:
      let schemes = ["sqlite:", "postgres://", "postgresql://"]
      guard schemes.contains(where: { value.hasPrefix($0) && value.count > $0.count }) else {
        throw SettingsError.wrongDatabase(key)
      }
    case .secret:
      guard value.isEmpty || value.utf8.count >= 20 else { throw SettingsError.weakSecret(key) }
    default: break
    }
    return value
  }

  /// A whole number within the key's range.
  func number(_ key: SettingKey) async throws -> Int {
    guard case .number(let range) = key.kind else {
      preconditionFailure("\(key.name) is no number")
    }
    let given: Int?
    do {
      given = try await reader.fetchInt(forKey: key.configKey)
    } catch {
      throw SettingsError.wrongNumber(key, range)
    }
    guard let value = given ?? Int(key.usual), range.contains(value) else {
      throw SettingsError.wrongNumber(key, range)
    }
    return value
  }

  /// `yes`, `no`, `true`, `false`, `1` or `0`; in a file also JSON's own two.
  func yesNo(_ key: SettingKey) async throws -> Bool {
    do {
      return try await reader.fetchBool(forKey: key.configKey) ?? (key.usual == "yes")
    } catch {
      throw SettingsError.wrongYesNo(key)
    }
  }

  /// An `http` or `https` address, `nil` when none is given.
  func address(_ key: SettingKey) async throws -> URL? {
    let given = try await given(key) { try await reader.fetchString(forKey: key.configKey) }
    guard let given else { return nil }
    guard let url = URL(string: given), ["http", "https"].contains(url.scheme),
      url.host?.isEmpty == false
    else { throw SettingsError.wrongAddress(key) }
    return url
  }

  private func given(_ key: SettingKey, _ fetch: () async throws -> String?) async throws
    -> String?
  {
    do {
      return try await fetch()
    } catch {
      throw SettingsError.wrongText(key)
    }
  }
}

extension SettingKey {
  fileprivate var configKey: ConfigKey { ConfigKey([name]) }
}
