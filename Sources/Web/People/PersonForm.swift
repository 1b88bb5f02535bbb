import Care
import Kernel
import Store

/// What somebody typed about a person, as a record or as problems to mend.
///
/// The names of the fields are the raw values of `PatientDraft.Field`, with a number for those that
/// repeat: `phone-1`, `contact-2`.
struct PersonForm {
  static let phoneCount = 3
  static let contactCount = 3

  private(set) var patient: Patient?
  private(set) var problems: [Problem] = []
  /// The birth date or sex that the NISS holds and that differs from what was typed.
  private(set) var mismatch: Mismatch?

  struct Mismatch: Equatable {
    var birthDate: LocalDate?
    var sex: Sex?
  }

  private var reading: FormReading

  /// Reads the form of `context`; `old` is the record it changes.
  init(_ context: SignedIn, old: Patient?, _ gazetteer: Gazetteer) {
    reading = FormReading(context.form)
    let form = context.form, today = context.today
    let name = Self.name(&reading)
    var result = old ?? Patient(id: ID(at: context.now), name: Self.placeholder)
    if let name { result.name = name }
    result.version = Int(form["version"]) ?? result.version
    result.niss = reading.optional("niss", NISS.init)
    result.birthDate = reading.optional("birth-date") {
      try DateInput.read($0, today: today, as: .birth)
    }
    result.sex = Sex(rawValue: form["sex"]) ?? .unknown
    result.languages = reading.optional("languages", LanguageInput.codes) ?? []
    result.externalKey = form["external-key"].isEmpty ? nil : form["external-key"]
    completeFromNISS(&result, isConfirmed: form.has("niss-checked"))
    readAddress(&result, old, gazetteer, context.reader.language)
    readPeopleAround(&result)
    readCoverage(&result, today)
    result.door = DoorNotes(
      key: form["key"], dog: form["dog"], parking: form["parking"], other: form["door-notes"])
    problems = reading.problems
    if problems.isEmpty, mismatch == nil { patient = result }
  }

  private static func name(_ reading: inout FormReading) -> PersonName? {
    let form = reading.form
    _ = reading.text("family", "patient.family.missing")
    guard reading.isFine else { return nil }
    return reading.optional("family") { try PersonName(given: form["given"], family: $0) }
  }

  /// Stands where no name could be read; such a record is never saved.
  private static var placeholder: PersonName {
    guard let name = try? PersonName(given: "", family: "–") else {
      preconditionFailure("a dash is a name")
    }
    return name
  }

  /// Birth date and sex follow from the NISS when they are empty; a difference is asked about once.
  private mutating func completeFromNISS(_ patient: inout Patient, isConfirmed: Bool) {
    guard let niss = patient.niss, reading.isFine else { return }
    var found = Mismatch()
    if let born = niss.birthDate {
      if patient.birthDate == nil { patient.birthDate = born }
      if patient.birthDate != born { found.birthDate = born }
    }
    if let sex = niss.sex {
      if patient.sex == .unknown { patient.sex = sex }
      if patient.sex != sex, patient.sex != .other { found.sex = sex }
    }
    if found != Mismatch(), !isConfirmed { mismatch = found }
  }
}

extension PersonForm {
  private mutating func readAddress(
    _ patient: inout Patient, _ old: Patient?, _ gazetteer: Gazetteer, _ language: Language
  ) {
    let form = reading.form
    var address = Address(street: form["street"], locality: form["locality"])
    address.postcode = reading.optional("postcode", Postcode.init)
    if address.locality.isEmpty, let postcode = address.postcode {
      let names = Set(gazetteer.municipalities(of: postcode).map { $0.name(in: language) })
      if names.count == 1, let name = names.first { address.locality = name }
    }
    patient.address = address
    let typed = coordinates()
    let isMoved = old.map { $0.address != address } ?? true
    if let typed, !(isMoved && typed == old?.place?.coordinates) {
      patient.place = Place(typed)
    } else if isMoved || old?.place == nil || old?.place?.quality == .exact && typed == nil {
      patient.place = address == Address() ? nil : gazetteer.locate(address)
    }
  }

