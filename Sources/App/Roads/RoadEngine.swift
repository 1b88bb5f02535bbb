import AsyncHTTPClient
import Care
import Foundation
import Logging
import NIOCore
import NIOHTTP1

/// Travel by real roads, from OSRM servers: one for each way of travelling.
///
/// Legs are kept, so that a day that is planned again asks for new places only. After a failure the
/// engine is left alone for `rest`, so that nobody waits for the same timeout twice; the caller falls
/// back on straight lines and says so on the page.
///
/// Cost: places are asked in blocks of half the server's table size, one request for each pair of
/// blocks that holds an unknown leg.
actor RoadEngine {
  private let servers: [TravelProfile: URL]
  private let client: HTTPClient
  private let timeout: TimeAmount
  private let rest: Duration
  private let block: Int
  private let logger: Logger
  private var cache = RoadCache()
  private var restsUntil: [TravelProfile: ContinuousClock.Instant] = [:]

  /// `tableSize` is the `--max-table-size` of the servers; `rest` is how long a failure is remembered.
  init(
    servers: [TravelProfile: URL], client: HTTPClient = .shared, timeoutSeconds: Int = 5,
    tableSize: Int = 100, rest: Duration = .seconds(30), logger: Logger
  ) {
    (self.servers, self.client, self.logger) = (servers, client, logger)
    (timeout, self.rest) = (.seconds(Int64(timeoutSeconds)), rest)
    block = max(1, tableSize / 2)
  }

  /// The legs between all `points`. Throws a `RoadFailure` when one request fails.
  func table(_ points: [Coordinates], by profile: TravelProfile) async throws -> RoadTable {
    guard let server = servers[profile] else { throw RoadFailure.notConfigured }
    if let until = restsUntil[profile], ContinuousClock.now < until { throw RoadFailure.resting }
    do {
      let found = try await legs(between: Set(points), by: profile, from: server)
      return RoadTable(
        legs: points.map { from in points.map { found[profile, from, $0] ?? nil } })
    } catch {
      restsUntil[profile] = .now + rest
      logger.warning(
        "road engine failed", metadata: ["profile": "\(profile)", "why": "\(error)"])
      throw error
    }
  }

  /// Collects in a value of its own, so that a cache emptied meanwhile loses no leg.
  private func legs(
    between points: Set<Coordinates>, by profile: TravelProfile, from server: URL
  ) async throws -> RoadCache {
    let sorted = points.sorted { ($0.latitude, $0.longitude) < ($1.latitude, $1.longitude) }
    let blocks = stride(from: 0, to: sorted.count, by: block).map {
      Array(sorted[$0..<min($0 + block, sorted.count)])
    }
    var found = RoadCache(limit: .max)
    for from in blocks {
      for to in blocks {
        if let known = cache.table(from, to, by: profile) {
          found.store(known, from, to, by: profile)
        } else {
          let answer = try await ask(from, to, of: server)
          found.store(answer, from, to, by: profile)
          cache.store(answer, from, to, by: profile)
        }
      }
    }
    return found
  }

  private func ask(_ from: [Coordinates], _ to: [Coordinates], of server: URL) async throws
    -> RoadTable
  {
    var request = HTTPClientRequest(url: Self.address(from, to, of: server))
    request.headers.add(name: "accept", value: "application/json")
    let response: HTTPClientResponse
    let body: ByteBuffer
    do {
      response = try await client.execute(request, timeout: timeout)
      body = try await response.body.collect(upTo: 16 << 20)
    } catch {
      // The address names places of people: only the kind of failure is told.
      throw RoadFailure.unreachable
    }
    guard response.status == .ok else {
      throw RoadFailure.refused("HTTP \(response.status.code)")
    }
    return try RoadTable(osrm: Data(body.readableBytesView), rows: from.count, columns: to.count)
  }

  /// OSRM writes longitude first. The profile in the path is ignored by `osrm-routed`.
  static func address(_ from: [Coordinates], _ to: [Coordinates], of server: URL) -> String {
    let isSquare = from == to
    let points = isSquare ? from : from + to
    let places = points.map { "\(degrees($0.longitude)),\(degrees($0.latitude))" }
    let base =
      server.absoluteString.hasSuffix("/")
      ? String(server.absoluteString.dropLast()) : server.absoluteString
    var address = "\(base)/table/v1/driving/\(places.joined(separator: ";"))"
    address += "?annotations=duration,distance"
    if !isSquare {
      let rows = from.indices.map(String.init), columns = to.indices.map { "\($0 + from.count)" }
      address += "&sources=\(rows.joined(separator: ";"))"
      address += "&destinations=\(columns.joined(separator: ";"))"
    }
    return address
  }

  /// Six decimals: the millionths of a degree that coordinates are kept in.
  private static func degrees(_ millionths: Int32) -> String {
    let digits = String(millionths.magnitude % 1_000_000)
    let fraction = String(repeating: "0", count: 6 - digits.count) + digits
    return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(fraction)"
  }
}
