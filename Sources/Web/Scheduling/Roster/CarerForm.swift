import Care
import Kernel
import Store

/// What somebody typed about a carer, as a record or as problems to mend.
struct CarerForm {
  static let phoneCount = 2
  private(set) var carer: Carer?
  private(set) var problems: [Problem] = []

  /// Reads the form; `old` is the record it changes. `mayLink` keeps the account as it is otherwise.
  init(_ form: Form, old: Carer?, _ gazetteer: Gazetteer, mayLink: Bool, _ context: SignedIn) {
    var reading = FormReading(form)
    _ = reading.text("family", "patient.family.missing")
    let name = reading.optional("family") { try PersonName(given: form["given"], family: $0) }
    let training = reading.required(
      "qualification", "carers.qualification.missing", else: "form.unreadable",
      Qualification.init(rawValue:))
    let inami = reading.optional("inami", INAMINumber.init)
    let languages = reading.optional("languages", LanguageInput.codes) ?? []
    let phones = (1...Self.phoneCount).compactMap {
      reading.optional("phone-\($0)", PhoneNumber.init)
    }
    let weekly = reading.optional("weekly-hours") { try Self.minutes(hours: $0) }
    let today = context.today
    let until = reading.optional("until") { try DateInput.read($0, today: today) }
    let home = AddressForm.read(
      &reading, old: old.map { ($0.home, $0.homePlace) }, gazetteer, context.reader.language)
    problems = reading.problems
    guard problems.isEmpty, let name, let training else { return }
    var result = old ?? Carer(id: ID(at: context.now), name: name, qualification: training)
    (result.name, result.qualification, result.inami) = (name, training, inami)
    result.version = Int(form["version"]) ?? result.version
    // A skill that is on no list any more stays; the form does not show it.
    let listed = Set(Skill.known + context.session.organization.skills.map(\.skill))
    result.skills = Set(form.values("skills").compactMap { Skill($0) })
      .union(result.skills.subtracting(listed))
    if old == nil, result.skills.isEmpty { result.skills = training.skills }
    // A file may bring more telephones than the form shows.
    (result.languages, result.phones) = (
      languages, phones + result.phones.dropFirst(Self.phoneCount)
    )
    result.travel = TravelProfile(rawValue: form["travel"]) ?? .car
    result.base = Carer.Base(rawValue: form["base"]) ?? .home
    (result.weeklyMinutes, result.until) = (weekly, until)
    result.externalKey = form["external-key"].isEmpty ? nil : form["external-key"]
    if mayLink { result.person = ID<Person>(form["account"]) }
    (result.home, result.homePlace) = (home.address, home.place)
    carer = result
  }

  /// `38`, `30,5` or `30:30` hours, in minutes.
  private static func minutes(hours text: String) throws -> Int {
    if text.contains(":") || text.contains("h") || text.contains("u") {
      return try DurationInput.minutes(text)
    }
    let minutes = Int((try NumberInput.decimal(text) * 60).rounded())
    guard (0...6000).contains(minutes) else { throw InputError.numberUnreadable }
    return minutes
  }

  /// The form as it shows a record.
  static func filled(_ carer: Carer, _ reader: Reader) -> Form {
    var form = Form([
      "version": "\(carer.version)", "family": carer.name.family, "given": carer.name.given,
      "qualification": carer.qualification.rawValue, "inami": carer.inami?.formatted,
      "languages": carer.languages.map(reader.languageName).joined(separator: ", "),
      "travel": carer.travel.rawValue, "base": carer.base.rawValue,
      "until": carer.until.map(reader.numericDate),
      "weekly-hours": carer.weeklyMinutes.map {
        reader.decimal(Double($0) / 60, $0 % 60 == 0 ? 0 : 2)
      },
      "external-key": carer.externalKey, "account": carer.person.map { "\($0)" },
    ])
    AddressForm.fill(&form, carer.home, carer.homePlace)
    for skill in carer.skills.sorted() { form.add("skills", skill.code) }
    for (index, phone) in carer.phones.prefix(phoneCount).enumerated() {
      form.add("phone-\(index + 1)", phone.formatted)
    }
    return form
  }
}

extension CarerForm {
  /// What belongs together when two people changed the same record.
  static let blocks: [FormMerge.Block] = {
    let alone = ["qualification", "inami", "languages", "skills", "travel", "base", "until"].map {
      FormMerge.Block(name: $0, label: Message("carer.field.\($0)"), fields: [$0])
    }
    return [
      FormMerge.Block(name: "name", label: "people.column.person", fields: ["family", "given"]),
      FormMerge.Block(
        name: "phones", label: "people.form.reach",
        fields: (1...phoneCount).map { "phone-\($0)" }),
      FormMerge.Block(name: "address", label: "people.form.address", fields: AddressForm.fields),
      FormMerge.Block(name: "contract", label: "carers.contract", fields: ["weekly-hours"]),
      FormMerge.Block(name: "number", label: "carer.field.external-key", fields: ["external-key"]),
      FormMerge.Block(name: "account", label: "carers.account", fields: ["account"]),
    ] + alone
  }()
}
