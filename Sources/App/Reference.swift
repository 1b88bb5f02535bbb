import Care
import Foundation
import Kernel

/// The tables that the program carries: localities and postcodes of Belgium.
enum Reference {
  /// Reads the localities and postcodes. About 3 400 rows.
  ///
  /// Source: `Reference/be-postcodes.SOURCE.txt` beside the files.
  static func gazetteer() throws -> Gazetteer {
    let places = try rows("be-places", columns: 5),
      postcodes = try rows("be-postcodes", columns: 10)
    return Gazetteer(
      localities: places.compactMap(Gazetteer.Locality.init(fields:)),
      municipalities: postcodes.compactMap(Gazetteer.Municipality.init(fields:)))
  }

  /// The rows below the header; a row with another number of fields is a damaged file.
  private static func rows(_ name: String, columns: Int) throws -> [[String]] {
    guard
      let file = Bundle.module.url(
        forResource: name, withExtension: "csv", subdirectory: "Reference")
    else { throw ReferenceError.missing(name) }
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == columns else { throw ReferenceError.damaged(name) }
      return fields
    }
  }
}

/// Why the tables cannot be used: the program was not installed whole.
enum ReferenceError: Error {
  case missing(String)
  case damaged(String)
}

extension Gazetteer.Locality {
  /// Name, latitude, longitude, population, other names between bars.
  fileprivate init?(fields: [String]) {
    guard let place = Coordinates(text: fields[1], fields[2]) else { return nil }
    self.init(
      name: fields[0], otherNames: fields[4].split(separator: "|").map(String.init),
      coordinates: place, population: Int(fields[3]) ?? 0)
  }
}

extension Gazetteer.Municipality {
  /// Postcode, NIS code, names in Dutch, French and German, province, region, latitude, longitude,
  /// and where the point comes from.
  fileprivate init?(fields: [String]) {
    guard let postcode = try? Postcode(fields[0]),
      let place = Coordinates(text: fields[7], fields[8])
    else { return nil }
    let names: [(Language, String)] = [(.nl, fields[2]), (.fr, fields[3]), (.de, fields[4])]
    self.init(
      postcode: postcode,
      names: Dictionary(uniqueKeysWithValues: names.filter { !$0.1.isEmpty }),
      coordinates: place, isRough: fields[9] == "postcode area")
  }
}

extension Coordinates {
  fileprivate init?(text latitude: String, _ longitude: String) {
    guard let north = Double(latitude), let east = Double(longitude) else { return nil }
    try? self.init(degrees: north, east)
  }
}
