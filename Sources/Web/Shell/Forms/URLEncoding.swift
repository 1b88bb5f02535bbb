/// Reads `application/x-www-form-urlencoded`, the format of forms without a file and of queries.
///
/// Source: WHATWG URL standard, section 5.1. Bytes that are not UTF-8 become U+FFFD.
enum URLEncoding {
  /// More fields than any page has; the rest is left out.
  static let fieldLimit = 2000

  /// The pairs of `text`, in order.
  static func pairs(_ text: some StringProtocol) -> [(name: String, value: String)] {
    text.split(separator: "&", maxSplits: fieldLimit).prefix(fieldLimit).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
    }
  }

  /// The form that `body` holds.
  static func form(_ body: String) -> Form {
    var form = Form()
    for (name, value) in pairs(body) { form.add(name, value) }
    return form
  }

  /// The fields as a browser would send them.
  static func text(_ fields: [Form.Field]) -> String {
    fields.map { "\(Links.encoded($0.name))=\(Links.encoded($0.value))" }.joined(separator: "&")
  }

  /// `+` is a blank, `%XX` a byte; a percent sign without two digits stays.
  static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { $0 == 0x2B || $0 == 0x25 }) else { return String(text) }
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x2B: result.append(0x20)
      case 0x25:
        if bytes.count >= 2, let high = digit(bytes[bytes.startIndex]),
          let low = digit(bytes[bytes.startIndex + 1])
        {
          result.append(high << 4 | low)
          bytes = bytes.dropFirst(2)
        } else {
          result.append(byte)
        }
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
