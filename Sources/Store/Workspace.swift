public import Care
public import Database
public import Kernel

/// The only door to records: one person, in one organization, at one moment.
///
/// Reading needs a permission. Writing needs a permission and an event, saved in the same
/// transaction; reading somebody's record is an event too. Inside, every query names
/// `organization`, so that nothing of another organization is ever counted or shown.
public struct Workspace: Sendable {
  public let database: Database
  public let organization: ID<Organization>
  public let person: ID<Person>
  /// What the person's roles of today allow.
  public let permissions: Set<Permission>
  /// From where: the address of the device, `command line`, `background`.
  public let source: String
  private let clock: @Sendable () -> Instant
  /// The session at work, which must still go on when something is written; `nil` without one.
  var tokenHash: String?

  /// A door for someone whose roles are already known; see `Session.workspace`.
  public init(
    database: Database, organization: ID<Organization>, person: ID<Person>,
    permissions: Set<Permission>, source: String, clock: @escaping @Sendable () -> Instant
  ) {
    (self.database, self.organization, self.person) = (database, organization, person)
    (self.permissions, self.source, self.clock) = (permissions, String(source.prefix(100)), clock)
  }

  /// This moment.
  public func now() -> Instant { clock() }

  /// Today, on the clocks of Belgium.
  public func today() -> LocalDate { clock().local.date }

  /// Whether the person may do this.
  public func permits(_ permission: Permission) -> Bool { permissions.contains(permission) }

  /// Throws `OrganizationError.missingPermission` unless one of `choices` is held.
  public func require(_ choices: Permission...) throws(OrganizationError) {
    guard let first = choices.first, !choices.contains(where: permits) else { return }
    throw .missingPermission(first)
  }

  /// The same person at work in the background, after the request is answered and whatever becomes of
  /// the session.
  public func inBackground() -> Workspace {
    Workspace(
      database: database, organization: organization, person: person, permissions: permissions,
      source: "background", clock: clock)
  }
}

extension Workspace {
  /// Reads lists and settings: what shows no single record as a whole. No event.
  public func read<T: Sendable>(
    _ permission: Permission, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try require(permission)
    return try await database.read(body)
  }

  /// Reads somebody's record, and saves the event that says so.
  public func read<T: Sendable>(
    _ permission: Permission, as act: Act, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await write(permission, as: act, body)
  }

  /// Changes something, as one event.
  @discardableResult
  public func write<T: Sendable>(
    _ permission: Permission, as act: Act, _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await write(
      permission,
      recording: { tx, acts in
        acts.append(act)
        return try body(tx)
      })
  }

  /// Changes something; `body` adds the events it finds out about on the way.
  ///
  /// Rolls back with `WorkspaceError.unrecordedChange` when rows change without an event, and with
  /// `OrganizationError.accessEnded` when the session has ended or no role allows it any more: both are
  /// asked of the database here, whatever was known when the request began. One event costs three
  /// statements, more of them hardly more.
  @discardableResult
  public func write<T: Sendable>(
    _ permission: Permission,
    recording body: @escaping @Sendable (Transaction, inout [Act]) throws -> T
  ) async throws -> T {
    try require(permission)
    let author = Author(
      organization: organization, person: person, source: source, at: now())
    let proof = tokenHash.map { SessionProof(tokenHash: $0, permission: permission) }
    // What decides about accounts may end the session that does so: it is asked before.
    let isAskedFirst = permission == .manageOrganization
    return try await database.write { tx in
      if isAskedFirst { try tx.require(proof, for: author) }
      var acts: [Act] = []
      let result = try body(tx, &acts)
      guard !acts.isEmpty || tx.changes == 0 else { throw WorkspaceError.unrecordedChange }
      try tx.record(acts, by: author, with: isAskedFirst ? nil : proof)
      return result
    }
  }
}

/// A mistake in the program, stopped before it reaches the records.
public enum WorkspaceError: Error {
  /// Rows changed without an event that says so.
  case unrecordedChange
}
