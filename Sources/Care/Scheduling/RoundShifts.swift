import Kernel
import PlanModel

/// Carers and their rounds as the planner knows them.
extension ProblemBuilder {
  func planCarers() -> [PlanCarer] {
    let chosen = day.carers.filter { scope.carers.isEmpty || scope.carers.contains($0.id) }
    return chosen.map { carer in
      let base = carer.startPlace(depot: day.depot).flatMap { index[$0.coordinates] }
      let rounds = standing.rounds[carer.id] ?? []
      let isEmployee = carer.weeklyMinutes != nil
      // What stays may pass the limit: a person decided. Nothing may be added then.
      let held = rounds.reduce(0) { $0 + standing.length(of: $1, base: base, carer) }
      return PlanCarer(
        id: PlanID(carer.id), skills: skillNumbers(of: carer), profile: carer.travel.rawValue,
        start: base, end: base,
        maxWork: isEmployee ? max(workingTime.dailyMaximum, held) : nil,
        // Who is away all day is no measure of how evenly work is shared.
        targetWork: rounds.isEmpty ? nil : carer.targetWork(workingTime),
        shifts: rounds.compactMap { planShift($0, base, carer) })
    }
  }

  /// A round as a shift: within the daily rest, and never before now unless it has begun.
  private func planShift(
    _ round: StandingVisits.Round, _ base: Int?, _ carer: Carer
  ) -> PlanShift? {
    let span = round.span, first = round.pins.first, last = round.pins.last
    let rest = restBounds(of: carer)
    var from = max(span.start.seconds, rest.earliest)
    if first?.hasBegun != true { from = max(from, scope.now?.seconds ?? 0) }
    var end = min(span.end.seconds, rest.latest)
    // Overtime comes after the end of the round, not before an absence in its midst.
    let isLast = span.end == span.shift.end
    var most = end + (isLast ? span.shift.overtimeMinutes * 60 : 0)
    most = min(most, max(end, rest.latest))
    if let first, let last {
      let there = round.beginsThere ? 0 : standing.seconds(base, first.place, carer)
      from = min(from, first.start - there)
      from = max(from, min(span.start.seconds, first.start - there))
      let back = round.endsThere ? 0 : standing.seconds(last.place, base, carer)
      most = max(most, last.free + back)
      end = max(end, from)
    }
    guard from < end || first != nil else { return nil }
    return PlanShift(
      id: Self.name(of: span), window: PlanWindow(from, end), maxOvertime: max(0, most - end),
      breaks: breaks(round, base, carer, from: from, end: end, most: most),
      start: round.beginsThere ? first.map { .place($0.place) } ?? .asCarer : .asCarer,
      end: round.endsThere ? last.map { .place($0.place) } ?? .asCarer : .asCarer)
  }

  /// The first and last second of work that leave an employee the daily rest.
  private func restBounds(of carer: Carer) -> (earliest: Int, latest: Int) {
    guard carer.weeklyMinutes != nil,
      let adjacent = day.adjacent.first(where: { $0.carer == carer.id })
    else { return (0, .max) }
    let rest = workingTime.dailyRest
    let earliest = adjacent.endedBefore.map {
      WorkSpan.secondsOfDay($0.adding(seconds: rest), day.day)
    }
    let latest = adjacent.startsAfter.map {
      WorkSpan.secondsOfDay($0.adding(seconds: -rest), day.day)
    }
    return (max(0, earliest ?? 0), max(0, latest ?? .max))
  }

  /// The break of a round that may last longer than the law lets one work without: at the lawful
  /// moment where what stays leaves room for it, else later, else never.
  private func breaks(
    _ round: StandingVisits.Round, _ base: Int?, _ carer: Carer, from: Int, end: Int, most: Int
  ) -> [PlanBreak] {
    let length = round.span.shift.breakMinutes * 60
    guard length > 0, end - from > workingTime.breakAfter else { return [] }
    let latest = min(from + workingTime.breakAfter, end - length)
    let lawful = PlanWindow(max(from, min(from + 2 * 3600, latest)), latest)
    let late = PlanWindow(max(latest, scope.now?.seconds ?? 0), end - length)
    let window = [lawful, late].first { window in
      window.start <= window.end
        && (round.pins.isEmpty || hasRoom(for: length, in: window, round, base, carer, from, most))
    }
    guard let window else { return [] }
    return [
      PlanBreak(
        id: "break", service: length, windows: [window],
        requiredIfLongerThan: workingTime.breakAfter, isPaid: false)
    ]
  }

  /// True when a break fits between, before or after the visits that stay.
  private func hasRoom(
    for length: Int, in window: PlanWindow, _ round: StandingVisits.Round, _ base: Int?,
    _ carer: Carer, _ from: Int, _ most: Int
  ) -> Bool {
    var free = from, place = round.beginsThere ? round.pins.first?.place : base
    func fits(before until: Int, _ next: Int?) -> Bool {
      let earliest = max(free, window.start)
      return earliest <= window.end
        && earliest + length + standing.seconds(place, next, carer) <= until
    }
    for pin in round.pins {
      if fits(before: pin.start, pin.place) { return true }
      (free, place) = (pin.free, pin.place)
    }
    return fits(before: most, round.endsThere ? place : base)
  }

  static func name(of span: WorkSpan) -> PlanID { .text("\(span.shift.id)/\(span.start)") }
}

extension Carer {
  /// The seconds that the contract asks of a day of work; `nil` without a contract.
  func targetWork(_ workingTime: WorkingTime) -> Int? {
    weeklyMinutes.flatMap { $0 > 0 ? $0 * 60 / workingTime.daysPerWeek : nil }
  }
}
