import Care
import Database
import Kernel

/// Takes the records of one import back, and notes what stays.
struct ImportTakingBack {
  typealias Item = (position: Int, record: ImportedRecord)

  let log: ChangeLog
  var meter: ImportMeter
  /// What stays, by its position.
  private(set) var remaining: [Int: ImportedRecord] = [:]
  var acts: [Act] = []

  init(log: ChangeLog, meter: ImportMeter) { (self.log, self.meter) = (log, meter) }

  mutating func takeBack(_ items: [Item], in tx: Transaction) throws {
    let byKind = Dictionary(grouping: items, by: \.record.kind)
    // Whoever uses or changes them waits from here on.
    try tx.lockPatients(ids(byKind[.patient]), in: log.organization, toRemove: true)
    try tx.lockCarers(ids(byKind[.carer]), in: log.organization, toRemove: true)
    for kind in ImportedRecord.Kind.allCases {
      let items = byKind[kind] ?? []
      switch kind {
      case .visit: try visits(items, tx)
      case .absence: try each(items) { try $0.absence($1, tx) }
      case .shift: try each(items) { try $0.shifts($1, tx) }
      case .carer: try each(items) { try $0.carer($1, tx) }
      case .patient: try each(items) { try $0.patient($1, tx) }
      }
    }
  }

  mutating func stay(_ item: Item) { remaining[item.position] = item.record }

  private func ids<Entity>(_ items: [Item]?) -> [ID<Entity>] {
    (items ?? []).compactMap { ID<Entity>($0.record.id) }
  }

  private mutating func each(
    _ items: [Item], _ work: (inout ImportTakingBack, Item) throws -> Void
  ) throws {
    for item in items {
      try work(&self, item)
      meter.advance()
    }
  }

  // MARK: Carers

  private mutating func absence(_ item: Item, _ tx: Transaction) throws {
    guard let id = ID<Absence>(item.record.id), let image = item.record.image,
      let saved = try image.rows("new").first.map(Absence.init)
    else { return stay(item) }
    try tx.touch(saved.days, in: log.organization)
    let row = try tx.row(
      """
      SELECT \(Absence.columns) FROM absence a
      WHERE a.organization_id = \(log.organization) AND a.id = \(id)
      """)
    guard let now = try row.map(Absence.init) else { return }
    guard now == saved else { return stay(item) }
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
    try tx.touch(day, in: log.organization)
    let now = try tx.rows(
      """
      SELECT s.id FROM shift s WHERE s.organization_id = \(log.organization)
        AND s.carer_id = \(carer) AND s.day = \(day)
      """
    ).map { try $0.get(0, as: String.self) }
    let saved = try image.rows("new").map { try $0.get(0, as: String.self) }
    guard Set(now) == Set(saved) else { return stay(item) }
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
