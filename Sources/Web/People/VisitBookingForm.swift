import Care
import Kernel
import Store

/// What somebody typed to book a visit: one visit, or two at once for two carers.
struct VisitBookingForm {
  private(set) var visits: [Visit] = []
  private(set) var problems: [Problem] = []

  /// Reads the form; a pressed button with a free time decides day, carer and start.
  init(_ form: Form, for patient: ID<Patient>, _ context: SignedIn) {
    var reading = FormReading(form)
    let today = context.today, free = FreeChoice(form["free"])
    let day =
      free?.day
      ?? reading.required("day", "booking.day.missing") { try DateInput.read($0, today: today) }
    let from = reading.required("window-from", "booking.window.missing", TimeInput.read)
    let to = reading.optional("window-to", TimeInput.read)
    let minutes = reading.required("minutes", "booking.minutes.missing", DurationInput.minutes)
    let start = free?.start ?? reading.optional("start", TimeInput.read)
    let carer = ID<Carer>(form["carer"]), second = ID<Carer>(form["second-carer"])
    if let day, day < today { reading.refuse("day", "booking.day.past") }
    if carer == nil, !form["start"].isEmpty { reading.refuse("carer", "booking.carer.missing") }
    if form.has("two-carers"), carer != nil, second == nil || second == carer {
      reading.refuse("second-carer", "booking.second.missing")
    }
    problems = reading.problems
    guard reading.isFine, let day, let from, let minutes else { return }
    do {
      var visit = try Visit(
        id: ID(at: context.now), patient: patient, day: day,
        care: CareKind(rawValue: form["care"]) ?? .other,
        window: TimeWindow(from, to ?? from), minutes: minutes)
      visit.isRequired = !form.has("optional")
      place(&visit, carer, start, second: second, isPair: form.has("two-carers"), context)
    } catch {
      let field = error == .visitLengthOutOfRange ? "minutes" : "window-to"
      problems.append(Problem(field: field, message: error.message))
    }
  }

  private mutating func place(
    _ visit: inout Visit, _ carer: ID<Carer>?, _ start: LocalTime?, second: ID<Carer>?,
    isPair: Bool, _ context: SignedIn
  ) {
    let begins = start ?? visit.window.from
    visit.placement = carer.map { Placement(carer: $0, start: begins) }
    guard isPair else {
      visits = [visit]
      return
    }
    visit.pair = ID(at: context.now)
    var partner = visit
    let copy = try? Visit(
      id: ID(at: context.now), patient: visit.patient, day: visit.day, care: visit.care,
      window: visit.window, minutes: visit.minutes)
    if let copy { partner = copy }
    (partner.pair, partner.isRequired) = (visit.pair, visit.isRequired)
    partner.placement = carer == nil ? nil : second.map { Placement(carer: $0, start: begins) }
    visits = [visit, partner]
  }

  /// What the form shows at first: a toilet visit tomorrow morning, still to place.
  static func proposed(_ reader: Reader, today: LocalDate) -> Form {
    Form([
      "day": reader.numericDate(today.adding(days: 1)), "care": CareKind.hygiene.rawValue,
      "window-from": "07:00", "window-to": "10:00", "minutes": "30",
    ])
  }
}

/// A free time as a button sends it: `2026-03-06 09:25`.
struct FreeChoice: Equatable {
  let day: LocalDate, start: LocalTime

  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, let day = LocalDate(parts[0]), let start = LocalTime(parts[1]) else {
      return nil
    }
    (self.day, self.start) = (day, start)
  }

  static func text(_ free: FreeTime) -> String { "\(free.day) \(free.placement.start)" }
}
