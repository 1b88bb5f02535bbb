public import Care
import Database
public import Kernel

extension Workspace {
  /// Gives a colleague who forgot hers a new password, and ends her sessions.
  ///
  /// Throws `.unknownPerson` for someone who does not work here, and `.sharedAccount` for someone who
  /// also works elsewhere, where this administrator has no say.
  public func setPassword(of person: ID<Person>, to new: NewPassword, hasher: PasswordHasher)
    async throws
  {
    try require(.manageOrganization)
    let hash = try await hasher.hash(new.text)
    try await write(.manageOrganization, as: .passwordReset(person)) { tx in
      try tx.requireOwnColleague(person, of: organization)
      try tx.resetPassword(of: person, hash: hash)
    }
  }
}

extension Transaction {
  /// Refuses someone who does not work in this organization, or not in this one alone.
  func requireOwnColleague(_ person: ID<Person>, of organization: ID<Organization>) throws {
    let places: [ID<Organization>] = try rows(
      "SELECT DISTINCT organization_id FROM membership WHERE person_id = \(person)"
    ).map { try $0.get(0) }
    guard places.contains(organization) else { throw OrganizationError.unknownPerson }
    guard places.count == 1 else { throw OrganizationError.sharedAccount }
  }

  fileprivate func resetPassword(of person: ID<Person>, hash: String) throws {
    try execute("UPDATE person SET password_hash = \(hash) WHERE id = \(person)")
    try execute("DELETE FROM session WHERE person_id = \(person)")
  }
}
