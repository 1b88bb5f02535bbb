public import Kernel

/// The localities and postcodes of Belgium, to place an address on the map and to complete it.
///
/// Source of the rows: Statbel (postcodes and municipalities), GeoNames (localities).
public struct Gazetteer: Sendable {
  /// A locality, such as Gilly in Charleroi.
  public struct Locality: Hashable, Sendable {
    public var name: String
    /// Names in other languages and spellings.
    public var otherNames: [String]
    public var coordinates: Coordinates
    public var population: Int

    public init(
      name: String, otherNames: [String] = [], coordinates: Coordinates, population: Int = 0
    ) {
      (self.name, self.otherNames) = (name, otherNames)
      (self.coordinates, self.population) = (coordinates, population)
    }
  }

  /// A postcode in one municipality; a postcode shared by two has two rows.
  public struct Municipality: Hashable, Sendable {
    public var postcode: Postcode
    /// Names by language; the first is that of the region.
    public var names: [Language: String]
    public var coordinates: Coordinates
    /// True when the point is only the middle of the postcode area.
    public var isRough: Bool

    public init(
      postcode: Postcode, names: [Language: String], coordinates: Coordinates, isRough: Bool
    ) {
      (self.postcode, self.names) = (postcode, names)
      (self.coordinates, self.isRough) = (coordinates, isRough)
    }

    /// The name in a language, else in a language of the region.
    public func name(in language: Language) -> String {
      let local: Language = postcode.region == .flanders ? .nl : .fr
      return names[language] ?? names[local] ?? names.values.min() ?? ""
    }
  }

  private let localities: [Locality]
  /// The compact name of each locality.
  private let keys: [String]
  private let municipalities: [Postcode: [Municipality]]
  private let postcodes: [Postcode]
  /// Indices of localities by compact name.
  private let byName: [String: [Int]]
  /// Municipalities by compact name.
  private let byMunicipality: [String: [Municipality]]

  /// A gazetteer of the given rows. O(n).
  public init(localities: [Locality], municipalities: [Municipality]) {
    self.localities = localities
    keys = localities.map { Self.key($0.name) }
    self.municipalities = Dictionary(grouping: municipalities, by: \.postcode)
    postcodes = self.municipalities.keys.sorted()
    var byName: [String: [Int]] = [:]
    for (index, locality) in localities.enumerated() {
      for key in Set(([locality.name] + locality.otherNames).map(Self.key)) where !key.isEmpty {
        byName[key, default: []].append(index)
      }
    }
    self.byName = byName
    var byMunicipality: [String: [Municipality]] = [:]
    for row in municipalities {
      for key in Set(row.names.values.map(Self.key)) {
        byMunicipality[key, default: []].append(row)
      }
    }
    self.byMunicipality = byMunicipality
  }

  /// A gazetteer that knows no place.
  public static let empty = Gazetteer(localities: [], municipalities: [])

  /// The municipalities of a postcode; two when they share it, none when it is not known.
  public func municipalities(of postcode: Postcode) -> [Municipality] {
    municipalities[postcode] ?? []
  }

  /// Where an address is: its locality by name, among namesakes the nearest to the postcode; else
  /// the municipality of the postcode; else `nil`. The street is not used yet: no list of streets is
  /// built in. O(1), plus a look through all localities when the name is misspelt.
  public func locate(street: String = "", postcode: Postcode?, locality: String) -> Place? {
    let rows = postcode.map(municipalities(of:)) ?? []
    for name in Self.names(in: locality) {
      if let place = place(named: name, in: rows) { return place }
    }
    if let row = rows.first { return Place(row.coordinates, row.isRough ? .area : .municipality) }
    return nil
  }

  /// Where an address is.
  public func locate(_ address: Address) -> Place? {
    locate(street: address.street, postcode: address.postcode, locality: address.locality)
  }

  /// A locality farther than this from its postcode's municipality is a namesake elsewhere.
  private static let reach = 15_000
  /// The same where the position of the postcode is rough.
  private static let roughReach = 45_000

