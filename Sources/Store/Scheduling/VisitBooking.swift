public import Care
import Database
public import Kernel

extension Workspace {
  /// Books a visit, at its carer and start or still to place; the visit as it is saved.
  ///
  /// The person, the carer and the carer's journeys are checked in the same transaction, and
  /// writers of one day wait for each other, so two of them never book the same time. Throws
  /// `SchedulingError.carerIsBusy` or `.patientIsBusy` with the next three free times, and
  /// `.needsReason` for other rules unless `reason` is given by somebody who may override them.
  /// Journeys are estimates.
  /// Seven statements, one more on PostgreSQL, two more when carers are preferred or excluded, one more
  /// with a gap.
  @discardableResult
  public func bookVisit(_ visit: Visit, because reason: String? = nil) async throws -> Visit {
    try await bookVisits([visit], because: reason)[0]
  }

  /// The places between which the carers of `visits` travel on those days and on the week after each,
  /// and their ways of travelling: what a road engine has to be asked for beforehand, as nothing is
  /// asked within a transaction. One statement for each carer.
  public func bookingPlaces(
    of visits: [Visit]
  ) async throws -> (places: [Coordinates], profiles: Set<TravelProfile>) {
    try await read(.planVisits) { tx in
      var places: Set<Coordinates> = [], profiles: Set<TravelProfile> = []
      for (carer, visits) in Dictionary(grouping: visits, by: { $0.placement?.carer }) {
        guard let carer, let patient = visits.first?.patient else { continue }
        let days = Set(visits.flatMap { visit in (0..<8).map { visit.day.adding(days: $0) } })
        let context = try tx.bookingContext(
          patient, by: carer, on: days.sorted(), in: organization)
        places.formUnion(context.places)
        profiles.insert(context.carer.travel)
      }
      let sorted = places.sorted { ($0.latitude, $0.longitude) < ($1.latitude, $1.longitude) }
      return (sorted, profiles)
    }
  }

  /// Books several visits as one act, such as the two of a pair: all or none. Journeys are estimates
  /// unless `journeys` knows better.
  @discardableResult
  public func bookVisits(
    _ visits: [Visit], because reason: String? = nil, journeys: Journeys = Journeys()
  ) async throws -> [Visit] {
    try await book(visits, because: reason, journeys, isSeries: false)
  }

  /// Books visits that come again on several days as one act: all or none.
  ///
  /// Throws `SchedulingError.seriesBlocked` with everything that stands in the way, or
  /// `.seriesTooLong` for more than `SeriesConflict.mostDays` days. Some eight statements a visit.
  @discardableResult
  public func bookSeries(
    _ visits: [Visit], because reason: String? = nil, journeys: Journeys = Journeys()
  ) async throws -> [Visit] {
    guard Set(visits.map(\.day)).count <= SeriesConflict.mostDays else {
      throw SchedulingError.seriesTooLong(limit: SeriesConflict.mostDays)
    }
    return try await book(visits, because: reason, journeys, isSeries: true)
  }

  private func book(
    _ visits: [Visit], because reason: String?, _ journeys: Journeys, isSeries: Bool
  ) async throws -> [Visit] {
    let log = ChangeLog(self)
    let reason = try overrideReason(reason)
    return try await write(
      .planVisits,
      recording: { tx, acts in
        // Whoever notes a stay of these people waits, or is waited for.
        try tx.lockPatients(visits.map(\.patient), in: organization)
        let versions = try tx.touch(visits.map(\.day), in: organization)
        try tx.requireOwnReferences(of: visits, in: organization)
        var saved: [Visit] = [], conflicts: [SeriesConflict] = []
        for visit in visits {
          let fresh = visit.asBooked
          do {
            let broken = try tx.check(
              fresh, because: reason, journeys: journeys, in: organization)
            try refusingVisitDoubles { try tx.insert([fresh], in: organization) }
            try tx.save(broken, of: fresh.id, because: reason, by: log)
            acts.append(.visitBooked(fresh.id))
            if !broken.isEmpty { acts.append(.ruleOverridden(fresh.id)) }
            saved.append(fresh)
          } catch let refusal as SchedulingError {
            guard isSeries, let conflict = SeriesConflict(fresh, refusal) else { throw refusal }
            conflicts.append(conflict)
          }
        }
        guard conflicts.isEmpty else { throw SchedulingError.seriesBlocked(conflicts) }
        try tx.log(saved.map { (nil, $0) }, .booked, by: log, versions: versions)
        return saved
      })
  }

  /// The next times at which `visit` could be made by `carer`, from `start` on, within eight days.
  public func freeTimes(
    for visit: Visit, by carer: ID<Carer>, from start: LocalTime, limit: Int = 3
  ) async throws -> [FreeTime] {
    try await read(.planVisits) { tx in
      let days = (0..<8).map { visit.day.adding(days: $0) }
      return try tx.bookingContext(visit.patient, by: carer, on: days, in: organization)
        .freeTimes(for: visit, from: start, limit: limit)
    }
  }

  /// The reason for breaking a rule, trimmed; `nil` when there is none.
  ///
  /// Throws `OrganizationError.missingPermission` for somebody who may not break rules.
  func overrideReason(_ reason: String?) throws -> String? {
    guard let reason = reason?.trimmedBlanks, !reason.isEmpty else { return nil }
    try require(.overrideRules)
    guard reason.count <= 500 else { throw SchedulingError.noteTooLong }
    return reason
  }
}

