import Care
import Foundation
import Hummingbird
import Logging
import PlanModel
import Synchronization
import Testing

@testable import App

/// The client against servers on this machine: one that answers like OSRM, with a leg of one second
/// for each thousandth of a degree, and a real one when `OSRM_URL` names it.
@Suite struct RoadEngineTests {
  /// Counts the requests a server got.
  final class Requests: Sendable {
    private let number = Mutex(0)
    var count: Int { number.withLock { $0 } }
    func add() { number.withLock { $0 += 1 } }
  }

  private let points: [Coordinates]

  init() throws {
    points = try (0..<7).map { try Coordinates(microdegrees: 50_400_000, 4_400_000 + $0 * 1000) }
  }

  @Test func bigTablesAreAskedInBlocks() async throws {
    let requests = Requests()
    try await withServer(Self.ruler(requests)) { server in
      // Table size 6 makes blocks of 3: seven points are three blocks, so nine requests.
      let engine = engine(server, tableSize: 6)
      let table = try await engine.table(points, by: .car)
      #expect(requests.count == 9)
      #expect(table.legs[0].map(\.?.seconds) == [0, 1, 2, 3, 4, 5, 6])
      #expect(table.legs[6][1] == RoadLeg(seconds: 5, metres: 50))
    }
  }

  @Test func whatIsKnownIsNotAskedAgain() async throws {
    let requests = Requests()
    try await withServer(Self.ruler(requests)) { server in
      let engine = engine(server)
      let first = try await engine.table(points, by: .car)
      let again = try await engine.table(points.reversed(), by: .car)
      #expect(requests.count == 1)
      #expect(again.legs[0][6] == first.legs[6][0])
    }
  }

  @Test func samePlacesAreAskedOnce() async throws {
    let requests = Requests()
    try await withServer(Self.ruler(requests)) { server in
      let twice = [points[0], points[1], points[0]]
      let table = try await engine(server).table(twice, by: .car)
      #expect(table.legs[0][2] == RoadLeg(seconds: 0, metres: 0))
      #expect(table.legs[2][1]?.seconds == 1)
    }
  }

  @Test func aSlowEngineIsGivenUpAndLeftAlone() async throws {
    let requests = Requests()
    let slow: @Sendable (Request) async throws -> Response = { _ in
      requests.add()
      try await Task.sleep(for: .seconds(20))
      return Response(status: .ok)
    }
    try await withServer(slow) { server in
      let engine = engine(server, timeoutSeconds: 1)
      let start = ContinuousClock.now
      await #expect(throws: RoadFailure.unreachable) {
        try await engine.table(points, by: .car)
      }
      await #expect(throws: RoadFailure.resting) { try await engine.table(points, by: .car) }
      #expect(ContinuousClock.now - start < .seconds(5))
      #expect(requests.count == 1)
    }
  }

  @Test func aRefusalIsTold() async throws {
    try await withServer({ _ in Response(status: .badRequest) }) { server in
      await #expect(throws: RoadFailure.refused("HTTP 400")) {
        try await engine(server).table(points, by: .car)
      }
    }
  }

  @Test func aWayOfTravellingWithoutServerIsSaid() async throws {
    try await withServer({ _ in Response(status: .ok) }) { server in
      await #expect(throws: RoadFailure.notConfigured) {
        try await engine(server).table(points, by: .foot)
      }
    }
  }

  @Test func roadsReplaceStraightLines() async throws {
    try await withServer(Self.ruler(Requests())) { server in
      let travel = await engine(server).travelTimes(points, by: [.car])
      #expect(!travel.isEstimate)
      // 120 seconds are lost at each departure by car.
      #expect(travel.matrices[.car]?.durations[0] == [0, 121, 122, 123, 124, 125, 126])
      #expect(travel.matrices[.car]?.distances?[6][0] == 60)
      // Nobody cycles on this day, so the estimate for bicycles does not count.
      #expect(travel.matrices[.bicycle]?.durations[0][6] ?? 0 > 60)
    }
  }

  @Test func withoutAnEngineStraightLinesAreSaidToBeEstimates() async throws {
    try await withServer({ _ in Response(status: .internalServerError) }) { server in
      let travel = await engine(server).travelTimes(points, by: [.car])
      #expect(travel == TravelTimes(estimating: points))
    }
  }

  @Test func whereNoRoadLeadsNobodyIsSent() async throws {
    let island = #"{"code":"Ok","durations":[[0,null],[null,0]],"distances":[[0,null],[null,0]]}"#
    let respond: @Sendable (Request) async throws -> Response = { _ in
      Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: island)))
    }
    try await withServer(respond) { server in
      let travel = await engine(server).travelTimes(Array(points[..<2]), by: [.car])
      #expect(travel.matrices[.car]?.durations[0][1] == PlanMatrix.unreachable)
    }
  }

  /// `scripts/osrm-test` starts `osrm-routed` on its own small map and names it here.
  private static let real = ProcessInfo.processInfo.environment["OSRM_URL"].flatMap(URL.init)

  @Test(.enabled(if: real != nil, "OSRM_URL names no server"))
  func aRealEngineIsUnderstood() async throws {
    let server = try #require(Self.real)
    // Four corners of the map's first block; streets are 500 m long and 30 km/h.
    let corners = try [(0, 0), (0, 1), (1, 1), (1, 0)].map { row, column in
      try Coordinates(degrees: 50.4 + row * 0.0045, 4.4 + column * 0.00706)
    }
    let table = try await engine(server, tableSize: 4).table(corners, by: .car)
    for (from, row) in table.legs.enumerated() {
      for (to, leg) in row.enumerated() {
        let leg = try #require(leg)
        let streets = from == to ? 0 : (from - to) % 2 == 0 ? 2 : 1
        #expect(abs(Int(leg.metres) - 500 * streets) <= 15)
        #expect(from == to ? leg.seconds == 0 : leg.seconds >= 30 * Int32(streets))
      }
    }
  }

  private func engine(_ server: URL, timeoutSeconds: Int = 5, tableSize: Int = 100) -> RoadEngine {
    RoadEngine(
      servers: [.car: server], timeoutSeconds: timeoutSeconds, tableSize: tableSize,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// Answers with one second and ten metres for each thousandth of a degree of longitude.
  private static func ruler(
    _ requests: Requests
  ) -> @Sendable (Request) async throws -> Response {
    { request in
      requests.add()
      let places = request.uri.path.split(separator: "/").last?.split(separator: ";") ?? []
      let thousandths = places.map { Int((Double($0.split(separator: ",")[0]) ?? 0) * 1000 + 0.5) }
      func picked(_ name: String) -> [Int] {
        let chosen = request.uri.queryParameters[Substring(name)]?.split(separator: ";")
        return chosen?.compactMap { Int($0) }.map { thousandths[$0] } ?? thousandths
      }
      let rows = picked("sources").map { from in
        picked("destinations").map { abs(from - $0) }
      }
      let distances = rows.map { $0.map { $0 * 10 } }
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody(
          byteBuffer: ByteBuffer(
            string: #"{"code":"Ok","durations":\#(rows),"distances":\#(distances)}"#)))
    }
  }

  /// Serves `respond` on a free port while `body` runs.
  private func withServer(
    _ respond: @escaping @Sendable (Request) async throws -> Response,
    _ body: (URL) async throws -> Void
  ) async throws {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
        try await respond(request)
      },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let serving = Task { try await application.run() }
    defer { serving.cancel() }
    var iterator = ports.makeAsyncIterator()
    let number = try #require(await iterator.next())
    try await body(try #require(URL(string: "http://127.0.0.1:\(number)")))
  }
}
