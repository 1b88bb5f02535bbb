import Care
import Kernel

/// *Ma tournée*: the visits of one carer on one day, in order, for one hand and a bad network.
struct TourPage {
  let title: String
  let line: String
  let stops: [TourStop]
  let day: LocalDate
  let previous: String?, next: String
  let emptyWords: String
  let reader: Reader
  /// The words that `tour.js` says; it holds none of its own.
  let words: [(key: String, text: String)]

  /// The tour of `carer` as `plan` has it, with what was reported.
  init(_ carer: Carer, _ plan: DayPlan, reports: [VisitReport]) {
    let reader = plan.reader
    (self.reader, day) = (reader, plan.day.day)
    title = reader.text("tour.title")
    let visits = plan.day.visits.filter {
      $0.placement?.carer == carer.id && $0.status != .cancelled
    }.sorted { ($0.placement?.start ?? .midnight) < ($1.placement?.start ?? .midnight) }
    let byVisit = Dictionary(grouping: reports) { $0.visit }
    let current = visits.first { $0.status == .underWay } ?? visits.first { $0.status == .planned }
    stops = visits.enumerated().map { index, visit in
      TourStop(
        visit, number: index + 1, isCurrent: visit.id == current?.id,
        reports: byVisit[visit.id] ?? [], plan)
    }
    let done = visits.count { !$0.isOpen && $0.status != .underWay }
    line = [
      reader.longDate(plan.day.day), reader.count("planning.visits", visits.count),
      reader.count("tour.done-count", done),
    ].joined(separator: " · ")
    previous = Links.tour(plan.day.day.adding(days: -1))
    next = Links.tour(plan.day.day.adding(days: 1))
    emptyWords = reader.text("tour.empty.sentence")
    words = Self.keys.map { ($0, reader.text(Message("tour.js.\($0)"))) }
  }

  private static let keys = [
    "offline", "waiting", "sent", "conflict", "told", "told-first", "signin", "other", "keep",
    "kept", "refused", "started", "ended", "end",
  ]

  func page(_ frame: Frame) -> Page {
    let said = words.map { word -> HTML in
      " data-say-\(HTML(word.key))=\"\(word.text)\""
    }.joined()
    let list: HTML =
      stops.isEmpty
      ? EmptyState(reader.text("tour.empty"), emptyWords).html
      : "<ol class=\"stops\">\(stops.map { $0.html(frame) })</ol>"
    return Page(
      title, .myTour, width: .narrow, scripts: ["tour"],
      """
      <div class="tourhead"><h1>\(title)</h1><p class="muted">\(line)</p>\
      <nav class="datenav" aria-label="\(reader.text("planning.day"))">\
      \(ButtonLink(reader.text("planning.day.previous"), to: previous ?? "", .ghost, icon: .chevronLeft, isIconOnly: true))\
      \(ButtonLink(reader.text("planning.day.next"), to: next, .ghost, icon: .chevron, isIconOnly: true))</nav></div>\
      <div class="offl" hidden data-outbox\(said)><p role="status" data-outbox-words></p>\
      <button class="btn mt" type="button" hidden data-outbox-renew>\(reader.text("tour.renew"))</button>\
      <ul data-outbox-refused></ul></div>\
      <div data-tour="\(day)">\(list)</div>
      """)
  }
}

/// The way to a door: a map that any telephone opens, and the telephone's own map program.
struct Route {
  /// Directions on OpenStreetMap: coordinates only, no name and no address.
  let map: String
  /// For telephones that know the scheme; `tour.js` uses it there. Source: RFC 5870.
  let geo: String

  /// `nil` as long as the home is on no map.
  init?(_ card: PatientCard) {
    guard let place = card.place?.coordinates else { return nil }
    let point = "\(Self.degrees(place.latitude)),\(Self.degrees(place.longitude))"
    map = "https://www.openstreetmap.org/directions?to=\(Links.encoded(point))"
    let sought = card.address.oneLine.isEmpty ? point : card.address.oneLine
    geo = "geo:\(point)?q=\(Links.encoded(sought))"
  }

  /// Millionths of a degree as decimals.
  private static func degrees(_ millionths: Int32) -> String {
    let size = abs(Int(millionths)), fraction = String(size % 1_000_000)
    return "\(millionths < 0 ? "-" : "")\(size / 1_000_000)."
      + String(repeating: "0", count: 6 - fraction.count) + fraction
  }
}

/// One visit of a tour on the telephone.
struct TourStop {
  let id: ID<Visit>
  let number: Int
  let hours: String, name: String, age: String, care: String, address: String
  let status: Visit.Status
  let statusWords: String
  let isCurrent: Bool
  let door: [(icon: Icon, name: String, text: String)]
  let notes: [String]
  let window: String
  let pair: String?
  let route: Route?
  let phones: [(label: String, address: String)]
  let reader: Reader
  /// The day of the visit, and what can be corrected of it: start, end.
  let day: LocalDate
  let correctable: [(kind: VisitReport.Kind, words: String)]

  init(
    _ visit: Visit, number: Int, isCurrent: Bool, reports: [VisitReport], _ plan: DayPlan
  ) {
    let reader = plan.reader, card = plan.patient(of: visit)
    (id, self.number, self.reader, status) = (visit.id, number, reader, visit.status)
    self.isCurrent = isCurrent
    hours = plan.hours(of: visit)
    name = card.map(reader.titledHead) ?? ""
    age = card?.birthDate.map { reader.age($0, on: plan.day.day) } ?? ""
    care = "\(reader.care(visit.care)), \(reader.duration(minutes: visit.minutes))"
    address = card?.address.oneLine ?? ""
    statusWords = reader.text(Message("visit.status.\(visit.status.rawValue)"))
    window = plan.window(of: visit)
    let notes = card?.door ?? DoorNotes()
    door = [
      (Icon.key, "tour.door.key", notes.key), (.paw, "tour.door.dog", notes.dog),
      (.parking, "tour.door.parking", notes.parking), (.info, "tour.door.other", notes.other),
    ].filter { !$0.2.isEmpty }.map { ($0.0, reader.text(Message($0.1)), $0.2) }
    day = visit.day
    let kinds = Set(reports.map(\.kind))
    correctable = [
      (VisitReport.Kind.started, reader.text("tour.started")), (.ended, reader.text("tour.ended")),
    ].filter { kinds.contains($0.0) }
    self.notes = reports.map { report in
      let isReplaced =
        report.kind != .note && report.kind != .notHome
        && reports.contains { $0.kind == report.kind && report.id < $0.id }
      let words = Self.sentence(report, reader)
      return isReplaced ? "\(words) · \(reader.text("tour.replaced"))" : words
    }
    pair = visit.pair == nil ? nil : reader.text("tour.pair")
    route = card.flatMap(Route.init)
    phones = (card?.phones ?? []).map { ($0.formatted, Links.telephone($0.e164)) }
  }

  private static func sentence(_ report: VisitReport, _ reader: Reader) -> String {
    let time = reader.clockTime(report.at.local.time)
    let what: String =
      switch report.kind {
      case .notHome: report.absentReason.map { reader.notHome($0) } ?? ""
      case .note: report.note
      case .started: reader.text("tour.started")
      case .ended: reader.text("tour.ended")
      }
    let note = report.kind == .note || report.note.isEmpty ? "" : " · \(report.note)"
    return "\(time) \(what)\(note)"
  }
}
