public import Care
import Database
import Kernel

/// Many records at once, as a demonstration or another program has them.
public struct RecordLoad: Sendable {
  public var patients: [Patient] = []
  public var carers: [Carer] = []
  public var shifts: [Shift] = []
  public var absences: [Absence] = []
  public var stays: [Stay] = []
  /// In any state: done, placed, cancelled.
  public var visits: [Visit] = []
  /// Where tours of carers with a depot begin.
  public var depot: (address: Address, place: Place)?

  /// Nothing yet.
  public init() {}
}

extension Act {
  static func recordsLoaded(_ id: ID<Organization>) -> Act {
    Act("records.loaded", on: "organization", id)
  }
}

extension Workspace {
  /// Adds many records in one transaction, without the checks of a booking: overlapping visits are
  /// kept as they come, for the board to show. Some 10 000 people a second.
  ///
  /// Throws as the verbs for single records do when a number is already used.
  public func load(_ load: RecordLoad) async throws {
    let log = ChangeLog(self)
    try await write(
      .importFiles,
      recording: { tx, acts in
        try refusingDoubles { try tx.insert(load.patients, in: organization) }
        try refusingCarerDoubles { try tx.insert(load.carers, in: organization) }
        try tx.insert(load.shifts, in: organization)
        try tx.insert(load.absences, in: organization)
        try tx.insert(load.stays, in: organization)
        try refusingVisitDoubles { try tx.insert(load.visits, in: organization) }
        try tx.cancel(load.visits, for: load.stays, by: log)
        if let depot = load.depot {
          try tx.setDepot(depot.address, at: depot.place, in: organization)
        }
        try tx.touch(
          load.visits.map(\.day) + load.shifts.map(\.day) + load.absences.flatMap(\.days),
          in: organization)
        acts += load.patients.map { .patientAdded($0.id) } + load.carers.map { .carerAdded($0.id) }
        acts.append(.recordsLoaded(organization))
      })
  }
}

extension Transaction {
  fileprivate func insert(_ stays: [Stay], in organization: ID<Organization>) throws {
    try insert("stay (id, organization_id, patient_id, kind, from_day, until_day)", stays) {
      "(\($0.id), \(organization), \($0.patient), \($0.kind), \($0.from), \($0.until))"
    }
  }

  /// Says of cancelled visits which stay they gave way to.
  fileprivate func cancel(_ visits: [Visit], for stays: [Stay], by log: ChangeLog) throws {
    let cancelled = visits.filter { $0.status == .cancelled }
    var rest = cancelled
    for stay in stays {
      let away = rest.filter { $0.patient == stay.patient && stay.covers($0.day) }
      let reason: Cancellation.Reason = stay.kind == .hospital ? .hospital : .away
      try saveCancellations(of: away, reason, stay: stay.id, by: log)
      let ids = Set(away.map(\.id))
      rest.removeAll { ids.contains($0.id) }
    }
    try saveCancellations(of: rest, .service, by: log)
  }

  func setDepot(
    _ address: Address, at place: Place, in organization: ID<Organization>
  ) throws {
    try execute("DELETE FROM depot WHERE organization_id = \(organization)")
    try execute(
      """
      INSERT INTO depot (organization_id, street, postcode, locality, latitude, longitude,
        place_quality)
      VALUES (\(organization), \(SQL.values(of: address)), \(SQL.values(of: place)))
      """)
  }
}
