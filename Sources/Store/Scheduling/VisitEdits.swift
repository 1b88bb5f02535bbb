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
  /// skills, wishes, gap. A placed visit is checked again at its carer and start, or goes back
  /// among those to place when the day changes; the visit as saved.
  ///
  /// Throws as `bookVisit` does, and `SchedulingError.changedMeanwhile` or `.visitIsOver`.
  @discardableResult
  public func changeVisit(_ visit: Visit, because reason: String? = nil) async throws -> Visit {
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
        (new.status, new.isLocked) = (old.status, old.isLocked)
        new.placement = visit.day == old.day ? old.placement : nil
        let broken = try tx.check(new, because: reason, in: organization)
        try tx.changeVisits([new], in: organization)
        new.version += 1
        try tx.endOverrides(of: [new.id], by: log)
        try tx.save(broken, of: new.id, because: reason, by: log)
        try tx.log([(old, new)], .changed, by: log, versions: versions)
        acts.append(.visitChanged(new.id))
        if !broken.isEmpty { acts.append(.ruleOverridden(new.id)) }
        return new
      })
  }
}
