import Care
import Hummingbird
import Kernel
import TestSupport
import Testing

@testable import Web

@Suite struct StreamSeatsTests {
  @Test func eachPersonHasSoManyStreamsAndGetsThemBack() throws {
    let seats = StreamSeats(), claire: ID<Person> = Town.id(1), sofie: ID<Person> = Town.id(2)
    var held = try (0..<StreamSeats.most).map { _ in try seats.take(for: claire) }
    #expect(throws: HTTPError.self) { try seats.take(for: claire) }
    _ = try seats.take(for: sofie)
    held.removeLast()
    held.append(try seats.take(for: claire))
    #expect(throws: HTTPError.self) { try seats.take(for: claire) }
    #expect(held.count == StreamSeats.most)
  }
}
