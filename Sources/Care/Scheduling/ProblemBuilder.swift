import Kernel
import PlanModel

/// Builds the planning problem of a day. Used once, by `TourPlanning`.
struct ProblemBuilder {
  let day: PlanningDay
  let travel: TravelTimes
  let scope: PlanningScope
  let workingTime: WorkingTime
  private let index: [Coordinates: Int]
  private let skills: [Skill: Int]
  private let carers: [ID<Carer>: Carer]

  init(day: PlanningDay, travel: TravelTimes, scope: PlanningScope, workingTime: WorkingTime) {
    (self.day, self.travel, self.scope, self.workingTime) = (day, travel, scope, workingTime)
    index = Dictionary(
      travel.places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let asked = day.visits.reduce(into: Set<Skill>()) { $0.formUnion($1.skills) }
    let known = day.carers.reduce(into: asked) { $0.formUnion($1.skills) }
    skills = Dictionary(uniqueKeysWithValues: known.sorted().enumerated().map { ($1, $0) })
    carers = Dictionary(day.carers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The problem, and the visits that are no part of it, by why.
  struct Built {
    let problem: PlanProblem
    let kept: Set<ID<Visit>>, withoutPlace: Set<ID<Visit>>, away: Set<ID<Visit>>
  }

  func build() -> Built {
    let wanted = day.visits.filter { $0.status != .cancelled }
    let begun = wanted.filter { $0.placement != nil && hasBegun($0) }
    let rest = wanted.filter { !($0.placement != nil && hasBegun($0)) && $0.status == .planned }
    let outside = rest.filter { isOutside($0) }
    let away = rest.filter { !isOutside($0) && day.isSuspended($0) && !$0.isLocked }
    let inside = rest.filter { !isOutside($0) && !(day.isSuspended($0) && !$0.isLocked) }
    let placed = inside.filter { location(of: $0) != nil }
    let fixed = pinnable(placed.filter { $0.isLocked })
    let aside = Set(placed.filter { $0.isLocked }.map(\.id)).subtracting(fixed)
    let visits = placed.filter { !aside.contains($0.id) }.map {
      planVisit($0, isFixed: fixed.contains($0.id))
    }
    let problem = PlanProblem(
      name: "\(day.day)", origin: "\(day.day)",
      locations: travel.places.map {
        PlanLocation(Double($0.longitude) / 1e6, Double($0.latitude) / 1e6)
      },
      travelTimes: .matrices(
        Dictionary(uniqueKeysWithValues: travel.matrices.map { ($0.key.rawValue, $0.value) })),
      visits: visits, carers: planCarers(after: begun),
      links: links(among: Set(placed.map(\.id)).subtracting(aside)),
      baseline: baseline(placed.filter { !aside.contains($0.id) }))
    return Built(
      problem: problem, kept: Set((begun + outside).map(\.id)).union(aside),
      withoutPlace: Set(inside.filter { location(of: $0) == nil }.map(\.id)),
      away: Set(away.map(\.id)))
  }

  // MARK: What stays

  private func hasBegun(_ visit: Visit) -> Bool {
    guard visit.status == .planned, let placement = visit.placement else {
      return visit.status != .planned
    }
    return scope.now.map { placement.start < $0 } ?? false
  }

  /// True for a visit that keeps its place without being part of the problem.
  func staysAside(_ visit: Visit) -> Bool { hasBegun(visit) || isOutside(visit) }

  private func isOutside(_ visit: Visit) -> Bool {
    if let part = scope.part, visit.window.to < part.from || part.to < visit.window.from {
      return true
    }
    guard !scope.carers.isEmpty, let placement = visit.placement else { return false }
    return !scope.carers.contains(placement.carer)
  }

  /// The locked visits that the rounds can really hold. One that overlaps an earlier locked visit
  /// of the same carer, as a person may have decided, is left as it is, outside the problem.
  private func pinnable(_ locked: [Visit]) -> Set<ID<Visit>> {
    var result: Set<ID<Visit>> = []
    let byCarer = Dictionary(grouping: locked.filter { $0.placement != nil }) {
      $0.placement?.carer
    }
    for (carer, visits) in byCarer {
      guard let carer = carer.flatMap({ carers[$0] }),
        let durations = travel.matrices[carer.travel]?.durations
      else { continue }
      var free = 0, at: Int?
      for visit in visits.sorted(by: { start($0) < start($1) }) {
        guard let place = location(of: visit) else { continue }
        let arrival = free + (at.map { durations[$0][place] } ?? 0)
        let isWorking = day.workSpans.contains {
          $0.shift.carer == carer.id && $0.start.seconds <= start(visit)
            && start(visit) + visit.minutes * 60 <= $0.end.seconds
              + $0.shift.overtimeMinutes * 60
        }
        guard arrival <= start(visit), isWorking, visit.skills.isSubset(of: carer.skills),
          visit.window.contains(LocalTime(seconds: start(visit)))
        else { continue }
        result.insert(visit.id)
        (free, at) = (start(visit) + visit.minutes * 60, place)
      }
    }
    return result
  }

  private func start(_ visit: Visit) -> Int { visit.placement?.start.seconds ?? 0 }

  // MARK: Visits

  private func location(of visit: Visit) -> Int? {
    day.patients[visit.patient]?.place.flatMap { index[$0.coordinates] }
  }

  private func planVisit(_ visit: Visit, isFixed: Bool) -> PlanVisit {
    let pin = isFixed ? visit.placement : nil
    let tied = partnerOutside(visit)
    var excluded = visit.excludedCarers.filter { carers[$0] != nil }
    if let tied { excluded.insert(tied.carer) }
    let windows =
      tied.map { [PlanWindow($0.start.seconds, $0.start.seconds)] } ?? freeWindows(visit)
    return PlanVisit(
      id: PlanID(visit.id), patient: PlanID(visit.patient), location: location(of: visit) ?? 0,
      service: visit.minutes * 60,
      windows: windows,
      preferredWindow: visit.preferred.map { PlanWindow($0.from.seconds, $0.to.seconds) },
      skills: Set(visit.skills.compactMap { skills[$0] }), isRequired: visit.isRequired,
      preferredCarers: preferred(visit).sorted().map { PlanID($0) },
      excludedCarers: excluded.sorted().map { PlanID($0) },
      pinned: pin.map { PlanPin(carer: PlanID($0.carer), start: $0.start.seconds) })
  }

  /// Where the other carer of a pair is, when that visit is not planned anew.
  private func partnerOutside(_ visit: Visit) -> Placement? {
    guard let pair = visit.pair else { return nil }
    return day.visits.first {
      $0.pair == pair && $0.id != visit.id && ($0.isLocked || hasBegun($0) || isOutside($0))
    }?.placement
  }

  /// The carers asked for, else those who have come before, else those who speak the language.
  private func preferred(_ visit: Visit) -> Set<ID<Carer>> {
    let asked = visit.preferredCarers.filter { carers[$0] != nil }
    guard asked.isEmpty else { return asked }
    let known = day.familiarity.filter {
      $0.patient == visit.patient && $0.visits >= 2 && carers[$0.carer] != nil
    }
    guard known.isEmpty else { return Set(known.map(\.carer)) }
    guard let language = day.patients[visit.patient]?.languages.first else { return [] }
    let speakers = day.carers.filter { $0.languages.contains(language) }
    return speakers.count == day.carers.count ? [] : Set(speakers.map(\.id))
  }

  private func links(among visits: Set<ID<Visit>>) -> [PlanLink] {
    let planned = day.visits.filter { visits.contains($0.id) }
    let pairs = Dictionary(grouping: planned.filter { $0.pair != nil }) { $0.pair }
    let together = pairs.values.filter { $0.count > 1 }
      .map { PlanLink.sameStart($0.map(\.id).sorted().map { PlanID($0) }) }
      .sorted { "\($0.visits)" < "\($1.visits)" }
    let gaps: [PlanLink] = planned.compactMap { visit in
      guard let gap = visit.gap, visits.contains(gap.after) else { return nil }
      return .gap(
        PlanGap(
          from: PlanID(gap.after), to: PlanID(visit.id), reference: .end,
          minimum: gap.minimum * 60, maximum: gap.maximum * 60))
    }
    return together + gaps + turns(of: planned)
  }

  private func baseline(_ visits: [Visit]) -> Plan? {
    let placed = visits.filter { $0.placement != nil }
    guard scope.keepsPlan, !placed.isEmpty else { return nil }
    let routes = Dictionary(grouping: placed) { visit in
      day.workSpans.firstIndex { span in
        span.shift.carer == visit.placement?.carer && span.start.seconds <= start(visit)
          && start(visit) <= span.end.seconds + span.shift.overtimeMinutes * 60
      }
    }
    let spans = day.workSpans
    return Plan(
      problem: "\(day.day)",
      routes: routes.compactMap { key, visits in
        guard let key else { return nil }
        let steps = visits.sorted { (start($0), $0.id) < (start($1), $1.id) }
          .map { PlanStep(.visit(PlanID($0.id)), at: start($0)) }
        return PlanRoute(
          carer: PlanID(spans[key].shift.carer), shift: Self.name(of: spans[key]), steps: steps)
      }.sorted { ($0.carer, $0.shift) < ($1.carer, $1.shift) }, unassigned: nil)
  }

  // MARK: Carers

  private func planCarers(after begun: [Visit]) -> [PlanCarer] {
    let spans = Dictionary(grouping: day.workSpans) { $0.shift.carer }
    return day.carers.filter { scope.carers.isEmpty || scope.carers.contains($0.id) }.map { carer in
      let base = carer.startPlace(depot: day.depot).flatMap { index[$0.coordinates] }
      let isEmployee = carer.weeklyMinutes != nil
      let last = begun.filter { $0.placement?.carer == carer.id }.max { start($0) < start($1) }
      return PlanCarer(
        id: PlanID(carer.id), skills: Set(carer.skills.compactMap { skills[$0] }),
        profile: carer.travel.rawValue, start: base, end: base,
        maxWork: isEmployee ? workingTime.dailyMaximum : nil,
        targetWork: carer.weeklyMinutes.map { $0 * 60 / workingTime.daysPerWeek },
        shifts: (spans[carer.id] ?? []).compactMap { planShift($0, after: last) })
    }
  }

  /// A span as a shift: from the end of what has begun, or from now, whichever is later.
  private func planShift(_ span: WorkSpan, after last: Visit?) -> PlanShift? {
    var from = span.start.seconds, startPlace = PlanShiftPlace.asCarer
    let end = span.end.seconds
    if let last, span.start.seconds <= start(last), start(last) < end {
      from = max(from, start(last) + last.minutes * 60)
      startPlace = location(of: last).map { .place($0) } ?? .asCarer
    }
    from = max(from, scope.now?.seconds ?? 0)
    guard from < end else { return nil }
    // Overtime comes after the end of the round, not before an absence in its midst.
    let isLast = span.end == span.shift.end
    return PlanShift(
      id: Self.name(of: span), window: PlanWindow(from, end),
      maxOvertime: isLast ? span.shift.overtimeMinutes * 60 : 0,
      breaks: breaks(span, from: from, end: end),
      start: startPlace)
  }

  private func breaks(_ span: WorkSpan, from: Int, end: Int) -> [PlanBreak] {
    let minutes = span.shift.breakMinutes
    let latest = min(span.start.seconds + workingTime.breakAfter, end - minutes * 60)
    let earliest = max(min(span.start.seconds + 2 * 3600, latest), from)
    guard minutes > 0, earliest <= latest, end - from > workingTime.breakAfter else { return [] }
    return [
      PlanBreak(
        id: "break", service: minutes * 60, windows: [PlanWindow(earliest, latest)],
        requiredIfLongerThan: workingTime.breakAfter, isPaid: false)
    ]
  }

  private static func name(of span: WorkSpan) -> PlanID {
    .text("\(span.shift.id)/\(span.start)")
  }
}
