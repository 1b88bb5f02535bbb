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
    var text = text
    guard let (high, low) = text.withUTF8(Self.words) else { return nil }
    self.init(high: high, low: low)
  }

  /// The two words that 36 bytes stand for. Identifiers are most of what is read of a day.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64)? {
    let dash = UInt8(ascii: "-")
    guard bytes.count == 36, bytes[8] == dash, bytes[13] == dash, bytes[18] == dash,
      bytes[23] == dash, let a = number(bytes[0..<8]), let b = number(bytes[9..<13]),
      let c = number(bytes[14..<18]), let d = number(bytes[19..<23]),
      let e = number(bytes[24..<36])
    else { return nil }
    return (a << 32 | b << 16 | c, d << 48 | e)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var number: UInt64 = 0
    for byte in digits {
      guard let value = value(ofHexDigit: byte) else { return nil }
      number = number << 4 | value
    }
    return number
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

extension ID {
  /// Both halves decide equality; the second, which is random, spreads well enough alone.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(low)
  }
}

extension ID: Comparable {
  public static func < (left: ID, right: ID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
