public import Care
import Database
public import Kernel

/// Marks the changes that one act of a person made together, and that are undone together.
public enum ChangeBatch {}

/// One change of a visit: what the live board shows and what undo takes back.
public struct VisitChange: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, CaseIterable, Sendable {
    case booked, changed, placed, locked, cancelled, restored, reported, proposal, undone, imported
  }

  /// Where a visit stood.
  public struct State: Hashable, Sendable {
    public var placement: Placement?
    public var isLocked: Bool
    public var status: Visit.Status

    init(_ visit: Visit) {
      (placement, isLocked, status) = (visit.placement, visit.isLocked, visit.status)
    }

    init(placement: Placement?, isLocked: Bool, status: Visit.Status) {
      (self.placement, self.isLocked, self.status) = (placement, isLocked, status)
    }
  }

  public var visit: ID<Visit>
  /// The version of the day that the change made.
  public var dayVersion: Int
  public var batch: ID<ChangeBatch>
  /// Who made it.
  public var person: ID<Person>?
  public var at: Instant
  public var kind: Kind
  /// The version of the visit after the change.
  public var visitVersion: Int
  /// `nil` when the visit was not there before.
  public var before: State?
  public var after: State
}

extension VisitChange {
  static let columns: SQL = """
    h.visit_id, h.day_version, h.batch_id, h.person_id, h.at, h.kind, h.visit_version,
    h.before_status, h.before_locked, h.before_carer_id, h.before_starts,
    h.after_status, h.after_locked, h.after_carer_id, h.after_starts
    """

  init(_ row: Row) throws {
    var reader = ColumnReader(row)
    (visit, dayVersion) = (try reader.next(), try reader.next())
    (batch, person, at) = (try reader.next(), try reader.next(), try reader.next())
    (kind, visitVersion) = (try reader.next(), try reader.next())
    before = try Self.state(&reader)
    guard let after = try Self.state(&reader) else {
      throw DatabaseError.unexpectedValue(column: 11, expected: "status")
    }
    self.after = after
  }

  private static func state(_ reader: inout ColumnReader) throws -> State? {
    let status = try reader.next(Visit.Status?.self), isLocked = try reader.next(Bool.self)
    let carer = try reader.next(ID<Carer>?.self), start = try reader.next(LocalTime?.self)
    guard let status else { return nil }
    var placement: Placement?
    if let carer, let start { placement = Placement(carer: carer, start: start) }
    return State(placement: placement, isLocked: isLocked, status: status)
  }
}

/// One act of a person on visits: everything it changes bears its batch.
struct ChangeLog {
  let organization: ID<Organization>
  let person: ID<Person>
  let batch: ID<ChangeBatch>
  let at: Instant

  init(_ workspace: Workspace) {
    (organization, person) = (workspace.organization, workspace.person)
    at = workspace.now()
    batch = ID(at: at)
  }

  private init(_ log: ChangeLog, batch: ID<ChangeBatch>) {
    (organization, person, at) = (log.organization, log.person, log.at)
    self.batch = batch
  }

  /// The same act with a batch of its own, for changes that are undone apart.
  func next() -> ChangeLog { ChangeLog(self, batch: ID(at: at)) }
}

extension Transaction {
  /// Saves what became of visits whose days have just been touched. One statement for a few.
  func log(
    _ changes: [(before: Visit?, after: Visit)], _ kind: VisitChange.Kind, by log: ChangeLog,
    versions: [LocalDate: Int]
  ) throws {
    try insert(
      """
      visit_change (organization_id, day, day_version, visit_id, batch_id, person_id, at, kind,
        visit_version, before_status, before_locked, before_carer_id, before_starts,
        after_status, after_locked, after_carer_id, after_starts)
      """, changes
    ) { before, after in
      """
      (\(log.organization), \(after.day), \(versions[after.day] ?? 0), \(after.id), \(log.batch),
        \(log.person), \(log.at), \(kind), \(after.version),
        \(before?.status), \(before?.isLocked ?? false), \(before?.placement?.carer),
        \(before?.placement?.start), \(after.status), \(after.isLocked),
        \(after.placement?.carer), \(after.placement?.start))
      """
    }
  }

  /// Writes the placement, lock and status of visits over the rows of their version; the visits
  /// with their new versions.
  ///
  /// Throws `SchedulingError.changedMeanwhile` when one was saved in between.
  func updateStates(
    _ visits: [Visit], in organization: ID<Organization>
  ) throws -> [Visit] {
    let changed = try execute(each: visits) { visit in
      """
      UPDATE visit SET version = \(visit.version + 1), carer_id = \(visit.placement?.carer),
        starts = \(visit.placement?.start), is_locked = \(visit.isLocked),
        status = \(visit.status)
      WHERE organization_id = \(organization) AND id = \(visit.id)
        AND version = \(visit.version)
      """
    }
    guard changed == visits.count else { throw SchedulingError.changedMeanwhile }
    return visits.map { visit in
      var saved = visit
      saved.version += 1
      return saved
    }
  }
}
