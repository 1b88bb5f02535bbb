public import Care
public import Database
public import Kernel
public import Store

/// The fictional town that all tests share: one service, with its people, in an empty database.
///
/// Everyone signs in with `TestTown.password`. The clock stands still.
public struct TestTown: Sendable {
  public static let password = "quatre mots sans lien"

  public let database: Database
  public let clock: TestClock
  public let accounts: Accounts
  /// "Soins du Pays Noir", in Charleroi.
  public let organization: Organization
  /// Amélie Fontaine, administrator.
  public let amelie: ID<Person>
  /// Claire Marchal, coordinator.
  public let claire: ID<Person>
  /// Sofie Peeters, nurse.
  public let sofie: ID<Person>

  /// The door of the coordinator, who may do most things.
  public var workspace: Workspace { door(of: claire, .coordinator) }

  /// The door of someone in the roles given.
  public func door(of person: ID<Person>, _ roles: Role...) -> Workspace {
    Workspace(
      database: database, organization: organization.id, person: person,
      permissions: Set(roles).permissions, source: "192.0.2.1", clock: { [clock] in clock.now })
  }

  /// Lends the town to `test`, on a database of its own that is dropped afterwards.
  public static func with<T>(_ engine: Engine, _ test: (TestTown) async throws -> T) async throws
    -> T
  {
    try await TestDatabase.withEmpty(engine) { database in
      try await Schema.migrate(database, at: TestClock.start)
      return try await test(TestTown(in: database))
    }
  }

  /// Fills a database that has its tables and nothing else.
  public init(in database: Database) async throws {
    let clock = TestClock()
    self.database = database
    self.clock = clock
    accounts = Accounts(database: database, hasher: .test, clock: { clock.now })
    let made = try await accounts.createOrganization(
      named: OrganizationName("Soins du Pays Noir"), language: .fr,
      administrator: Self.person("Amélie", "Fontaine"), password: Self.newPassword("amelie"))
    (organization, amelie) = (made.organization, made.person)
    claire = try await accounts.add(
      Self.person("Claire", "Marchal"), password: Self.newPassword("claire"),
      to: organization.id, as: .coordinator)
    sofie = try await accounts.add(
      Self.person("Sofie", "Peeters", .nl), password: Self.newPassword("sofie"),
      to: organization.id, as: .nurse)
  }

  /// Someone with the address `given@paysnoir.example`, without accents.
  public static func person(_ given: String, _ family: String, _ language: Language = .fr) throws
    -> NewPerson
  {
    try NewPerson(
      name: PersonName(given: given, family: family),
      email: EmailAddress("\(given.lowercased().replacing("é", with: "e"))@paysnoir.example"),
      language: language)
  }

  public static func newPassword(_ account: String) throws -> NewPassword {
    try NewPassword(password, for: EmailAddress("\(account)@paysnoir.example"))
  }
}

extension PasswordHasher {
  /// Quick, and no secret at all: for tests only.
  public static let test = PasswordHasher(
    decoy: "test:nobody", hash: { "test:\($0)" }, verify: { "test:\($0)" == $1 })
}
