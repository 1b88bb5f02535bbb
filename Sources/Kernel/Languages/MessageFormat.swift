/// Fills the holes of a text: `{name}` and `{count, plural, one {…} other {…}}`.
enum MessageFormat {
  static func fill(_ pattern: String, _ arguments: [String: String], _ language: Language)
    -> String
  {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    var result = "", rest = pattern[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<open]
      guard let close = closing(rest, from: open) else { return result + rest[open...] }
      result += hole(rest[rest.utf8.index(after: open)..<close], arguments, language)
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }

  private static func hole(
    _ inside: Substring, _ arguments: [String: String], _ language: Language
  ) -> String {
    // Most holes are a name and nothing else.
    guard inside.utf8.contains(UInt8(ascii: ",")) else {
      let name = trimmed(inside)
      return arguments[name] ?? "{\(name)}"
    }
    let parts = inside.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
    let name = trimmed(parts[0])
    guard parts.count == 3, trimmed(parts[1]) == "plural" else {
      return arguments[name] ?? "{\(name)}"
    }
    let value = arguments[name] ?? "0"
    let form = isOne(value, language) ? "one" : "other"
    let forms = branches(parts[2])
    let chosen = forms["=\(value)"] ?? forms[form] ?? forms["other"] ?? ""
    return fill(chosen, arguments, language).replacing("#", with: value)
  }

  /// In French 0 and 1 are singular; in the three others only 1. Source: Unicode CLDR plural rules.
  private static func isOne(_ value: String, _ language: Language) -> Bool {
    language == .fr ? value == "0" || value == "1" : value == "1"
  }

  private static func branches(_ text: Substring) -> [String: String] {
    var result: [String: String] = [:], rest = text
    while let open = rest.firstIndex(of: "{"), let close = closing(rest, from: open) {
      result[trimmed(rest[..<open])] = String(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return result
  }

  private static func closing(_ text: Substring, from open: Substring.Index) -> Substring.Index? {
    var depth = 0, index = open
    while index < text.endIndex {
      switch text.utf8[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index = text.utf8.index(after: index)
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 }
    guard let start = text.utf8.firstIndex(where: { !isBlank($0) }),
      let end = text.utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[start..<text.utf8.index(after: end)])
  }
}
