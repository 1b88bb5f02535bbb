public import Care
import Database
public import Kernel

extension Workspace {
  /// Ends an absence at `moment`; one that has not begun by then is taken back.
  ///
  /// Throws `SchedulingError.unknownAbsence`. An absence that is over stays as it is.
  public func endAbsence(_ id: ID<Absence>, at moment: Instant) async throws {
    try await write(
      .editCarers,
      recording: { tx, acts in
        let absence = try tx.absence(id, in: organization)
        if absence.from >= moment {
          try tx.execute(
            "DELETE FROM absence WHERE organization_id = \(organization) AND id = \(id)")
          acts.append(.absenceRemoved(absence.carer))
        } else {
          acts.append(.absenceEnded(absence.carer))
          try tx.execute(
            """
            UPDATE absence SET until_at = \(min(moment, absence.until))
            WHERE organization_id = \(organization) AND id = \(id)
            """)
        }
        try tx.touch(absence.days, in: organization)
      })
  }
}
