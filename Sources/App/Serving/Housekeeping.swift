import Logging
import ServiceLifecycle
import Store

/// Deletes sessions that have ended, failed sign-ins that no longer count, drafts that nobody took up
/// again and files that nobody accepted, every hour.
struct Housekeeping: Service {
  let accounts: Accounts
  let imports: ImportCleaning
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await accounts.sweep()
          try await imports.sweep()
        } catch is CancellationError {
          return
        } catch {
          logger.error("what is over is still there", metadata: ["error": "\(error)"])
        }
        try? await Task.sleep(for: .seconds(3600))
      }
    }
  }
}
