public import Kernel

/// A person who is cared for. FHIR: Patient.
public struct Patient: Hashable, Sendable {
  public let id: ID<Patient>
  /// Counts the saved changes from 1; a save that names an older version is refused.
  public var version: Int
  public var name: PersonName
  /// The national number, when known; unique within the organization.
  public var niss: NISS?
  public var birthDate: LocalDate?
  public var sex: Sex
  /// Languages spoken, best first, as ISO 639-1 codes: `fr`, `nl`, `tr`.
  public var languages: [String]
  public var address: Address
  /// Where the address is on the map; `nil` when nothing could be found.
  public var place: Place?
  /// Telephones, the one to try first in front.
  public var phones: [PhoneNumber]
  public var generalPractitioner: GeneralPractitioner?
  public var coverage: Coverage?
  public var contacts: [PatientContact]
  /// What a carer must know at the door.
  public var door: DoorNotes
  /// The number of this person in the program that the files come from.
  public var externalKey: String?

  /// A patient with a name and nothing else yet.
  public init(id: ID<Patient>, version: Int = 1, name: PersonName) {
    (self.id, self.version, self.name) = (id, version, name)
    (niss, birthDate, sex, languages) = (nil, nil, .unknown, [])
    (address, place, phones) = (Address(), nil, [])
    (generalPractitioner, coverage, contacts) = (nil, nil, [])
    (door, externalKey) = (DoorNotes(), nil)
  }
}

/// The sex recorded for administration. FHIR: AdministrativeGender.
public enum Sex: String, CaseIterable, Sendable {
  case female, male, other, unknown
}

/// A postal address in free lines, as people give it.
public struct Address: Hashable, Sendable {
  /// Street, number and box: `Rue du Parc 12 bte 3`.
  public var street: String
  public var postcode: Postcode?
  /// The locality or municipality as written on the letter: `Gilly`.
  public var locality: String

  /// An address; every part may still be empty.
  public init(street: String = "", postcode: Postcode? = nil, locality: String = "") {
    (self.street, self.postcode, self.locality) = (street, postcode, locality)
  }

  /// `Rue du Parc 12, 6060 Gilly`.
  public var oneLine: String {
    let town = [postcode?.digits ?? "", locality].filter { !$0.isEmpty }.joined(separator: " ")
    return [street, town].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// The general practitioner of a patient. FHIR: Patient.generalPractitioner.
public struct GeneralPractitioner: Hashable, Sendable {
  public var name: String
  public var inami: INAMINumber?
  public var phone: PhoneNumber?

  public init(name: String, inami: INAMINumber? = nil, phone: PhoneNumber? = nil) {
    (self.name, self.inami, self.phone) = (name, inami, phone)
  }
}

/// The sickness fund of a patient and the rights it reported. FHIR: Coverage.
public struct Coverage: Hashable, Sendable {
  /// Three digits of the insurer.
  public var insurer: InsurerCode?
  /// The member number with that insurer.
  public var memberNumber: String
  public var insurability: Insurability?
  /// The day on which the rights were last checked.
  public var checkedOn: LocalDate?

  public init(
    insurer: InsurerCode?, memberNumber: String = "", insurability: Insurability? = nil,
    checkedOn: LocalDate? = nil
  ) {
    (self.insurer, self.memberNumber) = (insurer, memberNumber)
    (self.insurability, self.checkedOn) = (insurability, checkedOn)
  }
}

/// A relative or another person to call. FHIR: Patient.contact.
public struct PatientContact: Hashable, Sendable {
  public var name: String
  /// What the person is to the patient, in free words: `fille`, `voisin`.
  public var relationship: String
  public var phone: PhoneNumber?

  public init(name: String, relationship: String = "", phone: PhoneNumber? = nil) {
    (self.name, self.relationship, self.phone) = (name, relationship, phone)
  }
}

/// What a carer must know before ringing.
public struct DoorNotes: Hashable, Sendable {
  /// Where the key is, or the code of the key box.
  public var key: String
  public var dog: String
  public var parking: String
  public var other: String

  public init(key: String = "", dog: String = "", parking: String = "", other: String = "") {
    (self.key, self.dog, self.parking, self.other) = (key, dog, parking, other)
  }

  /// True when nothing is noted.
  public var isEmpty: Bool { key.isEmpty && dog.isEmpty && parking.isEmpty && other.isEmpty }
}

/// A stay away from home, during which visits are suspended. FHIR: Encounter.
public struct Stay: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case hospital, respite, rehabilitation }

  public let id: ID<Stay>
  public var patient: ID<Patient>
  public var kind: Kind
  public var from: LocalDate
  /// The last day away, `nil` while it is not known.
  public var until: LocalDate?

  public init(
    id: ID<Stay>, patient: ID<Patient>, kind: Kind, from: LocalDate, until: LocalDate? = nil
  ) {
    (self.id, self.patient, self.kind) = (id, patient, kind)
    (self.from, self.until) = (from, until)
  }

  /// True when the person is away on `day`.
  public func covers(_ day: LocalDate) -> Bool { from <= day && day <= until ?? day }
}
