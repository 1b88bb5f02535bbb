import Care
import Database
import Kernel

/// What has to be written for a file, and what is told about it.
struct ImportPlan {
  /// A record as it is and as the row wants it.
  struct Change<Record> {
    var old: Record?
    var new: Record
  }

  var patients: [Change<Patient>] = []
  var carers: [Change<Carer>] = []
  /// Rounds that replace those of the same carer and days.
  var shifts: [Shift] = []
  var absences: [Change<Absence>] = []
  var visits: [Change<Visit>] = []
  /// The row that each visit comes from.
  var visitRows: [ID<Visit>: Int] = [:]
  /// What somebody should look at, though nothing is refused for it.
  private(set) var doubts: [RowRefusal] = []
  private(set) var added: [ImportLine] = []
  private(set) var changed: [ImportLine] = []
  private(set) var unchanged: [Int] = []
  private(set) var refused: [RowRefusal] = []

  /// Notes what becomes of a row; false when nothing has to be written.
  mutating func note(_ line: ImportLine, isNew: Bool) -> Bool {
    if isNew {
      added.append(line)
    } else if line.differences.isEmpty {
      unchanged.append(line.row)
    } else {
      changed.append(line)
    }
    return isNew || !line.differences.isEmpty
  }

  mutating func refuse(_ row: Int, _ field: String, _ value: String, _ reason: Message) {
    refused.append(RowRefusal(row: row, field: field, value: value, reason: reason))
  }

  mutating func doubt(_ row: Int, _ field: String, _ value: String, _ reason: Message) {
    doubts.append(RowRefusal(row: row, field: field, value: value, reason: reason))
  }

  /// What the preview shows of people who are known already: their old texts beside the new ones.
  var readings: [Act] {
    patients.compactMap(\.old?.id).sorted().map { .patientRead($0) }
  }

  /// The preview, with the rows that could not be read and the doubts of the reading.
  func preview(
    _ record: ImportRecord, _ unreadable: [RowRefusal], doubts read: [RowRefusal] = []
  ) -> ImportPreview {
    var record = record
    let all = (unreadable + refused).sorted { ($0.row, $0.field) < ($1.row, $1.field) }
    record.added = added.count
    record.changed = changed.count
    record.unchanged = unchanged.count
    record.refused = Set(all.map(\.row)).count
    let stays = Set(all.map(\.row))
    let toLookAt = (read + doubts).filter { !stays.contains($0.row) }
      .sorted { ($0.row, $0.field) < ($1.row, $1.field) }
    return ImportPreview(
      record: record, added: added, changed: changed, unchanged: unchanged, refused: all,
      doubts: toLookAt)
  }
}

extension Transaction {
  /// Compares the rows of a file with the records.
  func importPlan(
    _ drafts: ImportDrafts, in organization: ID<Organization>, at now: Instant,
    today: LocalDate, _ meter: inout ImportMeter, _ locate: (Address) -> Place?
  ) throws -> ImportPlan {
    switch drafts {
    case .people(let drafts):
      try patientPlan(drafts, in: organization, at: now, today: today, &meter, locate)
    case .carers(let drafts): try carerPlan(drafts, in: organization, at: now, &meter, locate)
    case .visits(let drafts): try visitPlan(drafts, in: organization, at: now, &meter)
    }
  }

