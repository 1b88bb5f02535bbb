extension Transaction {
  /// Every table with its columns, keys and indexes, in one text that is the same on both engines
  /// when the schema is.
  public func structure() throws -> String {
    try tables().map { try describe($0) }.joined(separator: "\n\n") + "\n"
  }

  /// The statements that would make this schema, tables in order of their names; SQLite only.
  public func definitions() throws -> [String] {
    try rows(
      """
      SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE \("sqlite_%")
      ORDER BY tbl_name, type DESC, name
      """
    ).map { try $0.get(0) }
  }

  private func tables() throws -> [String] {
    try rows(
      engine == .sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE \("sqlite_%") ORDER BY 1"
        : """
        SELECT relname::text FROM pg_class
        WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY 1
        """
    ).map { try $0.get(0) }
  }

  private func describe(_ table: String) throws -> String {
    let lines =
      engine == .sqlite
      ? try sqliteColumns(table) + sqliteKeys(table) + sqliteReferences(table)
        + sqliteChecks(table)
      : try postgresColumns(table) + postgresConstraints(table) + postgresIndexes(table)
    let columns = lines.filter { $0.hasPrefix("column ") }
    let rest = lines.filter { !$0.hasPrefix("column ") }.sorted()
    return (["table \(table)"] + (columns + rest).map { "  \($0)" }).joined(separator: "\n")
  }
}

// MARK: - SQLite

extension Transaction {
  private func sqliteColumns(_ table: String) throws -> [String] {
    try rows(
      """
      SELECT name, type, "notnull", dflt_value IS NOT NULL FROM pragma_table_info(\(table)) ORDER BY cid
      """
    ).map { row in
      column(try row.get(0), try row.get(1), isRequired: try row.get(2), hasDefault: try row.get(3))
    }
  }

  private func sqliteKeys(_ table: String) throws -> [String] {
    try rows(
      """
      SELECT l.name, l."unique", l.origin, l.partial, i.name
      FROM pragma_index_list(\(table)) l, pragma_index_info(l.name) i ORDER BY l.name, i.seqno
      """
    ).grouped { try $0.get(0, as: String.self) }.map { name, rows in
      let columns = try rows.map { try $0.get(4, as: String?.self) ?? "expression" }
      let list = columns.joined(separator: ", ")
      switch try rows[0].get(2, as: String.self) {
      case "pk": return "primary key (\(list))"
      case "u": return "unique (\(list))"
      default: return index(name, list, try rows[0].get(1), try rows[0].get(3))
      }
    }
  }

  private func sqliteReferences(_ table: String) throws -> [String] {
    try rows(
      """
      SELECT id, "table", "from", "to", on_delete FROM pragma_foreign_key_list(\(table))
      ORDER BY id, seq
      """
    ).grouped { "\(try $0.get(0, as: Int.self))" }.map { _, rows in
      reference(
        try rows.map { try $0.get(2) }, try rows[0].get(1),
        try rows.map { try $0.get(3, as: String?.self) ?? "id" }, try rows[0].get(4))
    }
  }

  /// The names of the checks, which SQLite keeps only in the words of the definition.
  private func sqliteChecks(_ table: String) throws -> [String] {
    let sql =
      try value("SELECT sql FROM sqlite_master WHERE name = \(table)", as: String.self) ?? ""
    let words = sql.split { $0.isWhitespace || $0 == "(" }
    return words.indices.dropLast(2).filter {
      words[$0] == "CONSTRAINT" && words[$0 + 2] == "CHECK"
    }
    .map { "check \(words[$0 + 1])" }
  }
}

// MARK: - PostgreSQL

extension Transaction {
  private func postgresColumns(_ table: String) throws -> [String] {
    try rows(
      """
      SELECT attname::text, format_type(atttypid, atttypmod), attnotnull, atthasdef
      FROM pg_attribute
      WHERE attrelid = \(table)::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
      """
    ).map { row in
      column(try row.get(0), try row.get(1), isRequired: try row.get(2), hasDefault: try row.get(3))
    }
  }

  private func postgresConstraints(_ table: String) throws -> [String] {
    try rows(
      """
      SELECT c.conname::text, c.contype::text, a.attname::text, r.relname::text, f.attname::text,
        c.confdeltype::text
      FROM pg_constraint c
      LEFT JOIN LATERAL unnest(c.conkey) WITH ORDINALITY k (n, place) ON true
      LEFT JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n
      LEFT JOIN pg_class r ON r.oid = c.confrelid
      LEFT JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[k.place]
      WHERE c.conrelid = \(table)::regclass ORDER BY c.conname, k.place
      """
    ).grouped { try $0.get(0, as: String.self) }.map { name, rows in
      let columns = try rows.map { try $0.get(2, as: String?.self) ?? "" }
      switch try rows[0].get(1, as: String.self) {
      case "p": return "primary key (\(columns.joined(separator: ", ")))"
      case "u": return "unique (\(columns.joined(separator: ", ")))"
      case "f":
        return reference(
          columns, try rows[0].get(3), try rows.map { try $0.get(4) }, try rows[0].get(5))
      default: return "check \(name)"
      }
    }
  }

  private func postgresIndexes(_ table: String) throws -> [String] {
    try rows(
      """
      SELECT x.relname::text, a.attname::text, i.indisunique, i.indpred IS NOT NULL
      FROM pg_index i
      JOIN pg_class x ON x.oid = i.indexrelid
      CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k (n, place)
      LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n AND k.n > 0
      WHERE i.indrelid = \(table)::regclass
        AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid
          AND c.contype IN ('p', 'u'))
      ORDER BY x.relname, k.place
      """
    ).grouped { try $0.get(0, as: String.self) }.map { name, rows in
      let columns = try rows.map { try $0.get(1, as: String?.self) ?? "expression" }
      return index(name, columns.joined(separator: ", "), try rows[0].get(2), try rows[0].get(3))
    }
  }
}

// MARK: - The words for both

private func column(_ name: String, _ type: String, isRequired: Bool, hasDefault: Bool) -> String {
  let types = [
    "bigint": "integer", "int": "integer", "smallint": "integer", "double precision": "real",
    "bytea": "blob",
  ]
  let type = types[type.lowercased()] ?? type.lowercased()
  return "column \(name) \(type)\(isRequired ? " not null" : "")\(hasDefault ? " default" : "")"
}

private func index(_ name: String, _ columns: String, _ isUnique: Bool, _ isPartial: Bool) -> String
{
  "index \(name) (\(columns))\(isUnique ? " unique" : "")\(isPartial ? " partial" : "")"
}

private func reference(
  _ columns: [String], _ table: String, _ targets: [String], _ onDelete: String
) -> String {
  let actions = [
    "CASCADE": " on delete cascade", "c": " on delete cascade", "SET NULL": " on delete set null",
    "n": " on delete set null",
  ]
  let from = columns.joined(separator: ", "), to = targets.joined(separator: ", ")
  return "foreign key (\(from)) references \(table) (\(to))\(actions[onDelete] ?? "")"
}

extension [Row] {
  /// Neighbours with the same key together, in the order of the rows.
  fileprivate func grouped(by key: (Row) throws -> String) rethrows -> [(key: String, rows: [Row])]
  {
    var groups: [(key: String, rows: [Row])] = []
    for row in self {
      let name = try key(row)
      if groups.last?.key == name {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    return groups
  }
}
