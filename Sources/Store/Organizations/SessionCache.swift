import Care
import Kernel
import Synchronization

/// Who is signed in, as read a moment ago, so that the next request of the same person need not ask.
///
/// An entry counts for five seconds and no longer than the session itself, and only while this process
/// has changed nothing that sessions are made of; see docs/decisions/0008-session-cache.md.
final class SessionCache: Sendable {
  /// What a session is read from. A change of any of them, by this process, empties the cache.
  static let tables: Set<String> = ["session", "person", "membership", "organization"]
  /// Seconds for which an entry counts, and so the longest that a change by another process goes
  /// unseen.
  static let seconds = 5
  /// Entries kept at once.
  static let most = 2000

  /// A session without what it is reached by.
  struct Kept: Sendable {
    let person: Person
    let organization: Organization
    let roles: Set<Role>
    let csrf: String
    let readAt: Instant
    /// The session's own end.
    let endsAt: Instant
  }
  private struct State {
    /// The count of `Database.changes(of:)` for which the entries are right.
    var changes = 0
    var entries: [String: Kept] = [:]
  }
  private let state = Mutex(State())

  /// How many sessions are kept.
  var count: Int { state.withLock { $0.entries.count } }

  /// The session of the token with this hash, when it was read after the last change and lately
  /// enough. Roles begin and end at midnight, so an entry of yesterday does not count.
  func session(_ hash: String, at now: Instant, changes: Int) -> Kept? {
    state.withLock { state in
      guard state.changes == changes else {
        if state.changes < changes { state = State(changes: changes) }
        return nil
      }
      guard let kept = state.entries[hash] else { return nil }
      let age = now.seconds(since: kept.readAt)
      guard kept.readAt <= now, age < Self.seconds, now < kept.endsAt,
        kept.readAt.local.date == now.local.date
      else {
        state.entries[hash] = nil
        return nil
      }
      return kept
    }
  }

  /// Forgets a session that turned out to have ended.
  func forget(_ hash: String) {
    state.withLock { $0.entries[hash] = nil }
  }

  /// Keeps a session that was read after `changes` had been asked for.
  func keep(_ session: Kept, _ hash: String, changes: Int) {
    state.withLock { state in
      guard state.changes == changes else { return }
      if state.entries.count >= Self.most { state.entries = [:] }
      state.entries[hash] = session
    }
  }
}
