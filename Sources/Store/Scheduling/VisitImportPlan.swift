import Care
import Database
import Kernel

extension Transaction {
  /// Finds the people of each row, and its visit by external key, else by person, day, care and
  /// the begin of the window.
  func visitPlan(
    _ drafts: [VisitDraft], in organization: ID<Organization>, at now: Instant,
    _ meter: inout ImportMeter
  ) throws -> ImportPlan {
    let carers = CarerDirectory(try allCarers(in: organization))
    let visits = try visits(meantBy: drafts, in: organization)
    let people = PatientDirectory(
      try patients(
        namedBy: drafts.map(\.patient), orWith: visits.map(\.patient), in: organization))
    var known = VisitDirectory(visits)
    var plan = ImportPlan(), rows: [String: Int] = [:]
    for draft in drafts.sorted(by: Self.isBefore) {
      meter.advance()
      if let key = draft.externalKey, let first = rows.updateValue(draft.row, forKey: key) {
        plan.refuse(draft.row, "", "", Message("import.row.twice", ["row": "\(first)"]))
        rows[key] = first
        continue
      }
      do {
        var resolved = try Self.resolve(draft, people, carers, known)
        let old = known.take(resolved.draft, resolved.patient, part: 0)
        try resolved.draft.check(isNew: old == nil)
        if let old, draft.day == nil { resolved.draft.day = old.day }
        try plan.add(resolved, old, &known, people, carers, at: now)
      } catch let refusal as DraftRefusal {
        plan.refuse(draft.row, refusal.field.rawValue, refusal.value, refusal.reason)
      } catch let refusal as any Refusal {
        plan.refuse(draft.row, "", "", refusal.message)
      }
    }
    try noteDoubts(in: &plan, carers: carers.names, of: organization)
    return plan
  }

  /// Rows that others come after stand first.
  private static func isBefore(_ left: VisitDraft, _ right: VisitDraft) -> Bool {
    (left.gapAfter == nil ? 0 : 1, left.row) < (right.gapAfter == nil ? 0 : 1, right.row)
  }

  private func visits(
    meantBy drafts: [VisitDraft], in organization: ID<Organization>
  ) throws -> [Visit] {
    var ids: Set<ID<Visit>> = []
    func add(_ condition: SQL) throws {
      for row in try rows(
        "SELECT v.id FROM visit v WHERE v.organization_id = \(organization) AND \(condition)")
      { ids.insert(try row.get(0)) }
    }
    let keys = drafts.flatMap { draft in
      [draft.externalKey, draft.externalKey.map { "\($0)/2" }, draft.gapAfter].compactMap { $0 }
    }
    try Self.parts(keys) { try add("v.external_key IN \($0)") }
    try Self.parts(drafts.filter { $0.externalKey == nil }.compactMap(\.day)) {
      try add("v.day IN \($0) AND v.status <> 'cancelled'")
    }
    return Array(try visits(ids.sorted(), in: organization).values)
  }

  private static func resolve(
    _ draft: VisitDraft, _ people: PatientDirectory, _ carers: CarerDirectory,
    _ known: VisitDirectory
  ) throws -> ResolvedVisitDraft {
    var patient: ID<Patient>?
    if draft.patient.isEmpty {
      patient = draft.externalKey.flatMap { known.visit(key: $0)?.patient }
      guard patient != nil else {
        throw DraftRefusal(.patientName, "", "import.patient.missing")
      }
    } else {
      let found = people.all(draft.patient)
      guard found.count <= 1 else {
        throw DraftRefusal(.patientName, draft.patient.text, "import.patient.several")
      }
      guard let one = found.first else {
        throw DraftRefusal(.patientName, draft.patient.text, "import.patient.none")
      }
      patient = one.id
    }
    guard let patient else { throw DraftRefusal(.patientName, "", "import.patient.missing") }
    var resolved = ResolvedVisitDraft(draft, patient: patient)
    resolved.carer = try draft.carer.map { try carers.one($0, .carer) }
    guard resolved.carer == nil || draft.start != nil else {
      throw DraftRefusal(.start, "", "import.start.missing")
    }
    resolved.preferredCarers = try draft.preferredCarers.map {
      Set(try $0.map { try carers.one($0, .preferredCarers) })
    }
    resolved.excludedCarers = try draft.excludedCarers.map {
      Set(try $0.map { try carers.one($0, .excludedCarers) })
    }
    if let key = draft.gapAfter {
      guard let before = known.visit(key: key) else {
        throw DraftRefusal(.gapAfter, key, "import.gap.unknown")
      }
      resolved.gapAfter = before.id
    }
    return resolved
  }
}

