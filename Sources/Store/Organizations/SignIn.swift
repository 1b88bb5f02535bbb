public import Care
import Database
public import Kernel

extension Accounts {
  /// Signs in and begins a session in `organization`, or else in the one where the person was last,
  /// or in the first by name.
  ///
  /// Answers the token for the cookie; only its hash is kept. An address without an account, but with an
  /// invitation whose code is the password, gets its account now. `code` accepts an invitation for an
  /// account that has no role today. Throws `.wrongCredentials`, `.mustWait`, `.noOrganization` or
  /// `.wrongInvitationCode`. Takes as long for an unknown address as for a wrong password.
  public func signIn(
    email text: String, password: String, invitation code: String? = nil,
    organization: ID<Organization>? = nil, from address: String
  ) async throws -> String {
    // An address that cannot be one is tried and counted like any other.
    let email = try? EmailAddress(text)
    try await attempt(email, from: address)
    let found = try await find(email, password)
    let isRight = try await hasher.verify(password, found.account?.passwordHash ?? hasher.decoy)
    var account = isRight ? found.account : nil
    if found.account == nil, let invitation = found.invitation {
      account = try await open(invitation, code: password, from: address)
    }
    guard let account, account.person.disabledAt == nil else {
      throw OrganizationError.wrongCredentials
    }
    var wanted = organization
    if let code, !code.isEmpty {
      wanted = try await accept(code: code, as: account, from: address)
    }
    return try await begin(account, in: wanted, from: address)
  }

  /// The account with the address, and the invitation that the password opens: both are asked for
  /// always, so that the time tells nothing.
  private func find(
    _ email: EmailAddress?, _ password: String
  ) async throws -> (account: Account?, invitation: ID<Invitation>?) {
    guard let email else { return (nil, nil) }
    let now = now(), code = Invitation.hash(ofCode: password)
    return try await database.read { tx in
      (try tx.account(email), try tx.invitation(for: email, code: code, at: now))
    }
  }

  /// Counts an attempt before the password is checked, so that attempts made side by side count too.
  ///
  /// A refused attempt is not counted: waiting is enough to be let in again.
  func attempt(_ email: EmailAddress?, from address: String) async throws {
    let now = now(), account = Secret.hash(email?.text ?? "")
    let address = NetworkAddress.throttled(address)
    let since = now.adding(seconds: -SignInThrottle.window)
    try await database.write { tx in
      // In order, so that two attempts cannot block each other.
      for key in [account, address].sorted() { try tx.lockAttempts(key) }
      let wait = SignInThrottle.wait(
        account: try tx.failures("account_hash = \(account)", since: since),
        address: try tx.failures("address = \(address)", since: since), now: now)
      guard wait == 0 else { throw OrganizationError.mustWait(wait) }
      try tx.execute(
        """
        INSERT INTO sign_in_attempt (id, account_hash, address, at)
        VALUES (\(ID<SignInAttempt>(at: now)), \(account), \(address), \(now))
        """)
    }
  }

  private func begin(
    _ account: Account, in wanted: ID<Organization>?, from address: String
  ) async throws -> String {
    let person = account.person
    let now = now(), token = Secret.make()
    let expires = now.adding(seconds: sessionRule.longest)
    let address = String(address.prefix(100))
    try await database.write { tx in
      // The check of a password takes a while: it may have been changed, or the account closed. Whoever
      // does so from now on waits, and then ends this session too.
      guard try tx.holdAccount(person.id, passwordHash: account.passwordHash) else {
        throw OrganizationError.wrongCredentials
      }
      let choices = try tx.organizations(of: person.id, on: now.local.date).map(\.id)
      let last = try tx.lastOrganization(of: person.id)
      let liked = [wanted, last, choices.first].compactMap { $0 }
      guard let organization = liked.first(where: choices.contains) else {
        throw OrganizationError.noOrganization
      }
      try tx.forgetAttempts(of: person.email)
      try tx.execute(
        """
        INSERT INTO session
          (token_hash, person_id, organization_id, csrf, address, created_at, seen_at, expires_at)
        VALUES (\(Secret.hash(token)), \(person.id), \(organization), \(Secret.make()), \(address),
          \(now), \(now), \(expires))
        """)
      let author = Author(organization: organization, person: person.id, source: address, at: now)
      try tx.record([.signedIn(person.id)], by: author)
    }
    return token
  }
}

/// One attempt to sign in, which counts as a failure until the person is in.
private enum SignInAttempt {}

extension Transaction {
  func organizations(of person: ID<Person>, on day: LocalDate) throws -> [Organization] {
    try rows(
      """
      SELECT DISTINCT organization.id, organization.name, organization.language
      FROM membership JOIN organization ON organization.id = membership.organization_id
      WHERE membership.person_id = \(person) AND \(isActive(on: day))
      ORDER BY organization.name, organization.id
      """
    ).map(Organization.init)
  }

  fileprivate func lastOrganization(of person: ID<Person>) throws -> ID<Organization>? {
    try value(
      """
      SELECT organization_id FROM session WHERE person_id = \(person)
      ORDER BY created_at DESC LIMIT 1
      """)
  }

  /// Makes attempts on one account, or from one address, wait for each other; SQLite has one writer anyway.
  fileprivate func lockAttempts(_ key: String) throws {
    guard engine == .postgres else { return }
    try execute("SELECT pg_advisory_xact_lock(4920, hashtext(\(key)))")
  }

  fileprivate func failures(_ condition: SQL, since: Instant) throws -> SignInThrottle.Failures {
    let row = try row(
      "SELECT COUNT(*), MAX(at) FROM sign_in_attempt WHERE \(condition) AND at > \(since)")
    guard let row else { return SignInThrottle.Failures(count: 0, last: nil) }
    return SignInThrottle.Failures(count: try row.get(0), last: try row.get(1))
  }

  func forgetAttempts(of email: EmailAddress) throws {
    try execute("DELETE FROM sign_in_attempt WHERE account_hash = \(Secret.hash(email.text))")
  }
}
