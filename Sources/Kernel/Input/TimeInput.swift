/// Reads the times of day that people type, on a clock of 24 hours.
public enum TimeInput {
  /// Reads `7:30`, `07h30`, `7u30`, `7.30`, `730`, `07:30:00`, `7h`, `7 Uhr 30`, `midi`.
  public static func read(_ text: String) throws(InputError) -> LocalTime {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .timeMissing }
    if let named = named[TextFold.compact(text)] { return named }
    let scan = NumberScan(text)
    guard let (hour, minute, second) = clock(scan.numbers, scan.gaps) else { throw .timeUnreadable }
    guard let time = LocalTime(hour: hour, minute: minute), (0...59).contains(second),
      hour < 24 || second == 0
    else { throw .noSuchTime }
    return LocalTime(seconds: time.seconds + second)
  }

  /// Reads `7:30-9:00`, `de 7h à 9h`, `7u tot 9u`, `7 bis 9 Uhr`.
  ///
  /// The end may be before the start; whoever needs an order checks it.
  public static func readRange(_ text: String) throws(InputError) -> (LocalTime, LocalTime) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .timeMissing }
    var marked = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let folded = TextFold.compact(String(word))
      if openers.contains(folded) { continue }
      marked += joiners.contains(folded) ? "-" : " \(word)"
    }
    let parts = marked.split(omittingEmptySubsequences: false) { "-–—−".contains($0) }
    guard parts.count == 2 else { throw .timeRangeUnreadable }
    return (try read(String(parts[0])), try read(String(parts[1])))
  }

  private static let openers: Set<String> = [
    "de", "van", "von", "from", "entre", "tussen", "zwischen", "between",
  ]
  private static let joiners: Set<String> = [
    "a", "tot", "bis", "to", "until", "jusqua", "et", "en", "und", "and",
  ]

  private static let named: [String: LocalTime] = {
    let noon = LocalTime(seconds: 43_200)
    return [
      "midi": noon, "middag": noon, "mittag": noon, "noon": noon,
      "minuit": .midnight, "middernacht": .midnight, "mitternacht": .midnight,
      "midnight": .midnight,
    ]
  }()

  private static let hourMarks: Set<String> = [
    ":", ".", ",", "h", "u", "uhr", "uur", "heure", "heures", "hours", "std",
  ]
  private static let minuteMarks: Set<String> = [":", ".", "m", "min", "mn", "'"]
  private static let ends: Set<String> = [
    "", "h", "u", "uhr", "uur", "heure", "heures", "min", "mn", "m", "s", "sec", "am", "pm",
  ]
  private static let starts: Set<String> = ["", "a", "om", "um", "at"]

  private static func clock(
    _ numbers: [String], _ gaps: [String]
  ) -> (hour: Int, minute: Int, second: Int)? {
    guard let first = gaps.first, let last = gaps.last, starts.contains(first),
      ends.contains(last), let parts = parts(numbers, gaps)
    else { return nil }
    guard last == "am" || last == "pm" else { return parts }
    guard (1...12).contains(parts.hour) else { return nil }
    return (parts.hour % 12 + (last == "pm" ? 12 : 0), parts.minute, parts.second)
  }

  private static func parts(
    _ numbers: [String], _ gaps: [String]
  ) -> (hour: Int, minute: Int, second: Int)? {
    let values = numbers.compactMap { Int($0) }
    guard values.count == numbers.count else { return nil }
    switch numbers.count {
    case 1:
      switch numbers[0].count {
      case 1, 2: return (values[0], 0, 0)
      case 3, 4: return (values[0] / 100, values[0] % 100, 0)
      case 6: return (values[0] / 10_000, values[0] / 100 % 100, values[0] % 100)
      default: return nil
      }
    case 2 where numbers[0].count <= 2 && numbers[1].count == 2 && hourMarks.contains(gaps[1]):
      return (values[0], values[1], 0)
    case 3
    where numbers[0].count <= 2 && numbers[1].count == 2 && numbers[2].count == 2
      && hourMarks.contains(gaps[1]) && minuteMarks.contains(gaps[2]):
      return (values[0], values[1], values[2])
    default: return nil
    }
  }
}

/// A text cut into its numbers and what stands before, between and after them.
struct NumberScan {
  /// Runs of ASCII digits.
  private(set) var numbers: [String] = []
  /// One more than `numbers`: folded letters, or the mark itself when there are none.
  private(set) var gaps: [String] = []

  init(_ text: String) {
    var gap = "", digits = ""
    for character in text {
      if character.isASCII, character.isNumber {
        if digits.isEmpty {
          gaps.append(Self.plain(gap))
          gap = ""
        }
        digits.append(character)
      } else {
        if !digits.isEmpty {
          numbers.append(digits)
          digits = ""
        }
        gap.append(character)
      }
    }
    if !digits.isEmpty { numbers.append(digits) }
    gaps.append(Self.plain(gap))
  }

  private static func plain(_ gap: String) -> String {
    let letters = TextFold.compact(gap)
    return letters.isEmpty ? gap.filter { !$0.isWhitespace } : letters
  }
}
