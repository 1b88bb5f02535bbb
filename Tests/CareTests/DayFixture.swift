import Care
import Kernel

/// A small day: two nurses, an aid and some people in a line of places, one kilometre apart.
struct DayFixture {
  static let day = LocalDate(daysSinceEpoch: 20_518)  // 2026-03-06

  var value = PlanningDay(day: DayFixture.day, version: 3)
  private var lot = SmallLot()
  private let now = Instant(DayFixture.day, .midnight)

  init() throws {
    value.depot = try place(0)
  }

  private mutating func id<Entity>() -> ID<Entity> { ID(at: now, using: &lot) }

  func place(_ kilometre: Int) throws -> Place {
    Place(try Coordinates(microdegrees: 50_400_000 + Int32(kilometre) * 8993, 4_440_000))
  }

  /// Adds a carer with one round, who starts from the depot.
  mutating func carer(
    _ name: String, _ qualification: Qualification = .nurse, from: Int = 7, to: Int = 12,
    rest: Int = 0
  ) throws -> Carer {
    var carer = Carer(
      id: id(), name: try PersonName(given: name, family: name), qualification: qualification)
    (carer.base, carer.weeklyMinutes) = (.depot, 38 * 60)
    value.carers.append(carer)
    value.shifts.append(
      try Shift(
        id: id(), carer: carer.id, day: Self.day, start: Self.time(from), end: Self.time(to),
        breakMinutes: rest))
    return carer
  }

  /// Adds a person at that kilometre, `nil` for a place that nobody knows.
  mutating func patient(_ name: String, at kilometre: Int?, language: String = "fr") throws
    -> PatientCard
  {
    let card = PatientCard(
      id: id(), name: try PersonName(given: "", family: name), languages: [language],
      place: try kilometre.map(place))
    value.patients[card.id] = card
    return card
  }

  /// Adds a visit and gives it back; `change` sets what differs.
  mutating func visit(
    _ patient: PatientCard, _ care: CareKind = .injection, from: Int = 7, to: Int = 11,
    change: (inout Visit) -> Void = { _ in }
  ) throws -> Visit {
    var visit = try Visit(
      id: id(), patient: patient.id, day: Self.day, care: care,
      window: try TimeWindow(Self.time(from), Self.time(to)), minutes: 30)
    change(&visit)
    value.visits.append(visit)
    return visit
  }

  /// Two visits that two carers make together.
  mutating func pair(_ patient: PatientCard) throws -> [Visit] {
    let pair: ID<VisitPair> = id()
    return try (0..<2).map { _ in try visit(patient, .transfer) { $0.pair = pair } }
  }

  mutating func absent(_ carer: Carer, from: Int, to: Int) throws {
    value.absences.append(
      try Absence(
        id: id(), carer: carer.id, kind: .sick, from: Instant(Self.day, Self.time(from)),
        until: Instant(Self.day, Self.time(to))))
  }

  func planning(_ scope: PlanningScope = PlanningScope()) -> TourPlanning {
    TourPlanning(
      value, travel: TravelTimes(estimating: TourPlanning.places(of: value)), scope: scope)
  }

  static func time(_ hour: Int, _ minute: Int = 0) -> LocalTime {
    LocalTime(seconds: hour * 3600 + minute * 60)
  }
}

/// The same numbers in every run.
private struct SmallLot: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
