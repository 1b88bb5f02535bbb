/// A JSON value with exact whole numbers.
enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// Any other number, as it was written.
  case decimal(String)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// What the value is called in a message.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .decimal(let digits): "the number \(digits.prefix(24))"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  static func integer(_ value: Int) -> JSONTree { .integer(Int64(value)) }

  /// A number in its shortest form; whole ones without a fraction.
  static func number(_ value: Double) -> JSONTree {
    if let whole = Int64(exactly: value) { return .integer(whole) }
    return value.isFinite ? .decimal(value.description) : .null
  }

  /// An object of the entries that have a value.
  static func object<Key: JSONKey>(_ entries: KeyValuePairs<Key, JSONTree?>) -> JSONTree {
    var fields: [String: JSONTree] = [:]
    for (key, value) in entries where value != nil { fields[key.rawValue] = value }
    return .object(fields)
  }
}

/// The keys that one kind of object knows.
protocol JSONKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}
