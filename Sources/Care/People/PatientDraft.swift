public import Kernel

/// What one row of a file of patients says. Nothing in it has been compared with the records yet.
///
/// `nil` means that the column is missing or its cell empty: the record is left as it is. An import
/// adds and corrects, it never erases.
public struct PatientDraft: Hashable, Sendable {
  /// The columns a file of patients may have; raw values name the texts `patient.field.…`.
  public enum Field: String, CaseIterable, Sendable {
    case externalKey = "external-key"
    case given, family, niss
    case birthDate = "birth-date"
    case sex, languages, street, postcode, locality, latitude, longitude, phones
    case practitionerName = "gp-name"
    case practitionerINAMI = "gp-inami"
    case practitionerPhone = "gp-phone"
    case insurer
    case memberNumber = "member-number"
    case insurability, contact
    case contactRelationship = "contact-relationship"
    case contactPhone = "contact-phone"
    case key, dog, parking
    case doorNotes = "door-notes"
  }

  /// The row of the file as a spreadsheet numbers it, 1 for the header.
  public var row: Int
  public var externalKey: String?
  public var given: String?
  public var family: String?
  public var niss: NISS?
  public var birthDate: LocalDate?
  public var sex: Sex?
  public var languages: [String]?
  public var street: String?
  public var postcode: Postcode?
  public var locality: String?
  /// The place as the file gives it; without it the address decides.
  public var coordinates: Coordinates?
  public var phones: [PhoneNumber]?
  public var practitionerName: String?
  public var practitionerINAMI: INAMINumber?
  public var practitionerPhone: PhoneNumber?
  public var insurer: InsurerCode?
  public var memberNumber: String?
  public var insurability: Insurability?
  public var contacts: [PatientContact]?
  public var key: String?
  public var dog: String?
  public var parking: String?
  public var doorNotes: String?

  /// A row that says nothing yet.
  public init(row: Int) { self.row = row }
}

/// A row, or one cell of it, that cannot be brought in, and why.
public struct RowRefusal: Hashable, Sendable {
  /// The row of the file as a spreadsheet numbers it, 1 for the header.
  public var row: Int
  /// The raw value of the `Field`, empty when the whole row is meant.
  public var field: String
  /// The cell as written.
  public var value: String
  public var reason: Message

  public init(row: Int, field: String = "", value: String = "", reason: Message) {
    (self.row, self.field, self.value, self.reason) = (row, field, value, reason)
  }
}

extension RowRefusal: CustomStringConvertible {
  /// Without the cell, because descriptions end up in logs.
  public var description: String { "row \(row), \(field): \(reason.key)" }
}

/// How a file names a person: by any of these, the surest first.
public struct PersonReference: Hashable, Sendable {
  /// The number in the program that the file comes from.
  public var externalKey: String?
  /// For patients only.
  public var niss: NISS?
  /// Both names, in either order.
  public var name: String?
  public var birthDate: LocalDate?

  public init(
    externalKey: String? = nil, niss: NISS? = nil, name: String? = nil,
    birthDate: LocalDate? = nil
  ) {
    (self.externalKey, self.niss, self.name, self.birthDate) = (externalKey, niss, name, birthDate)
  }

  /// True when it names nobody.
  public var isEmpty: Bool { externalKey == nil && niss == nil && name == nil }
}
