import Care
import Kernel
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
