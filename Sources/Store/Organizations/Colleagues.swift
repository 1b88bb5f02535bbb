public import Care
import Database
public import Kernel

/// Someone who works, worked or will work here, with all roles past and future.
public struct Colleague: Hashable, Sendable {
  public let person: Person
  /// In order of their start.
  public let memberships: [Membership]
}

extension Workspace {
  /// Everyone with a role here, past ones included, by name. One query, whatever the number.
  public func colleagues() async throws -> [Colleague] {
    try await read(.manageOrganization) { tx in
      let rows = try tx.rows(
        """
        SELECT \(Person.columns), \(Membership.columns)
        FROM membership JOIN person ON person.id = membership.person_id
        WHERE membership.organization_id = \(organization)
        ORDER BY person.family, person.given, person.id, membership.starts_on, membership.id
        """)
      var colleagues: [Colleague] = []
      for row in rows {
        let person = try Person(row), membership = try Membership(row, from: 7)
        if let last = colleagues.last, last.person.id == person.id {
          colleagues[colleagues.count - 1] = Colleague(
            person: person, memberships: last.memberships + [membership])
        } else {
          colleagues.append(Colleague(person: person, memberships: [membership]))
        }
      }
      return colleagues
    }
  }

  /// Gives somebody who works or worked here a role from a day on; others are invited, see `invite`.
  ///
  /// Throws `.unknownPerson`, `.alreadyInRole`, `.endsBeforeStart`.
  public func giveRole(
    _ role: Role, to person: ID<Person>, from starts: LocalDate, until ends: LocalDate? = nil
  ) async throws {
    let now = now()
    try await write(
      .manageOrganization,
      recording: { tx, acts in
        try tx.lockMemberships(of: organization)
        let isColleague = try tx.row(
          """
          SELECT 1 FROM membership
          WHERE person_id = \(person) AND organization_id = \(organization) LIMIT 1
          """)
        guard isColleague != nil else { throw OrganizationError.unknownPerson }
        let membership = try Membership(
          id: ID(at: now), organization: organization, person: person, role: role, starts: starts,
          ends: ends)
        try tx.insert(membership)
        acts.append(.membershipAdded(membership))
      })
  }

  /// Sets the last day of a role, earlier or later than before; it may be in the past but not before
  /// its start.
  ///
  /// Throws `.alreadyInRole` when the person holds the role anew within the longer time, and
  /// `.lastAdministrator` when nobody would be left who can add colleagues. Checked one after the
  /// other: two administrators cannot end each other.
  public func endMembership(_ id: ID<Membership>, on day: LocalDate) async throws {
    let today = today()
    try await write(
      .manageOrganization,
      recording: { tx, acts in
        try tx.lockMemberships(of: organization)
        let row = try tx.row(
          """
          SELECT \(Membership.columns) FROM membership
          WHERE id = \(id) AND organization_id = \(organization)
          """)
        guard let old = try row.map({ try Membership($0) }) else {
          throw OrganizationError.unknownMembership
        }
        guard old.starts <= day else { throw OrganizationError.endsBeforeStart }
        guard try !tx.holdsAnother(old, until: day) else { throw OrganizationError.alreadyInRole }
        try tx.execute("UPDATE membership SET ends_on = \(day) WHERE id = \(id)")
        if old.role == .administrator, day < old.ends ?? .max {
          try tx.requireAdministrator(
            of: organization, on: max(today, day.adding(days: 1)), lasting: old.ends)
        }
        acts.append(.membershipEnded(old))
      })
  }

  /// Closes the account of a colleague, and ends all sessions.
  ///
  /// Throws `.unknownPerson` for someone who does not work here, `.sharedAccount` for someone who
  /// also works elsewhere (end the roles here instead), `.lastAdministrator` for oneself and when nobody
  /// would be left who can add colleagues.
  public func disable(_ person: ID<Person>) async throws {
    let now = now()
    guard person != self.person else { throw OrganizationError.lastAdministrator }
    try await write(.manageOrganization, as: .personDisabled(person)) { tx in
      try tx.lockMemberships(of: organization)
      try tx.requireOwnColleague(person, of: organization)
      try tx.execute(
        "UPDATE person SET disabled_at = \(now) WHERE id = \(person) AND disabled_at IS NULL")
      try tx.execute("DELETE FROM session WHERE person_id = \(person)")
      try tx.dropDrafts(of: person)
      let roles = try tx.rows(
        """
        SELECT \(Membership.columns) FROM membership WHERE organization_id = \(organization)
          AND person_id = \(person) AND role = \(Role.administrator)
        """
      ).map { try Membership($0) }
      for role in roles where role.ends ?? .max >= now.local.date {
        try tx.requireAdministrator(of: organization, on: now.local.date, lasting: role.ends)
      }
    }
  }
}

extension Transaction {
  /// Makes changes of roles in one organization wait for each other; SQLite has one writer anyway.
  func lockMemberships(of organization: ID<Organization>) throws {
    guard engine == .postgres else { return }
    try execute("SELECT pg_advisory_xact_lock(4921, hashtext(\("\(organization)")))")
  }

  /// Whether the person holds the same role by another membership before `last`.
  fileprivate func holdsAnother(_ membership: Membership, until last: LocalDate) throws -> Bool {
    try row(
      """
      SELECT 1 FROM membership
      WHERE organization_id = \(membership.organization) AND person_id = \(membership.person)
        AND role = \(membership.role) AND id <> \(membership.id) AND starts_on <= \(last)
        AND COALESCE(ends_on, \(LocalDate.max)) >= \(membership.starts) LIMIT 1
      """) != nil
  }

  /// Throws `.lastAdministrator` when nobody administers the organization on `day`, or nobody as long
  /// as until `end`: otherwise two who leave one after the other would leave it alone.
  fileprivate func requireAdministrator(
    of organization: ID<Organization>, on day: LocalDate, lasting end: LocalDate?
  ) throws {
    let row = try row(
      """
      SELECT COUNT(CASE WHEN \(isActive(on: day)) THEN 1 END),
        COUNT(CASE WHEN COALESCE(ends_on, \(LocalDate.max)) >= \(end ?? .max) THEN 1 END)
      FROM membership JOIN person ON person.id = membership.person_id
      WHERE organization_id = \(organization) AND role = \(Role.administrator)
        AND person.disabled_at IS NULL
      """)
    guard let row, try row.get(0, as: Int.self) > 0, try row.get(1, as: Int.self) > 0 else {
      throw OrganizationError.lastAdministrator
    }
  }
}
