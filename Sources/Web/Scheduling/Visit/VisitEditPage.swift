import Care
import Kernel
import Store

/// *Modifier la visite*: what is asked of one visit, with what a change does before it is made.
struct VisitEditPage {
  let frame: Frame
  let plan: DayPlan
  let visit: Visit
  let patient: Patient
  let carers: [Carer]
  /// The person's other visits of the day.
  let others: [Visit]
  /// The skills to choose from, for whoever has some already.
  let offeredSkills: (Set<Skill>) -> [Skill]
  let mayOverride: Bool
  let today: LocalDate
  var form = Form()
  var problems: [Problem] = []
  /// What the change does to the day, to be seen before it is made.
  var consequences: MovePage?
  var conflicts: [FormMerge.Conflict] = []
  var taken: [FormMerge.Block] = []

  var page: Page {
    let title = reader.text("visit.edit.title"), back = Self.back(visit)
    return Page(
      title, .planning, width: .narrow, crumbs: [Page.Crumb(reader.text("nav.planning"), back)],
      hasProblems: !problems.isEmpty,
      """
      <div class="stack"><div><h1>\(title)</h1><p>\(PersonLine(patient, reader, today: today).text)</p>\
      <p class="muted">\(VisitHabits.name(visit, reader))\(carer.map { " · \($0)" as HTML })</p></div>\
      \(fields.summary)\(frame.form(to: Links.editing(visit.id), class: "stack", content))</div>
      """)
  }

  /// The board with the visit's panel open.
  static func back(_ visit: Visit) -> String {
    PlanningView(date: visit.day, visit: visit.id).address
  }

  private var reader: Reader { frame.reader }
  private var fields: Fields { Fields(reader, form, problems) }

  private var carer: String? {
    visit.placement.flatMap { plan.carer($0.carer) }.map { reader.full($0.name) }
  }

  private var content: HTML {
    """
    \(fields.hidden("version"))\(fields.hidden("was"))\(questions)\(whatItDoes)\
    \(Card(reader.text("booking.what"), "<div class=\"formgrid\">\(what)</div>"))\
    \(Card(reader.text("booking.when"), "<div class=\"formgrid three\">\(when)</div>"))\
    \(gap)\(Card(reader.text("booking.wishes"), "<div class=\"formgrid\">\(wishes)</div>"))\
    <div class="acts">\(Button(save, .primary))\
    \(ButtonLink(reader.text("shell.cancel"), to: Self.back(visit), .ghost))</div>
    """
  }

  private var save: String {
    reader.text(consequences == nil ? "shell.save" : "visit.edit.anyway")
  }

  private var whatItDoes: HTML? {
    guard let consequences else { return nil }
    let mayConfirm = mayOverride || !consequences.words.needsReason
    let refusal: HTML? =
      mayConfirm ? nil : "<p>\(reader.text("booking.rules.other"))</p>"
    return """
      <section class="card p" tabindex="-1" data-focus aria-label="\(reader.text("move.what"))">\
      \(consequences.consequences(hasReason: mayOverride, level: 2))\(refusal)\
      <input type="hidden" name="seen" value="\(consequences.words.fingerprint)"></section>
      """
  }

  private var what: HTML {
    let kinds = CareKind.allCases.map {
      (value: $0.rawValue, label: reader.text("care.\($0.rawValue)"))
    }
    return """
      \(fields.select("care", "visit.field.care", kinds))\
      \(fields.text("minutes", "booking.minutes", hint: "booking.minutes.hint", width: .short))\
      <div class="full">\(fields.checkbox("optional", "booking.optional"))\
      \(fields.checkbox("two-carers", "booking.two"))</div>
      """
  }

  private var when: HTML {
    """
    \(fields.date("day", "visit.field.day", hint: "visit.edit.day.hint"))\
    \(fields.time("window-from", "booking.from", hint: "booking.from.hint"))\
    \(fields.time("window-to", "booking.to", hint: "booking.to.hint", isOptional: true))\
    \(VisitHabits.preferredFields(fields))
    """
  }

  private var gap: HTML? {
    let content = VisitHabits.gapFields(fields, others, reader)
    guard content != .empty else { return nil }
    return Card(
      reader.text("visit.edit.gap.title"), "<div class=\"formgrid three\">\(content)</div>"
    )
    .html
  }

  private var wishes: HTML {
    let names = carers.map { (value: "\($0.id)", label: reader.listName($0.name)) }
    let held = Set(form.values("skills").compactMap { Skill($0) })
    let skills = offeredSkills(held).map {
      (value: $0.code, label: reader.skill($0))
    }
    return """
      <div class="long">\(fields.checkboxes("preferred", "booking.preferred", names))</div>\
      <div class="long">\(fields.checkboxes("excluded", "booking.excluded", names))</div>\
      <div class="full skills">\(fields.checkboxes("skills", "booking.skills", skills, hint: "booking.skills.hint"))</div>
      """
  }

  /// What two people changed at the same time.
  private var questions: HTML? {
    guard !conflicts.isEmpty else { return nil }
    return MergeQuestions(merge: conflicts, taken: taken, fields: fields, words: words).html
  }

  private func words(_ field: String, _ value: String) -> String {
    switch field {
    case "care": CareKind(rawValue: value).map(reader.care) ?? value
    case "optional": reader.text("visit.optional")
    case "two-carers": reader.text("booking.two")
    case "preferred", "excluded":
      carers.first { "\($0.id)" == value }.map { reader.full($0.name) } ?? ""
    case "skills": Skill(value).map(reader.skill) ?? value
    case "gap-after":
      others.first { "\($0.id)" == value }.map { VisitHabits.name($0, reader) } ?? ""
    default: value
    }
  }
}

extension MovePage {
  /// What is asked of a visit, where it stands; `plan` is the day as it would be.
  init(
    revising visit: Visit, _ result: MoveConsequences, _ plan: DayPlan, because: String = "",
    problem: Message? = nil
  ) {
    words = MoveWords(result, of: visit, to: visit.placement, plan)
    reader = plan.reader
    (title, sentence, action) = (
      reader.text("visit.edit.title"), plan.person(of: visit), Links.editing(visit.id)
    )
    (fields, confirm) = ([], reader.text("move.confirm"))
    back = VisitEditPage.back(visit)
    (self.because, self.problem) = (because, problem)
  }

  /// True when there is something to know before the change is made.
  var isWorthSeeing: Bool {
    words.needsReason || !words.delays.isEmpty
  }
}
