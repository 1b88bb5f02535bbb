import Care
import Kernel
import Store

/// The form that books a visit, with what stands in the way and the next free times.
struct VisitBookingPage {
  let frame: Frame
  let patient: Patient
  let carers: [Carer]
  let today: LocalDate
  var form: Form
  var problems: [Problem] = []
  /// Why the time asked for is refused.
  var conflict: SchedulingError?
  var mayOverride = false
  /// What is kept of the form while it is not saved.
  var draft: DraftKeeping?
  /// The skills to choose from, for whoever has some already.
  var offeredSkills: (Set<Skill>) -> [Skill] = { _ in Skill.known }
  /// Visits of the person after which this one may have to come.
  var others: [Visit] = []

  var page: Page {
    let title = reader.text("people.visit.book"), name = reader.listName(patient.name)
    return Page(
      title, .people, width: .narrow,
      crumbs: [
        Page.Crumb(name, Links.person(patient.id)),
        Page.Crumb(reader.text("people.tab.visits"), Links.visits(of: patient.id)),
      ], hasProblems: !problems.isEmpty || conflict != nil,
      """
      <div class="stack"><div><h1>\(title)</h1>\
      <p>\(PersonLine(patient, reader, today: today).text)</p></div>\(draft?.banner(frame))\(fields.summary)\
      \(frame.form(to: Links.visits(of: patient.id), class: "stack", keeping: draft, content))</div>
      """)
  }

  private var reader: Reader { frame.reader }
  private var fields: Fields { Fields(reader, form, problems) }

  private var content: HTML {
    """
    \(obstacle)\(Card(reader.text("booking.what"), "<div class=\"formgrid\">\(what)</div>"))\
    \(Card(reader.text("booking.when"), "<div class=\"formgrid three\">\(when)</div>\(gap)"))\
    \(Card(reader.text("booking.repeat"), "<div class=\"formgrid\">\(again)</div>"))\
    \(Card(reader.text("booking.who"), "<div class=\"formgrid\">\(who)</div>\(wishes)"))\
    <div class="acts">\(Button(reader.text("booking.save"), .primary))\
    \(ButtonLink(reader.text("shell.cancel"), to: Links.visits(of: patient.id), .ghost))</div>
    """
  }

  private var what: HTML {
    let kinds = CareKind.allCases.map {
      (value: $0.rawValue, label: reader.text("care.\($0.rawValue)"))
    }
    return """
      \(fields.select("care", "visit.field.care", kinds))\
      \(fields.text("minutes", "booking.minutes", hint: "booking.minutes.hint", width: .short))\
      <div class="full">\(fields.checkbox("optional", "booking.optional"))</div>
      """
  }

  private var when: HTML {
    """
    \(fields.date("day", "visit.field.day", hint: "booking.day.hint"))\
    \(fields.time("window-from", "booking.from", hint: "booking.from.hint"))\
    \(fields.time("window-to", "booking.to", hint: "booking.to.hint", isOptional: true))\
    \(VisitHabits.preferredFields(fields))
    """
  }

  /// Ticked weekdays until a day: the visit comes again.
  private var again: HTML {
    let days = (1...7).map { (value: "\($0)", label: reader.weekdayName($0).sentence) }
    return """
      <div class="full weekdays">\(fields.checkboxes("repeat", "booking.repeat.days", days, hint: "booking.repeat.hint"))</div>\
      \(fields.date("repeat-until", "booking.repeat.until", hint: "booking.repeat.until.hint", isOptional: true))
      """
  }

  /// Who should come and who never, and what else a carer must be able to do.
  private var wishes: HTML {
    let names = carers.map { (value: "\($0.id)", label: reader.listName($0.name)) }
    let held = Set(form.values("skills").compactMap { Skill($0) })
    let skills = offeredSkills(held).map {
      (value: $0.code, label: reader.skill($0))
    }
    let isOpen = ["preferred", "excluded", "skills"].contains { form.has($0) }
    return """
      <details class="more-fields"\(attribute: "open", if: isOpen)>\
      <summary>\(reader.text("booking.wishes"))</summary><div class="formgrid">\
      <div class="long">\(fields.checkboxes("preferred", "booking.preferred", names))</div>\
      <div class="long">\(fields.checkboxes("excluded", "booking.excluded", names))</div>\
      <div class="full skills">\(fields.checkboxes("skills", "booking.skills", skills, hint: "booking.skills.hint"))</div>\
      </div></details>
      """
  }

