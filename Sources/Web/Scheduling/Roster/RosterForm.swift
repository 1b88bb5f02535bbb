import Care
import Kernel
import Store

/// The rounds of one carer in a week, as typed: two rounds a day at most.
///
/// Fields are named by the day of the week, 1 for Monday, and the round: `start-1-2`, `end-1-2`,
/// and `break-1` for the unpaid break of the day.
struct RosterForm {
  private(set) var shifts: [Shift] = []
  private(set) var problems: [Problem] = []

  /// Reads the form; `old` are the rounds it replaces, whose overtime is kept.
  init(_ form: Form, of carer: ID<Carer>, monday: LocalDate, old: [Shift], now: Instant) {
    var reading = FormReading(form)
    for weekday in 1...7 {
      let day = monday.adding(days: weekday - 1)
      let pause = reading.optional("break-\(weekday)", DurationInput.minutes) ?? 0
      let longest = Self.longest(form, weekday)
      for round in 1...2 {
        let (from, to) = ("start-\(weekday)-\(round)", "end-\(weekday)-\(round)")
        let start = reading.optional(from, TimeInput.read)
        let end = reading.optional(to, TimeInput.read)
        if form[from].isEmpty != form[to].isEmpty {
          reading.refuse(form[from].isEmpty ? from : to, "roster.round.half")
        }
        guard let start, let end else { continue }
        let made = reading.optional(to) { _ in
          try Shift(
            id: ID(at: now), carer: carer, day: day, start: start, end: end,
            breakMinutes: round == longest ? pause : 0,
            overtimeMinutes: Self.overtime(round, old.filter { $0.day == day }))
        }
        if let made { shifts.append(made) }
      }
      refuseOverlap(on: day, weekday, &reading)
    }
    problems = reading.problems
  }

  /// How far a round may run over: as before, or half an hour for a new one.
  private static func overtime(_ round: Int, _ old: [Shift]) -> Int {
    let own = old.sorted { $0.start < $1.start }
    return own.indices.contains(round - 1) ? own[round - 1].overtimeMinutes : 30
  }

  /// The round that the break belongs to: the longer one.
  private static func longest(_ form: Form, _ weekday: Int) -> Int {
    let lengths = (1...2).map { round -> Int in
      let start = try? TimeInput.read(form["start-\(weekday)-\(round)"])
      let end = try? TimeInput.read(form["end-\(weekday)-\(round)"])
      guard let start, let end else { return 0 }
      return end.minutes - start.minutes
    }
    return lengths[1] > lengths[0] ? 2 : 1
  }

  private func refuseOverlap(on day: LocalDate, _ weekday: Int, _ reading: inout FormReading) {
    let own = shifts.filter { $0.day == day }.sorted { $0.start < $1.start }
    guard own.count == 2, own[1].start < own[0].end else { return }
    reading.refuse("start-\(weekday)-2", "roster.round.overlap")
  }

  /// What two people may change apart: the rounds of each day.
  static func blocks(_ monday: LocalDate, _ reader: Reader) -> [FormMerge.Block] {
    (1...7).map { weekday in
      let day = monday.adding(days: weekday - 1)
      let label = Message(
        "planning.date.words",
        ["weekday": reader.weekdayName(day), "day": reader.dayAndMonth(day)])
      let times = (1...2).flatMap { ["start-\(weekday)-\($0)", "end-\(weekday)-\($0)"] }
      return FormMerge.Block(
        name: "day-\(weekday)", label: label, fields: times + ["break-\(weekday)"])
    }
  }

  /// The rounds that whoever sent the form was looking at.
  static func seen(_ form: Form) -> Set<ID<Shift>> {
    Set(form["seen"].split(separator: " ").compactMap { ID<Shift>(String($0)) })
  }

