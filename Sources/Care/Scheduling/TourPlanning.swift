public import Kernel
public import PlanModel

/// A day's snapshot as a planning problem, and plans as tours again.
///
/// What has begun, what is locked and what lies outside the scope is not touched: those visits are
/// pinned in the rounds they belong to, so that the ways to and from them, hours, breaks, gaps and
/// pairs count. Those that no round can hold, as a person may have decided, stay beside the problem.
public struct TourPlanning: Sendable {
  public let day: PlanningDay
  public let travel: TravelTimes
  public let scope: PlanningScope
  public let workingTime: WorkingTime
  /// The problem for `Planning.Solver`.
  public let problem: PlanProblem
  /// Visits that are no part of the question and stay as they are, pinned or beside the problem.
  public let kept: Set<ID<Visit>>
  /// Visits that cannot be planned because nobody knows where the person lives.
  public let withoutPlace: Set<ID<Visit>>
  /// Visits that are not planned because the person is away that day; they leave their tour.
  public let away: Set<ID<Visit>>
  /// Why visits cannot start at any moment, for those tied to another that stays.
  let tied: [ID<Visit>: PlanReason]

  /// Translates the snapshot. `travel` must hold `TourPlanning.places(of:)`; without `workingTime`
  /// the law of the day binds.
  public init(
    _ day: PlanningDay, travel: TravelTimes, scope: PlanningScope = PlanningScope(),
    workingTime: WorkingTime? = nil
  ) {
    let workingTime = workingTime ?? WorkingTime(on: day.day)
    (self.day, self.travel, self.scope, self.workingTime) = (day, travel, scope, workingTime)
    let builder = ProblemBuilder(
      day: day, travel: travel, scope: scope, workingTime: workingTime)
    let built = builder.build()
    (problem, kept) = (built.problem, built.kept)
    (withoutPlace, away, tied) = (built.withoutPlace, built.away, built.tied)
  }

  /// The places whose travel times a day needs, each once: homes of patients and carers, the depot.
  public static func places(of day: PlanningDay) -> [Coordinates] {
    var seen: Set<Coordinates> = [], places: [Coordinates] = []
    func add(_ place: Place?) {
      if let place, seen.insert(place.coordinates).inserted { places.append(place.coordinates) }
    }
    add(day.depot)
    for carer in day.carers { add(carer.startPlace(depot: day.depot)) }
    for visit in day.visits { add(day.patients[visit.patient]?.place) }
    return places
  }
}

extension Carer {
  /// Where tours begin and end; the other of home and depot when the chosen one is unknown.
  public func startPlace(depot: Place?) -> Place? {
    base == .home ? homePlace ?? depot : depot ?? homePlace
  }
}

extension PlanID {
  /// The name of a record in a planning problem.
  public init<Entity>(_ id: ID<Entity>) { self = .text("\(id)") }

  /// The record of that name, `nil` when the name is not ours.
  public func record<Entity>(_: Entity.Type = Entity.self) -> ID<Entity>? { ID("\(self)") }
}
