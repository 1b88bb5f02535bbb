import Care
import Database
import Kernel

extension Transaction {
  /// Finds the record of each row by external key, else by NISS, else by name and birth date.
  func patientPlan(
    _ drafts: [PatientDraft], in organization: ID<Organization>, at now: Instant,
    today: LocalDate, _ meter: inout ImportMeter, _ locate: (Address) -> Place?
  ) throws -> ImportPlan {
    var known = PatientDirectory(try patients(namedBy: drafts.map(\.reference), in: organization))
    var plan = ImportPlan(), seen: [ID<Patient>: Int] = [:]
    for draft in drafts {
      meter.advance()
      let old = known.only(draft.reference, isNew: true)
      guard draft.family != nil || old != nil else {
        plan.refuse(draft.row, PatientDraft.Field.family.rawValue, "", "import.family.missing")
        continue
      }
      do throws(PatientError) {
        let new = try draft.applied(to: old, id: ID(at: now), locate: locate)
        if let first = seen[new.id] {
          plan.refuse(draft.row, "", "", Message("import.row.twice", ["row": "\(first)"]))
          continue
        }
        if let date = new.birthDate, date > today { throw .birthDateInFuture }
        if known.isTaken(new) { throw .nissAlreadyUsed }
        seen[new.id] = draft.row
        known.add(new)
        let line = ImportLine(
          row: draft.row, name: new.name, differences: new.differences(from: old))
        if plan.note(line, isNew: old == nil) {
          plan.patients.append(ImportPlan.Change(old: old, new: new))
        }
      } catch {
        plan.refuse(draft.row, error.field, "", error.message)
      }
    }
    return plan
  }

  /// The whole records that rows may mean. Six statements for each thousand rows.
  func patients(
    namedBy references: [PersonReference], orWith ids: [ID<Patient>] = [],
    in organization: ID<Organization>
  ) throws -> [Patient] {
    var found: [ID<Patient>: Patient] = [:]
    func add(_ condition: SQL) throws {
      for row in try rows(
        """
        SELECT \(SQL.patientColumns) FROM patient p
        WHERE p.organization_id = \(organization) AND \(condition)
        """)
      {
        let patient = try Patient(row)
        found[patient.id] = patient
      }
    }
    try Self.parts(references.compactMap(\.externalKey)) { try add("p.external_key IN \($0)") }
    try Self.parts(references.compactMap(\.niss)) { try add("p.niss IN \($0)") }
    try Self.parts(ids) { try add("p.id IN \($0)") }
    try Self.parts(references.flatMap(\.sortKeys)) { try add("p.sort_key IN \($0)") }
    try Self.parts(Array(found.keys)) { part in
      for row in try rows(
        """
        SELECT patient_id, e164 FROM patient_phone WHERE patient_id IN \(part)
        ORDER BY patient_id, position
        """)
      { found[try row.get(0)]?.phones.append(try row.get(1)) }
      for row in try rows(
        """
        SELECT patient_id, name, relationship, e164 FROM patient_contact
        WHERE patient_id IN \(part) ORDER BY patient_id, position
        """)
      {
        found[try row.get(0)]?.contacts.append(
          PatientContact(
            name: try row.get(1), relationship: try row.get(2), phone: try row.get(3)))
      }
    }
    return Array(found.values)
  }

  /// Calls `work` with distinct values, at most 1024 at a time.
  static func parts<Value: Hashable>(
    _ values: [Value], _ work: ([Value]) throws -> Void
  ) rethrows {
    let distinct = Array(Set(values))
    for start in stride(from: 0, to: distinct.count, by: 1024) {
      try work(Array(distinct[start..<min(start + 1024, distinct.count)]))
    }
  }
}

extension PatientDraft {
  var reference: PersonReference {
    PersonReference(
      externalKey: externalKey, niss: niss,
      name: family.map { "\(given ?? "") \($0)" }, birthDate: birthDate ?? niss?.birthDate)
  }
}

extension PatientError {
  fileprivate var field: String {
    switch self {
    case .birthDateInFuture: PatientDraft.Field.birthDate.rawValue
    case .nissAlreadyUsed: PatientDraft.Field.niss.rawValue
    case .externalKeyAlreadyUsed: PatientDraft.Field.externalKey.rawValue
    default: PatientDraft.Field.family.rawValue
    }
  }
}

extension PersonReference {
  /// The orders of names that this name can be: the family name first or last, any length.
  var sortKeys: [String] {
    let tokens = TextFold.tokens(name ?? "")
    guard !tokens.isEmpty else { return [] }
    return (0...tokens.count).flatMap { cut in
      let head = tokens[..<cut].joined(separator: " "), tail = tokens[cut...].joined(separator: " ")
      return [head + "  " + tail, tail + "  " + head]
    }
  }
}

/// Patients by everything a file may call them.
struct PatientDirectory {
  /// As they were added; what the others hold are places in it.
  private var patients: [Patient] = []
  private var byID: [ID<Patient>: Int] = [:]
  private var byKey: [String: Int] = [:]
  private var byNISS: [NISS: Int] = [:]
  private var byName: [String: [Int]] = [:]

  init(_ patients: [Patient]) {
    for patient in patients { add(patient) }
  }

  /// The name of a patient who was added, as it was added last.
  func name(of id: ID<Patient>) -> PersonName? { byID[id].map { patients[$0].name } }

  mutating func add(_ patient: Patient) {
    let place = patients.count
    patients.append(patient)
    if let key = patient.externalKey { byKey[key] = place }
    if let niss = patient.niss { byNISS[niss] = place }
    let before = byID.updateValue(place, forKey: patient.id)
    let name = Self.name(patient.name.full)
    if before != nil, let same = byName[name] {
      byName[name] = same.filter { patients[$0].id != patient.id }
    }
    byName[name, default: []].append(place)
  }

  /// True when another patient has the NISS.
  func isTaken(_ patient: Patient) -> Bool {
    guard let niss = patient.niss, let other = byNISS[niss] else { return false }
    return patients[other].id != patient.id
  }

  /// Everybody that the reference can mean. With `isNew`, somebody with another key, and a namesake
  /// with another birth date or NISS, is somebody else.
  func all(_ reference: PersonReference, isNew: Bool = false) -> [Patient] {
    if let key = reference.externalKey, let place = byKey[key] { return [patients[place]] }
    if let niss = reference.niss, let place = byNISS[niss],
      !isNew || reference.externalKey == nil || patients[place].externalKey == nil
    {
      return [patients[place]]
    }
    guard let name = reference.name else { return [] }
    let namesakes = (byName[Self.name(name)] ?? []).map { patients[$0] }
    if isNew {
      return namesakes.filter {
        $0.birthDate == reference.birthDate
          && ($0.externalKey == nil || reference.externalKey == nil)
          && ($0.niss == nil || reference.niss == nil)
      }
    }
    guard reference.externalKey == nil, reference.niss == nil else { return [] }
    return namesakes.filter { reference.birthDate == nil || $0.birthDate == reference.birthDate }
  }

  func only(_ reference: PersonReference, isNew: Bool = false) -> Patient? {
    let all = all(reference, isNew: isNew)
    return all.count == 1 ? all[0] : nil
  }

  private static func name(_ text: String) -> String {
    TextFold.tokens(text).sorted().joined(separator: " ")
  }
}
