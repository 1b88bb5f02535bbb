import Care
import Database
import Kernel

extension SQL {
  /// What `Patient.init(_:)` reads, of a patient called `p`.
  static let patientColumns: SQL = """
    p.id, p.version, p.given, p.family, p.niss, p.birth_date, p.sex, p.languages, p.street,
    p.postcode, p.locality, p.latitude, p.longitude, p.place_quality, p.gp_name, p.gp_inami,
    p.gp_phone, p.insurer, p.member_number, p.insurability, p.rights_checked_on, p.door_key,
    p.door_dog, p.door_parking, p.door_other, p.external_key
    """
  /// What `PatientCard.init(reading:)` reads, of a patient called `p`.
  static let cardColumns: SQL = """
    p.id, p.given, p.family, p.birth_date, p.sex, p.languages, p.street, p.postcode, p.locality,
    p.latitude, p.longitude, p.place_quality, p.door_key, p.door_dog, p.door_parking, p.door_other
    """
}

extension Patient {
  /// Reads `SQL.patientColumns`; telephones and contacts stand in tables of their own.
  init(_ row: Row) throws {
    var reader = ColumnReader(row)
    self.init(
      id: try reader.next(), version: try reader.next(),
      name: try PersonName(given: reader.next(), family: reader.next()))
    niss = try reader.next()
    birthDate = try reader.next()
    sex = try reader.next()
    languages = try reader.list()
    address = try Address(reading: &reader)
    place = try Place.read(&reader)
    let doctor = try (
      reader.next(String?.self), reader.next(INAMINumber?.self), reader.next(PhoneNumber?.self)
    )
    generalPractitioner = doctor.0.map {
      GeneralPractitioner(name: $0, inami: doctor.1, phone: doctor.2)
    }
    let rights = try (
      reader.next(InsurerCode?.self), reader.next(String?.self), reader.next(Insurability?.self),
      reader.next(LocalDate?.self)
    )
    if rights.0 != nil || rights.1 != nil || rights.2 != nil {
      coverage = Coverage(
        insurer: rights.0, memberNumber: rights.1 ?? "", insurability: rights.2,
        checkedOn: rights.3)
    }
    door = try DoorNotes(reading: &reader)
    externalKey = try reader.next()
  }

  /// The order of lists: family name, then first name, without accents.
  var sortKey: String { name.sortKey }
}

extension PersonName {
  /// The order of lists: family name, then first name, without accents.
  var sortKey: String { TextFold.fold(family) + "  " + TextFold.fold(given) }
}

extension PatientCard {
  /// Reads `SQL.cardColumns`; the telephones are added from their own table.
  init(reading reader: inout ColumnReader) throws {
    self.init(
      id: try reader.next(), name: try PersonName(given: reader.next(), family: reader.next()),
      birthDate: try reader.next(), sex: try reader.next(), languages: try reader.list(),
      address: try Address(reading: &reader), place: try Place.read(&reader), phones: [],
      door: try DoorNotes(reading: &reader))
  }
}

extension Address {
  init(reading reader: inout ColumnReader) throws {
    self.init(
      street: try reader.next(), postcode: try reader.next(), locality: try reader.next())
  }
}

extension DoorNotes {
  init(reading reader: inout ColumnReader) throws {
    self.init(
      key: try reader.next(), dog: try reader.next(), parking: try reader.next(),
      other: try reader.next())
  }
}

extension Transaction {
  /// Inserts or replaces the rows of patients, words for the search included.
  ///
  /// A few statements for one patient, a few for each when there are thousands, sent together.
  func insert(_ patients: [Patient], in organization: ID<Organization>) throws {
    try fileWords(of: insertRecords(of: patients, in: organization), in: organization)
  }

  /// The same without the words for the search, which are worked out and handed back.
  func insertRecords(
    of patients: [Patient], in organization: ID<Organization>
  ) throws -> [FiledPatient] {
    let filed = patients.map(FiledPatient.init)
    try execute(each: filed) { Self.insertion($0, organization) }
    try insertDetails(of: patients, in: organization)
    return filed
  }

