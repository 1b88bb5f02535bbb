public import Care
import Database
import Kernel

/// An account as the command line lists it.
public struct AccountLine: Hashable, Sendable {
  public let person: Person
  /// The roles held today, by the name of the organization.
  public let roles: [HeldRole]
}

/// A role that a person holds, and where.
public struct HeldRole: Hashable, Sendable {
  public let organization: Organization
  public let role: Role
}

/// What whoever runs the program may do with accounts, without being signed in.
extension Accounts {
  /// Every account, by name. One query.
  public func people() async throws -> [AccountLine] {
    let today = now().local.date
    return try await database.read { tx in
      let rows = try tx.rows(
        """
        SELECT \(Person.columns), organization.id, organization.name, organization.language,
          membership.role
        FROM person
        LEFT JOIN membership ON membership.person_id = person.id AND \(tx.isActive(on: today))
        LEFT JOIN organization ON organization.id = membership.organization_id
        ORDER BY person.family, person.given, person.id, organization.name, membership.role
        """)
      var lines: [AccountLine] = []
      for row in rows {
        let person = try Person(row)
        var roles = lines.last?.person.id == person.id ? lines.removeLast().roles : []
        if let organization = try row.get(7, as: ID<Organization>?.self) {
          let place = Organization(
            id: organization, name: try OrganizationName(row.get(8)), language: try row.get(9))
          roles.append(HeldRole(organization: place, role: try row.get(10)))
        }
        lines.append(AccountLine(person: person, roles: roles))
      }
      return lines
    }
  }

  /// Gives an account a new password and ends its sessions.
  ///
  /// Writes an event in every organization of the person. Throws `.unknownPerson`.
  public func setPassword(_ password: NewPassword, of email: EmailAddress) async throws {
    let hash = try await hasher.hash(password.text)
    try await change(email, as: { .passwordChanged($0) }) { tx, person in
      try tx.execute("UPDATE person SET password_hash = \(hash) WHERE id = \(person)")
      try tx.forgetAttempts(of: email)
    }
  }

  /// Closes an account everywhere and ends its sessions. Throws `.unknownPerson`.
  public func disable(_ email: EmailAddress) async throws {
    let at = now()
    try await change(email, as: { .personDisabled($0) }) { tx, person in
      try tx.execute(
        "UPDATE person SET disabled_at = \(at) WHERE id = \(person) AND disabled_at IS NULL")
      try tx.dropDrafts(of: person)
    }
  }

  private func change(
    _ email: EmailAddress, as act: @escaping @Sendable (ID<Person>) -> Act,
    _ body: @escaping @Sendable (Transaction, ID<Person>) throws -> Void
  ) async throws {
    let at = now()
    try await database.write { tx in
      guard let person = try tx.account(email)?.person.id else {
        throw OrganizationError.unknownPerson
      }
      try body(tx, person)
      try tx.execute("DELETE FROM session WHERE person_id = \(person)")
      let organizations = try tx.rows(
        """
        SELECT DISTINCT organization_id FROM membership
        WHERE person_id = \(person) ORDER BY organization_id
        """)
      for row in organizations {
        let author = Author(
          organization: try row.get(0), person: person, source: "command line", at: at)
        try tx.record([act(person)], by: author)
      }
    }
  }
}