extension SeriesConflict {
  /// The most days on which visits are booked at once.
  public static let mostDays = 60

  /// What a refusal says of one visit; `nil` for what concerns the whole series.
  fileprivate init?(_ visit: Visit, _ refusal: SchedulingError) {
    let obstacle: Obstacle
    switch refusal {
    case .carerIsBusy: obstacle = .carerIsBusy
    case .patientIsBusy: obstacle = .patientIsBusy
    case .needsReason(let rules): obstacle = .rules(rules)
    default: return nil
    }
    self.init(day: visit.day, start: visit.placement?.start, obstacle)
  }
}

extension Visit {
  /// This visit as a new row: first version, planned.
  var asBooked: Visit {
    var visit = self
    (visit.version, visit.status) = (1, .planned)
    return visit
  }
}

/// Turns a unique key of the table of visits into words for a person.
func refusingVisitDoubles<T>(_ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let error as DatabaseError {
    if error.isUniqueViolation("visit", "organization_id", "external_key") {
      throw SchedulingError.visitKeyAlreadyUsed
    }
    throw error
  }
}

extension Transaction {
  /// The rules that a placed visit breaks, all of them excused by `reason`.
  ///
  /// Throws when the time is taken, or when rules are broken without a reason. For a visit that is
  /// still to place, only whether the person is away counts.
  func check(
    _ visit: Visit, because reason: String?, journeys: Journeys = Journeys(),
    in organization: ID<Organization>
  ) throws -> [MoveConsequences.Rule] {
    guard let placement = visit.placement else {
      let isAway = try isAway(visit.patient, on: visit.day, in: organization)
      guard !isAway || reason != nil else { throw SchedulingError.needsReason([.away]) }
      return isAway ? [.away] : []
    }
    var context = try bookingContext(
      visit.patient, by: placement.carer, on: [visit.day], in: organization)
    context.journeys = journeys
    if context.isPatientTaken(visit, on: visit.day, at: placement.start) {
      throw SchedulingError.patientIsBusy(
        free: try freeTimes(visit, placement, journeys, organization))
    }
    let day = context.carerDay(visit.day, without: visit.id)
    let broken =
      day.brokenRules(visit, at: placement.start, place: context.place)
      + (context.isAway(on: visit.day) ? [.away] : [])
    let isBusy =
      day.isTaken(placement.start, minutes: visit.minutes)
      || broken.contains(.late) && reason == nil
    if isBusy {
      throw SchedulingError.carerIsBusy(
        free: try freeTimes(visit, placement, journeys, organization))
    }
    guard broken.isEmpty || reason != nil else { throw SchedulingError.needsReason(broken) }
    return broken
  }

  /// Refuses wishes for carers, and gaps to visits, of another organization. No statement for visits
  /// without any.
  func requireOwnReferences(of visits: [Visit], in organization: ID<Organization>) throws {
    let carers = Set(visits.flatMap { $0.preferredCarers.union($0.excludedCarers) })
    try Self.parts(Array(carers)) { part in
      let known = try rows(
        "SELECT id FROM carer WHERE organization_id = \(organization) AND id IN \(part)")
      guard known.count == part.count else { throw SchedulingError.unknownCarer }
    }
    let before = Set(visits.compactMap { $0.gap?.after }).subtracting(visits.map(\.id))
    try Self.parts(Array(before)) { part in
      let known = try rows(
        "SELECT id FROM visit WHERE organization_id = \(organization) AND id IN \(part)")
      guard known.count == part.count else { throw SchedulingError.unknownVisit }
    }
  }

  /// True when the person is in hospital, or elsewhere, on `day`. One statement.
  private func isAway(
    _ patient: ID<Patient>, on day: LocalDate, in organization: ID<Organization>
  ) throws -> Bool {
    let stays = try value(
      """
      SELECT (SELECT COUNT(*) FROM stay z
        WHERE z.organization_id = p.organization_id AND z.patient_id = p.id
        AND z.from_day <= \(day)
        AND (z.until_day IS NULL OR z.until_day >= \(day)))
      FROM patient p WHERE p.organization_id = \(organization) AND p.id = \(patient)
      """, as: Int.self)
    guard let stays else { throw PatientError.unknown }
    return stays > 0
  }

  private func freeTimes(
    _ visit: Visit, _ placement: Placement, _ journeys: Journeys,
    _ organization: ID<Organization>
  ) throws -> [FreeTime] {
    let days = (0..<8).map { visit.day.adding(days: $0) }
    var context = try bookingContext(
      visit.patient, by: placement.carer, on: days, in: organization)
    context.journeys = journeys
    return context.freeTimes(for: visit, from: placement.start)
  }

  /// Saves why rules are broken by the placement of a visit; earlier reasons no longer count.
  func save(
    _ broken: [MoveConsequences.Rule], of visit: ID<Visit>, because reason: String?,
    by log: ChangeLog
  ) throws {
    guard let reason, !broken.isEmpty else { return }
    try insert("rule_override (visit_id, rule, because, person_id, at)", broken) {
      "(\(visit), \($0), \(reason), \(log.person), \(log.at))"
    }
  }
}
