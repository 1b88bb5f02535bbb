import Care
import Kernel

/// The sixty-four people cared for by the fictional service.
struct DemoPatients {
  private var lot: DemoLot
  private let today: LocalDate
  private let now: Instant

  init(lot: DemoLot, today: LocalDate, now: Instant) {
    (self.lot, self.today, self.now) = (lot, today, now)
  }

  /// Those whom the mock day is about, then people drawn by lot.
  mutating func make() throws -> [Patient] {
    var patients = try [
      patient("Marie-Louise", "Lambert", .female, age: 84, languages: ["fr"]),
      patient("Georgette", "Henrard", .female, age: 79, languages: ["fr"]),
      patient("Fernand", "Dubois", .male, age: 88, languages: ["fr"]),
      patient("Maria", "Peeters", .female, age: 81, languages: ["nl"]),
      patient("Helga", "Schmitz", .female, age: 77, languages: ["de", "fr"]),
      patient("Émile", "Renard", .male, age: 73, languages: ["fr"]),
      patient("Éloïse", "Lefèvre", .female, age: 78, languages: ["fr"]),
    ]
    var used = Set(patients.map(\.name))
    while patients.count < 64 {
      let isWoman = lot.below(3) > 0
      let given = lot.pick(isWoman ? DemoNames.women : DemoNames.men)
      let family = lot.pick(DemoNames.families)
      guard used.insert(try PersonName(given: given, family: family)).inserted else { continue }
      let language = lot.below(16) == 0 ? ["nl", "fr"] : ["fr"]
      patients.append(
        try patient(
          given, family, isWoman ? .female : .male, age: 62 + lot.below(34), languages: language))
    }
    return try patients.enumerated().map { try number($1, $0 + 1) }
  }

  private mutating func patient(
    _ given: String, _ family: String, _ sex: Sex, age: Int, languages: [String]
  ) throws -> Patient {
    let birth = today.adding(days: -(age * 365 + age / 4 + 1 + lot.below(360)))
    var patient = Patient(
      id: ID(at: now, using: &lot), name: try PersonName(given: given, family: family))
    (patient.sex, patient.birthDate, patient.languages) = (sex, birth, languages)
    patient.niss = try Self.niss(born: birth, isWoman: sex == .female, &lot)
    let locality = lot.pick(DemoTown.localities)
    patient.address = Address(
      street: "\(lot.pick(DemoTown.streets)) \(1 + lot.below(180))",
      postcode: try Postcode(locality.postcode), locality: locality.name)
    patient.place =
      lot.below(12) == 0
      ? try place(locality, spread: 0, quality: .locality)
      : try place(locality, spread: 9000, quality: .exact)
    patient.phones = [try phone(prefix: "0470")]
    patient.generalPractitioner = GeneralPractitioner(
      name: lot.pick(["Dr Paul Vanderstock", "Dr Inès Moreau", "Dr Hugo Bastin"]),
      phone: try PhoneNumber("071 32 \(pair()) \(pair())"))
    patient.coverage = Coverage(
      insurer: try InsurerCode(lot.pick(["100", "300", "500"])),
      insurability: try Insurability(lot.below(3) == 0 ? "131/131" : "110/110"),
      checkedOn: today.adding(days: -lot.below(60)))
    patient.contacts = [
      PatientContact(
        name: "\(lot.pick(DemoNames.women)) \(family)",
        relationship: lot.pick(["fille", "belle-fille", "voisine", "nièce"]),
        phone: try phone(prefix: "0485"))
    ]
    patient.door = door()
    return patient
  }

  private func number(_ patient: Patient, _ position: Int) throws -> Patient {
    var patient = patient
    patient.externalKey = "P\(1000 + position)"
    return patient
  }

  private mutating func door() -> DoorNotes {
    switch lot.below(6) {
    case 0: DoorNotes(key: "Boîte à clé à gauche de la porte", other: "Sonner deux fois")
    case 1: DoorNotes(dog: "Petit chien, gentil : attendre qu’on le rentre")
    case 2: DoorNotes(parking: "Se garer sur la place, rue étroite")
    case 3: DoorNotes(key: "Clé chez la voisine, numéro 12")
    default: DoorNotes()
    }
  }

  /// A national number that fits the birth date and passes the check, in the range 900 to 989 that
  /// is hardly given out, so that nobody real is meant.
  static func niss(born: LocalDate, isWoman: Bool, _ lot: inout DemoLot) throws -> NISS {
    let (year, month, day) = born.parts
    let order = 900 + lot.below(45) * 2 + (isWoman ? 0 : 1)
    let body = (((year % 100) * 100 + month) * 100 + day) * 1000 + order
    let check = 97 - (year >= 2000 ? 2_000_000_000 + body : body) % 97
    return try NISS(digits(body, 9) + digits(check, 2))
  }

  private mutating func phone(prefix: String) throws -> PhoneNumber {
    try PhoneNumber("\(prefix) \(pair()) \(pair()) \(pair())")
  }

  private mutating func pair() -> String { Self.digits(lot.below(100), 2) }

  private static func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: width - text.count) + text
  }

  mutating func place(
    _ locality: DemoTown.Locality, spread: Int, quality: Place.Quality
  ) throws -> Place {
    func jitter() -> Double { Double(lot.below(2 * spread + 1) - spread) / 1e6 }
    return Place(
      try Coordinates(
        degrees: locality.latitude + jitter(), locality.longitude + jitter() * 1.6), quality)
  }
}
