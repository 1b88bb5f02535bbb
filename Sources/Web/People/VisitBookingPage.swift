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
    \(Card(reader.text("booking.when"), "<div class=\"formgrid three\">\(when)</div>"))\
    \(Card(reader.text("booking.who"), "<div class=\"formgrid\">\(who)</div>"))\
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
    \(fields.time("window-to", "booking.to", hint: "booking.to.hint", isOptional: true))
    """
  }

  private var who: HTML {
    let choices = carers.map { carer in
      (
        value: "\(carer.id)",
        label:
          "\(reader.listName(carer.name)) · \(reader.text("qualification.\(carer.qualification.rawValue)"))"
      )
    }
    return """
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
      let reason: HTML =
        mayOverride
        ? "\(fields.area("because", "booking.because", hint: "booking.because.hint", rows: 2))"
        : "<p>\(reader.text("booking.rules.other"))</p>"
      return obstacle("booking.rules", "<ul class=\"bullets\">\(items)</ul>\(reason)")
    case let other?:
      return Alert(.warning, reader.text(other.message)).html
    case nil:
      return .empty
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
