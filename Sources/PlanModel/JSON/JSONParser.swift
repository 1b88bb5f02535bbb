import Foundation

/// Reads JSON text (RFC 8259) into a tree, within the limits of `PlanLimits`.
///
/// Strict: no comments, no trailing commas, no key twice in one object, valid UTF-8 only. O(n).
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var budget = PlanLimits.values

  static func parse(_ data: Data) throws(PlanInputError) -> JSONTree {
    guard data.count <= PlanLimits.bytes else {
      throw PlanInputError([
        PlanIssue(path: "", text: "the input is larger than \(PlanLimits.bytes >> 20) MB")
      ])
    }
    var parser = JSONParser(data)
    return try parser.document()
  }

  private init(_ data: Data) { bytes = [UInt8](data) }

  private mutating func document() throws(PlanInputError) -> JSONTree {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let tree = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw failure("text after the end of the value") }
    return tree
  }

  private mutating func value(depth: Int) throws(PlanInputError) -> JSONTree {
    skipSpace()
    try spend(1)
    guard let next else { throw failure("the text ends too early") }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try list(depth: depth + 1)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw failure("no JSON value starts here")
    }
  }

  private mutating func list(depth: Int) throws(PlanInputError) -> JSONTree {
    try checkDepth(depth)
    position += 1
    var items: [JSONTree] = []
    skipSpace()
    if take("]") { return .list(items) }
    while true {
      items.append(try value(depth: depth))
      skipSpace()
      if take("]") { return .list(items) }
      guard take(",") else { throw failure("expected , or ]") }
    }
  }

  private mutating func object(depth: Int) throws(PlanInputError) -> JSONTree {
    try checkDepth(depth)
    try spend(7)
    position += 1
    var fields: [String: JSONTree] = [:]
    skipSpace()
    if take("}") { return .object(fields) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("expected a key in quotes") }
      let key = try text()
      skipSpace()
      guard take(":") else { throw failure("expected : after a key") }
      let value = try value(depth: depth)
      guard fields.updateValue(value, forKey: key) == nil else {
        throw failure("the key “\(key.prefix(40))” appears twice in one object")
      }
      skipSpace()
      if take("}") { return .object(fields) }
      guard take(",") else { throw failure("expected , or }") }
    }
  }

  private mutating func word(_ word: String, _ tree: JSONTree) throws(PlanInputError) -> JSONTree {
    guard bytes[position...].starts(with: word.utf8) else {
      throw failure("no JSON value starts here")
    }
    position += word.utf8.count
    return tree
  }

  private mutating func number() throws(PlanInputError) -> JSONTree {
    let start = position
    _ = take("-")
    let firstDigit = next
    let digits = takeDigits()
    guard digits > 0, digits == 1 || firstDigit != UInt8(ascii: "0") else {
      throw failure("a malformed number")
    }
    var isWhole = true
    if take(".") {
      isWhole = false
      guard takeDigits() > 0 else { throw failure("a malformed number") }
    }
    if take("e") || take("E") {
      isWhole = false
      _ = take("+") || take("-")
      guard takeDigits() > 0 else { throw failure("a malformed number") }
    }
    guard position - start <= 400 else { throw failure("a number of more than 400 digits") }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int64(written) { return .integer(value) }
    return .decimal(written)
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }
}

// MARK: - Texts

extension JSONParser {
  private mutating func text() throws(PlanInputError) -> String {
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    if next == UInt8(ascii: "\"") {
      // Most texts have no escape: one copy of the slice.
      let plain = try valid(bytes[start..<position])
      position += 1
      return plain
    }
    var collected = Array(bytes[start..<position])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try valid(collected[...])
      case UInt8(ascii: "\\"): try escape(into: &collected)
      case 0..<0x20: throw failure("a control character in a text")
      default:
        collected.append(byte)
        position += 1
      }
    }
    throw failure("a text without its closing quote")
  }

  private func valid(_ slice: ArraySlice<UInt8>) throws(PlanInputError) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw failure("a text that is not valid UTF-8")
    }
    return text
  }

  private mutating func escape(into collected: inout [UInt8]) throws(PlanInputError) {
    position += 1
    guard let letter = next else { throw failure("a text without its closing quote") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(letter)
    case UInt8(ascii: "b"): collected.append(8)
    case UInt8(ascii: "f"): collected.append(12)
    case UInt8(ascii: "n"): collected.append(10)
    case UInt8(ascii: "r"): collected.append(13)
    case UInt8(ascii: "t"): collected.append(9)
    case UInt8(ascii: "u"):
      collected.append(contentsOf: String(Character(try escapedScalar())).utf8)
    default: throw failure("an unknown escape in a text")
    }
  }

  private mutating func escapedScalar() throws(PlanInputError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // A high surrogate needs its low half in a second escape.
    guard first < 0xDC00, take("\\"), take("u") else { throw failure("half a surrogate pair") }
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure("half a surrogate pair") }
    return scalar
  }

  private mutating func hexadecimal() throws(PlanInputError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("a malformed \\u escape")
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}

// MARK: - Position and limits

extension JSONParser {
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func checkDepth(_ depth: Int) throws(PlanInputError) {
    guard depth <= PlanLimits.nesting else {
      throw failure("more than \(PlanLimits.nesting) lists and objects inside each other")
    }
  }

  private mutating func spend(_ amount: Int) throws(PlanInputError) {
    budget -= amount
    guard budget >= 0 else { throw failure("too many values") }
  }

  private func failure(_ text: String) -> PlanInputError {
    PlanInputError([PlanIssue(path: "", text: "not readable as JSON at byte \(position): \(text)")])
  }
}
