/// Collects the parts of an `HTML` literal, escaping those that are text.
public struct Markup: StringInterpolationProtocol {
  var text: String

  /// Room for the literal, and a guess for each hole.
  public init(literalCapacity: Int, interpolationCount: Int) {
    text = ""
    text.reserveCapacity(literalCapacity + interpolationCount * 24)
  }

  /// Markup of the source, as it stands.
  public mutating func appendLiteral(_ literal: String) {
    text += literal
  }

  /// Text, escaped for content and for quoted attributes.
  public mutating func appendInterpolation(_ value: String) {
    appendEscaped(value)
  }

  /// Text that may be absent.
  public mutating func appendInterpolation(_ value: String?) {
    if let value { appendEscaped(value) }
  }

  /// A whole number, without grouping: for attributes and addresses.
  public mutating func appendInterpolation(_ value: Int) {
    text += String(value)
  }

  /// A piece of a page, as it stands.
  public mutating func appendInterpolation(_ value: HTML) {
    text += value.text
  }

  /// A piece of a page that may be absent.
  public mutating func appendInterpolation(_ value: HTML?) {
    if let value { text += value.text }
  }

  /// Pieces of a page, one after the other.
  public mutating func appendInterpolation(_ values: [HTML]) {
    for value in values { text += value.text }
  }

  /// A component.
  mutating func appendInterpolation(_ component: some Component) {
    text += component.html.text
  }

  /// A component that may be absent.
  mutating func appendInterpolation(_ component: (some Component)?) {
    if let component { text += component.html.text }
  }

  /// Components, one after the other.
  mutating func appendInterpolation(_ components: [some Component]) {
    for component in components { text += component.html.text }
  }

  /// ` name="value"`, or nothing when there is no value.
  public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
    guard let value else { return }
    text += " \(name)=\""
    appendEscaped(value)
    text += "\""
  }

  /// ` name`, or nothing when it does not hold: `checked`, `hidden`, `required`.
  public mutating func appendInterpolation(attribute name: StaticString, if holds: Bool) {
    if holds { text += " \(name)" }
  }
}

extension Markup {
  /// Appends `value` with `& < > " '` written as references, and without NUL and other control
  /// characters, which no page may hold.
  mutating func appendEscaped(_ value: String) {
    var value = value
    let isClean = value.withUTF8 { bytes in bytes.allSatisfy { !Self.needsCare($0) } }
    guard !isClean else {
      text += value
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count + 16)
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0..<9, 11, 12, 14..<32, 127: break
      default: bytes.append(byte)
      }
    }
    text += String(decoding: bytes, as: UTF8.self)
  }

  /// One comparison for letters, a second for what lies between the space and `>`.
  private static func needsCare(_ byte: UInt8) -> Bool {
    if byte > 62 { return byte == 127 }
    if byte >= 32 { return special >> UInt64(byte) & 1 == 1 }
    return byte != 9 && byte != 10 && byte != 13
  }

  /// The bits of `" & ' < >`.
  private static let special: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
}
