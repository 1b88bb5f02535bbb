public import Kernel

/// A time at which a visit could be made, offered when the one asked for is taken.
public struct FreeTime: Hashable, Sendable {
  public var day: LocalDate
  public var placement: Placement

  public init(day: LocalDate, placement: Placement) {
    (self.day, self.placement) = (day, placement)
  }
}

/// What a carer already has to do on a day; tells whether one more visit fits.
public struct CarerDay: Sendable {
  /// A visit that is placed.
  public struct Taken: Hashable, Sendable {
    public var visit: ID<Visit>
    public var start: LocalTime
    public var minutes: Int
    public var place: Place?

    public init(visit: ID<Visit>, start: LocalTime, minutes: Int, place: Place?) {
      (self.visit, self.start, self.minutes, self.place) = (visit, start, minutes, place)
    }

    var end: Int { start.seconds + minutes * 60 }
  }

  public let carer: Carer
  public let day: LocalDate
  private let spans: [WorkSpan]
  private let absences: [Absence]
  private let base: Place?
  private let taken: [Taken]
  private let journeys: Journeys

  /// A carer's day; `taken` holds the visits to reckon with, without the one to be placed.
  /// Journeys are estimates unless `journeys` knows better.
  public init(
    _ carer: Carer, day: LocalDate, shifts: [Shift], absences: [Absence], depot: Place?,
    taken: [Taken], journeys: Journeys = Journeys()
  ) {
    (self.carer, self.day, self.absences, self.journeys) = (carer, day, absences, journeys)
    base = carer.startPlace(depot: depot)
    self.taken = taken.sorted { ($0.start, $0.visit) < ($1.start, $1.visit) }
    spans = shifts.flatMap { WorkSpan.pieces(of: $0, without: absences) }
      .sorted { $0.start < $1.start }
  }

  /// True when the carer is at another visit during that time, journeys aside. O(visits).
  public func isTaken(_ start: LocalTime, minutes: Int) -> Bool {
    let from = start.seconds, to = from + minutes * 60
    return taken.contains { $0.start.seconds < to && from < $0.end }
  }

  /// The rules that `visit` at `start` would break, in the order of the enum. O(visits).
  public func brokenRules(_ visit: Visit, at start: LocalTime, place: Place?) -> [MoveConsequences
    .Rule]
  {
    var broken: Set<MoveConsequences.Rule> = []
    if !visit.window.contains(start) { broken.insert(.window) }
    if !visit.skills.isSubset(of: carer.skills) { broken.insert(.skill) }
    if visit.excludedCarers.contains(carer.id) { broken.insert(.excluded) }
    if !isReachable(start.seconds, minutes: visit.minutes, place: place) { broken.insert(.late) }
    broken.formUnion(roundRules(start.seconds, minutes: visit.minutes, place: place))
    return MoveConsequences.Rule.allCases.filter(broken.contains)
  }

  /// The next starts, from `start` on and inside the visit's window, at which nothing is broken and
  /// `isFree` for the patient: at most `limit`, five minutes or more apart. O(288 × visits).
  public func freeStarts(
    _ visit: Visit, from start: LocalTime, place: Place?, limit: Int,
    isFree: (LocalTime) -> Bool
  ) -> [LocalTime] {
    var result: [LocalTime] = []
    var second = (max(start.seconds, visit.window.from.seconds) + 299) / 300 * 300
    while second <= visit.window.to.seconds, result.count < limit {
      let time = LocalTime(seconds: second)
      if isFree(time), !isTaken(time, minutes: visit.minutes),
        brokenRules(visit, at: time, place: place).isEmpty
      {
        result.append(time)
      }
      second += 300
    }
    return result
  }

  private func isReachable(_ start: Int, minutes: Int, place: Place?) -> Bool {
    let end = start + minutes * 60
    if let before = taken.last(where: { $0.start.seconds <= start }),
      before.end + travel(before.place, place) > start
    {
      return false
    }
    if let after = taken.first(where: { $0.start.seconds >= end }) {
      return end + travel(place, after.place) <= after.start.seconds
    }
    return true
  }

  private func roundRules(_ start: Int, minutes: Int, place: Place?) -> Set<MoveConsequences.Rule> {
    let end = start + minutes * 60
    let round = spans.last { $0.start.seconds <= start && start < latestEnd($0) }
    guard let round else {
      let isAway = absences.contains {
        $0.from < Instant(day, LocalTime(seconds: end))
          && Instant(day, LocalTime(seconds: start)) < $0.until
      }
      return [isAway ? .absent : .round]
    }
    var broken: Set<MoveConsequences.Rule> = []
    let isFirst = !taken.contains { round.start <= $0.start && $0.start.seconds < start }
    if isFirst, round.start.seconds + travel(base, place) > start { broken.insert(.late) }
    let isLast = !taken.contains { start < $0.start.seconds && $0.start < round.end }
    if end + (isLast ? travel(place, base) : 0) > latestEnd(round) { broken.insert(.overtime) }
    return broken
  }

  /// Overtime comes only after the end of the round, not before an absence in its midst.
  private func latestEnd(_ span: WorkSpan) -> Int {
    span.end.seconds + (span.end == span.shift.end ? span.shift.overtimeMinutes * 60 : 0)
  }

  private func travel(_ from: Place?, _ to: Place?) -> Int {
    journeys.leg(from, to, by: carer.travel).seconds
  }
}
