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

  /// Gives a person a role from a day on; makes the account when there is none with this address,
  /// and otherwise leaves account and password as they are.
  ///
  /// Throws `OrganizationError.alreadyInRole`.
  @discardableResult
  public func addColleague(
    _ new: NewPerson, password: NewPassword, role: Role, from starts: LocalDate,
    until ends: LocalDate? = nil, hasher: PasswordHasher
  ) async throws -> ID<Person> {
    try require(.manageOrganization)
    let hash = try await hasher.hash(password.text), now = now()
    return try await write(
      .manageOrganization,
      recording: { tx, acts in
        let person = try tx.findOrInsert(new, passwordHash: hash, at: now)
        let membership = try Membership(
          id: ID(at: now), organization: organization, person: person, role: role, starts: starts,
          ends: ends)
        try tx.insert(membership)
        acts.append(.membershipAdded(membership))
        return person
      })
  }

  /// Ends a role after `day`, which may be in the past but not before its start.
  ///
  /// Refuses to leave the organization without an administrator.
  public func endMembership(_ id: ID<Membership>, on day: LocalDate) async throws {
    try await write(
      .manageOrganization,
      recording: { tx, acts in
        let row = try tx.row(
          """
          SELECT \(Membership.columns) FROM membership
          WHERE id = \(id) AND organization_id = \(organization)
          """)
        guard let old = try row.map({ try Membership($0) }) else {
          throw OrganizationError.unknownMembership
        }
        guard old.starts <= day else { throw OrganizationError.endsBeforeStart }
        try tx.execute("UPDATE membership SET ends_on = \(day) WHERE id = \(id)")
        let left = try tx.value(
          """
          SELECT COUNT(*) FROM membership JOIN person ON person.id = membership.person_id
          WHERE organization_id = \(organization) AND role = \(Role.administrator)
            AND person.disabled_at IS NULL AND COALESCE(ends_on, \(LocalDate.max)) > \(day)
          """, as: Int.self)
        guard old.role != .administrator || left ?? 0 > 0 else {
          throw OrganizationError.lastAdministrator
        }
        acts.append(.membershipEnded(old))
      })
  }

  /// Closes the account of a colleague, and ends all sessions.
  ///
  /// Throws `.unknownPerson` for someone who does not work here, `.sharedAccount` for someone who
  /// also works elsewhere (end the roles here instead), `.lastAdministrator` for oneself.
  public func disable(_ person: ID<Person>) async throws {
    let now = now()
    guard person != self.person else { throw OrganizationError.lastAdministrator }
    try await write(.manageOrganization, as: .personDisabled(person)) { tx in
      try tx.requireOwnColleague(person, of: organization)
      try tx.execute(
        "UPDATE person SET disabled_at = \(now) WHERE id = \(person) AND disabled_at IS NULL")
      try tx.execute("DELETE FROM session WHERE person_id = \(person)")
      try tx.dropDrafts(of: person)
    }
  }
}
