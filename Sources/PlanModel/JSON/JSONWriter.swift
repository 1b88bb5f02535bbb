import Foundation

/// Writes values as compact JSON with sorted keys: equal values give equal bytes.
struct JSONWriter {
  private var bytes: [UInt8] = []

  static func data(_ tree: JSONTree) -> Data {
    var writer = JSONWriter()
    writer.write(tree)
    return Data(writer.bytes)
  }

  private mutating func write(_ tree: JSONTree) {
    switch tree {
    case .null: add("null")
    case .bool(let value): add(value ? "true" : "false")
    case .integer(let value): add("\(value)")
    case .decimal(let digits): add(digits)
    case .text(let text): quote(text)
    case .list(let items):
      add("[")
      for (index, item) in items.enumerated() {
        if index > 0 { add(",") }
        write(item)
      }
      add("]")
    case .object(let fields):
      add("{")
      for (index, (key, value)) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { add(",") }
        quote(key)
        add(":")
        write(value)
      }
      add("}")
    }
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    add("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case UInt8(ascii: "\n"): add("\\n")
      case 0..<0x20: add("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    add("\"")
  }
}
