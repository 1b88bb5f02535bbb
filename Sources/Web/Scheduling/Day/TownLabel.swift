import Kernel

/// The name of a town on the map, where it covers neither a stop nor another name.
struct TownLabel: Equatable {
  let name: String
  /// The middle of the line that the words stand on.
  let at: TourMap.Point

  /// Pixels; the names are set in ten pixels, bold.
  private static let height = 12, stop = 9

  /// The names that can be read, the first ones first; one without room near its town is left out.
  ///
  /// Each is tried above, below and beside the middle of its town, then further away. Stops must
  /// stay free; dots of `loose` homes only as long as another place is left. O(towns · stops).
  static func placed(
    _ towns: [(name: String, at: TourMap.Point)], clearOf stops: [TourMap.Point],
    alsoOf loose: [TourMap.Point], within sheet: (width: Int, height: Int)
  ) -> [TownLabel] {
    var taken: [Box] = [], result: [TownLabel] = []
    for town in towns {
      let half = town.name.count * 3 + 2
      let boxes = ways(half).map { Box(town.at, half, $0) }.filter { box in
        box.isInside(sheet) && !taken.contains(where: box.touches)
          && !stops.contains { box.touches(Box(around: $0, stop)) }
      }
      let free = boxes.first { box in !loose.contains { box.touches(Box(around: $0, 5)) } }
      guard let box = free ?? boxes.first else { continue }
      taken.append(box)
      result.append(TownLabel(name: town.name, at: box.foot))
    }
    return result
  }

  /// Steps from the middle of a town to the foot of its name.
  private static func ways(_ half: Int) -> [(x: Int, y: Int)] {
    var ways: [(x: Int, y: Int)] = [(0, -14), (0, 22), (half + 14, 4), (-half - 14, 4)]
    for far in [26, 38, 52] {
      for side in [0, half, -half] { ways += [(side, -far), (side, far + 8)] }
    }
    return ways
  }

  /// What a name or a stop covers.
  private struct Box {
    let left: Int, right: Int, top: Int, bottom: Int

    init(_ town: TourMap.Point, _ half: Int, _ way: (x: Int, y: Int)) {
      (left, right) = (town.x + way.x - half, town.x + way.x + half)
      (top, bottom) = (town.y + way.y - TownLabel.height + 2, town.y + way.y + 2)
    }

    init(around point: TourMap.Point, _ radius: Int) {
      (left, right) = (point.x - radius, point.x + radius)
      (top, bottom) = (point.y - radius, point.y + radius)
    }

    var foot: TourMap.Point { TourMap.Point(x: (left + right) / 2, y: bottom - 2) }

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// The lowest strip belongs to the scale.
    func isInside(_ sheet: (width: Int, height: Int)) -> Bool {
      left >= 2 && right <= sheet.width - 2 && top >= 2 && bottom <= sheet.height - 22
    }
  }
}
