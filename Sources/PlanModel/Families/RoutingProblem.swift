/// The vehicle routing problem with time windows as Solomon published it, for measuring the engine.
///
/// Source: Solomon (1987), Operations Research 35(2); Gehring and Homberger (1999).
public struct RoutingProblem: Hashable, Sendable {
  /// How distances, which are also travel times, are made of coordinates.
  public enum Rounding: String, CaseIterable, Hashable, Sendable {
    /// Tenths, rounded down, as in the DIMACS challenge of 2022.
    case dimacs
    /// Ten-thousandths, to the nearest: as good as the double precision of the classical tables.
    case double

    /// Parts of one unit of the file.
    public var scale: Int { self == .dimacs ? 10 : 10_000 }
  }

  /// The depot (number 0) or a customer.
  public struct Stop: Hashable, Sendable {
    /// Units of the file.
    public var x: Int, y: Int, demand: Int
    /// The window of the start, and the length of the service, in units of the file.
    public var from: Int, to: Int, service: Int

    /// A stop.
    public init(x: Int, y: Int, demand: Int, from: Int, to: Int, service: Int) {
      (self.x, self.y, self.demand) = (x, y, demand)
      (self.from, self.to, self.service) = (from, to, service)
    }
  }

  /// The name in the file.
  public var name: String
  /// At most so many routes, of at most so much demand each.
  public var vehicles: Int, capacity: Int
  /// The depot first.
  public var stops: [Stop]

  /// A problem.
  public init(name: String, vehicles: Int, capacity: Int, stops: [Stop]) {
    (self.name, self.vehicles, self.capacity, self.stops) = (name, vehicles, capacity, stops)
  }

  /// The distance between two stops in parts of a unit.
  public func distance(_ a: Int, _ b: Int, _ rounding: Rounding) -> Int {
    let (dx, dy) = (stops[a].x - stops[b].x, stops[a].y - stops[b].y)
    let square = dx * dx + dy * dy
    switch rounding {
    case .dimacs: return RoutingProblem.root(square * 100)
    case .double:
      // To the nearest: the root of four times the square, rounded down, holds the half.
      return (RoutingProblem.root(square * 400_000_000) + 1) / 2
    }
  }

  /// The whole square root, rounded down.
  private static func root(_ square: Int) -> Int {
    var root = Int(Double(square).squareRoot())
    while root * root > square { root -= 1 }
    while (root + 1) * (root + 1) <= square { root += 1 }
    return root
  }
}

/// An answer to a `RoutingProblem`: the customers of each route in order.
public struct RoutingPlan: Hashable, Sendable {
  /// Numbers from 1 on.
  public var routes: [[Int]]

  /// A plan.
  public init(routes: [[Int]]) { self.routes = routes }

  /// The form of the published solutions: `Route #1: 3 7 12` lines, then `Cost 123.4`.
  public func text(cost: Int, _ rounding: RoutingProblem.Rounding) -> String {
    var lines = routes.enumerated().map { number, route in
      "Route #\(number + 1): " + route.map(String.init).joined(separator: " ")
    }
    let digits = String(rounding.scale).count - 1
    let part = String(cost % rounding.scale)
    let zeros = String(repeating: "0", count: digits - part.count)
    lines.append("Cost \(cost / rounding.scale).\(zeros)\(part)")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension RoutingProblem {
  /// Reads the published text: a name, `NUMBER CAPACITY`, then one stop a line with seven numbers.
  public static func read(_ text: String) throws(PlanInputError) -> RoutingProblem {
    let lines = text.split(whereSeparator: \.isNewline)
    var (fleet, stops): ([Int]?, [Stop]) = (nil, [])
    for (index, line) in lines.enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      let numbers = words.compactMap { Double($0).flatMap { Int(exactly: $0) } }
      guard !words.isEmpty, numbers.count == words.count else { continue }
      guard numbers.allSatisfy({ abs($0) <= 1_000_000 }) else {
        throw PlanInputError([PlanIssue(path: "line \(index + 1)", text: "a number is too large")])
      }
      if numbers.count == 2 && fleet == nil {
        fleet = numbers
      } else if numbers.count == 7 {
        guard numbers[0] == stops.count, numbers[3] >= 0, numbers[6] >= 0 else {
          throw PlanInputError([
            PlanIssue(path: "line \(index + 1)", text: "expected stop \(stops.count)")
          ])
        }
        stops.append(
          Stop(
            x: numbers[1], y: numbers[2], demand: numbers[3], from: numbers[4], to: numbers[5],
            service: numbers[6]))
      }
    }
    guard let fleet, fleet[0] > 0, stops.count > 1, stops.count <= PlanLimits.places else {
      throw PlanInputError([
        PlanIssue(path: "", text: "expected the number of vehicles, their capacity, and stops")
      ])
    }
    return RoutingProblem(
      name: lines.first.map { String($0.trimmed) } ?? "", vehicles: fleet[0], capacity: fleet[1],
      stops: stops)
  }
}

extension Substring {
  /// Without white space around it.
  fileprivate var trimmed: Substring {
    let tail = drop { $0.isWhitespace }
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return tail }
    return tail[...last]
  }
}
