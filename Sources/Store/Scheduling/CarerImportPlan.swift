import Care
import Database
import Kernel

extension Transaction {
  /// Finds the carer of each row by external key, else by name. Rows of one carer add up; one whose
  /// rounds overlap those of the rows before, or are too many for a day, is refused.
  func carerPlan(
    _ drafts: [CarerDraft], in organization: ID<Organization>, at now: Instant,
    _ meter: inout ImportMeter, _ locate: (Address) -> Place?
  ) throws -> ImportPlan {
    var known = CarerDirectory(try allCarers(in: organization))
    let oldShifts = try shifts(onDaysOf: drafts, in: organization)
    let oldAbsences = try absences(beginningLike: drafts, in: organization)
    var plan = ImportPlan(), merged: [ID<Carer>: MergedCarer] = [:], order: [ID<Carer>] = []
    for draft in drafts {
      meter.advance()
      let found = known.all(draft.reference)
      guard found.count <= 1 else {
        plan.refuse(draft.row, CarerDraft.Field.family.rawValue, "", "import.carer.several")
        continue
      }
      let current = found.first
      guard draft.family != nil || current != nil else {
        let reason: Message =
          draft.absences.isEmpty ? "import.family.missing" : "import.carer.none"
        plan.refuse(draft.row, CarerDraft.Field.family.rawValue, "", reason)
        continue
      }
      guard draft.qualification != nil || current != nil else {
        let field = CarerDraft.Field.qualification.rawValue
        plan.refuse(draft.row, field, "", "import.qualification.missing")
        continue
      }
      do {
        let new = try draft.applied(to: current, id: ID(at: now), locate: locate)
        var item =
          merged[new.id] ?? MergedCarer(row: draft.row, old: current, new: new)
        item.new = new
        let rounds = try draft.shifts.map { try Shift($0, of: new.id, at: now) }
        if let (round, reason) = item.obstacle(to: rounds) {
          plan.refuse(
            draft.row, CarerDraft.Field.shiftStart.rawValue, "\(round.day) \(round.start)", reason)
          continue
        }
        item.shifts += rounds
        for absence in draft.absences {
          item.absences[absence.from] = try Absence(
            id: ID(at: now), carer: new.id, kind: absence.kind, from: absence.from,
            until: absence.until)
        }
        if merged.updateValue(item, forKey: new.id) == nil { order.append(new.id) }
        known.add(new)
      } catch let refusal as any Refusal {
        plan.refuse(draft.row, CarerDraft.Field.shiftStart.rawValue, "", refusal.message)
      }
    }
    for id in order {
      if let item = merged[id] { plan.add(item, oldShifts, oldAbsences[id] ?? [:]) }
    }
    return plan
  }

  func allCarers(in organization: ID<Organization>) throws -> [Carer] {
    try rows(
      "SELECT \(SQL.carerColumns) FROM carer c WHERE c.organization_id = \(organization)"
    ).map(Carer.init)
  }

  private func shifts(
    onDaysOf drafts: [CarerDraft], in organization: ID<Organization>
  ) throws -> [CarerDayKey: [Shift]] {
    var result: [CarerDayKey: [Shift]] = [:]
    try Self.parts(drafts.flatMap { $0.shifts.map(\.day) }) { days in
      for row in try rows(
        """
        SELECT \(Shift.columns) FROM shift s
        WHERE s.organization_id = \(organization) AND s.day IN \(days)
        """)
      {
        let shift = try Shift(row)
        result[CarerDayKey(carer: shift.carer, day: shift.day), default: []].append(shift)
      }
    }
    return result
  }
}

extension Transaction {
  /// The absences that begin at a moment at which one in the file does: it is the same one.
  private func absences(
    beginningLike drafts: [CarerDraft], in organization: ID<Organization>
  ) throws -> [ID<Carer>: [Instant: Absence]] {
    var result: [ID<Carer>: [Instant: Absence]] = [:]
    let begins = drafts.flatMap { $0.absences.map(\.from) }
    guard let first = begins.min() else { return result }
    try Self.parts(begins) { part in
      for row in try rows(
        """
        SELECT \(Absence.columns) FROM absence a
        WHERE a.organization_id = \(organization) AND a.until_at > \(first)
          AND a.from_at IN \(part)
        """)
      {
        let absence = try Absence(row)
        result[absence.carer, default: [:]][absence.from] = absence
      }
    }
    return result
  }
}

