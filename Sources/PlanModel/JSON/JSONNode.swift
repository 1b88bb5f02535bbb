/// Collects what is wrong while a tree is read, so that all of it can be told at once.
final class JSONLog {
  private(set) var issues: [PlanIssue] = []
  private(set) var warnings: [PlanWarning] = []

  var isFull: Bool { issues.count >= PlanLimits.issues }

  func issue(_ path: String, _ text: String) {
    if !isFull { issues.append(PlanIssue(path: path, text: text)) }
  }

  func warning(_ path: String, _ text: String) {
    guard warnings.count < PlanLimits.issues else { return }
    warnings.append(PlanWarning(path: path, text: text))
  }
}

/// A value in a tree, its path, and where to report what is wrong with it.
///
/// Reading never stops: a value of the wrong kind is reported once and read as a harmless one.
struct JSONNode {
  /// `nil` when nothing usable is there and that has been reported already.
  let tree: JSONTree?
  let path: String
  let log: JSONLog

  var integer: Int {
    if case .integer(let value) = tree { return Int(value) }
    return wrong("a whole number", 0)
  }

  var decimal: Double {
    switch tree {
    case .integer(let value): return Double(value)
    case .decimal(let digits):
      guard let value = Double(digits), value.isFinite else { return wrong("a smaller number", 0) }
      return value
    default: return wrong("a number", 0)
    }
  }

  /// A whole number from 0 to 2^64 − 1.
  var unsigned: UInt64 {
    switch tree {
    case .integer(let value) where value >= 0: return UInt64(value)
    case .decimal(let digits): return UInt64(digits) ?? wrong("a whole number below 2^64", 0)
    default: return wrong("a whole number from 0", 0)
    }
  }

  var bool: Bool {
    if case .bool(let value) = tree { return value }
    return wrong("true or false", false)
  }

  var text: String {
    if case .text(let value) = tree { return value }
    return wrong("a text", "")
  }

  /// The items of a list, each with its path.
  var list: [JSONNode] {
    guard case .list(let items) = tree else { return wrong("a list", []) }
    // Nothing more would be told, and a hostile input could be very long.
    guard !log.isFull else { return [] }
    guard items.count <= PlanLimits.entries else {
      log.issue(path, "\(items.count) entries, more than \(PlanLimits.entries)")
      return []
    }
    return items.enumerated().map { JSONNode(tree: $1, path: "\(path)[\($0)]", log: log) }
  }

  /// A list of lists of numbers, without a path per number: tables are large.
  var table: [[Int]] {
    guard case .list(let rows) = tree else { return wrong("a list of rows", []) }
    return rows.enumerated().map { row, tree in
      guard case .list(let cells) = tree else {
        return JSONNode(tree: tree, path: "\(path)[\(row)]", log: log).wrong("a row of numbers", [])
      }
      return cells.enumerated().map { column, cell in
        if case .integer(let value) = cell { return Int(value) }
        return JSONNode(tree: cell, path: "\(path)[\(row)][\(column)]", log: log).integer
      }
    }
  }

  /// The entries of an object whose keys are free, sorted by key.
  var entries: [(key: String, value: JSONNode)] {
    guard case .object(let fields) = tree else { return wrong("an object", []) }
    return fields.sorted { $0.key < $1.key }
      .map { ($0.key, JSONNode(tree: $0.value, path: join(path, $0.key), log: log)) }
  }

  /// The fields of an object; keys that are not among `Key` give a warning.
  func fields<Key: JSONKey>(_ keys: Key.Type) -> JSONFields<Key> {
    guard case .object(let fields) = tree else {
      return JSONFields(fields: wrong("an object", nil), path: path, log: log)
    }
    for key in fields.keys.filter({ Key(rawValue: $0) == nil }).sorted() {
      log.warning(join(path, key), "an unknown key, ignored")
    }
    return JSONFields(fields: fields, path: path, log: log)
  }

  /// One of the raw values of `Choice`; `fallback` after reporting anything else.
  func choice<Choice: RawRepresentable & CaseIterable>(_ fallback: Choice) -> Choice
  where Choice.RawValue == String {
    if case .text(let text) = tree, let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return wrong("one of \(choices)", fallback)
  }

  func wrong<Value>(_ expected: String, _ fallback: Value) -> Value {
    if let tree { log.issue(path, "expected \(expected), found \(tree.kind)") }
    return fallback
  }
}

/// The fields of one object, by key.
struct JSONFields<Key: JSONKey> {
  /// `nil` when there is no object and that has been reported already.
  let fields: [String: JSONTree]?
  let path: String
  let log: JSONLog

  /// The value of a key that must be there.
  subscript(key: Key) -> JSONNode {
    if let node = optional(key) { return node }
    if fields != nil { log.issue(path(of: key), "missing") }
    return JSONNode(tree: nil, path: path(of: key), log: log)
  }

  /// The value of a key, `nil` when it is absent or `null`.
  func optional(_ key: Key) -> JSONNode? {
    guard let tree = fields?[key.rawValue], tree != .null else { return nil }
    return JSONNode(tree: tree, path: path(of: key), log: log)
  }

  /// Whether the key is there with the value `null`.
  func isNull(_ key: Key) -> Bool { fields?[key.rawValue] == .null }

  /// The items under a key, none when it is absent.
  func list(_ key: Key) -> [JSONNode] { optional(key)?.list ?? [] }

  func path(of key: Key) -> String { join(path, key.rawValue) }
}

private func join(_ path: String, _ key: String) -> String {
  // Keys come from the input: long ones would make a message unreadable.
  let key = key.count > 60 ? key.prefix(60) + "…" : key
  return path.isEmpty ? key : "\(path).\(key)"
}
