public import Kernel

/// Why a file cannot be read as a table, in words that say what to do.
public enum CSVError: Refusal, Equatable {
  case empty
  case tooLarge(megabytes: Int)
  case tooManyRows(limit: Int)
  case tooManyColumns(row: Int, limit: Int)
  case cellTooLong(row: Int, column: Int)
  case unclosedQuote(row: Int)
  /// A spreadsheet's own format, not CSV.
  case isWorkbook
  case notText

  public var reason: RefusalReason {
    switch self {
    case .tooLarge, .tooManyRows, .tooManyColumns, .cellTooLong: .tooLarge
    case .empty, .unclosedQuote, .isWorkbook, .notText: .invalid
    }
  }

  public var message: Message {
    switch self {
    case .empty: "csv.empty"
    case .tooLarge(let megabytes): Message("csv.too-large", ["limit": "\(megabytes)"])
    case .tooManyRows(let limit): Message("csv.too-many-rows", ["limit": "\(limit)"])
    case .tooManyColumns(let row, let limit):
      Message("csv.too-many-columns", ["row": "\(row)", "limit": "\(limit)"])
    case .cellTooLong(let row, let column):
      Message("csv.cell-too-long", ["row": "\(row)", "column": "\(column)"])
    case .unclosedQuote(let row): Message("csv.unclosed-quote", ["row": "\(row)"])
    case .isWorkbook: "csv.workbook"
    case .notText: "csv.not-text"
    }
  }
}

/// How much a file may hold, so that no file can exhaust the server.
public struct CSVLimits: Hashable, Sendable {
  public var bytes: Int
  public var rows: Int
  public var columns: Int
  /// Bytes of one cell, in UTF-8.
  public var cellBytes: Int

  public init(
    bytes: Int = 32_000_000, rows: Int = 100_000, columns: Int = 250, cellBytes: Int = 10_000
  ) {
    (self.bytes, self.rows, self.columns, self.cellBytes) = (bytes, rows, columns, cellBytes)
  }
}
