/// Writes CSV as Excel in Belgium opens it on a double click: semicolons, a UTF-8 mark, CR LF.
public enum CSVWriter {
  /// A file of the given rows.
  ///
  /// A cell that a spreadsheet would run as a formula gets an apostrophe in front, which
  /// `CSVWriter.unguarded` takes off again; numbers and telephones with a sign are left alone.
  /// Source: OWASP, CSV injection.
  public static func file(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      bytes += row.map(cell).joined(separator: ";").utf8
      bytes += [13, 10]
    }
    return bytes
  }

  private static func cell(_ text: String) -> String {
    let text = isFormula(text) ? "'" + text : text
    let needsQuotes =
      text.utf8.contains { [59, 34, 10, 13, 44, 9, 124].contains($0) }
      || text.first == " " || text.last == " "
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// The cell as it was before `file` guarded it.
  public static func unguarded(_ text: String) -> String {
    text.first == "'" && isFormula(String(text.dropFirst())) ? String(text.dropFirst()) : text
  }

  private static func isFormula(_ text: String) -> Bool {
    // By scalar: a mark that combines with the sign must not hide it.
    guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
    else {
      return false
    }
    guard first == "+" || first == "-" else { return true }
    return !text.unicodeScalars.dropFirst().allSatisfy {
      "0123456789 .,/()".unicodeScalars.contains($0)
    }
  }
}