/// Why a row of visits is refused, and where.
private struct DraftRefusal: Error {
  let field: VisitDraft.Field, value: String, reason: Message

  init(_ field: VisitDraft.Field, _ value: String, _ reason: Message) {
    (self.field, self.value, self.reason) = (field, value, reason)
  }
}

extension ImportPlan {
  /// Adds the visit of a row, and the second carer's for a pair.
  fileprivate mutating func add(
    _ row: ResolvedVisitDraft, _ old: Visit?, _ known: inout VisitDirectory,
    _ people: PatientDirectory, _ carers: CarerDirectory, at now: Instant
  ) throws {
    let isPair = row.draft.needsTwoCarers == true
    let pair = isPair ? old?.pair ?? ID(at: now) : nil
    let second = isPair ? known.take(row.draft, row.patient, part: 1) : nil
    let olds = isPair ? [old, second] : [old]
    for (part, old) in olds.enumerated() {
      let new = try row.applied(to: old, id: ID(at: now), pair: pair, part: part)
      if let old, !old.isOpen, old != new { throw SchedulingError.visitIsOver }
      known.add(new)
      guard let name = people.name(of: row.patient) else { continue }
      let line = ImportLine(
        row: row.draft.row, name: name, day: new.day,
        differences: new.differences(from: old, names: carers.names))
      if note(line, isNew: old == nil) {
        visits.append(Change(old: old, new: new))
        visitRows[new.id] = row.draft.row
      }
    }
  }
}

extension VisitDraft {
  fileprivate func check(isNew: Bool) throws {
    guard isNew else { return }
    if day == nil { throw DraftRefusal(.day, "", "import.day.missing") }
    if care == nil { throw DraftRefusal(.care, "", "import.care.missing") }
    if minutes == nil { throw DraftRefusal(.minutes, "", "import.minutes.missing") }
    if window == nil, start == nil {
      throw DraftRefusal(.windowFrom, "", "import.window.missing")
    }
  }
}

extension PersonReference {
  /// The reference as it was written.
  fileprivate var text: String { name ?? externalKey ?? niss?.formatted ?? "" }
}

extension CarerDirectory {
  fileprivate func one(_ reference: PersonReference, _ field: VisitDraft.Field) throws -> ID<Carer>
  {
    let found = all(reference)
    guard found.count <= 1 else {
      throw DraftRefusal(field, reference.text, "import.carer.several")
    }
    guard let one = found.first else {
      throw DraftRefusal(field, reference.text, "import.carer.none")
    }
    return one.id
  }
}

/// Visits by everything a file may call them.
private struct VisitDirectory {
  private struct Nature: Hashable {
    let patient: ID<Patient>, day: LocalDate, care: CareKind, from: LocalTime
  }

  private var byKey: [String: Visit] = [:]
  private var byNature: [Nature: [Visit]] = [:]

  init(_ visits: [Visit]) {
    for visit in visits.sorted(by: { $0.id < $1.id }) {
      add(visit)
      let nature = Nature(
        patient: visit.patient, day: visit.day, care: visit.care, from: visit.window.from)
      byNature[nature, default: []].append(visit)
    }
  }

  mutating func add(_ visit: Visit) {
    if let key = visit.externalKey { byKey[key] = visit }
  }

  func visit(key: String) -> Visit? { byKey[key] }

  /// The visit that a row means; each is given once.
  mutating func take(_ draft: VisitDraft, _ patient: ID<Patient>, part: Int) -> Visit? {
    if let key = draft.externalKey { return byKey[part == 0 ? key : "\(key)/2"] }
    guard let day = draft.day, let care = draft.care,
      let from = draft.window?.from ?? draft.start
    else { return nil }
    let nature = Nature(patient: patient, day: day, care: care, from: from)
    guard var list = byNature[nature], !list.isEmpty else { return nil }
    let visit = list.removeFirst()
    byNature[nature] = list
    return visit
  }
}
