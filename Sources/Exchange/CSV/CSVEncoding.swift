import Foundation

/// The ways in which a CSV file writes its characters.
public enum CSVEncoding: String, CaseIterable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252

  /// What a file begins with, and what it reads like when it begins with nothing.
  ///
  /// Anything that is not valid UTF-8 is Windows-1252, in which every byte means something; bytes
  /// of zero only come with UTF-16 or with a file that is no text.
  static func decode(_ bytes: [UInt8]) throws(CSVError) -> (encoding: CSVEncoding, utf8: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw .isWorkbook
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try fromUTF8(Array(bytes.dropFirst(3)), lenient: true)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (.utf16LittleEndian, fromUTF16(bytes.dropFirst(2), isLittle: true))
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (.utf16BigEndian, fromUTF16(bytes.dropFirst(2), isLittle: false))
    }
    guard bytes.contains(0) else { return try fromUTF8(bytes, lenient: false) }
    // UTF-16 without its mark: in Latin text every other byte is zero.
    let sample = bytes.prefix(4096)
    let zeros = sample.indices.filter { bytes[$0] == 0 }
    let odd = zeros.count { $0 % 2 == 1 }
    guard zeros.count * 3 > sample.count else { throw .notText }
    if odd * 10 > zeros.count * 9 {
      return (.utf16LittleEndian, fromUTF16(bytes[...], isLittle: true))
    }
    if odd * 10 < zeros.count { return (.utf16BigEndian, fromUTF16(bytes[...], isLittle: false)) }
    throw .notText
  }

  /// Valid UTF-8 as it is, anything else as Windows-1252, or mended when a mark says UTF-8.
  private static func fromUTF8(
    _ bytes: [UInt8], lenient: Bool
  ) throws(CSVError) -> (encoding: CSVEncoding, utf8: [UInt8]) {
    if bytes.contains(0) { throw .notText }
    if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil {
      return (.utf8, bytes)
    }
    return lenient
      ? (.utf8, Array(String(decoding: bytes, as: UTF8.self).utf8))
      : (.windows1252, fromWindows1252(bytes))
  }

  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
      let unit = isLittle ? first | second << 8 : first << 8 | second
      if unit != 0 { units.append(unit) }
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { result += table[Int(byte - 0x80)] }
    }
    return result
  }

  /// The upper half, in UTF-8. Source: WHATWG Encoding, index windows-1252.
  private static let table: [[UInt8]] = {
    let low: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (low + Array(0xA0...0xFF)).map { value in
      Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
    }
  }()
}

extension CSVEncoding {
  /// The bytes of a text in this encoding, with its mark where it has one; characters that
  /// Windows-1252 lacks become `?`. For test files and for programs that read nothing else.
  public func encode(_ text: String, mark: Bool = true) -> [UInt8] {
    switch self {
    case .utf8: return (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    case .utf16LittleEndian:
      return (mark ? [0xFF, 0xFE] : [])
        + text.utf16.flatMap {
          [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
    case .utf16BigEndian:
      return (mark ? [0xFE, 0xFF] : [])
        + text.utf16.flatMap {
          [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)]
        }
    case .windows1252:
      return text.unicodeScalars.map { scalar in
        if scalar.value < 0x80 { return UInt8(scalar.value) }
        let bytes = Array(String(Character(scalar)).utf8)
        return Self.table.firstIndex(of: bytes).map { UInt8($0 + 0x80) } ?? UInt8(ascii: "?")
      }
    }
  }
}
