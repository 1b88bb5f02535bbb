/// How passwords are turned into hashes and checked; slow on purpose, so it runs on threads of its
/// own and only few at once.
public struct PasswordHasher: Sendable {
  /// The hash of a password, with its salt and parameters, as one text.
  public let hash: @Sendable (_ password: String) async throws -> String
  /// Whether a password belongs to a hash, in a time that does not depend on the answer.
  public let verify: @Sendable (_ password: String, _ hash: String) async throws -> Bool
  /// The hash of a password that nobody knows, checked when there is no such account, so that an
  /// unknown address takes as long as a wrong password.
  public let decoy: String

  public init(
    decoy: String, hash: @escaping @Sendable (_ password: String) async throws -> String,
    verify: @escaping @Sendable (_ password: String, _ hash: String) async throws -> Bool
  ) {
    (self.decoy, self.hash, self.verify) = (decoy, hash, verify)
  }
}