  /// Both coordinates or none.
  private mutating func coordinates() -> Coordinates? {
    let form = reading.form
    let north = reading.optional("latitude", NumberInput.decimal)
    let east = reading.optional("longitude", NumberInput.decimal)
    if form["latitude"].isEmpty != form["longitude"].isEmpty {
      let empty = form["latitude"].isEmpty ? "latitude" : "longitude"
      reading.refuse(empty, PersonError.coordinatesIncomplete.message)
    }
    guard let north, let east else { return nil }
    return reading.optional("latitude") { _ in try Coordinates(degrees: north, east) }
  }

  private mutating func readPeopleAround(_ patient: inout Patient) {
    let form = reading.form
    // What the form has no room for stays as it is.
    patient.phones =
      (1...Self.phoneCount).compactMap { reading.optional("phone-\($0)", PhoneNumber.init) }
      + patient.phones.dropFirst(Self.phoneCount)
    let inami = reading.optional("gp-inami", INAMINumber.init)
    let phone = reading.optional("gp-phone", PhoneNumber.init)
    if form["gp-name"].isEmpty, inami != nil || phone != nil {
      reading.refuse("gp-name", "people.gp.missing")
    }
    patient.generalPractitioner =
      form["gp-name"].isEmpty
      ? nil : GeneralPractitioner(name: form["gp-name"], inami: inami, phone: phone)
    let contacts = (1...Self.contactCount).compactMap { number -> PatientContact? in
      let phone = reading.optional("contact-phone-\(number)", PhoneNumber.init)
      let name = form["contact-\(number)"], bond = form["contact-relationship-\(number)"]
      if name.isEmpty, phone != nil || !bond.isEmpty {
        reading.refuse("contact-\(number)", "people.contact.missing")
      }
      return name.isEmpty ? nil : PatientContact(name: name, relationship: bond, phone: phone)
    }
    patient.contacts = contacts + patient.contacts.dropFirst(Self.contactCount)
  }

  private mutating func readCoverage(_ patient: inout Patient, _ today: LocalDate) {
    let form = reading.form
    let insurer = reading.optional("insurer", InsurerCode.init)
    let rights = reading.optional("insurability", Insurability.init)
    let checked = reading.optional("rights-checked") { try DateInput.read($0, today: today) }
    let isEmpty = insurer == nil && rights == nil && form["member-number"].isEmpty
    patient.coverage =
      isEmpty
      ? nil
      : Coverage(
        insurer: insurer, memberNumber: form["member-number"], insurability: rights,
        checkedOn: checked)
  }

  /// The form as it shows a record.
  static func filled(_ patient: Patient, _ reader: Reader) -> Form {
    let doctor = patient.generalPractitioner, rights = patient.coverage
    let point = patient.place.flatMap { $0.quality == .exact ? $0.coordinates.degrees : nil }
    var form = Form([
      "version": "\(patient.version)", "family": patient.name.family, "given": patient.name.given,
      "niss": patient.niss?.formatted, "birth-date": patient.birthDate.map(reader.numericDate),
      "sex": patient.sex.rawValue,
      "languages": patient.languages.map(reader.languageName).joined(separator: ", "),
      "external-key": patient.externalKey, "street": patient.address.street,
      "postcode": patient.address.postcode?.digits, "locality": patient.address.locality,
      "latitude": point.map { "\($0.latitude)" }, "longitude": point.map { "\($0.longitude)" },
      "gp-name": doctor?.name, "gp-inami": doctor?.inami?.formatted,
      "gp-phone": doctor?.phone?.formatted, "insurer": rights?.insurer?.digits,
      "member-number": rights?.memberNumber, "insurability": rights?.insurability?.formatted,
      "rights-checked": rights?.checkedOn.map(reader.numericDate), "key": patient.door.key,
      "dog": patient.door.dog, "parking": patient.door.parking, "door-notes": patient.door.other,
    ])
    for (index, phone) in patient.phones.prefix(phoneCount).enumerated() {
      form.add("phone-\(index + 1)", phone.formatted)
    }
    for (index, contact) in patient.contacts.prefix(contactCount).enumerated() {
      form.add("contact-\(index + 1)", contact.name)
      form.add("contact-relationship-\(index + 1)", contact.relationship)
      if let phone = contact.phone { form.add("contact-phone-\(index + 1)", phone.formatted) }
    }
    return form
  }
}
