import Care
import Kernel

/// The fictional service with two weeks of visits around today, everything not yet placed.
///
/// From seven days ago to six days ahead; the same for everybody who starts on that day.
struct DemoData {
  let patients: [Patient]
  let carers: [Carer]
  let shifts: [Shift]
  let absences: [Absence]
  let stays: [Stay]
  let visits: [Visit]
  let depot: Place
  let today: LocalDate

  /// Makes the data for the week of `now` and the week before.
  init(now: Instant) throws {
    today = now.local.date
    var lot = DemoLot(seed: 0xF11)
    var people = DemoPatients(lot: DemoLot(seed: 0xF12), today: today, now: now)
    patients = try people.make()
    depot = try people.place(DemoTown.depot, spread: 0, quality: .exact)
    let days = (-7..<7).map { [today] in today.adding(days: $0) }
    var carers: [Carer] = [], shifts: [Shift] = []
    for (position, member) in DemoStaff.members.enumerated() {
      let carer = try Self.carer(member, position, &people, &lot, now)
      carers.append(carer)
      for day in days {
        for round in DemoStaff.rounds(of: member, on: day) {
          shifts.append(
            try Shift(
              id: ID(at: now, using: &lot), carer: carer.id, day: day, start: round.start,
              end: round.end, breakMinutes: round.breakMinutes))
        }
      }
    }
    (self.carers, self.shifts) = (carers, shifts)
    absences = try Self.absences(carers, today, &lot, now)
    stays = [
      Stay(
        id: ID(at: now, using: &lot), patient: patients[0].id, kind: .hospital,
        from: today.adding(days: -3), until: today)
    ]
    visits = try Self.visits(patients, days, stays, &lot, now)
  }

  private static func carer(
    _ member: DemoStaff.Member, _ position: Int, _ people: inout DemoPatients,
    _ lot: inout DemoLot, _ now: Instant
  ) throws -> Carer {
    var carer = Carer(
      id: ID(at: now, using: &lot),
      name: try PersonName(given: member.given, family: member.family),
      qualification: member.qualification)
    (carer.languages, carer.travel) = (member.languages, member.travel)
    carer.weeklyMinutes = member.weeklyHours.map { $0 * 60 }
    let locality = DemoTown.localities[position % DemoTown.localities.count]
    carer.home = Address(
      street: "\(lot.pick(DemoTown.streets)) \(1 + lot.below(120))",
      postcode: try Postcode(locality.postcode), locality: locality.name)
    carer.homePlace = try people.place(locality, spread: 6000, quality: .exact)
    carer.phones = [try PhoneNumber("0499 10 20 \(10 + position)")]
    carer.externalKey = "S\(100 + position)"
    return carer
  }

  /// Luc Servais is on leave from tomorrow.
  private static func absences(
    _ carers: [Carer], _ today: LocalDate, _ lot: inout DemoLot, _ now: Instant
  ) throws -> [Absence] {
    try [
      Absence(
        id: ID(at: now, using: &lot), carer: carers[9].id, kind: .leave,
        from: Instant(today.adding(days: 1), .midnight),
        until: Instant(today.adding(days: 4), .midnight))
    ]
  }

  /// Karim Benali called in sick for what is left of the day; or the other nurse of the weekend.
  func illToday(at now: Instant) throws -> Absence? {
    let working = Set(shifts.filter { $0.day == today }.map(\.carer))
    guard let carer = [carers[1], carers[0]].first(where: { working.contains($0.id) }) else {
      return nil
    }
    return try Absence(
      id: ID(at: now), carer: carer.id, kind: .sick, from: now,
      until: Instant(today.adding(days: 1), .midnight))
  }

  private static func visits(
    _ patients: [Patient], _ days: [LocalDate], _ stays: [Stay], _ lot: inout DemoLot,
    _ now: Instant
  ) throws -> [Visit] {
    var visits: [Visit] = []
    for (position, patient) in patients.enumerated() {
      let needs = DemoNeed.mixtures[position % DemoNeed.mixtures.count]
      for day in days {
        let isAway = stays.contains { $0.patient == patient.id && $0.covers(day) }
        var previous: Visit?
        for need in needs where need.days.contains(day) {
          let made = try need.visits(for: patient.id, on: day, after: previous, &lot, now)
          previous = made.last
          visits += made.map { isAway ? $0.cancelled : $0 }
        }
      }
    }
    return visits
  }
}

extension DemoNeed {
  /// The visit of one day, or two for two carers.
  func visits(
    for patient: ID<Patient>, on day: LocalDate, after previous: Visit?, _ lot: inout DemoLot,
    _ now: Instant
  ) throws -> [Visit] {
    let pair: ID<VisitPair>? = carers > 1 ? ID(at: now, using: &lot) : nil
    return try (0..<carers).map { _ in
      var visit = try Visit(
        id: ID(at: now, using: &lot), patient: patient, day: day, care: care,
        window: Self.window(window), minutes: minutes)
      visit.preferred = try preferred.map(Self.window)
      (visit.isRequired, visit.pair) = (isRequired, pair)
      if let gap, let previous {
        visit.gap = try VisitGap(after: previous.id, minimum: gap.minimum, maximum: gap.maximum)
      }
      return visit
    }
  }

  private static func window(_ minutes: (from: Int, to: Int)) throws -> TimeWindow {
    try TimeWindow(
      LocalTime(seconds: minutes.from * 60), LocalTime(seconds: minutes.to * 60))
  }
}

extension Visit {
  fileprivate var cancelled: Visit {
    var visit = self
    visit.status = .cancelled
    return visit
  }
}
