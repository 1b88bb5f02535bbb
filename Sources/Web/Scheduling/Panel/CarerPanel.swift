import Care
import Kernel

/// The panel of a carer: the day at a glance, and *Absent…* with what it leads to.
struct CarerPanel {
  let id: ID<Carer>
  let name: String
  let mark: HTML
  let line: String
  let facts: [(name: String, value: String)]
  let calls: [(label: String, address: String)]
  let absence: String?
  /// The absence whose visits are left, and the words that ask for a way to cover them.
  let repair: (absence: ID<Absence>, words: String)?
  private(set) var form: AbsenceForm
  let sheet: String
  let reader: Reader

  /// The values that the absence form begins with.
  struct AbsenceForm {
    let day: LocalDate
    /// What is typed, or the rest of the day to begin with.
    var typed: Form
    var problems: [Problem] = []
    let title: String, button: String
  }

  /// The panel of `carer` on the day of `plan`.
  init(_ carer: Carer, _ plan: DayPlan) {
    let reader = plan.reader
    (id, self.reader) = (carer.id, reader)
    let name = reader.full(carer.name)
    self.name = name
    mark = plan.marks[carer.id]?.html ?? .empty
    let rounds = plan.rounds[carer.id] ?? []
    line = [
      reader.qualification(carer.qualification),
      rounds.compactMap { $0.span.map { reader.timeRange($0.start, $0.end) } }.joined(
        separator: ", "),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    facts = Self.facts(rounds, plan)
    calls = carer.phones.prefix(2).map {
      (reader.text(Message("visit.call", ["name": name])), Links.telephone($0.e164))
    }
    absence = plan.absence(of: carer.id).map { absence in
      reader.text(
        Message(
          "absence.words",
          [
            "kind": reader.absence(absence.kind), "when": absence.words(reader),
          ]))
    }
    let left = plan.shown.visits.count {
      $0.placement?.carer == carer.id && plan.state(of: $0) == .removed
    }
    repair = plan.absence(of: carer.id).flatMap {
      left == 0 ? nil : ($0.id, reader.count("absence.solve", left))
    }
    let from = max(plan.clock ?? .midnight, .midnight)
    let covered = plan.day.visits.count {
      $0.placement?.carer == carer.id && $0.isOpen && ($0.placement?.start ?? .midnight) >= from
    }
    form = AbsenceForm(
      day: plan.day.day, typed: Form(["from": reader.clockTime(from), "until": "24:00"]),
      title: reader.text("absence.new"),
      button: reader.count("absence.solve", covered))
    sheet = Links.sheets(plan.day.day, of: carer.id)
  }

  private static func facts(_ rounds: [TourTimes], _ plan: DayPlan)
    -> [(name: String, value: String)]
  {
    let reader = plan.reader
    let visits = rounds.reduce(0) { $0 + $1.stops.count }
    let travel = rounds.reduce(0) { $0 + $1.travelSeconds } / 60
    let metres = rounds.reduce(0) { $0 + $1.metres }
    let over = rounds.reduce(0) { $0 + $1.overtimeSeconds } / 60
    var facts = [
      (reader.text("carer.visits"), reader.number(visits)),
      (
        reader.text("carer.road"),
        "\(reader.duration(minutes: travel)), \(reader.distance(metres: metres))"
      ),
      (
        reader.text("carer.work"),
        reader.duration(minutes: rounds.reduce(0) { $0 + $1.workSeconds } / 60)
      ),
    ]
    if over > 0 { facts.append((reader.text("carer.overtime"), reader.duration(minutes: over))) }
    if rounds.contains(where: \.lacksBreak) {
      facts.append((reader.text("carer.break"), reader.text("carer.break.missing")))
    }
    return facts
  }

  /// The panel; `frame` gives the secret of its form.
  func html(_ frame: Frame, canMove: Bool = true) -> HTML {
    """
    <section class="det" id="panel" tabindex="-1" aria-labelledby="panel-title"><div class="top2">\(mark)<div>\
    <h2 id="panel-title"><a href="\(Links.carer(id))">\(name)</a></h2>\
    <p class="small muted">\(line)</p></div></div>\
    \(absence.map { Alert(.info, nil, HTML($0), icon: .userOff).html })\
    \(Facts(facts.map { ($0.name, HTML($0.value)) }))<div class="acts">\
    \(calls.map { ButtonLink($0.label, to: $0.address, icon: .phone, isSmall: true) })\
    \(ButtonLink(reader.text("sheets.one"), to: sheet, icon: .print, isSmall: true))</div>\
    \(canMove ? repairButton(frame) + absenceForm(frame) : .empty)</section>
    """
  }

  private func repairButton(_ frame: Frame) -> HTML {
    guard let repair else { return .empty }
    return frame.button(
      Button(repair.words, .primary, icon: .spark), to: Links.repairs,
      ["date": "\(form.day)", "absence": "\(repair.absence)"])
  }

  /// The panel with an absence that was sent and could not be read.
  func with(_ typed: Form, _ problems: [Problem]) -> CarerPanel {
    var panel = self
    (panel.form.typed, panel.form.problems) = (typed, problems)
    return panel
  }

  private func absenceForm(_ frame: Frame) -> HTML {
    let controls = Fields(reader, form.typed, form.problems)
    let kinds = Absence.Kind.allCases.map { ($0.rawValue, reader.absence($0)) }
    let fields: HTML = """
      <input type="hidden" name="carer" value="\(id)"><input type="hidden" name="date" value="\(form.day)">\
      <div class="wide">\(controls.summary)\(controls.select("kind", "absence.kind", kinds, width: .wide))</div>\
      \(controls.time("from", "absence.from"))\(controls.time("until", "absence.until"))\
      <div class="wide">\(Button(form.button, repair == nil ? .primary : .plain, icon: .spark))</div>
      """
    return """
      <h3 class="gap" id="absent">\(form.title)</h3>\
      \(frame.form(to: Links.absences, class: "move two", fields))
      """
  }
}
