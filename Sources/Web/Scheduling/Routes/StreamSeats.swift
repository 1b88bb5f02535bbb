import Care
import Hummingbird
import Kernel
import Synchronization

/// How many streams each person has open: every one asks the database again and again.
final class StreamSeats: Sendable {
  /// More pages than a person has open side by side.
  static let most = 12
  private let taken = Mutex<[ID<Person>: Int]>([:])

  /// A place for one more stream, free again when it is let go of. Throws 429 when all are taken.
  func take(for person: ID<Person>) throws -> Seat {
    let isFree = taken.withLock { taken in
      guard taken[person, default: 0] < Self.most else { return false }
      taken[person, default: 0] += 1
      return true
    }
    guard isFree else { throw HTTPError(.tooManyRequests) }
    return Seat(person: person, seats: self)
  }

  private func give(_ person: ID<Person>) {
    taken.withLock { taken in
      let left = (taken[person] ?? 1) - 1
      taken[person] = left > 0 ? left : nil
    }
  }

  /// The place of one stream: held by its body, however that ends.
  final class Seat: Sendable {
    private let person: ID<Person>
    private let seats: StreamSeats

    fileprivate init(person: ID<Person>, seats: StreamSeats) {
      (self.person, self.seats) = (person, seats)
    }

    deinit { seats.give(person) }
  }
}
