/// A statement and the values of its holes; `\(value)` becomes a bound parameter, never text.
///
/// `SQL` values compose: `"SELECT id FROM visit WHERE \(condition)"`. A list stands for `IN`:
/// `"WHERE id IN \(ids)"`. There is no way to build a query from a plain string.
public struct SQL: Sendable {
  /// The statement, with `?` for each value.
  public private(set) var text: String
  /// The values, in the order of their `?`.
  public private(set) var values: [SQLValue]
  /// The type of each hole, known even when its value is null.
  public private(set) var types: [SQLType]

  /// `parts` with `separator` between them; empty without parts.
  public init(_ parts: [SQL], separator: SQL) {
    (text, values, types) = ("", [], [])
    for (index, part) in parts.enumerated() {
      if index > 0 { append(separator) }
      append(part)
    }
  }

  /// All `conditions` in parentheses with AND between them; true without conditions.
  public static func all(_ conditions: [SQL]) -> SQL {
    conditions.isEmpty ? "1 = 1" : SQL(conditions.map { "(\($0))" }, separator: " AND ")
  }

  /// Any of `conditions`, in parentheses with OR between them; false without conditions.
  public static func any(_ conditions: [SQL]) -> SQL {
    conditions.isEmpty ? "1 = 0" : SQL(conditions.map { "(\($0))" }, separator: " OR ")
  }

  /// This statement followed by `other`.
  public mutating func append(_ other: SQL) {
    text += other.text
    values += other.values
    types += other.types
  }

  private mutating func append(_ value: SQLValue, _ type: SQLType) {
    text += "?"
    values.append(value)
    types.append(type)
  }
}

extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) {
    precondition(!text.utf8.contains(UInt8(ascii: "?")), "a value in SQL is written \\(value)")
    (self.text, values, types) = (text, [], [])
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.sql
  }

  /// Gathers the pieces of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var sql: SQL = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      sql.text.reserveCapacity(literalCapacity + interpolationCount)
      sql.values.reserveCapacity(interpolationCount)
      sql.types.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      precondition(!literal.utf8.contains(UInt8(ascii: "?")), "a value in SQL is written \\(value)")
      sql.text += literal
    }

    /// Another piece of SQL, with its own values.
    public mutating func appendInterpolation(_ other: SQL) {
      sql.append(other)
    }

    /// A value, bound as a parameter.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value) {
      sql.append(value.sqlValue, Value.sqlType)
    }

    /// A value or null, bound as a parameter.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
      sql.append(value?.sqlValue ?? .null, Value.sqlType)
    }

    /// A case of an enum, bound as its raw value.
    public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value)
    where Value.RawValue: SQLConvertible {
      sql.append(value.rawValue.sqlValue, Value.RawValue.sqlType)
    }

    /// A case of an enum or null.
    public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?)
    where Value.RawValue: SQLConvertible {
      sql.append(value?.rawValue.sqlValue ?? .null, Value.RawValue.sqlType)
    }

    /// A list in parentheses, for `IN`. Right for an empty list too.
    ///
    /// The last value is repeated up to a power of two, so that lists of many lengths share few
    /// prepared statements.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ list: [Value]) {
      appendList(list.map(\.sqlValue), Value.sqlType)
    }

    /// A list of cases of an enum in parentheses, for `IN`.
    public mutating func appendInterpolation<Value: RawRepresentable>(_ list: [Value])
    where Value.RawValue: SQLConvertible {
      appendList(list.map(\.rawValue.sqlValue), Value.RawValue.sqlType)
    }

    private mutating func appendList(_ list: [SQLValue], _ type: SQLType) {
      guard let last = list.last else {
        sql.text += "(SELECT CAST(NULL AS \(type.name)) WHERE 1 = 0)"
        return
      }
      var length = 1
      while length < list.count { length *= 2 }
      sql.text += "("
      for index in 0..<length {
        if index > 0 { sql.text += "," }
        sql.append(index < list.count ? list[index] : last, type)
      }
      sql.text += ")"
    }
  }
}

extension SQL: CustomStringConvertible {
  /// The statement without its values, because descriptions end up in logs.
  public var description: String { text }
}
