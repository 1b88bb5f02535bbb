public import Kernel
public import PlanModel

/// What a change of hand does to a day: said before it is made, and never corrected silently.
///
/// Only the visits named change. Others keep their planned start; when their carer cannot be there
/// in time any more, they are listed as delayed.
public struct MoveConsequences: Hashable, Sendable {
  /// The rules a person may break with a reason; raw values are the codes of `RuleOverride`.
  public enum Rule: String, CaseIterable, Sendable {
    case skill, excluded, absent, round, window, late, overtime, patient, pair, gap, rest
    /// The person is in hospital, or elsewhere, on that day.
    case away
  }

  /// A rule that the change breaks.
  public struct Broken: Hashable, Sendable {
    public var rule: Rule
    /// The visit that breaks it.
    public var visit: ID<Visit>
    /// Minutes beyond the rule, rounded up; 0 for rules without a measure.
    public var minutes: Int
    /// The skills that the carer lacks, for `skill`.
    public var skills: [Skill]

    public init(_ rule: Rule, _ visit: ID<Visit>, minutes: Int = 0, skills: [Skill] = []) {
      (self.rule, self.visit, self.minutes, self.skills) = (rule, visit, minutes, skills)
    }
  }

  /// Another visit whose carer comes later than planned.
  public struct Delay: Hashable, Sendable {
    public var visit: ID<Visit>
    /// Minutes after the planned start, rounded up, at least 1.
    public var minutes: Int
    /// True when it now starts after its window.
    public var missesWindow: Bool
  }

  /// Rules broken by the changed visits, each once per visit.
  public var broken: [Broken]
  public var delays: [Delay]
  /// Seconds on the road, more or less.
  public var travelSeconds: Int
  /// Metres, more or less.
  public var metres: Int
  /// Seconds of overtime, more or less.
  public var overtimeSeconds: Int
  /// Idle seconds, more or less.
  public var waitSeconds: Int
  /// The difference of cost, part by part, in euro cents.
  public var cost: PlanCost
  /// True when a changed visit runs at the same time as another one of its carer.
  public var overlaps: Bool
  /// True when a place is unknown or journeys are estimated, so that times are approximate.
  public var isApproximate: Bool

  /// The consequences of giving visits another carer and start, or none (`nil`: back to place).
  ///
  /// O(n log n) for n visits of the day.
  public init(
    _ changes: [ID<Visit>: Placement?], on day: PlanningDay, journeys: Journeys,
    weights: PlanWeights = PlanWeights()
  ) {
    self.init(
      changes, on: day, journeys: journeys, weights: weights,
      totals: RoundTotals.byCarer(on: day, journeys: journeys))
  }

  /// The same when `totals` of the day as it stands are at hand: O(n log n) for n visits of the
  /// carers concerned.
  init(
    _ changes: [ID<Visit>: Placement?], on day: PlanningDay, journeys: Journeys,
    weights: PlanWeights = PlanWeights(), totals before: [ID<Carer>: RoundTotals]
  ) {
    var after = day
    for index in after.visits.indices {
      if let placement = changes[after.visits[index].id] {
        after.visits[index].placement = placement
      }
    }
    self.init(from: day, to: after, of: Set(changes.keys), journeys, weights, before)
  }

  /// The consequences of asking something else of visits: another window, length, skill or gap, or a
  /// second carer. Visits that are not of the day yet are added to it.
  ///
  /// O(n log n) for n visits of the day.
  public init(
    revising visits: [Visit], on day: PlanningDay, journeys: Journeys,
    weights: PlanWeights = PlanWeights()
  ) {
    self.init(
      from: day, to: day.revised(visits), of: Set(visits.map(\.id)), journeys, weights,
      RoundTotals.byCarer(on: day, journeys: journeys))
  }

