/// Reads the dates that people type and that programs export, day before month as in Belgium.
public enum DateInput {
  /// What the date is for, which decides the year that two digits stand for.
  public enum Purpose: Sendable {
    /// A day of work: two digits stand for the year from 79 years ago to 20 years ahead, and a
    /// missing year for the nearest such day.
    case day
    /// A birth date: never in the future and never over 125 years ago; two digits that would fit
    /// both a child and someone under 105 are refused.
    case birth
  }

  /// Reads `2026-03-06`, `06/03/2026`, `6-3-26`, `6.3.2026`, `06032026`, `6 mars 2026`, `demain`.
  ///
  /// Words may be in any of the four languages. Nothing is guessed in silence: what cannot be read,
  /// does not exist or contradicts itself is refused with what to type instead.
  public static func read(
    _ text: String, today: LocalDate, as purpose: Purpose = .day
  ) throws(InputError) -> LocalDate {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .dateMissing }
    let date: LocalDate
    if let named = named(text, today) {
      date = named
    } else {
      date = try spelled(text, today, purpose)
    }
    if purpose == .birth {
      guard date <= today else { throw .birthInFuture }
      guard date.age(on: today) <= 125 else { throw .birthTooLongAgo }
    } else if !(1900...2199).contains(date.year) {
      throw .yearImplausible
    }
    return date
  }

  /// `demain`, and `lundi` for the coming one.
  private static func named(_ text: String, _ today: LocalDate) -> LocalDate? {
    let word = TextFold.compact(text)
    if let distance = DateWords.distance[word] { return today.adding(days: distance) }
    guard let weekday = DateWords.weekday[word] else { return nil }
    let ahead = (weekday - today.weekday + 7) % 7
    return today.adding(days: ahead == 0 ? 7 : ahead)
  }

  private static func spelled(
    _ text: String, _ today: LocalDate, _ purpose: Purpose
  ) throws(InputError) -> LocalDate {
    let parts = try parts(of: text)
    let date = try date(parts, today, purpose)
    if let weekday = parts.weekday, weekday != date.weekday { throw .weekdayDiffers }
    return date
  }

  /// The ISO number of a weekday by its name, full or short, in any of the four languages.
  public static func weekday(_ word: String) -> Int? {
    let folded = TextFold.compact(word)
    return folded == "mar" ? 2 : DateWords.weekday[folded]
  }

  private struct Parts {
    var day = 0, month = 0
    /// The year as typed, in digits.
    var year: String?
    var weekday: Int?
  }

  private static func date(
    _ parts: Parts, _ today: LocalDate, _ purpose: Purpose
  ) throws(InputError) -> LocalDate {
    guard let digits = parts.year else {
      guard purpose == .day else { throw .yearMissing }
      return try nearest(parts, today)
    }
    guard let number = Int(digits) else { throw .dateUnreadable }
    switch digits.count {
    case 4: return try day(parts, in: number)
    case 2 where purpose == .birth: return try birth(parts, number, today)
    case 2:
      let century = (today.year + 20) / 100 * 100
      return try day(parts, in: century + number - (century + number > today.year + 20 ? 100 : 0))
    default: throw .dateUnreadable
    }
  }

  private static func day(_ parts: Parts, in year: Int) throws(InputError) -> LocalDate {
    if let date = LocalDate(year: year, month: parts.month, day: parts.day) { return date }
    let isSwapped =
      parts.month > 12 && LocalDate(year: year, month: parts.day, day: parts.month) != nil
    throw isSwapped ? .monthBeforeDay : .noSuchDay
  }

  /// The nearest such day to `today`; the coming one of two at the same distance.
  private static func nearest(_ parts: Parts, _ today: LocalDate) throws(InputError) -> LocalDate {
    let years = [today.year, today.year + 1, today.year - 1]
    let dates = years.compactMap { LocalDate(year: $0, month: parts.month, day: parts.day) }
    guard let best = dates.min(by: { abs($0.days(since: today)) < abs($1.days(since: today)) })
    else { return try day(parts, in: today.year) }
    return best
  }

  /// A birth date with a year of two digits.
  private static func birth(
    _ parts: Parts, _ number: Int, _ today: LocalDate
  ) throws(InputError) -> LocalDate {
    let century = today.year / 100 * 100
    let later = LocalDate(year: century + number, month: parts.month, day: parts.day)
    let earlier = LocalDate(year: century - 100 + number, month: parts.month, day: parts.day)
    guard let later, later <= today else { return try day(parts, in: century - 100 + number) }
    if let earlier, earlier.age(on: today) <= 105 {
      throw .yearAmbiguous(earlier: earlier.year, later: later.year)
    }
    return later
  }
}

