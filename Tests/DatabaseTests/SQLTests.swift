import Testing

@testable import Database

@Suite struct SQLTests {
  enum Kind: String { case small }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, sql: SQL, text: String, values: [SQLValue]
    init(_ name: String, _ sql: SQL, _ text: String, _ values: [SQLValue]) {
      (testDescription, self.sql, self.text, self.values) = (name, sql, text, values)
    }
  }

  static let none: String? = nil
  static let condition: SQL = "b = \(2)"

  @Test(arguments: [
    Case("a value", "a = \(1)", "a = ?", [.integer(1)]),
    Case("a missing value", "a = \(none)", "a = ?", [.null]),
    Case("a case", "a = \(Kind.small)", "a = ?", [.text("small")]),
    Case("a piece", "a = \(1) AND \(condition)", "a = ? AND b = ?", [.integer(1), .integer(2)]),
    Case("one in a list", "a IN \([1])", "a IN (?)", [.integer(1)]),
    Case(
      "three in a list", "a IN \([1, 2, 3])", "a IN (?,?,?,?)",
      [.integer(1), .integer(2), .integer(3), .integer(3)]),
    Case(
      "an empty list", "a IN \([Int]())", "a IN (SELECT CAST(NULL AS BIGINT) WHERE 1 = 0)", []),
    Case("all of two", SQL.all(["a = 1", condition]), "(a = 1) AND (b = ?)", [.integer(2)]),
    Case("all of none", SQL.all([]), "1 = 1", []),
    Case("any of none", SQL.any([]), "1 = 0", []),
  ])
  func holesBecomeParameters(sql: Case) {
    #expect(sql.sql.text == sql.text)
    #expect(sql.sql.values == sql.values)
    #expect(sql.sql.types.count == sql.values.count)
  }

  @Test func placeholdersAreNumberedForPostgres() {
    #expect(numbered("a = ? AND b IN (?,?)") == "a = $1 AND b IN ($2,$3)")
    #expect(numbered("é = ?") == "é = $1")
  }

  @Test(arguments: [
    ("a TEXT NOT NULL", "a TEXT COLLATE \"C\" NOT NULL"),
    ("a BLOB, b REAL", "a BYTEA, b DOUBLE PRECISION"),
    ("CHECK (a IN ('TEXT', 'x'))", "CHECK (a IN ('TEXT', 'x'))"),
    ("TEXTURE BIGINT", "TEXTURE BIGINT"),
    ("(a BIGINT) WITHOUT ROWID", "(a BIGINT)"),
  ])
  func typesAreNamedForPostgres(statement: String, expected: String) {
    #expect(inPostgres(statement) == expected)
  }
}
