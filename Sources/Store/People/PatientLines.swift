public import Care
import Database
public import Kernel

extension Workspace {
  /// One patient as lists show one. Throws `PatientError.unknown`. One query, no event: the record
  /// itself is not opened.
  public func patientLine(_ id: ID<Patient>) async throws -> PatientLine {
    let scope = try patientScope(), today = today()
    return try await read(permits(.seePatients) ? .seePatients : .seeOwnTour) { tx in
      let row = try tx.row(
        """
        SELECT \(SQL.lineColumns) FROM (
          SELECT \(SQL.lineParts(from: today)) FROM patient p
          WHERE p.organization_id = \(organization) AND p.id = \(id) AND \(scope)) f
        \(SQL.lineJoins)
        """, last: true)
      guard let row else { throw PatientError.unknown }
      return try PatientLine(row)
    }
  }
}
