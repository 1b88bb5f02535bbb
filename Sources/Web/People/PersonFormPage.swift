import Care
import Kernel
import Store

/// The form that adds or changes a person, with whatever has to be looked at first.
struct PersonFormPage {
  let frame: Frame
  /// The record as it is saved now; `nil` for someone new.
  let patient: Patient?
  /// The suggestions for the postcode.
  let postcodes: HTML
  var form = Form(["sex": Sex.unknown.rawValue])
  var problems: [Problem] = []
  /// What the NISS says otherwise.
  var mismatch: PersonForm.Mismatch?
  /// People who may be the same.
  var doubles: [PatientLine] = []
  /// What somebody else saved meanwhile and was changed here too, and what was taken over.
  var conflicts: [FormMerge.Conflict] = []
  var taken: [FormMerge.Block] = []
  /// What is kept of the form while it is not saved.
  var draft: DraftKeeping?

  var page: Page {
    let title = patient.map { reader.listName($0.name) } ?? reader.text("people.add")
    var crumbs = [Page.Crumb(reader.text("nav.people"), Links.people)]
    if let patient { crumbs.append(Page.Crumb(title, Links.person(patient.id))) }
    let heading = patient == nil ? title : reader.text("people.edit")
    let address = patient.map { Links.person($0.id) } ?? Links.people
    return Page(
      patient == nil ? title : reader.text("people.edit.title", ["name": title]), .people,
      width: .narrow, crumbs: crumbs, hasProblems: !problems.isEmpty || !conflicts.isEmpty,
      """
      <div class="stack"><h1>\(heading)</h1>\(draft?.banner(frame))\(fields.summary)\(sameness)\
      \(frame.form(to: address, class: "stack", keeping: draft, content))</div>\
      \(postcodes)
      """)
  }

  private var reader: Reader { frame.reader }
  private var fields: Fields { Fields(reader, form, problems) }

  private var content: HTML {
    let back = patient.map { Links.person($0.id) } ?? Links.people
    return """
      \(fields.hidden("version"))\(fields.hidden("was"))\(conflict)\(doubt)\(confirmation)\(identity)\(address)\(reach)\(around)\(rights)\
      \(door)<div class="acts">\(Button(reader.text("shell.save"), .primary))\
      \(ButtonLink(reader.text("shell.cancel"), to: back, .ghost))</div>
      """
  }

  private func group(_ title: Message, _ content: HTML) -> HTML {
    Card(reader.text(title), "<div class=\"formgrid\">\(content)</div>").html
  }

  private var identity: HTML {
    let sexes = Sex.allCases.map { (value: $0.rawValue, label: reader.text("sex.\($0.rawValue)")) }
    return group(
      "people.form.identity",
      """
      \(fields.text("family", "patient.field.family"))\
      \(fields.text("given", "patient.field.given"))\
      \(fields.text("niss", "patient.field.niss", hint: "people.niss.hint", kind: .niss, isOptional: true))\
      \(fields.date("birth-date", "patient.field.birth-date", isOptional: true, isBirth: true))\
      \(fields.select("sex", "patient.field.sex", sexes))\
      \(fields.text("languages", "patient.field.languages", hint: "people.languages.hint", isOptional: true))\
      \(fields.text("external-key", "patient.field.external-key", width: .medium, isOptional: true))
      """)
  }

  private var address: HTML {
    group(
      "people.form.address",
      AddressForm.html(
        fields, place: patient?.place,
        hasAddress: patient.map { $0.address != Address() } ?? false))
  }

  private var reach: HTML {
    let numbers = (1...PersonForm.phoneCount).map { number in
      fields.text(
        "phone-\(number)", Message("people.phone", ["number": "\(number)"]), width: .medium,
        kind: .telephone, isOptional: true)
    }
    return group("people.form.reach", numbers.joined())
  }

