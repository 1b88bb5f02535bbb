import PlanModel

/// A problem and the plain numbers made of it, with the names to go back.
struct Compilation: Sendable {
  let problem: PlanProblem
  let instance: Instance
  /// The problem as it is; the instance may be made of a draft bent to a purpose.
  let draft: Draft
  let visitIndex: [PlanID: Int]
  let carerIndex: [PlanID: Int]
  /// Carer and shift of each shift index, by position in the problem.
  let shiftNames: [(carer: Int, shift: Int)]
  let shiftIndex: [PlanShiftName: Int]

  /// Requires a problem that `PlanProblem.validate` accepts; visits with unknown names in their
  /// lists are planned as if these names were not there.
  init(_ problem: PlanProblem, bend: (inout Draft) -> Void = { _ in }) {
    self.problem = problem
    var draft = Draft()
    visitIndex = Dictionary(
      problem.visits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    carerIndex = Dictionary(
      problem.carers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    draft.places = max(problem.placeCount, problem.locations.count)
    draft.weights = Draft.Weights(problem.weights)
    draft.carers = problem.carers.map {
      Draft.Carer(
        maxWork: min($0.maxWork ?? Draft.far, Draft.far), target: $0.targetWork ?? 0,
        minRest: $0.minRest)
    }
    (draft.shifts, shiftNames, draft.legs) = Compilation.shifts(problem, draft.places)
    var names: [PlanShiftName: Int] = [:]
    for (r, name) in shiftNames.enumerated() {
      let carer = problem.carers[name.carer]
      names[PlanShiftName(carer: carer.id, shift: carer.shifts[name.shift].id)] = r
    }
    shiftIndex = names
    Compilation.addVisits(problem, carerIndex, &draft)
    Compilation.addLinks(problem, visitIndex, &draft)
    Compilation.addBaseline(problem, visitIndex, carerIndex, &draft)
    self.draft = draft
    bend(&draft)
    instance = Instance(draft)
  }

  private init(_ other: Compilation, _ instance: Instance) {
    (problem, draft, self.instance) = (other.problem, other.draft, instance)
    (visitIndex, carerIndex) = (other.visitIndex, other.carerIndex)
    (shiftNames, shiftIndex) = (other.shiftNames, other.shiftIndex)
  }

  /// The same problem with an instance bent to another purpose; travel is not worked out again.
  func bent(_ bend: (inout Draft) -> Void) -> Compilation {
    var bent = draft
    bend(&bent)
    return Compilation(self, Instance(bent))
  }

  private static func shifts(
    _ problem: PlanProblem, _ places: Int
  ) -> ([Draft.Shift], [(carer: Int, shift: Int)], [[Leg]]) {
    var shifts: [Draft.Shift] = []
    var names: [(carer: Int, shift: Int)] = []
    var tables: [[Leg]] = []
    var tableOf: [Speed: Int] = [:]
    let travel = PlanTravel(problem)
    for (c, carer) in problem.carers.enumerated() {
      let speed = Speed(profile: carer.profile, percent: carer.speedPercent)
      if tableOf[speed] == nil && !carer.shifts.isEmpty {
        tableOf[speed] = tables.count
        tables.append(legs(travel.by(carer.profile), places, carer.speedPercent))
      }
      for (s, shift) in carer.shifts.enumerated() {
        var draft = Draft.Shift()
        (draft.carer, draft.profile) = (c, tableOf[speed] ?? 0)
        draft.start = carer.startPlace(of: shift) ?? -1
        draft.end = carer.endPlace(of: shift) ?? -1
        (draft.window, draft.overtime) = ((shift.window.start, shift.window.end), shift.maxOvertime)
        draft.maxWork = min(shift.maxWork ?? Draft.far, Draft.far)
        draft.maxTasks = min(shift.maxTasks ?? Draft.far, Draft.far)
        draft.maxTravel = min(shift.maxTravelTime ?? Draft.far, Draft.far)
        draft.maxDistance = min(shift.maxDistance ?? Draft.far, Draft.far)
        draft.breaks = shift.breaks.map {
          Draft.Break(
            service: $0.service, limit: $0.requiredIfLongerThan, paid: $0.isPaid,
            windows: $0.windows.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
              .map { ($0.start, $0.end) })
        }
        shifts.append(draft)
        names.append((c, s))
      }
    }
    return (shifts, names, tables)
  }

  private struct Speed: Hashable { var profile: String, percent: Int }

  private static func legs(_ travel: PlanProfileTravel?, _ places: Int, _ percent: Int) -> [Leg] {
    var legs = Array(repeating: Leg(), count: places * places)
    guard let travel else { return legs }
    for a in 0..<places {
      for b in 0..<places {
        legs[a * places + b] = Leg(
          seconds: Int32(clamping: travel.seconds(from: a, to: b, speedPercent: percent)),
          metres: Int32(clamping: travel.metres(from: a, to: b)))
      }
    }
    return legs
  }

  private static func addVisits(
    _ problem: PlanProblem, _ carerIndex: [PlanID: Int], _ draft: inout Draft
  ) {
    var patients: [PlanID: Int] = [:]
    var series: [PlanID: Int] = [:]
    let end = Draft.far - 1
    for visit in problem.visits {
      var drafted = Draft.Visit()
      (drafted.place, drafted.service) = (visit.location, visit.service)
      drafted.patient = patients.index(of: visit.patient ?? visit.id)
      drafted.priority = visit.priority
      drafted.required = visit.isRequired
      drafted.windows =
        visit.windows.isEmpty
        ? [(0, end)]
        : visit.windows.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
          .map { ($0.start, $0.end) }
      if let start = visit.pinned?.start {
        drafted.windows =
          drafted.windows.contains { $0.0 <= start && start <= $0.1 }
          ? [(start, start)] : []
      }
      drafted.preferred = visit.preferredWindow.map { ($0.start, $0.end) }
      drafted.pinned = visit.pinned != nil
      drafted.fixed = visit.pinned?.start != nil && visit.pinned?.carer != nil
      if let name = visit.series { drafted.series = series.index(of: name) }
      if !visit.preferredCarers.isEmpty {
        drafted.preferredCarers = visit.preferredCarers.compactMap { carerIndex[$0] }
      }
      drafted.eligibleCarers = problem.carers.indices.filter { visit.accepts(problem.carers[$0]) }
      draft.visits.append(drafted)
    }
    (draft.patients, draft.series) = (patients.count, series.count)
  }

  private static func addLinks(
    _ problem: PlanProblem, _ visitIndex: [PlanID: Int], _ draft: inout Draft
  ) {
    func indices(_ names: [PlanID]) -> [Int] { names.compactMap { visitIndex[$0] } }
    for link in problem.links {
      switch link {
      case .sameStart(let names): draft.together.append(indices(names))
      case .sameCarer(let names): draft.sameCarer.append(indices(names))
      case .differentCarers(let names): draft.differentCarers.append(indices(names))
      case .gap(let gap):
        guard let a = visitIndex[gap.from], let b = visitIndex[gap.to] else { continue }
        let offset = gap.reference == .end ? draft.visits[a].service : 0
        let most = gap.maximum.map { min($0 + offset, Draft.far) } ?? Draft.far
        draft.gaps.append(
          Draft.Gap(a: a, b: b, least: max(gap.minimum + offset, -Draft.far), most: most))
      }
    }
  }

  private static func addBaseline(
    _ problem: PlanProblem, _ visitIndex: [PlanID: Int], _ carerIndex: [PlanID: Int],
    _ draft: inout Draft
  ) {
    for route in problem.baseline?.routes ?? [] {
      for step in route.steps {
        guard let name = step.visit, let v = visitIndex[name] else { continue }
        draft.visits[v].baseline = (step.time, carerIndex[route.carer] ?? -1)
      }
    }
  }
}

extension [PlanID: Int] {
  /// The number of a name, given in the order of first use.
  fileprivate mutating func index(of name: PlanID) -> Int {
    if let known = self[name] { return known }
    self[name] = count
    return count - 1
  }
}

extension PlanVisit {
  /// Whether the carer may make the visit as far as skills, exclusions, requirements and the pin go.
  func accepts(_ carer: PlanCarer) -> Bool {
    skills.isSubset(of: carer.skills) && !excludedCarers.contains(carer.id)
      && (requiredCarers.isEmpty || requiredCarers.contains(carer.id))
      && (pinned?.carer == nil || pinned?.carer == carer.id)
  }
}

extension Draft.Weights {
  init(_ weights: PlanWeights) {
    unassignedRequired = weights.unassignedRequired
    unassignedOptional = weights.unassignedOptional
    (travelHour, km) = (weights.travelHour, weights.distanceKilometre)
    (waitHour, overtimeHour) = (weights.waitHour, weights.overtimeHour)
    (shiftFixed, preferredWindowMin) = (weights.shiftFixed, weights.preferredWindowMinute)
    (notPreferred, extraCarer) = (weights.notPreferred, weights.extraCarer)
    (timeSpreadMin, timeSpreadTolerance) = (weights.timeSpreadMinute, weights.timeSpreadTolerance)
    (contractExcessHour, imbalancePermille) =
      (weights.contractExcessHour, weights.imbalancePermille)
    (changeCarer, changeStartMin) = (weights.changeCarer, weights.changeStartMinute)
    changeStartTolerance = weights.changeStartTolerance
  }
}
