/// A CSV file as a table: a header and rows, cells as written.
public struct CSVTable: Hashable, Sendable {
  /// The first row that is not empty, without empty columns at its end.
  public var header: CSVRow
  /// The rows that are not empty.
  public var rows: [CSVRow]
  /// The character between cells.
  public var separator: Character
  public var encoding: CSVEncoding

  /// Rows with more cells than the header, empty ones at the end not counted.
  public var tooWide: [CSVRow] { rows.filter { $0.cells.count > header.cells.count } }
}

/// One row of a CSV file.
public struct CSVRow: Hashable, Sendable {
  /// The row as a spreadsheet numbers it, from 1: a cell that spans lines does not count more, an
  /// empty row does.
  public var number: Int
  /// The cells as written, without empty ones beyond the last that holds something.
  public var cells: [String]

  public init(number: Int, cells: [String]) {
    (self.number, self.cells) = (number, cells)
  }

  /// The cell of a column, empty when the row ends before it.
  public func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
}

extension CSVTable {
  /// Reads a CSV file as spreadsheets in Belgium write it.
  ///
  /// Semicolons, commas, tabs or bars, told apart by what gives the same number of cells in the
  /// first rows; UTF-8 with or without mark, UTF-16, Windows-1252; lines ended by CR, LF or both; a
  /// first line `sep=;`; quoted cells with line breaks and doubled quotes. A quote inside an unquoted
  /// cell is a quote. Source: RFC 4180. O(n), within `limits`.
  public init(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) throws(CSVError) {
    guard bytes.count <= limits.bytes else { throw .tooLarge(megabytes: limits.bytes / 1_000_000) }
    let (encoding, text) = try CSVEncoding.decode(bytes)
    var start = 0
    let separator: UInt8
    if let (given, end) = Self.declaredSeparator(text) {
      (separator, start) = (given, end)
    } else {
      separator = Self.likelySeparator(text, limits)
    }
    var parser = CSVParser(text, separator: separator, limits: limits, start: start)
    var rows: [CSVRow] = []
    while let row = try parser.next() {
      if !row.cells.isEmpty { rows.append(row) }
      // One row more than the limit, for the header.
      guard rows.count <= limits.rows + 1 else { throw .tooManyRows(limit: limits.rows) }
    }
    guard !rows.isEmpty else { throw .empty }
    header = rows.removeFirst()
    self.rows = rows
    self.separator = Character(Unicode.Scalar(separator))
    self.encoding = encoding
  }

  /// `sep=;`, which Excel reads and does not show.
  private static func declaredSeparator(_ text: [UInt8]) -> (UInt8, Int)? {
    let start = text.first == UInt8(ascii: "\"") ? 1 : 0
    guard text.count >= start + 5,
      String(decoding: text[start..<start + 4], as: UTF8.self).lowercased() == "sep=",
      candidates.contains(text[start + 4])
    else { return nil }
    var end = start + 5
    while end < text.count, text[end] != 10, text[end] != 13 { end += 1 }
    if end < text.count, text[end] == 13 { end += 1 }
    if end < text.count, text[end] == 10 { end += 1 }
    return (text[start + 4], end)
  }

  private static let candidates: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// The separator that the header has, and that gives most rows after it the header's width.
  ///
  /// Programs may write a title first, so a first row that the others do not follow is passed over.
  /// Rows may be narrower than the header, because spreadsheets leave empty ends out. The order of
  /// `candidates` decides between equals.
  private static func likelySeparator(_ text: [UInt8], _ limits: CSVLimits) -> UInt8 {
    let samples = candidates.filter(text.contains).map { ($0, widths(text, $0, limits)) }
    for start in 0..<6 {
      var best: (separator: UInt8, score: Int)?
      for (separator, widths) in samples where start < widths.count && widths[start] > 1 {
        let columns = widths[start], body = widths[(start + 1)...]
        if start > 0, body.isEmpty { continue }
        guard body.count(where: { $0 > 1 && $0 <= columns }) * 2 >= body.count else { continue }
        let alike = body.isEmpty ? 8 : body.count { $0 == columns } * 8 / body.count
        let score = alike * 1000 + min(columns, 999)
        if score > best?.score ?? 0 { best = (separator, score) }
      }
      if let best { return best.separator }
    }
    let wide = samples.filter { ($0.1.first ?? 0) > 1 }
    return wide.max { ($0.1.first ?? 0) < ($1.1.first ?? 0) }?.0 ?? candidates[0]
  }

  private static func widths(_ text: [UInt8], _ separator: UInt8, _ limits: CSVLimits) -> [Int] {
    var parser = CSVParser(text, separator: separator, limits: limits, start: 0)
    parser.keepsEmptyEnds = true
    var widths: [Int] = []
    while widths.count < 12 {
      guard let row = try? parser.next() else { break }
      if row.cells.contains(where: { !$0.isEmpty }) { widths.append(row.cells.count) }
    }
    return widths
  }
}
