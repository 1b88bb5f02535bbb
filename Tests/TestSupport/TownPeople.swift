public import Care
public import Database
public import Kernel
import Store

/// The people of the town whom everybody's tests know: who is visited, and who visits.
public enum Town {
  /// The day on which the clock stands still: Friday 6 March 2026.
  public static let friday = day("2026-03-06")

  /// Jeanne Dupont, 87, in Gilly.
  public static let madameDupont = patient(
    1, "Jeanne", "Dupont", "1938-05-02", street: "Rue du Parc 12", "6060", "Gilly",
    50_424_000, 4_479_000, phone: "071 41 22 33", key: "B-101")
  /// Éloïse Lefèvre, 77, in Charleroi.
  public static let madameLefevre = patient(
    2, "Éloïse", "Lefèvre", "1948-03-12", street: "Boulevard Tirou 45", "6000", "Charleroi",
    50_410_000, 4_444_000, phone: "0475 12 34 56", key: "B-102")
  /// Marcel De Prez, 84, in Gosselies: ten kilometres to the north.
  public static let monsieurDePrez = patient(
    3, "Marcel", "De Prez", "1941-03-14", street: "Faubourg de Bruxelles 3", "6041", "Gosselies",
    50_468_000, 4_431_000, phone: "071 35 00 11", key: "B-103")
  /// Greta Van den Berghe, who speaks Dutch, in Gosselies.
  public static let mevrouwVanDenBerghe = patient(
    4, "Greta", "Van den Berghe", "1950-11-30", street: "Rue Vandervelde 8", "6041", "Gosselies",
    50_466_000, 4_433_000, phone: "071 35 44 55", key: "B-104")
  /// Ahmed Benali, 69, in Marchienne-au-Pont.
  public static let monsieurBenali = patient(
    5, "Ahmed", "Benali", "1956-07-21", street: "Rue de Châtelet 90", "6030",
    "Marchienne-au-Pont", 50_406_000, 4_395_000, phone: "0486 98 76 54", key: "B-105")

  /// Everybody who is visited.
  public static let patients = [
    madameDupont, madameLefevre, monsieurDePrez, mevrouwVanDenBerghe, monsieurBenali,
  ]

  /// Sofie Peeters, nurse, by car from Charleroi.
  public static let nurseSofie = carer(
    1, "Sofie", "Peeters", .nurse, 50_411_000, 4_446_000, key: "S-1")
  /// Luc Henrard, care assistant, by car from Gilly.
  public static let assistantLuc = carer(
    2, "Luc", "Henrard", .careAssistant, 50_425_000, 4_480_000, key: "S-2")
  /// Fatima El Amrani, nurse, by car from Gosselies.
  public static let nurseFatima = carer(
    3, "Fatima", "El Amrani", .nurse, 50_467_000, 4_432_000, key: "S-3")

  /// Everybody who visits.
  public static let carers = [nurseSofie, assistantLuc, nurseFatima]

  /// A round of a carer, from 07:00 to 15:00 unless said otherwise.
  public static func round(
    _ carer: Carer, on day: LocalDate = friday, _ start: String = "07:00", _ end: String = "15:00"
  ) -> Shift {
    let number = carers.firstIndex { $0.id == carer.id } ?? carers.count
    let shift = try? Shift(
      id: id(0x5000_0000 + day.daysSinceEpoch * 10_000 + time(start).minutes * 4 + number),
      carer: carer.id, day: day, start: time(start), end: time(end), breakMinutes: 30,
      overtimeMinutes: 30)
    guard let shift else { preconditionFailure("a round ends after it starts") }
    return shift
  }

