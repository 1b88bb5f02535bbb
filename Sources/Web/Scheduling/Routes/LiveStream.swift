import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// A stream of events for a page that follows along.
///
/// Source: HTML standard, "Server-sent events".
struct LiveEvent: Equatable {
  let name: String
  let text: String

  /// The event as it travels; every line of the text has its own `data:`.
  var wire: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
  }
}

enum LiveStream {
  /// How long a stream lasts before the browser opens a new one; it then signs in anew.
  static let longest = Duration.seconds(15 * 60)

  /// How long a stream goes on at most after its session was ended by another program.
  static let blindness = Duration.seconds(45)

  /// An answer that asks `next` for events every `pause`, until it answers `nil`, the browser leaves,
  /// the session ends or the program is asked to stop; `seat` is its place among the person's
  /// streams, which a newer page may take. An empty answer sends nothing, and a comment every ten
  /// seconds keeps proxies awake.
  static func response(
    every pause: Duration, in seat: StreamSeats.Seat,
    until isStopping: @escaping @Sendable () -> Bool,
    as isSignedIn: @escaping @Sendable () async throws -> Bool,
    blindFor blindness: Duration = Self.blindness,
    _ next: @escaping @Sendable () async throws -> [LiveEvent]?
  ) -> Response {
    let body = ResponseBody { writer in
      let start = ContinuousClock.now
      var quiet = start, seen = start
      try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
      while ContinuousClock.now - start < longest, !isStopping(), seat.isHeld {
        if seat.isCalled() || ContinuousClock.now - seen > blindness {
          guard try await isSignedIn() else { break }
          seen = .now
        }
        guard let events = try await next() else { break }
        if !events.isEmpty {
          try await writer.write(ByteBuffer(string: events.map(\.wire).joined()))
          quiet = .now
        } else if ContinuousClock.now - quiet > .seconds(10) {
          try await writer.write(ByteBuffer(string: ": still here\n\n"))
          quiet = .now
        }
        try await Task.sleep(for: pause)
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
      body: body)
  }
}

extension Site {
  /// A stream for the person of a request.
  func stream(
    _ context: SignedIn, every pause: Duration,
    _ next: @escaping @Sendable () async throws -> [LiveEvent]?
  ) -> Response {
    let seat = streams.take(for: context.session.person.id)
    let accounts = accounts, session = context.session
    return LiveStream.response(
      every: pause, in: seat, until: isStopping, as: { try await accounts.isOpen(session) }, next)
  }
}
