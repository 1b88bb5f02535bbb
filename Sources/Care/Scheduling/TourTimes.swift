import Kernel

/// One round of a carer as it is planned, and what the clock makes of it.
///
/// Nothing is moved: a visit keeps its planned start, and `lateness` says by how much the carer
/// cannot be there, travel and earlier visits counted.
public struct TourTimes: Hashable, Sendable {
  /// A visit of the round.
  public struct Stop: Hashable, Sendable {
    public let visit: Visit
    /// The start as planned, in seconds since midnight.
    public let start: Int
    /// The earliest moment at which the carer can begin, in seconds since midnight.
    public let arrival: Int
    /// The way from the stop before, or from the base.
    public let leg: Journeys.Leg

    /// Seconds by which the visit begins after its planned start.
    public var lateness: Int { max(0, arrival - start) }
    /// Seconds of waiting before the visit.
    public var wait: Int { max(0, start - arrival) }
    /// When the visit really ends.
    public var end: Int { max(start, arrival) + visit.minutes * 60 }
  }

  public let carer: Carer
  /// The part of the round in which the carer is there; `nil` for visits outside every round.
  public let span: WorkSpan?
  /// In starting order.
  public let stops: [Stop]
  /// The way back to the base.
  public let wayBack: Journeys.Leg
  /// When the unpaid break begins, in seconds since midnight; `nil` when none is due or none fits.
  public let breakStart: Int?

  /// When the carer leaves the base; `nil` for a round without visits.
  public var begin: Int? {
    stops.first.map { max($0.start, $0.arrival) - $0.leg.seconds }
  }

  /// When the carer is back; `nil` for a round without visits.
  public var end: Int? { stops.last.map { $0.end + wayBack.seconds } }

  /// Seconds on the road, the way back included.
  public var travelSeconds: Int { stops.reduce(wayBack.seconds) { $0 + $1.leg.seconds } }
  /// Metres on the road, the way back included.
  public var metres: Int { stops.reduce(wayBack.metres) { $0 + $1.leg.metres } }

  /// Idle seconds after the first stop, the break not counted.
  public var waitSeconds: Int {
    let idle = stops.dropFirst().reduce(0) { $0 + $1.wait }
    return max(0, idle - (breakStart == nil ? 0 : breakSeconds))
  }

  /// Seconds after the end of the round.
  public var overtimeSeconds: Int {
    guard let span, let end else { return 0 }
    return max(0, end - span.end.seconds)
  }

  /// Paid seconds: from leaving to being back, without the unpaid break.
  public var workSeconds: Int {
    guard let begin, let end else { return 0 }
    return end - begin - (breakStart == nil ? 0 : breakSeconds)
  }

  /// Length of the unpaid break of the round, in seconds.
  public var breakSeconds: Int { (span?.shift.breakMinutes ?? 0) * 60 }

  /// True when a break is due and there is no room for it: not between two visits, nor before the way
  /// back once the last visit is made in time.
  public var lacksBreak: Bool {
    guard let begin, let end, let last = stops.last, breakSeconds > 0 else { return false }
    let limit = WorkingTime().breakAfter
    return breakStart == nil && end - begin > limit && last.end - begin > limit
  }
}

extension TourTimes {
  /// The rounds of `carer`, in order; the last has no span and holds the visits outside all rounds.
  ///
  /// O(n log n) for n visits of the carer.
  public static func rounds(
    of carer: Carer, on day: PlanningDay, visits: [Visit], journeys: Journeys
  ) -> [TourTimes] {
    let spans = day.workSpans.filter { $0.shift.carer == carer.id }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return rounds(of: carer, spans, on: day, visits: visits, journeys: journeys)
  }

  /// The same, when the spans of the carer are at hand, in order.
  public static func rounds(
    of carer: Carer, _ spans: [WorkSpan], on day: PlanningDay, visits: [Visit], journeys: Journeys
  ) -> [TourTimes] {
    var bySpan = Array(repeating: [Visit](), count: spans.count + 1)
    for visit in visits.filter({ $0.placement?.carer == carer.id && $0.status != .cancelled }) {
      bySpan[index(of: visit, in: spans) ?? spans.count].append(visit)
    }
    return bySpan.enumerated().compactMap { index, visits in
      let span = index < spans.count ? spans[index] : nil
      guard span != nil || !visits.isEmpty else { return nil }
      return TourTimes(carer: carer, span: span, visits, on: day, journeys: journeys)
    }
  }

  /// The span in which a visit starts, else the one after whose end it starts within overtime.
  private static func index(of visit: Visit, in spans: [WorkSpan]) -> Int? {
    guard let start = visit.placement?.start else { return nil }
    return spans.firstIndex { $0.start <= start && start < $0.end }
      ?? spans.lastIndex {
        $0.end <= start && start.seconds <= $0.end.seconds + $0.shift.overtimeMinutes * 60
      }
  }

  private init(
    carer: Carer, span: WorkSpan?, _ visits: [Visit], on day: PlanningDay, journeys: Journeys
  ) {
    let base = carer.startPlace(depot: day.depot)
    var stops: [Stop] = [], place = base, free = span?.start.seconds ?? 0
    for visit in visits.sorted(by: Self.isEarlier) {
      let home = day.patients[visit.patient]?.place
      let leg = journeys.leg(place, home, by: carer.travel)
      let stop = Stop(
        visit: visit, start: visit.placement?.start.seconds ?? 0, arrival: free + leg.seconds,
        leg: leg)
      stops.append(stop)
      (place, free) = (home ?? place, stop.end)
    }
    let wayBack = stops.isEmpty ? .none : journeys.leg(place, base, by: carer.travel)
    (self.carer, self.span, self.stops, self.wayBack) = (carer, span, stops, wayBack)
    breakStart = Self.breakStart(span, stops)
  }

  private static func isEarlier(_ left: Visit, _ right: Visit) -> Bool {
    guard let a = left.placement, let b = right.placement else { return left.id < right.id }
    return (a.start, left.id) < (b.start, right.id)
  }

  /// The longest idle time between two stops that can hold the break, from two hours after the
  /// start to the latest lawful moment; else the end of the last visit before that moment.
  private static func breakStart(_ span: WorkSpan?, _ stops: [Stop]) -> Int? {
    guard let span, span.shift.breakMinutes > 0, stops.count > 1 else { return nil }
    let length = span.shift.breakMinutes * 60
    let earliest = span.start.seconds + 2 * 3600
    let latest = span.start.seconds + WorkingTime().breakAfter
    let gaps = zip(stops, stops.dropFirst()).compactMap { before, after -> (Int, Int)? in
      let from = max(before.end, earliest)
      let until = after.start - after.leg.seconds
      guard from <= latest, until - from >= length else { return nil }
      return (from, until - from)
    }
    return gaps.max { ($0.1, -$0.0) < ($1.1, -$1.0) }?.0
  }
}
