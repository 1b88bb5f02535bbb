/// Cuts UTF-8 text into rows of cells, one row at a time.
struct CSVParser {
  private let text: [UInt8]
  private let separator: UInt8
  private let limits: CSVLimits
  private var position: Int
  private var number = 0
  /// Keep empty cells at the end of a row, to count columns.
  var keepsEmptyEnds = false

  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn: UInt8 = 13
  private static let lineFeed: UInt8 = 10
  /// The columns of a sheet in the spreadsheets in use.
  private static let spreadsheetColumns = 16_384

  init(_ text: [UInt8], separator: UInt8, limits: CSVLimits, start: Int) {
    (self.text, self.separator, self.limits) = (text, separator, limits)
    position = start
  }

  /// The next row, with no cells when it is empty; `nil` at the end.
  mutating func next() throws(CSVError) -> CSVRow? {
    guard position < text.count else { return nil }
    number += 1
    var cells: [String] = []
    while true {
      // Spreadsheets may write all their columns, empty; only those that hold something count.
      guard cells.count < max(limits.columns, Self.spreadsheetColumns) else {
        throw .tooManyColumns(row: number, limit: limits.columns)
      }
      cells.append(try cell(column: cells.count + 1))
      guard position < text.count, text[position] == separator else { break }
      position += 1
    }
    endLine()
    if !keepsEmptyEnds {
      while let last = cells.last, last.allSatisfy(\.isWhitespace) { cells.removeLast() }
      guard cells.count <= limits.columns else {
        throw .tooManyColumns(row: number, limit: limits.columns)
      }
    }
    return CSVRow(number: number, cells: cells)
  }

  private mutating func endLine() {
    guard position < text.count else { return }
    if text[position] == Self.carriageReturn {
      position += 1
      if position < text.count, text[position] == Self.lineFeed { position += 1 }
    } else if text[position] == Self.lineFeed {
      position += 1
    }
  }

  private mutating func cell(column: Int) throws(CSVError) -> String {
    let start = position
    // Blanks before a quote are not part of the cell.
    var first = position
    while first < text.count, text[first] == 32 { first += 1 }
    if first < text.count, text[first] == Self.quote {
      position = first + 1
      return try quoted(column: column)
    }
    while position < text.count, !isEnd(text[position]) { position += 1 }
    guard position - start <= limits.cellBytes else {
      throw .cellTooLong(row: number, column: column)
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// Reads on from inside a quote. What follows the closing quote is kept, as spreadsheets do.
  private mutating func quoted(column: Int) throws(CSVError) -> String {
    var bytes: [UInt8] = []
    var start = position
    while true {
      guard position < text.count, position - start + bytes.count <= limits.cellBytes else {
        // A quote that is never closed swallows the rest of the file.
        throw .unclosedQuote(row: number)
      }
      guard text[position] == Self.quote else {
        position += 1
        continue
      }
      bytes += text[start..<position]
      position += 1
      if position < text.count, text[position] == Self.quote {
        start = position
        position += 1
        continue
      }
      break
    }
    let rest = position
    while position < text.count, !isEnd(text[position]) { position += 1 }
    guard position - rest + bytes.count <= limits.cellBytes else {
      throw .cellTooLong(row: number, column: column)
    }
    let tail = text[rest..<position]
    if !tail.allSatisfy({ $0 == 32 }) { bytes += tail }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }
}