  /// How long after another visit of the person; open only when it is asked for.
  private var gap: HTML? {
    let content = VisitHabits.gapFields(fields, others, reader)
    guard content != .empty else { return nil }
    let isOpen = !form["gap-after"].isEmpty || problems.contains { $0.field.hasPrefix("gap-") }
    return """
      <details class="more-fields"\(attribute: "open", if: isOpen)>\
      <summary>\(reader.text("visit.edit.gap.title"))</summary><div class="formgrid three">\(content)</div></details>
      """
  }

  private var choices: [(value: String, label: String)] {
    carers.map { carer in
      (
        value: "\(carer.id)",
        label:
          "\(reader.listName(carer.name)) · \(reader.text("qualification.\(carer.qualification.rawValue)"))"
      )
    }
  }

  private var who: HTML {
    """
    \(fields.select("carer", "visit.field.carer", choices, empty: "people.visit.to-place", hint: "booking.carer.hint", width: .wide))\
    \(fields.time("start", "booking.start", hint: "booking.start.hint", isOptional: true))\
    <div class="full">\(fields.checkbox("two-carers", "booking.two"))</div>\
    \(fields.select("second-carer", "booking.second", choices, empty: "people.visit.to-place", width: .wide, isOptional: true))
    """
  }

  /// What stands in the way: free times to press, or rules that need a reason.
  private var obstacle: HTML {
    switch conflict {
    case .carerIsBusy(let free):
      return obstacle("visit.carer.busy", freeTimes(free))
    case .patientIsBusy(let free):
      return obstacle("visit.patient.busy", freeTimes(free))
    case .needsReason(let rules):
      let items = rules.map {
        "<li>\(reader.text("booking.rule.\($0.rawValue)"))</li>" as HTML
      }
      return obstacle("booking.rules", "<ul class=\"bullets\">\(items)</ul>\(excuse)")
    case .seriesBlocked(let conflicts):
      return obstacle(SchedulingError.seriesBlocked(conflicts).message, series(conflicts))
    case let other?:
      return Alert(.warning, reader.text(other.message)).html
    case nil:
      return .empty
    }
  }

  /// Where a reason is given by those who may; the others read who can.
  private var excuse: HTML {
    mayOverride
      ? "\(fields.area("because", "booking.because", hint: "booking.because.hint", rows: 2))"
      : "<p>\(reader.text("booking.rules.other"))</p>"
  }

  /// The days that do not fit, those with the same reasons together, to leave them out.
  private func series(_ conflicts: [SeriesConflict]) -> HTML {
    let days = Set(conflicts.map { "\($0.day)" })
    let skipped = SeriesDays.skipped(form).map { "\($0)" }.filter { !days.contains($0) }.sorted()
      .map { fields.hidden("skip", $0) }
    let groups = SeriesDays.grouped(conflicts, by: reasons)
    let boxes = groups.enumerated().map { $1.html(reader, skipped: form, isFirst: $0 == 0) }
    return """
      <p>\(reader.text("booking.series.text"))</p>\(skipped)\
      <fieldset class="field"><legend>\(reader.text("booking.series.skip"))</legend>\(boxes)</fieldset>\
      \(conflicts.contains(where: \.canBeExcused) ? excuse : nil)
      """
  }

  private func reasons(_ conflict: SeriesConflict) -> [String] {
    switch conflict.obstacle {
    case .carerIsBusy: [reader.text("booking.carer-busy")]
    case .patientIsBusy: [reader.text("booking.patient-busy")]
    case .rules(let rules):
      rules.map { rule in
        let words = reader.text("booking.rule.\(rule.rawValue)")
        return words.prefix(1).lowercased() + words.dropFirst()
      }
    }
  }

  private func obstacle(_ title: Message, _ content: HTML) -> HTML {
    """
    <section class="alert warn" tabindex="-1" data-focus aria-labelledby="obstacle">\(Icon.warning)\
    <div class="grow"><b id="obstacle">\(reader.text(title))</b>\(content)</div></section>
    """
  }

  private func freeTimes(_ free: [FreeTime]) -> HTML {
    guard !free.isEmpty else { return "<p>\(reader.text("booking.free.none"))</p>" }
    let buttons = free.map { time in
      Button(
        reader.moment(time.day, time.placement.start, today: today).sentence, .tone,
        field: (name: "free", value: FreeChoice.text(time)))
    }
    return "<p>\(reader.text("booking.free"))</p><div class=\"acts mt\">\(buttons)</div>"
  }
}
