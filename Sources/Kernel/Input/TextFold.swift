import Foundation

/// Writing without what people leave out when they search: accents, case and punctuation.
public enum TextFold {
  /// Lower-case words separated by single spaces: `L’Hôtel-Dieu, Œuvre` → `l hotel dieu oeuvre`.
  ///
  /// Letters of other alphabets are kept, in lower case. O(n).
  public static func fold(_ text: String) -> String {
    String(decoding: folded(text, separator: " "), as: UTF8.self)
  }

  /// Letters and digits only: `Mont-sur-Marchienne` → `montsurmarchienne`. O(n).
  public static func compact(_ text: String) -> String {
    String(decoding: folded(text, separator: ""), as: UTF8.self)
  }

  /// The folded words. O(n).
  public static func tokens(_ text: String) -> [String] {
    folded(text, separator: " ").split(separator: blank).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words of a folded text: what stands between blanks. O(n).
  public static func words(_ folded: String) -> [String] {
    folded.utf8.split(separator: blank).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let blank = UInt8(ascii: " ")

  private static func folded(_ text: String, separator: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var gap = false
    func close() {
      if gap, !result.isEmpty { result.append(contentsOf: separator.utf8) }
      gap = false
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39:
        close()
        result.append(UInt8(scalar.value))
      case 0x41...0x5A:
        close()
        result.append(UInt8(scalar.value + 32))
      case 0..<0x80: gap = true
      case 0x300...0x36F: break
      default:
        let letters = plain(scalar)
        if letters.isEmpty {
          gap = true
        } else {
          close()
          result.append(contentsOf: letters.utf8)
        }
      }
    }
    return result
  }

  /// The plain lower-case letters of a scalar outside ASCII; nothing for signs.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x180, let known = latin[Int(scalar.value)] { return known }
    if let known = special[scalar] { return known }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else {
      return ""
    }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    let bare = String(String.UnicodeScalarView(parts.filter { !$0.properties.isDiacritic }))
    return bare.lowercased()
  }

  /// Letters that Unicode does not take apart.
  private static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o",
    "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
    "ı": "i", "İ": "i", "ĳ": "ij", "Ĳ": "ij",
  ]

  /// The Latin letters with accents, by their number: read here rather than taken apart each time.
  private static let latin: [String?] = (0..<UInt32(0x180)).map { value in
    guard value >= 0xC0, let scalar = Unicode.Scalar(value) else { return nil }
    if let known = special[scalar] { return known }
    guard scalar.properties.isAlphabetic else { return nil }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let first = parts.first, first.isASCII else { return nil }
    return String(Character(first)).lowercased()
  }
}

/// Slips of the finger.
public enum Typo {
  /// Whether two words are at most one slip apart: a letter added, lost, replaced, or two
  /// neighbours exchanged (Damerau–Levenshtein distance 0 or 1).
  ///
  /// O(n), because everything before the first difference and after it must agree.
  public static func isNear(_ left: String, _ right: String) -> Bool {
    // No letter takes more than four bytes: what differs by more differs by more than one.
    guard abs(left.utf8.count - right.utf8.count) <= 4 else { return false }
    return isNear(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  private static func isNear(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var end = 0
    while end < left.count - start, end < right.count - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    { end += 1 }
    let a = left.count - start - end, b = right.count - start - end
    if max(a, b) <= 1 { return true }
    return a == 2 && b == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
  }
}
