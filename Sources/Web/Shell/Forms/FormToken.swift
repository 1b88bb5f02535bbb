/// The secret that proves that a form was shown by this site to this browser.
///
/// Each page carries the secret under a new mask, so that compressed pages do not leak it byte by
/// byte. Source: OWASP cheat sheet on cross-site request forgery; BREACH (2013) for the mask.
struct FormToken: Sendable, Equatable {
  /// The name of the hidden field.
  static let field = "form-token"
  /// 16 random bytes.
  let secret: [UInt8]

  /// A new secret, from the system's secure random numbers.
  init() {
    secret = Self.random()
  }

  /// The secret of a cookie; `nil` when it is not one.
  init?(cookie: String) {
    guard let bytes = Self.bytes(cookie), bytes.count == 16 else { return nil }
    secret = bytes
  }

  /// The text of the cookie.
  var cookie: String { Self.text(secret) }

  /// The text for one page: a mask, then the secret under that mask.
  func masked() -> String {
    let mask = Self.random()
    return Self.text(mask + zip(mask, secret).map { $0 ^ $1 })
  }

  /// Whether `text` came from a page with this secret. Takes the same time whatever differs.
  func accepts(_ text: String) -> Bool {
    guard let bytes = Self.bytes(text), bytes.count == 32 else { return false }
    var difference: UInt8 = 0
    for index in 0..<16 { difference |= bytes[index] ^ bytes[index + 16] ^ secret[index] }
    return difference == 0
  }

  private static func random() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