  private func place(named name: String, in rows: [Municipality]) -> Place? {
    guard !rows.isEmpty else { return placeWithoutPostcode(named: name) }
    let namesakes = byMunicipality[name] ?? []
    let own = rows.first { namesakes.contains($0) }
    if let own, !own.isRough { return Place(own.coordinates, .municipality) }
    var candidates = byName[name] ?? []
    if candidates.isEmpty, name.utf8.count >= 5 {
      candidates = keys.indices.filter {
        abs(keys[$0].utf8.count - name.utf8.count) <= 1 && Typo.isNear(keys[$0], name)
      }
    }
    let near = candidates.compactMap { index in
      rows.map { row -> (index: Int, metres: Int) in
        let metres = row.coordinates.metres(to: localities[index].coordinates)
        return (index, metres - (row.isRough ? Self.roughReach : Self.reach))
      }.min { $0.metres < $1.metres }
    }.filter { $0.metres <= 0 }.min { $0.metres < $1.metres }
    return near.map { Place(localities[$0.index].coordinates, .locality) }
  }

  /// One locality of that name is the place; among several nobody knows which, so the largest is
  /// only an area, to be corrected.
  private func placeWithoutPostcode(named name: String) -> Place? {
    let candidates = (byName[name] ?? []).map { localities[$0] }
    if let largest = candidates.max(by: { $0.population < $1.population }) {
      return Place(largest.coordinates, candidates.count == 1 ? .locality : .area)
    }
    guard let row = byMunicipality[name]?.first else { return nil }
    return Place(row.coordinates, row.isRough ? .area : .municipality)
  }

  /// What may be the name of the locality in `6060 Gilly (Charleroi)`: the whole, then its parts.
  private static func names(in text: String) -> [String] {
    guard text.utf8.contains(where: marks.contains) else {
      let name = key(text)
      return name.isEmpty ? [] : [name]
    }
    let parts = text.split { "(),/;".contains($0) }.map(String.init)
    let dashed = text.replacing(" - ", with: "|").split(separator: "|").map(String.init)
    var names: [String] = []
    for candidate in [text] + parts + dashed {
      let name = key(candidate)
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What may stand between several names.
  private static let marks: [UInt8] = Array("(),/;|-".utf8)

  /// Letters only: `Sint-Niklaas` and `St Niklaas` are the same.
  private static func key(_ name: String) -> String {
    var words = TextFold.tokens(name).filter { Int($0) == nil }
    for index in words.indices {
      switch words[index] {
      case "st": words[index] = "saint"
      case "ste": words[index] = "sainte"
      case "sint", "sankt": words[index] = "saint"
      default: break
      }
    }
    return words.joined()
  }
}

extension Gazetteer {
  /// A postcode and a name, to choose from while typing.
  public struct Suggestion: Hashable, Sendable {
    public var postcode: Postcode
    public var name: String

    /// `6060 Charleroi`.
    public var text: String { "\(postcode.digits) \(name)" }
  }

  /// Postcodes that begin with what is typed, or whose municipality does, in order.
  public func suggestions(_ typed: String, in language: Language, limit: Int = 10) -> [Suggestion] {
    let digits = typed.filter { $0.isASCII && $0.isNumber }
    let name = Self.key(typed)
    guard !digits.isEmpty || name.utf8.count >= 2 else { return [] }
    var found: [Suggestion] = []
    for postcode in postcodes where postcode.digits.hasPrefix(digits) {
      for row in municipalities(of: postcode) where matches(row, name) {
        let suggestion = Suggestion(postcode: postcode, name: row.name(in: language))
        if !found.contains(suggestion) { found.append(suggestion) }
        if found.count == limit { return found }
      }
    }
    return found
  }

  /// Localities near the municipality of a postcode whose name begins with what is typed, the nearest
  /// first. O(localities).
  public func localities(near postcode: Postcode, typed: String = "", limit: Int = 10) -> [String] {
    let start = Self.key(typed)
    let rows = municipalities(of: postcode)
    let near = localities.indices.compactMap { index -> (name: String, metres: Int)? in
      guard keys[index].hasPrefix(start) else { return nil }
      let metres = rows.map { row in
        row.coordinates.metres(to: localities[index].coordinates)
          - (row.isRough ? Self.roughReach : Self.reach)
      }.min()
      guard let metres, metres <= 0 else { return nil }
      return (localities[index].name, metres)
    }
    return near.sorted { ($0.metres, $0.name) < ($1.metres, $1.name) }.prefix(limit).map(\.name)
  }

  private func matches(_ row: Municipality, _ name: String) -> Bool {
    name.isEmpty || row.names.values.contains { Self.key($0).hasPrefix(name) }
  }
}
