/// Reads numbers with a comma or a point, and with spaces, points or apostrophes between thousands.
public enum NumberInput {
  /// Reads `12`, `1 234`, `1.234`, `45,0`; one mark before exactly three digits parts thousands.
  public static func whole(_ text: String) throws(InputError) -> Int {
    let parts = try parts(text)
    let isThousands = parts.fraction.count == 3 && (1...3).contains(parts.whole.count)
    let digits = isThousands ? parts.whole + parts.fraction : parts.whole
    guard isThousands || parts.fraction.allSatisfy({ $0 == "0" }) else { throw .numberNotWhole }
    guard let value = Int(digits) else { throw .numberUnreadable }
    return parts.isNegative ? -value : value
  }

  /// Reads `12,5`, `12.5`, `1 234,5`, `1.234,5`, `1,234.5`; a single mark is a decimal one.
  public static func decimal(_ text: String) throws(InputError) -> Double {
    let parts = try parts(text)
    let fraction = parts.fraction.isEmpty ? "0" : parts.fraction
    guard let value = Double("\(parts.whole).\(fraction)") else { throw .numberUnreadable }
    return parts.isNegative ? -value : value
  }

  private typealias Parts = (isNegative: Bool, whole: String, fraction: String)

  private static func parts(_ text: String) throws(InputError) -> Parts {
    var rest = Array(text.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" })
    guard !rest.isEmpty else { throw .numberMissing }
    let isNegative = rest[0] == "-" || rest[0] == "−"
    if isNegative || rest[0] == "+" { rest.removeFirst() }
    guard rest.count <= 40, rest.contains(where: \.isNumber),
      rest.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "," || $0 == "." })
    else { throw .numberUnreadable }
    let marks = rest.indices.filter { rest[$0] == "," || rest[$0] == "." }
    guard let last = marks.last else { return (isNegative, String(rest), "") }
    let isRepeated = marks.count > 1 && marks.allSatisfy { rest[$0] == rest[last] }
    if isRepeated {
      guard isGrouped(rest, at: marks, end: rest.count) else { throw .numberUnreadable }
      return (isNegative, String(rest.filter(\.isNumber)), "")
    }
    let before = marks.dropLast()
    let isSameMark = before.allSatisfy { rest[$0] == rest[before[before.startIndex]] }
    guard isSameMark, before.allSatisfy({ rest[$0] != rest[last] }),
      isGrouped(rest, at: Array(before), end: last)
    else { throw .numberUnreadable }
    let whole = String(rest[..<last].filter(\.isNumber))
    return (isNegative, whole.isEmpty ? "0" : whole, String(rest[(last + 1)...]))
  }

  /// Whether thousands are parted into threes.
  private static func isGrouped(_ text: [Character], at marks: [Int], end: Int) -> Bool {
    guard let first = marks.first else { return true }
    return (1...3).contains(first)
      && zip(marks, marks.dropFirst() + [end]).allSatisfy { $1 - $0 == 4 }
  }
}

/// Reads yes and no.
public enum YesNoInput {
  /// Reads `oui`, `non`, `ja`, `nee`, `nein`, `yes`, `no`, their first letters, `x`, `1`, `0`.
  public static func read(_ text: String) throws(InputError) -> Bool {
    let word = TextFold.compact(text)
    if yes.contains(word) { return true }
    if no.contains(word) { return false }
    let mark = text.filter { !$0.isWhitespace }
    if mark.isEmpty { throw .yesNoMissing }
    if ["✓", "✔", "☑", "+"].contains(mark) { return true }
    if ["-", "–", "✗", "☐"].contains(mark) { return false }
    throw .yesNoUnreadable
  }

  private static let yes: Set<String> = [
    "oui", "o", "ja", "j", "yes", "y", "x", "1", "vrai", "waar", "wahr", "true", "t", "v", "si",
  ]
  private static let no: Set<String> = [
    "non", "n", "nee", "neen", "nein", "no", "0", "faux", "onwaar", "falsch", "false", "f",
  ]
}
