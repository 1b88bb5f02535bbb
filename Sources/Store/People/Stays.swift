public import Care
import Database
public import Kernel

extension Workspace {
  /// A patient's stays away from home, the latest first.
  public func stays(of patient: ID<Patient>) async throws -> [Stay] {
    try await read(.seePatients) { tx in try tx.stays(of: patient, in: organization) }
  }

  /// Notes a stay away from home. The planned visits of its days are cancelled as one act, and come
  /// back when the stay is shortened or removed; the number of visits cancelled.
  ///
  /// Throws `PatientError.unknown`, or `.stayEndsBeforeStart`.
  @discardableResult
  public func addStay(_ stay: Stay) async throws -> Int {
    try stay.check()
    let log = ChangeLog(self)
    return try await write(.editPatients, as: .stayAdded(stay.patient)) { tx in
      try tx.lockPatients([stay.patient], in: organization)
      guard try tx.hasPatient(stay.patient, in: organization) else { throw PatientError.unknown }
      try tx.execute(
        """
        INSERT INTO stay (id, organization_id, patient_id, kind, from_day, until_day)
        VALUES (\(stay.id), \(organization), \(stay.patient), \(stay.kind), \(stay.from),
          \(stay.until))
        """)
      return try tx.suspendVisits(for: stay, by: log).count
    }
  }

  /// Changes the kind or the days of a stay: visits on days that are no longer part of it, nor of
  /// another stay, come back, to be placed again; visits on new days are cancelled.
  public func changeStay(_ stay: Stay) async throws {
    try stay.check()
    let log = ChangeLog(self)
    try await write(.editPatients, as: .stayChanged(stay.patient)) { tx in
      try tx.lockPatients([stay.patient], in: organization)
      guard let old = try tx.stay(stay.id, in: organization), old.patient == stay.patient else {
        throw PatientError.unknownStay
      }
      try tx.execute(
        """
        UPDATE stay SET kind = \(stay.kind), from_day = \(stay.from), until_day = \(stay.until)
        WHERE organization_id = \(organization) AND id = \(stay.id)
        """)
      _ = try tx.resumeVisits(after: stay, outside: stay, by: log)
      _ = try tx.suspendVisits(for: stay, by: log.next())
    }
  }

  /// Takes back a stay that was noted by mistake; its visits come back, to be placed again, but for
  /// those of days that another stay covers.
  public func removeStay(_ id: ID<Stay>) async throws {
    let log = ChangeLog(self)
    try await write(
      .editPatients,
      recording: { tx, acts in
        guard let patient = try tx.stay(id, in: organization)?.patient else {
          throw PatientError.unknownStay
        }
        try tx.lockPatients([patient], in: organization)
        guard let old = try tx.stay(id, in: organization) else { throw PatientError.unknownStay }
        _ = try tx.resumeVisits(after: old, outside: nil, by: log)
        try tx.execute("UPDATE cancellation SET stay_id = NULL WHERE stay_id = \(id)")
        try tx.execute("DELETE FROM stay WHERE organization_id = \(organization) AND id = \(id)")
        acts.append(.stayRemoved(old.patient))
      })
  }
}

extension Stay {
  /// Reads `id, patient_id, kind, from_day, until_day`.
  init(_ row: Row) throws {
    self.init(
      id: try row.get(0), patient: try row.get(1), kind: try row.get(2), from: try row.get(3),
      until: try row.get(4))
  }

  fileprivate func check() throws(PatientError) {
    if let until, until < from { throw .stayEndsBeforeStart }
  }
}

extension Transaction {
  func stay(_ id: ID<Stay>, in organization: ID<Organization>) throws -> Stay? {
    try row(
      """
      SELECT id, patient_id, kind, from_day, until_day FROM stay
      WHERE organization_id = \(organization) AND id = \(id)
      """
    ).map(Stay.init)
  }

  /// A patient's stays, the latest first.
  func stays(of patient: ID<Patient>, in organization: ID<Organization>) throws -> [Stay] {
    try rows(
      """
      SELECT id, patient_id, kind, from_day, until_day FROM stay
      WHERE organization_id = \(organization) AND patient_id = \(patient)
      ORDER BY from_day DESC, id
      """
    ).map(Stay.init)
  }

  func hasPatient(_ id: ID<Patient>, in organization: ID<Organization>) throws -> Bool {
    try row(
      "SELECT 1 FROM patient WHERE organization_id = \(organization) AND id = \(id)") != nil
  }
}
