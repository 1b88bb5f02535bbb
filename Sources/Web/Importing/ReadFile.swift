import Care
import Exchange
import Kernel
import Store

/// A file as it was read: the rows that could be, and every reason why others could not.
struct ReadFile: Sendable {
  let table: CSVTable
  let columns: ImportColumns
  let drafts: ImportDrafts
  let refused: [RowRefusal]
  /// What is unlikely but may be right: to be looked at, nothing is refused for it.
  let doubts: [RowRefusal]

  /// Reads `bytes`; O(cells). Throws `Exchange.ImportError` when the file as a whole is no use.
  init(
    _ bytes: [UInt8], _ kind: ImportKind, today: LocalDate, skills: [OwnSkill] = [],
    onProgress: ImportReader.Progress? = nil
  ) throws {
    let reader = ImportReader(today: today, ownSkills: skills)
    switch kind {
    case .people:
      let file = try reader.people(bytes, onProgress: onProgress)
      self.init(file, .people(file.drafts))
    case .carers:
      let file = try reader.carers(bytes, onProgress: onProgress)
      self.init(file, .carers(file.drafts))
    case .visits:
      let file = try reader.visits(bytes, onProgress: onProgress)
      self.init(file, .visits(file.drafts))
    }
  }

  private init<Draft>(_ file: ImportFile<Draft>, _ drafts: ImportDrafts) {
    (table, columns, self.drafts) = (file.table, file.columns, drafts)
    (refused, doubts) = (file.issues.map(\.refusal), file.doubts.map(\.refusal))
  }

  /// The refused rows that were kept of an accepted file, under the numbers that they had in it.
  ///
  /// Throws `Exchange.ImportError` when nothing was kept.
  init(kept bytes: [UInt8], _ kind: ImportKind, _ refusals: [RowRefusal]) throws {
    var table: CSVTable
    do { table = try CSVTable(bytes) } catch { throw Exchange.ImportError.unreadable(error) }
    let numbers = Set(refusals.map(\.row)).sorted()
    for (index, number) in numbers.enumerated() where index < table.rows.count {
      table.rows[index].number = number
    }
    self.table = table
    columns = try ImportColumns(table.header.cells, of: kind)
    drafts =
      switch kind {
      case .people: .people([])
      case .carers: .carers([])
      case .visits: .visits([])
      }
    (refused, doubts) = (refusals, [])
  }
}

extension ImportRecord.Kind {
  /// The same kind as files know it.
  var file: ImportKind {
    switch self {
    case .people: .people
    case .carers: .carers
    case .visits: .visits
    }
  }
}
