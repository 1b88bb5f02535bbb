/// Moves the marks of a map apart where they would cover each other, so that each can be read.
///
/// Two visits at one address, or at two doors of one street, fan out around the place; marks that stand
/// clear stay where they are. The same marks always end at the same places.
struct MapFan {
  private var x: [Double] = [], y: [Double] = [], radius: [Double] = []
  private let width: Double, height: Double

  /// A fan on a sheet of so many pixels.
  init(within sheet: (width: Int, height: Int)) {
    (width, height) = (Double(sheet.width), Double(sheet.height))
  }

  /// A mark that wants to stand at `point` and covers `radius` pixels around it.
  mutating func add(_ point: TourMap.Point, radius: Double) {
    x.append(Double(point.x))
    y.append(Double(point.y))
    self.radius.append(radius)
  }

  /// Where the marks stand, in the order in which they were added.
  ///
  /// Each round pushes every pair that is too near half the missing way each; a sheet too full for all
  /// ends with the least that forty rounds could do. O(rounds · n · neighbours).
  func apart() -> [TourMap.Point] {
    var fan = self
    var rounds = 40
    while rounds > 0, fan.push() { rounds -= 1 }
    return zip(fan.x, fan.y).map { TourMap.Point(x: Int($0.rounded()), y: Int($1.rounded())) }
  }

  /// One round; false when nothing was too near.
  private mutating func push() -> Bool {
    let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
    let widest = (radius.max() ?? 0) * 2
    var hasMoved = false
    for (place, i) in order.enumerated() {
      for j in order[(place + 1)...] {
        if x[j] - x[i] > widest { break }
        let (dx, dy) = (x[j] - x[i], y[j] - y[i])
        let far = (dx * dx + dy * dy).squareRoot(), least = radius[i] + radius[j]
        guard far < least - 0.3 else { continue }
        // Marks on one spot part sideways, by turns in other directions.
        let aside = Self.directions[(i + j) % Self.directions.count]
        let (ux, uy) = far < 0.01 ? aside : (dx / far, dy / far)
        let half = (least - far) / 2
        shift(i, -ux * half, -uy * half)
        shift(j, ux * half, uy * half)
        hasMoved = true
      }
    }
    return hasMoved
  }

  private static let directions = [(1.0, 0.0), (0.6, 0.8), (-0.6, 0.8), (0.0, 1.0)]

  /// A mark never leaves the sheet.
  private mutating func shift(_ index: Int, _ dx: Double, _ dy: Double) {
    let edge = radius[index] + 1
    x[index] = min(max(x[index] + dx, edge), width - edge)
    y[index] = min(max(y[index] + dy, edge), height - edge)
  }
}
