import Care
import Kernel

/// What is asked of the planner: the day or a part of it, all carers or some, how long to search.
struct RunForm {
  let day: LocalDate
  let scope: PlanningScope
  let seconds: Int

  /// The lengths of search to choose from.
  static let lengths = [10, 30, 60, 120]

  /// Reads the form; problems are noted in `reading`.
  init?(_ reading: inout FormReading, _ reader: Reader) {
    let form = reading.form
    guard let day = LocalDate(form["date"]) else {
      reading.refuse("date", "form.date.unreadable")
      return nil
    }
    let from = reading.optional("from") { try TimeInput.read($0) }
    let to = reading.optional("to") { try TimeInput.read($0) }
    var part: TimeWindow?
    if from != nil || to != nil {
      let end = to ?? LocalTime(seconds: 24 * 3600)
      do { part = try TimeWindow(from ?? .midnight, end) } catch {
        reading.refuse("to", error.message)
      }
    }
    guard reading.isFine else { return nil }
    let carers = Set(form.values("carer").compactMap { ID<Carer>($0) })
    self.day = day
    scope = PlanningScope(part: part, carers: carers, keepsPlan: form["keep"] == "yes")
    seconds = Self.lengths.contains(Int(form["seconds"]) ?? 0) ? Int(form["seconds"]) ?? 10 : 10
  }
}

extension RunForm {
  /// The form that asks for the same as `run`: same part of the day, carers and time.
  static func form(like run: PlanningRun) -> Form {
    var form = Form([
      "date": "\(run.day)", "from": run.scope.part.map { "\($0.from)" },
      "to": run.scope.part.map { "\($0.to)" }, "keep": run.scope.keepsPlan ? "yes" : nil,
      "seconds": "\(run.seconds)",
    ])
    for carer in run.scope.carers.sorted() { form.add("carer", "\(carer)") }
    return form
  }

  /// The button that asks for the same as `run` again: as much of the day, the same carers.
  static func again(_ run: PlanningRun, _ button: Button, _ frame: Frame) -> HTML {
    if case .repair(let absence) = run.kind {
      return frame.button(
        button, to: Links.repairs, ["date": "\(run.day)", "absence": "\(absence)"])
    }
    let hidden = form(like: run).fields.map {
      "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML
    }
    return frame.form(to: Links.runs, class: "inline", "\(hidden)\(button)")
  }
}

/// The form that asks for tours.
struct RunFormPage {
  let plan: DayPlan
  var form = Form(["keep": "yes", "seconds": "10"])
  var problems: [Problem] = []

  func page(_ frame: Frame) -> Page {
    let reader = plan.reader, fields = Fields(reader, form, problems)
    let title = reader.text("run.title")
    let board = Links.planning(plan.day.day)
    let carers = plan.carers.map { carer in
      (
        value: "\(carer.id)",
        label:
          "\(plan.marks[carer.id]?.letter ?? "") · \(reader.full(carer.name)), \(reader.qualification(carer.qualification))"
      )
    }
    let lengths = RunForm.lengths.map { seconds in
      (value: "\(seconds)", label: reader.count("run.seconds.choice", seconds))
    }
    let open = plan.uncovered.count
    let summary = reader.text(
      Message(
        "run.summary",
        [
          "visits": reader.count("planning.visits", plan.wanted.count),
          "open": reader.count("planning.count-to-place", open),
          "locked": reader.count("run.locked", plan.wanted.count { $0.isLocked }),
        ]))
    let inside: HTML = """
      \(fields.hidden("date", "\(plan.day.day)"))\(fields.summary)<p class="hint">\(summary)</p>\
      <div class="formgrid gap">\(fields.time("from", "run.from", hint: "run.part.hint", isOptional: true))\
      \(fields.time("to", "run.to", isOptional: true))\
      \(fields.select("seconds", "run.seconds", lengths))</div>\
      \(fields.checkbox("keep", "run.keep"))\
      <details class="more-fields gap"\(attribute: "open", if: form.has("carer"))><summary>\(reader.text("run.carers"))</summary>\
      \(fields.checkboxes("carer", "run.carers.only", carers))</details>\
      <div class="formbar">\(Button(reader.text("run.start"), .primary, icon: .spark))\
      \(ButtonLink(reader.text("shell.cancel"), to: board))</div>
      """
    return Page(
      title, .planning, width: .narrow, crumbs: [Page.Crumb(reader.text("nav.planning"), board)],
      hasProblems: !problems.isEmpty,
      """
      <div class="stack"><div><h1>\(title)</h1><p class="muted">\(reader.longDate(plan.day.day))</p></div>\
      <div class="card p">\(frame.form(to: Links.runs, inside))</div></div>
      """)
  }
}
