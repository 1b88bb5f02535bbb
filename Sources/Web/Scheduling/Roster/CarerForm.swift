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
    let postcode = reading.optional("postcode", Postcode.init)
    problems = reading.problems
    guard problems.isEmpty, let name, let training else { return }
    var result = old ?? Carer(id: ID(at: context.now), name: name, qualification: training)
    (result.name, result.qualification, result.inami) = (name, training, inami)
    result.version = Int(form["version"]) ?? result.version
    let own = result.skills.filter { !Skill.known.contains($0) }
    result.skills = Set(form.values("skills").compactMap { Skill($0) }).union(own)
    if old == nil, result.skills.isEmpty { result.skills = training.skills }
    (result.languages, result.phones) = (languages, phones)
    result.travel = TravelProfile(rawValue: form["travel"]) ?? .car
    result.base = Carer.Base(rawValue: form["base"]) ?? .home
    (result.weeklyMinutes, result.until) = (weekly, until)
    result.externalKey = form["external-key"].isEmpty ? nil : form["external-key"]
    if mayLink { result.person = ID<Person>(form["account"]) }
    var home = Address(street: form["street"], locality: form["locality"])
    home.postcode = postcode
    if home != result.home || result.homePlace == nil {
      result.home = home
      result.homePlace = home == Address() ? nil : gazetteer.locate(home)
    }
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
      "street": carer.home.street, "postcode": carer.home.postcode?.digits,
      "locality": carer.home.locality, "until": carer.until.map(reader.numericDate),
      "weekly-hours": carer.weeklyMinutes.map {
        reader.decimal(Double($0) / 60, $0 % 60 == 0 ? 0 : 2)
      },
      "external-key": carer.externalKey, "account": carer.person.map { "\($0)" },
    ])
    for skill in carer.skills { form.add("skills", skill.code) }
    for (index, phone) in carer.phones.prefix(phoneCount).enumerated() {
      form.add("phone-\(index + 1)", phone.formatted)
    }
    return form
  }
}

/// The form that adds or changes a carer.
struct CarerFormPage {
  let frame: Frame
  let carer: Carer?
  /// The accounts that can be linked; `nil` for those who may not see them.
  let accounts: [Person]?
  var form = Form([
    "qualification": Qualification.nurse.rawValue, "travel": TravelProfile.car.rawValue,
    "base": Carer.Base.home.rawValue,
  ])
  var problems: [Problem] = []
  /// What differs between the saved record and the typed one.
  var differences: [FieldDifference]?
  /// What is kept of the form while it is not saved.
  var draft: DraftKeeping?

  var page: Page {
    let title = reader.text(carer == nil ? "carers.add" : "people.edit")
    var crumbs = [Page.Crumb(reader.text("nav.carers"), Links.carers)]
    if let carer {
      crumbs.append(Page.Crumb(reader.listName(carer.name), Links.carer(carer.id)))
    }
    let address = carer.map { Links.carer($0.id) } ?? Links.carers
    return Page(
      title, .carers, width: .narrow, crumbs: crumbs, hasProblems: !problems.isEmpty,
      """
      <div class="stack"><h1>\(title)</h1>\(draft?.banner(frame))\(fields.summary)\(conflict)\
      \(frame.form(to: address, class: "stack", keeping: draft, content))</div>
      """)
  }

  private var reader: Reader { frame.reader }
  private var fields: Fields { Fields(reader, form, problems) }

  private var content: HTML {
    let version = differences == nil ? nil : carer.map { "\($0.version)" }
    let back = carer.map { Links.carer($0.id) } ?? Links.carers
    return """
      \(fields.hidden("version", version))\(identity)\(work)\(home)\(link)<div class="acts">\
      \(Button(reader.text("shell.save"), .primary))\
      \(ButtonLink(reader.text("shell.cancel"), to: back, .ghost))</div>
      """
  }

  private func group(_ title: Message, _ content: HTML) -> HTML {
    Card(reader.text(title), "<div class=\"formgrid\">\(content)</div>").html
  }

  private var identity: HTML {
    let phones = (1...CarerForm.phoneCount).map {
      fields.text(
        "phone-\($0)", Message("people.phone", ["number": "\($0)"]), width: .medium,
        kind: .telephone, isOptional: true)
    }
    return group(
      "people.form.identity",
      """
      \(fields.text("family", "carer.field.family"))\(fields.text("given", "carer.field.given"))\
      \(phones)\
      \(fields.text("languages", "carer.field.languages", hint: "people.languages.hint", isOptional: true))\
      \(fields.text("external-key", "carer.field.external-key", width: .medium, isOptional: true))
      """)
  }

  private var work: HTML {
    let trainings = Qualification.allCases.map {
      (value: $0.rawValue, label: reader.text("qualification.\($0.rawValue)"))
    }
    let skills = Skill.known.map { (value: $0.code, label: CarerWords.skill($0, reader)) }
    return group(
      "carers.form.work",
      """
      \(fields.select("qualification", "carer.field.qualification", trainings))\
      \(fields.text("inami", "carer.field.inami", width: .medium, kind: .inami, isOptional: true))\
      <div class="full skills">\(fields.checkboxes("skills", "carer.field.skills", skills, hint: carer == nil ? "carers.skills.hint" : nil))</div>\
      \(fields.text("weekly-hours", "carers.contract", hint: "carers.contract.hint", width: .short, isOptional: true))\
      \(fields.date("until", "carer.field.until", hint: "carers.until.hint", isOptional: true))
      """)
  }

  private var home: HTML {
    let ways = TravelProfile.allCases.map {
      (value: $0.rawValue, label: reader.text("travel.\($0.rawValue)"))
    }
    let bases = Carer.Base.allCases.map {
      (value: $0.rawValue, label: reader.text("base.\($0.rawValue)"))
    }
    return group(
      "carers.form.travel",
      """
      \(fields.select("travel", "carer.field.travel", ways))\
      \(fields.select("base", "carers.start", bases))\
      <div class="full field">\(fields.text("street", "carer.field.street", isOptional: true))</div>\
      \(fields.text("postcode", "carer.field.postcode", width: .short, kind: .postcode, isOptional: true))\
      \(fields.text("locality", "carer.field.locality", isOptional: true))
      """)
  }

  private var link: HTML? {
    guard let accounts else { return nil }
    let choices = accounts.map {
      (value: "\($0.id)", label: "\(reader.listName($0.name)) · \($0.email.text)")
    }
    return group(
      "carers.account",
      """
      <div class="full field">\(fields.select("account", "carers.account.field", choices, empty: "carers.account.none", hint: "carers.account.hint", width: .wide))</div>
      """)
  }

  private var conflict: HTML? {
    guard let differences, let carer else { return nil }
    let rows = differences.map { difference -> [HTML] in
      [
        "\(reader.text("carer.field.\(difference.field)"))", "<del>\(difference.before)</del>",
        "<ins>\(difference.after)</ins>",
      ]
    }
    let table = Table(
      reader.text("people.conflict.table"),
      [
        Table.Column(reader.text("people.conflict.field")),
        Table.Column(reader.text("people.conflict.theirs")),
        Table.Column(reader.text("people.conflict.yours")),
      ], rows)
    let again = ButtonLink(
      reader.text("people.conflict.take"), to: Links.editing(carer.id), .plain, icon: .undo)
    return """
      <section class="card compare" tabindex="-1" data-focus aria-labelledby="conflict">\
      <div class="h"><h2 id="conflict">\(reader.text("people.conflict"))</h2></div>\
      <p class="p">\(reader.text("people.conflict.text"))</p>\(table)<p class="p">\(again)</p></section>
      """
  }
}
