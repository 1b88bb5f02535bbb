/// The number of a care professional or an institution with INAMI (RIZIV, LIKIV).
///
/// Invariant: eleven digits, or eight without the competence code; the check pair fits one of the
/// moduli in use.
///
/// Source: INAMI: `P NNNNN CC QQQ` with CC = 97 − (PNNNNN mod 97). Some series use 89, 83 or 79
/// instead of 97, which is not published: see `isUnusual`.
public struct INAMINumber: Hashable, Sendable {
  /// Eleven digits, or eight without the competence code.
  public let digits: String

  /// What the first digit says.
  public enum Profession: Int, CaseIterable, Sendable {
    case physician = 1
    case pharmacist, dentist, nurseOrMidwife, physiotherapist, paramedical, institution
  }

  /// Reads a number with or without its dashes, dots and spaces.
  public init(_ text: String) throws(PersonError) {
    let digits = text.filter { !" .-/\u{A0}\u{202F}–\t".contains($0) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), [8, 11].contains(digits.count),
      digits.first != "0"
    else { throw .inamiLength }
    guard Self.modulus(of: digits) != nil else { throw .inamiWrongCheck }
    self.digits = digits
  }

  /// True when only a rarer modulus fits: probably right, worth a second look.
  public var isUnusual: Bool { Self.modulus(of: digits) != 97 }

  /// What kind of professional the number belongs to.
  public var profession: Profession {
    Profession(rawValue: min(Int(digits.prefix(1)) ?? 7, 7)) ?? .institution
  }

  /// The competence code, three digits, `nil` when it is not written.
  public var competence: String? { digits.count == 11 ? String(digits.suffix(3)) : nil }

  /// `1-23456-78-901`.
  public var formatted: String {
    let rest = digits.dropFirst()
    return [digits.prefix(1), rest.prefix(5), rest.dropFirst(5).prefix(2), rest.dropFirst(7)]
      .filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func modulus(of digits: String) -> Int? {
    guard let body = Int(digits.prefix(6)), let check = Int(digits.dropFirst(6).prefix(2)) else {
      return nil
    }
    return [97, 89, 83, 79].first { check == $0 - body % $0 }
  }
}

extension INAMINumber: CustomStringConvertible {
  public var description: String { formatted }
}

/// The number of an enterprise in the Crossroads Bank for Enterprises (BCE, KBO, ZUD).
///
/// Invariant: ten digits that begin with 0 or 1; the last two = 97 − (first eight mod 97).
///
/// Source: Crossroads Bank for Enterprises.
public struct EnterpriseNumber: Hashable, Sendable {
  /// The ten digits.
  public let digits: String

  /// Reads `0403.019.261`, `BE 403.019.261` and the like; nine digits get their 0 back.
  public init(_ text: String) throws(PersonError) {
    var digits = text.filter { !" .-/\u{A0}\u{202F}–\t".contains($0) }.uppercased()
    if digits.hasPrefix("BE") { digits.removeFirst(2) }
    if digits.count == 9 { digits = "0" + digits }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count == 10,
      digits.first == "0" || digits.first == "1"
    else { throw .enterpriseLength }
    guard let body = Int(digits.prefix(8)), Int(digits.suffix(2)) == 97 - body % 97 else {
      throw .enterpriseWrongCheck
    }
    self.digits = digits
  }

  /// `0403.019.261`.
  public var formatted: String {
    "\(digits.prefix(4)).\(digits.dropFirst(4).prefix(3)).\(digits.suffix(3))"
  }
}

/// A code of the nomenclature of health benefits.
///
/// Invariant: six digits; the sixth = first five mod 7. It checks typing, it does not prove that the
/// code exists, and a few codes of the public files fail it.
///
/// Source: INAMI nomenclature; the rule is derived from the codes and holds for all confirmed ones.
public struct NomenclatureCode: Hashable, Sendable {
  /// The six digits.
  public let digits: String

  /// Reads six digits, with or without spaces and dots.
  public init(_ text: String) throws(PersonError) {
    let digits = text.filter { !" .-\u{A0}\u{202F}\t".contains($0) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count == 6,
      let body = Int(digits.prefix(5))
    else { throw .nomenclatureLength }
    guard Int(digits.suffix(1)) == body % 7 else { throw .nomenclatureWrongCheck }
    self.digits = digits
  }

  /// True for care outside hospital: the fifth digit is odd.
  public var isAmbulatory: Bool { (Int(digits.dropFirst(4).prefix(1)) ?? 0) % 2 == 1 }
}
