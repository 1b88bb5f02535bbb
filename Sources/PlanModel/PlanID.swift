/// The name a file gives to a visit, a carer, a shift, a break, a patient or a series: a text or a
/// whole number, kept in the form it had, so that `1` and `"1"` are two different identifiers.
public enum PlanID: Hashable, Sendable {
  case text(String)
  case number(Int64)
}

extension PlanID: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A textual identifier.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A numeric identifier.
  public init(integerLiteral value: Int64) { self = .number(value) }
}

extension PlanID: Comparable, CustomStringConvertible {
  /// Numbers by size, then texts by code point: an order for stable output, without meaning.
  public static func < (left: PlanID, right: PlanID) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a < b
    case (.number, .text): true
    case (.text, .number): false
    }
  }

  /// The identifier as a reader sees it, without quotes.
  public var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    }
  }
}
