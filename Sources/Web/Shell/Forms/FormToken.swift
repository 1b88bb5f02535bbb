/// The secret that proves that a form was shown by this site to this browser: that of the session,
/// or of a cookie as long as nobody is signed in.
///
/// Each page carries the secret under a new mask, so that compressed pages do not leak it byte by
/// byte. Source: OWASP cheat sheet on cross-site request forgery; BREACH (2013) for the mask.
struct FormToken: Sendable, Equatable {
  /// The name of the hidden field.
  static let field = "form-token"
  /// Random text, at least 128 bits of it.
  let secret: String
  /// Whose forms they are: `Session.stamp`; `nil` as long as nobody is signed in.
  let owner: String?

  /// A new secret, from the system's secure random numbers.
  init() {
    (secret, owner) = (Self.text(Self.random(16)), nil)
  }

  /// The secret of a session or of a cookie; `nil` when it is too short to be one.
  init?(_ secret: String, of owner: String? = nil) {
    guard (22...128).contains(secret.utf8.count) else { return nil }
    (self.secret, self.owner) = (secret, owner)
  }

  /// The text for one page: a mask, then the secret under that mask, then whose it is.
  func masked() -> String {
    let bytes = Array(secret.utf8), mask = Self.random(bytes.count)
    return Self.text(mask + zip(mask, bytes).map { $0 ^ $1 }) + (owner.map { "-\($0)" } ?? "")
  }

  /// Whose page `text` came from, right or not; `nil` for pages before signing in.
  static func owner(of text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].utf8.count == 16 ? String(parts[1]) : nil
  }

  /// Whether `text` came from a page with this secret. Takes the same time whatever differs.
  func accepts(_ text: String) -> Bool {
    let bytes = Array(secret.utf8), length = bytes.count
    let masked = text.prefix { $0 != "-" }
    guard let sent = Self.bytes(String(masked)), sent.count == 2 * length else { return false }
    var difference: UInt8 = 0
    for index in 0..<length { difference |= sent[index] ^ sent[index + length] ^ bytes[index] }
    return difference == 0
  }

  private static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    // Eight bytes for each call of the system.
    let words = (0..<(count + 7) / 8).map { _ in generator.next() }
    return words.withUnsafeBytes { Array($0.prefix(count)) }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func text(_ bytes: [UInt8]) -> String {
    let pairs = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: pairs, as: UTF8.self)
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let values = text.utf8.compactMap { digits.firstIndex(of: $0) }
    guard values.count == text.utf8.count, values.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }
}
