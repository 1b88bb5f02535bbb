import Care
import Kernel

/// The tours on a map of the service's own places: no picture from elsewhere, no names of people.
///
/// A tour is told by colour, letter and dash; every stop is numbered. Hidden from assistive
/// technology except for its label, because the list says the same.
struct TourMap: Equatable {
  static let width = 372, height = 282
  private static let margin = 26

  let label: String
  let tours: [Tour]
  /// Homes of people whose visits nobody makes yet.
  let loose: [Point]
  let looseWords: String?
  let towns: [TownLabel]
  /// A length of road, for the eye.
  let scale: (pixels: Int, words: String)?
  /// Under the map.
  let note: String?
  /// Nothing to draw.
  let emptyWords: String?

  struct Point: Hashable { let x: Int, y: Int }

  struct Tour: Equatable {
    let mark: TourMark, name: String
    let path: [Point]
    let stops: [Stop]
  }

  struct Stop: Equatable { let number: Int, at: Point, isSelected: Bool }

  static func == (left: TourMap, right: TourMap) -> Bool {
    (left.label, left.tours, left.loose, left.towns, left.note) == (
      right.label, right.tours, right.loose, right.towns, right.note
    )
  }

  /// The tours of `carers`, or of all when there are none to prefer; at most `most` tours.
  init(_ plan: DayPlan, of carers: [ID<Carer>] = [], selected: ID<Visit>? = nil, most: Int = 6) {
    let reader = plan.reader
    let wished = plan.carers.filter { carers.isEmpty || carers.contains($0.id) }
    var drawn: [(carer: Carer, stops: [Located])] = []
    for carer in wished where drawn.count < most {
      let stops = Self.stops(carer, plan)
      if !stops.isEmpty { drawn.append((carer, stops)) }
    }
    let open = carers.isEmpty ? Self.open(plan) : []
    let places = drawn.flatMap { $0.stops.map(\.place) } + open
    let frame = MapFrame(places, Self.width, Self.height, Self.margin)
    let dots = Array(Set(open.map(frame.point))).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    // On its own page the map is drawn larger and its marks are not.
    let isLarge = most > 6
    var fan = MapFan(within: (Self.width, Self.height))
    for stop in drawn.flatMap(\.stops) {
      fan.add(frame.point(stop.place), radius: isLarge ? 5.2 : 9)
    }
    for dot in dots { fan.add(dot, radius: isLarge ? 3.5 : 6) }
    var apart = fan.apart()[...]
    looseWords = open.isEmpty ? nil : reader.text("planning.to-place")
    let tours = drawn.map { carer, stops in
      let places = apart.prefix(stops.count)
      apart = apart.dropFirst(stops.count)
      return Tour(
        mark: plan.marks[carer.id] ?? TourMark(0),
        name: carer.name.given.isEmpty ? carer.name.family : carer.name.given,
        path: Array(places),
        stops: zip(stops, places).enumerated().map { index, stop in
          Stop(number: index + 1, at: stop.1, isSelected: stop.0.visit == selected)
        })
    }
    loose = Array(apart)
    self.tours = tours
    towns = TownLabel.placed(
      Self.towns(drawn.map(\.carer.id), plan, frame, isOpenToo: carers.isEmpty),
      clearOf: tours.flatMap { $0.stops.map(\.at) }, alsoOf: loose,
      within: (Self.width, Self.height))
    scale = frame.scale(reader)
    let letters = tours.map(\.mark.letter)
    label = reader.text(Message("map.label", ["tours": reader.list(letters)]))
    note = plan.journeys.isEstimate ? reader.text("map.estimate") : nil
    emptyWords = tours.isEmpty && open.isEmpty ? reader.text("map.empty") : nil
  }

  private struct Located { let visit: ID<Visit>, place: Coordinates }

  private static func stops(_ carer: Carer, _ plan: DayPlan) -> [Located] {
    (plan.rounds[carer.id] ?? []).flatMap(\.stops).compactMap { stop in
      plan.patient(of: stop.visit)?.place.map {
        Located(visit: stop.visit.id, place: $0.coordinates)
      }
    }
  }

  /// The homes of those whose visits nobody makes, with those an absent carer leaves.
  private static func open(_ plan: DayPlan) -> [Coordinates] {
    plan.uncovered.filter { plan.state(of: $0) == .toPlace }
      .compactMap { plan.patient(of: $0)?.place?.coordinates }
  }

  /// The towns of the people on the map, each at the middle of their homes, most homes first.
  private static func towns(
    _ carers: [ID<Carer>], _ plan: DayPlan, _ frame: MapFrame, isOpenToo: Bool
  ) -> [(name: String, at: Point)] {
    let shown = Set(carers)
    var places: [String: [Coordinates]] = [:]
    for visit in plan.shown.visits {
      let isShown = visit.placement.map { shown.contains($0.carer) } ?? isOpenToo
      guard isShown, visit.status != .cancelled, let card = plan.patient(of: visit),
        let place = card.place,
        !card.address.locality.isEmpty
      else { continue }
      places[card.address.locality, default: []].append(place.coordinates)
    }
    let largest = places.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }.prefix(7)
    return largest.map { name, homes in
      let points = homes.map(frame.point)
      let middle = Point(
        x: points.reduce(0) { $0 + $1.x } / points.count,
        y: points.reduce(0) { $0 + $1.y } / points.count)
      return (name, middle)
    }
  }
}

/// Puts places on a sheet of pixels: north up, one scale for both directions.
struct MapFrame {
  private let west: Double, north: Double
  private let perDegree: Double, shrink: Double
  private let offsetX: Double, offsetY: Double

  /// A frame that holds all places with a margin around them.
  init(_ places: [Coordinates], _ width: Int, _ height: Int, _ margin: Int) {
    let longitudes = places.map { Double($0.longitude) / 1e6 }
    let latitudes = places.map { Double($0.latitude) / 1e6 }
    let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    // A degree of longitude is shorter by the cosine of the latitude; 0.636 at 50.5° north.
    shrink = 0.636
    let (roomX, roomY) = (Double(width - 2 * margin), Double(height - 2 * margin))
    // At least a kilometre, so that one home alone does not fill the sheet.
    let spanX = max((east - west) * shrink, 0.009), spanY = max(north - south, 0.009)
    perDegree = min(roomX / spanX, roomY / spanY)
    (self.west, self.north) = (west, north)
    offsetX = Double(margin) + (roomX - (east - west) * shrink * perDegree) / 2
    offsetY = Double(margin) + (roomY - (north - south) * perDegree) / 2
  }

  /// Where a place falls, in whole pixels.
  func point(_ place: Coordinates) -> TourMap.Point {
    let x = (Double(place.longitude) / 1e6 - west) * shrink * perDegree + offsetX
    let y = (north - Double(place.latitude) / 1e6) * perDegree + offsetY
    return TourMap.Point(x: Int(x.rounded()), y: Int(y.rounded()))
  }

  /// A round length near a fifth of the sheet; a degree of latitude is 111.2 km.
  func scale(_ reader: Reader) -> (pixels: Int, words: String)? {
    let metresPerPixel = 111_200 / perDegree
    let steps = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
    guard let metres = steps.last(where: { Double($0) / metresPerPixel <= 90 }) else { return nil }
    return (Int(Double(metres) / metresPerPixel), reader.distance(metres: metres))
  }
}
