/// A Belgian postcode.
///
/// Invariant: four digits, 1000 to 9999. Source: bpost.
public struct Postcode: Hashable, Sendable, Comparable {
  /// The four digits.
  public let digits: String

  /// Where a postcode lies. Legal rules follow the service or the institution, not this.
  public enum Region: String, CaseIterable, Sendable { case brussels, wallonia, flanders }

  /// Reads `6060` and `B-6060`.
  public init(_ text: String) throws(PersonError) {
    // Most are digits and nothing else.
    if text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), text.utf8.first != 48
    {
      self.digits = text
      return
    }
    var digits = text.filter { !$0.isWhitespace }.uppercased()[...]
    for prefix in ["BE-", "B-", "BE", "B"] where digits.hasPrefix(prefix) {
      digits = digits.dropFirst(prefix.count)
      break
    }
    guard digits.utf8.count == 4, let number = Int(digits), (1000...9999).contains(number) else {
      throw .postcodeMalformed
    }
    self.digits = String(digits)
  }

  /// The region, by range: 1000–1299 Brussels; 1300–1499 and 4000–7999 Wallonia; else Flanders.
  public var region: Region {
    switch Int(digits) ?? 0 {
    case ..<1300: .brussels
    case 1300..<1500, 4000..<8000: .wallonia
    default: .flanders
    }
  }

  public static func < (left: Postcode, right: Postcode) -> Bool { left.digits < right.digits }
}
