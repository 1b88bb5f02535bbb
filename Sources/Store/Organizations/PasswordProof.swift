import Database
public import Kernel
public import Care

extension Workspace {
  /// Whether `password` opens the account of a colleague: false for one that existed before it was
  /// added here, and kept its own.
  public func isProven(
    by password: String, _ colleague: ID<Person>, hasher: PasswordHasher
  ) async throws -> Bool {
    let account = try await read(.manageOrganization) { try $0.account(colleague) }
    guard let account else { return false }
    return try await hasher.verify(password, account.passwordHash)
  }
}
