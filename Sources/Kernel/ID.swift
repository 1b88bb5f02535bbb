/// The identifier of one `Entity`: a UUID of version 7, so identifiers sort by creation.
///
/// Invariant: holds 128 bits; the text form is the usual 36 lower-case characters.
///
/// Source: RFC 9562, section 5.7.
public struct ID<Entity>: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    (self.high, self.low) = (high, low)
  }

  /// A new identifier, made at `instant` from the system's secure random numbers.
  public init(at instant: Instant) {
    var generator = SystemRandomNumberGenerator()
    self.init(at: instant, using: &generator)
  }

  /// A new identifier from a given source of random numbers, so that demo data can be repeated.
  public init(at instant: Instant, using generator: inout some RandomNumberGenerator) {
    let time = UInt64(max(instant.milliseconds, 0)) & 0xFFFF_FFFF_FFFF
    let a: UInt64 = generator.next(), b: UInt64 = generator.next()
    high = time << 16 | 0x7000 | (a & 0x0FFF)
    low = 0x8000_0000_0000_0000 | (b & 0x3FFF_FFFF_FFFF_FFFF)
  }

  /// The same identifier, read as that of another kind of entity. For keys shared by two tables.
  public func cast<Other>(to other: Other.Type = Other.self) -> ID<Other> {
    ID<Other>(high: high, low: low)
  }
}

extension ID: LosslessStringConvertible {
  /// Reads the 36-character form, in either case; `nil` for anything else.
  public init?(_ text: String) {
    var nibbles = 0
    var high: UInt64 = 0, low: UInt64 = 0
    var position = 0
    for byte in text.utf8 {
      defer { position += 1 }
      if position == 8 || position == 13 || position == 18 || position == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let value = Self.value(ofHexDigit: byte), nibbles < 32 else { return nil }
      if nibbles < 16 { high = high << 4 | value } else { low = low << 4 | value }
      nibbles += 1
    }
    guard position == 36, nibbles == 32 else { return nil }
    self.init(high: high, low: low)
  }

  public var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var position = 0
      for index in 0..<32 {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          text[position] = 45
          position += 1
        }
        let word = index < 16 ? high : low
        let nibble = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (index % 16))) & 15
        text[position] = nibble < 10 ? 48 + nibble : 87 + nibble
        position += 1
      }
      return 36
    }
  }

  private static func value(ofHexDigit byte: UInt8) -> UInt64? {
    switch byte {
    case 48...57: UInt64(byte - 48)
    case 65...70: UInt64(byte - 55)
    case 97...102: UInt64(byte - 87)
    default: nil
    }
  }
}

extension ID: Comparable {
  public static func < (left: ID, right: ID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
