/// One setting: what it is called, what it accepts and what it is for.
///
/// The same table reads the settings, refuses unknown keys, prints `filrouge serve --help` and is
/// compared with `docs/configuration.md` by a test.
struct SettingKey: Sendable {
  /// What values a setting takes.
  enum Kind: Sendable {
    case text
    /// A text that nobody can guess, of 20 characters or more.
    case secret
    case number(ClosedRange<Int>)
    case yesNo
    case choice([String])
    /// `http://` or `https://` and a host.
    case webAddress
    /// `sqlite:` and a path, or `postgres://`.
    case database
  }

  /// The key in the configuration file: `databaseConnections`.
  let name: String
  let kind: Kind
  /// The value when none is given; empty for none.
  let usual: String
  /// What it is for, in one English sentence.
  let purpose: String

  init(_ name: String, _ kind: Kind, usual: String = "", _ purpose: String) {
    (self.name, self.kind, self.usual, self.purpose) = (name, kind, usual, purpose)
  }

  /// The environment variable: `FILROUGE_DATABASE_CONNECTIONS`.
  var variable: String { Self.prefix + bare }

  /// The variable without its prefix.
  var bare: String {
    name.reduce(into: "") { text, letter in
      if letter.isUppercase { text += "_" }
      text += letter.uppercased()
    }
  }

  /// What all variables begin with.
  static let prefix = "FILROUGE_"
  /// Names the configuration file; exists in the environment only.
  static let file = "FILROUGE_CONFIG"

  static let all: [SettingKey] = [
    database, databaseConnections, host, port, publicUrl, behindProxy, demo, language, assets,
    logLevel, logFormat, metrics, metricsToken, sessionHours, sessionIdleMinutes, passwordsAtOnce,
    uploadMegabytes, requestSeconds, stopSeconds, planningSeconds, planningThreads, roadCar,
    roadBicycle, roadFoot, roadSeconds, roadTableSize,
  ]

  static let database = SettingKey(
    "database", .database, usual: "sqlite:var/filrouge.sqlite",
    "Where the records are: sqlite:PATH, or postgres://USER:PASSWORD@HOST:PORT/NAME.")
  static let databaseConnections = SettingKey(
    "databaseConnections", .number(1...200), usual: "8",
    "How many database connections are open at once.")
  static let host = SettingKey(
    "host", .text, usual: "127.0.0.1", "The address to listen on; 0.0.0.0 for all of them.")
  static let port = SettingKey(
    "port", .number(0...65_535), usual: "8080", "The port to listen on; 0 takes a free one.")
  static let publicUrl = SettingKey(
    "publicUrl", .webAddress,
    "The address that people type. With https:// the cookies are sent over TLS only.")
  static let behindProxy = SettingKey(
    "behindProxy", .yesNo, usual: "no",
    "Whether a reverse proxy sets X-Forwarded-For; sign-in attempts are then counted by it.")
  static let demo = SettingKey(
    "demo", .yesNo, usual: "no", "Whether all data is fictional; every page then says so.")
  static let language = SettingKey(
    "language", .choice(["fr", "nl", "de", "en"]), usual: "fr",
    "The language for browsers that ask for none of the four.")
  static let assets = SettingKey(
    "assets", .text, usual: "var/assets", "The folder of what set-up generated, such as fonts.")
  static let logLevel = SettingKey(
    "logLevel",
    .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]), usual: "info",
    "The least important lines that are logged.")
  static let logFormat = SettingKey(
    "logFormat", .choice(["json", "text"]), usual: "json",
    "One JSON object a line, or plain text.")
  static let metrics = SettingKey(
    "metrics", .yesNo, usual: "yes",
    "Whether /metrics answers programs on this machine, or those that send the token.")
  static let metricsToken = SettingKey(
    "metricsToken", .secret,
    "What a program elsewhere sends as `Authorization: Bearer …` to read /metrics. Behind a proxy every program needs it."
  )
  static let sessionHours = SettingKey(
    "sessionHours", .number(1...720), usual: "12", "How long a sign-in lasts at most.")
  static let sessionIdleMinutes = SettingKey(
    "sessionIdleMinutes", .number(5...1440), usual: "120",
    "How long a sign-in lasts without any request.")
  static let passwordsAtOnce = SettingKey(
    "passwordsAtOnce", .number(1...16), usual: "2",
    "How many passwords are checked at once; each takes 32 MB and one core for 0.1 s.")
  static let uploadMegabytes = SettingKey(
    "uploadMegabytes", .number(1...200), usual: "20", "The largest file that may be brought in.")
  static let requestSeconds = SettingKey(
    "requestSeconds", .number(1...600), usual: "30", "How long a request may take.")
  static let stopSeconds = SettingKey(
    "stopSeconds", .number(0...600), usual: "20",
    "How long what runs may take to finish after a stop was asked.")
  static let planningSeconds = SettingKey(
    "planningSeconds", .number(1...600), usual: "10", "How long tours are searched for.")
  static let planningThreads = SettingKey(
    "planningThreads", .number(1...16), usual: "1", "How many cores one search uses.")
  static let roadCar = SettingKey(
    "roadCar", .webAddress, "The OSRM server for cars, such as http://127.0.0.1:5000.")
  static let roadBicycle = SettingKey(
    "roadBicycle", .webAddress, "The OSRM server for bicycles.")
  static let roadFoot = SettingKey("roadFoot", .webAddress, "The OSRM server for walking.")
  static let roadSeconds = SettingKey(
    "roadSeconds", .number(1...60), usual: "5", "How long a road engine may take for one table.")
  static let roadTableSize = SettingKey(
    "roadTableSize", .number(2...10_000), usual: "100",
    "The --max-table-size that the road engine was started with.")
}
