public import Care
public import Kernel

/// The rows that could not be brought in, as a file to mend and bring in again.
public enum RefusedRows {
  /// The refused rows in the columns of the original, with a last column that says why in the
  /// reader's language. A column of reasons of an earlier round is left out; it is never read.
  public static func csv(
    _ table: CSVTable, _ columns: ImportColumns, refusals: [RowRefusal], for reader: Reader
  ) -> [UInt8] {
    let reasons = Dictionary(grouping: refusals, by: \.row)
    var rows = [without(table.header.cells, columns) + [reader.text("import.reason")]]
    for row in table.rows {
      guard let refused = reasons[row.number] else { continue }
      let width = max(columns.header.count, row.cells.count)
      let cells = (0..<width).map(row.cell)
      rows.append(without(cells, columns) + [words(refused, columns, reader)])
    }
    return CSVWriter.file(rows)
  }

  /// The header and these rows as they were, to keep them until somebody mends them.
  public static func original(
    _ table: CSVTable, rows numbers: Set<Int>, _ columns: ImportColumns
  ) -> [UInt8] {
    let rows = table.rows.filter { numbers.contains($0.number) }.map(\.cells)
    return CSVWriter.file([columns.header] + rows)
  }

  private static func without(_ cells: [String], _ columns: ImportColumns) -> [String] {
    guard let reasons = columns.reasons else { return cells }
    return cells.enumerated().filter { $0.offset != reasons }.map(\.element)
  }

  private static func words(
    _ refusals: [RowRefusal], _ columns: ImportColumns, _ reader: Reader
  ) -> String {
    var sentence = ""
    for refusal in refusals.reversed() {
      var text = reader.text(refusal.reason)
      if let column = columns.header(of: refusal.field) {
        text = reader.text("import.reason.cell", ["column": column, "reason": text])
      }
      sentence =
        sentence.isEmpty
        ? text : reader.text("import.reason.next", ["first": text, "rest": sentence])
    }
    return sentence
  }
}