  /// The form as it shows saved rounds.
  static func filled(_ shifts: [Shift], monday: LocalDate, _ reader: Reader) -> Form {
    var form = Form()
    for weekday in 1...7 {
      let day = monday.adding(days: weekday - 1)
      let own = shifts.filter { $0.day == day }.sorted { $0.start < $1.start }.prefix(2)
      for (index, shift) in own.enumerated() {
        form.add("start-\(weekday)-\(index + 1)", reader.clockTime(shift.start))
        form.add("end-\(weekday)-\(index + 1)", reader.clockTime(shift.end))
      }
      let pause = own.reduce(0) { $0 + $1.breakMinutes }
      if pause > 0 { form.add("break-\(weekday)", "\(pause)") }
    }
    return form
  }
}

extension Form {
  /// Notes which rounds the form was filled with, and how.
  mutating func remember(_ shown: Form, of shifts: [Shift]) {
    set("seen", [shifts.map { "\($0.id)" }.joined(separator: " ")])
    set("was", [shown.remembered])
  }
}

/// The form for the rounds of one carer in a week.
struct RosterFormPage {
  let frame: Frame
  let carer: Carer
  let roster: Roster
  let monday: LocalDate
  let today: LocalDate
  var form: Form
  var problems: [Problem] = []
  /// Days that somebody else saved meanwhile and that were changed here too, and those taken over.
  var conflicts: [FormMerge.Conflict] = []
  var taken: [FormMerge.Block] = []
  /// What is kept of the form while it is not saved.
  var draft: DraftKeeping?

  var page: Page {
    let title = reader.text("roster.of", ["name": reader.fullName(carer.name)])
    let fields = Fields(reader, form, problems)
    let hours = HoursWords(
      roster.minutes(of: carer.id), contract: carer.weeklyMinutes, reader)
    let days = (1...7).map { day($0, fields) }
    let content: HTML = """
      \(fields.hidden("seen"))\(fields.hidden("was"))\(fields.summary)\(conflict(fields))\
      <p class="hint p">\(reader.text("roster.form.text"))</p>\
      <div class="weekform">\(days)</div>\
      <div class="formbar">\(Button(reader.text("shell.save"), .primary))\
      \(ButtonLink(reader.text("shell.cancel"), to: Links.roster(monday), .ghost))</div>
      """
    return Page(
      title, .carers, width: .narrow,
      crumbs: [
        Page.Crumb(reader.text("nav.carers"), Links.carers),
        Page.Crumb(reader.text("roster.title"), Links.roster(monday)),
      ], hasProblems: !problems.isEmpty || !conflicts.isEmpty,
      """
      <div class="stack"><div><h1>\(title)</h1><p class="muted">\(hours.text)</p></div>\
      \(WeekSteps(monday: monday, today: today, reader) { Links.roster($0, of: carer.id) })\
      \(draft?.banner(frame))<section class="card">\
      \(frame.form(to: Links.roster(monday, of: carer.id), keeping: draft, content))</section></div>
      """)
  }

  private var reader: Reader { frame.reader }

  private func conflict(_ fields: Fields) -> HTML? {
    guard !conflicts.isEmpty else { return nil }
    return MergeQuestions(merge: conflicts, taken: taken, fields: fields) { field, value in
      field.hasPrefix("break") ? "\(reader.text("roster.break")) \(value)" : value
    }.html
  }

  private func day(_ weekday: Int, _ fields: Fields) -> HTML {
    let date = monday.adding(days: weekday - 1)
    let away = roster.absences(of: carer.id, on: date).map {
      Tag(reader.text("absence.\($0.kind.rawValue)"), .warning)
    }
    let rounds = (1...2).map { round -> HTML in
      let number = ["round": "\(round)"]
      return """
        <div class="roundform" role="group" aria-label="\(reader.text("roster.round", number))">\
        \(fields.time("start-\(weekday)-\(round)", "roster.start"))\
        \(fields.time("end-\(weekday)-\(round)", "roster.end"))</div>
        """
    }
    return """
      <fieldset class="dayform"><legend>\(reader.shortDate(date)) \(away)</legend>\
      \(rounds)\(fields.text("break-\(weekday)", "roster.break", width: .short, kind: .number))\
      </fieldset>
      """
  }
}
