public import Care
import Database
public import Kernel

/// The rows of a file, read but not compared with the records yet.
public enum ImportDrafts: Sendable {
  case people([PatientDraft])
  case carers([CarerDraft])
  case visits([VisitDraft])

  /// How many rows there are.
  public var count: Int {
    switch self {
    case .people(let drafts): drafts.count
    case .carers(let drafts): drafts.count
    case .visits(let drafts): drafts.count
    }
  }

  /// What kind of file it is.
  public var kind: ImportRecord.Kind {
    switch self {
    case .people: .people
    case .carers: .carers
    case .visits: .visits
    }
  }
}

/// A file that was brought in, and what became of it.
public struct ImportRecord: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case people, carers, visits }
  public enum State: String, CaseIterable, Sendable { case open, accepted, dropped }

  public let id: ID<ImportRecord>
  public var kind: Kind
  public var fileName: String
  public var requestedBy: ID<Person>
  public var requestedAt: Instant
  public var state: State
  public var settledAt: Instant?
  /// Records of each fate, as last counted.
  public var added: Int, changed: Int, unchanged: Int, refused: Int

  /// How many files of one organization may wait for an answer.
  public static let mostOpen = 20
}

/// What a file would do, before it does it.
public struct ImportPreview: Hashable, Sendable {
  public var record: ImportRecord
  public var added: [ImportLine]
  public var changed: [ImportLine]
  /// Rows that say what the records say already.
  public var unchanged: [Int]
  /// In the order of the file.
  public var refused: [RowRefusal]
  /// What is unlikely or in the way of something else: to be looked at, nothing is refused for it.
  public var doubts: [RowRefusal]

  public init(
    record: ImportRecord, added: [ImportLine] = [], changed: [ImportLine] = [],
    unchanged: [Int] = [], refused: [RowRefusal] = [], doubts: [RowRefusal] = []
  ) {
    (self.record, self.added, self.changed) = (record, added, changed)
    (self.unchanged, self.refused, self.doubts) = (unchanged, refused, doubts)
  }
}

/// Why an import is refused as a whole.
public enum ImportError: Refusal, Equatable {
  case unknown
  /// It was accepted or dropped before.
  case settled
  /// So many files of the organization wait for an answer already.
  case tooManyOpen(limit: Int)
  /// It was not accepted, was taken back before, or is too old.
  case cannotBeTakenBack

  public var reason: RefusalReason { self == .unknown ? .notFound : .conflict }

  public var message: Message {
    switch self {
    case .unknown: "import.unknown"
    case .settled: "import.settled"
    case .tooManyOpen(let limit): Message("import.open.too-many", ["limit": "\(limit)"])
    case .cannotBeTakenBack: "import.withdrawal.refused"
    }
  }
}

extension Act {
  static func importPreviewed(_ id: ID<ImportRecord>) -> Act {
    Act("import.previewed", on: "import", id)
  }
  static func importAccepted(_ id: ID<ImportRecord>) -> Act {
    Act("import.accepted", on: "import", id)
  }
  static func importDropped(_ id: ID<ImportRecord>) -> Act {
    Act("import.dropped", on: "import", id)
  }
}

extension Workspace {
  /// Compares the rows of a file with the records and keeps the file, so that accepting it checks
  /// everything again. `refused` are the rows that could not even be read. Changes no record; what it
  /// shows of people who are known already is an event for each of them.
  ///
  /// Throws `ImportError.tooManyOpen` when `ImportRecord.mostOpen` wait for an answer already.
  /// O(rows); a few statements per thousand rows.
  public func previewImport(
    _ drafts: ImportDrafts, refused: [RowRefusal], doubts: [RowRefusal] = [], fileName: String,
    bytes: [UInt8], onProgress: @escaping ImportProgress = { _, _ in },
    locate: @escaping @Sendable (Address) -> Place?
  ) async throws -> ImportPreview {
    let id = ID<ImportRecord>(at: now()), now = now(), today = today()
    return try await write(
      .importFiles,
      recording: { tx, acts in
        let open = try tx.value(
          "SELECT COUNT(*) FROM import WHERE state = 'open' AND organization_id = \(organization)",
          as: Int.self)
        guard open ?? 0 < ImportRecord.mostOpen else {
          throw ImportError.tooManyOpen(limit: ImportRecord.mostOpen)
        }
        var meter = ImportMeter(of: drafts.count, onProgress)
        let plan = try tx.importPlan(
          drafts, in: organization, at: now, today: today, &meter, locate)
        acts.append(.importPreviewed(id))
        acts += plan.readings
        let preview = plan.preview(
          ImportRecord(
            id: id, kind: drafts.kind, fileName: String(fileName.prefix(200)), requestedBy: person,
            requestedAt: now, state: .open, settledAt: nil, added: 0, changed: 0, unchanged: 0,
            refused: 0), refused, doubts: doubts)
        try tx.insert(preview.record, Bytes(bytes), in: organization)
        return preview
      })
  }