  /// Writes everything a plan wants; one act for each record.
  func carryOut(
    _ plan: ImportPlan, by log: ChangeLog, _ meter: inout ImportMeter
  ) throws -> [Act] {
    let organization = log.organization
    var acts: [Act] = []
    let newPatients = plan.patients.filter { $0.old == nil }.map(\.new)
    try refusingDoubles {
      try change(
        plan.patients.compactMap { change in change.old.map { ($0, change.new) } },
        in: organization)
      var filed: [FiledPatient] = []
      try meter.parts(newPatients) { filed += try insertRecords(of: $0, in: organization) }
      // All words at once, in their order: two writers must never wait for each other.
      try fileWords(of: filed, in: organization)
    }
    acts += plan.patients.map {
      $0.old == nil ? .patientAdded($0.new.id) : .patientChanged($0.new.id)
    }
    try refusingCarerDoubles {
      for change in plan.carers where change.old != nil && change.old != change.new {
        guard try update(change.new, in: organization) else {
          throw SchedulingError.carerChangedMeanwhile
        }
      }
      try insert(plan.carers.filter { $0.old == nil }.map(\.new), in: organization)
    }
    acts += plan.carers.map { $0.old == nil ? .carerAdded($0.new.id) : .carerChanged($0.new.id) }
    try replaceShifts(plan.shifts, in: organization)
    try save(plan.absences, in: organization)
    acts += Set(plan.absences.map(\.new.carer)).sorted().map { .absenceAdded($0) }
    try save(plan.visits, by: log, &meter)
    acts += plan.visits.map { $0.old == nil ? .visitBooked($0.new.id) : .visitChanged($0.new.id) }
    return acts
  }

  /// Rounds that replace those of the same carer and day.
  private func replaceShifts(_ shifts: [Shift], in organization: ID<Organization>) throws {
    guard !shifts.isEmpty else { return }
    try touch(shifts.map(\.day), in: organization)
    let days = Set(shifts.map { CarerDayKey(carer: $0.carer, day: $0.day) })
    try execute(each: days) { "DELETE FROM shift WHERE carer_id = \($0.carer) AND day = \($0.day)" }
    try insert(shifts, in: organization)
  }

  /// New absences, and others until which or why the file corrects.
  private func save(
    _ absences: [ImportPlan.Change<Absence>], in organization: ID<Organization>
  ) throws {
    guard !absences.isEmpty else { return }
    try touch(absences.flatMap { $0.new.days + ($0.old?.days ?? []) }, in: organization)
    try execute(each: absences.filter { $0.old != nil }.map(\.new)) { absence in
      """
      UPDATE absence SET kind = \(absence.kind), until_at = \(absence.until)
      WHERE organization_id = \(organization) AND id = \(absence.id)
      """
    }
    try insert(absences.filter { $0.old == nil }.map(\.new), in: organization)
  }

  private func save(
    _ visits: [ImportPlan.Change<Visit>], by log: ChangeLog, _ meter: inout ImportMeter
  ) throws {
    guard !visits.isEmpty else { return }
    let days = visits.flatMap { [$0.new.day] + ($0.old.map { [$0.day] } ?? []) }
    let versions = try touch(days, in: log.organization)
    let new = visits.filter { $0.old == nil }.map(\.new)
    let changed = visits.filter { $0.old != nil }
    try refusingVisitDoubles {
      try meter.parts(new) { try insert($0, in: log.organization) }
      try meter.parts(changed.map(\.new)) { try changeVisits($0, in: log.organization) }
    }
    try self.log(
      new.map { (nil, $0) }
        + changed.map { change in
          var saved = change.new
          saved.version += 1
          return (change.old, saved)
        }, .imported, by: log, versions: versions)
  }

  /// Writes whole visits over the rows of their version, wishes included.
  func changeVisits(_ visits: [Visit], in organization: ID<Organization>) throws {
    for start in stride(from: 0, to: visits.count, by: 1024) {
      let ids = visits[start..<min(start + 1024, visits.count)].map(\.id)
      try execute("DELETE FROM visit_carer WHERE visit_id IN \(ids)")
    }
    for visit in visits {
      guard try updateWanted(visit, in: organization) else {
        throw SchedulingError.changedMeanwhile
      }
    }
    try execute(each: visits) { visit in
      """
      UPDATE visit SET carer_id = \(visit.placement?.carer), starts = \(visit.placement?.start),
        is_locked = \(visit.isLocked)
      WHERE organization_id = \(organization) AND id = \(visit.id)
      """
    }
    try insertWishes(of: visits)
  }
}

struct CarerDayKey: Hashable {
  let carer: ID<Carer>, day: LocalDate
}
