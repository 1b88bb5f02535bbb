public import Kernel

extension Int64: SQLConvertible {
  public static var sqlType: SQLType { .integer }
  public var sqlValue: SQLValue { .integer(self) }
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Int: SQLConvertible {
  public static var sqlType: SQLType { .integer }
  public var sqlValue: SQLValue { .integer(Int64(self)) }
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.init(exactly: value)
  }
}

/// Held as 0 or 1; conditions are written `flag = 1`.
extension Bool: SQLConvertible {
  public static var sqlType: SQLType { .integer }
  public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue, value == 0 || value == 1 else { return nil }
    self = value == 1
  }
}

extension Double: SQLConvertible {
  public static var sqlType: SQLType { .real }
  public var sqlValue: SQLValue { .real(self) }
  public init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .real(let value): self = value
    case .integer(let value): self = Double(value)
    default: return nil
    }
  }
}

extension String: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(self) }
  public init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self = value
  }
}

/// Bytes, held as a blob. An `[UInt8]` in a hole would be read as a list for `IN`.
public struct Bytes: Hashable, Sendable, SQLConvertible {
  /// The bytes.
  public let array: [UInt8]

  /// Bytes from any sequence of them, such as a digest.
  public init(_ bytes: some Sequence<UInt8>) { array = Array(bytes) }

  public static var sqlType: SQLType { .blob }
  public var sqlValue: SQLValue { .blob(array) }
  public init?(sqlValue: SQLValue) {
    guard case .blob(let value) = sqlValue else { return nil }
    array = value
  }
}

/// Held as the 36 characters of the UUID.
extension ID: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(description) }
  public init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue else { return nil }
    self.init(text)
  }
}

/// Held as `BIGINT` milliseconds since 1970, UTC.
extension Instant: SQLConvertible {
  public static var sqlType: SQLType { .integer }
  public var sqlValue: SQLValue { .integer(milliseconds) }
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.init(milliseconds: value)
  }
}

/// Held as `TEXT`, `2026-03-06`, so that days compare as texts.
extension LocalDate: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(description) }
  public init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue else { return nil }
    self.init(text)
  }
}

/// Held as seconds since midnight.
extension LocalTime: SQLConvertible {
  public static var sqlType: SQLType { .integer }
  public var sqlValue: SQLValue { .integer(Int64(seconds)) }
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue, (0...86_400).contains(value) else { return nil }
    self.init(seconds: Int(value))
  }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
  public static var sqlType: SQLType { Wrapped.sqlType }
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
  public init?(sqlValue: SQLValue) {
    if case .null = sqlValue {
      self = Optional<Wrapped>.none
    } else if let value = Wrapped(sqlValue: sqlValue) {
      self = value
    } else {
      return nil
    }
  }
}
