import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Everything that runs while the program serves, started and stopped in order.
struct Server {
  let settings: Settings
  let metrics: PrometheusMetrics?

  /// Serves until SIGTERM or SIGINT, then finishes what runs.
  ///
  /// `started` is called with the address once requests are answered.
  func run(started: @escaping @Sendable (String) -> Void) async throws {
    let logger = Logger(label: "filrouge")
    let router = Router(context: BasicRequestContext.self)
    Operations(probe: {}, metrics: metrics).add(to: router)
    router.get("/") { _, _ in "Filrouge" }
    let application = Application(
      responder: limited(router.buildResponder(), logger: logger),
      server: .http1(configuration: .init(idleTimeout: .seconds(75))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil),
      onServerRunning: { channel in
        started(address(of: channel))
      }, logger: logger)
    var group = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(settings.stop)
    try await ServiceGroup(configuration: group).run()
  }

  private func limited<Inner: HTTPResponder>(_ responder: Inner, logger: Logger)
    -> RequestLog<RequestLimit<Inner>> where Inner.Context: RequestContext
  {
    RequestLog(
      inner: RequestLimit(
        inner: responder, bytes: settings.upload, time: .seconds(settings.request)),
      logger: logger)
  }

  private func address(of channel: any Channel) -> String {
    let port = channel.localAddress?.port ?? settings.port
    return settings.publicURL?.absoluteString ?? "http://\(settings.host):\(port)"
  }
}
