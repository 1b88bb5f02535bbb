/// A telephone number in the international form E.164.
///
/// Invariant: `+`, a country and a number, 8 to 15 digits; a Belgian number has the length of its
/// kind.
///
/// Source: BIPT numbering plan: landlines have nine digits with the leading 0, mobiles ten, from
/// 045 to 049. `042` and `043` are landlines of Liège, so the length is tested first.
public struct PhoneNumber: Hashable, Sendable {
  /// `+32470123456`.
  public let e164: String

  /// What answers at the other end.
  public enum Kind: String, Sendable {
    case landline, mobile
    /// A free, shared-cost or paid number: 0800, 070, 078, 090.
    case special
    case foreign
  }

  /// Reads `0470 12 34 56`, `04/222.11.33`, `+32 (0)71 12 34 56`, `0033 6…`.
  ///
  /// A number whose leading 0 a spreadsheet has eaten gets it back: `470123456`.
  public init(_ text: String) throws(PersonError) {
    if Self.isBelgianE164(text) {
      e164 = text
      return
    }
    let bare = text.replacing("(0)", with: "")
      .filter { !" .-/()\u{A0}\u{202F}–\t\u{200E}\u{202A}\u{202C}".contains($0) }
    let digits = bare.hasPrefix("+") ? bare.dropFirst() : bare[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      throw .phoneHasLetters
    }
    if bare.hasPrefix("+") || bare.hasPrefix("00") {
      let number = bare.hasPrefix("+") ? digits : digits.dropFirst(2)
      if number.hasPrefix("32") {
        let rest = number.dropFirst(2)
        e164 = "+32" + (try Self.belgian(rest.first == "0" ? rest.dropFirst() : rest))
      } else {
        guard let first = number.first, first != "0" else { throw .phoneNoCountry }
        if number.count < 8 { throw .phoneTooShort(missing: 8 - number.count) }
        if number.count > 15 { throw .phoneTooLong(extra: number.count - 15) }
        e164 = "+" + number
      }
    } else {
      e164 = "+32" + (try Self.belgian(digits.first == "0" ? digits.dropFirst() : digits))
    }
  }

  /// True for a Belgian number exactly as `e164` writes it: what the records hold, at the cost of a
  /// look at each byte. All other texts are read with care.
  private static func isBelgianE164(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (11...12).contains(bytes.count), bytes.starts(with: "+32".utf8) else { return false }
    let national = bytes.dropFirst(3)
    guard national.allSatisfy({ (48...57).contains($0) }), national.first != 48 else {
      return false
    }
    let isMobile = national.starts(with: "4".utf8) && (national.dropFirst().first ?? 0) >= 53
    return bytes.count == (isMobile ? 12 : 11)
  }

  /// Checks a Belgian number without its 0.
  private static func belgian(_ digits: Substring) throws(PersonError) -> Substring {
    guard let first = digits.first, first != "0" else { throw .phoneHasLetters }
    let wanted = isMobile(digits) ? 9 : 8
    if digits.count < wanted { throw .phoneTooShort(missing: wanted - digits.count) }
    if digits.count > wanted { throw .phoneTooLong(extra: digits.count - wanted) }
    return digits
  }

  /// 45 to 49; what begins so is never a landline, even when it is too short.
  private static func isMobile(_ digits: Substring) -> Bool {
    let start = Int(digits.prefix(2)) ?? 0
    return (45...49).contains(start)
  }

  /// The Belgian number without its 0, `nil` for a foreign one.
  private var national: Substring? { e164.hasPrefix("+32") ? e164.dropFirst(3) : nil }

  /// What kind of number it is.
  public var kind: Kind {
    guard let national else { return .foreign }
    if Self.isMobile(national) { return .mobile }
    return ["70", "78", "80", "90"].contains(national.prefix(2)) && !isArea80 ? .special : .landline
  }

  /// `080` is Stavelot, `0800` the free numbers.
  private var isArea80: Bool {
    guard let national else { return false }
    return national.hasPrefix("80") && !national.hasPrefix("800")
  }

  /// As people write it: `0470 12 34 56`, `04 222 11 33`, `071 12 34 56`, `+33 6 12 34 56 78`.
  public var formatted: String {
    guard let national else { return Self.international(e164.dropFirst()) }
    switch kind {
    case .mobile: return "0\(national.prefix(3)) \(Self.pairs(national.dropFirst(3)))"
    case .special where national.hasPrefix("800") || national.hasPrefix("90"):
      let rest = national.dropFirst(3)
      return "0\(national.prefix(3)) \(rest.prefix(2)) \(rest.dropFirst(2))"
    case .landline where "2349".contains(national.prefix(1)):
      let rest = national.dropFirst()
      return "0\(national.prefix(1)) \(rest.prefix(3)) \(Self.pairs(rest.dropFirst(3)))"
    default: return "0\(national.prefix(2)) \(Self.pairs(national.dropFirst(2)))"
    }
  }

  /// `tel:+32470123456`, for links.
  public var link: String { "tel:\(e164)" }

  /// The last two digits stay together; an odd digit comes first.
  private static func pairs(_ digits: Substring) -> String {
    var groups: [Substring] = [], rest = digits
    if rest.count % 2 == 1 {
      groups.append(rest.prefix(rest.count > 3 && rest.count != 9 ? 3 : 1))
      rest = rest.dropFirst(groups[0].count)
    }
    while !rest.isEmpty {
      groups.append(rest.prefix(2))
      rest = rest.dropFirst(2)
    }
    return groups.joined(separator: " ")
  }

  private static func international(_ digits: Substring) -> String {
    let length =
      digits.first == "1" || digits.first == "7" ? 1 : countries.contains(digits.prefix(2)) ? 2 : 3
    return "+\(digits.prefix(length)) \(pairs(digits.dropFirst(length)))"
  }

  /// Country codes of two digits. Source: ITU-T E.164, list of country codes.
  private static let countries: Set<Substring> = [
    "20", "27", "30", "31", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48",
    "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
    "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
  ]
}

extension PhoneNumber: CustomStringConvertible {
  /// Masked, because descriptions end up in logs.
  public var description: String { "PhoneNumber(•••)" }
}
