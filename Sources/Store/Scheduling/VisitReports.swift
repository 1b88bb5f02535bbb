public import Care
import Database
public import Kernel

/// A report as a telephone sends it: perhaps late, perhaps twice.
public struct IncomingReport: Hashable, Sendable {
  public var report: VisitReport
  /// Made by the telephone, once for each report: a second one with the same key changes nothing.
  public var clientKey: String

  public init(_ report: VisitReport, clientKey: String) {
    (self.report, self.clientKey) = (report, clientKey)
  }
}

/// What became of a report.
public enum ReportReceipt: Hashable, Sendable {
  /// Saved now; the visit's status since then.
  case saved(Visit.Status)
  /// Saved before: nothing was doubled.
  case known
  /// Not saved: there is no such visit, or it belongs to another tour. Nothing to send again.
  case refused(Message)
}

extension Workspace {
  /// Saves what a carer reports from the door, in the given order, each once; one answer for each.
  ///
  /// What happened counts: a report on a visit that was moved or cancelled meanwhile is saved all
  /// the same. Throws `SchedulingError.noteTooLong`.
  public func report(_ reports: [IncomingReport]) async throws -> [ReportReceipt] {
    try require(.recordAnyVisit, .recordOwnVisits)
    guard reports.allSatisfy({ $0.report.note.count <= 2000 }) else {
      throw SchedulingError.noteTooLong
    }
    let isForAll = permits(.recordAnyVisit)
    let log = ChangeLog(self)
    return try await write(
      isForAll ? .recordAnyVisit : .recordOwnVisits,
      recording: { tx, acts in
        try reports.map { incoming in
          let (receipt, act) = try tx.save(incoming, isForAll: isForAll, by: log.next())
          if let act { acts.append(act) }
          return receipt
        }
      })
  }

  /// What was reported on a visit, in the order in which it happened.
  public func reports(on visit: ID<Visit>) async throws -> [VisitReport] {
    try require(.seePlanning, .seeOwnTour)
    let scope: SQL =
      permits(.seePlanning)
      ? "1 = 1"
      : """
      EXISTS (SELECT 1 FROM visit v JOIN carer c ON c.id = v.carer_id
        WHERE v.id = r.visit_id AND c.person_id = \(person))
      """
    return try await read(permits(.seePlanning) ? .seePlanning : .seeOwnTour) { tx in
      try tx.rows(
        """
        SELECT r.id, r.visit_id, r.kind, r.at, r.absent_reason, r.note FROM visit_report r
        WHERE r.organization_id = \(organization) AND r.visit_id = \(visit) AND \(scope)
        ORDER BY r.at, r.id
        """
      ).map(VisitReport.init)
    }
  }

  /// What was reported on the signed-in carer's own visits of a day, in the order in which it
  /// happened. One statement, whatever the number of visits.
  public func ownReports(onDay day: LocalDate) async throws -> [VisitReport] {
    try await read(.seeOwnTour) { tx in
      try tx.rows(
        """
        SELECT r.id, r.visit_id, r.kind, r.at, r.absent_reason, r.note
        FROM carer c JOIN visit v ON v.carer_id = c.id JOIN visit_report r ON r.visit_id = v.id
        WHERE c.organization_id = \(organization) AND c.person_id = \(person) AND v.day = \(day)
        ORDER BY r.at, r.id
        """
      ).map(VisitReport.init)
    }
  }

  /// What was reported on all visits of a day, in the order in which it happened. One statement.
  public func reports(onDay day: LocalDate) async throws -> [VisitReport] {
    try await read(.seePlanning) { tx in
      try tx.rows(
        """
        SELECT r.id, r.visit_id, r.kind, r.at, r.absent_reason, r.note
        FROM visit v JOIN visit_report r ON r.visit_id = v.id
        WHERE v.organization_id = \(organization) AND v.day = \(day) ORDER BY r.at, r.id
        """
      ).map(VisitReport.init)
    }
  }

  /// The carer that the signed-in person is, `nil` for those who do not visit.
  public func ownCarer() async throws -> Carer? {
    try await read(.seeOwnTour) { tx in try tx.carer(of: person, in: organization) }
  }

