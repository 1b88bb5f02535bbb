import Foundation

/// A point on the map: WGS 84, in millionths of a degree, so that it compares and stores exactly.
///
/// Invariant: in Belgium or near its borders: 48.5° to 53.0° north, 1.5° to 7.5° east.
public struct Coordinates: Hashable, Sendable {
  /// Millionths of a degree, north.
  public let latitude: Int32
  /// Millionths of a degree, east.
  public let longitude: Int32

  /// A point from millionths of a degree.
  public init(microdegrees latitude: Int32, _ longitude: Int32) throws(PersonError) {
    guard Self.latitudes.contains(latitude), Self.longitudes.contains(longitude) else {
      let isSwapped = Self.latitudes.contains(longitude) && Self.longitudes.contains(latitude)
      throw isSwapped ? .coordinatesSwapped : .coordinatesTooFar
    }
    (self.latitude, self.longitude) = (latitude, longitude)
  }

  /// A point from degrees, rounded to a millionth (11 cm).
  public init(degrees latitude: Double, _ longitude: Double) throws(PersonError) {
    guard abs(latitude) <= 180, abs(longitude) <= 180 else { throw .coordinatesTooFar }
    try self.init(
      microdegrees: Int32((latitude * 1e6).rounded()), Int32((longitude * 1e6).rounded()))
  }

  /// Degrees north and east.
  public var degrees: (latitude: Double, longitude: Double) {
    (Double(latitude) / 1e6, Double(longitude) / 1e6)
  }

  /// Metres in a straight line. Source: haversine formula, mean radius 6 371 008.8 m (IUGG).
  public func metres(to other: Coordinates) -> Int {
    let radians = Double.pi / 180e6
    let north = Double(other.latitude - latitude) * radians
    let east = Double(other.longitude - longitude) * radians
    let (sinNorth, sinEast) = (sin(north / 2), sin(east / 2))
    let chord =
      sinNorth * sinNorth
      + cos(Double(latitude) * radians) * cos(Double(other.latitude) * radians) * sinEast * sinEast
    return Int((2 * 6_371_008.8 * asin(min(1, chord.squareRoot()))).rounded())
  }

  private static let latitudes: ClosedRange<Int32> = 48_500_000...53_000_000
  private static let longitudes: ClosedRange<Int32> = 1_500_000...7_500_000
}

extension Coordinates: CustomStringConvertible {
  /// Masked, because a point is an address.
  public var description: String { "Coordinates(•••)" }
}

/// Where an address is on the map, and how well that is known.
public struct Place: Hashable, Sendable {
  public var coordinates: Coordinates
  public var quality: Quality

  /// How well a place is known, best first.
  public enum Quality: String, CaseIterable, Sendable {
    /// Given by a person or by the file.
    case exact
    /// The middle of the locality, good to one or two kilometres.
    case locality
    /// The middle of the municipality.
    case municipality
    /// Only somewhere in the area, up to 40 km off: to be corrected.
    case area
  }

  /// A place; exact unless said otherwise.
  public init(_ coordinates: Coordinates, _ quality: Quality = .exact) {
    (self.coordinates, self.quality) = (coordinates, quality)
  }

  /// True when the screen must say that the place is approximate.
  public var isApproximate: Bool { quality != .exact }
  /// True when travel times from here mean little, so that someone has to correct the place.
  public var needsCorrection: Bool { quality == .area }
}
