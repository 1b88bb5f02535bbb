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
  /// What differs between the saved record (`before`) and the typed one (`after`).
  var differences: [FieldDifference]?
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
      width: .narrow, crumbs: crumbs, hasProblems: !problems.isEmpty,
      """
      <div class="stack"><h1>\(heading)</h1>\(draft?.banner(frame))\(fields.summary)\(conflict)\(sameness)\
      \(frame.form(to: address, class: "stack", keeping: draft, content))</div>\
      \(postcodes)
      """)
  }

  private var reader: Reader { frame.reader }
  private var fields: Fields { Fields(reader, form, problems) }

  private var content: HTML {
    let version = differences == nil ? nil : patient.map { "\($0.version)" }
    let back = patient.map { Links.person($0.id) } ?? Links.people
    return """
      \(fields.hidden("version", version))\(doubt)\(confirmation)\(identity)\(address)\(reach)\(around)\(rights)\
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
      """
      <div class="full field">\(fields.text("street", "patient.field.street"))</div>\
      \(postcode)\(fields.text("locality", "patient.field.locality", hint: "people.locality.hint"))\
      <details class="full more-fields"\(attribute: "open", if: hasPoint)>\
      <summary>\(reader.text("people.place.title"))</summary>\
      <p class="hint">\(reader.text("people.place.hint"))</p><div class="formgrid">\
      \(fields.text("latitude", "patient.field.latitude", width: .short, isOptional: true))\
      \(fields.text("longitude", "patient.field.longitude", width: .short, isOptional: true))\
      </div></details>
      """)
  }

  private var hasPoint: Bool {
    !form["latitude"].isEmpty || problems.contains { $0.field.hasSuffix("itude") }
  }

  /// The postcode, which proposes every postcode of the country while one types.
  private var postcode: HTML {
    let problem = problems.first { $0.field == "postcode" }
    let error: HTML? = problem.map {
      "<p class=\"err\" id=\"postcode-error\">\(Icon.warning)\(reader.text($0.message))</p>"
    }
    return """
      <div class="field"><label for="postcode">\(reader.text("patient.field.postcode"))</label>\
      <p class="hint" id="postcode-hint">\(reader.text("people.postcode.hint"))</p>\(error)\
      <input class="in w-s" id="postcode" name="postcode" value="\(form["postcode"])" \
      list="\(PostcodeList.id)" inputmode="numeric" autocomplete="off"\
      \(attribute: "aria-invalid", problem == nil ? nil : "true") \
      aria-describedby="postcode-hint\(problem == nil ? "" : " postcode-error")"></div>
      """
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
  private var conflict: HTML {
    guard let differences, let patient else { return .empty }
    let rows = differences.map { difference -> [HTML] in
      [
        "\(reader.text("patient.field.\(difference.field)"))",
        "<del>\(shown(difference.before))</del>", "<ins>\(shown(difference.after))</ins>",
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
      reader.text("people.conflict.take"), to: Links.editing(patient.id), .plain, icon: .undo)
    return """
      <section class="card compare" tabindex="-1" data-focus aria-labelledby="conflict">\
      <div class="h"><h2 id="conflict">\(reader.text("people.conflict"))</h2></div>\
      <p class="p">\(reader.text("people.conflict.text"))</p>\(table)\
      <p class="p">\(again)</p></section>
      """
  }

  private func shown(_ text: String) -> String {
    text.isEmpty ? reader.text("people.nothing") : text
  }
}