  private init(
    from day: PlanningDay, to after: PlanningDay, of changed: Set<ID<Visit>>,
    _ journeys: Journeys, _ weights: PlanWeights, _ before: [ID<Carer>: RoundTotals]
  ) {
    let touched = Self.carers(changed, day).union(Self.carers(changed, after))
    let (old, new) = (
      Self.rounds(of: touched, on: day, journeys), Self.rounds(of: touched, on: after, journeys)
    )
    let rules = MoveRules(day: after, rounds: new)
    broken = changed.sorted().flatMap { rules.broken(by: $0) }
    overlaps = !after.overlapping(changed).isEmpty
    delays = Self.delays(old, new, except: changed)
    var later = before
    let own = Dictionary(grouping: new) { $0.carer.id }
    for carer in touched { later[carer] = own[carer].map { RoundTotals($0) } }
    let (sumBefore, sumLater) = (
      before.values.reduce(RoundTotals(), +), later.values.reduce(RoundTotals(), +)
    )
    travelSeconds = sumLater.travelSeconds - sumBefore.travelSeconds
    metres = sumLater.metres - sumBefore.metres
    overtimeSeconds = sumLater.overtimeSeconds - sumBefore.overtimeSeconds
    waitSeconds = sumLater.waitSeconds - sumBefore.waitSeconds
    let pricing = MovePricing(
      weights: weights, workingTime: WorkingTime(on: day.day), today: day)
    cost =
      pricing.cost(later, on: after, of: changed) - pricing.cost(before, on: day, of: changed)
    isApproximate =
      journeys.isEstimate
      || changed.contains { id in
        let visit = after.visits.first { $0.id == id }
        return visit.flatMap { after.patients[$0.patient]?.place } == nil
      }
  }

  /// One visit to another carer and start.
  public init(
    moving visit: ID<Visit>, to placement: Placement?, on day: PlanningDay, journeys: Journeys
  ) {
    self.init([visit: placement], on: day, journeys: journeys)
  }

  /// Two visits that change carers; each carer comes at the hour of the visit that is taken over.
  public init(
    swapping one: Visit, with other: Visit, on day: PlanningDay, journeys: Journeys
  ) {
    self.init(
      [one.id: other.placement, other.id: one.placement], on: day, journeys: journeys)
  }

  /// True when a reason has to be given.
  public var needsReason: Bool { !broken.isEmpty || overlaps }

  private static func carers(_ changed: Set<ID<Visit>>, _ day: PlanningDay) -> Set<ID<Carer>> {
    Set(day.visits.filter { changed.contains($0.id) }.compactMap { $0.placement?.carer })
  }

  private static func rounds(
    of carers: Set<ID<Carer>>, on day: PlanningDay, _ journeys: Journeys
  ) -> [TourTimes] {
    day.carers.filter { carers.contains($0.id) }.flatMap {
      TourTimes.rounds(of: $0, on: day, visits: day.visits, journeys: journeys)
    }
  }

  private static func delays(
    _ old: [TourTimes], _ new: [TourTimes], except changed: Set<ID<Visit>>
  ) -> [Delay] {
    let before = Dictionary(
      old.flatMap(\.stops).map { ($0.visit.id, $0.lateness) }, uniquingKeysWith: max)
    return new.flatMap(\.stops).compactMap { stop in
      guard !changed.contains(stop.visit.id), stop.lateness > before[stop.visit.id] ?? 0 else {
        return nil
      }
      return Delay(
        visit: stop.visit.id, minutes: (stop.lateness + 59) / 60,
        missesWindow: stop.start + stop.lateness > stop.visit.window.to.seconds)
    }
  }
}

extension PlanningDay {
  /// The day with visits as they are wanted; those that are not there yet are added. O(visits).
  public func revised(_ wanted: [Visit]) -> PlanningDay {
    var day = self
    let known = Set(day.visits.map(\.id))
    let byID = Dictionary(wanted.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    day.visits = day.visits.map { byID[$0.id] ?? $0 } + wanted.filter { !known.contains($0.id) }
    return day
  }

  /// The changed visits that run at the same time as another one of their carer. O(changes · visits).
  public func overlapping(_ changes: [ID<Visit>: Placement?]) -> [ID<Visit>] {
    var after = self
    for index in after.visits.indices {
      if let placement = changes[after.visits[index].id] {
        after.visits[index].placement = placement
      }
    }
    return after.overlapping(Set(changes.keys))
  }

  /// Those of `changed` that run at the same time as another visit of their carer.
  /// O(changes · visits).
  public func overlapping(_ changed: Set<ID<Visit>>) -> [ID<Visit>] {
    let placed = visits.filter { $0.status != .cancelled }
    return placed.filter { visit in
      guard changed.contains(visit.id), let place = visit.placement else { return false }
      let from = place.start.seconds, to = from + visit.minutes * 60
      return placed.contains { other in
        guard other.id != visit.id, let taken = other.placement, taken.carer == place.carer else {
          return false
        }
        return taken.start.seconds < to && from < taken.start.seconds + other.minutes * 60
      }
    }.map(\.id)
  }
}