  private var around: HTML {
    let contacts = (1...PersonForm.contactCount).map { number -> HTML in
      let count = ["number": "\(number)"]
      return """
        <fieldset class="full contact"><legend>\(reader.text("people.contact", count))</legend>\
        <div class="formgrid three">\
        \(fields.text("contact-\(number)", "people.contact.name"))\
        \(fields.text("contact-relationship-\(number)", "people.contact.bond"))\
        \(fields.text("contact-phone-\(number)", "patient.field.phones", kind: .telephone))\
        </div></fieldset>
        """
    }
    return group(
      "people.form.around",
      """
      \(fields.text("gp-name", "patient.field.gp-name", isOptional: true))\
      \(fields.text("gp-phone", "patient.field.gp-phone", kind: .telephone, isOptional: true))\
      \(fields.text("gp-inami", "patient.field.gp-inami", width: .medium, kind: .inami, isOptional: true))\
      \(contacts)
      """)
  }

  private var rights: HTML {
    group(
      "people.form.rights",
      """
      \(fields.text("insurer", "patient.field.insurer", hint: "people.insurer.hint", width: .short, kind: .number, isOptional: true))\
      \(fields.text("member-number", "patient.field.member-number", hint: "people.member.hint", width: .medium, isOptional: true))\
      \(fields.text("insurability", "patient.field.insurability", hint: "people.insurability.hint", width: .short, isOptional: true))\
      \(fields.date("rights-checked", "people.rights.checked", isOptional: true))
      """)
  }

  private var door: HTML {
    group(
      "people.form.door",
      """
      \(fields.text("key", "patient.field.key", hint: "people.key.hint", isOptional: true))\
      \(fields.text("dog", "patient.field.dog", hint: "people.dog.hint", isOptional: true))\
      \(fields.text("parking", "patient.field.parking", hint: "people.parking.hint", isOptional: true))\
      <div class="full field">\(fields.area("door-notes", "patient.field.door-notes", isOptional: true))</div>
      """)
  }
}

extension PersonFormPage {
  /// The NISS says otherwise: explained, and asked once.
  private var doubt: HTML {
    guard let mismatch else { return .empty }
    let lines = [
      mismatch.birthDate.map {
        reader.text("people.niss.birth", ["date": reader.numericDate($0)])
      },
      mismatch.sex.map {
        reader.text("people.niss.sex", ["sex": reader.text("sex.\($0.rawValue)")])
      },
    ].compactMap { $0 }.map { "<li>\($0)</li>" as HTML }
    return Alert(
      .warning, reader.text("people.niss.differs"),
      """
      <ul class="bullets">\(lines)</ul>\
      \(fields.checkbox("niss-checked", "people.niss.checked"))
      """
    ).html
  }

  /// Says that someone new bears the name and birth date of someone known.
  private var confirmation: HTML? {
    guard !doubles.isEmpty, problems.isEmpty else { return nil }
    return Card(nil, fields.checkbox("other-person", "people.double.other")).html
  }

  /// People who may be the same one.
  private var sameness: HTML {
    guard !doubles.isEmpty else { return .empty }
    let rows = doubles.map { line -> HTML in
      let words = [
        reader.listName(line.name), line.birthDate.map(reader.numericDate) ?? "",
        line.address.oneLine,
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      return "<li><a href=\"\(Links.person(line.id))\">\(words)</a></li>"
    }
    let title = reader.text("people.double", ["count": "\(doubles.count)"])
    return Alert(
      .warning, title,
      """
      <ul class="bullets">\(rows)</ul><p class="small">\(reader.text("people.double.text"))</p>
      """, icon: .team
    ).html
  }

  /// What the other person saved, beside what was typed here.
  private var conflict: HTML? {
    guard !conflicts.isEmpty else { return nil }
    return MergeQuestions(merge: conflicts, taken: taken, fields: fields) { field, value in
      field == "sex" ? reader.text("sex.\(value)") : value
    }.html
  }
}
