public import Kernel

/// What somebody typed to find a person, taken apart: words, and numbers that may be a birth date,
/// a national number or a telephone.
public struct PersonQuery: Hashable, Sendable {
  /// Folded words, at most six; the last may be unfinished.
  public let words: [String]
  public let number: Number?

  /// One run of digits and punctuation, with everything it can mean.
  public struct Number: Hashable, Sendable {
    public var birthDates: [LocalDate]
    /// The first digits of a national number, at least four.
    public var niss: String?
    /// The first characters of a telephone number, as in `+3271`.
    public var phone: String?
    /// A postcode.
    public var postcode: String?
  }

  /// True when there is nothing to look for.
  public var isEmpty: Bool { words.isEmpty && number == nil }

  /// Takes `text` apart; never fails. `today` decides the century of `12/3/48`.
  public init(_ text: String, today: LocalDate) {
    let text = String(text.prefix(200))
    let (run, rest) = Self.numberRun(in: text)
    var words = Self.joined(TextFold.tokens(rest))
    let number = run.flatMap { Self.meanings(of: $0, today: today) }
    if number == nil, let run { words += TextFold.tokens(run) }
    self.words = Array(words.prefix(6))
    self.number = number
  }

  /// The longest run of pieces without letters, and the text around it.
  private static func numberRun(in text: String) -> (run: String?, rest: String) {
    let pieces = text.split(whereSeparator: \.isWhitespace)
    var best = 0..<0, start = 0
    var index = 0
    func digits(_ range: Range<Int>) -> Int {
      pieces[range].reduce(0) { $0 + $1.utf8.count(where: isDigit) }
    }
    while index <= pieces.count {
      if index == pieces.count || !isNumeric(pieces[index]) {
        if digits(start..<index) > digits(best) { best = start..<index }
        start = index + 1
      }
      index += 1
    }
    guard !best.isEmpty else { return (nil, text) }
    let rest = pieces[..<best.lowerBound] + pieces[best.upperBound...]
    return (pieces[best].joined(separator: " "), rest.joined(separator: " "))
  }

  private static func isNumeric(_ piece: Substring) -> Bool {
    piece.utf8.contains(where: isDigit)
      && piece.utf8.allSatisfy { isDigit($0) || "+-/.,()".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func meanings(of run: String, today: LocalDate) -> Number? {
    let digits = String(decoding: run.utf8.filter(isDigit), as: UTF8.self)
    var number = Number(birthDates: dates(in: run, digits: digits, today: today))
    let isPhoneLike = run.hasPrefix("+") || digits.hasPrefix("0")
    if (4...11).contains(digits.count), !run.hasPrefix("+"), !run.contains("/") {
      number.niss = digits
    }
    if isPhoneLike, digits.count >= 4 { number.phone = phonePrefix(digits, run: run) }
    if digits.count == 4, digits.first != "0" { number.postcode = digits }
    let isNothing =
      number.birthDates.isEmpty && number.niss == nil && number.phone == nil
      && number.postcode == nil
    return isNothing ? nil : number
  }

  /// `0032 71`, `+32 71` and `071` all become `+3271`.
  private static func phonePrefix(_ digits: String, run: String) -> String {
    if run.hasPrefix("+") { return "+" + digits }
    if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
    return "+32" + digits.dropFirst()
  }

  /// Every birth date that the run can be: day first, or year first with four digits.
  private static func dates(in run: String, digits: String, today: LocalDate) -> [LocalDate] {
    let parts = run.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    if parts.count == 3 {
      if parts[0].count == 4 { return dates(parts[2], parts[1], parts[0], today) }
      return dates(parts[0], parts[1], parts[2], today)
    }
    guard parts.count == 1, digits.count == 6 || digits.count == 8 else { return [] }
    let text = Array(digits).map(String.init)
    let dayFirst = dates(
      text[0..<2].joined(), text[2..<4].joined(), text[4...].joined(), today)
    guard digits.count == 8, dayFirst.isEmpty else { return dayFirst }
    return dates(text[6..<8].joined(), text[4..<6].joined(), text[0..<4].joined(), today)
  }

  private static func dates(
    _ day: String, _ month: String, _ year: String, _ today: LocalDate
  ) -> [LocalDate] {
    guard let day = Int(day), let month = Int(month), let written = Int(year),
      year.count == 2 || year.count == 4
    else { return [] }
    let years = year.count == 4 ? [written] : [1900 + written, 2000 + written]
    return years.compactMap { LocalDate(year: $0, month: month, day: day) }.filter { $0 <= today }
  }

  /// Particles joined to the next word, so that `de prez` and `deprez` are one.
  private static func joined(_ tokens: [String]) -> [String] {
    var result: [String] = [], open = ""
    for token in tokens {
      if SearchWords.particles.contains(token) {
        open += token
      } else {
        result.append(open + token)
        open = ""
      }
    }
    return open.isEmpty ? result : result + [open]
  }
}
