public import Care
import Database
public import Kernel

/// Someone who is signed in, as read for one request or a moment before.
public struct Session: Sendable {
  public let person: Person
  public let organization: Organization
  /// The person's roles of today in this organization.
  public let roles: Set<Role>
  /// The text that every form must send back.
  public let csrf: String
  let tokenHash: String
  let secret: SessionSecret
  let accounts: Accounts

  /// The door to this organization's records; `address` is that of the device.
  public func workspace(from address: String) -> Workspace {
    var workspace = Workspace(
      database: accounts.database, organization: organization.id, person: person.id,
      permissions: roles.permissions, source: address, clock: accounts.clock)
    workspace.tokenHash = tokenHash
    return workspace
  }

  init(_ kept: SessionCache.Kept, token: String, tokenHash: String, accounts: Accounts) {
    (person, organization, roles) = (kept.person, kept.organization, kept.roles)
    (csrf, self.tokenHash, self.accounts) = (kept.csrf, tokenHash, accounts)
    secret = SessionSecret(token)
  }

  /// Has the session read anew at the next request, because it turned out to have ended elsewhere.
  public func forget() { accounts.cache.forget(tokenHash) }

  func author(from address: String, at now: Instant) -> Author {
    Author(
      organization: organization.id, person: person.id, source: String(address.prefix(100)), at: now
    )
  }
}

extension Accounts {
  /// The session that a cookie's token opens; `nil` when it has expired, was ended, or when the
  /// person's account or last role here has.
  ///
  /// Read at most five seconds ago, and after everything that this process has changed about sessions,
  /// accounts, roles and organizations. One query, none when it was read so lately; once a minute a
  /// second statement that keeps the session alive.
  public func session(token: String) async throws -> Session? {
    let now = now(), hash = Secret.hash(token)
    let changes = database.changes(of: SessionCache.tables)
    if let kept = cache.session(hash, at: now, changes: changes) {
      return Session(kept, token: token, tokenHash: hash, accounts: self)
    }
    guard let read = try await readSession(hash, at: now) else { return nil }
    cache.keep(read, hash, changes: changes)
    return Session(read, token: token, tokenHash: hash, accounts: self)
  }

  private func readSession(_ hash: String, at now: Instant) async throws -> SessionCache.Kept? {
    let found = try await database.read { tx in
      try tx.rows(
        """
        SELECT \(Person.columns), organization.id, organization.name, organization.language,
          session.csrf, session.seen_at, session.expires_at, membership.role,
          organization.own_skills
        FROM session
        JOIN person ON person.id = session.person_id
        JOIN organization ON organization.id = session.organization_id
        JOIN membership ON membership.person_id = session.person_id
          AND membership.organization_id = session.organization_id
        WHERE session.token_hash = \(hash) AND session.expires_at > \(now)
          AND session.seen_at > \(now.adding(seconds: -sessionRule.idle))
          AND person.disabled_at IS NULL AND \(tx.isActive(on: now.local.date))
        """, last: true)
    }
    guard let row = found.first else { return nil }
    if now.seconds(since: try row.get(11)) >= SessionRule.seenEvery {
      try await database.write { tx in
        try tx.execute(
          "UPDATE session SET seen_at = \(now) WHERE token_hash = \(hash)", unnoticed: true)
      }
    }
    let roles: [Role] = try found.map { try $0.get(13) }
    let organization = Organization(
      id: try row.get(7), name: try OrganizationName(row.get(8)), language: try row.get(9),
      skills: OwnSkill.list(try row.get(14)))
    return SessionCache.Kept(
      person: try Person(row), organization: organization, roles: Set(roles),
      csrf: try row.get(10), readAt: now, endsAt: try row.get(12))
  }

  /// Whether a session still stands as it was read: not ended, in the same organization, with the same
  /// roles. One query.
  public func isOpen(_ session: Session) async throws -> Bool {
    let now = now()
    let roles: [Role] = try await database.read { tx in
      try tx.rows(
        """
        SELECT membership.role
        FROM session JOIN person ON person.id = session.person_id
        JOIN membership ON membership.person_id = session.person_id
          AND membership.organization_id = session.organization_id
        WHERE session.token_hash = \(session.tokenHash) AND session.expires_at > \(now)
          AND session.seen_at > \(now.adding(seconds: -sessionRule.idle))
          AND session.organization_id = \(session.organization.id)
          AND person.disabled_at IS NULL AND \(tx.isActive(on: now.local.date))
        """
      ).map { try $0.get(0) }
    }
    return Set(roles) == session.roles
  }

