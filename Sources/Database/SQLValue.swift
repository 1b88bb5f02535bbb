/// One value as a database holds it.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension SQLValue: CustomStringConvertible {
  /// Masked, because descriptions end up in logs.
  public var description: String {
    switch self {
    case .null: "null"
    case .integer: "integer(•)"
    case .real: "real(•)"
    case .text: "text(•)"
    case .blob: "blob(•)"
    }
  }
}

/// The types both engines share.
public enum SQLType: UInt8, Hashable, Sendable {
  case integer, real, text, blob

  /// The name that both engines understand in `CAST`.
  var name: String {
    switch self {
    case .integer: "BIGINT"
    case .real: "REAL"
    case .text: "TEXT"
    case .blob: "BLOB"
    }
  }
}

/// A type that can stand in a hole of `SQL` and be read from a `Row`.
///
/// Enums with a raw value need no conformance: `SQL` and `Row` take them as they are.
public protocol SQLConvertible {
  /// The type of the column.
  static var sqlType: SQLType { get }
  /// The value as the database holds it.
  var sqlValue: SQLValue { get }
  /// Reads a value; `nil` when it is none of this type.
  init?(sqlValue: SQLValue)
}
