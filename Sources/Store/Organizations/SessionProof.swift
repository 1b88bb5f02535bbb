import Care
import Database
import Kernel

/// What a session must still show when something is written in its name.
///
/// Who is signed in may come from memory and be a few seconds old; what is saved may not rest on that.
struct SessionProof: Sendable {
  let tokenHash: String
  let permission: Permission
}

extension Transaction {
  /// The condition that the author's session goes on, and that a role of today still allows the act.
  func holds(_ proof: SessionProof?, for author: Author) -> SQL {
    guard let proof else { return "1 = 1" }
    let roles = Role.allCases.filter { $0.permissions.contains(proof.permission) }
    return """
      EXISTS (SELECT 1 FROM session
        JOIN person ON person.id = session.person_id AND person.disabled_at IS NULL
        JOIN membership ON membership.person_id = session.person_id
          AND membership.organization_id = session.organization_id
        WHERE session.token_hash = \(proof.tokenHash) AND session.person_id = \(author.person)
          AND session.organization_id = \(author.organization) AND session.expires_at > \(author.at)
          AND membership.role IN \(roles) AND \(isActive(on: author.at.local.date)))
      """
  }

  /// Throws `OrganizationError.accessEnded` unless the proof holds. One statement.
  func require(_ proof: SessionProof?, for author: Author) throws {
    guard proof != nil else { return }
    guard try row("SELECT 1 WHERE \(holds(proof, for: author))") != nil else {
      throw OrganizationError.accessEnded
    }
  }
}