  /// The signed-in carer's own visits of a day, with what is needed at the door; reading it is an
  /// event on the tour and on every person it shows. `nil` for those who do not visit.
  ///
  /// Those who only see their own tours see the people they visit these days, as `patientScope` has
  /// it: no visits on days further away.
  public func ownTour(on day: LocalDate) async throws -> PlanningDay? {
    guard let carer = try await ownCarer() else { return nil }
    let isNear = abs(day.days(since: today())) <= Self.ownTourDays
    guard isNear || permits(.seePatients) else { return PlanningDay(day: day, carers: [carer]) }
    return try await write(
      .seeOwnTour,
      recording: { tx, acts in
        let tour = try tx.planningDay(day, in: organization, withHistory: false, of: carer.id)
        acts.append(.tourRead(carer.id))
        acts += Set(tour.visits.map(\.patient)).sorted().map { .patientRead($0) }
        return tour
      })
  }
}

extension VisitReport {
  init(_ row: Row) throws {
    self.init(
      id: try row.get(0), visit: try row.get(1), kind: try row.get(2), at: try row.get(3),
      absentReason: try row.get(4), note: try row.get(5))
  }
}

extension Transaction {
  func carer(of person: ID<Person>, in organization: ID<Organization>) throws -> Carer? {
    try row(
      """
      SELECT \(SQL.carerColumns) FROM carer c
      WHERE c.organization_id = \(organization) AND c.person_id = \(person)
      """
    ).map(Carer.init)
  }

  /// Saves one report and what it makes of the visit.
  fileprivate func save(
    _ incoming: IncomingReport, isForAll: Bool, by log: ChangeLog
  ) throws -> (ReportReceipt, Act?) {
    let report = incoming.report.received(at: log.at)
    let found = try row(
      """
      SELECT v.day, (SELECT 1 FROM visit_report r
          WHERE r.person_id = \(log.person) AND r.client_key = \(incoming.clientKey)),
        (SELECT 1 FROM carer c WHERE c.id = v.carer_id AND c.person_id = \(log.person)),
        (SELECT 1 FROM visit_change h JOIN carer c ON c.id = h.before_carer_id
          WHERE h.visit_id = v.id AND c.person_id = \(log.person) LIMIT 1)
      FROM visit v WHERE v.organization_id = \(log.organization) AND v.id = \(report.visit)
      """)
    guard let found else { return (.refused(SchedulingError.unknownVisit.message), nil) }
    guard found[1] == .null else { return (.known, nil) }
    guard isForAll || found[2] != .null || found[3] != .null else {
      return (.refused(SchedulingError.visitOfAnotherTour.message), nil)
    }
    let day = try found.get(0, as: LocalDate.self)
    var versions = [day: try touch(day, in: log.organization)]
    // Read under the lock of its day, which may have changed just before.
    guard var old = try visits([report.visit], in: log.organization)[report.visit] else {
      return (.refused(SchedulingError.unknownVisit.message), nil)
    }
    if versions[old.day] == nil {
      versions[old.day] = try touch(old.day, in: log.organization)
      old = try visit(report.visit, in: log.organization)
    }
    let inserted = try execute(
      """
      INSERT INTO visit_report (id, organization_id, visit_id, person_id, client_key, kind, at,
        received_at, absent_reason, note)
      VALUES (\(report.id), \(log.organization), \(report.visit), \(log.person),
        \(incoming.clientKey), \(report.kind), \(report.at), \(log.at),
        \(report.kind == .notHome ? report.absentReason ?? .other : nil), \(report.note))
      ON CONFLICT DO NOTHING
      """)
    let act = Act.visitReported(report.visit, report.kind)
    guard inserted == 1 else { return (.known, act) }
    let status = old.status.after(report.kind)
    guard status != old.status else { return (.saved(status), act) }
    var new = old
    new.status = status
    let saved = try updateStates([new], in: log.organization)
    if old.status == .cancelled {
      try execute("DELETE FROM cancellation WHERE visit_id = \(old.id)")
    }
    try self.log([(old, saved[0])], .reported, by: log, versions: versions)
    return (.saved(status), act)
  }
}

extension VisitReport {
  /// The report with a moment that can be: telephones with a wrong clock send any number. Not after
  /// it was received, and at most 31 days before.
  fileprivate func received(at now: Instant) -> VisitReport {
    var report = self
    report.at = min(max(at, now.adding(seconds: -31 * 86_400)), now)
    return report
  }
}

extension Visit.Status {
  /// Where a visit stands after a report. What is over stays over; a start that comes after the
  /// end changes nothing.
  fileprivate func after(_ kind: VisitReport.Kind) -> Visit.Status {
    switch kind {
    case .note: self
    case .started: self == .planned || self == .cancelled ? .underWay : self
    case .ended: self == .notHome ? self : .done
    case .notHome: self == .done ? self : .notHome
    }
  }
}
