import Foundation
import Kernel
import Testing

@testable import App

@Suite struct SettingsTests {
  struct Refused: CustomTestStringConvertible {
    let testDescription: String, environment: [String: String], key: String

    init(_ name: String, _ environment: [String: String], names key: String) {
      (testDescription, self.environment, self.key) = (name, environment, key)
    }
  }

  @Test(arguments: [
    Refused("a word for a number", ["FILROUGE_PORT": "abc"], names: "FILROUGE_PORT"),
    Refused("above the range", ["FILROUGE_PORT": "65536"], names: "FILROUGE_PORT"),
    Refused("below the range", ["FILROUGE_SESSION_HOURS": "0"], names: "FILROUGE_SESSION_HOURS"),
    Refused("an unknown key", ["FILROUGE_PROT": "1"], names: "FILROUGE_PROT"),
    Refused("neither yes nor no", ["FILROUGE_DEMO": "perhaps"], names: "FILROUGE_DEMO"),
    Refused("no such level", ["FILROUGE_LOG_LEVEL": "loud"], names: "FILROUGE_LOG_LEVEL"),
    Refused("no scheme", ["FILROUGE_ROAD_CAR": "localhost:5000"], names: "FILROUGE_ROAD_CAR"),
    Refused("no host", ["FILROUGE_PUBLIC_URL": "https://"], names: "FILROUGE_PUBLIC_URL"),
    Refused("another database", ["FILROUGE_DATABASE": "mysql://x"], names: "FILROUGE_DATABASE"),
    Refused("an empty path", ["FILROUGE_DATABASE": "sqlite:"], names: "FILROUGE_DATABASE"),
    Refused("no such file", ["FILROUGE_CONFIG": "/nowhere.json"], names: "/nowhere.json"),
  ])
  func wrongValuesAreRefusedByName(_ refused: Refused) async {
    let error = await #expect(throws: SettingsError.self) {
      try await Settings.read(environment: refused.environment)
    }
    for language in Language.allCases {
      let words = error.map { Texts.words($0.message, in: language) } ?? ""
      #expect(words.contains(refused.key), "\(language): \(words)")
    }
  }

  @Test func usualValuesAreGoodValues() async throws {
    let settings = try await Settings.read(environment: [:])
    #expect(settings.database == "sqlite:var/filrouge.sqlite")
    #expect(settings.port == 8080)
    #expect(settings.session == 12 * 3600)
    #expect(settings.roadCar == nil)
    #expect(!settings.hasSecureCookies)
  }

  @Test func anEmptyVariableCountsAsNotGiven() async throws {
    #expect(try await Settings.read(environment: ["FILROUGE_PORT": ""]).port == 8080)
  }

  @Test func theEnvironmentGoesBeforeTheFile() async throws {
    let settings = try await read(
      #"{"port": 9000, "demo": true, "publicUrl": "https://zorg.example"}"#,
      environment: ["FILROUGE_PORT": "9001"])
    #expect(settings.port == 9001)
    #expect(settings.isDemo)
    #expect(settings.hasSecureCookies)
  }

  @Test(arguments: [
    (#"{"prot": 1}"#, "prot"), (#"{"port": "many"}"#, "port"), (#"{"host": 5}"#, "host"),
    (#"{"port""#, "settings-"), (#"[1, 2]"#, "settings-"),
  ])
  func aWrongFileIsRefusedByName(_ text: String, _ named: String) async {
    let error = await #expect(throws: SettingsError.self) {
      try await read(text, environment: [:])
    }
    #expect(error?.message.arguments.values.contains { $0.contains(named) } == true)
  }

  @Test func everySettingIsDocumented() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
    for key in SettingKey.all {
      #expect(page.contains("`\(key.variable)`"), "\(key.variable) is not documented")
      #expect(page.contains("`\(key.name)`"), "\(key.name) is not documented")
      #expect(page.contains(key.purpose), "\(key.name) is documented in other words")
    }
    let named = page.matches(of: /`(FILROUGE_[A-Z_]+)`/).map { String($0.output.1) }
    let known = Set(SettingKey.all.map(\.variable)).union([SettingKey.file])
    #expect(Set(named).subtracting(known).isEmpty)
  }

  private func read(_ text: String, environment: [String: String]) async throws -> Settings {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "settings-\(UUID().uuidString).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let place = ["FILROUGE_CONFIG": file.path]
    return try await Settings.read(environment: environment.merging(place) { $1 })
  }
}
