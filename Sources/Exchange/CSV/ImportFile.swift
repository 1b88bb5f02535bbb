public import Care
public import Kernel

/// A file read as drafts, with everything that is wrong in it.
public struct ImportFile<Draft: Sendable>: Sendable {
  /// The file as a table, to give refused rows back as they were.
  public let table: CSVTable
  public let columns: ImportColumns
  /// The rows of which every cell could be read, in the order of the file.
  public let drafts: [Draft]
  /// Every reason why a row is refused, in the order of the file. A row with a reason has no draft.
  public let issues: [CellIssue]
  /// What is unlikely but may be right, to be looked at: it refuses nothing.
  public let doubts: [CellIssue]

  /// The rows that are refused, each once.
  public var refusedRows: Int { Set(issues.map(\.row)).count }
}

/// Reads files of people, carers and visits. Nothing is thrown away: a cell is read, reported as an
/// issue, or stands in a column reported as unknown.
public struct ImportReader: Sendable {
  /// The day of the import, from which `demain` and `lun-ven` are counted.
  public var today: LocalDate
  /// How many days, today included, a round given by weekdays is written for.
  public var horizon: Int
  public var limits: CSVLimits
  /// Skills that the service added to the known ones.
  public var ownSkills: [OwnSkill]

  public init(
    today: LocalDate, horizon: Int = 28, limits: CSVLimits = CSVLimits(),
    ownSkills: [OwnSkill] = []
  ) {
    (self.today, self.horizon, self.limits) = (today, horizon, limits)
    self.ownSkills = ownSkills
  }

  /// Called now and then with the rows done and the rows there are.
  public typealias Progress = (_ done: Int, _ of: Int) -> Void

  /// People cared for. O(cells).
  public func people(
    _ bytes: [UInt8], onProgress: Progress? = nil
  ) throws(ImportError) -> ImportFile<PatientDraft> {
    try read(bytes, .people, onProgress) { $0.patient() }
  }

  /// Carers, with their rounds. O(cells).
  public func carers(
    _ bytes: [UInt8], onProgress: Progress? = nil
  ) throws(ImportError) -> ImportFile<CarerDraft> {
    let horizon = horizon
    return try read(bytes, .carers, onProgress) { $0.carer(horizon: horizon) }
  }

  /// Visits. O(cells).
  public func visits(
    _ bytes: [UInt8], onProgress: Progress? = nil
  ) throws(ImportError) -> ImportFile<VisitDraft> {
    try read(bytes, .visits, onProgress) { $0.visit() }
  }

  private func read<Draft>(
    _ bytes: [UInt8], _ kind: ImportKind, _ onProgress: Progress?,
    _ draft: (inout ImportRow) -> Draft
  ) throws(ImportError) -> ImportFile<Draft> {
    var table: CSVTable
    do { table = try CSVTable(bytes, limits: limits) } catch { throw .unreadable(error) }
    let columns = try Self.columns(of: &table, kind)
    let own = Dictionary(
      ownSkills.flatMap { [(TextFold.compact($0.name), $0.skill), ($0.skill.code, $0.skill)] },
      uniquingKeysWith: { first, _ in first })
    var drafts: [Draft] = [], issues: [CellIssue] = [], doubts: [CellIssue] = []
    drafts.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      if index % 500 == 0 { onProgress?(index, table.rows.count) }
      var cells = ImportRow(row, columns, today: today, ownSkills: own)
      if row.cells.count > columns.header.count {
        cells.report(
          "",
          Message(
            "import.row.too-wide",
            ["cells": "\(row.cells.count)", "columns": "\(columns.header.count)"]))
      }
      let read = draft(&cells)
      if cells.issues.isEmpty { drafts.append(read) } else { issues += cells.issues }
      doubts += cells.doubts
    }
    onProgress?(table.rows.count, table.rows.count)
    return ImportFile(
      table: table, columns: columns, drafts: drafts, issues: issues, doubts: doubts)
  }

  /// Understands the header. Programs may write a title above it, so the header is the first of the
  /// first rows that has all required columns; when none has, the first row tells what is missing.
  private static func columns(
    of table: inout CSVTable, _ kind: ImportKind
  ) throws(ImportError) -> ImportColumns {
    do { return try ImportColumns(table.header.cells, of: kind) } catch {
      guard case .missing = error else { throw error }
      for (index, row) in table.rows.prefix(5).enumerated() {
        guard let columns = try? ImportColumns(row.cells, of: kind) else { continue }
        table.header = row
        table.rows.removeFirst(index + 1)
        return columns
      }
      throw error
    }
  }
}