  /// A visit for hygiene, 30 minutes, to place between 07:00 and 12:00 unless said otherwise.
  public static func visit(
    _ number: Int, _ patient: Patient, on day: LocalDate = friday, care: CareKind = .hygiene,
    _ from: String = "07:00", _ to: String = "12:00", minutes: Int = 30,
    by carer: Carer? = nil, at start: String? = nil
  ) -> Visit {
    let window = try? TimeWindow(time(from), time(to))
    let made = window.flatMap {
      try? Visit(
        id: id(0x7000_0000 + number), patient: patient.id, day: day, care: care, window: $0,
        minutes: minutes)
    }
    guard var visit = made else { preconditionFailure("the visit has a window and a length") }
    if let carer, let start { visit.placement = Placement(carer: carer.id, start: time(start)) }
    return visit
  }

  /// An identifier that is the same on every run.
  public static func id<Entity>(_ number: Int, of: Entity.Type = Entity.self) -> ID<Entity> {
    let digits = String(number, radix: 16)
    let text =
      "01950000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    guard let id = ID<Entity>(text) else { preconditionFailure("twelve digits at most") }
    return id
  }

  /// A day by its text.
  public static func day(_ text: String) -> LocalDate {
    guard let day = LocalDate(text) else { preconditionFailure("no such day: \(text)") }
    return day
  }

  /// A time by its text.
  public static func time(_ text: String) -> LocalTime {
    guard let time = LocalTime(text) else { preconditionFailure("no such time: \(text)") }
    return time
  }

  /// The first valid national number of someone born on that day, with an order number.
  public static func niss(_ born: LocalDate, order: Int) -> NISS? {
    let (year, month, day) = born.parts
    let body = ((year % 100 * 100 + month) * 100 + day) * 1000 + order
    let check = 97 - (year >= 2000 ? 2_000_000_000 + body : body) % 97
    let text = String(body * 100 + check)
    return try? NISS(String(repeating: "0", count: 11 - text.count) + text)
  }

  private static func patient(
    _ number: Int, _ given: String, _ family: String, _ born: String, street: String,
    _ postcode: String, _ locality: String, _ latitude: Int32, _ longitude: Int32, phone: String,
    key: String
  ) -> Patient {
    guard let name = try? PersonName(given: given, family: family) else {
      preconditionFailure("a name")
    }
    var patient = Patient(id: id(number), name: name)
    patient.birthDate = day(born)
    patient.niss = niss(day(born), order: 100 + number * 2)
    patient.sex = .female
    patient.languages = ["fr"]
    patient.address = Address(
      street: street, postcode: try? Postcode(postcode), locality: locality)
    patient.place = (try? Coordinates(microdegrees: latitude, longitude)).map { Place($0) }
    patient.phones = [try? PhoneNumber(phone)].compactMap { $0 }
    patient.externalKey = key
    return patient
  }

  private static func carer(
    _ number: Int, _ given: String, _ family: String, _ qualification: Qualification,
    _ latitude: Int32, _ longitude: Int32, key: String
  ) -> Carer {
    guard let name = try? PersonName(given: given, family: family) else {
      preconditionFailure("a name")
    }
    var carer = Carer(id: id(0x1000 + number), name: name, qualification: qualification)
    carer.languages = ["fr"]
    carer.homePlace = (try? Coordinates(microdegrees: latitude, longitude)).map { Place($0) }
    carer.weeklyMinutes = 38 * 60
    carer.externalKey = key
    return carer
  }
}

extension TestTown {
  /// Lends the town with its patients, carers and Friday's rounds; Sofie's account is Sofie's.
  public static func withPeople<T>(
    _ engine: Engine, _ test: (TestTown) async throws -> T
  ) async throws -> T {
    try await with(engine) { town in
      let office = town.workspace
      for patient in Town.patients { try await office.addPatient(patient) }
      for carer in Town.carers {
        var carer = carer
        if carer.id == Town.nurseSofie.id { carer.person = town.sofie }
        try await office.addCarer(carer)
        try await office.setShifts(
          [Town.round(carer)], of: carer.id, from: Town.friday, to: Town.friday)
      }
      return try await test(town)
    }
  }
}