  /// Carries out what the preview of an import showed; `drafts` and `refused` come from its file,
  /// read again. Everything in one transaction; rows that are refused now stay out.
  ///
  /// The refused rows are kept for `ImportCleaning.keptDays`, as the file that `mending` makes of
  /// them. For `onProgress` a row is half done once it is compared, and done once it is written. Throws
  /// `ImportError.settled` when it was accepted or dropped before.
  public func acceptImport(
    _ id: ID<ImportRecord>, _ drafts: ImportDrafts, refused: [RowRefusal],
    doubts: [RowRefusal] = [],
    mending: @escaping @Sendable ([RowRefusal]) -> [UInt8] = { _ in [] },
    onProgress: @escaping ImportProgress = { _, _ in },
    locate: @escaping @Sendable (Address) -> Place?
  ) async throws -> ImportPreview {
    let log = ChangeLog(self), today = today()
    return try await write(
      .importFiles,
      recording: { tx, acts in
        try tx.lockImports(of: organization)
        var record = try tx.openImport(id, in: organization)
        var meter = ImportMeter(of: drafts.count, passes: 2, onProgress)
        let plan = try tx.importPlan(
          drafts, in: organization, at: log.at, today: today, &meter, locate)
        acts.append(.importAccepted(id))
        try tx.keepImages(of: plan, for: id, in: organization)
        acts += try tx.carryOut(plan, by: log, &meter)
        (record.state, record.settledAt) = (.accepted, log.at)
        let preview = plan.preview(record, refused, doubts: doubts)
        let kept = preview.refused.isEmpty ? [] : mending(preview.refused)
        try tx.settle(preview.record, keeping: kept, in: organization)
        if !kept.isEmpty { try tx.keep(preview.refused, of: id) }
        return preview
      })
  }

  /// Drops an import that was only previewed.
  public func dropImport(_ id: ID<ImportRecord>) async throws {
    let now = now()
    try await write(.importFiles, as: .importDropped(id)) { tx in
      var record = try tx.openImport(id, in: organization)
      (record.state, record.settledAt) = (.dropped, now)
      try tx.settle(record, in: organization)
    }
  }

  /// An import and the bytes of its file; once it is accepted, those of its refused rows alone, and
  /// none once it is dropped.
  public func importFile(_ id: ID<ImportRecord>) async throws -> (
    record: ImportRecord, bytes: [UInt8]
  ) {
    try await read(.importFiles) { tx in
      let row = try tx.row(
        """
        SELECT \(ImportRecord.columns), i.bytes FROM import i
        WHERE i.organization_id = \(organization) AND i.id = \(id)
        """)
      guard let row else { throw ImportError.unknown }
      return (try ImportRecord(row), try row.get(11, as: Bytes.self).array)
    }
  }
}

extension ImportRecord {
  static let columns: SQL = """
    i.id, i.kind, i.file_name, i.requested_by, i.requested_at, i.state, i.settled_at, i.added,
    i.changed, i.unchanged, i.refused
    """

  init(_ row: Row) throws {
    var reader = ColumnReader(row)
    (id, kind, fileName) = (try reader.next(), try reader.next(), try reader.next())
    (requestedBy, requestedAt) = (try reader.next(), try reader.next())
    (state, settledAt) = (try reader.next(), try reader.next())
    (added, changed) = (try reader.next(), try reader.next())
    (unchanged, refused) = (try reader.next(), try reader.next())
  }
}

extension Transaction {
  fileprivate func insert(
    _ record: ImportRecord, _ bytes: Bytes, in organization: ID<Organization>
  ) throws {
    try execute(
      """
      INSERT INTO import (id, organization_id, kind, file_name, bytes, requested_by, requested_at,
        state, settled_at, added, changed, unchanged, refused)
      VALUES (\(record.id), \(organization), \(record.kind), \(record.fileName), \(bytes),
        \(record.requestedBy), \(record.requestedAt), \(record.state), \(record.settledAt),
        \(record.added), \(record.changed), \(record.unchanged), \(record.refused))
      """)
  }

  /// An import that waits for an answer. Whoever settles it first makes the others wait.
  fileprivate func openImport(
    _ id: ID<ImportRecord>, in organization: ID<Organization>
  ) throws -> ImportRecord {
    try execute(
      "UPDATE import SET state = state WHERE organization_id = \(organization) AND id = \(id)")
    let row = try row(
      """
      SELECT \(ImportRecord.columns) FROM import i
      WHERE i.organization_id = \(organization) AND i.id = \(id)
      """)
    guard let row else { throw ImportError.unknown }
    let record = try ImportRecord(row)
    guard record.state == .open else { throw ImportError.settled }
    return record
  }

  /// Saves the end of an import; of the file only `bytes` are kept.
  fileprivate func settle(
    _ record: ImportRecord, keeping bytes: [UInt8] = [], in organization: ID<Organization>
  ) throws {
    try execute(
      """
      UPDATE import SET state = \(record.state), settled_at = \(record.settledAt),
        bytes = \(Bytes(bytes)), added = \(record.added), changed = \(record.changed),
        unchanged = \(record.unchanged), refused = \(record.refused)
      WHERE organization_id = \(organization) AND id = \(record.id)
      """)
  }
}
