import Dispatch

/// Runs transactions on a connection of its own, which it opens when needed and replaces when it
/// breaks. Used by one thread only.
final class Worker {
  private let url: String
  private(set) var connection: PostgresConnection?

  /// How often a transaction is tried when others are in its way.
  private static let attempts = 6
  /// Serialization failure, deadlock, a prepared statement that is gone or out of date.
  /// Source: PostgreSQL 15, appendix A.
  private static let passing: Set<String> = ["40001", "40P01", "26000", "0A000"]

  init(url: String) {
    self.url = url
  }

  func run<T>(_ access: Access, _ body: (Transaction) throws -> T) throws -> T {
    var attempt = 1
    while true {
      let kept = self.connection
      let connection = try kept ?? PostgresConnection(url: url)
      self.connection = connection
      do {
        connection.begin(access)
        let result = try body(Transaction(.postgres(connection), access))
        try connection.commit()
        trim(connection)
        return result
      } catch {
        let state = connection.lastState
        // It broke while it was idle, so nothing has been asked of the server yet.
        let wasBroken = kept != nil && connection.isBroken && !connection.hasAnswered
        rollBack(connection)
        if wasBroken { continue }
        guard Self.passing.contains(state), attempt < Self.attempts else { throw error }
        pause(after: attempt)
        attempt += 1
      }
    }
  }

  /// Lets the others finish, for a time that differs from theirs, so that they do not meet again.
  private func pause(after attempt: Int) {
    let milliseconds = Int.random(in: 1...(4 << attempt))
    _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(milliseconds))
  }

  private func trim(_ connection: PostgresConnection) {
    guard connection.hasManyStatements else { return }
    do { try connection.forgetStatements() } catch { self.connection = nil }
  }

  private func rollBack(_ connection: PostgresConnection) {
    do {
      guard !connection.isBroken else { throw DatabaseError.connection("broken") }
      if connection.isInTransaction { try connection.command("ROLLBACK") }
      if connection.hasStaleStatements { try connection.forgetStatements() }
    } catch {
      // Closing the connection rolls back whatever is left.
      self.connection = nil
    }
  }
}
