import Care
import Database
import Kernel

/// Takes the records of one import back, and notes what stays.
struct ImportTakingBack {
  typealias Item = (position: Int, record: ImportedRecord)

  let log: ChangeLog
  /// What stays, by its position.
  private(set) var remaining: [Int: ImportedRecord] = [:]
  private(set) var acts: [Act] = []

  init(log: ChangeLog) { self.log = log }

  mutating func takeBack(_ items: [Item], in tx: Transaction) throws {
    let byKind = Dictionary(grouping: items, by: \.record.kind)
    for kind in ImportedRecord.Kind.allCases {
      let items = byKind[kind] ?? []
      switch kind {
      case .visit: try visits(items, tx)
      case .absence: for item in items { try absence(item, tx) }
      case .shift: for item in items { try shifts(item, tx) }
      case .carer: for item in items { try carer(item, tx) }
      case .patient: for item in items { try patient(item, tx) }
      }
    }
  }

  private mutating func stay(_ item: Item) { remaining[item.position] = item.record }

  // MARK: Visits

  private mutating func visits(_ items: [Item], _ tx: Transaction) throws {
    let ids = items.compactMap { ID<Visit>($0.record.id) }
    let found = try tx.visits(ids, in: log.organization)
    var gone: [ID<Visit>: Item] = [:], back: [(now: Visit, item: Item)] = []
    for item in items {
      guard let id = ID<Visit>(item.record.id), let now = found[id] else { continue }
      guard now.version == item.record.version, now.isOpen else {
        stay(item)
        continue
      }
      if item.record.image == nil { gone[id] = item } else { back.append((now, item)) }
    }
    try keepWhatOthersFollow(&gone, tx)
    let removed = gone.keys.compactMap { found[$0] }
    let versions = try tx.touch(
      removed.map(\.day) + back.flatMap { [$0.now.day] + days($0.item) }, in: log.organization)
    for (now, item) in back {
      guard let image = item.record.image, let old = try? visit(image, over: now) else {
        stay(item)
        continue
      }
      try tx.changeVisits([old], in: log.organization)
      var saved = old
      saved.version += 1
      try tx.log([(now, saved)], .imported, by: log, versions: versions)
      acts.append(.visitChanged(now.id))
    }
    try Transaction.parts(removed.map(\.id)) { part in
      try tx.execute(
        "DELETE FROM visit WHERE organization_id = \(log.organization) AND id IN \(part)")
    }
    acts += removed.map { .visitRemoved($0.id) }
  }

  /// A visit after which another one comes stays, unless that one goes too.
  private mutating func keepWhatOthersFollow(
    _ gone: inout [ID<Visit>: Item], _ tx: Transaction
  ) throws {
    var isStable = gone.isEmpty
    while !isStable {
      isStable = true
      var followed: [Row] = []
      try Transaction.parts(Array(gone.keys)) { part in
        followed += try tx.rows("SELECT id, gap_after FROM visit WHERE gap_after IN \(part)")
      }
      for row in followed where gone[try row.get(0)] == nil {
        if let item = gone.removeValue(forKey: try row.get(1)) {
          stay(item)
          isStable = false
        }
      }
      if gone.isEmpty { return }
    }
  }

  private func days(_ item: Item) -> [LocalDate] {
    guard let cells = item.record.image?.row, cells.count > 3 else { return [] }
    return [(try? cells.get(3, as: LocalDate.self))].compactMap { $0 }
  }

  private func visit(_ image: RecordImage, over now: Visit) throws -> Visit {
    var visits: [ID<Visit>: Visit] = [now.id: try Visit(image.row)]
    for row in image.rows("wishes") {
      let carer = try row.get(1, as: ID<Carer>.self)
      if try row.get(2, as: String.self) == "preferred" {
        visits[now.id]?.preferredCarers.insert(carer)
      } else {
        visits[now.id]?.excludedCarers.insert(carer)
      }
    }
    guard var old = visits[now.id] else { throw SchedulingError.unknownVisit }
    old.version = now.version
    return old
  }

  // MARK: Carers

  private mutating func absence(_ item: Item, _ tx: Transaction) throws {
    guard let id = ID<Absence>(item.record.id), let image = item.record.image,
      let saved = try image.rows("new").first.map(Absence.init)
    else { return stay(item) }
    let row = try tx.row(
      """
      SELECT \(Absence.columns) FROM absence a
      WHERE a.organization_id = \(log.organization) AND a.id = \(id)
      """)
    guard let now = try row.map(Absence.init) else { return }
    guard now == saved else { return stay(item) }
    try tx.touch(now.days, in: log.organization)
    if image.cells.isEmpty {
      try tx.execute("DELETE FROM absence WHERE id = \(id)")
      acts.append(.absenceRemoved(now.carer))
    } else {
      let old = try Absence(image.row)
      try tx.touch(old.days, in: log.organization)
      try tx.execute(
        "UPDATE absence SET kind = \(old.kind), until_at = \(old.until) WHERE id = \(id)")
      acts.append(.absenceAdded(now.carer))
    }
  }

