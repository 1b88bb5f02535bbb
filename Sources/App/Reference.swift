import Care
import Exchange
import Foundation

/// The tables that the program carries: localities and postcodes of Belgium.
enum Reference {
  /// Reads the localities and postcodes. About 3 400 rows.
  ///
  /// Source: `Reference/be-postcodes.SOURCE.txt` beside the files.
  static func gazetteer() throws -> Gazetteer {
    try GazetteerFiles.read(places: bytes("be-places"), postcodes: bytes("be-postcodes"))
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    guard
      let file = Bundle.module.url(
        forResource: name, withExtension: "csv", subdirectory: "Reference")
    else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: file))
  }
}
