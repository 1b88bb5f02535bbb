import Care
import Kernel

/// A day ready to be shown: the snapshot with its rounds, marks and names worked out once.
///
/// Everything the planning pages say of a day comes from this value, so that board, list, map and
/// panel never disagree. Making one is O(n log n) for n visits.
struct DayPlan {
  /// The day as it is recorded.
  let day: PlanningDay
  /// The day as it is shown: with the proposal, when there is one.
  let shown: PlanningDay
  let proposal: TourProposal?
  let journeys: Journeys
  let reader: Reader
  let now: Instant
  /// By qualification, then by name; the order gives the letters.
  let carers: [Carer]
  let marks: [ID<Carer>: TourMark]
  /// The rounds as shown, by carer.
  let rounds: [ID<Carer>: [TourTimes]]
  /// Short names that tell namesakes apart.
  let names: [ID<Patient>: String]
  /// The spans in which each carer works.
  let spans: [ID<Carer>: [WorkSpan]]
  /// The visits as shown, by carer; `nil` for those to place.
  let visits: [ID<Carer>?: [Visit]]
  private let carersByID: [ID<Carer>: Carer]
  private let carerNames: [ID<Carer>: String]
  private let starts: [ID<Visit>: Start]
  private let changes: [ID<Visit>: ProposedVisit]
  private let overridesByVisit: [ID<Visit>: [RuleOverride]]

  /// When a visit begins, in seconds since midnight, by how many it is late, and how many the way to it
  /// takes.
  struct Start { let planned: Int, lateness: Int, travel: Int }

  /// Prepares a day for `reader` at `now`.
  init(
    _ day: PlanningDay, proposal: TourProposal? = nil, journeys: Journeys = Journeys(),
    reader: Reader, now: Instant
  ) {
    (self.day, self.proposal, self.journeys) = (day, proposal, journeys)
    (self.reader, self.now) = (reader, now)
    changes = Dictionary(
      (proposal?.changes ?? []).map { ($0.visit, $0) }, uniquingKeysWith: { first, _ in first })
    shown = Self.applying(changes, to: day)
    carers = Self.ordered(day.carers)
    carersByID = Dictionary(carers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    carerNames = Dictionary(
      carers.map { ($0.id, reader.full($0.name)) }, uniquingKeysWith: { first, _ in first })
    let spans = Dictionary(grouping: day.workSpans) { $0.shift.carer }
    let visits = Dictionary(grouping: shown.visits) { $0.placement?.carer }
    (self.spans, self.visits) = (spans, visits)
    marks = Dictionary(
      carers.enumerated().map { index, carer in
        (carer.id, TourMark(index, isAway: Self.isAway(carer, spans, day)))
      }, uniquingKeysWith: { first, _ in first })
    rounds = Self.rounds(carers, spans, visits, on: shown, journeys)
    starts = Self.starts(rounds, count: shown.visits.count)
    names = Self.shortNames(day)
    overridesByVisit = Dictionary(grouping: day.overrides) { $0.visit }
  }

  func carer(_ id: ID<Carer>) -> Carer? { carersByID[id] }

  func visit(_ id: ID<Visit>) -> Visit? { shown.visits.first { $0.id == id } }

  func patient(of visit: Visit) -> PatientCard? { day.patients[visit.patient] }

  /// How the carer is called in full.
  func name(of carer: ID<Carer>) -> String? { carerNames[carer] }

  /// When the carer can be there; `nil` for visits without a carer.
  func start(_ id: ID<Visit>) -> Start? { starts[id] }

  /// The visit within its round; `nil` for visits without a carer. O(visits).
  func stop(_ id: ID<Visit>) -> TourTimes.Stop? {
    rounds.values.joined().lazy.flatMap(\.stops).first { $0.visit.id == id }
  }

  /// What the proposal changes for a visit.
  func change(_ id: ID<Visit>) -> ProposedVisit? { changes[id] }

  /// Rules broken on purpose, with their reasons.
  func overrides(_ id: ID<Visit>) -> [RuleOverride] { overridesByVisit[id] ?? [] }

  /// The name on the board: `Henrard`, or `Dubois F.` when there are two.
  func name(of visit: Visit) -> String { names[visit.patient] ?? "" }

  /// How the person is spoken of: `Mme Henrard`, or `M. Fernand Dubois` when there are two; the name
  /// on the board when it is not known how the person is addressed.
  func person(of visit: Visit) -> String {
    let short = name(of: visit)
    guard let card = patient(of: visit), let courtesy = card.sex.courtesy else { return short }
    return reader.titled(
      short == card.name.family ? short : reader.full(card.name), courtesy)
  }

  /// The time now, when the day is today.
  var clock: LocalTime? {
    let local = now.local
    return local.date == day.day ? local.time : nil
  }

  /// By qualification, then by name: the order that gives the letters.
  static func ordered(_ carers: [Carer]) -> [Carer] {
    let order = Qualification.allCases
    let keys = carers.map { (order.firstIndex(of: $0.qualification) ?? 0, sortKey($0)) }
    return carers.indices.sorted { keys[$0] < keys[$1] }.map { carers[$0] }
  }

  private static func sortKey(_ carer: Carer) -> String {
    NameOrder.key(family: carer.name.family, given: carer.name.given)
  }

  /// A carer who has a round on the day but is absent for all of it.
  private static func isAway(
    _ carer: Carer, _ spans: [ID<Carer>: [WorkSpan]], _ day: PlanningDay
  ) -> Bool {
    spans[carer.id] == nil && day.absences.contains { $0.carer == carer.id }
  }

  private static func applying(_ changes: [ID<Visit>: ProposedVisit], to day: PlanningDay)
    -> PlanningDay
  {
    guard !changes.isEmpty else { return day }
    var day = day
    for index in day.visits.indices {
      if let change = changes[day.visits[index].id] { day.visits[index].placement = change.after }
    }
    return day
  }

  private static func rounds(
    _ carers: [Carer], _ spans: [ID<Carer>: [WorkSpan]], _ visits: [ID<Carer>?: [Visit]],
    on day: PlanningDay, _ journeys: Journeys
  ) -> [ID<Carer>: [TourTimes]] {
    var result: [ID<Carer>: [TourTimes]] = [:]
    for carer in carers {
      let own = (spans[carer.id] ?? []).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      result[carer.id] = TourTimes.rounds(
        of: carer, own, on: day, visits: visits[carer.id] ?? [], journeys: journeys)
    }
    return result
  }

  private static func starts(_ rounds: [ID<Carer>: [TourTimes]], count: Int) -> [ID<Visit>: Start] {
    var result = [ID<Visit>: Start](minimumCapacity: count)
    for round in rounds.values.joined() {
      for stop in round.stops where result[stop.visit.id] == nil {
        result[stop.visit.id] = Start(
          planned: stop.start, lateness: stop.lateness, travel: stop.leg.seconds)
      }
    }
    return result
  }

  /// Family names, with the initial of the first name where two people share one.
  private static func shortNames(_ day: PlanningDay) -> [ID<Patient>: String] {
    var bearers: [String: Int] = [:]
    for card in day.patients.values { bearers[card.name.family, default: 0] += 1 }
    return day.patients.mapValues { card in
      let isAlone = (bearers[card.name.family] ?? 0) < 2
      let initial = card.name.given.prefix(1)
      return isAlone || initial.isEmpty ? card.name.family : "\(card.name.family) \(initial)."
    }
  }
}
