import Foundation

/// How long and how far it is by road.
struct RoadLeg: Hashable, Sendable {
  var seconds: Int32
  var metres: Int32
}

/// The legs between points, row = from, column = to; `nil` where no road leads.
struct RoadTable: Equatable, Sendable {
  var legs: [[RoadLeg?]]

  init(legs: [[RoadLeg?]]) { self.legs = legs }
}

extension RoadTable {
  /// Reads the answer of OSRM's table service.
  ///
  /// `durations` are seconds and `distances` metres, both with fractions; `null` means that no road
  /// leads there. Throws a `RoadFailure` when the answer is not such a table of the expected size.
  ///
  /// Source: OSRM HTTP API, table service.
  init(osrm answer: Data, rows: Int, columns: Int) throws(RoadFailure) {
    let read: Answer
    do {
      read = try JSONDecoder().decode(Answer.self, from: answer)
    } catch {
      throw .malformed
    }
    guard read.code == "Ok" else { throw .refused(String(read.code.prefix(40))) }
    guard let durations = read.durations, let distances = read.distances,
      durations.count == rows, distances.count == rows,
      durations.allSatisfy({ $0.count == columns }),
      distances.allSatisfy({ $0.count == columns })
    else { throw .malformed }
    legs = zip(durations, distances).map { row in
      zip(row.0, row.1).map { seconds, metres in
        guard let seconds = Self.whole(seconds), let metres = Self.whole(metres) else {
          return nil
        }
        return RoadLeg(seconds: seconds, metres: metres)
      }
    }
  }

  private struct Answer: Decodable {
    let code: String
    let durations: [[Double?]]?
    let distances: [[Double?]]?
  }

  /// Rounded up, so that nobody is planned to arrive a second early.
  private static func whole(_ value: Double?) -> Int32? {
    guard let value, value.isFinite, value >= 0, value < 1e9 else { return nil }
    return Int32(value.rounded(.up))
  }
}

/// Why a road engine gave no table.
enum RoadFailure: Error, Equatable {
  /// No engine is set for this way of travelling.
  case notConfigured
  /// It did not answer in time, or not at all.
  case unreachable
  /// It answered with another status than 200, or another code than `Ok`.
  case refused(String)
  case malformed
  /// It failed a moment ago and is left alone for a while.
  case resting
}
