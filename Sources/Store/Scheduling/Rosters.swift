public import Care
import Database
public import Kernel

/// Rounds and absences of a span of days.
public struct Roster: Hashable, Sendable {
  public var from: LocalDate
  public var to: LocalDate
  public var shifts: [Shift]
  public var absences: [Absence]
}

extension Workspace {
  /// Rounds and absences from one day to another, of one carer or of all. Two statements.
  public func roster(
    from first: LocalDate, to last: LocalDate, of carer: ID<Carer>? = nil
  ) async throws -> Roster {
    let ownShifts: SQL = carer.map { "s.carer_id = \($0)" } ?? "1 = 1"
    let ownAbsences: SQL = carer.map { "a.carer_id = \($0)" } ?? "1 = 1"
    return try await read(.seePlanning) { tx in
      let shifts = try tx.rows(
        """
        SELECT \(Shift.columns) FROM shift s WHERE s.organization_id = \(organization)
          AND s.day >= \(first) AND s.day <= \(last) AND \(ownShifts)
        ORDER BY s.day, s.starts, s.id
        """
      ).map(Shift.init)
      let absences = try tx.rows(
        """
        SELECT \(Absence.columns) FROM absence a WHERE a.organization_id = \(organization)
          AND a.until_at > \(Instant(first, .midnight))
          AND a.from_at < \(Instant(last.adding(days: 1), .midnight)) AND \(ownAbsences)
        ORDER BY a.from_at, a.id
        """
      ).map(Absence.init)
      return Roster(from: first, to: last, shifts: shifts, absences: absences)
    }
  }

  /// Replaces a carer's rounds on the days from `first` to `last`.
  ///
  /// `seen` are the rounds that somebody looked at: throws `SchedulingError.rosterChangedMeanwhile`
  /// when others stand there now.
  /// Throws `SchedulingError.shiftsOverlap` when two of a day overlap.
  public func setShifts(
    _ shifts: [Shift], of carer: ID<Carer>, from first: LocalDate, to last: LocalDate,
    replacing seen: Set<ID<Shift>>? = nil
  ) async throws {
    let shifts = shifts.filter { $0.carer == carer && first <= $0.day && $0.day <= last }
    try Shift.checkApart(shifts)
    try await write(.editCarers, as: .rosterChanged(carer)) { tx in
      // Whoever saves the same rounds waits.
      try tx.lockCarers([carer], in: organization)
      _ = try tx.carer(carer, in: organization)
      let old: SQL = """
        FROM shift WHERE organization_id = \(organization) AND carer_id = \(carer)
          AND day >= \(first) AND day <= \(last)
        """
      let days = try tx.rows("SELECT DISTINCT day \(old)").map { try $0.get(0, as: LocalDate.self) }
      try tx.touch(days + shifts.map(\.day), in: organization)
      if let seen {
        let saved = try tx.rows("SELECT id \(old)").map { try $0.get(0, as: ID<Shift>.self) }
        guard Set(saved) == seen else { throw SchedulingError.rosterChangedMeanwhile }
      }
      try tx.execute("DELETE \(old)")
      try tx.insert(shifts, in: organization)
    }
  }

  /// Notes that a carer does not work for a time. Visits stay where they are until somebody repairs
  /// the day.
  public func addAbsence(_ absence: Absence) async throws {
    try await write(.editCarers, as: .absenceAdded(absence.carer)) { tx in
      _ = try tx.carer(absence.carer, in: organization)
      try tx.insert([absence], in: organization)
      try tx.touch(absence.days, in: organization)
    }
  }

  /// Takes an absence back. Throws `SchedulingError.unknownAbsence`.
  public func removeAbsence(_ id: ID<Absence>) async throws {
    try await write(
      .editCarers,
      recording: { tx, acts in
        let absence = try tx.absence(id, in: organization)
        try tx.execute(
          "DELETE FROM absence WHERE organization_id = \(organization) AND id = \(id)")
        try tx.touch(absence.days, in: organization)
        acts.append(.absenceRemoved(absence.carer))
      })
  }
}

extension Absence {
  /// The days it touches, at most a year of them.
  var days: [LocalDate] {
    let first = from.local.date, last = until.adding(seconds: -1).local.date
    return (0...min(max(last.days(since: first), 0), 366)).map { first.adding(days: $0) }
  }
}

extension Transaction {
  func absence(_ id: ID<Absence>, in organization: ID<Organization>) throws -> Absence {
    let row = try row(
      """
      SELECT \(Absence.columns) FROM absence a
      WHERE a.organization_id = \(organization) AND a.id = \(id)
      """)
    guard let row else { throw SchedulingError.unknownAbsence }
    return try Absence(row)
  }
}
