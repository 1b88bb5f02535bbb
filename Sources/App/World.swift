import AsyncHTTPClient
import Care
import Database
import Foundation
import Kernel
import Logging

/// What the program works with, made once at start and handed down.
struct World: Sendable {
  let settings: Settings
  let database: Database
  let passwords: PasswordHashing
  let roads: RoadEngine
  let logger: Logger
  /// The moment it is.
  let now: @Sendable () -> Instant

  /// Opens the database and brings it to this version.
  static func open(_ settings: Settings, logger: Logger) async throws -> World {
    let database = try await open(settings.database, connections: settings.databaseConnections)
    let servers: [TravelProfile: URL?] = [
      .car: settings.roadCar, .bicycle: settings.roadBicycle, .foot: settings.roadFoot,
    ]
    return World(
      settings: settings, database: database,
      passwords: PasswordHashing(atOnce: settings.passwordsAtOnce),
      roads: RoadEngine(
        servers: servers.compactMapValues { $0 }, timeoutSeconds: settings.road,
        tableSize: settings.roadTableSize, logger: logger),
      logger: logger, now: Self.clock)
  }

  /// The clock of the machine.
  static let clock: @Sendable () -> Instant = {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// Closes the database, once nothing works with it any more.
  func close() async {
    database.close()
    try? await passwords.stop()
  }

  private static func open(_ address: String, connections: Int) async throws -> Database {
    do {
      return try await Database.open(address, connections: connections)
    } catch {
      // The address may hold a password: the kind of failure is told, the address is not.
      throw CommandFailure(Message("database.unreachable", ["why": "\(error)"]), .conflict)
    }
  }
}
