import Crypto
import Foundation

/// Random texts that open a session, and the hashes that are kept of them.
enum Secret {
  /// 256 random bits from the system, in 43 characters that fit into a cookie.
  static func make() -> String {
    let key = SymmetricKey(size: .bits256)
    return key.withUnsafeBytes { Data($0) }.base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// SHA-256 in hexadecimal. Enough for texts of full entropy; passwords go to `PasswordHasher`.
  static func hash(_ text: String) -> String {
    Audit.hex(Array(SHA256.hash(data: Data(text.utf8))))
  }
}
