import Care
import Kernel
import Synchronization

/// How many streams each person has open: every one asks the database again and again.
///
/// A page that is left tells nobody, and its stream notices only when it next writes. So a new page
/// is never refused: the oldest stream of the person gives its place.
final class StreamSeats: Sendable {
  /// More pages than a person has open side by side.
  static let most = 12

  private struct Places {
    var last = 0
    /// The streams of each person, the oldest first.
    var taken: [ID<Person>: [Int]] = [:]
    /// How often a session of each person may have ended, since the first of the streams began.
    var calls: [ID<Person>: Int] = [:]
  }

  private let places = Mutex(Places())

  /// A place for one more stream, free again when it is let go of.
  func take(for person: ID<Person>) -> Seat {
    let number = places.withLock { places in
      places.last += 1
      places.taken[person, default: []].append(places.last)
      if places.taken[person, default: []].count > Self.most {
        places.taken[person, default: []].removeFirst()
      }
      return places.last
    }
    return Seat(number, of: person, in: self)
  }

  /// Makes the streams of a person look at once whether their session still stands.
  func call(_ person: ID<Person>) {
    places.withLock { places in
      if places.taken[person] != nil { places.calls[person, default: 0] += 1 }
    }
  }

  private func calls(_ person: ID<Person>) -> Int {
    places.withLock { $0.calls[person] ?? 0 }
  }

  private func give(_ number: Int, of person: ID<Person>) {
    places.withLock { places in
      let left = places.taken[person, default: []].filter { $0 != number }
      places.taken[person] = left.isEmpty ? nil : left
      if left.isEmpty { places.calls[person] = nil }
    }
  }

  private func isTaken(_ number: Int, by person: ID<Person>) -> Bool {
    places.withLock { $0.taken[person]?.contains(number) ?? false }
  }

  /// The place of one stream: held by its body, however that ends.
  final class Seat: Sendable {
    private let number: Int
    private let person: ID<Person>
    private let seats: StreamSeats
    private let heard: Mutex<Int>

    fileprivate init(_ number: Int, of person: ID<Person>, in seats: StreamSeats) {
      (self.number, self.person, self.seats) = (number, person, seats)
      heard = Mutex(seats.calls(person))
    }

    /// Whether the person was called since the last time this was asked.
    func isCalled() -> Bool {
      let now = seats.calls(person)
      return heard.withLock { heard in
        defer { heard = now }
        return heard != now
      }
    }

    /// False once a newer stream of the person needed the place: this one ends.
    var isHeld: Bool { seats.isTaken(number, by: person) }

    deinit { seats.give(number, of: person) }
  }
}
