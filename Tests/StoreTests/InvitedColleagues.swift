import Care
import Kernel
import TestSupport

@testable import Store

extension TestTown {
  /// Amélie gives the role; somebody who does not work here yet is invited and accepts at once.
  @discardableResult
  func addColleague(
    _ new: NewPerson, role: Role, from starts: LocalDate, until ends: LocalDate? = nil
  ) async throws -> ID<Person> {
    let door = door(of: amelie, .administrator)
    func known() async throws -> ID<Person>? {
      try await door.colleagues().first { $0.person.email == new.email }?.person.id
    }
    if let person = try await known() {
      try await door.giveRole(role, to: person, from: starts, until: ends)
      return person
    }
    let code = try Self.newPassword("x")
    let invitation = try await door.invite(new, code: code, role: role, from: starts, until: ends)
    do {
      let session = try await SessionTests.session(
        self, try await SignInTests.signIn(self, new.email.text))
      for waiting in try await session.invitations() where waiting.invitation == invitation {
        try await session.accept(invitation.id, code: code.text, from: SignInTests.address)
      }
    } catch OrganizationError.noOrganization {
      // The account is made, and its role begins later.
    }
    guard let person = try await known() else { throw OrganizationError.unknownPerson }
    return person
  }
}
