import Care
import PlanModel

extension RoadEngine {
  /// Travel between `places` for the ways of travelling that are used.
  ///
  /// By road where an engine answers, otherwise estimated in a straight line; `isEstimate` is then
  /// set, and the pages say so. Never throws: planning goes on without roads.
  func travelTimes(
    _ places: [Coordinates], by profiles: Set<TravelProfile>,
    otherwise estimate: TravelEstimate = .standard
  ) async -> TravelTimes {
    let straight = TravelTimes(estimating: places, with: estimate)
    var matrices = straight.matrices, isEstimate = false
    for profile in profiles.sorted(by: { $0.rawValue < $1.rawValue }) {
      do {
        let roads = try await table(places, by: profile)
        let lost = estimate.accessSeconds[profile] ?? 0
        matrices[profile] = straight.matrices[profile]?.following(roads, departures: lost)
      } catch {
        isEstimate = true
      }
    }
    return TravelTimes(
      places: places, matrices: matrices, isEstimate: isEstimate || profiles.isEmpty)
  }
}

extension PlanMatrix {
  /// Longer than any day: where no road leads, nobody is sent.
  static let unreachable = 7 * 86_400

  /// This estimate with its journeys replaced by those on the road.
  ///
  /// The seconds lost at each departure are counted on top, as the road engine only drives.
  fileprivate func following(_ roads: RoadTable, departures lost: Int) -> PlanMatrix {
    PlanMatrix(
      durations: zip(durations, roads.legs).map { straight, row in
        zip(straight, row).map { estimated, leg in
          // The estimate is 0 between a place and itself only.
          estimated == 0 ? 0 : leg.map { Int($0.seconds) + lost } ?? Self.unreachable
        }
      },
      distances: zip(distances ?? [], roads.legs).map { straight, row in
        zip(straight, row).map { $1.map { Int($0.metres) } ?? $0 }
      })
  }
}
