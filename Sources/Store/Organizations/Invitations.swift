public import Care
import Database
public import Kernel

/// What an administrator does with invitations. Nothing here looks at accounts of others: whether an
/// address has one changes neither answer nor list.
extension Workspace {
  /// All that were not accepted nor withdrawn, by name; over ones for a month. One query.
  public func invitations() async throws -> [Invitation] {
    try await read(.manageOrganization) { tx in
      try tx.rows(
        """
        SELECT \(Invitation.columns) FROM invitation WHERE organization_id = \(organization)
        ORDER BY family, given, id
        """
      ).map { try Invitation($0) }
    }
  }

  /// Offers a role to whoever has the address, for 14 days.
  ///
  /// `code` is handed over by the administrator: an account that has the address accepts with it, and
  /// without an account it is the password of the first sign-in, which makes one. Takes the place of an
  /// invitation that was refused or is over. Throws `.alreadyInvited` while one waits,
  /// `.alreadyColleague` for someone who works or worked here, `.endsBeforeStart`.
  @discardableResult
  public func invite(
    _ new: NewPerson, code: NewPassword, role: Role, from starts: LocalDate,
    until ends: LocalDate? = nil
  ) async throws -> Invitation {
    let now = now(), hash = Invitation.hash(ofCode: code.text)
    let invitation = try Invitation(
      id: ID(at: now), name: new.name, email: new.email, role: role, starts: starts, ends: ends,
      invitedAt: now, expiresAt: Self.expiry(from: now))
    return try await write(.manageOrganization, as: .invitationMade(invitation.id)) { tx in
      guard try !tx.isColleague(new.email, in: organization) else {
        throw OrganizationError.alreadyColleague
      }
      try tx.execute(
        """
        DELETE FROM invitation WHERE organization_id = \(organization)
          AND email = \(new.email.text) AND NOT (\(tx.isOpen(at: now)))
        """)
      let inserted = try tx.execute(
        """
        INSERT INTO invitation (id, organization_id, email, given, family, language, role,
          starts_on, ends_on, code_hash, invited_by, invited_at, expires_at)
        VALUES (\(invitation.id), \(organization), \(new.email.text), \(new.name.given),
          \(new.name.family), \(new.language), \(role), \(starts), \(ends), \(hash), \(person),
          \(now), \(invitation.expiresAt))
        ON CONFLICT (organization_id, email) DO NOTHING
        """)
      guard inserted == 1 else { throw OrganizationError.alreadyInvited }
      return invitation
    }
  }

  /// Gives an invitation another code and 14 days more, for a code that was lost.
  ///
  /// Throws `.unknownInvitation`, also for one that was refused.
  public func renewInvitation(_ id: ID<Invitation>, code: NewPassword) async throws -> Invitation {
    let now = now(), hash = Invitation.hash(ofCode: code.text)
    return try await write(.manageOrganization, as: .invitationRenewed(id)) { tx in
      let row = try tx.row(
        """
        UPDATE invitation SET code_hash = \(hash), expires_at = \(Self.expiry(from: now))
        WHERE id = \(id) AND organization_id = \(organization) AND refused_at IS NULL
        RETURNING \(Invitation.columns)
        """)
      guard let row else { throw OrganizationError.unknownInvitation }
      return try Invitation(row)
    }
  }

  /// Takes an invitation back, or an answered one off the list. Throws `.unknownInvitation`.
  public func withdrawInvitation(_ id: ID<Invitation>) async throws {
    try await write(.manageOrganization, as: .invitationWithdrawn(id)) { tx in
      let removed = try tx.execute(
        "DELETE FROM invitation WHERE id = \(id) AND organization_id = \(organization)")
      guard removed == 1 else { throw OrganizationError.unknownInvitation }
    }
  }

  private static func expiry(from now: Instant) -> Instant {
    now.adding(seconds: 86_400 * Invitation.days)
  }
}

extension Transaction {
  fileprivate func isColleague(
    _ email: EmailAddress, in organization: ID<Organization>
  ) throws -> Bool {
    try row(
      """
      SELECT 1 FROM membership JOIN person ON person.id = membership.person_id
      WHERE membership.organization_id = \(organization) AND person.email = \(email.text) LIMIT 1
      """) != nil
  }
}
