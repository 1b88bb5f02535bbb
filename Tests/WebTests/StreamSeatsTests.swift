import Care
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import TestSupport
import Testing

@testable import Web

@Suite struct StreamSeatsTests {
  @Test func theOldestStreamOfAPersonGivesItsPlaceToANewPage() {
    let seats = StreamSeats(), claire: ID<Person> = Town.id(1), sofie: ID<Person> = Town.id(2)
    var held = (0..<StreamSeats.most).map { _ in seats.take(for: claire) }
    let other = seats.take(for: sofie)
    #expect(held.map(\.isHeld).allSatisfy { $0 })
    held.append(seats.take(for: claire))
    #expect(held.map(\.isHeld) == [false] + Array(repeating: true, count: StreamSeats.most))
    #expect(other.isHeld)
  }

  @Test func aPlaceIsFreeAgainWhenItsStreamEnds() {
    let seats = StreamSeats(), claire: ID<Person> = Town.id(1)
    var held = (0..<StreamSeats.most).map { _ in seats.take(for: claire) }
    held.removeLast()
    held.append(seats.take(for: claire))
    #expect(held.map(\.isHeld).allSatisfy { $0 })
  }
}

@Suite struct LiveStreamTests {
  /// A stream that never has anything to tell, and what it wrote.
  private func follow(
    _ seat: StreamSeats.Seat, blindFor blindness: Duration,
    as isSignedIn: @escaping @Sendable () async throws -> Bool
  ) async throws {
    let response = LiveStream.response(
      every: .milliseconds(5), in: seat, until: { false }, as: isSignedIn, blindFor: blindness
    ) { [] }
    try await response.body.write(Drain())
  }

  @Test func endsAtOnceWhenTheSessionEndsHere() async throws {
    let seats = StreamSeats(), claire: ID<Person> = Town.id(1)
    let seat = seats.take(for: claire)
    seats.call(claire)
    try await follow(seat, blindFor: .seconds(3600)) { false }
  }

  @Test func endsSoonWhenAnotherProgramEndsTheSession() async throws {
    let seat = StreamSeats().take(for: Town.id(1))
    try await follow(seat, blindFor: .milliseconds(20)) { false }
  }

  @Test func aCallIsHeardOnceByEachStream() {
    let seats = StreamSeats(), claire: ID<Person> = Town.id(1)
    let one = seats.take(for: claire), two = seats.take(for: claire)
    #expect(!one.isCalled())
    seats.call(claire)
    seats.call(Town.id(2))
    #expect(one.isCalled() && !one.isCalled())
    #expect(two.isCalled())
  }
}

/// Takes what a stream writes, and forgets it.
private struct Drain: ResponseBodyWriter {
  mutating func write(_ buffer: ByteBuffer) async throws {}
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
