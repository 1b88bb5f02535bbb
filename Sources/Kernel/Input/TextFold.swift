import Foundation

/// Writing without what people leave out when they search: accents, case and punctuation.
public enum TextFold {
  /// Lower-case words separated by single spaces: `L’Hôtel-Dieu, Œuvre` → `l hotel dieu oeuvre`.
  ///
  /// Letters of other alphabets are kept, in lower case. O(n).
  public static func fold(_ text: String) -> String { folded(text, separator: " ") }

  /// Letters and digits only: `Mont-sur-Marchienne` → `montsurmarchienne`. O(n).
  public static func compact(_ text: String) -> String { folded(text, separator: "") }

  /// The folded words. O(n).
  public static func tokens(_ text: String) -> [String] {
    fold(text).split(separator: " ").map(String.init)
  }

  private static func folded(_ text: String, separator: String) -> String {
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
    return String(decoding: result, as: UTF8.self)
  }

  /// The plain lower-case letters of a scalar outside ASCII; nothing for signs.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if let known = special[scalar] { return known }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else {
      return ""
    }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    let bare = String(String.UnicodeScalarView(parts.filter { !$0.properties.isDiacritic }))
    return bare.lowercased()
  }

  /// Letters that Unicode does not take apart.
  private static let special: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "ß": "ss", "ẞ": "ss", "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o",
      "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
      "ı": "i", "İ": "i", "ĳ": "ij", "Ĳ": "ij",
    ]
    // The Latin letters with accents are read from this table rather than taken apart each time.
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value), table[scalar] == nil,
        scalar.properties.isAlphabetic
      else { continue }
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      if let first = parts.first, first.isASCII {
        table[scalar] = String(Character(first)).lowercased()
      }
    }
    return table
  }()
}

/// Slips of the finger.
public enum Typo {
  /// Whether two words are at most one slip apart: a letter added, lost, replaced, or two
  /// neighbours exchanged (Damerau–Levenshtein distance 0 or 1).
  ///
  /// O(n), because everything before the first difference and after it must agree.
  public static func isNear(_ left: String, _ right: String) -> Bool {
    isNear(Array(left.unicodeScalars), Array(right.unicodeScalars))
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
