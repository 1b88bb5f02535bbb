public import Kernel

/// What a file would change in one field of a record, as texts without language: dates as
/// `2026-03-06`, codes by their raw values.
public struct FieldDifference: Hashable, Sendable {
  /// The raw value of the draft's `Field`.
  public var field: String
  public var before: String
  public var after: String

  public init(field: String, before: String, after: String) {
    (self.field, self.before, self.after) = (field, before, after)
  }

  /// The fields whose texts differ; both lists name the same fields in the same order.
  static func between(
    _ before: [(field: String, text: String)], _ after: [(field: String, text: String)]
  ) -> [FieldDifference] {
    zip(before, after).compactMap { old, new in
      old.text == new.text
        ? nil : FieldDifference(field: new.field, before: old.text, after: new.text)
    }
  }
}

/// What a file would do with one record.
public struct ImportLine: Hashable, Sendable {
  /// The line of the file on which the row starts, 1 for the header.
  public var row: Int
  /// The name of the person, or of the person visited.
  public var name: PersonName
  /// The day of a visit.
  public var day: LocalDate?
  /// What changes; everything that is filled in, for a new record.
  public var differences: [FieldDifference]

  public init(
    row: Int, name: PersonName, day: LocalDate? = nil, differences: [FieldDifference]
  ) {
    (self.row, self.name, self.day, self.differences) = (row, name, day, differences)
  }
}

extension PatientDraft {
  /// The record as the row wants it: `old` corrected, or a new one with this identifier.
  ///
  /// `locate` finds an address on the map; it is asked when the address changed or has no place.
  public func applied(
    to old: Patient?, id: ID<Patient>, locate: (Address) -> Place?
  ) throws(PatientError) -> Patient {
    let name = try PersonName(
      given: given ?? old?.name.given ?? "", family: family ?? old?.name.family ?? "")
    var patient = old ?? Patient(id: id, name: name)
    patient.name = name
    patient.externalKey = externalKey ?? patient.externalKey
    patient.niss = niss ?? patient.niss
    patient.birthDate = birthDate ?? patient.birthDate ?? niss?.birthDate
    patient.sex = sex ?? (patient.sex == .unknown ? niss?.sex ?? .unknown : patient.sex)
    patient.languages = languages ?? patient.languages
    patient.phones = phones ?? patient.phones
    patient.contacts = contacts ?? patient.contacts
    applyAddress(to: &patient, locate)
    applyCare(to: &patient)
    patient.door.key = key ?? patient.door.key
    patient.door.dog = dog ?? patient.door.dog
    patient.door.parking = parking ?? patient.door.parking
    patient.door.other = doorNotes ?? patient.door.other
    return patient
  }

  private func applyAddress(to patient: inout Patient, _ locate: (Address) -> Place?) {
    let before = patient.address
    patient.address.street = street ?? before.street
    patient.address.postcode = postcode ?? before.postcode
    patient.address.locality = locality ?? before.locality
    if let coordinates {
      patient.place = Place(coordinates)
    } else if patient.address != before || patient.place == nil, patient.address != Address() {
      patient.place = locate(patient.address)
    }
  }

  private func applyCare(to patient: inout Patient) {
    if practitionerName != nil || patient.generalPractitioner != nil {
      let old = patient.generalPractitioner
      patient.generalPractitioner = GeneralPractitioner(
        name: practitionerName ?? old?.name ?? "", inami: practitionerINAMI ?? old?.inami,
        phone: practitionerPhone ?? old?.phone)
    }
    if insurer != nil || memberNumber != nil || insurability != nil {
      let old = patient.coverage
      patient.coverage = Coverage(
        insurer: insurer ?? old?.insurer, memberNumber: memberNumber ?? old?.memberNumber ?? "",
        insurability: insurability ?? old?.insurability, checkedOn: old?.checkedOn)
    }
  }
}

extension Patient {
  /// What differs from an earlier state of the record, or from an empty one.
  public func differences(from old: Patient?) -> [FieldDifference] {
    let empty = fieldTexts.map { (field: $0.field, text: "") }
    return FieldDifference.between(old?.fieldTexts ?? empty, fieldTexts)
  }

  private var fieldTexts: [(field: String, text: String)] {
    let rights = coverage, doctor = generalPractitioner
    let texts: [(PatientDraft.Field, String)] = [
      (.externalKey, externalKey ?? ""), (.given, name.given), (.family, name.family),
      (.niss, niss?.formatted ?? ""), (.birthDate, birthDate.map { "\($0)" } ?? ""),
      (.sex, sex == .unknown ? "" : sex.rawValue),
      (.languages, languages.joined(separator: ", ")), (.street, address.street),
      (.postcode, address.postcode?.digits ?? ""), (.locality, address.locality),
      (.latitude, place.map { "\($0.coordinates.degrees.latitude)" } ?? ""),
      (.longitude, place.map { "\($0.coordinates.degrees.longitude)" } ?? ""),
      (.phones, phones.map(\.formatted).joined(separator: ", ")),
      (.practitionerName, doctor?.name ?? ""),
      (.practitionerINAMI, doctor?.inami?.formatted ?? ""),
      (.practitionerPhone, doctor?.phone?.formatted ?? ""),
      (.insurer, rights?.insurer?.digits ?? ""), (.memberNumber, rights?.memberNumber ?? ""),
      (.insurability, rights?.insurability?.formatted ?? ""),
      (.contact, contacts.map(\.name).joined(separator: ", ")),
      (.contactRelationship, contacts.map(\.relationship).joined(separator: ", ")),
      (.contactPhone, contacts.map { $0.phone?.formatted ?? "" }.joined(separator: ", ")),
      (.key, door.key), (.dog, door.dog), (.parking, door.parking), (.doorNotes, door.other),
    ]
    return texts.map { ($0.0.rawValue, $0.1) }
  }
}
