import CPostgres

/// An answer of PostgreSQL in binary form, freed with this value.
final class PostgresResult {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit { PQclear(handle) }

  /// Rows inserted, updated or deleted; 0 for a query.
  var changes: Int {
    guard PQresultStatus(handle) == PGRES_COMMAND_OK || isReturning else { return 0 }
    return PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0
  }

  private var isReturning: Bool {
    guard let status = PQcmdStatus(handle) else { return false }
    return status.pointee != CChar(UInt8(ascii: "S"))
  }

  /// All rows. Throws when a column has a type that is not one of ours.
  func rowSet() throws -> RowSet {
    let width = PQnfields(handle), height = PQntuples(handle)
    guard width > 0 else { return RowSet(width: 0, values: []) }
    let types = (0..<width).map { PQftype(handle, $0) }
    var values: [SQLValue] = []
    values.reserveCapacity(Int(width * height))
    for row in 0..<height {
      for column in 0..<width { values.append(try value(row, column, types[Int(column)])) }
    }
    return RowSet(width: Int(width), values: values)
  }

  /// Source: PostgreSQL 15, `pg_type.dat` for the numbers, the types' `send` functions for the form.
  private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws -> SQLValue {
    guard PQgetisnull(handle, row, column) == 0, let start = PQgetvalue(handle, row, column) else {
      return .null
    }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column)))
    switch type {
    case 20: return .integer(bytes.bigEndian(Int64.self, at: 0))
    case 23: return .integer(Int64(bytes.bigEndian(Int32.self, at: 0)))
    case 21: return .integer(Int64(bytes.bigEndian(Int16.self, at: 0)))
    case 16: return .integer(bytes[0] == 0 ? 0 : 1)
    case 701: return .real(Double(bitPattern: bytes.bigEndian(UInt64.self, at: 0)))
    case 700: return .real(Double(Float(bitPattern: bytes.bigEndian(UInt32.self, at: 0))))
    case 25, 1043, 1042, 19, 705: return .text(String(decoding: bytes, as: UTF8.self))
    case 17: return .blob(Array(bytes))
    case 1700: return numeric(bytes)
    case 2278: return .null
    default:
      throw DatabaseError.unexpectedValue(column: Int(column), expected: "a type of both engines")
    }
  }

  /// A `numeric`, which sums of integers are: digits of four decimals each.
  ///
  /// Source: PostgreSQL 15, `numeric_send`: count, weight, sign, scale, digits.
  private func numeric(_ bytes: UnsafeRawBufferPointer) -> SQLValue {
    let count = Int(bytes.bigEndian(Int16.self, at: 0))
    let weight = Int(bytes.bigEndian(Int16.self, at: 2))
    let isNegative = bytes.bigEndian(UInt16.self, at: 4) == 0x4000
    let digits = (0..<count).map { Int64(bytes.bigEndian(Int16.self, at: 8 + 2 * $0)) }
    if count <= weight + 1, weight < 4 {
      let whole = (0..<max(weight + 1, 0)).reduce(Int64(0)) {
        $0 * 10_000 + ($1 < count ? digits[$1] : 0)
      }
      return .integer(isNegative ? -whole : whole)
    }
    var number = 0.0
    for digit in digits { number = number * 10_000 + Double(digit) }
    var places = weight + 1 - count
    while places > 0 { (number, places) = (number * 10_000, places - 1) }
    while places < 0 { (number, places) = (number / 10_000, places + 1) }
    return .real(isNegative ? -number : number)
  }

  /// A field of an error, by the letter of the protocol. Source: PostgreSQL 15, section 55.8.
  func field(_ code: Unicode.Scalar) -> String {
    guard let text = PQresultErrorField(handle, Int32(code.value)) else { return "" }
    return String(cString: text)
  }

  /// What went wrong, without the values that PostgreSQL adds in its detail.
  var error: DatabaseError {
    let state = field("C")
    switch state {
    case "23505": return .uniqueViolation(table: field("t"), columns: keyColumns(field("D")))
    case "23503": return .foreignKeyViolation
    case "23514": return .checkViolation(name: field("n"))
    case "23502": return .notNullViolation(table: field("t"), column: field("c"))
    case "40001", "40P01", "55P03": return .busy
    case "57014": return .timedOut
    case "57P01", "57P02", "57P03", "25P03": return .connection("PostgreSQL ended the connection")
    default: return .other(code: state, message: state.hasPrefix("22") ? "" : field("M"))
    }
  }

  /// The columns in `Key (organization_id, email)=(…) already exists.`, in any language.
  private func keyColumns(_ detail: String) -> [String] {
    guard let open = detail.firstIndex(of: "("), let end = detail.firstRange(of: ")=(") else {
      return []
    }
    let names = detail[detail.index(after: open)..<end.lowerBound].split(separator: ", ")
    let columns = names.map { $0.filter { $0 != "\"" } }
    return columns.contains { $0.contains("(") || $0.contains(":") } ? [] : columns
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func bigEndian<Number: FixedWidthInteger>(_: Number.Type, at offset: Int) -> Number {
    Number(bigEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
