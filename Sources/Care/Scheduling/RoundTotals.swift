import Kernel

/// What the rounds of a carer, or of all, amount to.
struct RoundTotals: Hashable, Sendable {
  var travelSeconds = 0, metres = 0, overtimeSeconds = 0, waitSeconds = 0, workSeconds = 0
  /// Rounds with at least one visit.
  var rounds = 0

  init() {}

  init(_ rounds: some Sequence<TourTimes>) {
    for round in rounds where !round.stops.isEmpty {
      travelSeconds += round.travelSeconds
      metres += round.metres
      overtimeSeconds += round.overtimeSeconds
      waitSeconds += round.waitSeconds
      workSeconds += round.workSeconds
      self.rounds += 1
    }
  }

  static func + (left: RoundTotals, right: RoundTotals) -> RoundTotals {
    var sum = left
    sum.travelSeconds += right.travelSeconds
    sum.metres += right.metres
    sum.overtimeSeconds += right.overtimeSeconds
    sum.waitSeconds += right.waitSeconds
    sum.workSeconds += right.workSeconds
    sum.rounds += right.rounds
    return sum
  }

  /// Of each carer of a day who has a visit. O(n log n) for n visits.
  static func byCarer(on day: PlanningDay, journeys: Journeys) -> [ID<Carer>: RoundTotals] {
    let spans = Dictionary(grouping: day.workSpans) { $0.shift.carer }
    let visits = Dictionary(grouping: day.visits.filter { $0.placement != nil }) {
      $0.placement?.carer
    }
    var result: [ID<Carer>: RoundTotals] = [:]
    for carer in day.carers {
      guard let own = visits[carer.id] else { continue }
      let sorted = (spans[carer.id] ?? []).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      result[carer.id] = RoundTotals(
        TourTimes.rounds(of: carer, sorted, on: day, visits: own, journeys: journeys))
    }
    return result
  }
}
