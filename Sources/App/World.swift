import AsyncHTTPClient
import Care
import Database
import Foundation
import Kernel
import Logging
import Store

/// What the program works with, made once at start and handed down.
struct World: Sendable {
  let settings: Settings
  let database: Database
  /// The names of the steps that opening the database took.
  let migrations: [String]
  let passwords: PasswordHashing
  let accounts: Accounts
  let roads: RoadEngine
  let logger: Logger
  /// The moment it is.
  let now: @Sendable () -> Instant

  /// Opens the database and brings it to this version.
  static func open(_ settings: Settings, logger: Logger) async throws -> World {
    let database = try await open(settings.database, connections: settings.databaseConnections)
    let migrations = try await Schema.migrate(database, at: clock())
    let passwords = PasswordHashing(atOnce: settings.passwordsAtOnce)
    let servers: [TravelProfile: URL?] = [
      .car: settings.roadCar, .bicycle: settings.roadBicycle, .foot: settings.roadFoot,
    ]
    return World(
      settings: settings, database: database, migrations: migrations, passwords: passwords,
      accounts: Accounts(
        database: database, hasher: passwords.hasher,
        sessionRule: SessionRule(idle: settings.sessionIdle, longest: settings.session),
        clock: clock),
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
