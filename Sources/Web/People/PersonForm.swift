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

  /// Reads `form`; `old` is the record it changes.
  init(_ form: Form, old: Patient?, _ gazetteer: Gazetteer, _ context: SignedIn) {
    reading = FormReading(form)
    let today = context.today
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
    (result.address, result.place) = AddressForm.read(
      &reading, old: old.map { ($0.address, $0.place) }, gazetteer, context.reader.language)
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
    var form = Form([
      "version": "\(patient.version)", "family": patient.name.family, "given": patient.name.given,
      "niss": patient.niss?.formatted, "birth-date": patient.birthDate.map(reader.numericDate),
      "sex": patient.sex.rawValue,
      "languages": patient.languages.map(reader.languageName).joined(separator: ", "),
      "external-key": patient.externalKey, "gp-name": doctor?.name,
      "gp-inami": doctor?.inami?.formatted,
      "gp-phone": doctor?.phone?.formatted, "insurer": rights?.insurer?.digits,
      "member-number": rights?.memberNumber, "insurability": rights?.insurability?.formatted,
      "rights-checked": rights?.checkedOn.map(reader.numericDate), "key": patient.door.key,
      "dog": patient.door.dog, "parking": patient.door.parking, "door-notes": patient.door.other,
    ])
    AddressForm.fill(&form, patient.address, patient.place)
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

extension PersonForm {
  /// What belongs together when two people changed the same record.
  static let blocks: [FormMerge.Block] = {
    let alone = [
      "niss", "birth-date", "sex", "languages", "external-key", "key", "dog", "parking",
      "door-notes",
    ].map { FormMerge.Block(name: $0, label: Message("patient.field.\($0)"), fields: [$0]) }
    let contacts = (1...contactCount).flatMap {
      ["contact-\($0)", "contact-relationship-\($0)", "contact-phone-\($0)"]
    }
    return [
      FormMerge.Block(name: "name", label: "people.column.person", fields: ["family", "given"]),
      FormMerge.Block(name: "address", label: "people.form.address", fields: AddressForm.fields),
      FormMerge.Block(
        name: "phones", label: "people.form.reach",
        fields: (1...phoneCount).map { "phone-\($0)" }),
      FormMerge.Block(
        name: "gp", label: "patient.field.gp-name", fields: ["gp-name", "gp-inami", "gp-phone"]),
      FormMerge.Block(name: "contacts", label: "people.form.around", fields: contacts),
      FormMerge.Block(
        name: "rights", label: "people.form.rights",
        fields: ["insurer", "member-number", "insurability", "rights-checked"]),
    ] + alone
  }()
}
