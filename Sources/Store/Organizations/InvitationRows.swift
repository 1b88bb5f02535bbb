import Care
import Database
import Kernel

extension Invitation {
  static let columns: SQL = """
    invitation.id, invitation.given, invitation.family, invitation.email, invitation.role,
    invitation.starts_on, invitation.ends_on, invitation.invited_at, invitation.expires_at,
    invitation.refused_at
    """

  /// From the ten columns of `columns`.
  init(_ row: Row) throws {
    try self.init(
      id: row.get(0), name: PersonName(given: row.get(1), family: row.get(2)),
      email: EmailAddress(row.get(3)), role: row.get(4), starts: row.get(5), ends: row.get(6),
      invitedAt: row.get(7), expiresAt: row.get(8), refusedAt: row.get(9))
  }

  /// Codes are read out and typed: blanks around them and capitals do not matter.
  static func hash(ofCode text: String) -> String {
    Secret.hash(text.filter { !$0.isWhitespace }.lowercased())
  }
}

extension Transaction {
  /// The condition that an invitation can still be answered.
  func isOpen(at now: Instant) -> SQL {
    """
    invitation.refused_at IS NULL AND invitation.expires_at > \(now)
      AND COALESCE(invitation.ends_on, \(LocalDate.max)) >= \(now.local.date)
    """
  }

  /// The invitation of an address that its code opens. One query.
  func invitation(for email: EmailAddress, code: String, at now: Instant) throws -> ID<Invitation>?
  {
    try value(
      """
      SELECT id FROM invitation
      WHERE email = \(email.text) AND code_hash = \(code) AND \(isOpen(at: now))
      ORDER BY invited_at LIMIT 1
      """)
  }

  /// Turns an open invitation into a membership of the account with its address, and says so in the
  /// organization that invited. Whoever comes second finds nothing.
  ///
  /// Throws `.unknownInvitation`, `.alreadyInRole`.
  func accept(
    _ id: ID<Invitation>, as person: ID<Person>, from address: String, at now: Instant
  ) throws -> ID<Organization> {
    let row = try row(
      """
      DELETE FROM invitation WHERE id = \(id) AND \(isOpen(at: now))
        AND email = (SELECT email FROM person WHERE person.id = \(person))
      RETURNING \(Invitation.columns), organization_id
      """)
    guard let row else { throw OrganizationError.unknownInvitation }
    let organization: ID<Organization> = try row.get(10)
    try lockMemberships(of: organization)
    let membership = try Invitation(row).membership(
      ID(at: now), of: person, in: organization, on: now.local.date)
    try insert(membership)
    let author = Author(
      organization: organization, person: person, source: String(address.prefix(100)), at: now)
    try record([.invitationAccepted(id), .membershipAdded(membership)], by: author)
    return organization
  }
}

extension Act {
  static func invitationMade(_ id: ID<Invitation>) -> Act {
    Act("invitation.made", on: "invitation", id)
  }
  static func invitationRenewed(_ id: ID<Invitation>) -> Act {
    Act("invitation.renewed", on: "invitation", id)
  }
  static func invitationWithdrawn(_ id: ID<Invitation>) -> Act {
    Act("invitation.withdrawn", on: "invitation", id)
  }
  static func invitationAccepted(_ id: ID<Invitation>) -> Act {
    Act("invitation.accepted", on: "invitation", id)
  }
  static func invitationRefused(_ id: ID<Invitation>) -> Act {
    Act("invitation.refused", on: "invitation", id)
  }
}
