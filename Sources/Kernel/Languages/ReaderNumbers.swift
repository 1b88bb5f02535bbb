extension Reader {
  /// `1 234`, `1.234` or `1,234`.
  public func number(_ value: Int) -> String {
    signed(value < 0, grouped(String(value.magnitude)))
  }

  /// A number with that many decimals, rounded to the nearest, halves away from zero; `–` for what
  /// is no number.
  public func decimal(_ value: Double, _ digits: Int = 1) -> String {
    let parts = rounded(value, digits)
    guard let parts else { return "–" }
    return signed(parts.isNegative, parts.text)
  }

  /// `12,5 %`, from a value already in hundredths: `percent(12.5, 1)`.
  public func percent(_ value: Double, _ digits: Int = 0) -> String {
    decimal(value, digits) + choose("\(Space.noBreak)%", "%", "\(Space.noBreak)%", "%")
  }

  /// `1 234,50 €`, `€ 1.234,50`, `€1,234.50`, from whole cents.
  public func amount(cents: Int) -> String {
    let whole = grouped(String(cents.magnitude / 100))
    let text = whole + decimalMark + padded(Int(cents.magnitude % 100), 2)
    let minus = cents < 0 ? Self.minus : "", gap = Space.noBreak
    return choose(
      "\(minus)\(text)\(gap)€", "€\(gap)\(minus)\(text)", "\(minus)\(text)\(gap)€",
      "\(minus)€\(text)")
  }

  /// `6 h 20`, `6 u 20`, `6 Std. 20`; under an hour, `20 min`.
  public func duration(minutes: Int) -> String {
    let (hours, rest) = (minutes.magnitude / 60, Int(minutes.magnitude % 60))
    let gap = Space.noBreak
    guard hours > 0 else {
      return signed(minutes < 0, "\(rest)\(gap)\(choose("min", "min", "Min.", "min"))")
    }
    let unit = "\(grouped(String(hours)))\(gap)\(choose("h", "u", "Std.", "h"))"
    return signed(minutes < 0, rest == 0 ? unit : "\(unit)\(gap)\(padded(rest, 2))")
  }

  /// `12,3 km`; metres under one kilometre, whole kilometres from one hundred.
  public func distance(metres: Int) -> String {
    if metres.magnitude < 1000 { return "\(number(metres))\(Space.noBreak)m" }
    let kilometres = Double(metres) / 1000
    return decimal(kilometres, metres.magnitude < 100_000 ? 1 : 0) + "\(Space.noBreak)km"
  }

  /// The mark between units and decimals.
  private var decimalMark: String { language == .en ? "." : "," }

  /// U+2212, as wide as a plus sign.
  private static let minus = "−"

  private func signed(_ isNegative: Bool, _ text: String) -> String {
    isNegative ? Self.minus + text : text
  }

  private func grouped(_ digits: String) -> String {
    let mark = choose(Space.narrow, ".", ".", ",")
    var groups: [Substring] = [], rest = digits[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    return groups.reversed().joined(separator: mark)
  }

  /// Rounds in whole numbers, so that no binary remainder is ever shown.
  private func rounded(_ value: Double, _ digits: Int) -> (isNegative: Bool, text: String)? {
    let digits = min(max(digits, 0), 9)
    let factor = (0..<digits).reduce(1) { product, _ in product * 10 }
    let scaled = (value.magnitude * Double(factor)).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, scaled < 1e18 else { return nil }
    let units = Int(scaled)
    let whole = grouped(String(units / factor))
    let text = digits == 0 ? whole : whole + decimalMark + padded(units % factor, digits)
    return (value < 0 && units > 0, text)
  }
}
