public import Care
import Database
public import Kernel

/// Who can help somebody who was refused, and where what they look for is.
public struct AccessHelp: Hashable, Sendable {
  /// Those who give roles in this organization, by name.
  public var administrators: [PersonName] = []
  /// Those who place visits in this organization, by name.
  public var coordinators: [PersonName] = []
  /// The other organization of the person's own that holds it.
  public var elsewhere: Organization?
}

/// A session whose person no longer works in its organization.
public struct LapsedSession: Hashable, Sendable {
  public var organization: Organization
  /// The last day of the last role; `nil` when none has begun yet.
  public var ended: LocalDate?
  /// Those who give roles there, by name.
  public var administrators: [PersonName]
}

extension Session {
  /// Who can help, and where the record `id` is, if the person works there too. Two statements.
  ///
  /// Nothing is told of organizations where the person does not work.
  public func help(about id: String?) async throws -> AccessHelp {
    let organization = organization, person = person.id, today = accounts.now().local.date
    return try await accounts.database.read { tx in
      var help = try tx.helpers(in: organization.id, on: today)
      if let id {
        help.elsewhere = try tx.home(of: id, besides: organization.id, for: person, on: today)
      }
      return help
    }
  }
}

extension Accounts {
  /// Why a session that was not ended opens nothing: the person's last role there is over. `nil` for
  /// every other session. Two statements at most.
  public func lapsed(token: String) async throws -> LapsedSession? {
    let now = now(), today = now.local.date, hash = Secret.hash(token)
    return try await database.read { tx in
      let row = try tx.row(
        """
        SELECT organization.id, organization.name, organization.language,
          MAX(CASE WHEN membership.starts_on <= \(today) THEN membership.ends_on END),
          MAX(CASE WHEN \(tx.isActive(on: today)) THEN 1 ELSE 0 END)
        FROM session
        JOIN person ON person.id = session.person_id AND person.disabled_at IS NULL
        JOIN organization ON organization.id = session.organization_id
        JOIN membership ON membership.person_id = session.person_id
          AND membership.organization_id = session.organization_id
        WHERE session.token_hash = \(hash) AND session.expires_at > \(now)
          AND session.seen_at > \(now.adding(seconds: -sessionRule.idle))
        GROUP BY organization.id, organization.name, organization.language
        """)
      guard let row, try row.get(4, as: Int.self) == 0 else { return nil }
      let organization = try Organization(row)
      return LapsedSession(
        organization: organization, ended: try row.get(3),
        administrators: try tx.helpers(in: organization.id, on: today).administrators)
    }
  }
}

extension Transaction {
  fileprivate func helpers(in organization: ID<Organization>, on day: LocalDate) throws
    -> AccessHelp
  {
    var help = AccessHelp()
    let rows = try rows(
      """
      SELECT DISTINCT person.family, person.given, person.id, membership.role
      FROM membership JOIN person ON person.id = membership.person_id
      WHERE membership.organization_id = \(organization) AND person.disabled_at IS NULL
        AND membership.role IN \([Role.administrator, Role.coordinator])
        AND \(isActive(on: day))
      ORDER BY person.family, person.given, person.id LIMIT 60
      """)
    for row in rows {
      let name = try PersonName(given: row.get(1), family: row.get(0))
      switch try row.get(3, as: Role.self) {
      case .administrator: help.administrators.append(name)
      default: help.coordinators.append(name)
      }
    }
    return help
  }

  /// The organization that holds a record, among those where the person works.
  fileprivate func home(
    of id: String, besides organization: ID<Organization>, for person: ID<Person>,
    on day: LocalDate
  ) throws -> Organization? {
    try row(
      """
      SELECT o.id, o.name, o.language FROM organization o
      JOIN membership ON membership.organization_id = o.id
      WHERE membership.person_id = \(person) AND \(isActive(on: day)) AND o.id <> \(organization)
        AND o.id IN (
          SELECT organization_id FROM patient WHERE id = \(id)
          UNION SELECT organization_id FROM carer WHERE id = \(id)
          UNION SELECT organization_id FROM visit WHERE id = \(id)
          UNION SELECT organization_id FROM proposal WHERE id = \(id)
          UNION SELECT organization_id FROM planning_run WHERE id = \(id)
          UNION SELECT organization_id FROM import WHERE id = \(id))
      LIMIT 1
      """
    ).map(Organization.init)
  }
}
