import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct SchedulingBookingTests {
  @Test(arguments: TestDatabase.engines)
  func aBookingTakesFewStatementsAndComesBack(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let visit = Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00")
      let before = town.database.statements
      let booked = try await town.workspace.bookVisit(visit)
      // On PostgreSQL, one more makes whoever notes a stay wait.
      #expect(town.database.statements - before == (engine == .postgres ? 8 : 7))
      var wished = Town.visit(2, Town.madameLefevre, care: .transfer)
      wished.preferredCarers = [Town.nurseSofie.id]
      wished.excludedCarers = [Town.assistantLuc.id]
      wished.preferred = try TimeWindow(Town.time("08:00"), Town.time("09:00"))
      wished.gap = try VisitGap(after: visit.id, minimum: 15, maximum: 60)
      wished.pair = Town.id(77)
      wished.isRequired = false
      wished.externalKey = "V-2"
      let second = wished
      try await town.workspace.bookVisit(second)
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(Set(day.visits) == [booked, second])
      #expect(day.version == 5)
      #expect(day.carers.map(\.id).count == 3 && day.shifts.count == 3)
      #expect(day.patients[Town.madameDupont.id]?.phones == Town.madameDupont.phones)
      #expect(day.patients[Town.madameDupont.id]?.place == Town.madameDupont.place)
    }
  }

  struct Refused: CustomTestStringConvertible {
    let testDescription: String, visit: Visit, free: [String]?, rules: [MoveConsequences.Rule]
  }

  /// Sofie is at Madame Dupont's, in Gilly, from 08:00 to 08:30.
  static let refused = [
    Refused(
      testDescription: "at the same time",
      visit: Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "08:15"),
      free: ["08:45", "08:50", "08:55"], rules: []),
    Refused(
      testDescription: "without time for the journey",
      visit: Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "08:30"),
      free: ["08:45", "08:50", "08:55"], rules: []),
    Refused(
      testDescription: "too late to be at the next visit",
      visit: Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "07:25"),
      free: ["08:45", "08:50", "08:55"], rules: []),
    Refused(
      testDescription: "the person has another visit",
      visit: Town.visit(2, Town.madameDupont, by: Town.nurseFatima, at: "08:10"),
      free: ["08:30", "08:35", "08:40"], rules: []),
    Refused(
      testDescription: "outside the window",
      visit: Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "12:05"), free: nil,
      rules: [.window]),
    Refused(
      testDescription: "without the skill",
      visit: Town.visit(
        2, Town.madameLefevre, care: .injection, by: Town.assistantLuc, at: "10:00"), free: nil,
      rules: [.skill]),
    Refused(
      testDescription: "before the round",
      visit: Town.visit(
        2, Town.madameLefevre, "05:00", "07:00", by: Town.nurseFatima, at: "06:00"), free: nil,
      rules: [.round]),
    Refused(
      testDescription: "beyond the overtime",
      visit: Town.visit(
        2, Town.madameLefevre, "14:00", "16:00", minutes: 45, by: Town.nurseFatima, at: "15:00"),
      free: nil, rules: [.overtime]),
  ]

  @Test(arguments: TestDatabase.engines)
  func whatDoesNotFitIsRefusedWithFreeTimes(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      for wanted in Self.refused {
        do {
          try await town.workspace.bookVisit(wanted.visit)
          Issue.record("booked: \(wanted.testDescription)")
        } catch let refusal as SchedulingError {
          switch refusal {
          case .carerIsBusy(let free), .patientIsBusy(let free):
            #expect(
              free.map { "\($0.placement.start)" } == wanted.free, "\(wanted.testDescription)")
            #expect(refusal.message.key.hasSuffix(".free"))
          case .needsReason(let rules):
            #expect(wanted.free == nil && rules == wanted.rules, "\(wanted.testDescription)")
          default: Issue.record("\(refusal): \(wanted.testDescription)")
          }
        }
      }
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.visits.count == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aRuleIsOverriddenWithAReasonThatStays(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let visit = Town.visit(
        1, Town.madameLefevre, care: .injection, by: Town.assistantLuc, at: "10:00")
      try await town.workspace.bookVisit(visit, because: "Formé par le Dr Noël")
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.overrides.map(\.rule) == ["skill"])
      #expect(day.overrides.first?.because == "Formé par le Dr Noël")
      #expect(day.overrides.first?.by == town.claire)
      let network = town.door(of: town.claire, .networkCoordinator)
      await #expect(throws: OrganizationError.missingPermission(.overrideRules)) {
        try await network.bookVisit(visit, because: "Parce que")
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func freeTimesGoOnToTheNextDays(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let next = Town.friday.adding(days: 3)
      try await town.workspace.setShifts(
        [Town.round(Town.nurseSofie, on: next)], of: Town.nurseSofie.id, from: next, to: next)
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, minutes: 240, by: Town.nurseSofie, at: "08:00"))
      let free = try await town.workspace.freeTimes(
        for: Town.visit(2, Town.madameLefevre, "07:30", "11:00"), by: Town.nurseSofie.id,
        from: Town.time("08:00"))
      #expect(free.map(\.day) == [next, next, next])
      #expect(free.map { "\($0.placement.start)" } == ["07:30", "07:35", "07:40"])
    }
  }

  /// Eight people book the same carer at once: each of twelve times an hour apart is wanted by
  /// eight, so twelve bookings win and no free time is refused.
  @Test(arguments: TestDatabase.engines)
  func eightWritersNeverOverlapAndNeverLoseAFreeTime(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let day = Town.friday
      let round = try Shift(
        id: Town.id(0x5100), carer: Town.nurseSofie.id, day: day, start: Town.time("06:00"),
        end: Town.time("22:00"))
      try await office.setShifts([round], of: Town.nurseSofie.id, from: day, to: day)
      let results = await withTaskGroup(of: (Int, Bool).self) { group in
        for writer in 0..<8 {
          for slot in 0..<12 {
            let patient = Town.patients[(writer + slot) % Town.patients.count]
            var visit = Town.visit(
              writer * 100 + slot, patient, "06:00", "22:00", by: Town.nurseSofie, at: "08:00")
            visit.placement?.start = LocalTime(seconds: (8 + slot) * 3600)
            let wanted = visit
            group.addTask {
              do {
                try await office.bookVisit(wanted)
                return (slot, true)
              } catch {
                return (slot, false)
              }
            }
          }
        }
        return await group.reduce(into: [(Int, Bool)]()) { $0.append($1) }
      }
      let won = Dictionary(grouping: results.filter(\.1), by: \.0).mapValues(\.count)
      #expect(won == Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, 1) }))
      let visits = try await office.planningDay(on: day).visits
      #expect(visits.count == 12)
      #expect(Set(visits.compactMap { $0.placement?.start }).count == 12)
    }
  }

  /// Ten times slower than in a straight line: the way takes the time that looked free.
  @Test(arguments: TestDatabase.engines)
  func theRoadsDecideWhatIsFree(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace,
        slow = TravelEstimate.standard.metresPerMinute.mapValues { $0 / 10 }
      let roads = Journeys(
        estimating: TravelEstimate(
          detourPermille: 1300, metresPerMinute: slow, accessSeconds: [:]))
      try await office.bookVisit(
        Town.visit(1, Town.madameLefevre, by: Town.nurseSofie, at: "08:00"))
      let visit = Town.visit(2, Town.madameDupont, by: Town.nurseSofie, at: "08:50")
      let asked = try await office.bookingPlaces(of: [visit])
      #expect(asked.profiles == [Town.nurseSofie.travel])
      let homes = [Town.madameLefevre.place, Town.madameDupont.place].compactMap { $0?.coordinates }
      #expect(Set(homes).isSubset(of: Set(asked.places)) && homes.count == 2)
      do {
        try await office.bookVisits([visit], journeys: roads)
        Issue.record("booked in spite of the way")
      } catch SchedulingError.carerIsBusy(let free) {
        #expect(free.allSatisfy { $0.day > visit.day || $0.placement.start > Town.time("08:50") })
      }
      try await office.bookVisits([visit])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func eightWritersOnEightFreeTimesAllWin(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
          var visit = Town.visit(
            writer, Town.patients[writer % 5], "07:00", "14:00", minutes: 20, by: Town.nurseSofie,
            at: "08:00")
          visit.placement?.start = LocalTime(seconds: 7 * 3600 + 1800 + writer * 3000)
          let wanted = visit
          group.addTask { try await office.bookVisit(wanted) }
        }
        try await group.waitForAll()
      }
      let day = try await office.planningDay(on: Town.friday)
      #expect(day.visits.count == 8)
    }
  }
}
