public import Care
import Database
public import Kernel

/// A form that was begun and not saved yet: for whoever began it, in one organization.
public struct Draft: Hashable, Sendable {
  public var id: ID<Draft>
  /// The address of the page that holds the form.
  public var page: String
  /// Names and values as a form sends them; never a password.
  public var content: String
  public var savedAt: Instant

  /// A draft as it was at one moment.
  public init(id: ID<Draft>, page: String, content: String, savedAt: Instant) {
    (self.id, self.page, self.content, self.savedAt) = (id, page, content, savedAt)
  }
}

/// How much is kept of what was not saved, and for how long.
public enum DraftRule {
  /// Bytes of one draft: several times the longest form.
  public static let mostBytes = 60_000
  /// Drafts of one person in one organization; the oldest gives way.
  public static let most = 20
  /// Days after the last change.
  public static let days = 14
}

/// Why a draft is not kept.
public enum DraftError: Refusal, Equatable {
  case tooLarge
  /// Not there, or somebody else's.
  case unknown

  public var reason: RefusalReason { self == .tooLarge ? .tooLarge : .notFound }

  public var message: Message { self == .tooLarge ? "draft.too-large" : "draft.unknown" }
}

/// A draft is no record yet: saving one writes no event. The form's own permission opens it.
extension Workspace {
  /// Keeps a form over what was kept of it before. Two statements.
  ///
  /// Throws `DraftError.tooLarge`, and `.unknown` for the draft of somebody else.
  public func saveDraft(
    _ id: ID<Draft>, of page: String, _ content: String, _ permission: Permission
  ) async throws {
    try require(permission)
    guard content.utf8.count <= DraftRule.mostBytes, page.utf8.count <= 200 else {
      throw DraftError.tooLarge
    }
    let now = now()
    try await database.write { tx in
      let saved = try tx.execute(
        """
        INSERT INTO draft (id, organization_id, person_id, page, content, saved_at)
        VALUES (\(id), \(organization), \(person), \(page), \(content), \(now))
        ON CONFLICT (id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
        WHERE draft.person_id = excluded.person_id AND draft.page = excluded.page
          AND draft.organization_id = excluded.organization_id
        """)
      guard saved == 1 else { throw DraftError.unknown }
      try tx.execute(
        """
        DELETE FROM draft WHERE person_id = \(person) AND organization_id = \(organization)
          AND id NOT IN (SELECT d.id FROM draft d WHERE d.person_id = \(person)
            AND d.organization_id = \(organization)
            ORDER BY d.saved_at DESC, d.id DESC LIMIT \(DraftRule.most))
        """)
    }
  }

  /// What the person began on a page and did not save, the latest first. One query on an index.
  public func drafts(of page: String, _ permission: Permission) async throws -> [Draft] {
    try await read(permission) { tx in
      try tx.rows(
        """
        SELECT id, page, content, saved_at FROM draft
        WHERE person_id = \(person) AND organization_id = \(organization) AND page = \(page)
        ORDER BY saved_at DESC, id DESC LIMIT \(DraftRule.most)
        """
      ).map {
        Draft(
          id: try $0.get(0), page: try $0.get(1), content: try $0.get(2), savedAt: try $0.get(3))
      }
    }
  }

  /// Forgets a draft of the person, once the form is saved or when it is no longer wanted; nothing
  /// happens when there is none. One statement, and a second one for a draft that exists.
  public func dropDraft(_ id: ID<Draft>) async throws {
    let own: SQL = "id = \(id) AND person_id = \(person) AND organization_id = \(organization)"
    let isThere = try await database.read { tx in
      try tx.row("SELECT 1 FROM draft WHERE \(own)") != nil
    }
    guard isThere else { return }
    try await database.write { tx in _ = try tx.execute("DELETE FROM draft WHERE \(own)") }
  }
}

extension Transaction {
  /// Forgets all drafts of an account that is closed.
  func dropDrafts(of person: ID<Person>) throws {
    try execute("DELETE FROM draft WHERE person_id = \(person)")
  }
}
