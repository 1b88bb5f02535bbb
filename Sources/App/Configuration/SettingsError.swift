import Kernel

/// Why the program does not start: a setting that is wrong, or that nobody knows.
///
/// The value itself is never repeated, because it may be a password.
enum SettingsError: Refusal {
  case unknownKey(String)
  case fileMissing(String)
  case fileMalformed(String)
  case wrongText(SettingKey)
  case wrongNumber(SettingKey, ClosedRange<Int>)
  case wrongYesNo(SettingKey)
  case wrongChoice(SettingKey, [String])
  case wrongAddress(SettingKey)
  case wrongDatabase(SettingKey)
  case weakSecret(SettingKey)

  var reason: RefusalReason { .invalid }

  var message: Message {
    switch self {
    case .unknownKey(let name): Message("setting.unknown", ["key": name])
    case .fileMissing(let path): Message("setting.file.missing", ["path": path])
    case .fileMalformed(let path): Message("setting.file.malformed", ["path": path])
    case .wrongText(let key): Message("setting.wrong.text", ["key": key.bothNames])
    case .wrongNumber(let key, let range):
      Message(
        "setting.wrong.number",
        ["key": key.bothNames, "from": "\(range.lowerBound)", "to": "\(range.upperBound)"])
    case .wrongYesNo(let key): Message("setting.wrong.yes-no", ["key": key.bothNames])
    case .wrongChoice(let key, let choices):
      Message(
        "setting.wrong.choice",
        ["key": key.bothNames, "choices": choices.joined(separator: ", ")])
    case .wrongAddress(let key): Message("setting.wrong.address", ["key": key.bothNames])
    case .wrongDatabase(let key): Message("setting.wrong.database", ["key": key.bothNames])
    case .weakSecret(let key): Message("setting.weak-secret", ["key": key.bothNames])
    }
  }
}

extension SettingKey {
  /// `FILROUGE_PORT (port)`: the variable, and the key of the file.
  var bothNames: String { "\(variable) (\(name))" }
}
