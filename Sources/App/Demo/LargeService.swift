import Care
import Kernel
import Store

/// A fictional service that has grown for years: 300 visits on weekdays and 200 at weekends.
///
/// Everybody is visited ten times by the same nurse, then somebody else takes the place in the tour;
/// the last of them are cared for until two weeks from today. The same for everybody who starts on
/// that day with that number of people.
struct LargeService {
  /// Places in the tours: `tour` nurses with `stops` visits each.
  static let nurses = 30, stops = 10, weekendNurses = 20
  static let visitsEach = 10
  /// The last visit, and the first and last rounds, in days from today.
  static let visitsUntil = 13, rounds = -60...27

  let people: Int
  let carers: [Carer]
  let today: LocalDate
  private let now: Instant
  private let names = LargeNames()
  private var lot = DemoLot(seed: 0xF1123)
  private var places: DemoPatients
  private var usedNumbers: Set<NISS> = []

  init(people: Int, now: Instant) throws {
    (self.people, self.now, today) = (people, now, now.local.date)
    places = DemoPatients(lot: DemoLot(seed: 0xF1124), today: today, now: now)
    var carers: [Carer] = []
    for position in 0..<Self.nurses {
      let locality = DemoTown.localities[position % DemoTown.localities.count]
      let name = try PersonName(
        given: lot.pick(names.women), family: names.family(&lot))
      var carer = Carer(id: ID(at: now, using: &lot), name: name, qualification: .nurse)
      carer.languages = ["fr"]
      carer.home = try address(&lot, locality)
      carer.homePlace = try places.place(locality, spread: 6000, quality: .exact)
      carer.externalKey = "S\(1000 + position)"
      carers.append(carer)
    }
    self.carers = carers
  }

  /// The nurses and their rounds.
  mutating func staff() throws -> RecordLoad {
    var load = RecordLoad()
    (load.carers, load.shifts) = (carers, try rounds())
    return load
  }

  /// Places in the tours that are taken.
  private var slots: Int { min(people, Self.nurses * Self.stops) }
  /// How many groups of people have had these places, one after the other. The first may have left
  /// some of them empty, so that today's tours are full.
  private var generations: Int { (people + slots - 1) / slots }
  /// The place in the tours of the person at this position, counted on from group to group.
  private func seat(_ position: Int) -> Int { position + generations * slots - people }

  /// The parts that are loaded one after the other: people with all of their visits.
  var parts: [Range<Int>] {
    stride(from: 0, to: people, by: 16 * slots).map { $0..<min(people, $0 + 16 * slots) }
  }

  /// A morning and an evening round for everyone who works on these days.
  private mutating func rounds() throws -> [Shift] {
    var shifts: [Shift] = []
    for day in Self.rounds.map({ today.adding(days: $0) }) {
      let working = day.weekday > 5 ? Self.weekendNurses : Self.nurses
      for carer in carers.prefix(working) {
        for (from, to) in [(390, 795), (960, 1200)] {
          shifts.append(
            try Shift(
              id: ID(at: now, using: &lot), carer: carer.id, day: day,
              start: LocalTime(seconds: from * 60), end: LocalTime(seconds: to * 60),
              breakMinutes: from < 720 ? 15 : 0))
        }
      }
    }
    return shifts
  }

  /// The people of a part, with their visits.
  mutating func load(_ part: Range<Int>) throws -> RecordLoad {
    var load = RecordLoad()
    for position in part {
      let patient = try patient(position)
      load.patients.append(patient)
      for turn in 0..<Self.visitsEach { load.visits.append(try visit(turn, position, patient.id)) }
    }
    return load
  }

  private mutating func patient(_ position: Int) throws -> Patient {
    let isWoman = lot.below(3) > 0
    let name = try PersonName(
      given: lot.pick(isWoman ? names.women : names.men), family: names.family(&lot))
    var patient = Patient(id: ID(at: now, using: &lot), name: name)
    let born = today.adding(days: -(62 * 365 + lot.below(34 * 365)))
    (patient.sex, patient.birthDate) = (isWoman ? .female : .male, born)
    repeat {
      patient.niss = try DemoPatients.niss(born: born, isWoman: isWoman, &lot)
    } while patient.niss.map { !usedNumbers.insert($0).inserted } ?? false
    patient.languages = lot.below(16) == 0 ? ["nl", "fr"] : ["fr"]
    let nurse = seat(position) % slots / Self.stops
    let locality = DemoTown.localities[nurse % DemoTown.localities.count]
    patient.address = try address(&lot, locality)
    patient.place = try places.place(locality, spread: 8000, quality: .exact)
    patient.phones = [try PhoneNumber("0470\(padded(position * 37 % 1_000_000))")]
    patient.coverage = Coverage(
      insurer: try InsurerCode("100"), insurability: try Insurability("110/110"),
      checkedOn: today.adding(days: -lot.below(60)))
    patient.contacts = [
      PatientContact(
        name: "\(lot.pick(names.women)) \(name.family)", relationship: "fille",
        phone: try PhoneNumber("0485\(padded(position * 41 % 1_000_000))"))
    ]
    patient.externalKey = "P\(100_000 + position)"
    return patient
  }

  /// Six digits.
  private func padded(_ number: Int) -> String { String(String(1_000_000 + number).dropFirst()) }

  private mutating func visit(
    _ turn: Int, _ position: Int, _ patient: ID<Patient>
  ) throws -> Visit {
    let seat = seat(position), slot = seat % slots
    let start = 420 + slot % Self.stops * 36
    let care: [CareKind] = [.hygiene, .injection, .woundCare, .medication]
    let day = day(seat / slots * Self.visitsEach + turn, slot)
    var visit = try Visit(
      id: ID(at: now, using: &lot), patient: patient, day: day, care: care[slot % care.count],
      window: TimeWindow(
        LocalTime(seconds: (start - 60) * 60), LocalTime(seconds: (start + 60) * 60)),
      minutes: 25)
    visit.placement = Placement(
      carer: carers[slot / Self.stops].id, start: LocalTime(seconds: start * 60))
    if day < today { visit.status = .done }
    return visit
  }

  /// The day of the visit with this number in a place of the tours, counted so that the last
  /// generation ends with the horizon.
  private func day(_ number: Int, _ slot: Int) -> LocalDate {
    let left = generations * Self.visitsEach - 1 - number
    let horizon = today.adding(days: Self.visitsUntil)
    guard slot >= Self.weekendNurses * Self.stops else { return horizon.adding(days: -left) }
    // The weekday itself, or the Friday before.
    let last = horizon.adding(days: -max(0, horizon.weekday - 5))
    let intoWeek = last.weekday - 1 - left % 5
    return last.adding(days: -(left / 5 * 7 + left % 5 + (intoWeek < 0 ? 2 : 0)))
  }
}

private func address(
  _ lot: inout DemoLot, _ locality: DemoTown.Locality
) throws -> Address {
  Address(
    street: "\(lot.pick(DemoTown.streets)) \(1 + lot.below(180))",
    postcode: try Postcode(locality.postcode), locality: locality.name)
}
