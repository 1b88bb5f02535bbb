import Care
import Kernel
import Store

/// What somebody typed to book visits: one, two at once for two carers, or one that comes again.
struct VisitBookingForm {
  private(set) var visits: [Visit] = []
  private(set) var problems: [Problem] = []
  /// Whether the visits come again on several days.
  private(set) var isSeries = false

  /// Reads the form; a pressed button with a free time decides day, carer and start.
  ///
  /// `others` are visits of the person that this one may have to follow.
  init(
    _ form: Form, for patient: ID<Patient>, after others: [Visit] = [], _ context: SignedIn
  ) {
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
    let wishes = BookingWishes(form)
    if wishes.areContrary { reading.refuse("excluded", "booking.wishes.both") }
    let days =
      day.map { Self.days(from: $0, &reading, today: today, context.reader) } ?? []
    let habits = VisitHabits(&reading)
    if let gap = habits.gap, days != others.filter({ $0.id == gap.after }).map(\.day) {
      reading.refuse("gap-after", "visit.edit.gap.day")
    }
    problems = reading.problems
    guard reading.isFine, let from, let minutes else { return }
    isSeries = days.count > 1
    do {
      for day in days {
        var visit = try Visit(
          id: ID(at: context.now), patient: patient, day: day,
          care: CareKind(rawValue: form["care"]) ?? .other,
          window: TimeWindow(from, to ?? from), minutes: minutes)
        visit.isRequired = !form.has("optional")
        (visit.preferred, visit.gap) = (habits.preferred, habits.gap)
        wishes.apply(to: &visit)
        place(&visit, carer, start, second: second, isPair: form.has("two-carers"), context)
      }
    } catch {
      let field = error == .visitLengthOutOfRange ? "minutes" : "window-to"
      problems.append(Problem(field: field, message: error.message))
    }
  }

  /// The first day alone, or all days of the weekdays ticked until another one, without those left
  /// out. Times are those on the clock, whatever the season.
  private static func days(
    from first: LocalDate, _ reading: inout FormReading, today: LocalDate, _ reader: Reader
  ) -> [LocalDate] {
    let form = reading.form
    let weekdays = Set(form.values("repeat").compactMap { Int($0) })
    let last = reading.optional("repeat-until") { try DateInput.read($0, today: today) }
    guard !weekdays.isEmpty else {
      if last != nil { reading.refuse("repeat", "booking.repeat.days.missing") }
      return [first]
    }
    guard let last else {
      reading.refuse("repeat-until", "booking.repeat.until.missing")
      return []
    }
    guard first <= last else {
      reading.refuse("repeat-until", "booking.repeat.until.before")
      return []
    }
    let skipped = SeriesDays.skipped(form)
    guard last.days(since: first) <= longestSpan else {
      let limit = reader.numericDate(first.adding(days: longestSpan + 1))
      reading.refuse("repeat-until", Message("booking.repeat.too-far", ["date": limit]))
      return []
    }
    let days = (0...last.days(since: first)).map { first.adding(days: $0) }
      .filter { weekdays.contains($0.weekday) && !skipped.contains($0) }
    if days.isEmpty { reading.refuse("repeat", "booking.repeat.none") }
    if days.count > SeriesConflict.mostDays {
      let refusal = SchedulingError.seriesTooLong(limit: SeriesConflict.mostDays)
      reading.refuse("repeat-until", refusal.message)
    }
    return days
  }

  /// The days from the first visit of a series to the last day that may be asked for.
  private static let longestSpan = 366

  private mutating func place(
    _ visit: inout Visit, _ carer: ID<Carer>?, _ start: LocalTime?, second: ID<Carer>?,
    isPair: Bool, _ context: SignedIn
  ) {
    let begins = start ?? visit.window.from
    visit.placement = carer.map { Placement(carer: $0, start: begins) }
    guard isPair else {
      visits.append(visit)
      return
    }
    visit.pair = ID(at: context.now)
    guard var partner = visit.copy(id: ID(at: context.now)) else { return }
    partner.placement = carer == nil ? nil : second.map { Placement(carer: $0, start: begins) }
    visits += [visit, partner]
  }

  /// What the form shows at first: a toilet visit tomorrow morning, still to place.
  static func proposed(_ reader: Reader, today: LocalDate) -> Form {
    Form([
      "day": reader.numericDate(today.adding(days: 1)), "care": CareKind.hygiene.rawValue,
      "window-from": "07:00", "window-to": "10:00", "minutes": "30",
    ])
  }
}

/// What the person wishes about carers, and the skills that the visit asks instead of that of its care.
struct BookingWishes {
  let preferred: Set<ID<Carer>>, excluded: Set<ID<Carer>>, skills: Set<Skill>

  init(_ form: Form) {
    preferred = Set(form.values("preferred").compactMap { ID($0) })
    excluded = Set(form.values("excluded").compactMap { ID($0) })
    skills = Set(form.values("skills").compactMap { Skill($0) })
  }

  var areContrary: Bool { !preferred.isDisjoint(with: excluded) }

  func apply(to visit: inout Visit) {
    (visit.preferredCarers, visit.excludedCarers) = (preferred, excluded)
    if !skills.isEmpty { visit.skills = skills }
  }
}

extension Visit {
  /// The same visit under another identifier, to place.
  fileprivate func copy(id: ID<Visit>) -> Visit? {
    guard
      var copy = try? Visit(
        id: id, patient: patient, day: day, care: care, window: window, minutes: minutes,
        skills: skills)
    else { return nil }
    (copy.pair, copy.isRequired, copy.preferred) = (pair, isRequired, preferred)
    (copy.preferredCarers, copy.excludedCarers) = (preferredCarers, excludedCarers)
    return copy
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