  /// Telephones and contacts of patients who have none in the tables yet.
  func insertDetails(of patients: [Patient], in organization: ID<Organization>) throws {
    let phones = patients.flatMap { patient in
      patient.phones.enumerated().map { (patient.id, $0.offset, $0.element) }
    }
    try insert("patient_phone (patient_id, position, organization_id, e164)", phones) {
      "(\($0.0), \($0.1), \(organization), \($0.2))"
    }
    let contacts = patients.flatMap { patient in
      patient.contacts.enumerated().map { (patient.id, $0.offset, $0.element) }
    }
    try insert("patient_contact (patient_id, position, name, relationship, e164)", contacts) {
      "(\($0.0), \($0.1), \($0.2.name), \($0.2.relationship), \($0.2.phone))"
    }
  }

  /// Inserts rows of one table: one statement for a few, one for each 32 when there are many.
  func insert<Element>(
    _ table: SQL, _ elements: [Element], ending: SQL = "", _ values: (Element) -> SQL
  ) throws {
    guard !elements.isEmpty else { return }
    func statement(_ part: ArraySlice<Element>) -> SQL {
      "INSERT INTO \(table) VALUES \(SQL(part.map(values), separator: ", ")) \(ending)"
    }
    if elements.count <= 64 {
      try execute(statement(elements[...]))
    } else {
      try execute(each: stride(from: 0, to: elements.count, by: 32)) {
        statement(elements[$0..<min($0 + 32, elements.count)])
      }
    }
  }

  private static func insertion(_ filed: FiledPatient, _ organization: ID<Organization>) -> SQL {
    let patient = filed.patient
    return """
      INSERT INTO patient (id, organization_id, version, given, family, sort_key, words, niss,
        birth_date, sex, languages, street, postcode, locality, latitude, longitude, place_quality,
        gp_name, gp_inami, gp_phone, insurer, member_number, insurability, rights_checked_on,
        door_key, door_dog, door_parking, door_other, external_key)
      VALUES (\(patient.id), \(organization), \(patient.version), \(values(of: filed)))
      """
  }

  /// The values of `given` to `external_key`, in the order of the table.
  private static func values(of filed: FiledPatient) -> SQL {
    let patient = filed.patient
    let doctor = patient.generalPractitioner, rights = patient.coverage
    let person: SQL = """
      \(patient.name.given), \(patient.name.family), \(patient.sortKey), \(filed.words.text),
      \(patient.niss), \(patient.birthDate), \(patient.sex),
      \(patient.languages.joined(separator: " "))
      """
    let home: SQL = "\(SQL.values(of: patient.address)), \(SQL.values(of: patient.place))"
    let care: SQL = """
      \(doctor?.name), \(doctor?.inami), \(doctor?.phone), \(rights?.insurer),
      \(rights?.memberNumber), \(rights?.insurability), \(rights?.checkedOn)
      """
    let door: SQL = """
      \(patient.door.key), \(patient.door.dog), \(patient.door.parking), \(patient.door.other),
      \(patient.externalKey)
      """
    return SQL([person, home, care, door], separator: ", ")
  }

  /// Writes `patient`, whose version counts the saves so far, over the row of that version.
  static func update(_ patient: Patient, _ organization: ID<Organization>) -> SQL {
    """
    UPDATE patient SET version = \(patient.version + 1), (given, family, sort_key, words, niss,
      birth_date, sex, languages, street, postcode, locality, latitude, longitude, place_quality,
      gp_name, gp_inami, gp_phone, insurer, member_number, insurability, rights_checked_on,
      door_key, door_dog, door_parking, door_other, external_key)
      = (\(values(of: FiledPatient(patient))))
    WHERE organization_id = \(organization) AND id = \(patient.id)
      AND version = \(patient.version)
    """
  }
}
