import Care
import Database
import Kernel

extension Organization {
  /// From the columns id, name, language.
  init(_ row: Row) throws {
    self.init(
      id: try row.get(0), name: try OrganizationName(row.get(1)), language: try row.get(2))
  }
}

extension Person {
  static let columns: SQL =
    "person.id, person.given, person.family, person.email, person.language, person.theme, person.disabled_at"

  /// From the seven columns of `columns`, of which the first is `start`.
  init(_ row: Row, from start: Int = 0) throws {
    self.init(
      id: try row.get(start),
      name: try PersonName(given: row.get(start + 1), family: row.get(start + 2)),
      email: try EmailAddress(row.get(start + 3)), language: try row.get(start + 4),
      theme: try row.get(start + 5), disabledAt: try row.get(start + 6))
  }
}

extension Membership {
  static let columns: SQL =
    "membership.id, membership.organization_id, membership.person_id, membership.role, membership.starts_on, membership.ends_on"

  /// From the six columns of `columns`, of which the first is `start`.
  init(_ row: Row, from start: Int = 0) throws {
    try self.init(
      id: row.get(start), organization: row.get(start + 1), person: row.get(start + 2),
      role: row.get(start + 3), starts: row.get(start + 4), ends: row.get(start + 5))
  }
}

/// An account with what proves it.
struct Account: Sendable {
  let person: Person
  let passwordHash: String
}

extension Transaction {
  func insert(_ organization: Organization, at now: Instant) throws {
    try execute(
      """
      INSERT INTO organization (id, name, language, created_at)
      VALUES (\(organization.id), \(organization.name.text), \(organization.language), \(now))
      """)
    try beginChain(of: organization.id)
  }

  func organization(_ id: ID<Organization>) throws -> Organization? {
    try row("SELECT id, name, language FROM organization WHERE id = \(id)").map(Organization.init)
  }

  func account(_ email: EmailAddress) throws -> Account? {
    try row("SELECT \(Person.columns), password_hash FROM person WHERE email = \(email.text)").map {
      Account(person: try Person($0), passwordHash: try $0.get(7))
    }
  }

  func account(_ id: ID<Person>) throws -> Account? {
    try row("SELECT \(Person.columns), password_hash FROM person WHERE id = \(id)").map {
      Account(person: try Person($0), passwordHash: try $0.get(7))
    }
  }

  /// Whether an open account still has this password; whoever changes or closes it waits from here
  /// to the end of the transaction. One statement.
  func holdAccount(_ id: ID<Person>, passwordHash: String) throws -> Bool {
    try execute(
      """
      UPDATE person SET password_hash = password_hash
      WHERE id = \(id) AND password_hash = \(passwordHash) AND disabled_at IS NULL
      """, unnoticed: true) == 1
  }

  /// The account with this address, or a new one.
  func findOrInsert(_ new: NewPerson, passwordHash: String, at now: Instant) throws -> ID<Person> {
    try execute(
      """
      INSERT INTO person (id, given, family, email, password_hash, language, theme, created_at)
      VALUES (\(ID<Person>(at: now)), \(new.name.given), \(new.name.family), \(new.email.text),
        \(passwordHash), \(new.language), \(Theme.device), \(now))
      ON CONFLICT (email) DO NOTHING
      """)
    guard let account = try account(new.email) else { throw OrganizationError.unknownPerson }
    return account.person.id
  }

  /// Refuses a role that the person holds already at some day of the same period.
  func insert(_ new: Membership) throws {
    let overlaps = try value(
      """
      SELECT COUNT(*) FROM membership
      WHERE organization_id = \(new.organization) AND person_id = \(new.person)
        AND role = \(new.role) AND starts_on <= \(new.ends ?? .max)
        AND COALESCE(ends_on, \(LocalDate.max)) >= \(new.starts)
      """, as: Int.self)
    guard overlaps == 0 else { throw OrganizationError.alreadyInRole }
    try execute(
      """
      INSERT INTO membership (id, organization_id, person_id, role, starts_on, ends_on)
      VALUES (\(new.id), \(new.organization), \(new.person), \(new.role), \(new.starts), \(new.ends))
      """)
  }

  func roles(of person: ID<Person>, in organization: ID<Organization>, on day: LocalDate) throws
    -> Set<Role>
  {
    let roles: [Role] = try rows(
      """
      SELECT role FROM membership
      WHERE person_id = \(person) AND organization_id = \(organization) AND \(isActive(on: day))
      """
    ).map { try $0.get(0) }
    return Set(roles)
  }

  /// The condition that a membership holds on `day`.
  func isActive(on day: LocalDate) -> SQL {
    "membership.starts_on <= \(day) AND COALESCE(membership.ends_on, \(LocalDate.max)) >= \(day)"
  }
}

extension LocalDate {
  /// 9999-12-31, for a period without end.
  static let max = LocalDate(daysSinceEpoch: 2_932_896)
}

extension Act {
  static func organizationCreated(_ id: ID<Organization>) -> Act {
    Act("organization.created", on: "organization", id)
  }
  static func membershipAdded(_ membership: Membership) -> Act {
    Act(
      "membership.added.\(membership.role.rawValue.lowercased())", on: "person", membership.person)
  }
  static func membershipEnded(_ membership: Membership) -> Act {
    Act(
      "membership.ended.\(membership.role.rawValue.lowercased())", on: "person", membership.person)
  }
  static func signedIn(_ person: ID<Person>) -> Act {
    Act("person.signed-in", on: "person", person)
  }
  static func signedOut(_ person: ID<Person>) -> Act {
    Act("person.signed-out", on: "person", person)
  }
  static func signedOutEverywhere(_ person: ID<Person>) -> Act {
    Act("person.signed-out-everywhere", on: "person", person)
  }
  static func switchedOrganization(_ person: ID<Person>) -> Act {
    Act("person.switched-organization", on: "person", person)
  }
  static func passwordChanged(_ person: ID<Person>) -> Act {
    Act("person.password-changed", on: "person", person)
  }
  static func passwordReset(_ person: ID<Person>) -> Act {
    Act("person.password-reset", on: "person", person)
  }
  static func personDisabled(_ person: ID<Person>) -> Act {
    Act("person.disabled", on: "person", person)
  }
}
