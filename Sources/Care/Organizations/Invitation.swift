public import Kernel

/// A role that is offered to whoever has an e-mail address, until that person answers.
///
/// Says the same whether an account with this address exists or not.
public struct Invitation: Hashable, Sendable {
  /// How long it can be answered.
  public static let days = 14

  /// What has become of it.
  public enum State: Hashable, Sendable {
    case waiting, refused
    /// Nobody answered in time, or the role itself is over.
    case over
  }

  public let id: ID<Invitation>
  /// As the administrator knows the person; an account keeps its own name.
  public let name: PersonName
  public let email: EmailAddress
  public let role: Role
  public let starts: LocalDate
  /// `nil` without a planned end.
  public let ends: LocalDate?
  public let invitedAt: Instant
  public let expiresAt: Instant
  public let refusedAt: Instant?

  /// Throws `OrganizationError.endsBeforeStart`.
  public init(
    id: ID<Invitation>, name: PersonName, email: EmailAddress, role: Role, starts: LocalDate,
    ends: LocalDate?, invitedAt: Instant, expiresAt: Instant, refusedAt: Instant? = nil
  ) throws(OrganizationError) {
    if let ends, ends < starts { throw .endsBeforeStart }
    (self.id, self.name, self.email, self.role) = (id, name, email, role)
    (self.starts, self.ends) = (starts, ends)
    (self.invitedAt, self.expiresAt, self.refusedAt) = (invitedAt, expiresAt, refusedAt)
  }

  /// What has become of it at a moment.
  public func state(at now: Instant) -> State {
    if refusedAt != nil { return .refused }
    let isRoleOver = ends.map { $0 < now.local.date } ?? false
    return now < expiresAt && !isRoleOver ? .waiting : .over
  }

  /// The role as it begins for somebody who accepts on `today`: no earlier than that day.
  public func membership(
    _ id: ID<Membership>, of person: ID<Person>, in organization: ID<Organization>,
    on today: LocalDate
  ) throws(OrganizationError) -> Membership {
    try Membership(
      id: id, organization: organization, person: person, role: role, starts: max(starts, today),
      ends: ends)
  }
}
