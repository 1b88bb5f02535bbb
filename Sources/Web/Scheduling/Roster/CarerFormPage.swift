import Care
import Kernel
import Store

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
  /// The skills to choose from, for whoever has some already.
  var offeredSkills: (Set<Skill>) -> [Skill] = { _ in Skill.known }
  /// The suggestions for the postcode.
  var postcodes = HTML.empty
  /// What somebody else saved meanwhile and was changed here too, and what was taken over.
  var conflicts: [FormMerge.Conflict] = []
  var taken: [FormMerge.Block] = []
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
      title, .carers, width: .narrow, crumbs: crumbs,
      hasProblems: !problems.isEmpty || !conflicts.isEmpty,
      """
      <div class="stack"><h1>\(title)</h1>\(draft?.banner(frame))\(fields.summary)\
      \(frame.form(to: address, class: "stack", keeping: draft, content))</div>\
      \(postcodes)
      """)
  }

  private var reader: Reader { frame.reader }
  private var fields: Fields { Fields(reader, form, problems) }

  private var content: HTML {
    let back = carer.map { Links.carer($0.id) } ?? Links.carers
    return """
      \(fields.hidden("version"))\(fields.hidden("was"))\(conflict)\(identity)\(work)\(home)\(link)<div class="acts">\
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
    let held = Set(form.values("skills").compactMap { Skill($0) })
    let skills = offeredSkills(held).map {
      (value: $0.code, label: reader.skill($0))
    }
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
      \(AddressForm.html(fields, place: carer?.homePlace, hasAddress: carer.map { $0.home != Address() } ?? false))
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
    guard !conflicts.isEmpty else { return nil }
    return MergeQuestions(merge: conflicts, taken: taken, fields: fields) { field, value in
      switch field {
      case "qualification", "travel", "base": reader.text("\(field).\(value)")
      case "skills": Skill(value).map(reader.skill) ?? value
      case "account":
        accounts?.first { "\($0.id)" == value }.map { reader.listName($0.name) } ?? value
      default: value
      }
    }.html
  }
}
