public import Care
import Database
public import Kernel

extension Workspace {
  /// One visit. Throws `SchedulingError.unknownVisit`.
  public func visit(_ id: ID<Visit>) async throws -> Visit {
    try await read(.seePlanning) { tx in try tx.visit(id, in: organization) }
  }

  /// The visits of a patient from one day to another, in order. Two statements.
  public func visits(
    of patient: ID<Patient>, from first: LocalDate, to last: LocalDate
  ) async throws -> [Visit] {
    try await read(.seePlanning) { tx in
      let ids = try tx.rows(
        """
        SELECT v.id FROM visit v WHERE v.patient_id = \(patient)
          AND v.organization_id = \(organization) AND v.day >= \(first) AND v.day <= \(last)
        ORDER BY v.day, COALESCE(v.starts, v.window_from), v.id
        """
      ).map { try $0.get(0, as: ID<Visit>.self) }
      let visits = try tx.visits(ids, in: organization)
      return ids.compactMap { visits[$0] }
    }
  }

  /// Saves what is wanted of a visit that was read as `visit.version`: day, window, length, care,
  /// skills, wishes, gap; with two carers or without, when `isForTwo` says so. The visit as saved.
  ///
  /// The other visit of a pair follows, is added to place, or is cancelled. Placed visits are checked
  /// again at their carer and start, as the board shows it; they go back among those to place when the
  /// day changes. Throws `SchedulingError.needsReason` or `.carerIsBusy` without a `reason` for rules
  /// that are broken then, `.changedMeanwhile` or `.visitIsOver`.
  @discardableResult
  public func changeVisit(
    _ visit: Visit, isForTwo: Bool? = nil, because reason: String? = nil,
    journeys: Journeys = Journeys(estimating: .standard)
  ) async throws -> Visit {
    let log = ChangeLog(self)
    let reason = try overrideReason(reason)
    return try await write(
      .planVisits,
      recording: { tx, acts in
        try tx.lockPatients([visit.patient], in: organization)
        let day = try tx.visit(visit.id, in: organization).day
        let versions = try tx.touch([day, visit.day], in: organization)
        let old = try tx.visit(visit.id, in: organization)
        guard old.version == visit.version, old.day == day else {
          throw SchedulingError.changedMeanwhile
        }
        guard old.isOpen else { throw SchedulingError.visitIsOver }
        try tx.requireOwnReferences(of: [visit], in: organization)
        var new = visit
        (new.status, new.isLocked, new.pair) = (old.status, old.isLocked, old.pair)
        new.placement = visit.day == old.day ? old.placement : nil
        let partner = try tx.partner(of: old, in: organization)
        let revision = VisitRevision(
          new, partner: partner, isForTwo: isForTwo, id: ID(at: log.at), pair: ID(at: log.at))
        let broken = try tx.rules(
          brokenBy: revision, on: day, because: reason, journeys, in: organization)
        let saved = try tx.save(revision, in: organization)
        try tx.endOverrides(of: saved.map(\.id), by: log)
        for visit in saved {
          try tx.save(broken[visit.id] ?? [], of: visit.id, because: reason, by: log)
        }
        let cancelled = saved.filter { $0.status == .cancelled }
        if !cancelled.isEmpty { try tx.saveCancellations(of: cancelled, .service, by: log) }
        let before: [Visit?] = [old, revision.isNewPartner ? nil : partner]
        try tx.log(
          zip(before, saved).map { ($0, $1) }, .changed, by: log, versions: versions)
        acts += revision.acts
        acts += broken.keys.sorted().map { .ruleOverridden($0) }
        return saved[0]
      })
  }
}

extension VisitRevision {
  fileprivate var acts: [Act] {
    guard let partner else { return [.visitChanged(visit.id)] }
    let act: Act =
      isNewPartner
      ? .visitBooked(partner.id)
      : partner.status == .cancelled ? .visitCancelled(partner.id) : .visitChanged(partner.id)
    return [.visitChanged(visit.id), act]
  }
}

extension Transaction {
  /// The visit that is made together with `visit`, unless it is cancelled. No statement without a pair.
  fileprivate func partner(
    of visit: Visit, in organization: ID<Organization>
  ) throws -> Visit? {
    guard let pair = visit.pair else { return nil }
    let id = try value(
      """
      SELECT v.id FROM visit v WHERE v.organization_id = \(organization) AND v.day = \(visit.day)
        AND v.pair_id = \(pair) AND v.id <> \(visit.id) AND v.status <> 'cancelled'
      """, as: ID<Visit>.self)
    return try id.map { try self.visit($0, in: organization) }
  }

  /// The rules that the visits break then, by visit; refused without a reason.
  fileprivate func rules(
    brokenBy revision: VisitRevision, on day: LocalDate, because reason: String?,
    _ journeys: Journeys, in organization: ID<Organization>
  ) throws -> [ID<Visit>: [MoveConsequences.Rule]] {
    let visits = revision.visits.filter { $0.status != .cancelled }
    if visits.contains(where: { $0.placement != nil }) {
      return try planningDay(day, in: organization, withHistory: false)
        .brokenRules(revising: revision.visits, because: reason, journeys: journeys)
    }
    var broken: [ID<Visit>: [MoveConsequences.Rule]] = [:]
    for visit in visits {
      let rules = try check(visit, because: reason, in: organization)
      if !rules.isEmpty { broken[visit.id] = rules }
    }
    return broken
  }

  /// Writes the visits of a revision; as they are then, the visit first.
  fileprivate func save(
    _ revision: VisitRevision, in organization: ID<Organization>
  ) throws -> [Visit] {
    let known = revision.isNewPartner ? [revision.visit] : revision.visits
    try changeVisits(known, in: organization)
    if revision.isNewPartner, let partner = revision.partner {
      try insert([partner], in: organization)
    }
    let saved = revision.visits.map { visit in
      var visit = visit
      if known.contains(where: { $0.id == visit.id }) { visit.version += 1 }
      return visit
    }
    let ended = saved.filter { $0.status == .cancelled }
    let cancelled = ended.isEmpty ? [] : try updateStates(ended, in: organization)
    return saved.map { visit in cancelled.first { $0.id == visit.id } ?? visit }
  }
}
