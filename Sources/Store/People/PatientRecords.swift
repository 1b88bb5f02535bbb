public import Care
import Database
public import Kernel

extension Workspace {
  /// Adds a patient, with a first version.
  ///
  /// Throws `PatientError.nissAlreadyUsed` or `.externalKeyAlreadyUsed`.
  public func addPatient(_ patient: Patient) async throws {
    var first = patient
    first.version = 1
    try first.check(on: today())
    let added = first
    try await write(.editPatients, as: .patientAdded(added.id)) { tx in
      try refusingDoubles { try tx.insert([added], in: organization) }
    }
  }

  /// Saves a patient that was read as `patient.version`; the version that is saved now.
  ///
  /// Throws `PatientError.changedMeanwhile` when somebody saved the record in between, `.unknown`,
  /// `.nissAlreadyUsed` or `.externalKeyAlreadyUsed`.
  @discardableResult
  public func changePatient(_ patient: Patient) async throws -> Int {
    try patient.check(on: today())
    return try await write(.editPatients, as: .patientChanged(patient.id)) { tx in
      guard let old = try tx.patient(patient.id, in: organization) else {
        throw PatientError.unknown
      }
      guard old.version == patient.version else { throw PatientError.changedMeanwhile }
      try refusingDoubles { try tx.change([(old, patient)], in: organization) }
      return patient.version + 1
    }
  }

  /// A patient's whole record; reading it is an event.
  ///
  /// Throws `PatientError.unknown` for people of other organizations and, for those who only see
  /// their own tours, `.outsideOwnTours` for people they do not visit these days.
  public func patient(_ id: ID<Patient>) async throws -> Patient {
    let scope = try patientScope()
    let permission: Permission = permits(.seePatients) ? .seePatients : .seeOwnTour
    return try await read(permission, as: .patientRead(id)) { tx in
      guard let patient = try tx.patient(id, in: organization, scope: scope) else {
        let isHere = try tx.hasPatient(id, in: organization)
        throw isHere ? PatientError.outsideOwnTours : .unknown
      }
      return patient
    }
  }

  /// What the person may see of the patients, as a condition on `p`: all of them, or those of the
  /// own visits within seven days that were not cancelled.
  ///
  /// Throws `OrganizationError.missingPermission` when it is none.
  func patientScope() throws -> SQL {
    try require(.seePatients, .seeOwnTour)
    if permits(.seePatients) { return "1 = 1" }
    let today = today()
    return """
      EXISTS (SELECT 1 FROM carer oc JOIN visit ov ON ov.carer_id = oc.id
        WHERE oc.organization_id = \(organization) AND oc.person_id = \(person)
          AND ov.patient_id = p.id AND ov.status <> 'cancelled' AND ov.day >= \(today.adding(days: -Self.ownTourDays))
          AND ov.day <= \(today.adding(days: Self.ownTourDays)))
      """
  }

  /// Days before and after today on which an own visit opens the record of a person.
  static var ownTourDays: Int { 7 }

  /// Saves that parts of these records were shown on another page than their own, such as a panel
  /// of the board or sheets on paper. Three statements for up to 40 people.
  ///
  /// Identifiers of people of other organizations are left out.
  public func noteReading(of patients: [ID<Patient>]) async throws {
    guard !patients.isEmpty else { return }
    try await write(
      permits(.seePatients) ? .seePatients : .seePlanning,
      recording: { tx, acts in
        try Transaction.parts(patients) { part in
          let known = try tx.rows(
            "SELECT id FROM patient WHERE organization_id = \(organization) AND id IN \(part)")
          acts += try known.map { .patientRead(try $0.get(0)) }
        }
      })
  }
}

extension Patient {
  fileprivate func check(on today: LocalDate) throws(PatientError) {
    if let birthDate, birthDate > today { throw .birthDateInFuture }
  }
}

/// Turns a unique key of the table of patients into words for a person.
func refusingDoubles<T>(_ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let error as DatabaseError {
    if error.isUniqueViolation("patient", "organization_id", "niss") {
      throw PatientError.nissAlreadyUsed
    }
    if error.isUniqueViolation("patient", "organization_id", "external_key") {
      throw PatientError.externalKeyAlreadyUsed
    }
    throw error
  }
}

extension Transaction {
  /// A patient with telephones and contacts. Three statements.
  func patient(
    _ id: ID<Patient>, in organization: ID<Organization>, scope: SQL = "1 = 1"
  ) throws -> Patient? {
    let row = try row(
      """
      SELECT \(SQL.patientColumns) FROM patient p
      WHERE p.organization_id = \(organization) AND p.id = \(id) AND \(scope)
      """)
    guard let row else { return nil }
    var patient = try Patient(row)
    patient.phones = try rows(
      "SELECT e164 FROM patient_phone WHERE patient_id = \(id) ORDER BY position"
    ).map { try $0.get(0) }
    patient.contacts = try rows(
      """
      SELECT name, relationship, e164 FROM patient_contact WHERE patient_id = \(id)
      ORDER BY position
      """
    ).map {
      PatientContact(name: try $0.get(0), relationship: try $0.get(1), phone: try $0.get(2))
    }
    return patient
  }

  /// Saves changed records over the old ones, telephones, contacts and search words included.
  ///
  /// Throws `PatientError.changedMeanwhile` when one was saved in between.
  func change(
    _ records: [(old: Patient, new: Patient)], in organization: ID<Organization>
  ) throws {
    let saved = try execute(each: records) { Self.update($0.new, organization) }
    guard saved == records.count else { throw PatientError.changedMeanwhile }
    var details: [Patient] = []
    for (old, new) in records where old.phones != new.phones || old.contacts != new.contacts {
      details.append(new)
    }
    try execute(each: details) { "DELETE FROM patient_phone WHERE patient_id = \($0.id)" }
    try execute(each: details) { "DELETE FROM patient_contact WHERE patient_id = \($0.id)" }
    try insertDetails(of: details, in: organization)
    try refileWords(records, in: organization)
  }
}
