public import Kernel

/// A role of a person in an organization, from a day on, possibly until a day.
///
/// Invariant: `ends` is not before `starts`; both days are included.
public struct Membership: Hashable, Sendable {
  public let id: ID<Membership>
  public let organization: ID<Organization>
  public let person: ID<Person>
  public let role: Role
  public let starts: LocalDate
  public let ends: LocalDate?

  /// Refuses an end before the start.
  public init(
    id: ID<Membership>, organization: ID<Organization>, person: ID<Person>, role: Role,
    starts: LocalDate, ends: LocalDate? = nil
  ) throws(OrganizationError) {
    if let ends, ends < starts { throw .endsBeforeStart }
    (self.id, self.organization, self.person) = (id, organization, person)
    (self.role, self.starts, self.ends) = (role, starts, ends)
  }

  /// Whether the role is held on `day`.
  public func isActive(on day: LocalDate) -> Bool {
    starts <= day && day <= ends ?? day
  }
}
