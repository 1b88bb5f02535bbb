public import Care
public import Database
import Kernel

// Checked types as columns: each is held in the text that its initializer reads back, so a row that
// was changed behind the program's back does not become a value.

extension NISS: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(digits) }
  public init?(sqlValue: SQLValue) {
    guard let text = String(sqlValue: sqlValue), let value = try? NISS(text) else { return nil }
    self = value
  }
}

extension INAMINumber: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(digits) }
  public init?(sqlValue: SQLValue) {
    guard let text = String(sqlValue: sqlValue), let value = try? INAMINumber(text) else {
      return nil
    }
    self = value
  }
}

extension PhoneNumber: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(e164) }
  public init?(sqlValue: SQLValue) {
    guard let text = String(sqlValue: sqlValue), let value = try? PhoneNumber(text) else {
      return nil
    }
    self = value
  }
}

extension Postcode: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(digits) }
  public init?(sqlValue: SQLValue) {
    guard let text = String(sqlValue: sqlValue), let value = try? Postcode(text) else {
      return nil
    }
    self = value
  }
}

extension InsurerCode: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(digits) }
  public init?(sqlValue: SQLValue) {
    guard let text = String(sqlValue: sqlValue), let value = try? InsurerCode(text) else {
      return nil
    }
    self = value
  }
}

/// Held as `110/110`.
extension Insurability: SQLConvertible {
  public static var sqlType: SQLType { .text }
  public var sqlValue: SQLValue { .text(formatted) }
  public init?(sqlValue: SQLValue) {
    guard let text = String(sqlValue: sqlValue), let value = try? Insurability(text) else {
      return nil
    }
    self = value
  }
}

extension Place {
  /// Reads the columns `latitude`, `longitude` and `place_quality`; `nil` when they are null.
  static func read(_ reader: inout ColumnReader) throws -> Place? {
    let latitude = try reader.next(Int?.self), longitude = try reader.next(Int?.self)
    let quality = try reader.next(Quality?.self)
    guard let latitude, let longitude, let quality else { return nil }
    return Place(
      try Coordinates(microdegrees: Int32(clamping: latitude), Int32(clamping: longitude)),
      quality)
  }
}

extension SQL {
  /// The values of `latitude`, `longitude` and `place_quality`.
  static func values(of place: Place?) -> SQL {
    """
    \(place.map { Int($0.coordinates.latitude) }), \(place.map { Int($0.coordinates.longitude) }), \
    \(place?.quality)
    """
  }

  /// The values of `street`, `postcode` and `locality`.
  static func values(of address: Address) -> SQL {
    "\(address.street), \(address.postcode), \(address.locality)"
  }
}
