public import Care
import Kernel

/// Reads the gazetteer from its two files.
public enum GazetteerFiles {
  /// Why a file of the gazetteer cannot be used: the row that is wrong. For who packs the product.
  public struct BadRow: Error, Equatable {
    public var row: Int
  }

  /// A gazetteer from a file of localities (`name,lat,lon,population,other_names`) and one of
  /// postcodes (`postcode,nis_code,municipality_nl,municipality_fr,municipality_de,province,region,
  /// lat,lon,position_from`). O(rows).
  public static func read(places: [UInt8], postcodes: [UInt8]) throws -> Gazetteer {
    let localities = try CSVTable(places).rows.map { row in
      Gazetteer.Locality(
        name: row.cell(0), otherNames: row.cell(4).split(separator: "|").map(String.init),
        coordinates: try point(row, 1), population: Int(row.cell(3)) ?? 0)
    }
    let municipalities = try CSVTable(postcodes).rows.map { row in
      var names: [Language: String] = [:]
      for (column, language) in [(2, Language.nl), (3, .fr), (4, .de)]
      where !row.cell(column).isEmpty {
        names[language] = row.cell(column)
      }
      return Gazetteer.Municipality(
        postcode: try Postcode(row.cell(0)), names: names, coordinates: try point(row, 7),
        isRough: row.cell(9) == "postcode area")
    }
    return Gazetteer(localities: localities, municipalities: municipalities)
  }

  private static func point(_ row: CSVRow, _ column: Int) throws -> Coordinates {
    guard let latitude = Double(row.cell(column)), let longitude = Double(row.cell(column + 1))
    else {
      throw BadRow(row: row.number)
    }
    return try Coordinates(degrees: latitude, longitude)
  }
}
