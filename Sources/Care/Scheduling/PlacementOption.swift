public import Kernel
import PlanModel

/// What if another carer came: the best start with one carer, and what it would do to the day.
public struct PlacementOption: Hashable, Sendable {
  public let carer: ID<Carer>
  public let start: LocalTime
  public let consequences: MoveConsequences

  /// The best start with every carer who works on the day, those that break no rule first, then by
  /// cost. Starts are whole five minutes where that breaks nothing.
  ///
  /// O(carers · (visits + stops)).
  public static func all(for visit: Visit, on day: PlanningDay, journeys: Journeys)
    -> [PlacementOption]
  {
    let spans = Dictionary(grouping: day.workSpans) { $0.shift.carer }
    let others = Dictionary(
      grouping: day.visits.filter { $0.id != visit.id && $0.placement != nil }
    ) { $0.placement?.carer }
    let totals = RoundTotals.byCarer(on: day, journeys: journeys)
    let options = day.carers.compactMap { carer -> PlacementOption? in
      guard let own = spans[carer.id]?.sorted(by: { $0.start < $1.start }) else { return nil }
      let rounds = TourTimes.rounds(
        of: carer, own, on: day, visits: others[carer.id] ?? [], journeys: journeys)
      let gaps = VisitGaps(visit: visit, carer: carer, day: day, journeys: journeys)
      let start = gaps.bestStart(rounds)
      return PlacementOption(
        carer: carer.id, start: start,
        consequences: MoveConsequences(
          [visit.id: Placement(carer: carer.id, start: start)], on: day, journeys: journeys,
          totals: totals))
    }
    return options.sorted {
      let (left, right) = ($0.consequences, $1.consequences)
      return (left.broken.count, left.delays.count, left.cost.total, $0.carer)
        < (right.broken.count, right.delays.count, right.cost.total, $1.carer)
    }
  }
}

/// The gaps of a carer's rounds into which a visit could go.
private struct VisitGaps {
  let visit: Visit
  let carer: Carer
  let day: PlanningDay
  let journeys: Journeys

  /// The start with the smallest detour that keeps every other visit on time; without one, the
  /// start that the person is used to.
  func bestStart(_ rounds: [TourTimes]) -> LocalTime {
    let fitting = rounds.flatMap(starts)
    let wished = visit.placement?.start ?? visit.preferred?.from ?? visit.window.from
    return fitting.min { ($0.detour, $0.start) < ($1.detour, $1.start) }
      .map { LocalTime(seconds: $0.start) } ?? wished
  }

  private func starts(_ round: TourTimes) -> [(start: Int, detour: Int)] {
    guard let span = round.span else { return [] }
    let home = day.patients[visit.patient]?.place
    let base = carer.startPlace(depot: day.depot)
    let places = round.stops.map { day.patients[$0.visit.patient]?.place }
    return (0...round.stops.count).compactMap { index in
      let before = index == 0 ? base : places[index - 1]
      let after = index == places.count ? base : places[index]
      let free = index == 0 ? span.start.seconds : round.stops[index - 1].end
      let way = journeys.leg(before, home, by: carer.travel).seconds
      let on = journeys.leg(home, after, by: carer.travel).seconds
      let direct =
        round.stops.isEmpty ? 0 : journeys.leg(before, after, by: carer.travel).seconds
      let limit =
        index == round.stops.count
        ? span.end.seconds + span.shift.overtimeMinutes * 60 : round.stops[index].start
      let latest = min(limit - on - visit.minutes * 60, visit.window.to.seconds)
      let earliest = max(free + way, wishedFrom(latest))
      guard earliest <= latest else { return nil }
      let rounded = (earliest + 299) / 300 * 300
      return (rounded <= latest ? rounded : earliest, way + on - direct)
    }
  }

  /// The beginning of the preferred time when it can still be met, else of the window.
  private func wishedFrom(_ latest: Int) -> Int {
    guard let wish = visit.preferred?.from.seconds, wish <= latest else {
      return visit.window.from.seconds
    }
    return max(wish, visit.window.from.seconds)
  }
}