extension DateInput {
  private static func parts(of text: String) throws(InputError) -> Parts {
    var parts = Parts()
    var words = TextFold.tokens(try withoutMidnight(text))
    words.removeAll { DateWords.fillers.contains($0) }
    words.removeAll { word in
      guard let weekday = DateWords.weekday[word] else { return false }
      parts.weekday = weekday
      return true
    }
    if words.count == 1 { return try joined(words[0], parts) }
    guard (2...3).contains(words.count) else { throw .dateUnreadable }
    if words[0].count == 4, words.count == 3, number(words[0]) != nil {
      parts.year = words.removeFirst()
      words.reverse()
    } else if words.count == 3 {
      parts.year = words.removeLast()
    }
    // `March 6` as well as `6 March`.
    if DateWords.month[words[0]] != nil { words.swapAt(0, 1) }
    guard let day = dayNumber(words[0]),
      let month = DateWords.month[words[1]] ?? number(words[1])
    else { throw .dateUnreadable }
    (parts.day, parts.month) = (day, month)
    return parts
  }

  /// `06032026`, `6032026`, `060326` and `20260306`, without any mark.
  private static func joined(_ digits: String, _ known: Parts) throws(InputError) -> Parts {
    var parts = known
    guard number(digits) != nil, let first = Int(digits.prefix(4)) else { throw .dateUnreadable }
    let isYearFirst =
      digits.count == 8 && (1850...2199).contains(first)
      && (1...12).contains(Int(digits.dropFirst(4).prefix(2)) ?? 0)
    let full = digits.count == 7 ? "0" + digits : digits
    guard full.count == 8 || full.count == 6 else { throw .dateUnreadable }
    if isYearFirst {
      parts.year = String(full.prefix(4))
      parts.month = Int(full.dropFirst(4).prefix(2)) ?? 0
      parts.day = Int(full.suffix(2)) ?? 0
    } else {
      parts.day = Int(full.prefix(2)) ?? 0
      parts.month = Int(full.dropFirst(2).prefix(2)) ?? 0
      parts.year = String(full.dropFirst(4))
    }
    return parts
  }

  /// Programs write a day as the midnight that begins it; any other time is no day.
  private static func withoutMidnight(_ text: String) throws(InputError) -> String {
    var text = text
    if let mark = text.firstIndex(where: { $0 == "T" || $0 == "t" }), mark > text.startIndex,
      text[text.index(before: mark)].isNumber, text[mark...].dropFirst().first?.isNumber == true
    {
      text.replaceSubrange(mark...mark, with: " ")
    }
    guard text.contains(":") else {
      if hasDecimal(text) { throw .dateUnreadable }
      return text
    }
    let pieces = text.split(whereSeparator: \.isWhitespace)
    guard pieces.count >= 2, let tail = pieces.last, DateWords.midnights.contains(String(tail))
    else {
      throw .dateUnreadable
    }
    return pieces.dropLast().joined(separator: " ")
  }

  /// A comma between two digits is a number, not a date.
  private static func hasDecimal(_ text: String) -> Bool {
    guard let comma = text.firstIndex(of: ","), comma > text.startIndex else { return false }
    let after = text.index(after: comma)
    return text[text.index(before: comma)].isNumber && after < text.endIndex && text[after].isNumber
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
  }

  /// `6`, `06`, `1er`, `1ste`, `2e`, `3rd`.
  private static func dayNumber(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let value = Int(digits),
      DateWords.ordinals.contains(String(word.dropFirst(digits.count)))
    else { return nil }
    return value
  }
}
