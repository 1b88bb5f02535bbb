import ServiceLifecycle
import Web

/// Keeps the program from stopping in the middle of a file that somebody accepted.
///
/// Stops after the pages do, so that no new file comes; how long it may take is the limit of the whole
/// stop.
struct ImportsToEnd: Service {
  let desk: ImportDesk

  func run() async throws {
    try await gracefulShutdown()
    await desk.settle()
  }
}