/// All rows of one carer.
private struct MergedCarer {
  var row: Int
  var old: Carer?
  var new: Carer
  var shifts: [Shift] = []
  /// By when they begin: a later row corrects an earlier one.
  var absences: [Instant: Absence] = [:]

  /// The first of `rounds` that cannot stand beside those of the rows before, and why.
  func obstacle(to rounds: [Shift]) -> (round: Shift, reason: Message)? {
    var days = Dictionary(grouping: shifts, by: \.day)
    for round in rounds {
      let others = days[round.day] ?? []
      if let other = others.first(where: { $0.start < round.end && round.start < $0.end }) {
        let span = ["from": "\(other.start)", "to": "\(other.end)"]
        return (round, Message("import.shift.overlap", span))
      }
      guard others.count < Shift.mostADay else {
        return (round, Message("import.shift.too-many", ["limit": "\(Shift.mostADay)"]))
      }
      days[round.day, default: []].append(round)
    }
    return nil
  }
}

extension ImportPlan {
  fileprivate mutating func add(
    _ item: MergedCarer, _ oldShifts: [CarerDayKey: [Shift]], _ known: [Instant: Absence]
  ) {
    let absences = item.absences.values.map { absence in
      Change(old: known[absence.from], new: absence.keeping(known[absence.from]))
    }
    let days = Set(item.shifts.map { CarerDayKey(carer: item.new.id, day: $0.day) })
    let replaced = days.flatMap { oldShifts[$0] ?? [] }
    let line = ImportLine(
      row: item.row, name: item.new.name,
      differences: item.new.differences(
        from: item.old, shifts: item.shifts, oldShifts: replaced,
        absences: absences.map(\.new), oldAbsences: absences.compactMap(\.old)))
    guard note(line, isNew: item.old == nil) else { return }
    carers.append(Change(old: item.old, new: item.new))
    if line.differences.contains(where: { $0.field == CarerDraft.Field.shiftDay.rawValue }) {
      shifts += item.shifts
    }
    self.absences += absences.filter { $0.old != $0.new }.sorted { $0.new.from < $1.new.from }
  }
}

extension Absence {
  /// This absence as a correction of one that is saved already.
  fileprivate func keeping(_ old: Absence?) -> Absence {
    guard let old,
      let same = try? Absence(
        id: old.id, carer: carer, kind: kind, from: from, until: until)
    else { return self }
    return same
  }
}

extension CarerDraft {
  var reference: PersonReference {
    PersonReference(externalKey: externalKey, name: family.map { "\(given ?? "") \($0)" })
  }
}

extension Shift {
  fileprivate init(_ draft: ShiftDraft, of carer: ID<Carer>, at now: Instant) throws {
    try self.init(
      id: ID(at: now), carer: carer, day: draft.day, start: draft.start, end: draft.end,
      breakMinutes: draft.breakMinutes ?? 0, overtimeMinutes: draft.overtimeMinutes ?? 30)
  }
}

/// Carers by everything a file may call them.
struct CarerDirectory {
  private var byKey: [String: Carer] = [:]
  private var byName: [String: [Carer]] = [:]
  private(set) var names: [ID<Carer>: PersonName] = [:]

  init(_ carers: [Carer]) {
    for carer in carers { add(carer) }
  }

  mutating func add(_ carer: Carer) {
    if let key = carer.externalKey { byKey[key] = carer }
    let name = Self.name(carer.name.full)
    byName[name, default: []].removeAll { $0.id == carer.id }
    byName[name, default: []].append(carer)
    names[carer.id] = carer.name
  }

  /// Everybody that the reference can mean; a namesake with another key is somebody else.
  func all(_ reference: PersonReference) -> [Carer] {
    if let key = reference.externalKey {
      if let carer = byKey[key] { return [carer] }
      guard let name = reference.name else { return [] }
      return (byName[Self.name(name)] ?? []).filter { $0.externalKey == nil }
    }
    return reference.name.flatMap { byName[Self.name($0)] } ?? []
  }

  private static func name(_ text: String) -> String {
    TextFold.tokens(text).sorted().joined(separator: " ")
  }
}
