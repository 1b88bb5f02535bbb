import Care
import Kernel
import Testing

@Suite struct PeoplePlaceTests {
  static func point(_ latitude: Double, _ longitude: Double) throws -> Coordinates {
    try Coordinates(degrees: latitude, longitude)
  }

  static func gazetteer() throws -> Gazetteer {
    func row(
      _ postcode: String, _ fr: String, _ nl: String, _ at: (Double, Double), rough: Bool = false
    ) throws -> Gazetteer.Municipality {
      Gazetteer.Municipality(
        postcode: try Postcode(postcode), names: [.fr: fr, .nl: nl],
        coordinates: try point(at.0, at.1), isRough: rough)
    }
    func locality(
      _ name: String, _ at: (Double, Double), _ population: Int = 0, _ others: String...
    ) throws -> Gazetteer.Locality {
      Gazetteer.Locality(
        name: name, otherNames: others, coordinates: try point(at.0, at.1), population: population)
    }
    return Gazetteer(
      localities: [
        try locality("Gilly", (50.4245, 4.4789), 20_043, "Djilî"),
        try locality("Mont-sur-Marchienne", (50.3900, 4.4073), 12_761),
        try locality("Celles", (50.7126, 3.4573), 5544),
        try locality("Celles", (50.2300, 5.0000), 500),
        try locality("Nalinnes", (50.3268, 4.4475), 3000),
        try locality("Charleroi", (50.4114, 4.4445), 200_132),
        try locality("Sint-Niklaas", (51.1651, 4.1437), 69_010),
      ],
      municipalities: [
        try row("6000", "Charleroi", "Charleroi", (50.4114, 4.4445)),
        try row("6060", "Charleroi", "Charleroi", (50.4114, 4.4445)),
        try row(
          "6120", "Ham-sur-Heure-Nalinnes", "Ham-sur-Heure-Nalinnes", (50.4251, 4.3495), rough: true
        ),
        try row("7760", "Celles", "Celles", (50.7126, 3.4573)),
        try row("5560", "Houyet", "Houyet", (50.1900, 5.0100)),
        try row("1000", "Bruxelles", "Brussel", (50.8505, 4.3488)),
        try row("1040", "Bruxelles", "Brussel", (50.8505, 4.3488)),
        try row("1040", "Etterbeek", "Etterbeek", (50.8326, 4.3886)),
        try row("9100", "Saint-Nicolas", "Sint-Niklaas", (51.1651, 4.1437)),
      ])
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String, postcode: String?, locality: String
    let quality: Place.Quality?, latitude: Double
    init(
      _ name: String, _ postcode: String?, _ locality: String, _ quality: Place.Quality?,
      _ latitude: Double = 0
    ) {
      (testDescription, self.postcode, self.locality) = (name, postcode, locality)
      (self.quality, self.latitude) = (quality, latitude)
    }
  }

