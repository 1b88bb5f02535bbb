import Care
import Kernel

extension DayPlan {
  /// Minutes after which a visit that has not begun counts as late.
  static let patience = 10

  /// Where a visit stands, at the place where it is shown.
  func state(of visit: Visit) -> VisitState {
    switch visit.status {
    case .done: return .done
    case .underWay: return .underWay
    case .notHome: return .notHome
    case .cancelled: return .cancelled
    case .planned: break
    }
    if change(visit.id) != nil { return visit.placement == nil ? .toPlace : .proposed }
    guard let placement = visit.placement else { return .toPlace }
    return day.isAbsent(placement.carer, at: placement.start) ? .removed : .planned
  }

  /// Minutes by which a visit begins, or will begin, after its planned start; 0 when it is in time.
  func lateness(of visit: Visit) -> Int {
    guard visit.status == .planned, let start = start(visit.id), state(of: visit) != .removed else {
      return 0
    }
    let predicted = (start.lateness + 59) / 60
    guard let clock, clock.minutes > start.planned / 60 + Self.patience else { return predicted }
    return max(predicted, clock.minutes - start.planned / 60)
  }

  /// Visits that nobody makes as things stand: to place, or left by an absent carer.
  var uncovered: [Visit] {
    shown.visits.filter {
      let state = state(of: $0)
      return state == .toPlace || state == .removed
    }
  }

  /// Visits of the day that are not cancelled.
  var wanted: [Visit] { shown.visits.filter { $0.status != .cancelled } }

  /// What the carer is away for on this day.
  func absence(of carer: ID<Carer>) -> Absence? {
    let start = Instant(day.day, .midnight), end = Instant(day.day.adding(days: 1), .midnight)
    return day.absences.first { $0.carer == carer && $0.from < end && start < $0.until }
  }

  /// `09:05–09:25`, or the window of a visit that is to place: `entre 08:30 et 09:15`.
  func hours(of visit: Visit) -> String {
    guard let start = visit.placement?.start else { return window(of: visit) }
    return reader.timeRange(start, start.adding(minutes: visit.minutes))
  }

  /// `entre 08:30 et 09:15`.
  func window(of visit: Visit) -> String {
    let (from, to) = (reader.clockTime(visit.window.from), reader.clockTime(visit.window.to))
    return reader.text(Message("visit.window.words", ["from": from, "to": to]))
  }

  /// How a visit that is so many minutes late is read out: `Henrard, 09:05 à 09:25, proposition, Sofie Maes`.
  func label(of visit: Visit, state: VisitState, late: Int) -> String {
    var label = name(of: visit)
    func add(_ words: String) {
      label += ", "
      label += words
    }
    if let start = visit.placement?.start {
      let end = start.adding(minutes: visit.minutes)
      add(
        reader.text(
          Message(
            "visit.hours.words",
            ["from": reader.clockTime(start), "to": reader.clockTime(end)])))
    } else {
      add(window(of: visit))
    }
    if let words = state.words { add(reader.text(words)) }
    if visit.isLocked { add(reader.text("visit.state.locked")) }
    if late > 0 { add(reader.count("visit.state.late", late)) }
    if !overrides(visit.id).isEmpty { add(reader.text("visit.state.overridden")) }
    if let carer = visit.placement?.carer, let name = name(of: carer) { add(name) }
    return label
  }
}
