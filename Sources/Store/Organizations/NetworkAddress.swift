import Foundation

/// What counts as one address when failed sign-ins are counted.
enum NetworkAddress {
  /// An IPv6 address stands for its network of 64 bits, in which one machine has all addresses it
  /// wants; anything else stands for itself, at most 100 characters.
  ///
  /// Source: RFC 4291, sections 2.5.1 and 2.5.5.2 (an IPv4 address written as IPv6 is one address).
  static func throttled(_ address: String) -> String {
    let text = String(address.prefix { $0 != "%" }.prefix(100))
    var binary = in6_addr()
    guard inet_pton(AF_INET6, text, &binary) == 1 else { return String(address.prefix(100)) }
    let bytes = withUnsafeBytes(of: &binary) { Array($0) }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
    if isMapped { return bytes[12...].map { "\($0)" }.joined(separator: ".") }
    return Audit.hex(Array(bytes[..<8])) + "/64"
  }
}