  @Test(arguments: [
    Case("locality", "6060", "Gilly", .locality, 50.4245),
    Case("folded", "6060", "GILLY ", .locality, 50.4245),
    Case("other name", "6060", "djili", .locality, 50.4245),
    Case("with its municipality", "6060", "Gilly (Charleroi)", .locality, 50.4245),
    Case("with its postcode", "6060", "6060 Gilly", .locality, 50.4245),
    Case("one slip", "6060", "Mont-sur-Marchiene", .locality, 50.39),
    Case("the municipality itself", "6060", "Charleroi", .municipality, 50.4114),
    Case("no locality", "6060", "", .municipality, 50.4114),
    Case("unknown locality", "6060", "Trifouillis", .municipality, 50.4114),
    Case("namesake by postcode: west", "7760", "Celles", .municipality, 50.7126),
    Case("namesake by postcode: east", "5560", "Celles", .locality, 50.23),
    Case("a namesake far away does not count", "6060", "Celles", .municipality, 50.4114),
    Case("rough postcode, locality found", "6120", "Nalinnes", .locality, 50.3268),
    Case("rough postcode only", "6120", "Ham-sur-Heure", .area, 50.4251),
    Case("no postcode", nil, "Gilly", .locality, 50.4245),
    Case("no postcode, two namesakes", nil, "Celles", .area, 50.7126),
    Case("no postcode, municipality", nil, "Brussel", .municipality, 50.8505),
    Case("saint abbreviated", "9100", "St Niklaas", .municipality, 51.1651),
    Case("shared postcode", "1040", "Etterbeek", .municipality, 50.8326),
    Case("unknown postcode", "6999", "", nil), Case("nothing", nil, "", nil),
    Case("unknown everything", nil, "Trifouillis", nil),
  ])
  func places(_ address: Case) throws {
    let postcode = try address.postcode.map { text throws in try Postcode(text) }
    let place = try Self.gazetteer().locate(postcode: postcode, locality: address.locality)
    #expect(place?.quality == address.quality)
    if let place { #expect(place.coordinates.degrees.latitude == address.latitude) }
  }

  @Test func qualitySaysWhatToDo() throws {
    let point = try Self.point(50.4, 4.4)
    #expect(!Place(point).isApproximate && Place(point, .locality).isApproximate)
    #expect(Place(point, .area).needsCorrection && !Place(point, .municipality).needsCorrection)
  }

  @Test func suggestionsWhileTyping() throws {
    let gazetteer = try Self.gazetteer()
    #expect(
      gazetteer.suggestions("60", in: .fr).map(\.text) == ["6000 Charleroi", "6060 Charleroi"])
    #expect(gazetteer.suggestions("bru", in: .nl).map(\.text) == ["1000 Brussel", "1040 Brussel"])
    #expect(gazetteer.suggestions("1040", in: .fr).map(\.name) == ["Bruxelles", "Etterbeek"])
    #expect(gazetteer.suggestions("1040 ett", in: .fr).map(\.name) == ["Etterbeek"])
    #expect(gazetteer.suggestions("60", in: .fr, limit: 1).count == 1)
    #expect(gazetteer.suggestions("b", in: .fr).isEmpty)
    #expect(gazetteer.suggestions("", in: .fr).isEmpty)
  }

  @Test func localitiesNearAPostcode() throws {
    let gazetteer = try Self.gazetteer()
    let near = gazetteer.localities(near: try Postcode("6060"))
    #expect(near == ["Charleroi", "Gilly", "Mont-sur-Marchienne", "Nalinnes"])
    #expect(gazetteer.localities(near: try Postcode("6060"), typed: "gil") == ["Gilly"])
    #expect(gazetteer.localities(near: try Postcode("6999")).isEmpty)
  }

  @Test func coordinatesAreExactAndNear() throws {
    let charleroi = try Self.point(50.4114, 4.4445), namur = try Self.point(50.4669, 4.8675)
    #expect(charleroi.latitude == 50_411_400 && charleroi.longitude == 4_444_500)
    // 30.6 km: Δφ 0.0555° = 6.171 km, Δλ 0.4230° × cos 50.44° = 29.957 km.
    #expect((30_500...30_700).contains(charleroi.metres(to: namur)))
    #expect(charleroi.metres(to: charleroi) == 0)
    #expect(charleroi.metres(to: namur) == namur.metres(to: charleroi))
  }

  @Test(arguments: [
    (4.4445, 50.4114, PersonError.coordinatesSwapped), (0, 0, .coordinatesTooFar),
    (50.4, 13.4, .coordinatesTooFar), (.nan, 4.4, .coordinatesTooFar),
    (.infinity, 4.4, .coordinatesTooFar), (48.4, 4.4, .coordinatesTooFar),
    (504_114, 4.4, .coordinatesTooFar),
  ])
  func farAway(_ latitude: Double, _ longitude: Double, _ refusal: PersonError) {
    #expect(throws: refusal) { try Coordinates(degrees: latitude, longitude) }
  }
}
