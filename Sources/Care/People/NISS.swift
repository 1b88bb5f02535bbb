public import Kernel

/// A Belgian national register number (NISS, INSZ), or a bis number for people who are not in the
/// national register.
///
/// Invariant: eleven digits, of which the last two check the others, and a month that exists.
///
/// Source: National Register and Crossroads Bank: check = 97 − (first nine digits mod 97); for
/// people born from 2000 on, a 2 is written before the nine digits. Bis numbers add 20 (sex not
/// known) or 40 (sex known) to the month. A month or a day of 00 is legal: the date is not known.
public struct NISS: Hashable, Sendable {
  /// The eleven digits.
  public let digits: String

  /// Reads a number with or without its dots, dashes and spaces.
  public init(_ text: String) throws(PersonError) {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || " .-/\u{A0}\u{202F}–\t".contains($0) })
    else { throw .nissHasLetters }
    guard digits.count >= 11 else { throw .nissTooShort(missing: 11 - digits.count) }
    guard digits.count == 11 else { throw .nissTooLong(extra: digits.count - 11) }
    guard Self.century(of: digits) != nil else { throw .nissWrongCheck }
    self.digits = digits
    guard [0...12, 20...32, 40...52].contains(where: { $0.contains(monthField) }), day <= 31 else {
      throw .nissNoSuchDate
    }
  }

  /// True for a number given to someone who is not in the national register.
  public var isBis: Bool { monthField >= 20 }

  /// The birth date that the number holds; `nil` when it holds none, or one that does not exist.
  public var birthDate: LocalDate? {
    guard let century = Self.century(of: digits) else { return nil }
    return LocalDate(year: century + number(0, 2), month: monthField % 20, day: day)
  }

  /// True when month and day are given but there is no such day: unlikely, to be confirmed.
  public var hasImpossibleDate: Bool {
    monthField % 20 != 0 && day != 0 && birthDate == nil
  }

  /// The sex at registration, odd order numbers for men; `nil` when the number does not tell.
  ///
  /// Show the recorded sex, never this one: the number changes with a legal change, but late.
  public var sex: Sex? {
    if (20...32).contains(monthField) { return nil }
    return number(6, 3) % 2 == 1 ? .male : .female
  }

  /// `85.07.30-033.28`.
  public var formatted: String {
    let (date, rest) = (digits.prefix(6), digits.dropFirst(6))
    return "\(date.prefix(2)).\(date.dropFirst(2).prefix(2)).\(date.suffix(2))-"
      + "\(rest.prefix(3)).\(rest.suffix(2))"
  }

  /// The month as written: 20 or 40 more than the month in a bis number.
  private var monthField: Int { number(2, 2) }
  private var day: Int { number(4, 2) }

  private func number(_ start: Int, _ length: Int) -> Int {
    Int(digits.dropFirst(start).prefix(length)) ?? 0
  }

  /// 1900 or 2000, by the check digits; `nil` when they are wrong. At most one of both fits.
  private static func century(of digits: String) -> Int? {
    guard let body = Int(digits.prefix(9)), let check = Int(digits.suffix(2)) else { return nil }
    if check == 97 - body % 97 { return 1900 }
    return check == 97 - (2_000_000_000 + body) % 97 ? 2000 : nil
  }
}

extension NISS: CustomStringConvertible {
  /// Masked, because descriptions end up in logs.
  public var description: String { "NISS(•••)" }
}
