public import Kernel

/// What the sickness fund answered about someone's rights: two codes of three digits, CT1/CT2.
///
/// Invariant: the first code is in the list of the network of sickness funds; the second is in its own
/// list or repeats the first; or both are `000`.
///
/// Source: MyCareNet code systems; last digit of CT1: 1 = increased intervention (BIM), 0 = ordinary;
/// 000/000 = rights not in order.
public struct Insurability: Hashable, Sendable {
  /// The codes of the holder.
  public let ct1: String, ct2: String

  /// Reads `110/110`, `110-110`, `110 110` or `110110`.
  public init(_ text: String) throws(PersonError) {
    let digits = text.filter { !" /-.\u{A0}\u{202F}\t".contains($0) }
    guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .insurabilityMalformed
    }
    try self.init(ct1: String(digits.prefix(3)), ct2: String(digits.suffix(3)))
  }

  /// A pair of codes.
  public init(ct1: String, ct2: String) throws(PersonError) {
    let isKnown = Self.first.contains(ct1) && (Self.second.contains(ct2) || ct1 == ct2)
    guard isKnown || (ct1 == "000" && ct2 == "000") else { throw .insurabilityUnknown }
    (self.ct1, self.ct2) = (ct1, ct2)
  }

  /// False for 000/000: no third-party billing, contact the sickness fund.
  public var isInOrder: Bool { ct1 != "000" }

  /// Whether the person has the increased intervention; `nil` while rights are not in order.
  public var isBIM: Bool? { isInOrder ? ct1.hasSuffix("1") : nil }

  /// `110/110`.
  public var formatted: String { "\(ct1)/\(ct2)" }

  private static let first: Set<String> = [
    "100", "101", "110", "111", "120", "121", "130", "131", "140", "141", "150", "151", "410",
    "411", "420", "421", "430", "431", "440", "441", "450", "451", "470", "480",
  ]
  private static let second: Set<String> = [
    "000", "100", "101", "110", "111", "114", "120", "121", "130", "131", "140", "141", "144",
    "150", "151", "460", "461", "464", "481", "701", "900", "901", "911",
  ]
}

/// The number of a sickness fund, three digits.
///
/// Invariant: within the hundred of one of the seven unions. A number that its union does not have
/// is not refused, because funds merge.
///
/// Source: INAMI; union = hundreds of the number.
public struct InsurerCode: Hashable, Sendable {
  /// The three digits.
  public let digits: String

  /// The national unions and the two public funds, by their hundred.
  public enum Union: Int, CaseIterable, Sendable {
    case christian = 100
    case neutral = 200
    case socialist = 300
    case liberal = 400
    case free = 500
    case auxiliary = 600
    case rail = 900

    /// The name people use: key `insurer.union.100` and so on.
    public var name: Message { Message("insurer.union.\(rawValue)") }
  }

  /// Reads `228`, and `0228` as some programs write it.
  public init(_ text: String) throws(PersonError) {
    var digits = text.filter { !" .-\u{A0}\t".contains($0) }
    if digits.utf8.count == 4, digits.hasPrefix("0") { digits.removeFirst() }
    guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits)
    else { throw .insurerMalformed }
    guard Union(rawValue: number / 100 * 100) != nil else { throw .insurerUnknown }
    self.digits = digits
  }

  /// The union that the fund belongs to.
  public var union: Union { Union(rawValue: (Int(digits) ?? 600) / 100 * 100) ?? .auxiliary }
}