  /// Ends one session.
  public func signOut(_ session: Session, from address: String) async throws {
    let author = session.author(from: address, at: now())
    try await database.write { tx in
      try tx.execute("DELETE FROM session WHERE token_hash = \(session.tokenHash)")
      try tx.record([.signedOut(session.person.id)], by: author)
    }
  }

  /// Ends all sessions of the person, this one included, on every device.
  public func signOutEverywhere(_ session: Session, from address: String) async throws {
    let author = session.author(from: address, at: now())
    try await database.write { tx in
      try tx.execute("DELETE FROM session WHERE person_id = \(session.person.id)")
      try tx.record([.signedOutEverywhere(session.person.id)], by: author)
    }
  }

  /// Goes on in another organization, where the person holds a role today.
  public func switchOrganization(
    _ session: Session, to organization: ID<Organization>, from address: String
  ) async throws {
    let now = now()
    let author = Author(
      organization: organization, person: session.person.id, source: String(address.prefix(100)),
      at: now)
    try await database.write { tx in
      guard try !tx.roles(of: session.person.id, in: organization, on: now.local.date).isEmpty
      else {
        throw OrganizationError.unknownOrganization
      }
      try tx.execute(
        """
        UPDATE session SET organization_id = \(organization) WHERE token_hash = \(session.tokenHash)
        """)
      try tx.record([.switchedOrganization(session.person.id)], by: author)
    }
  }

  /// The organizations in which the person holds a role today, by name.
  public func organizations(of person: ID<Person>) async throws -> [Organization] {
    let today = now().local.date
    return try await database.read { tx in
      try tx.organizations(of: person, on: today)
    }
  }

  /// Changes the password, and ends the person's sessions on other devices.
  ///
  /// Throws `.wrongPassword` when the current one is wrong, which counts as a failed sign-in.
  public func changePassword(
    _ session: Session, from current: String, to new: NewPassword, address: String
  ) async throws {
    let id = session.person.id
    try await attempt(session.person.email, from: address)
    guard let account = try await database.read({ try $0.account(id) }),
      try await hasher.verify(current, account.passwordHash)
    else { throw OrganizationError.wrongPassword }
    let hash = try await hasher.hash(new.text)
    let author = session.author(from: address, at: now())
    try await database.write { tx in
      // The check of the old one takes a while: an administrator may have given another one.
      guard try tx.holdAccount(id, passwordHash: account.passwordHash) else {
        throw OrganizationError.wrongPassword
      }
      try tx.execute("UPDATE person SET password_hash = \(hash) WHERE id = \(id)")
      try tx.execute(
        "DELETE FROM session WHERE person_id = \(id) AND token_hash <> \(session.tokenHash)")
      try tx.forgetAttempts(of: session.person.email)
      try tx.record([.passwordChanged(id)], by: author)
    }
  }

  /// Saves how the person likes the screens. A preference, so no event.
  public func setPreferences(_ session: Session, language: Language, theme: Theme) async throws {
    try await database.write { tx in
      try tx.execute(
        """
        UPDATE person SET language = \(language), theme = \(theme) WHERE id = \(session.person.id)
        """)
    }
  }

  /// Deletes sessions, attempts and drafts that no longer count, and invitations that have been over for
  /// a month; how many. For a nightly runner.
  @discardableResult
  public func sweep() async throws -> Int {
    let now = now()
    return try await database.write { tx in
      try tx.execute(
        """
        DELETE FROM session
        WHERE expires_at <= \(now) OR seen_at <= \(now.adding(seconds: -sessionRule.idle))
        """)
        + tx.execute("DELETE FROM sign_in_attempt WHERE at < \(now.adding(seconds: -86_400))")
        + tx.execute(
          "DELETE FROM draft WHERE saved_at < \(now.adding(seconds: -86_400 * DraftRule.days))")
        + tx.execute(
          "DELETE FROM invitation WHERE expires_at < \(now.adding(seconds: -86_400 * 30))")
    }
  }
}
