import Care
import Kernel
import Testing

@testable import Web

/// A made-up morning in Charleroi, small enough to say every figure, and boards of any size.
struct SchedulingSample {
  var day: PlanningDay
  private var numbers = CountingNumbers()

  /// Counts up, so that identifiers are the same in every run.
  private struct CountingNumbers: RandomNumberGenerator {
    var value: UInt64 = 0
    mutating func next() -> UInt64 {
      value += 1
      return value
    }
  }

  static let date = LocalDate(daysSinceEpoch: 20_521)  // Monday 9 March 2026

  /// A moment of the sample's day.
  static func at(_ time: String) -> Instant {
    Instant(date, LocalTime(time) ?? .midnight)
  }

  /// An empty day.
  init() {
    day = PlanningDay(day: Self.date, version: 1)
  }

  mutating func id<Entity>() -> ID<Entity> {
    ID(at: Instant(Self.date, .midnight), using: &numbers)
  }

  /// Adds a carer with one round.
  @discardableResult
  mutating func carer(
    _ given: String, _ family: String, _ qualification: Qualification,
    _ from: String = "06:30", _ to: String = "15:00", rest: Int = 30
  ) throws -> ID<Carer> {
    var carer = Carer(
      id: id(), name: try PersonName(given: given, family: family), qualification: qualification)
    carer.homePlace = Place(try Coordinates(degrees: 50.41, 4.44))
    carer.phones = [try PhoneNumber("0470123456")]
    carer.languages = ["fr"]
    let shift = try Shift(
      id: id(), carer: carer.id, day: Self.date, start: try Self.time(from),
      end: try Self.time(to), breakMinutes: rest)
    day.carers.append(carer)
    day.shifts.append(shift)
    return carer.id
  }

  /// Adds a visit of a person of its own, placed with `carer` at `start` or to place.
  @discardableResult
  mutating func visit(
    _ given: String, _ family: String, _ care: CareKind, _ window: (String, String),
    minutes: Int = 30, _ carer: ID<Carer>? = nil, at start: String? = nil,
    status: Visit.Status = .planned, town: String = "Gilly", place: (Double, Double)? = nil
  ) throws -> ID<Visit> {
    let patient: ID<Patient> = id()
    let count = Double(day.patients.count)
    let spot =
      place ?? (
        50.40 + 0.004 * count.truncatingRemainder(dividingBy: 11),
        4.42 + 0.006 * count.truncatingRemainder(dividingBy: 13)
      )
    day.patients[patient] = PatientCard(
      id: patient, name: try PersonName(given: given, family: family),
      birthDate: LocalDate("1941-03-14"), languages: ["fr"],
      address: Address(street: "Rue du Parc 12", postcode: try Postcode("6060"), locality: town),
      place: Place(try Coordinates(degrees: spot.0, spot.1), count == 3 ? .locality : .exact),
      phones: [try PhoneNumber("071123456")], door: DoorNotes(key: "Boîte à clé, code 1234"))
    var visit = try Visit(
      id: id(), patient: patient, day: Self.date, care: care,
      window: try TimeWindow(try Self.time(window.0), try Self.time(window.1)), minutes: minutes)
    visit.status = status
    if let carer, let start {
      visit.placement = Placement(carer: carer, start: try Self.time(start))
    }
    day.visits.append(visit)
    return visit.id
  }

  static func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

  /// Changes a visit.
  mutating func change(_ id: ID<Visit>, _ edit: (inout Visit) -> Void) {
    guard let index = day.visits.firstIndex(where: { $0.id == id }) else { return }
    edit(&day.visits[index])
  }

  /// The day as a reader sees it.
  func plan(_ language: Language = .fr, at time: String = "08:05", proposal: TourProposal? = nil)
    -> DayPlan
  {
    DayPlan(
      day, proposal: proposal, reader: Reader(language: language), now: Self.at(time))
  }
}

