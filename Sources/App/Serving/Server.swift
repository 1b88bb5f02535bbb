import Care
import Database
import Foundation
import Hummingbird
import Kernel
import Logging
import NIOCore
import ServiceLifecycle
import Store
import UnixSignals
import Web

/// Everything that runs while the program serves, started and stopped in order.
struct Server {
  let world: World
  let metrics: PrometheusMetrics?

  /// Serves until SIGTERM or SIGINT, then finishes what runs.
  ///
  /// `started` is called with the address once requests are answered. Throws a `CommandFailure` when
  /// the address cannot be listened on.
  func run(started: @escaping @Sendable (String) -> Void) async throws {
    let settings = world.settings, logger = world.logger, site = try site()
    let application = Application(
      responder: responder(site),
      server: .http1(configuration: .init(idleTimeout: .seconds(75))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil),
      onServerRunning: { channel in
        started(address(of: channel))
      }, logger: logger)
    var group = ServiceGroupConfiguration(
      services: [
        PlanningRunner(world),
        Housekeeping(
          accounts: world.accounts, imports: ImportCleaning(world.database, clock: world.now),
          logger: logger), ImportsToEnd(desk: site.imports), application,
      ], gracefulShutdownSignals: [.sigterm, .sigint],
      logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(settings.stop)
    do {
      try await ServiceGroup(configuration: group).run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
      throw CommandFailure(
        Message("serve.address.unusable", ["host": settings.host, "port": "\(settings.port)"]),
        .conflict)
    }
  }

  private func responder(
    _ site: Site
  ) -> RequestLog<Operations<some HTTPResponder<SignedOut>>> {
    let pages = router(site).buildResponder()
    let database = world.database
    let operations = Operations(
      inner: pages,
      probe: { try await database.read { _ in } },
      statements: { database.statements },
      metrics: metrics,
      access: MetricsAccess(
        token: world.settings.metricsToken, isBehindProxy: world.settings.isBehindProxy))
    return RequestLog(inner: operations, logger: world.logger)
  }

  private func site() throws -> Site {
    let settings = world.settings
    var site = Site(
      now: world.now, isDemo: settings.isDemo, isSecure: settings.hasSecureCookies,
      version: Filrouge.version, assets: try Assets(fonts: fonts),
      accounts: world.accounts)
    site.gazetteer = try Reference.gazetteer()
    site.fileLimit = settings.upload
    site.isBehindProxy = settings.isBehindProxy
    site.answerTime = .seconds(settings.request)
    site.isStopping = { Task.isShuttingDownGracefully }
    let roads = world.roads
    if settings.roadCar != nil || settings.roadBicycle != nil || settings.roadFoot != nil {
      site.roads = { places, profiles in
        Journeys(await roads.travelTimes(places, by: profiles))
      }
      site.journeys = { day in
        Journeys(
          await roads.travelTimes(TourPlanning.places(of: day), by: Set(day.carers.map(\.travel))))
      }
    }
    return site
  }

  /// The folder of generated fonts, when set-up made one.
  private var fonts: URL? {
    let folder = URL(filePath: world.settings.assets).appending(path: "fonts")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  private func address(of channel: any Channel) -> String {
    let settings = world.settings, port = channel.localAddress?.port ?? settings.port
    return settings.publicURL?.absoluteString ?? "http://\(settings.host):\(port)"
  }
}
