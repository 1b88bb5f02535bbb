/// Reads lengths of time, as minutes.
public enum DurationInput {
  /// Reads `45`, `45 min`, `45'`, `1h30`, `1 u`, `1:30`, `1 Std. 30`, `1,5 h`; a bare number is in
  /// minutes.
  public static func minutes(_ text: String) throws(InputError) -> Int {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .durationMissing }
    let scan = NumberScan(text)
    let values = scan.numbers.compactMap { Int($0) }
    guard values.count == scan.numbers.count, scan.gaps.first == "",
      values.allSatisfy({ $0 < 100_000 }), let end = scan.gaps.last
    else { throw .durationUnreadable }
    if values.count == 1 {
      if hours.contains(end) { return values[0] * 60 }
      if minutes.contains(end) { return values[0] }
    } else if values.count == 2 {
      let mark = scan.gaps[1], decimals = scan.numbers[1]
      if mark == ":" || hours.contains(mark), decimals.count <= 2, values[1] < 60,
        minutes.contains(end) || end == "h" || end == "u"
      {
        return values[0] * 60 + values[1]
      }
      if mark == "," || mark == "." {
        if hours.contains(end), decimals.count <= 2 {
          let hundredths = decimals.count == 1 ? values[1] * 10 : values[1]
          return values[0] * 60 + hundredths * 60 / 100
        }
        if minutes.contains(end), values[1] == 0 { return values[0] }
      }
    }
    throw .durationUnreadable
  }

  private static let hours: Set<String> = [
    "h", "u", "hr", "hrs", "std", "stunde", "stunden", "uur", "uren", "heure", "heures", "hour",
    "hours",
  ]
  private static let minutes: Set<String> = [
    "", "m", "mn", "min", "mins", "'", "’", "′", "minute", "minutes", "minuut", "minuten",
  ]
}