extension SchedulingSample {
  /// The morning of the mock-up: five carers, one of them ill, visits in every state.
  static func morning() throws -> SchedulingSample {
    var sample = SchedulingSample()
    let sofie = try sample.carer("Sofie", "Maes", .nurse)
    let karim = try sample.carer("Karim", "Benali", .nurse)
    let julie = try sample.carer("Julie", "Thonon", .nurse, "06:30", "14:30")
    let marc = try sample.carer("Marc", "Willems", .careAssistant, "07:00", "15:00")
    let amina = try sample.carer("Amina", "El Idrissi", .familyAid, "08:00", "16:00")
    try sample.sofies(sofie)
    try sample.karims(karim)
    try sample.visit(
      "Fernand", "Dubois", .hygiene, ("06:30", "07:30"), julie, at: "06:45", status: .done)
    try sample.visit(
      "Rosa", "Gillard", .hygiene, ("07:30", "09:00"), minutes: 35, julie, at: "08:00",
      status: .underWay)
    try sample.visit("Luc", "Wauters", .medication, ("08:00", "10:00"), julie, at: "08:40")
    try sample.visit("Jean", "Piette", .woundCare, ("10:00", "12:00"), julie, at: "10:40")
    try sample.visit(
      "Paul", "Leroy", .hygiene, ("06:45", "08:00"), minutes: 40, marc, at: "07:25",
      town: "Lodelinsart")
    try sample.visit(
      "Anne", "Claes", .hygiene, ("10:00", "12:00"), minutes: 40, marc, at: "11:00",
      town: "Lodelinsart")
    try sample.visit(
      "Yvonne", "Vidal", .household, ("08:00", "09:00"), minutes: 120, amina, at: "08:15",
      status: .underWay)
    try sample.visit(
      "Simone", "Lefort", .meal, ("10:00", "12:00"), minutes: 120, amina, at: "10:30")
    try sample.visit("Maria", "Peeters", .assessment, ("10:00", "12:00"))
    try sample.visit("Guy", "Renard", .hygiene, ("13:00", "15:00"), town: "Charleroi")
    sample.day.absences = [
      try Absence(
        id: sample.id(), carer: karim, kind: .sick, from: Instant(date, .midnight),
        until: Instant(date.adding(days: 1), .midnight))
    ]
    return sample
  }

  private mutating func sofies(_ sofie: ID<Carer>) throws {
    try visit(
      "Odette", "Delvaux", .injection, ("06:30", "07:00"), minutes: 20, sofie, at: "06:40",
      status: .done)
    try visit(
      "Willy", "Petit", .hygiene, ("07:00", "08:00"), minutes: 35, sofie, at: "07:10", status: .done
    )
    try visit(
      "Nicole", "Marchal", .woundCare, ("07:30", "08:30"), sofie, at: "07:55", status: .underWay)
    let henrard = try visit(
      "Georgette", "Henrard", .injection, ("08:30", "09:15"), minutes: 20, sofie, at: "09:05")
    try visit("Alice", "Bertrand", .hygiene, ("09:00", "11:00"), minutes: 40, sofie, at: "09:40")
    let colin = try visit("Léa", "Colin", .woundCare, ("10:00", "12:00"), sofie, at: "10:40")
    let lambert = try visit(
      "Marie-Louise", "Lambert", .hygiene, ("13:00", "15:00"), sofie, at: "13:30", town: "Charleroi"
    )
    change(lambert) { $0.isLocked = true }
    let patient = day.visits.first { $0.id == henrard }?.patient
    if let patient {
      day.familiarity = [
        Familiarity(patient: patient, carer: sofie, visits: 11, last: Self.date.adding(days: -5))
      ]
    }
    day.overrides = [
      RuleOverride(
        visit: colin, rule: "window", because: "La fille vient à 10 h", by: id(),
        at: Self.at("07:30"))
    ]
  }

  private mutating func karims(_ karim: ID<Carer>) throws {
    try visit("Pierre", "Lejeune", .hygiene, ("08:45", "10:00"), minutes: 35, karim, at: "09:20")
    try visit("Jeanne", "Fontaine", .woundCare, ("09:30", "11:00"), karim, at: "10:05")
    try visit(
      "Mehmet", "Aydin", .hygiene, ("10:30", "12:00"), karim, at: "10:50", town: "Marcinelle")
    try visit(
      "Carla", "Rossi", .injection, ("11:00", "12:00"), minutes: 20, karim, at: "11:30",
      town: "Marcinelle")
  }

  /// A full day of `carers` rows with `visits` each.
  static func large(carers: Int, visits: Int) throws -> SchedulingSample {
    var sample = SchedulingSample()
    for row in 0..<carers {
      let carer = try sample.carer("Prénom\(row)", "Soignant\(row)", .nurse, "06:30", "20:30")
      for index in 0..<visits {
        let start = LocalTime(seconds: (6 * 60 + 40 + index * 32) * 60)
        try sample.visit(
          "Personne", "Nom\(row * visits + index)", CareKind.allCases[index % 8],
          ("06:30", "20:30"), minutes: 20, carer, at: "\(start)")
      }
    }
    return sample
  }
}