  private mutating func shifts(_ item: Item, _ tx: Transaction) throws {
    guard let carer = ID<Carer>(item.record.id), let image = item.record.image,
      let day = try? image.row.get(0, as: LocalDate.self)
    else { return stay(item) }
    let now = try tx.rows(
      """
      SELECT s.id FROM shift s WHERE s.organization_id = \(log.organization)
        AND s.carer_id = \(carer) AND s.day = \(day)
      """
    ).map { try $0.get(0, as: String.self) }
    let saved = try image.rows("new").map { try $0.get(0, as: String.self) }
    guard Set(now) == Set(saved) else { return stay(item) }
    try tx.touch(day, in: log.organization)
    try tx.execute("DELETE FROM shift WHERE carer_id = \(carer) AND day = \(day)")
    try tx.insert(try image.rows("old").map(Shift.init), in: log.organization)
    acts.append(.rosterChanged(carer))
  }

  private mutating func carer(_ item: Item, _ tx: Transaction) throws {
    guard let id = ID<Carer>(item.record.id) else { return stay(item) }
    guard let now = try tx.knownCarer(id, in: log.organization) else { return }
    guard now.version == item.record.version else { return stay(item) }
    guard let image = item.record.image else {
      guard try !tx.isUsed(id) else { return stay(item) }
      try tx.execute(
        "DELETE FROM carer WHERE organization_id = \(log.organization) AND id = \(id)")
      acts.append(.carerRemoved(id))
      return
    }
    guard var old = try? Carer(image.row) else { return stay(item) }
    old.version = now.version
    do {
      let (record, organization) = (old, log.organization)
      try tx.savepoint {
        _ = try refusingCarerDoubles { try tx.update(record, in: organization) }
      }
      acts.append(.carerChanged(id))
    } catch is SchedulingError {
      stay(item)
    }
  }

  // MARK: People

  private mutating func patient(_ item: Item, _ tx: Transaction) throws {
    guard let id = ID<Patient>(item.record.id) else { return stay(item) }
    guard let now = try tx.patient(id, in: log.organization) else { return }
    guard now.version == item.record.version else { return stay(item) }
    guard let image = item.record.image else {
      guard try !tx.isUsed(id) else { return stay(item) }
      try tx.remove(now, in: log.organization)
      acts.append(.patientRemoved(id))
      return
    }
    guard var old = try? patient(image) else { return stay(item) }
    old.version = now.version
    do {
      let (record, organization) = (old, log.organization)
      try tx.savepoint {
        try refusingDoubles { try tx.change([(now, record)], in: organization) }
      }
      acts.append(.patientChanged(id))
    } catch is PatientError {
      stay(item)
    }
  }

  private func patient(_ image: RecordImage) throws -> Patient {
    var patient = try Patient(image.row)
    patient.phones = try image.rows("phones").map { try $0.get(1) }
    patient.contacts = try image.rows("contacts").map {
      PatientContact(name: try $0.get(1), relationship: try $0.get(2), phone: try $0.get(3))
    }
    return patient
  }
}

extension Transaction {
  fileprivate func knownCarer(
    _ id: ID<Carer>, in organization: ID<Organization>
  ) throws -> Carer? {
    try row(
      """
      SELECT \(SQL.carerColumns) FROM carer c
      WHERE c.organization_id = \(organization) AND c.id = \(id)
      """
    ).map(Carer.init)
  }

  /// True when something of others hangs on a carer.
  fileprivate func isUsed(_ id: ID<Carer>) throws -> Bool {
    try row(
      """
      SELECT 1 FROM visit WHERE carer_id = \(id)
      UNION ALL SELECT 1 FROM visit_carer WHERE carer_id = \(id)
      UNION ALL SELECT 1 FROM shift WHERE carer_id = \(id)
      UNION ALL SELECT 1 FROM absence WHERE carer_id = \(id)
      UNION ALL SELECT 1 FROM planning_run_carer WHERE carer_id = \(id) LIMIT 1
      """) != nil
  }

  /// True when something of others hangs on a patient.
  fileprivate func isUsed(_ id: ID<Patient>) throws -> Bool {
    try row(
      """
      SELECT 1 FROM visit WHERE patient_id = \(id)
      UNION ALL SELECT 1 FROM stay WHERE patient_id = \(id) LIMIT 1
      """) != nil
  }
}
