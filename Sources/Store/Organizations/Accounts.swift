public import Care
public import Database
public import Kernel

/// The accounts of the people who work here, and how they get in: everything that happens before
/// there is a `Workspace`.
public struct Accounts: Sendable {
  public let database: Database
  public let hasher: PasswordHasher
  public let sessionRule: SessionRule
  let clock: @Sendable () -> Instant
  let cache = SessionCache()

  public init(
    database: Database, hasher: PasswordHasher, sessionRule: SessionRule = SessionRule(),
    clock: @escaping @Sendable () -> Instant
  ) {
    (self.database, self.hasher) = (database, hasher)
    (self.sessionRule, self.clock) = (sessionRule, clock)
  }

  func now() -> Instant { clock() }
}

/// How long a session lasts, in seconds.
public struct SessionRule: Sendable {
  /// After the last request.
  public var idle: Int
  /// After signing in, however busy.
  public var longest: Int

  /// Ten hours without a request, seven days in all, unless said otherwise.
  public init(idle: Int = 36_000, longest: Int = 604_800) {
    (self.idle, self.longest) = (idle, longest)
  }

  /// Writing down each request would cost more than it tells.
  static let seenEvery = 60
}

extension Accounts {
  /// Creates an organization with its first administrator, from the command line.
  ///
  /// An account with that address is taken as it is, and keeps its password. One transaction.
  public func createOrganization(
    named name: OrganizationName, language: Language, administrator: NewPerson,
    password: NewPassword
  ) async throws -> (organization: Organization, person: ID<Person>) {
    let at = now(), hash = try await hasher.hash(password.text)
    return try await database.write { tx in
      let organization = Organization(id: ID(at: at), name: name, language: language)
      try tx.insert(organization, at: at)
      let person = try tx.findOrInsert(administrator, passwordHash: hash, at: at)
      let author = Author(
        organization: organization.id, person: person, source: "command line", at: at)
      let membership = try Membership(
        id: ID(at: at), organization: organization.id, person: person, role: .administrator,
        starts: at.local.date)
      try tx.insert(membership)
      try tx.record(
        [.organizationCreated(organization.id), .membershipAdded(membership)], by: author)
      return (organization, person)
    }
  }

  /// Gives someone a role, from the command line, where no administrator is signed in.
  ///
  /// An account with that address is taken as it is, and keeps its password.
  public func add(
    _ person: NewPerson, password: NewPassword, to organization: ID<Organization>, as role: Role
  ) async throws -> ID<Person> {
    let at = now(), hash = try await hasher.hash(password.text)
    return try await database.write { tx in
      guard try tx.organization(organization) != nil else {
        throw OrganizationError.unknownOrganization
      }
      let id = try tx.findOrInsert(person, passwordHash: hash, at: at)
      let membership = try Membership(
        id: ID(at: at), organization: organization, person: id, role: role, starts: at.local.date)
      try tx.insert(membership)
      let author = Author(organization: organization, person: id, source: "command line", at: at)
      try tx.record([.membershipAdded(membership)], by: author)
      return id
    }
  }

  /// All organizations, by name. For the command line.
  public func organizations() async throws -> [Organization] {
    try await database.read { tx in
      try tx.rows("SELECT id, name, language FROM organization ORDER BY name, id")
        .map(Organization.init)
    }
  }

  /// The door for a person at work without a session, such as `filrouge import --as`.
  ///
  /// Throws `.unknownPerson` or `.noOrganization` when the person holds no role there today.
  public func workspace(
    of email: EmailAddress, in organization: ID<Organization>, source: String
  ) async throws -> Workspace {
    let today = now().local.date
    let (person, roles) = try await database.read { tx in
      guard let account = try tx.account(email), account.person.disabledAt == nil else {
        throw OrganizationError.unknownPerson
      }
      return (
        account.person.id,
        try tx.roles(of: account.person.id, in: organization, on: today)
      )
    }
    guard !roles.isEmpty else { throw OrganizationError.noOrganization }
    return Workspace(
      database: database, organization: organization, person: person,
      permissions: roles.permissions, source: source, clock: clock)
  }
}

/// What is known of someone before the account exists.
public struct NewPerson: Sendable {
  public let name: PersonName
  public let email: EmailAddress
  public let language: Language

  public init(name: PersonName, email: EmailAddress, language: Language) {
    (self.name, self.email, self.language) = (name, email, language)
  }
}

extension Set<Role> {
  /// What these roles allow together.
  public var permissions: Set<Permission> { reduce(into: []) { $0.formUnion($1.permissions) } }
}
