import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// Stays that overlap, and whoever books or notes a stay at the same moment.
@Suite struct SchedulingOverlapTests {
  static let monday = Town.day("2026-03-09")

  static func stay(_ number: Int, _ first: Int, _ last: Int) -> Stay {
    Stay(
      id: Town.id(40 + number), patient: Town.madameDupont.id, kind: .hospital,
      from: monday.adding(days: first), until: monday.adding(days: last))
  }

  private static func planned(_ office: Workspace) async throws -> [Int] {
    try await office.visits(of: Town.madameDupont.id, from: monday, to: monday.adding(days: 20))
      .filter { $0.status == .planned }.map { $0.day.days(since: monday) }
  }

  /// One visit a day to place, from Monday on.
  private static func book(_ days: Int, _ office: Workspace) async throws {
    for offset in 0..<days {
      try await office.bookVisit(
        Town.visit(10 + offset, Town.madameDupont, on: monday.adding(days: offset)))
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theDaysOfAnotherStayStayCancelled(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      try await Self.book(8, office)
      let first = Self.stay(1, 0, 4), second = Self.stay(2, 2, 6)
      #expect(try await office.addStay(first) == 5)
      #expect(try await office.addStay(second) == 2)
      // The first one ends on Monday: Tuesday comes back, from Wednesday on the second one counts.
      try await office.changeStay(Self.stay(1, 0, 0))
      #expect(try await Self.planned(office) == [1, 7])
      try await office.removeStay(first.id)
      #expect(try await Self.planned(office) == [0, 1, 7])
      // What the first one had cancelled comes back with the second one.
      try await office.removeStay(second.id)
      #expect(try await Self.planned(office) == Array(0..<8))
      let left = try await town.database.read {
        try $0.value("SELECT COUNT(*) FROM cancellation", as: Int.self)
      }
      #expect(left == 0)
    }
  }

  /// Whoever books while a stay is being noted is asked for a reason.
  @Test(arguments: TestDatabase.engines)
  func aBookingWaitsForAStay(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, organization = town.organization.id
      let stay = Self.stay(1, 0, 4)
      let visit = Town.visit(1, Town.madameDupont, on: Self.monday)
      await #expect(throws: SchedulingError.needsReason([.away])) {
        try await town.database.race { tx in
          try tx.lockPatients([stay.patient], in: organization)
          try tx.execute(
            """
            INSERT INTO stay (id, organization_id, patient_id, kind, from_day, until_day)
            VALUES (\(stay.id), \(organization), \(stay.patient), \(stay.kind), \(stay.from),
              \(stay.until))
            """)
        } against: {
          try await office.bookVisit(visit)
        }
      }
    }
  }

  /// Whoever notes a stay while a visit is being booked cancels that visit too.
  @Test(arguments: TestDatabase.engines)
  func aStayWaitsForABooking(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, organization = town.organization.id
      let visit = Town.visit(1, Town.madameDupont, on: Self.monday)
      let cancelled = try await town.database.race { tx in
        try tx.lockPatients([visit.patient], in: organization)
        try tx.touch(visit.day, in: organization)
        try tx.insert([visit], in: organization)
      } against: {
        try await office.addStay(Self.stay(1, 0, 4))
      }
      #expect(cancelled == 1)
      #expect(try await Self.planned(office).isEmpty)
    }
  }

  /// A visit that is locked at that moment is cancelled all the same.
  @Test(arguments: TestDatabase.engines)
  func aStayWaitsForAChange(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, organization = town.organization.id
      let visit = try await office.bookVisit(
        Town.visit(1, Town.madameDupont, on: Self.monday))
      let cancelled = try await town.database.race { tx in
        try tx.touch(visit.day, in: organization)
        var locked = visit
        locked.isLocked = true
        _ = try tx.updateStates([locked], in: organization)
      } against: {
        try await office.addStay(Self.stay(1, 0, 4))
      }
      #expect(cancelled == 1)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func roundsThatSomebodyElseSavedAreNotOverwritten(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, sofie = Town.nurseSofie
      let last = Self.monday.adding(days: 6), organization = town.organization.id
      func seen() async throws -> Set<ID<Shift>> {
        Set(try await office.roster(from: Self.monday, to: last, of: sofie.id).shifts.map(\.id))
      }
      func save(_ rounds: [Shift], seen: Set<ID<Shift>>) async throws {
        try await office.setShifts(
          rounds, of: sofie.id, from: Self.monday, to: last, replacing: seen)
      }
      let monday = Town.round(sofie, on: Self.monday)
      let tuesday = Town.round(sofie, on: Self.monday.adding(days: 1))
      try await save([monday], seen: [])
      await #expect(throws: SchedulingError.rosterChangedMeanwhile) {
        try await save([tuesday], seen: [])
      }
      #expect(try await seen() == [monday.id])
      try await save([tuesday], seen: [monday.id])
      #expect(try await seen() == [tuesday.id])
      // Two who begin with the same rounds, at the same moment.
      await #expect(throws: SchedulingError.rosterChangedMeanwhile) {
        try await town.database.race { tx in
          try tx.lockCarers([sofie.id], in: organization)
          try tx.insert([monday], in: organization)
        } against: {
          try await office.setShifts(
            [], of: sofie.id, from: Self.monday, to: last, replacing: [tuesday.id])
        }
      }
      #expect(try await seen() == [monday.id, tuesday.id])
    }
  }
}
