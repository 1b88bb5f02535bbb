import Logging
import ServiceLifecycle
import Store

/// Deletes sessions that have ended, failed sign-ins that no longer count and drafts that nobody took up
/// again, every hour.
struct Housekeeping: Service {
  let accounts: Accounts
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await accounts.sweep()
        } catch is CancellationError {
          return
        } catch {
          logger.error("old sessions are still there", metadata: ["error": "\(error)"])
        }
        try? await Task.sleep(for: .seconds(3600))
      }
    }
  }
}
