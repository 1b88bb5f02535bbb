import Synchronization

/// The tables that statements have changed.
struct ChangedTables {
  private(set) var tables: Set<String> = []
  /// The statement looked at last: thousands of rows are written by the same one.
  private var last = ""

  /// Notes the table that `sql` inserts into, updates or deletes from.
  mutating func note(_ sql: SQL) {
    guard sql.text != last else { return }
    last = sql.text
    if let table = Self.table(in: last) { tables.insert(table) }
  }

  /// `session` of `UPDATE session SET …`; `nil` for what changes no table.
  static func table(in statement: String) -> String? {
    let words = statement.utf8.prefix(100).split(maxSplits: 3) { $0 <= 32 || $0 == 40 }
      .map { String(decoding: $0, as: UTF8.self) }
    switch words.first {
    case "UPDATE": return words.count > 1 ? words[1] : nil
    case "INSERT", "DELETE": return words.count > 2 ? words[2] : nil
    default: return nil
    }
  }
}

/// How often each table has been changed by this process, as far as its answers tell.
final class TableChanges: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  func count(of tables: Set<String>) -> Int {
    counts.withLock { counts in tables.reduce(0) { $0 + (counts[$1] ?? 0) } }
  }

  func note(_ tables: Set<String>) {
    guard !tables.isEmpty else { return }
    counts.withLock { counts in
      for table in tables { counts[table, default: 0] += 1 }
    }
  }
}

/// What a transaction has changed, told to those outside it.
final class ChangeNote: Sendable {
  private let changed = Mutex<Set<String>>([])

  var tables: Set<String> { changed.withLock { $0 } }

  func set(_ tables: Set<String>) { changed.withLock { $0 = tables } }
}
