import Care
import Kernel
import Store

/// What somebody typed to ask something else of a visit.
struct VisitEditForm {
  /// The visit as it is wanted; `nil` as long as something is wrong.
  private(set) var visit: Visit?
  private(set) var problems: [Problem] = []
  let isForTwo: Bool

  /// Reads the form for `saved`, whose person has `others` on its day.
  init(_ form: Form, _ saved: Visit, others: [Visit], _ context: SignedIn) {
    var reading = FormReading(form)
    let today = context.today
    isForTwo = form.has("two-carers")
    let day = reading.required("day", "booking.day.missing") {
      try DateInput.read($0, today: today)
    }
    let from = reading.required("window-from", "booking.window.missing", TimeInput.read)
    let to = reading.optional("window-to", TimeInput.read)
    let minutes = reading.required("minutes", "booking.minutes.missing", DurationInput.minutes)
    if let day, day != saved.day, day < today { reading.refuse("day", "booking.day.past") }
    let habits = VisitHabits(&reading)
    if let gap = habits.gap, day != saved.day || !others.contains(where: { $0.id == gap.after }) {
      reading.refuse("gap-after", "visit.edit.gap.day")
    }
    let wishes = BookingWishes(form)
    if wishes.areContrary { reading.refuse("excluded", "booking.wishes.both") }
    problems = reading.problems
    guard reading.isFine, let day, let from, let minutes else { return }
    do {
      let care = CareKind(rawValue: form["care"]) ?? saved.care
      // Checks window and length together, as for a new visit.
      let wanted = try Visit(
        id: saved.id, patient: saved.patient, day: day, care: care,
        window: TimeWindow(from, to ?? from), minutes: minutes)
      var visit = saved
      (visit.day, visit.care, visit.window) = (day, care, wanted.window)
      (visit.minutes, visit.skills) = (minutes, wanted.skills)
      visit.isRequired = !form.has("optional")
      (visit.preferred, visit.gap) = (habits.preferred, habits.gap)
      if day != saved.day { visit.placement = nil }
      wishes.apply(to: &visit)
      self.visit = visit
    } catch {
      let field = error == .visitLengthOutOfRange ? "minutes" : "window-to"
      problems.append(Problem(field: field, message: error.message))
    }
  }

  /// What the form shows of a visit at first.
  static func filled(_ visit: Visit, _ reader: Reader) -> Form {
    var form = Form([
      "version": "\(visit.version)", "care": visit.care.rawValue,
      "minutes": "\(visit.minutes)", "optional": visit.isRequired ? nil : "yes",
      "day": reader.numericDate(visit.day), "window-from": reader.clockTime(visit.window.from),
      "window-to": reader.clockTime(visit.window.to),
      "two-carers": visit.pair == nil ? nil : "yes",
    ])
    VisitHabits.fill(&form, visit, reader)
    for carer in visit.preferredCarers.sorted() { form.add("preferred", "\(carer)") }
    for carer in visit.excludedCarers.sorted() { form.add("excluded", "\(carer)") }
    if visit.skills != [visit.care.skill] {
      for skill in visit.skills.sorted() { form.add("skills", skill.code) }
    }
    return form
  }

  /// What two people may change apart.
  static let blocks: [FormMerge.Block] = [
    FormMerge.Block(name: "care", label: "visit.field.care", fields: ["care", "optional"]),
    FormMerge.Block(name: "minutes", label: "booking.minutes", fields: ["minutes"]),
    FormMerge.Block(
      name: "when", label: "booking.when", fields: ["day", "window-from", "window-to"]),
    FormMerge.Block(
      name: "preferred-time", label: "visit.edit.preferred",
      fields: ["preferred-from", "preferred-to"]),
    FormMerge.Block(
      name: "gap", label: "visit.edit.gap", fields: ["gap-after", "gap-minimum", "gap-maximum"]),
    FormMerge.Block(
      name: "wishes", label: "booking.wishes", fields: ["preferred", "excluded", "skills"]),
    FormMerge.Block(name: "two", label: "booking.two", fields: ["two-carers"]),
  ]
}
