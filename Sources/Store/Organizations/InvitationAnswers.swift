public import Care
import Database
public import Kernel

/// An invitation as whoever is invited reads it.
public struct ReceivedInvitation: Hashable, Sendable {
  public let invitation: Invitation
  /// Who offers the role.
  public let organization: OrganizationName
  /// The administrator who wrote it.
  public let inviter: PersonName
}

extension Session {
  /// The invitations that wait for the person's address, oldest first. One query.
  public func invitations() async throws -> [ReceivedInvitation] {
    let now = accounts.now(), email = person.email
    return try await accounts.database.read { tx in
      try tx.rows(
        """
        SELECT \(Invitation.columns), organization.name, person.given, person.family
        FROM invitation JOIN organization ON organization.id = invitation.organization_id
        JOIN person ON person.id = invitation.invited_by
        WHERE invitation.email = \(email.text) AND \(tx.isOpen(at: now))
        ORDER BY invitation.invited_at, invitation.id
        """
      ).map { row in
        ReceivedInvitation(
          invitation: try Invitation(row), organization: try OrganizationName(row.get(10)),
          inviter: try PersonName(given: row.get(11), family: row.get(12)))
      }
    }
  }

  /// Takes the role that is offered. The code shows that the account is that of the person who was meant,
  /// and not of somebody who has the same address.
  ///
  /// Throws `.unknownInvitation`, `.wrongInvitationCode`, `.alreadyInRole`, and `.accessEnded` when the
  /// session ended meanwhile.
  public func accept(_ id: ID<Invitation>, code: String, from address: String) async throws {
    let now = accounts.now(), hash = Invitation.hash(ofCode: code)
    let (person, email) = (person.id, person.email)
    try await accounts.database.write { tx in
      try tx.requireSession(tokenHash, of: person, at: now)
      let known: String? = try tx.value(
        """
        SELECT code_hash FROM invitation
        WHERE id = \(id) AND email = \(email.text) AND \(tx.isOpen(at: now))
        """)
      guard let known else { throw OrganizationError.unknownInvitation }
      guard known == hash else { throw OrganizationError.wrongInvitationCode }
      _ = try tx.accept(id, as: person, from: address, at: now)
    }
  }

  /// Refuses the role that is offered; the administrator sees that and when, but not whose account it
  /// was.
  ///
  /// Throws `.unknownInvitation`, and `.accessEnded` when the session ended meanwhile.
  public func refuse(_ id: ID<Invitation>, from address: String) async throws {
    let now = accounts.now(), person = person
    try await accounts.database.write { tx in
      try tx.requireSession(tokenHash, of: person.id, at: now)
      let organization: ID<Organization>? = try tx.value(
        """
        UPDATE invitation SET refused_at = \(now)
        WHERE id = \(id) AND email = \(person.email.text) AND \(tx.isOpen(at: now))
        RETURNING organization_id
        """)
      guard let organization else { throw OrganizationError.unknownInvitation }
      let author = Author(
        organization: organization, person: person.id, source: String(address.prefix(100)), at: now)
      try tx.record([.invitationRefused(id)], by: author)
    }
  }
}

extension Accounts {
  /// Makes the account of somebody who was invited and has none, with the code as its password.
  ///
  /// Throws `.wrongCredentials` or `.unknownInvitation` when it was answered, withdrawn, or an account
  /// made meanwhile.
  func open(_ id: ID<Invitation>, code: String, from address: String) async throws -> Account {
    let hash = try await hasher.hash(code), now = now()
    return try await database.write { tx in
      let person = ID<Person>(at: now)
      let inserted = try tx.execute(
        """
        INSERT INTO person (id, given, family, email, password_hash, language, theme, created_at)
        SELECT \(person), given, family, email, \(hash), language, \(Theme.device), \(now)
        FROM invitation WHERE id = \(id)
        ON CONFLICT (email) DO NOTHING
        """)
      guard inserted == 1 else { throw OrganizationError.wrongCredentials }
      _ = try tx.accept(id, as: person, from: address, at: now)
      guard let account = try tx.account(person) else { throw OrganizationError.wrongCredentials }
      return account
    }
  }

  /// Takes an offered role before there is a session: for an account without any role today.
  ///
  /// Throws `.wrongInvitationCode`.
  func accept(code: String, as account: Account, from address: String) async throws
    -> ID<Organization>
  {
    let now = now(), hash = Invitation.hash(ofCode: code), person = account.person
    return try await database.write { tx in
      guard let id = try tx.invitation(for: person.email, code: hash, at: now) else {
        throw OrganizationError.wrongInvitationCode
      }
      return try tx.accept(id, as: person.id, from: address, at: now)
    }
  }
}

extension Transaction {
  /// Throws `.accessEnded` for a session that was ended a moment ago.
  fileprivate func requireSession(
    _ tokenHash: String, of person: ID<Person>, at now: Instant
  ) throws {
    let row = try row(
      """
      SELECT 1 FROM session JOIN person ON person.id = session.person_id
      WHERE session.token_hash = \(tokenHash) AND session.person_id = \(person)
        AND session.expires_at > \(now) AND person.disabled_at IS NULL
      """)
    guard row != nil else { throw OrganizationError.accessEnded }
  }
}
