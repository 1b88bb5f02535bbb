import Foundation

extension Transaction {
  /// A table that a statement can select from, with one row for each of `rows`: the column `number`
  /// counts them from 0, `c0`, `c1` and so on hold their texts. It stands in parentheses, without a
  /// name.
  ///
  /// All rows travel as one value, so a statement is the same, and is prepared once, for any number of
  /// them. Texts hold no NUL.
  public func table(of rows: [[String]], columns: Int) throws -> SQL {
    let list = String(decoding: try JSONEncoder().encode(rows), as: UTF8.self)
    switch engine {
    case .sqlite:
      let texts = (0..<columns).map { column -> SQL in
        "json_extract(i.value, \("$[\(column)]")) AS \(Self.columnName(column))"
      }
      return """
        (SELECT i.key AS number, \(SQL(texts, separator: ", ")) FROM json_each(\(list)) i)
        """
    case .postgres:
      let texts = (0..<columns).map { column -> SQL in
        "i.value ->> CAST(\(column) AS integer) AS \(Self.columnName(column))"
      }
      return """
        (SELECT CAST(i.place - 1 AS integer) AS number, \(SQL(texts, separator: ", "))
        FROM json_array_elements(CAST(\(list) AS json)) WITH ORDINALITY AS i (value, place))
        """
    }
  }

  private static func columnName(_ column: Int) -> SQL {
    let names: [SQL] = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"]
    return names[column]
  }
}
