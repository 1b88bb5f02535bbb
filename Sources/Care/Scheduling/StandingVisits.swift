import Kernel
import PlanModel

/// The visits of a day that keep carer and start: begun, locked, or no part of what is asked.
///
/// They come into the problem as pinned visits, so that the way to them and from them, the hours
/// and the breaks of their round are counted; what ties another visit to them is written into the
/// moments at which that one may start. Where a person decided what no clock allows, the time is
/// taken as it is: a pin is only made where the planner can keep it.
struct StandingVisits {
  /// A visit that keeps its carer and start.
  struct Pin {
    let visit: Visit
    /// The index of the home; where the carer already is when nobody knows it.
    let place: Int
    let start: Int
    /// When the carer can leave, in seconds since midnight.
    var free: Int
    let hasBegun: Bool
  }

  /// A round, or a part of one, with the pins in it, in starting order.
  struct Round {
    let span: WorkSpan
    var pins: [Pin] = []
    /// The round begins at its first pin, because the carer cannot be there from the base.
    var beginsThere = false
    /// The round ends at its last pin, because the next one begins before the carer can be back.
    var endsThere = false
  }

  /// Of every carer of the problem, in order.
  private(set) var rounds: [ID<Carer>: [Round]] = [:]
  private(set) var pinned: [ID<Visit>: Pin] = [:]

  private let travel: TravelTimes
  private let index: [Coordinates: Int]

  /// Pins `visits` in the rounds of `carers`. O(n log n) for n visits.
  init(
    _ visits: [Visit], of carers: [Carer], on day: PlanningDay, travel: TravelTimes,
    index: [Coordinates: Int], hasBegun: (Visit) -> Bool, now: Int?
  ) {
    (self.travel, self.index) = (travel, index)
    let spans = Dictionary(grouping: day.workSpans) { $0.shift.carer }
    let own = Dictionary(grouping: visits) { $0.placement?.carer }
    for carer in carers {
      let sorted = (spans[carer.id] ?? []).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      var rounds = sorted.map { Round(span: $0) }
      let base = carer.startPlace(depot: day.depot).flatMap { index[$0.coordinates] }
      let inOrder = (own[carer.id] ?? []).sorted {
        (Self.start($0), $0.id) < (Self.start($1), $1.id)
      }
      let bySpan = Dictionary(grouping: inOrder) { Self.span(of: $0, in: sorted) }
      for number in rounds.indices {
        let before = number > 0 ? rounds[number - 1].pins.last?.free ?? 0 : 0
        for visit in bySpan[number] ?? [] {
          let home = day.patients[visit.patient]?.place.flatMap { index[$0.coordinates] }
          guard let place = home ?? rounds[number].pins.last?.place ?? base else { continue }
          add(visit, place, carer, hasBegun(visit), after: before, to: &rounds[number])
        }
        settle(&rounds[number], base, carer, now: now)
        if number > 0 { closeBefore(rounds[number], base, carer, &rounds[number - 1]) }
      }
      self.rounds[carer.id] = rounds
      for pin in rounds.flatMap(\.pins) { pinned[pin.visit.id] = pin }
    }
  }

  /// The seconds that a round with pins lasts at least, the way back included.
  func length(of round: Round, base: Int?, _ carer: Carer) -> Int {
    guard let first = round.pins.first, let last = round.pins.last else { return 0 }
    let there = round.beginsThere ? 0 : seconds(base, first.place, carer)
    let back = round.endsThere ? 0 : seconds(last.place, base, carer)
    return last.free + back - (first.start - there)
  }

  /// Seconds from one place to another; none where a place is unknown.
  func seconds(_ from: Int?, _ to: Int?, _ carer: Carer) -> Int {
    guard let from, let to, from != to, let matrix = travel.matrices[carer.travel] else { return 0 }
    return matrix.durations[from][to]
  }

  /// Appends a visit where the one before leaves time for the way. Where it does not, the one before
  /// ends earlier, which it must have done; where not even that helps, the visit is left as it is,
  /// outside the problem, and the one before lasts until its end.
  private func add(
    _ visit: Visit, _ place: Int, _ carer: Carer, _ hasBegun: Bool, after before: Int,
    to round: inout Round
  ) {
    let start = Self.start(visit), end = start + visit.minutes * 60
    if let last = round.pins.last {
      let room = start - seconds(last.place, place, carer)
      guard room >= last.start else {
        round.pins[round.pins.count - 1].free = max(last.free, end)
        return
      }
      round.pins[round.pins.count - 1].free = min(last.free, room)
    } else if start < before {
      return
    }
    round.pins.append(
      Pin(visit: visit, place: place, start: start, free: end, hasBegun: hasBegun))
  }

  /// Decides where the round begins, and keeps its carer busy until now: nobody leaves in the past.
  private func settle(_ round: inout Round, _ base: Int?, _ carer: Carer, now: Int?) {
    guard let first = round.pins.first else { return }
    let from = max(round.span.start.seconds, first.hasBegun ? 0 : now ?? 0)
    round.beginsThere = from + seconds(base, first.place, carer) > first.start
    guard let now, let last = round.pins.lastIndex(where: \.hasBegun) else { return }
    let pin = round.pins[last]
    var until = min(now, round.span.end.seconds - seconds(pin.place, base, carer))
    // Who has been idle for as long as a break lasts is having it.
    let rest = round.span.shift.breakMinutes * 60
    if until - pin.free >= rest { until -= rest }
    if last + 1 < round.pins.count {
      let next = round.pins[last + 1]
      until = min(until, next.start - seconds(pin.place, next.place, carer))
    }
    round.pins[last].free = max(pin.free, until)
  }

  /// Ends the round before on the spot when the carer could not be back for this one.
  private func closeBefore(
    _ round: Round, _ base: Int?, _ carer: Carer, _ before: inout Round
  ) {
    guard let first = round.pins.first, let last = before.pins.last else { return }
    let begin = round.beginsThere ? first.start : first.start - seconds(base, first.place, carer)
    before.endsThere = last.free + seconds(last.place, base, carer) > begin
  }

  private static func start(_ visit: Visit) -> Int { visit.placement?.start.seconds ?? 0 }

  /// The part of a round in which a visit starts, else the last one after whose end it starts within
  /// overtime. Before an absence in the midst of a round there is no overtime.
  static func span(of visit: Visit, in spans: [WorkSpan]) -> Int? {
    guard let time = visit.placement?.start else { return nil }
    return spans.firstIndex { $0.start <= time && time < $0.end }
      ?? spans.lastIndex {
        let most = $0.end == $0.shift.end ? $0.shift.overtimeMinutes * 60 : 0
        return $0.end <= time && time.seconds <= $0.end.seconds + most
      }
  }
}
