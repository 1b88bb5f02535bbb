public import Care
import Database
public import Kernel

extension Workspace {
  /// Cancels visits of one day, as one act that can be undone; the visits as saved.
  ///
  /// Throws `SchedulingError.changedMeanwhile`, or `.visitIsOver` for one that has begun.
  @discardableResult
  public func cancelVisits(
    _ visits: [SeenVisit], on day: LocalDate, because reason: Cancellation.Reason
  ) async throws -> [Visit] {
    try await changeStates(
      of: visits, on: day, as: .cancelled,
      also: { tx, saved, log in try tx.saveCancellations(of: saved, reason, by: log) }
    ) { visit in
      guard visit.isOpen else { throw SchedulingError.visitIsOver }
      visit.status = .cancelled
      return .visitCancelled(visit.id)
    }
  }

  /// Takes cancellations back; visits are to place again, because their time may be taken.
  @discardableResult
  public func restoreVisits(_ visits: [SeenVisit], on day: LocalDate) async throws -> [Visit] {
    try await changeStates(
      of: visits, on: day, as: .restored,
      also: { tx, saved, _ in
        try tx.execute("DELETE FROM cancellation WHERE visit_id IN \(saved.map(\.id))")
      }
    ) { visit in
      guard visit.status == .cancelled else { throw SchedulingError.visitIsOver }
      (visit.status, visit.placement) = (.planned, nil)
      return .visitRestored(visit.id)
    }
  }

  /// Why visits of a day were cancelled, by visit.
  public func cancellations(on day: LocalDate) async throws -> [ID<Visit>: Cancellation] {
    try await read(.seePlanning) { tx in
      let rows = try tx.rows(
        """
        SELECT k.visit_id, k.person_id, k.at, k.reason FROM visit v
        JOIN cancellation k ON k.visit_id = v.id
        WHERE v.organization_id = \(organization) AND v.day = \(day)
        """)
      let list = try rows.map {
        Cancellation(
          visit: try $0.get(0), by: try $0.get(1), at: try $0.get(2), reason: try $0.get(3))
      }
      return Dictionary(list.map { ($0.visit, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Transaction {
  /// Saves why visits will not be made; with the stay that they give way to, if there is one.
  func saveCancellations(
    of visits: [Visit], _ reason: Cancellation.Reason, stay: ID<Stay>? = nil, by log: ChangeLog
  ) throws {
    try insert(
      "cancellation (visit_id, person_id, at, reason, stay_id)", visits,
      ending: "ON CONFLICT (visit_id) DO NOTHING"
    ) { "(\($0.id), \(log.person), \(log.at), \(reason), \(stay))" }
  }
}
