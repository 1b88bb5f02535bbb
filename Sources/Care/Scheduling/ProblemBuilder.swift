import Kernel
import PlanModel

/// Builds the planning problem of a day. Used once, by `TourPlanning`.
///
/// What stays comes in as pinned visits (`StandingVisits`); what ties a visit to one that stays is
/// written into the moments at which it may start (`StartTimes`), so that no rule can be lost and
/// none can take a pinned visit out.
struct ProblemBuilder {
  let day: PlanningDay
  let travel: TravelTimes
  let scope: PlanningScope
  let workingTime: WorkingTime
  let standing: StandingVisits
  let carers: [ID<Carer>: Carer]
  let index: [Coordinates: Int]
  private let sorted: SortedVisits
  private let skills: [Skill: Int]

  init(day: PlanningDay, travel: TravelTimes, scope: PlanningScope, workingTime: WorkingTime) {
    (self.day, self.travel, self.scope, self.workingTime) = (day, travel, scope, workingTime)
    let index = Dictionary(
      travel.places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.index = index
    let asked = day.visits.reduce(into: Set<Skill>()) { $0.formUnion($1.skills) }
    let known = day.carers.reduce(into: asked) { $0.formUnion($1.skills) }
    skills = Dictionary(uniqueKeysWithValues: known.sorted().enumerated().map { ($1, $0) })
    carers = Dictionary(day.carers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = SortedVisits(day, scope) { day.patients[$0.patient]?.place != nil }
    self.sorted = sorted
    standing = StandingVisits(
      sorted.staying,
      of: day.carers.filter { scope.carers.isEmpty || scope.carers.contains($0.id) },
      on: day, travel: travel, index: index, hasBegun: { scope.hasBegun($0) },
      now: scope.now?.seconds)
  }

  /// The problem, and the visits that are no part of the question, by why.
  struct Built {
    let problem: PlanProblem
    let kept: Set<ID<Visit>>, withoutPlace: Set<ID<Visit>>, away: Set<ID<Visit>>
    /// Visits that cannot start at any moment, because of another that stays.
    let tied: [ID<Visit>: PlanReason]
  }

  func build() -> Built {
    let times = Dictionary(
      sorted.asked.map { ($0.id, startTimes(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let free = sorted.asked.map { planVisit($0, times[$0.id]?.windows ?? []) }
    let pins = sorted.staying.compactMap { standing.pinned[$0.id] }
    let problem = PlanProblem(
      name: "\(day.day)", origin: "\(day.day)",
      locations: travel.places.map {
        PlanLocation(Double($0.longitude) / 1e6, Double($0.latitude) / 1e6)
      },
      travelTimes: .matrices(
        Dictionary(uniqueKeysWithValues: travel.matrices.map { ($0.key.rawValue, $0.value) })),
      visits: free + pins.map(pinnedVisit), carers: planCarers(),
      links: links(among: sorted.asked), baseline: baseline(sorted.asked + pins.map(\.visit)))
    let aside = sorted.staying.filter { $0.isLocked && standing.pinned[$0.id] == nil }
    return Built(
      problem: problem, kept: sorted.kept.union(aside.map(\.id)),
      withoutPlace: sorted.withoutPlace, away: sorted.away,
      tied: times.compactMapValues(\.reason))
  }

  /// True for a visit that keeps its place, whatever becomes of the others.
  func stays(_ visit: Visit) -> Bool { sorted.stays.contains(visit.id) }

  // MARK: Visits

  func location(of visit: Visit) -> Int? {
    day.patients[visit.patient]?.place.flatMap { index[$0.coordinates] }
  }

  func skillNumbers(of carer: Carer) -> Set<Int> {
    Set(carer.skills.compactMap { skills[$0] })
  }

  private func planVisit(_ visit: Visit, _ windows: [PlanWindow]) -> PlanVisit {
    var excluded = visit.excludedCarers.filter { carers[$0] != nil }
    if let partner = standingPartner(of: visit) { excluded.insert(partner.carer) }
    return PlanVisit(
      id: PlanID(visit.id), patient: PlanID(visit.patient), location: location(of: visit) ?? 0,
      service: visit.minutes * 60, windows: windows,
      preferredWindow: visit.preferred.map { PlanWindow($0.from.seconds, $0.to.seconds) },
      skills: Set(visit.skills.compactMap { skills[$0] }), isRequired: visit.isRequired,
      preferredCarers: day.preferredCarers(for: visit).sorted().map { PlanID($0) },
      excludedCarers: excluded.sorted().map { PlanID($0) })
  }

  /// What stays is not judged again: a person decided, or it has happened.
  private func pinnedVisit(_ pin: StandingVisits.Pin) -> PlanVisit {
    PlanVisit(
      id: PlanID(pin.visit.id), patient: PlanID(pin.visit.patient), location: pin.place,
      service: pin.free - pin.start, windows: [PlanWindow(pin.start, pin.start)],
      preferredWindow: pin.visit.preferred.map { PlanWindow($0.from.seconds, $0.to.seconds) },
      preferredCarers: day.preferredCarers(for: pin.visit).sorted().map { PlanID($0) },
      pinned: pin.visit.placement.map { PlanPin(carer: PlanID($0.carer), start: pin.start) })
  }

  /// Where the other carer of a pair is, when that visit stays.
  func standingPartner(of visit: Visit) -> Placement? {
    guard let pair = visit.pair else { return nil }
    return day.visits.first { $0.pair == pair && $0.id != visit.id && stays($0) }?.placement
  }

  private func links(among visits: [Visit]) -> [PlanLink] {
    let known = Set(visits.map(\.id))
    let pairs = Dictionary(grouping: visits.filter { $0.pair != nil }) { $0.pair }
    let together = pairs.values.filter { $0.count > 1 }
      .map { PlanLink.sameStart($0.map(\.id).sorted().map { PlanID($0) }) }
      .sorted { "\($0.visits)" < "\($1.visits)" }
    let gaps: [PlanLink] = visits.compactMap { visit in
      guard let gap = visit.gap, known.contains(gap.after) else { return nil }
      return .gap(
        PlanGap(
          from: PlanID(gap.after), to: PlanID(visit.id), reference: .end,
          minimum: gap.minimum * 60, maximum: gap.maximum * 60))
    }
    return together + gaps + turns(of: visits)
  }

  private func baseline(_ visits: [Visit]) -> Plan? {
    let placed = visits.filter { $0.placement != nil }
    guard scope.keepsPlan, !placed.isEmpty else { return nil }
    let spans = Dictionary(grouping: day.workSpans) { $0.shift.carer }
    func start(_ visit: Visit) -> Int { visit.placement?.start.seconds ?? 0 }
    let routes = Dictionary(grouping: placed) { visit -> WorkSpan? in
      let own = visit.placement.flatMap { spans[$0.carer] } ?? []
      return StandingVisits.span(of: visit, in: own).map { own[$0] }
    }
    return Plan(
      problem: "\(day.day)",
      routes: routes.compactMap { span, visits in
        guard let span else { return nil }
        let steps = visits.sorted { (start($0), $0.id) < (start($1), $1.id) }
          .map { PlanStep(.visit(PlanID($0.id)), at: start($0)) }
        return PlanRoute(
          carer: PlanID(span.shift.carer), shift: Self.name(of: span), steps: steps)
      }.sorted { ($0.carer, $0.shift) < ($1.carer, $1.shift) }, unassigned: nil)
  }
}

extension PlanningDay {
  /// The carers asked for, else those who have come before, else those who speak the language.
  func preferredCarers(for visit: Visit) -> Set<ID<Carer>> {
    let here = Set(carers.map(\.id))
    let asked = visit.preferredCarers.intersection(here)
    guard asked.isEmpty else { return asked }
    let known = familiarity.filter {
      $0.patient == visit.patient && $0.visits >= 2 && here.contains($0.carer)
    }
    guard known.isEmpty else { return Set(known.map(\.carer)) }
    guard let language = patients[visit.patient]?.languages.first else { return [] }
    let speakers = carers.filter { $0.languages.contains(language) }
    return speakers.count == carers.count ? [] : Set(speakers.map(\.id))
  }
}
