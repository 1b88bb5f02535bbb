/// Carries trees through any `Decoder` and `Encoder`.
extension JSONTree: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  init(from decoder: any Decoder) throws {
    if let fields = try? decoder.container(keyedBy: Key.self) {
      var object: [String: JSONTree] = [:]
      for key in fields.allKeys {
        object[key.stringValue] = try fields.decode(JSONTree.self, forKey: key)
      }
      self = .object(object)
    } else if var items = try? decoder.unkeyedContainer() {
      var list: [JSONTree] = []
      while !items.isAtEnd { list.append(try items.decode(JSONTree.self)) }
      self = .list(list)
    } else {
      self = try Self.single(try decoder.singleValueContainer())
    }
  }

  private static func single(_ value: any SingleValueDecodingContainer) throws -> JSONTree {
    if value.decodeNil() { return .null }
    if let bool = try? value.decode(Bool.self) { return .bool(bool) }
    if let number = try? value.decode(Int64.self) { return .integer(number) }
    if let number = try? value.decode(UInt64.self) { return .decimal("\(number)") }
    if let number = try? value.decode(Double.self) { return .number(number) }
    return .text(try value.decode(String.self))
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var fields = encoder.container(keyedBy: Key.self)
      for (key, value) in object.sorted(by: { $0.key < $1.key }) {
        try fields.encode(value, forKey: Key(stringValue: key))
      }
    case .list(let list):
      var items = encoder.unkeyedContainer()
      for item in list { try items.encode(item) }
    default:
      var value = encoder.singleValueContainer()
      try encode(into: &value)
    }
  }

  private func encode(into value: inout any SingleValueEncodingContainer) throws {
    switch self {
    case .bool(let bool): try value.encode(bool)
    case .integer(let number): try value.encode(number)
    case .decimal(let digits):
      if let number = UInt64(digits) {
        try value.encode(number)
      } else {
        try value.encode(Double(digits) ?? 0)
      }
    case .text(let text): try value.encode(text)
    case .null, .list, .object: try value.encodeNil()
    }
  }
}
