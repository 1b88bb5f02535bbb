// Stand in until the checked types land in files of their own; each is deleted with that commit.
public struct NISS: Hashable, Sendable { public let digits: String }
public struct INAMINumber: Hashable, Sendable { public let digits: String }
public struct PhoneNumber: Hashable, Sendable { public let e164: String }
public struct Postcode: Hashable, Sendable { public let digits: String }
public struct InsurerCode: Hashable, Sendable { public let digits: String }
public struct Insurability: Hashable, Sendable { public let ct1: String, ct2: String }
public struct Coordinates: Hashable, Sendable {
  public let latitude: Int32, longitude: Int32
  public func metres(to other: Coordinates) -> Int { 0 }
}
public struct Place: Hashable, Sendable { public let coordinates: Coordinates }
public struct Person: Hashable, Sendable {}
